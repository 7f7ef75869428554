// One sheet plan put on one grid, as a real host does it: ours is rewritten in place, what stands beside it is not touched.
import { serialFromDay, serialFromMinute } from '../../core/grid/excel-date';
import { cellAt, type CellValue, type Grid, type GridTable } from '../../core/grid/grid';
import { KEEP, type NumberFormat, type PlanCell, type SheetPlan, type TablePlan } from '../../core/plan/plan';

/** The cell as the workbook stores it: a Day as its serial, a link as its text. `(20501, 'date', false) → 46070`. */
export function storedCell(
  cell: Exclude<PlanCell, typeof KEEP>,
  format: NumberFormat,
  date1904: boolean,
): CellValue {
  if (cell === '') return null;
  if (typeof cell === 'object' && cell !== null) return cell.text;
  if (typeof cell !== 'number') return cell;
  if (format === 'date') return serialFromDay(cell, date1904);
  return format === 'datetime' ? serialFromMinute(cell, date1904) : cell;
}

/** The grid after the plan. Call it only when {@link blockingCell} is null. */
export function writeSheet(grid: Grid, plan: SheetPlan, date1904: boolean): Grid {
  const rows = grid.rows.map((row) => [...(row ?? [])]);
  const formulas = new Map(grid.formulas);
  const put = (row: number, col: number, value: CellValue, formula?: string) => {
    while (rows.length <= row) rows.push([]);
    (rows[row] ??= [])[col] = value;
    if (formula === undefined) formulas.delete(`${row},${col}`);
    else formulas.set(`${row},${col}`, formula);
  };
  for (const { row, col, text } of plan.texts) put(row, col, storedCell(text, 'general', date1904));
  for (const table of plan.tables) putTable(grid, table, date1904, put);
  const others = grid.tables.filter((table) => !plan.tables.some((ours) => ours.name === table.name));
  const tables = [...others, ...plan.tables.map((table) => gridTable(grid, table))];
  return { ...grid, rows: rows.map(trimmed), tables, formulas };
}

type Put = (row: number, col: number, value: CellValue, formula?: string) => void;

function putTable(grid: Grid, plan: TablePlan, date1904: boolean, put: Put): void {
  const old = grid.tables.find((table) => table.name === plan.name);
  const { top, left, right, bottom } = gridTable(grid, plan).range;
  const body = plan.rows.length > 0 ? plan.rows : [[]];
  // Below the new body nothing of the old one stays; the totals row of people's own moves along.
  for (let row = top + 1 + body.length; row <= (old?.range.bottom ?? -1); row++) {
    for (let col = left; col <= right; col++) put(row, col, null);
  }
  plan.columns.forEach((column, at) => {
    const col = left + at;
    put(top, col, column.header);
    body.forEach((cells, index) => {
      const cell = cells[at] ?? null;
      if (cell !== KEEP) put(top + 1 + index, col, storedCell(cell, column.format, date1904));
    });
    if (old?.hasTotals && col <= old.range.right) {
      const total = old.range.bottom;
      put(bottom, col, cellAt(grid, total, col), grid.formulas?.get(`${total},${col}`));
    }
  });
}

function gridTable(grid: Grid, plan: TablePlan): GridTable {
  const hasTotals = grid.tables.find((table) => table.name === plan.name)?.hasTotals ?? false;
  const bottom = plan.top + Math.max(1, plan.rows.length) + (hasTotals ? 1 : 0);
  const right = plan.left + plan.columns.length - 1;
  return {
    name: plan.name,
    range: { top: plan.top, left: plan.left, bottom, right },
    hasHeader: true,
    hasTotals,
  };
}

function trimmed(row: readonly (CellValue | undefined)[]): readonly (CellValue | undefined)[] {
  const last = row.findLastIndex((cell) => cell !== null && cell !== undefined);
  return row.slice(0, last + 1);
}
