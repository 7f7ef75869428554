// A sheet of ours rewritten in place: our cells, colours, rules and links follow the plan; everything else (people's cells,
// their views, widths, comments, drawings, rules) stays byte for byte.
import { cellAddress, parseRange, rangeAddress } from '../../../core/grid/address';
import { cellAt, type CellRange, type Grid } from '../../../core/grid/grid';
import type { SheetPlan } from '../../../core/plan/plan';
import { HostError } from '../../host';
import { blockingCell } from '../../../core/plan/blocking-cell';
import { cellChanges, type CellChanges } from './cell-changes';
import { columnXml } from './new-sheet';
import { placeTables, type PlacedTable } from './our-ranges';
import { plannedSheet, type PlannedSheet } from './planned-sheet';
import {
  replaceConditionalFormats,
  replaceDataValidations,
  replaceHyperlinks,
  type RuleContext,
} from './replace-rules';
import { rewriteRows } from './rewrite-rows';
import { readSourceSheet } from './read-source-sheet';
import type { SourceRow } from './sheet-rows';
import { Splices } from './splices';
import type { StyleBook } from './style-book';
import { inRange } from '../../../core/grid/ranges';
import { WORKSHEET_ORDER } from './worksheet-order';
import { attributeOf, childOf, childrenOf, isOn, prefixOf, type XmlElement } from './xml-tree';

export interface SheetUpdateInput {
  readonly xml: string;
  /** For messages. */
  readonly part: string;
  readonly grid: Grid;
  readonly plan: SheetPlan;
  readonly book: StyleBook;
  readonly date1904: boolean;
  /** Names (lower case) of tables that a filter of the user's restricts at present. */
  readonly filtered: ReadonlySet<string>;
}

export interface SheetUpdate {
  readonly xml: string;
  /** Formula cells came, went or moved: the calculation chain no longer fits. */
  readonly formulasChanged: boolean;
  /** Results of formulas in our tables may be old. */
  readonly hasKeptFormulas: boolean;
  /** Names (lower case) of the tables with changed body rows. */
  readonly changedTables: ReadonlySet<string>;
}

/**
 * The new XML of a sheet of ours, or the address of a cell of the user's that stands in the way.
 * HostError `sheet-protected` when it would change and is protected.
 */
export function updateSheetXml(input: SheetUpdateInput): SheetUpdate | { readonly blockedBy: string } {
  const { xml, part, grid, plan, book, date1904 } = input;
  const { root, data, rows } = readSourceSheet(xml, part);
  const tables = placeTables(grid, plan.tables);
  const blockedBy = blockingCell(grid, plan) ?? blockingFormula(rows, tables);
  if (blockedBy !== null) return { blockedBy };
  const planned = plannedSheet(plan, book, date1904);
  const cells = cellChanges({ source: xml, prefix: prefixOf(root), rows, grid, plan, tables, planned, book });
  const splices = new Splices(xml);
  const changedTables = writeRows(splices, data, rows, cells, input, tables);
  updateDimension(root, splices, tables);
  addColumns(root, splices, tables);
  const rules = ruleContext(input, tables, planned, cells, rows);
  replaceConditionalFormats(root, splices, rules);
  replaceDataValidations(root, splices, rules);
  replaceHyperlinks(root, splices, rules);
  const result = splices.apply();
  if (result !== xml) refuseProtected(root, plan.sheet);
  const { formulasChanged, hasKeptFormulas } = cells;
  return { xml: result, formulasChanged, hasKeptFormulas, changedTables };
}

/** A formula with an empty result, which the grid does not show, where a table would newly stand. */
function blockingFormula(rows: readonly SourceRow[], tables: readonly PlacedTable[]): string | null {
  for (const { row, cells } of rows) {
    for (const { col, formula } of cells) {
      if (!formula || !tables.some(({ range }) => inRange(range, row, col))) continue;
      if (!tables.some(({ before }) => before && inRange(before.range, row, col)))
        return cellAddress(row, col);
    }
  }
  return null;
}

function refuseProtected(root: XmlElement, sheet: string): void {
  if (isOn(attributeOf(childOf(root, 'sheetProtection'), 'sheet')))
    throw new HostError('sheet-protected', sheet);
}

