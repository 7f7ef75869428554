// Sheet plans into a package, step by step:
//
//   refuse what may not be written ─ each plan: new sheet │ update in place ─ styles ─ workbook.xml ─ content types, titles
//
// Parts nobody has to touch are never even unpacked.
import type { WorkbookGrids } from '../../../core/grid/grid';
import type { SheetPlan, TablePlan } from '../../../core/plan/plan';
import { HostError } from '../../host';
import { relationshipKind, type OpcPackage } from '../package';
import { addSheetTitles } from './app-titles';
import { addContentTypes, PART_TYPES, removeContentType, spokenOfParts } from './content-types-draft';
import type { Edition } from './edition';
import { newSheetXml } from './new-sheet';
import { newStylesXml } from './new-styles';
import { PackageDraft } from './package-draft';
import { addRelationships, removeRelationship } from './relationships-draft';
import { refuseSheetName } from '../../drawing/sheet-name-rules';
import { StyleBook } from './style-book';
import { readTableDirectory, type TableDirectory } from './table-directory';
import { newTableXml } from './table-part';
import { updateSheetXml, type SheetUpdate } from './update-sheet';
import { criteriaOf, updateTableXml } from './update-table';
import { tableRange } from '../../../core/plan/table-range';
import { WorkbookDraft, type WorkbookSheet } from './workbook-draft';
import { attributeOf, childOf, parseXmlTree, prefixOf } from './xml-tree';
import { Splices } from './splices';
import { WORKSHEET_ORDER } from './worksheet-order';

/** A sheet left as it is because something of the user's stands where its table would grow. */
export interface RefusedSheet {
  readonly sheet: string;
  /** Address of the first cell in the way. */
  readonly cell: string;
}

export interface PlansApplied {
  /** Part → new bytes, or null to take it out; empty when nothing changed. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
  readonly written: readonly string[];
  readonly refused: readonly RefusedSheet[];
}

/**
 * `grids` is asked for only when a sheet that exists is rewritten.
 * HostError `structure-protected`, `sheet-protected`, `sheet-is-not-ours`, `part-missing`, `xml-broken`.
 */
export function applyPlans(
  pkg: OpcPackage,
  plans: readonly SheetPlan[],
  grids: () => WorkbookGrids,
): PlansApplied {
  const work = new PlanWork(pkg, grids);
  work.refuse(plans);
  for (const plan of plans) {
    if (plan.existing) work.update(plan);
    else work.add(plan);
  }
  return work.finish();
}

class PlanWork {
  private readonly draft: PackageDraft;
  private readonly workbookPart: string;
  private readonly workbook: WorkbookDraft;
  private readonly written: string[] = [];
  private readonly refused: RefusedSheet[] = [];
  private readonly newTypes = new Map<string, string>();
  private readonly newTitles: string[] = [];
  private styles: { readonly part: string; readonly book: StyleBook } | undefined;
  private tables: TableDirectory | undefined;
  private tablesAdded = 0;
  private spokenOf: ReadonlySet<string> | undefined;
  private dropsChain = false;

  constructor(
    pkg: OpcPackage,
    private readonly grids: () => WorkbookGrids,
  ) {
    this.draft = new PackageDraft(pkg);
    this.workbookPart = pkg.workbookPart;
    this.workbook = new WorkbookDraft(this.draft.read(this.workbookPart), this.workbookPart);
  }

  refuse(plans: readonly SheetPlan[]): void {
    for (const plan of plans) {
      if (plan.existing !== (this.workbook.find(plan.sheet) !== undefined)) {
        throw new HostError('sheet-is-not-ours', plan.sheet);
      }
      if (!plan.existing) refuseSheetName(plan.sheet);
    }
    if (plans.some(({ existing }) => !existing)) this.workbook.refuseProtected();
  }

  add(plan: SheetPlan): void {
    const part = this.freePart('worksheets/sheet', PART_TYPES.worksheet);
    const tables = plan.tables.map((table) => this.addTable(table));
    const type = `${this.edition.relationships}/`;
    const tableIds = addRelationships(
      this.draft,
      part,
      tables.map((table) => ({ type: `${type}table`, part: table })),
    );
    const { book } = this.styleBook();
    const { date1904 } = this.workbook;
    this.draft.write(part, newSheetXml(plan, { book, date1904, edition: this.edition, tableIds }));
    const [id = ''] = addRelationships(this.draft, this.workbookPart, [{ type: `${type}worksheet`, part }]);
    const index = this.workbook.addSheet(plan.sheet, id);
    this.workbook.addPrintNames(index, plan.sheet, plan.print);
    this.newTitles.push(plan.sheet);
    this.written.push(plan.sheet);
  }

