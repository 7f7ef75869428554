// workbook.xml: the list of sheets and the names for printing, changed by splices at the end of each list.
import { columnLetters, quoteSheet } from '../../../core/grid/address';
import type { PrintPlan } from '../../../core/plan/plan';
import { HostError } from '../../host';
import { editionOf, type Edition } from './edition';
import { escapeAttribute, escapeMarkup } from './escape-xml';
import { Splices } from './splices';
import {
  attributeIn,
  attributeOf,
  childOf,
  childrenOf,
  isOn,
  parseXmlTree,
  prefixOf,
  type XmlElement,
} from './xml-tree';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Ids above this one are refused by Excel. */
const HIGHEST_SHEET_ID = 65_534;
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

export interface WorkbookSheet {
  readonly name: string;
  readonly relationshipId: string;
  /** Place among all tabs, counted from 0. */
  readonly index: number;
}

export class WorkbookDraft {
  readonly edition: Edition;
  readonly date1904: boolean;
  readonly sheets: readonly WorkbookSheet[];
  private readonly root: XmlElement;
  private readonly splices: Splices;
  private readonly list: XmlElement;
  private readonly added: string[] = [];
  private readonly newNames: string[] = [];
  private readonly newCaches: string[] = [];
  private recalculates = false;

  /** HostError `xml-broken` when it has no list of sheets. */
  constructor(xml: string, part: string) {
    this.root = parseXmlTree(xml, part);
    this.splices = new Splices(xml);
    const list = childOf(this.root, 'sheets');
    if (!list) throw new HostError('xml-broken', `${part}: no sheets`);
    this.list = list;
    this.edition = editionOf(this.root);
    this.date1904 = isOn(attributeOf(childOf(this.root, 'workbookPr'), 'date1904'));
    this.sheets = childrenOf(list, 'sheet').map((element, index) => ({
      name: attributeOf(element, 'name') ?? '',
      relationshipId: attributeIn(element, 'id', '/relationships') ?? '',
      index,
    }));
  }

  /** The tab of that name, in any case. */
  find(name: string): WorkbookSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** HostError `structure-protected` when no sheet may be added. */
  refuseProtected(): void {
    const protection = childOf(this.root, 'workbookProtection');
    if (isOn(attributeOf(protection, 'lockStructure'))) throw new HostError('structure-protected');
  }

  /** Names that tables must not take: those defined for the whole workbook or a sheet, in lower case. */
  definedNames(): ReadonlySet<string> {
    return new Set(this.nameElements().map((one) => attributeOf(one, 'name')?.toLowerCase() ?? ''));
  }

  /** A new tab at the end; returns its place. */
  addSheet(name: string, relationshipId: string): number {
    const ids = childrenOf(this.list, 'sheet').map((one) => Number(attributeOf(one, 'sheetId') ?? 0));
    const sheetId = freeId(ids, this.added.length);
    const { prefix, declaration } = this.relationshipPrefix();
    const attributes = `name="${escapeAttribute(name)}" sheetId="${sheetId}"${declaration} ${prefix}:id="${relationshipId}"`;
    this.added.push(`<${prefixOf(this.list)}sheet ${attributes}/>`);
    return this.sheets.length + this.added.length - 1;
  }

  /** Print area and repeated rows of a new tab. */
  addPrintNames(index: number, sheet: string, print: PrintPlan): void {
    this.newNames.push(this.nameXml(PRINT_AREA, index, areaText(sheet, print)));
    this.newNames.push(this.nameXml(PRINT_TITLES, index, titlesText(sheet, print)));
  }

  /** The same for a tab that is there: only where the names still have the form we give them. */
  updatePrintNames({ index, name }: WorkbookSheet, print: PrintPlan): void {
    for (const element of this.nameElements()) {
      if (attributeOf(element, 'localSheetId') !== String(index)) continue;
      const kind = attributeOf(element, 'name');
      const place = /!(?:\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+)$/.exec(element.text)?.[0];
      const whole = place === undefined ? '' : element.text.slice(0, -place.length);
      if (whole !== quoteSheet(name) && whole !== name) continue;
      const wanted =
        kind === PRINT_AREA ? areaText(name, print) : kind === PRINT_TITLES ? titlesText(name, print) : '';
      if (wanted === '' || `${quoteSheet(name)}${place ?? ''}` === wanted) continue;
      this.splices.replace(element.openEnd, element.closeStart, escapeMarkup(wanted));
    }
  }