function writeRows(
  splices: Splices,
  data: XmlElement,
  rows: readonly SourceRow[],
  cells: CellChanges,
  { xml, filtered }: SheetUpdateInput,
  tables: readonly PlacedTable[],
): ReadonlySet<string> {
  const place = { start: data.openEnd, end: data.closeStart, prefix: prefixOf(data) };
  const nothing = new Set<number>();
  let written = rewriteRows(xml, place, rows, cells.rows, nothing);
  const changed = tables.filter((table) => touches(table, written.changed));
  const unfiltered = changed.filter(({ plan }) => filtered.has(plan.name.toLowerCase()));
  if (unfiltered.length > 0) {
    const show = new Set(unfiltered.flatMap(({ range }) => rowNumbers(range)));
    written = rewriteRows(xml, place, rows, cells.rows, show);
  }
  if (data.selfClosing) splices.append(data, written.xml);
  else if (written.changed.size > 0) splices.replace(place.start, place.end, written.xml);
  return new Set(changed.map(({ plan }) => plan.name.toLowerCase()));
}

function touches({ before, range }: PlacedTable, rows: ReadonlySet<number>): boolean {
  const bottom = Math.max(range.bottom, before?.range.bottom ?? 0);
  for (const row of rows) if (row > range.top && row <= bottom) return true;
  return false;
}

function rowNumbers({ top, bottom }: CellRange): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

/** The sheet's used range grows with our tables; it never shrinks, for it is only a hint. */
function updateDimension(root: XmlElement, splices: Splices, tables: readonly PlacedTable[]): void {
  const dimension = childOf(root, 'dimension');
  const before = parseRange(attributeOf(dimension, 'ref') ?? '');
  if (!dimension || !before) return;
  const union = tables.reduce(
    (all, { range }) => ({
      top: Math.min(all.top, range.top),
      left: Math.min(all.left, range.left),
      bottom: Math.max(all.bottom, range.bottom),
      right: Math.max(all.right, range.right),
    }),
    before,
  );
  splices.setAttribute(dimension, 'ref', rangeAddress(union));
}

/** Columns that come to a table get a width, unless people gave that column one. */
function addColumns(root: XmlElement, splices: Splices, tables: readonly PlacedTable[]): void {
  const list = childOf(root, 'cols');
  const present = childrenOf(list, 'col').map((element) => ({
    element,
    from: Number(attributeOf(element, 'min') ?? 0) - 1,
    to: Number(attributeOf(element, 'max') ?? 0) - 1,
  }));
  const prefix = prefixOf(root);
  const items = newColumns(tables).filter(
    ({ col }) => !present.some(({ from, to }) => col >= from && col <= to),
  );
  if (!list) {
    const xml = items.map(({ col, width, hidden }) => columnXml(prefix, col, width, hidden)).join('');
    if (xml) splices.insertInOrder(root, WORKSHEET_ORDER, 'cols', `<${prefix}cols>${xml}</${prefix}cols>`);
    return;
  }
  for (const { col, width, hidden } of items) {
    const after = present.find(({ from }) => from > col);
    splices.insert(after?.element.start ?? list.closeStart, columnXml(prefix, col, width, hidden));
  }
}

function newColumns(
  tables: readonly PlacedTable[],
): readonly { readonly col: number; readonly width: number; readonly hidden: boolean }[] {
  const found = tables.flatMap(({ plan, before }) =>
    plan.columns.flatMap(({ width, hidden }, i) => {
      const col = plan.left + i;
      return before && col <= before.range.right ? [] : [{ col, width, hidden: hidden ?? false }];
    }),
  );
  return found.sort((a, b) => a.col - b.col).filter(({ col }, i) => found[i - 1]?.col !== col);
}

function ruleContext(
  { plan, book, grid, date1904 }: SheetUpdateInput,
  tables: readonly PlacedTable[],
  planned: PlannedSheet,
  cells: CellChanges,
  rows: readonly SourceRow[],
): RuleContext {
  const lines = new Set(plan.texts.map(({ row, col }) => `${row},${col}`));
  const styles = new Map(rows.map((row) => [row.row, row.cells]));
  const hasLook = (row: number, col: number): boolean =>
    styles.get(row)?.some((cell) => cell.col === col && book.isTextLook(cell.style)) ?? false;
  return {
    plan,
    tables,
    book,
    date1904,
    links: planned.links.filter(({ row, col }) => !cells.skippedLines.has(`${row},${col}`)),
    isLine: (row, col) =>
      (lines.has(`${row},${col}`) && !cells.skippedLines.has(`${row},${col}`)) || hasLook(row, col),
    valueBefore: (row, col) => cellAt(grid, row, col),
    valueAfter: (row, col) => {
      const cell = planned.rows.get(row)?.find((one) => one.col === col);
      return cell && cell.role !== 'keep' ? cell.value : cellAt(grid, row, col);
    },
  };
}