  update(plan: SheetPlan): void {
    const sheet = this.workbook.find(plan.sheet);
    const grid = this.grids().grids.find((one) => one.sheet.toLowerCase() === plan.sheet.toLowerCase());
    const part = sheet && this.partOf(sheet);
    if (!sheet || !part || !grid) throw new HostError('sheet-is-not-ours', plan.sheet);
    const tableParts = this.tablePartsOf(part, plan);
    if (tableParts.size === 0) throw new HostError('sheet-is-not-ours', plan.sheet);
    const xml = this.draft.read(part);
    const { book } = this.styleBook();
    const filtered = this.filteredTables(tableParts);
    const { date1904 } = this.workbook;
    const update = updateSheetXml({ xml, part, grid, plan, book, date1904, filtered });
    if ('blockedBy' in update) this.refused.push({ sheet: plan.sheet, cell: update.blockedBy });
    else this.writeUpdate(plan, { sheet, part, tableParts, update });
  }

  finish(): PlansApplied {
    const { written, refused } = this;
    if (written.length === 0) return { changes: new Map(), written, refused };
    if (this.styles) this.draft.write(this.styles.part, this.styles.book.render());
    this.dropCalculationChain();
    this.draft.write(this.workbookPart, this.workbook.render());
    addContentTypes(this.draft, this.newTypes);
    this.addTitles();
    return { changes: this.draft.changes(), written, refused };
  }

  private writeUpdate(
    plan: SheetPlan,
    found: {
      readonly sheet: WorkbookSheet;
      readonly part: string;
      readonly tableParts: ReadonlyMap<string, string>;
      readonly update: SheetUpdate;
    },
  ): void {
    const { sheet, part, tableParts, update } = found;
    const grown = this.withNewTables(plan, part, tableParts, update.xml);
    const changes = [this.draft.write(part, grown)];
    for (const table of plan.tables) changes.push(this.updateTable(table, sheet, tableParts, update));
    if (!changes.includes(true)) return;
    this.written.push(plan.sheet);
    this.workbook.updatePrintNames(sheet, plan.print);
    if (update.formulasChanged) this.dropsChain = true;
    if (update.formulasChanged || update.hasKeptFormulas || this.chain()) this.workbook.recalculateOnLoad();
  }

  private updateTable(
    table: TablePlan,
    sheet: WorkbookSheet,
    tableParts: ReadonlyMap<string, string>,
    update: SheetUpdate,
  ): boolean {
    const name = table.name.toLowerCase();
    const part = tableParts.get(name);
    if (part === undefined) return false;
    const grid = this.grids().grids.find((one) => one.sheet === sheet.name);
    const before = grid?.tables.find((one) => one.name.toLowerCase() === name);
    const hasTotals = before?.hasTotals ?? false;
    const range = tableRange(table, hasTotals);
    const rowsChanged = update.changedTables.has(name);
    const xml = updateTableXml(this.draft.read(part), part, { plan: table, range, hasTotals, rowsChanged });
    return this.draft.write(part, xml);
  }

  /** Tables of the plan that this sheet does not have yet get a part of their own. */
  private withNewTables(
    plan: SheetPlan,
    part: string,
    present: ReadonlyMap<string, string>,
    xml: string,
  ): string {
    const added = plan.tables.filter(({ name }) => !present.has(name.toLowerCase()));
    if (added.length === 0) return xml;
    const type = `${this.edition.relationships}/table`;
    const parts = added.map((table) => ({ type, part: this.addTable(table) }));
    const ids = addRelationships(this.draft, part, parts);
    const root = parseXmlTree(xml, part, { inside: 'sheetData', open: ignore, text: ignore, close: ignore });
    const prefix = prefixOf(root);
    const uri = this.edition.relationships;
    const items = ids.map((id) => `<${prefix}tablePart xmlns:r="${uri}" r:id="${id}"/>`);
    const splices = new Splices(xml);
    const list = childOf(root, 'tableParts');
    const count = String((list?.children.length ?? 0) + items.length);
    if (list) {
      splices.append(list, items.join(''));
      splices.setAttribute(list, 'count', count);
    } else {
      const whole = `<${prefix}tableParts count="${count}">${items.join('')}</${prefix}tableParts>`;
      splices.insertInOrder(root, WORKSHEET_ORDER, 'tableParts', whole);
    }
    return splices.apply();
  }

