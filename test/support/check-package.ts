// Checks the package rules whose breach makes Excel offer a "repair": what no schema alone can see. Reads everything anew with
// its own small code, so that a mistake of the writer is not repeated by its checker.
import { strFromU8, unzipSync } from 'fflate';
import { checkDrawing } from './check-drawing';
import { checkPivots } from './check-pivots';
import { childNamed, parse, type Node } from './plain-xml';
import type { PackageReader, Relation } from './package-reader';

/** Problems found, one line each ("xl/worksheets/sheet1.xml: …"); empty when the package is sound. */
export function checkPackage(bytes: Uint8Array): string[] {
  return new PackageCheck(bytes).run();
}

const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

class PackageCheck implements PackageReader {
  private readonly files: Record<string, Uint8Array>;
  private readonly names: Map<string, string>;
  private readonly problems: string[] = [];
  private readonly parsed = new Map<string, Node>();

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
    this.names = new Map(Object.keys(this.files).map((name) => [fold(name), name]));
    if (this.names.size !== Object.keys(this.files).length) this.say('zip', 'an entry stands twice');
  }

  run(): string[] {
    this.checkContentTypes();
    this.checkRelationships();
    const workbook = this.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
    if (workbook === undefined) this.say('_rels/.rels', 'no workbook');
    else this.checkWorkbook(workbook);
    return this.problems;
  }

  say(part: string, problem: string): void {
    this.problems.push(`${part}: ${problem}`);
  }

  private find(name: string): string | undefined {
    return this.names.get(fold(name)) ?? this.names.get(fold(safeDecode(name)));
  }

  tree(name: string): Node | undefined {
    const stored = this.find(name);
    if (stored === undefined) return undefined;
    const known = this.parsed.get(stored);
    if (known) return known;
    try {
      const root = parse(strFromU8(this.files[stored] ?? new Uint8Array()));
      this.parsed.set(stored, root);
      return root;
    } catch (error) {
      this.say(name, `not well-formed: ${String(error)}`);
      return undefined;
    }
  }

  private checkContentTypes(): void {
    const part = '[Content_Types].xml';
    const types = this.tree(part)?.children ?? [];
    const overrides = types.filter(({ local }) => local === 'Override').map(({ attributes }) => attributes);
    const defaults = types.filter(({ local }) => local === 'Default').map(({ attributes }) => attributes);
    const named = overrides.map(({ PartName = '' }) => fold(PartName));
    for (const twice of repeated(named)) this.say(part, `${twice} is spoken of twice`);
    for (const twice of repeated(defaults.map(({ Extension = '' }) => Extension.toLowerCase()))) {
      this.say(part, `extension ${twice} is spoken of twice`);
    }
    for (const { PartName = '' } of overrides) {
      if (this.find(PartName) === undefined) this.say(part, `${PartName} does not exist`);
    }
    const extensions = new Set(defaults.map(({ Extension = '' }) => Extension.toLowerCase()));
    for (const name of Object.keys(this.files)) {
      if (name === part || name.endsWith('/')) continue;
      const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      if (!named.includes(fold(name)) && !extensions.has(extension))
        this.say(part, `says nothing of ${name}`);
    }
  }

  contentType(name: string): string {
    const types = this.tree('[Content_Types].xml')?.children ?? [];
    const own = types.find(({ attributes }) => fold(attributes['PartName'] ?? '') === fold(name));
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const other = types.find(({ attributes }) => attributes['Extension']?.toLowerCase() === extension);
    return (own ?? other)?.attributes['ContentType'] ?? '';
  }

  private checkRelationships(): void {
    for (const name of Object.keys(this.files)) {
      if (!name.endsWith('.rels')) continue;
      const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const relations = this.relations(source);
      for (const twice of repeated(relations.map(({ id }) => id))) this.say(name, `id ${twice} stands twice`);
      for (const { external, target } of relations) {
        if (!external && target !== '' && this.find(target) === undefined)
          this.say(name, `leads to ${target}, which does not exist`);
      }
    }
  }

  relations(source: string): Relation[] {
    const slash = source.lastIndexOf('/') + 1;
    const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    return (this.tree(name)?.children ?? []).map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
      const external = TargetMode.toLowerCase() === 'external';
      return {
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : resolve(source, Target),
        external,
      };
    });
  }

  private checkWorkbook(part: string): void {
    const root = this.tree(part);
    if (!root) return;
    this.checkOrder(part, root, WORKBOOK_ORDER);
    const relations = this.relations(part);
    const styles = relations.find(({ kind }) => kind === 'styles')?.target;
    const limits = styles === undefined ? { xfs: 1, dxfs: 0 } : this.checkStyles(styles);
    const sheets = childNamed(root, 'sheets')?.children ?? [];
    this.checkSheetList(part, sheets);
    this.checkDefinedNames(part, root, sheets.length);
    const tables: { id: string; name: string; part: string }[] = [];
    const names = sheets.map(({ attributes }) => attributes['name'] ?? '');
    for (const { attributes } of sheets) {
      const relation = relations.find(({ id }) => id === attributes['id']);
      if (!relation) this.say(part, `sheet ${attributes['name'] ?? '?'} has no part`);
      else if (relation.kind === 'worksheet') {
        tables.push(...this.checkSheet(relation.target, limits));
        for (const { kind, target } of this.relations(relation.target)) {
          if (kind === 'drawing') checkDrawing(this, target, names);
        }
      }
    }
    checkPivots(this, part, sheets, tables);
    this.checkTableNames(part, root, tables);
    this.checkCalculationChain(sheets, relations);
  }

  private checkSheetList(part: string, sheets: readonly Node[]): void {
    if (sheets.length === 0) this.say(part, 'no sheets');
    const names = sheets.map(({ attributes }) => attributes['name'] ?? '');
    for (const twice of repeated(names.map((name) => name.toLowerCase())))
      this.say(part, `sheet name ${twice} stands twice`);
    for (const twice of repeated(sheets.map(({ attributes }) => attributes['sheetId'] ?? '')))
      this.say(part, `sheetId ${twice} stands twice`);
    for (const name of names) {
      if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
        this.say(part, `bad sheet name ${name}`);
    }
  }

  private checkDefinedNames(part: string, root: Node, sheets: number): void {
    const names = childNamed(root, 'definedNames')?.children ?? [];
    const keys = names.map(
      ({ attributes }) => `${(attributes['name'] ?? '').toLowerCase()}@${attributes['localSheetId'] ?? ''}`,
    );
    for (const twice of repeated(keys)) this.say(part, `name ${twice} is defined twice`);
    for (const { attributes } of names) {
      const { localSheetId } = attributes;
      if (localSheetId !== undefined && Number(localSheetId) >= sheets)
        this.say(part, `name ${attributes['name'] ?? ''} belongs to sheet ${localSheetId}`);
    }
  }

  private checkStyles(part: string): { xfs: number; dxfs: number } {
    const root = this.tree(part);
    if (!root) return { xfs: 0, dxfs: 0 };
    this.checkOrder(part, root, STYLES_ORDER);
    const items = (list: string): readonly Node[] =>
      childNamed(root, list)?.children.filter(({ local }) => local !== 'AlternateContent') ?? [];
    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs']) {
      const count = childNamed(root, list)?.attributes['count'];
      if (count !== undefined && Number(count) !== items(list).length)
        this.say(part, `${list} counts ${count}, holds ${items(list).length}`);
    }
    for (const twice of repeated(items('numFmts').map(({ attributes }) => attributes['numFmtId'] ?? '')))
      this.say(part, `numFmtId ${twice} stands twice`);
    const limits = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' };
    items('cellXfs').forEach(({ attributes }, i) => {
      for (const [name, list] of Object.entries(limits)) {
        if (attributes[name] !== undefined && Number(attributes[name]) >= items(list).length)
          this.say(part, `style ${i} has ${name} ${attributes[name]}`);
      }
    });
    return { xfs: items('cellXfs').length, dxfs: items('dxfs').length };
  }

  private checkOrder(part: string, root: Node, order: string): void {
    const ranks = root.children
      .map(({ local }) => order.split(' ').indexOf(local))
      .filter((rank) => rank >= 0);
    ranks.forEach((rank, i) => {
      if (i > 0 && rank < (ranks[i - 1] ?? 0))
        this.say(part, `${root.children[i]?.local ?? ''} stands too late`);
    });
    const single = root.children
      .map(({ local }) => local)
      .filter((local) => !['conditionalFormatting', 'AlternateContent', 'fileRecoveryPr'].includes(local));
    for (const twice of repeated(single)) this.say(part, `${twice} stands twice`);
  }

  private checkSheet(
    part: string,
    limits: { xfs: number; dxfs: number },
  ): { id: string; name: string; part: string }[] {
    const root = this.tree(part);
    if (!root) return [];
    this.checkOrder(part, root, SHEET_ORDER);
    const relations = this.relations(part);
    const cells = this.checkCells(part, root, limits.xfs);
    this.checkRules(part, root, limits.dxfs);
    this.checkColumns(part, root);
    for (const reference of referencesIn(root)) {
      if (!relations.some(({ id }) => id === reference))
        this.say(part, `relationship ${reference} does not exist`);
    }
    const listed = childNamed(root, 'tableParts')?.children ?? [];
    const count = childNamed(root, 'tableParts')?.attributes['count'];
    if (count !== undefined && Number(count) !== listed.length) this.say(part, `tableParts counts ${count}`);
    return listed.flatMap(({ attributes }) => {
      const target = relations.find(({ id }) => id === attributes['id'])?.target;
      return target === undefined ? [] : this.checkTable(target, cells);
    });
  }

  private checkCells(part: string, root: Node, xfs: number): Map<string, string> {
    const texts = new Map<string, string>();
    let lastRow = 0;
    for (const row of childNamed(root, 'sheetData')?.children ?? []) {
      const number = Number(row.attributes['r'] ?? lastRow + 1);
      if (number <= lastRow) this.say(part, `row ${number} stands after row ${lastRow}`);
      lastRow = number;
      let lastCol = 0;
      for (const cell of row.children.filter(({ local }) => local === 'c')) {
        const address = cell.attributes['r'] ?? `${columnName(lastCol + 1)}${number}`;
        const col = columnNumber(address);
        if (col <= lastCol) this.say(part, `cell ${address} stands out of order`);
        if (Number(address.replace(/\D+/, '')) !== number)
          this.say(part, `cell ${address} stands in row ${number}`);
        lastCol = col;
        if (Number(cell.attributes['s'] ?? 0) >= xfs)
          this.say(part, `cell ${address} has style ${cell.attributes['s'] ?? ''}`);
        texts.set(address, cellText(cell));
      }
    }
    return texts;
  }

  private checkRules(part: string, root: Node, dxfs: number): void {
    for (const block of root.children.filter(({ local }) => local === 'conditionalFormatting')) {
      for (const { attributes } of block.children) {
        if (attributes['dxfId'] !== undefined && Number(attributes['dxfId']) >= dxfs)
          this.say(part, `rule with dxfId ${attributes['dxfId']}`);
      }
    }
    const validations = childNamed(root, 'dataValidations');
    const items = validations?.children ?? [];
    if (validations && items.length === 0) this.say(part, 'dataValidations is empty');
    const count = validations?.attributes['count'];
    if (count !== undefined && Number(count) !== items.length)
      this.say(part, `dataValidations counts ${count}`);
    for (const { attributes, children } of items) {
      const formula = children.find(({ local }) => local === 'formula1')?.text ?? '';
      if (formula.startsWith('"') && formula.length > 257)
        this.say(part, `a list of ${formula.length} characters`);
      if ((attributes['prompt'] ?? '').length > 255 || (attributes['error'] ?? '').length > 255)
        this.say(part, 'a message is too long');
    }
    if (childNamed(root, 'hyperlinks')?.children.length === 0) this.say(part, 'hyperlinks is empty');
  }

  private checkColumns(part: string, root: Node): void {
    let last = 0;
    for (const { attributes } of childNamed(root, 'cols')?.children ?? []) {
      if (Number(attributes['min']) <= last) this.say(part, `col ${attributes['min'] ?? ''} overlaps`);
      last = Number(attributes['max']);
    }
  }

  private checkTable(
    part: string,
    cells: ReadonlyMap<string, string>,
  ): { id: string; name: string; part: string }[] {
    const root = this.tree(part);
    if (!root) return [];
    const {
      id = '',
      name = '',
      displayName = '',
      ref = '',
      headerRowCount,
      totalsRowCount,
    } = root.attributes;
    if (!this.contentType(part).endsWith('.table+xml'))
      this.say(part, `content type ${this.contentType(part)}`);
    const [from = '', to = from] = ref.split(':');
    const left = columnNumber(from);
    const columns = childNamed(root, 'tableColumns')?.children ?? [];
    if (columns.length !== columnNumber(to) - left + 1) this.say(part, `${columns.length} columns in ${ref}`);
    if (Number(childNamed(root, 'tableColumns')?.attributes['count']) !== columns.length)
      this.say(part, 'wrong count of columns');
    const names = columns.map(({ attributes }) => attributes['name'] ?? '');
    for (const twice of repeated(names.map((one) => one.toLowerCase())))
      this.say(part, `column ${twice} stands twice`);
    for (const twice of repeated(columns.map(({ attributes }) => attributes['id'] ?? '')))
      this.say(part, `column id ${twice} stands twice`);
    if (headerRowCount !== '0') this.checkHeaders(part, from, names, cells);
    const rows = rowNumber(to) - rowNumber(from) + 1;
    if (rows < (headerRowCount === '0' ? 1 : 2)) this.say(part, `${ref} has no body`);
    const filter = childNamed(root, 'autoFilter')?.attributes['ref'];
    const filtered = `${from}:${to.replace(/\d+$/, String(rowNumber(to) - Number(totalsRowCount ?? 0)))}`;
    if (filter !== undefined && filter !== filtered && ref !== from)
      this.say(part, `filter over ${filter} in ${ref}`);
    return [{ id, name: displayName || name, part }];
  }

  private checkHeaders(
    part: string,
    from: string,
    names: readonly string[],
    cells: ReadonlyMap<string, string>,
  ): void {
    names.forEach((name, i) => {
      const address = `${columnName(columnNumber(from) + i)}${rowNumber(from)}`;
      const text = cells.get(address);
      // Texts of the shared strings are not looked up here: undefined means "not written inline".
      if (text === undefined) this.say(part, `header ${address} is blank`);
      else if (text !== SHARED && text !== unescape(name))
        this.say(part, `header ${address} is ${text}, column is ${name}`);
    });
  }

  private checkTableNames(
    part: string,
    workbook: Node,
    tables: readonly { id: string; name: string; part: string }[],
  ): void {
    for (const twice of repeated(tables.map(({ id }) => id)))
      this.say(part, `table id ${twice} stands twice`);
    const names = tables.map(({ name }) => name.toLowerCase());
    for (const twice of repeated(names)) this.say(part, `table name ${twice} stands twice`);
    for (const { attributes } of childNamed(workbook, 'definedNames')?.children ?? []) {
      if (
        attributes['localSheetId'] === undefined &&
        names.includes((attributes['name'] ?? '').toLowerCase())
      ) {
        this.say(part, `table and name ${attributes['name'] ?? ''}`);
      }
    }
  }

  /** A chain that names a cell without a formula is what Excel repairs most often. */
  private checkCalculationChain(sheets: readonly Node[], relations: readonly Relation[]): void {
    const chain = relations.find(({ kind }) => kind === 'calcChain');
    if (!chain) return;
    const formulas = new Map<string, Set<string>>();
    for (const { attributes } of sheets) {
      const target = relations.find(({ id }) => id === attributes['id'])?.target ?? '';
      formulas.set(attributes['sheetId'] ?? '', formulaCells(this.tree(target)));
    }
    let sheet = '';
    for (const { attributes } of this.tree(chain.target)?.children ?? []) {
      sheet = attributes['i'] ?? sheet;
      if (formulas.get(sheet)?.has(attributes['r'] ?? '') === false)
        this.say(chain.target, `${attributes['r'] ?? ''} of sheet ${sheet} has no formula`);
    }
  }
}

