// A planned sheet as it stands in the workbook after it was written, for tests that refresh twice.
import { serialFromDay } from '../../src/core/grid/excel-date';
import type { CellValue, Grid, WorkbookGrids } from '../../src/core/grid/grid';
import {
  KEEP,
  type ColumnPlan,
  type PlanCell,
  type SheetPlan,
  type TablePlan,
} from '../../src/core/plan/plan';

/** The workbook with this one sheet. Days become serials, links their text. */
export function writtenWorkbook(plan: SheetPlan, date1904 = false): WorkbookGrids {
  const rows: CellValue[][] = [];
  for (const table of plan.tables) place(rows, table, date1904);
  const grid: Grid = {
    sheet: plan.sheet,
    visibility: 'visible',
    rows,
    merges: [],
    tables: plan.tables.map(gridTable),
  };
  return { date1904, grids: [grid], sheetNames: [plan.sheet] };
}

/** Types a value into a column of the row with this key, as a clerk would. */
export function typeInto(plan: SheetPlan, rowKey: string, column: string, value: PlanCell): SheetPlan {
  const tables = plan.tables.map((table) => {
    const at = columnAt(table, column);
    const key = columnAt(table, 'key');
    return { ...table, rows: table.rows.map((row) => (row[key] === rowKey ? row.with(at, value) : row)) };
  });
  return { ...plan, tables };
}

/** One column's cells from top to bottom. */
export function cellsOf(plan: SheetPlan, column: string): PlanCell[] {
  const [table] = plan.tables;
  return table?.rows.map((row) => row[columnAt(table, column)] ?? null) ?? [];
}

/** The row keys from top to bottom. */
export function keysOf(plan: SheetPlan): string[] {
  return cellsOf(plan, 'key').map((key) => (typeof key === 'string' ? key : ''));
}

function columnAt(table: TablePlan, column: string): number {
  const at = table.columns.findIndex(({ key }) => key === column);
  if (at < 0) throw new Error(`no column ${column}`);
  return at;
}

function place(rows: CellValue[][], table: TablePlan, date1904: boolean): void {
  const body = table.rows.map((row) => row.map((cell, at) => cellValue(cell, table.columns[at], date1904)));
  const blank = table.columns.map(() => null);
  [table.columns.map(({ header }) => header), ...(body.length > 0 ? body : [blank])].forEach((cells, i) => {
    rows[table.top + i] = [...Array<null>(table.left).fill(null), ...cells];
  });
}

function cellValue(cell: PlanCell, column: ColumnPlan | undefined, date1904: boolean): CellValue {
  if (cell === KEEP) return null;
  if (typeof cell === 'object' && cell !== null) return cell.text;
  return typeof cell === 'number' && column?.format === 'date' ? serialFromDay(cell, date1904) : cell;
}

function gridTable({ name, top, left, columns, rows }: TablePlan) {
  const range = { top, left, bottom: top + Math.max(1, rows.length), right: left + columns.length - 1 };
  return { name, range, hasHeader: true, hasTotals: false };
}
