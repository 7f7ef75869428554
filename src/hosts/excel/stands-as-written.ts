// Whether a sheet still stands as we left it: only then may a refresh be taken back, for what people typed since would move.
import { sameTarget } from './changed-blocks';
import { contentAt, colsOf, rowsOf, unionOf } from './plan-targets';
import type { SheetChange, Target } from './sheet-change';
import { sameRange, type SheetState } from './sheet-state';

export function standsAsWritten(change: SheetChange, now: SheetState): boolean {
  const { state, tables, plan } = change;
  const tablesStand = tables.every(({ plan: table, range }) => {
    const found = now.tables.find(({ name }) => name === table.name);
    return found !== undefined && sameRange(found.range, range);
  });
  if (!tablesStand || now.sheet !== plan.sheet) return false;
  if (!now.range) return true;
  const touched = touchedCells(change);
  const area = state?.range ? unionOf(state.range, now.range) : now.range;
  return rowsOf(area).every((row) =>
    colsOf(area).every((col) => {
      const key = `${row},${col}`;
      const wanted = touched.has(key) ? touched.get(key) : state ? contentAt(state, row, col) : null;
      return wanted === ANYTHING || sameTarget(wanted, contentAt(now, row, col));
    }),
  );
}

/** A copied formula reads differently in each row. */
const ANYTHING = Symbol('anything');

function touchedCells({ blocks, copies }: SheetChange): ReadonlyMap<string, Target | typeof ANYTHING> {
  const touched = new Map<string, Target | typeof ANYTHING>();
  for (const { range, after } of blocks) {
    after.forEach((cells, r) => {
      cells.forEach((target, c) => {
        if (target !== undefined) touched.set(`${range.top + r},${range.left + c}`, target);
      });
    });
  }
  for (const { to } of copies) {
    for (const row of rowsOf(to)) for (const col of colsOf(to)) touched.set(`${row},${col}`, ANYTHING);
  }
  return touched;
}