  private addTable(table: TablePlan): string {
    this.tables ??= readTableDirectory(this.draft);
    const name = table.name.toLowerCase();
    if (this.tables.names.has(name) || this.workbook.definedNames().has(name)) {
      throw new HostError('sheet-is-not-ours', `the name ${table.name} is taken`);
    }
    this.tablesAdded += 1;
    const part = this.freePart('tables/table', PART_TYPES.table);
    this.draft.write(part, newTableXml(table, this.tables.highestId + this.tablesAdded, this.edition.main));
    return part;
  }

  private get edition(): Edition {
    return this.workbook.edition;
  }

  /** Relationship targets of the workbook: the sheet's own part. */
  private partOf(sheet: WorkbookSheet): string | undefined {
    const relationships = this.draft.pkg.relationships(this.workbookPart);
    return relationships.find(({ id }) => id === sheet.relationshipId)?.target;
  }

  /** Parts of the plan's tables that stand on the sheet, by name in lower case. */
  private tablePartsOf(part: string, plan: SheetPlan): ReadonlyMap<string, string> {
    const wanted = new Set(plan.tables.map(({ name }) => name.toLowerCase()));
    const parts = this.draft.pkg.relationships(part).filter((one) => relationshipKind(one) === 'table');
    const named = parts.map(({ target }) => {
      const root = parseXmlTree(this.draft.read(target), target);
      const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '';
      return [name.toLowerCase(), target] as const;
    });
    return new Map(named.filter(([name]) => wanted.has(name)));
  }

  private filteredTables(parts: ReadonlyMap<string, string>): ReadonlySet<string> {
    const filtered = [...parts].filter(
      ([, part]) => criteriaOf(parseXmlTree(this.draft.read(part), part)).length > 0,
    );
    return new Set(filtered.map(([name]) => name));
  }

  private styleBook(): { readonly part: string; readonly book: StyleBook } {
    this.styles ??= this.openStyles();
    return this.styles;
  }

  private openStyles(): { readonly part: string; readonly book: StyleBook } {
    const relationships = this.draft.pkg.relationships(this.workbookPart);
    const found = relationships.find((one) => relationshipKind(one) === 'styles')?.target;
    if (found !== undefined && this.draft.has(found)) {
      return { part: found, book: new StyleBook(this.draft.read(found), found) };
    }
    const part = this.freePart('styles', PART_TYPES.styles);
    this.draft.write(part, newStylesXml(this.edition.main));
    addRelationships(this.draft, this.workbookPart, [{ type: `${this.edition.relationships}/styles`, part }]);
    return { part, book: new StyleBook(this.draft.read(part), part) };
  }

  /** A name beside the workbook part that no entry and no content type has, e.g. `xl/worksheets/sheet5.xml`. */
  private freePart(stem: string, type: string): string {
    this.spokenOf ??= spokenOfParts(this.draft);
    const folder = this.workbookPart.slice(0, this.workbookPart.lastIndexOf('/') + 1);
    for (let n = stem === 'styles' ? 0 : 1; ; n++) {
      const part = `${folder}${stem}${n === 0 ? '' : n}.xml`;
      if (this.draft.pkg.has(part) || this.newTypes.has(part) || this.spokenOf.has(part.toLowerCase()))
        continue;
      this.newTypes.set(part, type);
      return part;
    }
  }

  private chain(): { readonly id: string; readonly target: string } | undefined {
    const relationships = this.draft.pkg.relationships(this.workbookPart);
    return relationships.find((one) => relationshipKind(one) === 'calcChain');
  }

  /** A chain that names cells without formulas makes Excel repair the file; without one it builds its own. */
  private dropCalculationChain(): void {
    const chain = this.chain();
    if (!this.dropsChain || !chain) return;
    this.draft.remove(chain.target);
    removeRelationship(this.draft, this.workbookPart, chain.id);
    removeContentType(this.draft, chain.target);
  }

  private addTitles(): void {
    const relationships = this.draft.pkg.relationships('');
    const part = relationships.find((one) => relationshipKind(one) === 'extended-properties')?.target;
    if (part === undefined || this.newTitles.length === 0 || !this.draft.has(part)) return;
    const present = new Set(this.workbook.sheets.map(({ name }) => name));
    try {
      this.draft.write(part, addSheetTitles(this.draft.read(part), part, present, this.newTitles));
    } catch (error) {
      // Broken properties are no reason to refuse a workbook; they stay as they are.
      if (!(error instanceof HostError)) throw error;
    }
  }
}

function ignore(): void {
  // The cells do not matter here.
}
