// A grid with the rows of an AppendPlan in it: what a host will have written, for the host in memory and for computing on.
import { serialFromDay, serialFromMinute } from '../grid/excel-date';
import type { CellValue, Grid, GridRow } from '../grid/grid';
import { growingTable, grownRange } from './append-guard';
import type { AppendPlan } from './append-plan';
import { KEEP, type NumberFormat, type PlanCell } from './plan';

/** The new grid; `grid` stays as it is. Days and minutes become the workbook's serials, the plan's table grows. */
export function appendToGrid(grid: Grid, plan: AppendPlan, date1904: boolean): Grid {
  const rows: (GridRow | undefined)[] = grid.rows.slice();
  plan.rows.forEach((cells, i) => {
    const row = [...(rows[plan.row + i] ?? [])];
    plan.columns.forEach(({ col, format }, at) => {
      const value = storedValue(cells[at] ?? null, format, date1904);
      if (value !== null) row[col] = value;
    });
    rows[plan.row + i] = row;
  });
  const table = growingTable(grid, plan);
  const tables = grid.tables.map((one) => (one === table ? { ...one, range: grownRange(one, plan) } : one));
  return { ...grid, rows, tables };
}

function storedValue(cell: PlanCell, format: NumberFormat, date1904: boolean): CellValue {
  if (cell === KEEP || cell === '') return null;
  if (typeof cell === 'object') return cell?.text ?? null;
  if (typeof cell !== 'number') return cell;
  if (format === 'date') return serialFromDay(cell, date1904);
  return format === 'datetime' ? serialFromMinute(cell, date1904) : cell;
}
