// On a sheet that is rewritten in place: our colours, rules for typing and links are replaced, those of the user stay.
//
// Ours are known by what nobody else writes at that place:
//   colours   an expression `$F5="…"` with one of our tones, touching our tables' columns
//   rules     the part of a rule's area that lies wholly in our columns of our tables
//   links     a link inside the workbook in a column of ours that people do not fill in, or on a line of ours
// A link of the user's in a fill-in column or a column of their own moves with its text.
import { cellAddress, parseRange } from '../../../core/grid/address';
import type { CellValue } from '../../../core/grid/grid';
import type { SheetPlan } from '../../../core/plan/plan';
import { ALL_TONES, conditionalFormats, OUR_EXPRESSION } from './conditional-formats';
import { dataValidations } from './data-validations';
import { hyperlinkXml, type PlacedLink } from './hyperlinks';
import { areasOf, columnAt, isOurArea, type PlacedTable } from './our-ranges';
import type { Splices } from './splices';
import type { StyleBook } from './style-book';
import { rangesMeet } from '../../../core/grid/ranges';
import { WORKSHEET_ORDER } from './worksheet-order';
import { attributeIn, attributeOf, childOf, childrenOf, prefixOf, type XmlElement } from './xml-tree';

export interface RuleContext {
  readonly plan: SheetPlan;
  readonly tables: readonly PlacedTable[];
  readonly book: StyleBook;
  readonly date1904: boolean;
  readonly links: readonly PlacedLink[];
  /** Where lines of ours stand. */
  isLine(row: number, col: number): boolean;
  valueBefore(row: number, col: number): CellValue;
  valueAfter(row: number, col: number): CellValue;
}

export function replaceConditionalFormats(root: XmlElement, splices: Splices, context: RuleContext): void {
  const { plan, tables, book } = context;
  const blocks = childrenOf(root, 'conditionalFormatting');
  const isOurs = (rule: XmlElement, block: XmlElement): boolean =>
    attributeOf(rule, 'type') === 'expression' &&
    book.isTone(Number(attributeOf(rule, 'dxfId') ?? -1), ALL_TONES) &&
    OUR_EXPRESSION.test(childOf(rule, 'formula')?.text ?? '') &&
    touchesTables(tables, attributeOf(block, 'sqref') ?? '');
  let home: number | undefined;
  let highest = 0;
  for (const block of blocks) {
    const rules = childrenOf(block, 'cfRule');
    const ours = rules.filter((rule) => isOurs(rule, block));
    const theirs = rules.filter((rule) => !ours.includes(rule));
    for (const rule of theirs) highest = Math.max(highest, Number(attributeOf(rule, 'priority') ?? 0));
    if (ours.length === 0) continue;
    home ??= theirs.length === 0 ? block.start : block.end;
    if (theirs.length === 0) splices.remove(block);
    else for (const rule of ours) splices.remove(rule);
  }
  const xml = conditionalFormats(prefixOf(root), plan.tables, plan.highlights, book, highest);
  if (home === undefined) splices.insertInOrder(root, WORKSHEET_ORDER, 'conditionalFormatting', xml);
  else splices.insert(home, xml);
}

function touchesTables(tables: readonly PlacedTable[], sqref: string): boolean {
  return areasOf(sqref).some(({ range }) =>
    tables.some(
      (table) => range && [table.range, table.before?.range].some((one) => one && rangesMeet(one, range)),
    ),
  );
}