  /** A further pivot cache; returns its id. */
  addPivotCache(relationshipId: string): number {
    // Caches of slicers and timelines stand in extensions and count as well.
    const used = cacheIds(this.root);
    const cacheId = Math.max(0, ...used) + 1 + this.newCaches.length;
    const { prefix, declaration } = this.relationshipPrefix();
    const name = `${prefixOf(this.root)}pivotCache`;
    this.newCaches.push(`<${name} cacheId="${cacheId}"${declaration} ${prefix}:id="${relationshipId}"/>`);
    return cacheId;
  }

  /** Have everything calculated when the file is opened: results depending on our cells may be old. */
  recalculateOnLoad(): void {
    if (this.recalculates) return;
    this.recalculates = true;
    const settings = childOf(this.root, 'calcPr');
    if (settings) this.splices.setAttribute(settings, 'fullCalcOnLoad', '1');
  }

  render(): string {
    this.splices.append(this.list, this.added.join(''));
    this.added.length = 0;
    const names = childOf(this.root, 'definedNames');
    if (names) this.splices.append(names, this.newNames.join(''));
    else if (this.newNames.length > 0) {
      const name = `${prefixOf(this.root)}definedNames`;
      this.splices.insertInOrder(
        this.root,
        ORDER,
        'definedNames',
        `<${name}>${this.newNames.join('')}</${name}>`,
      );
    }
    if (this.recalculates && !childOf(this.root, 'calcPr')) {
      const settings = `<${prefixOf(this.root)}calcPr fullCalcOnLoad="1"/>`;
      this.splices.insertInOrder(this.root, ORDER, 'calcPr', settings);
    }
    this.renderCaches();
    return this.splices.apply();
  }

  private renderCaches(): void {
    const list = childOf(this.root, 'pivotCaches');
    const xml = this.newCaches.join('');
    const name = `${prefixOf(this.root)}pivotCaches`;
    if (list) this.splices.append(list, xml);
    else if (xml) this.splices.insertInOrder(this.root, ORDER, 'pivotCaches', `<${name}>${xml}</${name}>`);
  }

  private nameElements(): readonly XmlElement[] {
    return childrenOf(childOf(this.root, 'definedNames'), 'definedName');
  }

  private nameXml(name: string, index: number, text: string): string {
    const element = `${prefixOf(this.root)}definedName`;
    return `<${element} name="${name}" localSheetId="${index}">${escapeMarkup(text)}</${element}>`;
  }

  /** The prefix the workbook uses for relationship ids, declared on the spot when it has none. */
  private relationshipPrefix(): { readonly prefix: string; readonly declaration: string } {
    const uri = this.edition.relationships;
    const known = Object.entries(this.list.scope).find(([prefix, bound]) => prefix !== '' && bound === uri);
    return known ? { prefix: known[0], declaration: '' } : { prefix: 'r', declaration: ` xmlns:r="${uri}"` };
  }
}

function cacheIds(element: XmlElement): readonly number[] {
  const own = element.local === 'pivotCache' ? [Number(attributeOf(element, 'cacheId') ?? 0)] : [];
  return [...own, ...element.children.flatMap(cacheIds)];
}

/** The `n`th id behind the highest; where that is too high, the lowest free ones. */
function freeId(used: readonly number[], n: number): number {
  const next = Math.max(0, ...used) + 1 + n;
  if (next <= HIGHEST_SHEET_ID) return next;
  const taken = new Set(used);
  let left = n;
  for (let id = 1; ; id++) {
    if (taken.has(id)) continue;
    if (left === 0) return id;
    left -= 1;
  }
}

function areaText(sheet: string, { columns: [first, last] }: PrintPlan): string {
  return `${quoteSheet(sheet)}!$${columnLetters(first)}:$${columnLetters(last)}`;
}

function titlesText(sheet: string, { titleRows: [from, to] }: PrintPlan): string {
  return `${quoteSheet(sheet)}!$${from + 1}:$${to + 1}`;
}
