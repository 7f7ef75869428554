import type { CellValue, Grid } from '../grid/grid';
import { cellAt } from '../grid/grid';
import type { SourceTable } from './register';
import type { ReadColumn } from './table-columns';

/** Row → column → value of the merged cell that covers it. Only for columns where that is what people mean (a name over three visits). */
export function spreadCells(
  grid: Grid,
  source: SourceTable,
  columns: readonly ReadColumn[],
): ReadonlyMap<number, ReadonlyMap<number, CellValue>> {
  const spread = new Map<number, Map<number, CellValue>>();
  const cols = new Set(columns.filter((column) => column.spread).map((column) => column.col));
  for (const { top, bottom, left } of grid.merges) {
    if (bottom === top || top < source.firstRow || top > source.lastRow || !cols.has(left)) continue;
    for (let row = top + 1; row <= Math.min(bottom, source.lastRow); row++) {
      const ofRow = spread.get(row) ?? new Map<number, CellValue>();
      spread.set(row, ofRow.set(left, cellAt(grid, top, left)));
    }
  }
  return spread;
}
