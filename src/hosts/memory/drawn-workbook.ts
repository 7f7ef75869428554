// A workbook drawn as plain rows, as tests and the sample write it down.
import type { CellValue, Grid, WorkbookGrids } from '../../core/grid/grid';

/** Sheet name → rows of cells, in tab order. A missing cell is blank. */
export type DrawnSheets = Readonly<Record<string, readonly (readonly (CellValue | undefined)[])[]>>;

/** The grids of drawn sheets: all visible, without merges or tables. `{ 客户: [['编号'], ['C1']] }` → one grid 客户. */
export function drawnWorkbook(sheets: DrawnSheets, date1904 = false): WorkbookGrids {
  const grids = Object.entries(sheets).map(([sheet, rows]): Grid => ({
    sheet,
    visibility: 'visible',
    rows,
    merges: [],
    tables: [],
  }));
  return { date1904, grids, sheetNames: Object.keys(sheets) };
}
