// Our own tables as they stand in the workbook now: what people typed there, and in which order their columns are.
import type { CellRange, CellValue, WorkbookGrids } from '../grid/grid';
import { cellAt } from '../grid/grid';

/** A table of ours (`HF_…`) found in the workbook. Row arrays follow `headers`. */
export interface OwnTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** True where the cell of that row and column holds a formula. */
  isFormula(row: number, column: number): boolean;
}

/** Every `HF_…` table of the workbook by name. Template tables (`HF_T_…`) belong to people and are left out. */
export function readOwnTables(workbook: WorkbookGrids): ReadonlyMap<string, OwnTable> {
  const found = new Map<string, OwnTable>();
  for (const grid of workbook.grids) {
    for (const table of grid.tables) {
      if (!isOwnTableName(table.name)) continue;
      const { top, left, right } = table.range;
      const bottom = table.hasTotals ? table.range.bottom - 1 : table.range.bottom;
      const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
      const rows: CellValue[][] = [];
      for (let row = top + 1; row <= bottom; row++) rows.push(columns.map((col) => cellAt(grid, row, col)));
      found.set(table.name, {
        name: table.name,
        sheet: grid.sheet,
        range: table.range,
        headers: columns.map((col) => String(cellAt(grid, top, col) ?? '')),
        rows,
        isFormula: (row, column) => grid.formulas?.has(`${top + 1 + row},${left + column}`) ?? false,
      });
    }
  }
  return found;
}

/** `HF_Revisits` is ours; `HF_T_Customers` (a template people fill) and `HF_S_…` (settings) are theirs. */
export function isOwnTableName(name: string): boolean {
  return /^HF_(?![TS]_)/.test(name);
}
