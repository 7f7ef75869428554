// The dates people typed into 改期至 of 到期回访, by row key. A row whose 结果 is filled in is done and no longer snoozed.
// Our sheet may have been written in any language. Days since 1970-01-01.
import { dayFromYmd, ymd, type Day } from '../calendar/day';
import { finding, type Finding } from '../finding';
import { cellAddress } from '../grid/address';
import { dayFromSerial } from '../grid/excel-date';
import type { CellValue } from '../grid/grid';
import type { Snooze } from '../measures/revisit-result';
import type { OwnTable } from '../plan/own-tables';
import { parseTypedDate } from '../register/cells/parse-date';
import type { RevisitColumn } from '../text/areas/revisits';
import { TEXTS } from '../text/languages';

/**
 * Row key → new date and reason. A serial or any date the other sheets understand; without a year the first such day from the
 * row's own due date on. `[key "A|renewal||2026-03-02", 改期至 "3月5日", due 2026-02-14] → until 2026-03-05`.
 */
export function readSnoozes(own: OwnTable | undefined, date1904: boolean): ReadonlyMap<string, Snooze> {
  const snoozes = new Map<string, Snooze>();
  for (const typed of typedSnoozes(own, date1904)) {
    if (typed.until !== null) snoozes.set(typed.key, { until: typed.until, reason: typed.reason });
  }
  return snoozes;
}

/** A finding for every 改期至 that is no date: the row stays where it was. */
export function checkSnoozes(own: OwnTable | undefined, date1904: boolean): Finding[] {
  return typedSnoozes(own, date1904)
    .filter(({ until }) => until === null)
    .map(({ cell, value, column }) => finding('not-a-date', own?.sheet ?? '', cell, value, { column }));
}

interface TypedSnooze {
  readonly key: string;
  readonly until: Day | null;
  readonly reason: string;
  readonly cell: string;
  readonly value: string;
  readonly column: string;
}

function typedSnoozes(own: OwnTable | undefined, date1904: boolean): TypedSnooze[] {
  if (!own) return [];
  const at = revisitColumns(own);
  const [key, until, reason, result, due] = [
    at('key'),
    at('snoozeUntil'),
    at('snoozeReason'),
    at('result'),
    at('due'),
  ];
  return own.rows.flatMap((cells, row) => {
    const value = cells[until] ?? null;
    if (textOf(cells[key]) === '' || textOf(value) === '' || textOf(cells[result]) !== '') return [];
    return {
      key: textOf(cells[key]),
      until: typedDay(value, dayOfSerial(cells[due], date1904), date1904),
      reason: textOf(cells[reason]),
      cell: cellAddress(own.range.top + 1 + row, own.range.left + until),
      value: textOf(value),
      column: own.headers[until] ?? '',
    };
  });
}

/** Where a column of HF_Revisits stands, in whichever language it was written; −1 when people removed it. */
export function revisitColumns(own: OwnTable): (column: RevisitColumn) => number {
  const texts = Object.values(TEXTS);
  return (column) =>
    own.headers.findIndex((header) => texts.some((text) => text.revisits.columns[column] === header.trim()));
}

function textOf(cell: CellValue | undefined): string {
  return String(cell ?? '').trim();
}

function dayOfSerial(cell: CellValue | undefined, date1904: boolean): Day | null {
  return typeof cell === 'number' ? dayFromSerial(cell, date1904) : null;
}

/**
 * The day a person typed: a serial, or any date the other sheets understand; without a year the first such day from `near` on.
 * Null when it is none. `("3月5日", 2026-02-14) → 2026-03-05`.
 */
export function typedDay(cell: CellValue, near: Day | null, date1904: boolean): Day | null {
  // A number beyond Excel's last day may be a date typed as 20260305.
  const serial = dayOfSerial(cell, date1904);
  if (serial !== null) return serial;
  const typed = typeof cell === 'boolean' ? null : parseTypedDate(textOf(cell));
  if (!typed) return null;
  if (typed.year !== null) return dayFromYmd(typed.year, typed.month, typed.dayOfMonth);
  if (near === null) return null;
  const { year } = ymd(near);
  const days = [year, year + 1].map((each) => dayFromYmd(each, typed.month, typed.dayOfMonth));
  return days.find((day) => day !== null && day >= near) ?? null;
}