export function replaceDataValidations(root: XmlElement, splices: Splices, context: RuleContext): void {
  const { plan, tables, date1904 } = context;
  const prefix = prefixOf(root);
  const list = childOf(root, 'dataValidations');
  const present = childrenOf(list, 'dataValidation').map((element) => {
    const areas = areasOf(attributeOf(element, 'sqref') ?? '');
    return { element, areas, theirs: areas.filter(({ range }) => !isOurArea(tables, range)) };
  });
  const theirAreas = present.flatMap(({ theirs }) => theirs);
  const ours = plan.tables.flatMap((table) =>
    dataValidations(prefix, table, date1904, (area) =>
      theirAreas.some(({ range }) => range !== null && rangesMeet(range, area)),
    ),
  );
  const gone = present.filter(({ theirs }) => theirs.length === 0);
  for (const { element, areas, theirs } of present) {
    const left = theirs.map(({ text }) => text).join(' ');
    if (theirs.length > 0 && theirs.length < areas.length) splices.setAttribute(element, 'sqref', left);
  }
  replaceItems(root, splices, {
    list,
    local: 'dataValidations',
    gone: gone.map(({ element }) => element),
    items: ours,
    counted: true,
  });
}

export function replaceHyperlinks(root: XmlElement, splices: Splices, context: RuleContext): void {
  const prefix = prefixOf(root);
  const list = childOf(root, 'hyperlinks');
  const gone: XmlElement[] = [];
  for (const element of childrenOf(list, 'hyperlink')) {
    const fate = fateOfLink(element, context);
    if (fate === 'ours' || fate === 'lost') gone.push(element);
    else if (fate !== 'stays') splices.setAttribute(element, 'ref', fate);
  }
  const items = context.links.map((link) => hyperlinkXml(prefix, link));
  replaceItems(root, splices, { list, local: 'hyperlinks', gone, items, counted: false });
}

/** `stays`, `ours`, `lost` (its text is gone), or the cell it moves to with its text. */
function fateOfLink(element: XmlElement, context: RuleContext): string {
  const range = parseRange(attributeOf(element, 'ref') ?? '');
  if (!range || range.top !== range.bottom || range.left !== range.right) return 'stays';
  const { top: row, left: col } = range;
  const inside = attributeIn(element, 'id', '/relationships') === undefined;
  const column = columnAt(context.tables, row, col);
  if (!column) return inside && context.isLine(row, col) ? 'ours' : 'stays';
  if (inside && !column.fillIn && !column.userColumn) return 'ours';
  const text = context.valueBefore(row, col);
  if (text === null || context.valueAfter(row, col) === text) return 'stays';
  const rows = rowsWith(context, row, col, text);
  return rows.length === 1 ? cellAddress(rows[0] ?? row, col) : 'lost';
}

function rowsWith(context: RuleContext, row: number, col: number, text: CellValue): number[] {
  const table = context.tables.find(({ range, before }) => {
    const held = before?.range ?? range;
    return row >= held.top && row <= held.bottom && col >= held.left && col <= held.right;
  });
  if (!table) return [];
  const rows: number[] = [];
  for (let at = table.range.top + 1; at <= table.range.bottom; at++) {
    if (context.valueAfter(at, col) === text) rows.push(at);
  }
  return rows;
}

interface Replacement {
  readonly list: XmlElement | undefined;
  readonly local: string;
  readonly gone: readonly XmlElement[];
  readonly items: readonly string[];
  readonly counted: boolean;
}

/** Takes out `gone` and puts `items` where the first of them stood, or at the list's end. */
function replaceItems(root: XmlElement, splices: Splices, replacement: Replacement): void {
  const { list, local, gone, items, counted } = replacement;
  const xml = items.join('');
  const name = prefixOf(root) + local;
  if (!list) {
    const count = counted ? ` count="${items.length}"` : '';
    const whole = items.length === 0 ? '' : `<${name}${count}>${xml}</${name}>`;
    splices.insertInOrder(root, WORKSHEET_ORDER, local, whole);
    return;
  }
  const total = list.children.length - gone.length + items.length;
  if (total === 0) {
    splices.remove(list);
    return;
  }
  for (const element of gone) splices.remove(element);
  if (gone[0]) splices.insert(gone[0].start, xml);
  else splices.append(list, xml);
  if (counted) splices.setAttribute(list, 'count', String(total));
}
