// What shall stand in every cell of a table, of its old and its new place: the same rules as in the other hosts.
import { headerTexts } from '../drawing/header-texts';
import { inRange } from '../../core/grid/ranges';
import { tableRange } from '../../core/plan/table-range';
import type { CellRange } from '../../core/grid/grid';
import { KEEP, type NumberFormat, type TablePlan } from '../../core/plan/plan';
import { standingValue } from './entered-text';
import { mapped, type Sliced } from './sliced';
import type { FormulaCopy, TableChange, Target } from './sheet-change';
import { formulaAt, sameRange, valueAt, type SheetState, type TableState } from './sheet-state';

export interface TableTargets {
  readonly change: TableChange;
  /** Old and new place together. */
  readonly area: CellRange;
  readonly targets: readonly (readonly Target[])[];
  /** By column of the area. */
  readonly formats: readonly NumberFormat[];
  readonly copies: readonly FormulaCopy[];
}

/** `state` null: the sheet is new. */
export function* tableTargets(
  plan: TablePlan,
  state: SheetState | null,
  date1904: boolean,
): Sliced<TableTargets> {
  const before = state?.tables.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase()) ?? null;
  const range = tableRange(plan, before?.hasTotals ?? false);
  const area = before ? unionOf(before.range, range) : range;
  const headers = headerTexts(plan.columns.map(({ header }) => header));
  const copies: FormulaCopy[] = [];
  const formulaRows = new Map<number, number | null>();
  const body = plan.rows.length > 0 ? plan.rows : [plan.columns.map(() => null)];
  const lastBody = plan.top + body.length;
  const target = (row: number, col: number): Target => {
    if (!inRange(range, row, col)) {
      // A cell that leaves the table; beside it, old and new place enclose cells of the user's.
      return before && inRange(before.range, row, col) ? null : undefined;
    }
    const column = plan.columns[col - range.left];
    if (!column) return undefined;
    if (row === range.top) return headers[col - range.left] ?? '';
    if (row > lastBody) return state && before ? contentAt(state, before.range.bottom, col) : undefined;
    const cell = body[row - range.top - 1]?.[col - range.left] ?? null;
    if (cell !== KEEP) return standingValue(cell, column.format, date1904);
    return keptTarget(row, col);
  };
  const keptTarget = (row: number, col: number): Target => {
    const last = before && before.range.bottom - (before.hasTotals ? 1 : 0);
    if (!state || !before || last === null || (row <= last && inRange(before.range, row, col)))
      return undefined;
    if (!formulaRows.has(col)) formulaRows.set(col, lastFormulaRow(state, before, last, col));
    const from = formulaRows.get(col) ?? null;
    // What stood there (the old totals, say) goes, whether or not a formula comes.
    if (from === null) return null;
    addCopy(copies, { row: from, col }, row);
    return undefined;
  };
  const cols = colsOf(area);
  const targets = yield* mapped(rowsOf(area), (row) => cols.map((col) => target(row, col)));
  return {
    change: tableChange(plan, state, before, range, headers),
    area,
    targets,
    formats: cols.map((col) => plan.columns[col - range.left]?.format ?? 'general'),
    copies,
  };
}

/** A cell's content as a target: its formula, or its value. */
export function contentAt(state: SheetState, row: number, col: number): Target {
  const formula = formulaAt(state, row, col);
  return formula === null ? valueAt(state, row, col) : { formula };
}

function lastFormulaRow(state: SheetState, before: TableState, last: number, col: number): number | null {
  for (let row = last; row > before.range.top; row--) {
    if (formulaAt(state, row, col) !== null) return row;
  }
  return null;
}

/** Rows of one column that follow each other are one copy. */
function addCopy(copies: FormulaCopy[], from: FormulaCopy['from'], row: number): void {
  const i = copies.findIndex(({ to }) => to.left === from.col && to.bottom === row - 1);
  const known = copies[i];
  if (known) copies[i] = { from, to: { ...known.to, bottom: row } };
  else copies.push({ from, to: { top: row, bottom: row, left: from.col, right: from.col } });
}

function tableChange(
  plan: TablePlan,
  state: SheetState | null,
  before: TableState | null,
  range: CellRange,
  headers: readonly string[],
): TableChange {
  const totals = before?.hasTotals ? 1 : 0;
  const oldLast = (before?.range.bottom ?? range.top) - totals;
  const newLast = range.bottom - totals;
  const redressed =
    !state ||
    !before ||
    before.range.right !== range.right ||
    headers.some((header, i) => valueAt(state, range.top, range.left + i) !== header);
  return {
    plan,
    before,
    range,
    resized: before !== null && !sameRange(before.range, range),
    redressed,
    newRows: newLast > oldLast ? { ...range, top: oldLast + 1, bottom: newLast } : null,
    freedRows: before && newLast < oldLast ? { ...before.range, top: newLast + 1, bottom: oldLast } : null,
  };
}

export function unionOf(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function rowsOf({ top, bottom }: CellRange): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

export function colsOf({ left, right }: CellRange): number[] {
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}
