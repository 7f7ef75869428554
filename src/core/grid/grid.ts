// The shape everything enters as: one Grid per worksheet, values only. Rows and columns count from 0.
// Formats, colours and the user's formulas are left out on purpose: a rule may only rest on what a cell says.

/** A cell as read: text, number (dates are Excel serials), boolean, or null for blank. An error such as `#N/A` is its text. */
export type CellValue = string | number | boolean | null;

/** An inclusive block of cells, counted from 0. `B2:C5` is `{ top: 1, left: 1, bottom: 4, right: 2 }`. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject) as the file declares it. `range` includes its header and totals rows. */
export interface GridTable {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** One row of cells; a missing index is a blank cell, so `row[c] ?? null` is how to read it. */
export type GridRow = readonly (CellValue | undefined)[];

/** One worksheet's values. `rows` may have holes (a missing row is blank) and stands at its sheet's row numbers. */
export interface Grid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly (GridRow | undefined)[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly GridTable[];
  /** Formula text without `=`, by `row,col` ("4,2"), kept only for sheets that hold a table of ours (`HF_…`). */
  readonly formulas?: ReadonlyMap<string, string>;
}

/** A workbook as a host reads it: its worksheets in tab order (chart sheets left out). */
export interface WorkbookGrids {
  readonly date1904: boolean;
  readonly grids: readonly Grid[];
  /** Names of all tabs, chart and macro sheets included: a new sheet must not take one of them. */
  readonly sheetNames: readonly string[];
}

/** The value at `row`, `col` counted from 0; blank beyond the edges. */
export function cellAt(grid: Grid, row: number, col: number): CellValue {
  return grid.rows[row]?.[col] ?? null;
}
