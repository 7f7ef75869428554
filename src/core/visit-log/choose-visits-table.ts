// Which visits table gets the new rows when there are several (one a month, one a branch): the one in use, and where in it.
import { cellAddress } from '../grid/address';
import type { Grid, WorkbookGrids } from '../grid/grid';
import type { Register, SourceTable } from '../register/register';
import { isTotalOrNote } from '../register/skip-row';
import { CUSTOMER_COLUMNS } from '../template/template-spec';
import type { LogProblem } from '../text/areas/log';

/** A visits table that rows can be added to. */
export interface VisitsTable {
  readonly source: SourceTable;
  readonly grid: Grid;
  /** First and last column. */
  readonly left: number;
  readonly right: number;
  /** The first free row. */
  readonly row: number;
  /** The last row that holds a visit; null while there is none. */
  readonly lastVisitRow: number | null;
}

export interface CannotLog {
  readonly problem: LogProblem;
  /** The sheet, with the cell in question where there is one. */
  readonly place: string;
}

/**
 * The table of the latest visit; among tables without any, the first that people can see. `sheet` asks for one by its tab.
 * Refused: none, none of that name, one without a column for the customer, one that ends with totals or remarks.
 */
export function chooseVisitsTable(
  workbook: WorkbookGrids,
  register: Register,
  sheet: string | null,
): VisitsTable | CannotLog {
  const sources = register.sources.filter(({ kind }) => kind === 'visits');
  if (sources.length === 0) return { problem: 'no-visits-sheet', place: '' };
  const wanted = sheet === null ? sources : sources.filter((source) => source.sheet === sheet);
  const source = sourceInUse(wanted, workbook, register);
  const grid = workbook.grids.find((one) => one.sheet === source?.sheet);
  if (!source || !grid) return { problem: 'no-such-sheet', place: sheet ?? '' };
  if (!CUSTOMER_COLUMNS.some((key) => source.columns.has(key)))
    return { problem: 'no-customer-column', place: source.sheet };
  return placeIn(source, grid, lastVisit(source, register));
}

function sourceInUse(
  sources: readonly SourceTable[],
  { grids }: WorkbookGrids,
  { visits }: Register,
): SourceTable | undefined {
  const latest = new Map<SourceTable, number>();
  for (const { source, at } of visits) latest.set(source, Math.max(at, latest.get(source) ?? -Infinity));
  const visible = new Set(grids.filter((grid) => grid.visibility === 'visible').map((grid) => grid.sheet));
  const rank = (source: SourceTable) => (visible.has(source.sheet) ? 1 : 0);
  const since = (source: SourceTable) => latest.get(source) ?? -Infinity;
  return [...sources].sort(
    (a, b) => rank(b) - rank(a) || (since(a) === since(b) ? 0 : since(b) - since(a)),
  )[0];
}

function lastVisit(source: SourceTable, { visits }: Register): number | null {
  const rows = visits.filter((visit) => visit.source === source).map(({ row }) => row);
  return rows.length === 0 ? null : rows.reduce((last, row) => Math.max(last, row));
}

function placeIn(source: SourceTable, grid: Grid, lastVisitRow: number | null): VisitsTable | CannotLog {
  const { left, right } = spanOf(source);
  const after = lastVisitRow === null ? source.firstRow : lastVisitRow + 1;
  for (let row = after; row <= source.lastRow; row++) {
    if (isTotalOrNote(grid.rows[row] ?? [], { left, right }))
      return { problem: 'total-below', place: `${source.sheet}!${cellAddress(row, left)}` };
  }
  const filled = Math.max(source.lastRow, source.firstRow - 1);
  const merged = grid.merges.filter(({ top, bottom }) => top <= filled && bottom > filled);
  const row = Math.max(filled, ...merged.map(({ bottom }) => bottom)) + 1;
  return { source, grid, left, right, row, lastVisitRow };
}

function spanOf({ span, columns }: SourceTable): { readonly left: number; readonly right: number } {
  const cols = [...columns.values()];
  return span ?? { left: Math.min(...cols), right: Math.max(...cols) };
}
