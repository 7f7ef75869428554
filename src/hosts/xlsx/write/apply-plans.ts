// Sheet plans into a package, step by step:
//
//   refuse what may not be written ─ each plan: new sheet │ update in place, with its charts ─ PivotTables ─ styles ─
//   workbook.xml ─ content types, titles
//
// Parts nobody has to touch are never even unpacked.
import type { WorkbookGrids } from '../../../core/grid/grid';
import type { CellRange } from '../../../core/grid/grid';
import type { AppendPlan } from '../../../core/plan/append-plan';
import type { SheetPlan, TablePlan } from '../../../core/plan/plan';
import { HostError } from '../../host';
import { relationshipKind, type OpcPackage } from '../package';
import { addSheetTitles } from './app-titles';
import { appendRowsXml, growTableXml } from './append-rows';
import { addContentTypes, PART_TYPES, removeContentType, spokenOfParts } from './content-types-draft';
import type { Edition } from './edition';
import { placeTables } from './our-ranges';
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
import { drawCharts, updateCharts, type ChartWork } from './write-charts';
import { addPivot, findPivot, followTable, type StandingTable } from './write-pivots';
import { pivotBodyRow, pivotFields, pivotFilterRows } from '../../drawing/pivot-fields';
import { cellAt } from '../../../core/grid/grid';
import type { PivotPlan } from '../../../core/plan/plan';

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
  appends: readonly AppendPlan[] = [],
): PlansApplied {
  const work = new PlanWork(pkg, grids);
  work.refuse(plans);
  for (const plan of appends) work.append(plan);
  for (const plan of plans) {
    if (plan.existing) work.update(plan);
    else work.add(plan);
  }
  work.pivots(plans);
  return appends.length > 0 ? work.finishWhole() : work.finish();
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
  /** New sheets' parts by name; tables (lower case) that are new, and those whose content changed. */
  private readonly newSheets = new Map<string, string>();
  private readonly newTables = new Set<string>();
  private readonly changedTables = new Set<string>();

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
    const drawingId = drawCharts(this.chartWork(), plan, part);
    const { book } = this.styleBook();
    const { date1904 } = this.workbook;
    const context = { book, date1904, edition: this.edition, tableIds, drawingId };
    this.draft.write(part, newSheetXml(plan, context));
    this.newSheets.set(plan.sheet, part);
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
    const tableParts = this.tablePartsOf(
      part,
      plan.tables.map(({ name }) => name),
    );
    if (tableParts.size === 0) throw new HostError('sheet-is-not-ours', plan.sheet);
    const xml = this.draft.read(part);
    const { book } = this.styleBook();
    const filtered = this.filteredTables(tableParts);
    const { date1904 } = this.workbook;
    const update = updateSheetXml({ xml, part, grid, plan, book, date1904, filtered });
    if ('blockedBy' in update) this.refused.push({ sheet: plan.sheet, cell: update.blockedBy });
    else this.writeUpdate(plan, { sheet, part, tableParts, update });
  }

  /** Rows below a table of people's own. */
  append(plan: AppendPlan): void {
    const part = this.sheetPart(plan.sheet);
    const grid = this.grids().grids.find((one) => one.sheet === plan.sheet);
    if (part === undefined || !grid) throw new HostError('file-changed-since-read', plan.sheet);
    const { book } = this.styleBook();
    const { date1904 } = this.workbook;
    const appended = appendRowsXml({ xml: this.draft.read(part), part, grid, plan, book, date1904 });
    if ('blockedBy' in appended) {
      this.refused.push({ sheet: plan.sheet, cell: appended.blockedBy });
      return;
    }
    this.draft.write(part, appended.xml);
    if (appended.tableRange && plan.table !== null) this.growTable(part, plan.table, appended.tableRange);
    this.written.push(plan.sheet);
    if (appended.formulasAdded) this.dropsChain = true;
    // Formulas anywhere may count the new rows.
    this.workbook.recalculateOnLoad();
  }

  /** With rows for people's own sheets, everything is written or nothing. */
  finishWhole(): PlansApplied {
    const { refused } = this;
    return refused.length > 0 ? { changes: new Map(), written: [], refused } : this.finish();
  }

  private growTable(part: string, table: string, range: CellRange): void {
    const found = this.tablePartsOf(part, [table]).get(table.toLowerCase());
    if (found === undefined) throw new HostError('file-changed-since-read', table);
    this.draft.write(found, growTableXml(this.draft.read(found), found, range));
  }

  /** Once all sheets stand: a PivotTable may show a table of another sheet. */
  pivots(plans: readonly SheetPlan[]): void {
    for (const plan of plans) {
      if (this.refused.some(({ sheet }) => sheet === plan.sheet)) continue;
      for (const pivot of plan.pivots ?? []) this.pivot(plan, pivot, plans);
    }
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
    const grid = this.grids().grids.find((one) => one.sheet === sheet.name);
    const tables = grid ? placeTables(grid, plan.tables) : [];
    const drawn = updateCharts(this.chartWork(), { plan, part, xml: grown, tables });
    const changes = [this.draft.write(part, drawn.xml), drawn.changed];
    for (const table of plan.tables) {
      const changed = this.updateTable(table, sheet, tableParts, update);
      const name = table.name.toLowerCase();
      if (changed || update.changedTables.has(name)) this.changedTables.add(name);
      changes.push(changed);
    }
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

  private pivot(plan: SheetPlan, pivot: PivotPlan, plans: readonly SheetPlan[]): void {
    const fields = pivotFields(plans, pivot);
    const table = fields.table.name.toLowerCase();
    const standing = findPivot(this.draft, pivot.name);
    if (standing !== undefined) {
      const before = this.changedTables.has(table) ? this.standingTable(fields.table.name) : undefined;
      if (before) followTable(this.draft, standing, before);
      return;
    }
    const isNew = this.newTables.has(table) || (this.newSheets.has(plan.sheet) && this.hasTable(table));
    const part = this.newSheets.get(plan.sheet) ?? this.sheetPart(plan.sheet);
    if (!isNew || part === undefined || this.isTaken(plan.sheet, pivot)) return;
    addPivot(
      {
        draft: this.draft,
        edition: this.edition,
        workbook: this.workbook,
        workbookPart: this.workbookPart,
        newPart: (kind) => this.newPart(kind),
      },
      pivot,
      fields,
      part,
    );
    if (!this.written.includes(plan.sheet)) this.written.push(plan.sheet);
  }

  private standingTable(wanted: string): StandingTable | undefined {
    for (const { sheet, tables } of this.grids().grids) {
      const found = tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
      if (found) return { ...found, sheet };
    }
    return undefined;
  }

  private hasTable(name: string): boolean {
    this.tables ??= readTableDirectory(this.draft);
    return this.tables.names.has(name);
  }

  private sheetPart(name: string): string | undefined {
    const sheet = this.workbook.find(name);
    return sheet && this.partOf(sheet);
  }

  /** Whether something of the user's stands where the PivotTable would come. */
  private isTaken(sheet: string, pivot: PivotPlan): boolean {
    if (this.newSheets.has(sheet)) return false;
    const grid = this.grids().grids.find((one) => one.sheet === sheet);
    const above = pivotFilterRows(pivot);
    const rows = Array.from({ length: above + 4 }, (_, i) => pivotBodyRow(pivot) - above + i);
    const cols = [pivot.col, pivot.col + 1];
    return rows.some((row) => cols.some((col) => grid && cellAt(grid, row, col) !== null));
  }

  private chartWork(): ChartWork {
    return {
      draft: this.draft,
      edition: this.edition,
      date1904: this.workbook.date1904,
      newPart: (kind) => this.newPart(kind),
    };
  }

  private newPart(kind: keyof typeof NEW_PARTS): string {
    return this.freePart(NEW_PARTS[kind], PART_TYPES[kind]);
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
    this.newTables.add(name);
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

  /** Parts of those tables that stand on the sheet, by name in lower case. */
  private tablePartsOf(part: string, tables: readonly string[]): ReadonlyMap<string, string> {
    const wanted = new Set(tables.map((name) => name.toLowerCase()));
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

/** Where programs put such parts, beside the workbook part. */
const NEW_PARTS = {
  drawing: 'drawings/drawing',
  chart: 'charts/chart',
  pivotTable: 'pivotTables/pivotTable',
  pivotCache: 'pivotCache/pivotCacheDefinition',
} as const;

function ignore(): void {
  // The cells do not matter here.
}
