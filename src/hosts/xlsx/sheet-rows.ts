// Collects the cells of a sheet into rows as compact arrays. Rows and columns count from 0.
import type { CellValue, GridRow } from '../../core/grid/grid';

/** Beyond this many missing rows a hole is cheaper than filling them. */
const SMALL_GAP_ROWS = 1000;
/** Rows this wide with fewer than one cell in eight are kept with holes. */
const NARROW_COLUMNS = 256;

export class SheetRows {
  readonly rows: (GridRow | undefined)[] = [];
  private row = -1;
  private readonly cells: (CellValue | undefined)[] = [];
  private width = 0;
  private count = 0;

  /** The row that `put` writes to. */
  get current(): number {
    return this.row;
  }

  start(row: number): void {
    this.finish();
    this.row = row;
  }

  put(column: number, value: CellValue): void {
    const { cells } = this;
    while (cells.length <= column) cells.push(undefined);
    cells[column] = value;
    this.count++;
    if (column >= this.width) this.width = column + 1;
  }

  /** Files the current row; a row without values leaves a hole. */
  finish(): void {
    const { rows, row } = this;
    if (this.count === 0) return;
    if (row - rows.length < SMALL_GAP_ROWS) while (rows.length < row) rows.push(undefined);
    const before = rows[row];
    rows[row] = before ? overlay(before, this.packed()) : this.packed();
    this.cells.fill(undefined, 0, this.width);
    this.width = 0;
    this.count = 0;
  }

  private packed(): GridRow {
    if (this.width <= NARROW_COLUMNS || this.count * 8 > this.width) return this.cells.slice(0, this.width);
    const sparse: CellValue[] = [];
    for (let column = 0; column < this.width; column++) {
      const value = this.cells[column];
      if (value !== undefined) sparse[column] = value;
    }
    return sparse;
  }
}

/** A file that names a row twice: both halves count, the later one first. */
function overlay(before: GridRow, after: GridRow): GridRow {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, column) => after[column] ?? before[column]);
}
