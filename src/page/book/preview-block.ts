// Cells of a grid as the preview shows them.
import { cellAddress } from '../../core/grid/address';
import { cellAt, type Grid } from '../../core/grid/grid';
import type { FormatOf } from '../../hosts/xlsx/sample-formats';
import type { BlockPlace, PreviewBlock, PreviewCell, SheetOutline } from './book-outline';
import type { FindingMarks } from './finding-marks';
import { shownCell } from './shown-cell';

interface BlockSource {
  readonly formatOf: FormatOf;
  readonly date1904: boolean;
  readonly marks: FindingMarks;
}

/** Longer texts are cut: the cell is read whole in the workbook. */
const LONGEST_SHOWN = 1000;
/** The top of the sheet decides how wide columns are. */
const MEASURED_ROWS = 60;
const MEASURED_COLUMNS = 256;
const NARROWEST = 6;
const WIDEST = 36;

export function previewBlock(grid: Grid, place: BlockPlace, source: BlockSource): PreviewBlock {
  const block: (PreviewCell | undefined)[][] = [];
  for (let row = place.fromRow; row < place.toRow; row++) {
    const cells: (PreviewCell | undefined)[] = [];
    for (let col = place.fromCol; col < place.toCol; col++) cells.push(previewCell(grid, row, col, source));
    block.push(cells);
  }
  return block;
}

function previewCell(
  grid: Grid,
  row: number,
  col: number,
  { formatOf, date1904, marks }: BlockSource,
): PreviewCell | undefined {
  const value = cellAt(grid, row, col);
  const mark = marks.at(grid.sheet, cellAddress(row, col));
  if (value === null && !mark) return undefined;
  const text = shownCell(value, formatOf(row, col), date1904).slice(0, LONGEST_SHOWN);
  return { text, isNumber: typeof value === 'number', ...(mark ? { mark } : {}) };
}

/** How many rows and columns a sheet has, and how wide they should be. */
export function sheetOutline(
  grid: Grid,
  formatOf: FormatOf,
  date1904: boolean,
): Pick<SheetOutline, 'name' | 'rows' | 'columns' | 'widths'> {
  const columns = grid.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const widths = Array.from({ length: Math.min(columns, MEASURED_COLUMNS) }, (_, col) => {
    let widest = NARROWEST;
    for (let row = 0; row < Math.min(grid.rows.length, MEASURED_ROWS); row++) {
      const text = shownCell(cellAt(grid, row, col), formatOf(row, col), date1904);
      // A title that runs over its neighbours says nothing about its column.
      if ((grid.rows[row]?.filter((cell) => cell !== undefined && cell !== null).length ?? 0) > 2)
        widest = Math.max(widest, displayWidth(text));
    }
    return Math.min(widest, WIDEST);
  });
  return { name: grid.sheet, rows: grid.rows.length, columns, widths };
}

/** Chinese characters count two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, WIDEST)) width += character > '\u2e7f' ? 2 : 1;
  return width;
}
