// Where a sheet's plan would write over something of the user's: the caller then leaves the whole sheet as it is and says so.
import { cellAddress } from '../grid/address';
import { cellAt, type CellRange, type Grid } from '../grid/grid';
import { inRange, rangesMeet, rangeWithin } from '../grid/ranges';
import type { SheetPlan } from './plan';
import { tableRange } from './table-range';

/**
 * The first cell in the way, or null: a filled cell, a merged block or another table where one of our tables would newly
 * stand. What lies within our tables as they are now is ours to write. A table whose header row people switched off blocks at its own corner.
 * Table `A5:C6` grows to `A5:C9`, `B8` holds a note → `"B8"`.
 */
export function blockingCell(grid: Grid, plan: SheetPlan): string | null {
  const names = new Set(plan.tables.map(({ name }) => name.toLowerCase()));
  const own = grid.tables.filter(({ name }) => names.has(name.toLowerCase()));
  const headless = own.find(({ hasHeader }) => !hasHeader);
  if (headless) return cellAddress(headless.range.top, headless.range.left);
  const free = own.map(({ range }) => range);
  for (const table of plan.tables) {
    const now = own.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    const range = tableRange(table, now?.hasTotals ?? false);
    const foreign = grid.tables.filter((one) => !own.includes(one)).map((one) => one.range);
    const block = [...foreign, ...grid.merges].find((one) => rangesMeet(one, range));
    const cell = block ? cellAddress(block.top, block.left) : filledCell(grid, range, free);
    if (cell !== null) return cell;
  }
  return null;
}

function filledCell(grid: Grid, range: CellRange, free: readonly CellRange[]): string | null {
  for (let row = range.top; row <= range.bottom && row < grid.rows.length; row++) {
    const ours = free.some((one) => rangeWithin({ ...range, top: row, bottom: row }, one));
    if (ours || !grid.rows[row]) continue;
    for (let col = range.left; col <= range.right; col++) {
      const value = cellAt(grid, row, col);
      if (value === null || value === '') continue;
      if (!free.some((one) => inRange(one, row, col))) return cellAddress(row, col);
    }
  }
  return null;
}
