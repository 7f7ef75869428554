// A result written earlier, for comparison: a word of an own table that was written for an earlier as-of day. Kept in hidden
// columns (the result's day, the earlier result and its day), so that any number of runs on one day compare with the same
// earlier result and change nothing.
import { formatDay, type Day } from '../calendar/day';
import type { CellValue } from '../grid/grid';
import type { ColumnSpec } from '../plan/layout-table';
import type { OwnTable } from '../plan/own-tables';

/** The earlier result: null when there was none for this row, no day when the table had no earlier result at all. */
export interface LastResult<Code extends string> {
  readonly code: Code | null;
  /** YYYY-MM-DD. */
  readonly day: string | null;
}

/** Which columns (by key) hold the result, the earlier one and the days, and the words the result was written in. */
export interface ResultColumns<Code extends string> {
  readonly result: string;
  readonly base: string;
  readonly baseDay: string;
  readonly writtenDay: string;
  readonly codes: ReadonlyMap<string, Code>;
}

/**
 * The earlier result by row key for a run of `today`; empty when the table was never written.
 * Written on 11-20 as 普通, run on 11-21 → 普通 of 11-20; run again on 11-21 → still 普通 of 11-20.
 */
export function lastResults<Code extends string>(
  previous: OwnTable | undefined,
  columns: readonly ColumnSpec[],
  names: ResultColumns<Code>,
  today: Day,
): ReadonlyMap<string, LastResult<Code>> {
  const found = new Map<string, LastResult<Code>>();
  if (!previous) return found;
  const read = cellReader(previous, columns);
  const now = formatDay(today);
  for (const cells of previous.rows) {
    const writtenDay = read(cells, names.writtenDay);
    const again = writtenDay === now;
    const day = again ? read(cells, names.baseDay) : writtenDay;
    const code = names.codes.get(read(cells, again ? names.base : names.result)) ?? null;
    found.set(
      read(cells, 'key'),
      /^\d{4}-\d{2}-\d{2}$/.test(day) ? { code, day } : { code: null, day: null },
    );
  }
  return found;
}

/** Reads a row's cell by column key as trimmed text, "" when blank or when the column is gone. */
export function cellReader(previous: OwnTable, columns: readonly ColumnSpec[]) {
  const places = new Map(
    columns.map(({ key, headers }) => [
      key,
      previous.headers.findIndex((name) => headers.includes(name.trim())),
    ]),
  );
  return (cells: readonly CellValue[], key: string): string =>
    String(cells[places.get(key) ?? -1] ?? '').trim();
}
