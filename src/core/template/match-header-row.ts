// Reads one row as a header row: its texts (merged header cells included) and the table or tables they head.
import type { CellRange, GridRow } from '../grid/grid';
import { foldHeader } from './fold';
import { matchKind, type HeaderCell, type KindMatch } from './match-kind';
import { matchSettings, type SettingsMatch } from './match-settings';

/** What a header row, or a stretch of it, heads. Rows and columns count from 0. */
export interface HeaderMatch {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly kind: KindMatch | null;
  readonly settings: SettingsMatch | null;
}

export interface SheetCells {
  readonly rows: readonly (GridRow | undefined)[];
  readonly merges: readonly CellRange[];
}

/**
 * The tables that begin at `row`: none, one, or several side by side with a blank column between, each complete in itself.
 * `bounds` limits the columns looked at (an Excel table's own).
 */
export function matchHeaderRow(
  cells: SheetCells,
  row: number,
  bounds?: { left: number; right: number },
): HeaderMatch[] {
  const headers = headerCells(cells, row, bounds);
  if (headers.length < 2) return [];
  const stretches = splitAtGaps(headers, cells, row)
    .map((stretch) => matchStretch(stretch, row))
    .filter((match) => match !== null);
  if (stretches.filter(isComplete).length > 1) return stretches.filter(isComplete);
  const whole = matchStretch(headers, row);
  return whole ? [whole] : [];
}

function isComplete(match: HeaderMatch): boolean {
  return match.settings !== null || match.kind?.fits === true;
}

function matchStretch(headers: readonly HeaderCell[], row: number): HeaderMatch | null {
  const [first] = headers;
  const last = headers.at(-1);
  if (!first || !last || headers.length < 2) return null;
  const place = { row, left: first.col, right: last.col };
  const kind = matchKind(headers);
  const settings = matchSettings(headers);
  if (settings && settings.columns.size >= (kind?.columns.size ?? 0))
    return { ...place, kind: null, settings };
  return kind && { ...place, kind, settings: null };
}

function headerCells(
  { rows, merges }: SheetCells,
  row: number,
  bounds?: { left: number; right: number },
): HeaderCell[] {
  const found: HeaderCell[] = [];
  const cells = rows[row] ?? [];
  const add = (col: number, cell: unknown) => {
    if (typeof cell !== 'string' || cell.trim() === '') return;
    if (bounds && (col < bounds.left || col > bounds.right)) return;
    found.push({ col, title: cell.trim(), folded: foldHeader(cell) });
  };
  cells.forEach((cell, col) => {
    add(col, cell);
  });
  // A header cell merged downwards stands in its top row; this row is covered by it.
  for (const merge of merges) {
    if (merge.top < row && merge.bottom >= row && merge.bottom - merge.top < 4) {
      add(merge.left, rows[merge.top]?.[merge.left]);
    }
  }
  return found.sort((a, b) => a.col - b.col);
}

/** Stretches of headers with no blank column inside; a header merged over columns has no gap in it. */
function splitAtGaps(headers: readonly HeaderCell[], { merges }: SheetCells, row: number): HeaderCell[][] {
  const stretches: HeaderCell[][] = [];
  let next = -1;
  for (const header of headers) {
    if (header.col !== next) stretches.push([]);
    stretches.at(-1)?.push(header);
    const merge = merges.find((each) => each.left === header.col && each.top <= row && each.bottom >= row);
    next = (merge?.right ?? header.col) + 1;
  }
  return stretches;
}
