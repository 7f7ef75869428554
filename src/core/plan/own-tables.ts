// Our own tables as they stand in the workbook now: what people typed there, and in which order their columns are.
import type { CellRange, CellValue, Grid, GridTable, WorkbookGrids } from '../grid/grid';
import { cellAt } from '../grid/grid';

/** A table of ours (`HF_…`) found in the workbook. Row arrays follow `headers`. */
export interface OwnTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The workbook's date system: date cells of `rows` are its serials. 1900 unless said. */
  readonly date1904?: boolean;
  /** True where the cell of that row and column holds a formula. */
  isFormula(row: number, column: number): boolean;
}

/** Every `HF_…` table of the workbook by name. Template tables (`HF_T_…`) belong to people and are left out. */
export function readOwnTables(workbook: WorkbookGrids): ReadonlyMap<string, OwnTable> {
  const found = new Map<string, OwnTable>();
  for (const grid of workbook.grids) {
    for (const table of grid.tables) {
      if (isOwnTableName(table.name)) found.set(table.name, readOwnTable(grid, table, workbook.date1904));
    }
  }
  return found;
}

function readOwnTable(grid: Grid, table: GridTable, date1904: boolean): OwnTable {
  const { top, left, right } = table.range;
  const first = top + 1;
  const last = table.hasTotals ? table.range.bottom - 1 : table.range.bottom;
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const rowAt = (row: number) => columns.map((col) => cellAt(grid, row, col));
  return {
    name: table.name,
    sheet: grid.sheet,
    range: table.range,
    headers: rowAt(top).map((header) => String(header ?? '')),
    rows: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => rowAt(first + i)),
    date1904,
    isFormula: (row, column) => grid.formulas?.has(`${first + row},${left + column}`) ?? false,
  };
}

/** `HF_Revisits` is ours; `HF_T_Customers` (a template people fill) and `HF_S_…` (settings) are theirs. */
export function isOwnTableName(name: string): boolean {
  return /^HF_(?![TS]_)/.test(name);
}
