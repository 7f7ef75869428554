/// <reference types="office-js" />
// Rows for a table of people's own, as a change like any other: looked at first (does the table stand as it was read, is
// anything in the way?), then written, read back and, when something goes wrong, taken back with the rest.
import { cellAddress, rangeAddress } from '../../core/grid/address';
import type { CellRange, Grid, GridRow } from '../../core/grid/grid';
import {
  appendedRange,
  cellInTheWay,
  growingTable,
  grownRange,
  standsAsRead,
} from '../../core/plan/append-guard';
import type { AppendPlan } from '../../core/plan/append-plan';
import type { SheetPlan } from '../../core/plan/plan';
import { standingValue } from './entered-text';
import { ExcelRefusal } from './excel-refusal';
import { colsOf, contentAt, rowsOf } from './plan-targets';
import { loadPlace, placeOf } from './read-workbook';
import type { Session } from './session';
import type { AppendedLooks, BlockChange, SheetChange, TableChange, Target } from './sheet-change';
import { cellOf, sameRange, type Matrix, type SheetState, type TableState } from './sheet-state';

export interface AppendOptions {
  readonly date1904: boolean;
  /** ExcelApi 1.13: merged blocks can be asked for. */
  readonly withMerges: boolean;
}

/**
 * The change, or the cell in the way. ExcelRefusal `changed-since-read` when the table is not what the plan was made for,
 * `sheet-protected`, `read-only`.
 */
export async function appendChange(
  session: Session,
  plan: AppendPlan,
  options: AppendOptions,
): Promise<SheetChange | { readonly blockedBy: string }> {
  const seen = await lookAtSheet(session, plan, options);
  const tables = await lookAtTables(session, seen);
  const state: SheetState = { ...seen.state, tables };
  const grid = gridWith(plan, state, seen.above, seen.merges);
  if (!standsAsRead(grid, plan)) throw refusal('changed-since-read', plan);
  const cell = cellInTheWay(grid, plan) ?? formulaInTheWay(plan, state);
  if (cell !== null) return { blockedBy: cell };
  if (seen.isReadOnly) throw refusal('read-only', plan);
  if (seen.isProtected) throw refusal('sheet-protected', plan);
  return changeOf(plan, state, grid, seen.numberFormats, options.date1904);
}

function refusal(reason: 'changed-since-read' | 'read-only' | 'sheet-protected', { sheet }: AppendPlan) {
  return new ExcelRefusal(reason, 'untouched', null, sheet);
}

interface Seen {
  /** The new rows and the one below them, before anything is written; without tables. */
  readonly state: Omit<SheetState, 'tables'>;
  readonly tables: readonly Omit<TableState, 'range' | 'filtered'>[];
  /** Values of the expected rows, in their order. */
  readonly above: readonly Matrix[];
  readonly merges: readonly CellRange[];
  /** Of the row whose looks the new ones take, from the table's first column on. */
  readonly numberFormats: readonly unknown[];
  readonly isProtected: boolean;
  readonly isReadOnly: boolean;
}

async function lookAtSheet(session: Session, plan: AppendPlan, { withMerges }: AppendOptions): Promise<Seen> {
  const below = appendedRange(plan);
  const range = { ...below, bottom: below.bottom + 1 };
  const rowRange = (row: number): CellRange => ({ ...range, top: row, bottom: row });
  return session.trip(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(plan.sheet);
    workbook.load(['readOnly']);
    sheet.load(['id', 'name']);
    sheet.protection.load(['protected']);
    sheet.tables.load({ id: true, name: true, showHeaders: true, showTotals: true });
    const block = sheet.getRange(rangeAddress(range)).untrack();
    block.load(['values', 'formulas']);
    const areas = withMerges ? block.getMergedAreasOrNullObject().untrack().areas : null;
    areas?.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const above = plan.expected.map(({ row }) => sheet.getRange(rangeAddress(rowRange(row))).untrack());
    for (const row of above) row.load(['values']);
    const like =
      plan.likeRow === null ? null : sheet.getRange(rangeAddress(rowRange(plan.likeRow))).untrack();
    like?.load(['numberFormat']);
    return () => {
      if (sheet.isNullObject) throw refusal('changed-since-read', plan);
      return {
        state: {
          id: sheet.id,
          sheet: sheet.name,
          visibility: 'visible',
          range,
          values: block.values as Matrix,
          formulas: block.formulas as Matrix,
          merges: [],
        },
        tables: sheet.tables.items.map(({ id, name, showHeaders, showTotals }) => ({
          id,
          name,
          hasHeader: showHeaders,
          hasTotals: showTotals,
        })),
        above: above.map((row) => row.values as Matrix),
        merges: !areas || areas.isNullObject ? [] : areas.items.map(placeOf),
        numberFormats: (like?.numberFormat as Matrix | undefined)?.[0] ?? [],
        isProtected: sheet.protection.protected,
        isReadOnly: workbook.readOnly,
      };
    };
  });
}

