// A finding at a record's own cell, with the value as people see it and the column's title as they wrote it.
import { dayOf, formatDay, formatMinute, minuteOfDay, type Day, type Minute } from '../calendar/day';
import { finding, type Finding, type FindingCode } from '../finding';
import { cellAddress } from '../grid/address';
import type { Placed } from './register';

/**
 * `findingAt('approval-missing', ticket, 'approver', '') → { cell: "W5", value: "", params: { column: "审批人" } }`.
 * Without such a column it points at the row's first column that is read.
 */
export function findingAt(
  code: FindingCode,
  record: Placed,
  field: string,
  value: string,
  params: Finding['params'] = {},
): Finding {
  const { source } = record;
  const title = source.titles.get(field) ?? '';
  return finding(code, source.sheet, cellOf(record, field), value, { column: title.trim(), ...params });
}

/** The address of a record's field: "C5". */
export function cellOf({ source, row }: Placed, field: string): string {
  return cellAddress(row, source.columns.get(field) ?? Math.min(...source.columns.values()));
}

/** Whether the record's table has the column at all: a blank in a column that does not exist is no omission. */
export function hasColumn({ source }: Placed, field: string): boolean {
  return source.columns.has(field);
}

/** A moment at exactly 00:00 was typed as a date alone. */
export function hasTime(moment: Minute): boolean {
  return minuteOfDay(moment) !== 0;
}

/** `"2026-02-17 09:00"`, or the date alone where no time was typed. */
export function showMoment(moment: Minute): string {
  return hasTime(moment) ? formatMinute(moment) : formatDay(dayOf(moment));
}

export function showDay(day: Day | null): string {
  return day === null ? '' : formatDay(day);
}

/** Money without the dust of binary fractions. `0.1 + 0.2 → "0.3"`. */
export function showMoney(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

/** Whether `a` is earlier than `b`; where one of them has no time of day, only the days are compared. */
export function isBefore(a: Minute, b: Minute): boolean {
  return hasTime(a) && hasTime(b) ? a < b : dayOf(a) < dayOf(b);
}
