// What is typed into a row of 到期回访 through the pane: the cells to write, and the report as it stands afterwards.
import { formatDay, type Day } from '../core/calendar/day';
import { cellAddress } from '../core/grid/address';
import { HostError } from '../hosts/host';
import type { CellEntry, ExpectedCell } from './pane-host';
import type { DueRow, DueSheet, PaneReport, TypedCells, TypedColumn } from './pane-report';

export interface DoneEntry {
  readonly result: string;
  /** "1" to "5", or "". */
  readonly score: string;
  readonly note: string;
}

export interface SnoozeEntry {
  readonly until: Day;
  readonly reason: string;
}

export interface TypedRow {
  readonly typed: Partial<TypedCells>;
  readonly values: Readonly<Partial<Record<TypedColumn, CellEntry['value']>>>;
}

export function doneRow({ result, score, note }: DoneEntry): TypedRow {
  const values = { result, score: score === '' ? null : Number(score), note: note === '' ? null : note };
  return { typed: { result, score, note }, values };
}

export function snoozedRow({ until, reason }: SnoozeEntry): TypedRow {
  return {
    typed: { snoozeUntil: formatDay(until), snoozeReason: reason },
    values: { snoozeUntil: { day: until }, snoozeReason: reason === '' ? null : reason },
  };
}

/** The cells of the row as it stands, and the key that must still stand in it. */
export function cellsOf(
  row: DueRow,
  { values }: TypedRow,
  dueSheet: DueSheet | null,
): {
  readonly sheet: string;
  readonly entries: readonly CellEntry[];
  readonly expected: readonly ExpectedCell[];
} {
  const at = dueSheet?.rows.get(row.key);
  if (!dueSheet || at === undefined) throw new HostError('file-changed-since-read', dueSheet?.sheet);
  const cellIn = (column: TypedColumn | 'key'): string => {
    const col = dueSheet.columns[column];
    if (col < 0) throw new HostError('file-changed-since-read', dueSheet.sheet);
    return cellAddress(at, col);
  };
  const columns = Object.entries(values) as [TypedColumn, CellEntry['value']][];
  return {
    sheet: dueSheet.sheet,
    entries: columns.map(([column, value]) => ({ cell: cellIn(column), value })),
    expected: [{ cell: cellIn('key'), value: row.key }],
  };
}

/** The report with the row as typed, until the next run computes it anew. */
export function withTyped(report: PaneReport, row: DueRow, { typed }: TypedRow): PaneReport {
  const state = typed.result === undefined ? 'snoozed' : 'done';
  const change = (each: DueRow): DueRow =>
    each.key === row.key ? { ...each, state, typed: { ...each.typed, ...typed } } : each;
  return { ...report, due: report.due.map(change) };
}
