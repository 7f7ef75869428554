// The finished rows of 到期回访: 结果 is filled in. What was typed wrongly is said, not guessed: such a row waits. Rows people
// appended by hand (without our key) are theirs.
import { dayOf, type Day, type Minute } from '../calendar/day';
import { cellAddress } from '../grid/address';
import type { CellValue } from '../grid/grid';
import type { OwnTable } from '../plan/own-tables';
import { revisitColumns, typedDay } from '../reports/read-snoozes';
import type { RevisitColumn } from '../text/areas/revisits';
import type { SkipReason } from '../text/areas/log';

/** One finished row as typed; texts as they stand in the sheet, in its language. */
export interface CompletedRow {
  /** Row of the table's body, counted from 0. */
  readonly index: number;
  /** Address of the row's 结果. */
  readonly cell: string;
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly contact: string;
  readonly channel: string;
  readonly owner: string;
  readonly reasons: readonly string[];
  readonly result: string;
  readonly score: number | null;
  readonly note: string;
  readonly day: Day;
  /** 改期至 of a finished row: when to contact the customer next. */
  readonly nextDay: Day | null;
  readonly nextReason: string;
}

export interface SkippedRow {
  /** The cell to mend. */
  readonly cell: string;
  readonly value: string;
  readonly customerName: string;
  readonly reason: SkipReason;
}

export interface FinishedRows {
  readonly completed: readonly CompletedRow[];
  readonly skipped: readonly SkippedRow[];
}

/** A contact typed without a year was made within the last one. */
const DAYS_BACK = 364;

/** `[A001, 结果 "已完成", 满意度 5, 联系日期 blank] → done on the day of as-of with score 5`. */
export function readCompleted(own: OwnTable, asOf: Minute, date1904: boolean): FinishedRows {
  const at = revisitColumns(own);
  const completed: CompletedRow[] = [];
  const skipped: SkippedRow[] = [];
  own.rows.forEach((cells, index) => {
    const row = new TypedRow(cells, at);
    if (row.text('key') === '' || row.text('result') === '') return;
    const cellOf = (column: RevisitColumn) =>
      cellAddress(own.range.top + 1 + index, own.range.left + at(column));
    const read = readRow(row, asOf, date1904);
    if ('reason' in read) {
      const { reason, column } = read;
      const place = { cell: cellOf(column), value: row.text(column), customerName: row.text('customerName') };
      skipped.push({ ...place, reason });
    } else completed.push({ ...read, index, cell: cellOf('result') });
  });
  return { completed, skipped };
}

class TypedRow {
  constructor(
    private readonly cells: readonly CellValue[],
    private readonly at: (column: RevisitColumn) => number,
  ) {}

  cell(column: RevisitColumn): CellValue {
    return this.cells[this.at(column)] ?? null;
  }

  text(column: RevisitColumn): string {
    return String(this.cell(column) ?? '').trim();
  }
}

interface Wrong {
  readonly reason: SkipReason;
  readonly column: RevisitColumn;
}

function readRow(
  row: TypedRow,
  asOf: Minute,
  date1904: boolean,
): Omit<CompletedRow, 'index' | 'cell'> | Wrong {
  const today = dayOf(asOf);
  const score = row.text('score') === '' ? null : Number(row.text('score').replace(/分$/, ''));
  const day = dayOr(row, 'contactDay', today, today - DAYS_BACK, date1904);
  const nextDay = dayOr(row, 'snoozeUntil', null, today, date1904);
  const wrong = (reason: SkipReason, column: RevisitColumn): Wrong => ({ reason, column });
  if (row.text('customerId') === '' && row.text('customerName') === '')
    return wrong('no-customer', 'customerName');
  if (score !== null && !(Number.isInteger(score) && score >= 1 && score <= 5))
    return wrong('bad-score', 'score');
  if (typeof day !== 'number') return wrong('bad-contact-day', 'contactDay');
  if (day > today) return wrong('contact-day-in-future', 'contactDay');
  if (nextDay === 'unreadable') return wrong('bad-next-day', 'snoozeUntil');
  return {
    ...textsOf(row),
    reasons: reasonsOf(row.text('reasons')),
    score,
    day,
    nextDay,
  };
}

function textsOf(row: TypedRow) {
  return {
    key: row.text('key'),
    customerId: row.text('customerId'),
    customerName: row.text('customerName'),
    contact: row.text('contact'),
    channel: row.text('channel'),
    owner: row.text('owner'),
    result: row.text('result'),
    note: row.text('note'),
    nextReason: row.text('snoozeReason'),
  };
}

function dayOr<T>(
  row: TypedRow,
  column: RevisitColumn,
  blank: T,
  near: Day,
  date1904: boolean,
): Day | T | 'unreadable' {
  if (row.text(column) === '') return blank;
  return typedDay(row.cell(column), near, date1904) ?? 'unreadable';
}

/** One reason per line, without the numbers before them. */
function reasonsOf(cell: string): string[] {
  const lines = cell.split('\n').map((line) => line.replace(/^\d+\.\s*/, '').trim());
  return lines.filter((line) => line !== '');
}