const SHARED = '\0shared';

function cellText(cell: Node): string {
  if (cell.attributes['t'] === 's') return SHARED;
  if (cell.attributes['t'] !== 'inlineStr') return childNamed(cell, 'v')?.text ?? '';
  const inline = childNamed(cell, 'is');
  return unescape(inline ? allText(inline) : '');
}

function allText(node: Node): string {
  return node.local === 't' ? node.text : node.children.map(allText).join('');
}

function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function formulaCells(sheet: Node | undefined): Set<string> {
  const rows = (sheet && childNamed(sheet, 'sheetData')?.children) ?? [];
  const cells = rows.flatMap(({ children }) => children.filter((cell) => childNamed(cell, 'f')));
  return new Set(cells.map(({ attributes }) => attributes['r'] ?? ''));
}

/** Relationship ids used by the elements that need one. */
function referencesIn(root: Node): string[] {
  const direct = root.children.filter(({ local }) =>
    ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture'].includes(local),
  );
  const listed = root.children
    .filter(({ local }) => ['hyperlinks', 'tableParts'].includes(local))
    .flatMap(({ children }) => children);
  return [...direct, ...listed].flatMap(({ attributes }) =>
    attributes['id'] === undefined ? [] : [attributes['id']],
  );
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, i) => texts.indexOf(text) !== i);
}

function fold(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function safeDecode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function resolve(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').replace(/#.*$/, '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function columnNumber(address: string): number {
  const letters = address.replace(/[^A-Z]/g, '');
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function rowNumber(address: string): number {
  return Number(address.replace(/\D+/g, ''));
}

function columnName(number: number): string {
  return number === 0
    ? ''
    : columnName(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
