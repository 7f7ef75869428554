// Whether the rows of an AppendPlan may be written: the table stands as it was read, and nothing is in the way.
import { cellAddress } from '../grid/address';
import { cellAt, type CellRange, type Grid, type GridTable } from '../grid/grid';
import { rangesMeet } from '../grid/ranges';
import type { AppendPlan } from './append-plan';

/** The cells the plan writes to, from the table's first to its last column. */
export function appendedRange({ row, rows, left, right }: AppendPlan): CellRange {
  return { top: row, left, bottom: row + rows.length - 1, right };
}

/** The Excel table of the plan as it stands, if it has one. */
export function growingTable(grid: Pick<Grid, 'tables'>, plan: AppendPlan): GridTable | undefined {
  const wanted = plan.table?.toLowerCase();
  return grid.tables.find(({ name }) => name.toLowerCase() === wanted);
}

/** The table's range once the rows are in it: blank rows at its end are used before it grows. */
export function grownRange({ range }: GridTable, plan: AppendPlan): CellRange {
  return { ...range, bottom: Math.max(range.bottom, appendedRange(plan).bottom) };
}

/** False when the header, the row above or the table are not what was read: then the plan no longer fits. */
export function standsAsRead(grid: Grid, plan: AppendPlan): boolean {
  const table = growingTable(grid, plan);
  if (plan.table !== null) {
    const { left, right, bottom } = table?.range ?? { left: -1, right: -1, bottom: -1 };
    if (left !== plan.left || right !== plan.right || bottom < plan.row - 1) return false;
  }
  return plan.expected.every(({ row, cells }) =>
    cells.every((cell, i) => isSame(cellAt(grid, row, plan.columns[i]?.col ?? -1), cell)),
  );
}

/** A result of a formula may differ in its last digits from one look to the next. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? '') === (b ?? '');
  return Math.abs(a - b) <= Math.abs(b) * 1e-13;
}

/**
 * The first cell in the way, or null: something in the rows to be written or in the one right below them (which would then
 * look like one of ours), a merged block, another table, a totals row.
 * Table `A4:F9`, two rows to add, a remark in `B11` → `"B11"`.
 */
export function cellInTheWay(grid: Grid, plan: AppendPlan): string | null {
  const range = appendedRange(plan);
  const table = growingTable(grid, plan);
  if (table?.hasTotals) return cellAddress(table.range.bottom, table.range.left);
  const below = { ...range, bottom: range.bottom + 1 };
  const others = grid.tables.filter((one) => one !== table).map((one) => one.range);
  const block = [...others, ...grid.merges].find((one) => rangesMeet(one, below));
  if (block) return cellAddress(Math.max(block.top, range.top), Math.max(block.left, range.left));
  return firstFilled(grid, below);
}

function firstFilled(grid: Grid, { top, left, bottom, right }: CellRange): string | null {
  for (let row = top; row <= bottom && row < grid.rows.length; row++) {
    for (let col = left; col <= right; col++) {
      const value = cellAt(grid, row, col);
      if (value !== null && value !== '') return cellAddress(row, col);
    }
  }
  return null;
}
