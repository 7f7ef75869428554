// Which cells of an existing sheet are ours: the tables as they stand and as they will stand, column by column.
import { parseRange } from '../../../core/grid/address';
import type { CellRange, Grid, GridTable } from '../../../core/grid/grid';
import type { ColumnPlan, TablePlan } from '../../../core/plan/plan';
import { inRange, rangeWithin } from '../../../core/grid/ranges';
import { tableRange } from '../../../core/plan/table-range';

export interface PlacedTable {
  readonly plan: TablePlan;
  /** The table as it stands; undefined when it is new on this sheet. */
  readonly before: GridTable | undefined;
  /** As it will stand, header and totals included. */
  readonly range: CellRange;
}

/** The plan's tables beside what stands on the sheet. */
export function placeTables(grid: Grid, tables: readonly TablePlan[]): readonly PlacedTable[] {
  return tables.map((plan) => {
    const before = grid.tables.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    return { plan, before, range: tableRange(plan, before?.hasTotals ?? false) };
  });
}

/** The column of ours or of the user's that a cell of one of the tables (old or new place) belongs to. */
export function columnAt(tables: readonly PlacedTable[], row: number, col: number): ColumnPlan | undefined {
  for (const { plan, before, range } of tables) {
    const held = before && inRange(before.range, row, col) ? before.range : range;
    if (inRange(held, row, col)) return plan.columns[col - held.left];
  }
  return undefined;
}

/** The areas of a `sqref`, in its order; what is no address is left as null. */
export function areasOf(
  sqref: string,
): readonly { readonly text: string; readonly range: CellRange | null }[] {
  return sqref
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, range: parseRange(text) }));
}

/** Whether an area lies wholly in body columns of ours (not of people's own) of one table. */
export function isOurArea(tables: readonly PlacedTable[], area: CellRange | null): boolean {
  if (!area) return false;
  return tables.some(({ plan, before, range }) => {
    const held = [before?.range, range].find((one) => one && rangeWithin(area, one));
    if (!held) return false;
    const columns = plan.columns.slice(area.left - held.left, area.right - held.left + 1);
    return columns.every(({ userColumn }) => !userColumn);
  });
}
