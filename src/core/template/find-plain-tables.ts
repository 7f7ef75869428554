// Finds the tables that stand on a sheet as plain ranges: header rows anywhere, one below the other or side by side.
// A table reaches down to the next header row in its columns; banners, blank rows and total rows are the reader's to skip.
import type { GridRow } from '../grid/grid';
import { foldHeader } from './fold';
import { isKnownHeader, startsLikeHeader } from './header-index';
import { matchHeaderRow, type HeaderMatch, type SheetCells } from './match-header-row';

export interface FoundTable {
  readonly header: HeaderMatch;
  readonly firstRow: number;
  /** Last row with anything in it; before `firstRow` when the table is empty. */
  readonly lastRow: number;
}

/** Longest text that may be a header; hints in brackets included. */
const LONGEST_HEADER = 80;
/** Texts looked at before a row is taken for data: many near the top, where a header may have many columns of others before. */
const PROBES = { top: 60, later: 4 };
const TOP_ROWS = 100;
/** Columns of years or months may be headed by numbers; below the first header a row with a number is data. */
const MOST_NUMBERS = 3;
/** Numbers, dates and phones: no header has three digits in a row. */
const DIGITS = /\d{3}/;

/** The tables of a sheet, near misses among them (`header.kind.fits` false). */
export function findPlainTables(cells: SheetCells): FoundTable[] {
  const headers = findHeaders(cells);
  return headers.map((header) => {
    const next = headers.find((other) => other.row > header.row && overlaps(other, header));
    const firstRow = belowHeader(cells, header);
    const lastRow = lastFilledRow(cells.rows, header, firstRow, (next?.row ?? cells.rows.length) - 1);
    return { header, firstRow, lastRow };
  });
}

/** The last row of `firstRow…limit` with a value between the columns; `firstRow - 1` when all are blank. */
export function lastFilledRow(
  rows: readonly (GridRow | undefined)[],
  { left, right }: { left: number; right: number },
  firstRow: number,
  limit: number,
): number {
  let row = Math.min(limit, rows.length - 1);
  while (row >= firstRow && isBlankBetween(rows[row], left, right)) row--;
  return Math.max(row, firstRow - 1);
}

/** The row after the header, below header cells merged downwards. */
export function belowHeader({ merges }: SheetCells, { row, left, right }: HeaderMatch): number {
  const covering = merges.filter(
    (merge) => merge.top <= row && merge.bottom >= row && merge.left >= left && merge.right <= right,
  );
  return Math.max(row, ...covering.map((merge) => merge.bottom)) + 1;
}

function findHeaders(cells: SheetCells): HeaderMatch[] {
  const found: HeaderMatch[] = [];
  for (let row = 0; row < cells.rows.length; row++) {
    if (!mayBeHeader(cells.rows[row], row < TOP_ROWS && found.length === 0)) continue;
    for (const match of matchHeaderRow(cells, row)) {
      const above = found.at(-1);
      if (above && isSameHeader(above, match)) {
        if (weight(match) > weight(above)) found[found.length - 1] = match;
      } else found.push(match);
    }
  }
  return found;
}

/** Group titles above the real header make one header of two rows; two complete tables of different kinds do not. */
function isSameHeader(above: HeaderMatch, below: HeaderMatch): boolean {
  if (below.row !== above.row + 1 || !overlaps(above, below) || above.settings || below.settings)
    return false;
  return above.kind?.kind === below.kind?.kind || !above.kind?.fits || !below.kind?.fits;
}

function weight({ kind, settings }: HeaderMatch): number {
  return settings ? Infinity : (kind?.score ?? 0) + (kind?.fits ? 100 : 0);
}

function overlaps(a: HeaderMatch, b: HeaderMatch): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** A cheap look before the real one, so that a million data rows pass quickly: a header row is words, some known. */
function mayBeHeader(row: GridRow | undefined, atTop: boolean): boolean {
  if (!row || hasMoreNumbers(row, atTop ? MOST_NUMBERS : 0)) return false;
  let probes = atTop ? PROBES.top : PROBES.later;
  for (const cell of row) {
    if (typeof cell !== 'string' || cell === '') continue;
    if (mayBeTitle(cell) && isKnownHeader(foldHeader(cell))) return true;
    if (--probes === 0) return false;
  }
  return false;
}

function mayBeTitle(text: string): boolean {
  return text.length <= LONGEST_HEADER && !DIGITS.test(text) && startsLikeHeader(text);
}

function hasMoreNumbers(row: GridRow, most: number): boolean {
  let count = 0;
  for (const cell of row) if (typeof cell === 'number' && ++count > most) return true;
  return false;
}

function isBlankBetween(row: GridRow | undefined, left: number, right: number): boolean {
  for (let col = left; row && col <= right; col++) {
    const cell = row[col];
    if (cell !== undefined && cell !== null && cell !== '') return false;
  }
  return true;
}