async function lookAtTables(session: Session, { state, tables }: Seen): Promise<TableState[]> {
  if (tables.length === 0) return [];
  return session.trip(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(state.id);
    const ranges = tables.map(({ id }) => sheet.tables.getItem(id).getRange().untrack());
    for (const range of ranges) loadPlace(range);
    return () =>
      ranges.map((range, i): TableState => {
        const { id = '', name = '', hasHeader = true, hasTotals = false } = tables[i] ?? {};
        return { id, name, hasHeader, hasTotals, filtered: false, range: placeOf(range) };
      });
  });
}

/** The rows that were looked at, at their places; the others are left out. */
function gridWith(
  plan: AppendPlan,
  { sheet, visibility, tables, range, values }: SheetState,
  above: readonly Matrix[],
  merges: readonly CellRange[],
): Grid {
  const rows: GridRow[] = [];
  const put = (row: number, cells: readonly unknown[]) => {
    rows[row] = [...new Array<undefined>(plan.left), ...cells.map(cellOf)];
  };
  plan.expected.forEach(({ row }, i) => {
    put(row, above[i]?.[0] ?? []);
  });
  values.forEach((cells, i) => {
    put((range?.top ?? 0) + i, cells);
  });
  return { sheet, visibility, rows, merges, tables };
}

/** A formula with a blank result where a value shall stand. */
function formulaInTheWay(plan: AppendPlan, state: SheetState): string | null {
  const range = appendedRange(plan);
  for (const row of rowsOf(range)) {
    for (const { col } of plan.columns) {
      if (isFormula(contentAt(state, row, col))) return cellAddress(row, col);
    }
  }
  return null;
}

function isFormula(target: Target): boolean {
  return typeof target === 'object' && target !== null;
}

function changeOf(
  plan: AppendPlan,
  state: SheetState,
  grid: Grid,
  numberFormats: readonly unknown[],
  date1904: boolean,
): SheetChange {
  return {
    plan: sheetPlanOf(plan),
    state,
    tables: tableChanges(plan, state, grid),
    blocks: blocksOf(plan, state, grid, date1904),
    copies: [],
    links: [],
    lines: [],
    appended: looksOf(plan, numberFormats),
  };
}

/** Nothing of ours stands on the sheet: only its name matters. */
function sheetPlanOf({ sheet, left, right }: AppendPlan): SheetPlan {
  return {
    id: 'template:visits',
    sheet,
    existing: true,
    texts: [],
    tables: [],
    highlights: [],
    freeze: { row: 0, col: 0 },
    print: { landscape: true, titleRows: [0, 0], columns: [left, right] },
    tabColor: '',
  };
}

function tableChanges(plan: AppendPlan, state: SheetState, grid: Grid): TableChange[] {
  const table = growingTable(grid, plan);
  const before = state.tables.find(({ name }) => name === table?.name);
  if (!table || !before) return [];
  const range = grownRange(table, plan);
  const { name, range: place } = table;
  return [
    {
      plan: { name, top: place.top, left: place.left, columns: [], rows: [], filter: true },
      before,
      range,
      resized: !sameRange(place, range),
      redressed: false,
      newRows: null,
      freedRows: null,
    },
  ];
}

/**
 * As wide as the table and apart where it ends, so that Excels that cannot resize a table let it grow by itself when the rows
 * right below it are filled.
 */
function blocksOf(plan: AppendPlan, state: SheetState, grid: Grid, date1904: boolean): BlockChange[] {
  const range = appendedRange(plan);
  const end = growingTable(grid, plan)?.range.bottom ?? range.top - 1;
  const parts = [
    { ...range, bottom: Math.min(range.bottom, end) },
    { ...range, top: Math.max(range.top, end + 1) },
  ];
  return parts.filter(({ top, bottom }) => top <= bottom).map((part) => blockOf(part, plan, state, date1904));
}

function blockOf(range: CellRange, plan: AppendPlan, state: SheetState, date1904: boolean): BlockChange {
  const columns = colsOf(range).map((col) => plan.columns.findIndex((column) => column.col === col));
  const target = (row: number, at: number): Target => {
    const format = plan.columns[at]?.format ?? 'general';
    const cell = plan.rows[row - plan.row]?.[at] ?? null;
    return at < 0 ? undefined : (standingValue(cell, format, date1904) ?? undefined);
  };
  return {
    range,
    after: rowsOf(range).map((row) => columns.map((at) => target(row, at))),
    before: rowsOf(range).map((row) => colsOf(range).map((col) => contentAt(state, row, col))),
    formats: columns.map((at) => plan.columns[at]?.format ?? 'general'),
  };
}

/** Days get a format of days where the row above shows plain numbers. */
function looksOf(plan: AppendPlan, numberFormats: readonly unknown[]): AppendedLooks {
  const to = appendedRange(plan);
  const from = plan.likeRow === null ? null : { ...to, top: plan.likeRow, bottom: plan.likeRow };
  const undated = plan.columns.filter(
    ({ col, format }) => format === 'date' && !showsDays(numberFormats[col - plan.left]),
  );
  const dated = undated.map(({ col }) => ({ ...to, left: col, right: col }));
  return { from, to, dated };
}

function showsDays(numberFormat: unknown): boolean {
  return typeof numberFormat === 'string' && /[yd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
