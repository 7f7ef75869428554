// Whether a sheet still stands as we left it: only then may a refresh be taken back, for what people typed since would move.
import type { CellRange } from '../../core/grid/grid';
import { inRange } from '../../core/grid/ranges';
import { sameTarget } from './changed-blocks';
import { contentAt, colsOf, rowsOf, unionOf } from './plan-targets';
import { withoutNote } from './note-status';
import type { SheetChange, Target } from './sheet-change';
import { allOf, type Sliced } from './sliced';
import { sameRange, type SheetState } from './sheet-state';

/** `drawn`: cells that Excel fills by itself, of PivotTables for instance. */
export function* standsAsWritten(
  change: SheetChange,
  now: SheetState,
  drawn: readonly CellRange[] = [],
): Sliced<boolean> {
  const { state, tables, plan } = change;
  const tablesStand = tables.every(({ plan: table, range }) => {
    const found = now.tables.find(({ name }) => name === table.name);
    return found !== undefined && sameRange(found.range, range);
  });
  if (!tablesStand || now.sheet !== plan.sheet) return false;
  if (!now.range) return true;
  const touched = yield* touchedCells(change);
  const area = state?.range ? unionOf(state.range, now.range) : now.range;
  const cols = colsOf(area);
  const isLine = (row: number, col: number): boolean =>
    plan.texts.some((text) => text.row === row && text.col === col);
  return yield* allOf(rowsOf(area), (row) => {
    const inRow = touched.get(row);
    return cols.every((col) => {
      const wanted = inRow?.has(col) ? inRow.get(col) : state ? contentAt(state, row, col) : null;
      if (drawn.some((range) => inRange(range, row, col))) return true;
      const found = contentAt(now, row, col);
      if (wanted === ANYTHING || sameTarget(wanted, found)) return true;
      // A press that failed since has left its note there.
      return typeof found === 'string' && isLine(row, col) && sameTarget(wanted, withoutNote(found));
    });
  });
}

/** A copied formula reads differently in each row. */
const ANYTHING = Symbol('anything');

type Wanted = Target | typeof ANYTHING;

/** By row and column. */
function* touchedCells({
  blocks,
  copies,
}: SheetChange): Sliced<ReadonlyMap<number, ReadonlyMap<number, Wanted>>> {
  const touched = new Map<number, Map<number, Wanted>>();
  const touch = (row: number, col: number, wanted: Wanted): void => {
    const inRow = touched.get(row);
    if (inRow) inRow.set(col, wanted);
    else touched.set(row, new Map([[col, wanted]]));
  };
  for (const { range, after } of blocks) {
    after.forEach((cells, r) => {
      cells.forEach((target, c) => {
        if (target !== undefined) touch(range.top + r, range.left + c, target);
      });
    });
    yield;
  }
  for (const { to } of copies) {
    for (const row of rowsOf(to)) for (const col of colsOf(to)) touch(row, col, ANYTHING);
  }
  return touched;
}
