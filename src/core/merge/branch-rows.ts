// The rows of one recognised table of a branch as they stand, by field: nothing is corrected on the way into the regional
// workbook, so that its checks find there what is wrong. Titles, totals, remarks and blank rows are left out.
import { dayFromSerial, minuteFromSerial } from '../grid/excel-date';
import type { CellValue, Grid } from '../grid/grid';
import type { PlanCell } from '../plan/plan';
import { isBlankCell } from '../register/cells/cell-reading';
import { RECORD_FIELDS, type CellMeta, type RecordKind } from '../register/records';
import type { SourceTable } from '../register/register';
import { bannerRows, isTotalOrNote } from '../register/skip-row';
import { TEMPLATES } from '../template/templates';

/** A column of the branch's table and the field it holds; a composite column goes by its own name. */
interface FieldColumn {
  readonly field: string;
  readonly col: number;
  readonly cell: CellMeta['cell'] | null;
  /** A merged cell counts for each row it covers. */
  readonly spread: boolean;
}

/**
 * Calls `take` with the fields and the cells of every data row; cells in the order of the fields. Dates become Days or Minutes,
 * whatever the branch's date system; texts stay as typed.
 */
export function eachBranchRow(
  grid: Grid,
  source: SourceTable,
  date1904: boolean,
  take: (fields: readonly string[], cells: readonly PlanCell[]) => void,
): void {
  const columns = fieldColumns(source);
  const fields = columns.map(({ field }) => field);
  const cols = columns.map(({ col }) => col);
  const span = source.span ?? { left: Math.min(...cols), right: Math.max(...cols) };
  const banners = bannerRows(grid.rows, grid.merges, span);
  const above = new MergedCells(grid, source, columns);
  for (let row = source.firstRow; row <= source.lastRow; row++) {
    const cells = grid.rows[row];
    if (!cells || cols.every((col) => isBlankCell(cells[col]))) continue;
    if (isTotalOrNote(cells, span) || banners.has(row)) continue;
    take(
      fields,
      columns.map((column) => cellOf(cells[column.col] ?? above.at(row, column.col), column, date1904)),
    );
  }
}

function fieldColumns({ kind, columns }: SourceTable): FieldColumn[] {
  const { fields, spread } = TEMPLATES[kind];
  const shape: Readonly<Record<string, { meta: () => unknown }>> = RECORD_FIELDS[kind].shape;
  const isPart = (field: string, col: number) =>
    fields.some(({ key, fills }) => columns.get(key) === col && fills?.includes(field) === true);
  return fields.flatMap(({ key }): FieldColumn[] => {
    const col = columns.get(key);
    if (col === undefined || isPart(key, col)) return [];
    const meta = shape[key]?.meta() as CellMeta | undefined;
    return [{ field: key, col, cell: meta?.cell ?? null, spread: spread.includes(key) }];
  });
}

function cellOf(value: CellValue, { cell }: FieldColumn, date1904: boolean): PlanCell {
  if (typeof value !== 'number') return value;
  // A number that is no date of Excel's may be one typed as 20260305: that stays a text.
  if (cell === 'day' || cell === 'monthDay') return dayFromSerial(value, date1904) ?? String(value);
  if (cell === 'moment') return minuteFromSerial(value, date1904) ?? String(value);
  return value;
}

/** Values of merged cells for the rows below the one they stand in. */
class MergedCells {
  private readonly values = new Map<string, CellValue>();

  constructor(grid: Grid, source: SourceTable, columns: readonly FieldColumn[]) {
    const spread = new Set(columns.filter((column) => column.spread).map(({ col }) => col));
    for (const { top, bottom, left } of grid.merges) {
      if (bottom === top || top < source.firstRow || !spread.has(left)) continue;
      const value = grid.rows[top]?.[left] ?? null;
      for (let row = top + 1; row <= Math.min(bottom, source.lastRow); row++) {
        this.values.set(`${row},${left}`, value);
      }
    }
  }

  at(row: number, col: number): CellValue {
    return this.values.size === 0 ? null : (this.values.get(`${row},${col}`) ?? null);
  }
}

export type MergedKind = Exclude<RecordKind, 'loyalty'>;
