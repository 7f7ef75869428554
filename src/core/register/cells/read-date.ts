// Dates and moments from Excel serials and typed text, as Days and Minutes on the workbook's wall clock.
import {
  dayFromYmd,
  dayOf,
  formatDay,
  formatMinute,
  MINUTES_PER_DAY,
  ymd,
  type Day,
  type Minute,
} from '../../calendar/day';
import { dayFromSerial, minuteFromSerial } from '../../grid/excel-date';
import { foldText } from '../../template/fold';
import { saysNothing, type CellContext, type CellReader } from './cell-reading';
import { parseTypedDate, type TypedDate } from './parse-date';

export interface DateLimits {
  /** A date before this year is a finding, and still used. */
  readonly earliestYear: number;
  /** The date of something that took place: after as-of it is a finding, and still used. */
  readonly happened: boolean;
}

/** Last serial Excel shows; a larger whole number may be a date typed as 20231015. */
const LAST_SERIAL = 2_958_465;

/** A cell as a Day, its time of day left out. `45214 → 19645` (2023-10-15); `"2023/10/1" → 19631`; `"后天" → null`, not-a-date. */
export function dayReader(limits: DateLimits): CellReader<Day> {
  const read = dateReader(dayFromSerial, (day) => day);
  const earliest = firstDay(limits.earliestYear);
  return (cell, context) => {
    const day = read(cell, context);
    if (day === null) return null;
    if (day < earliest) context.report('date-before-1990', { year: limits.earliestYear }, formatDay(day));
    else if (limits.happened && day > dayOf(context.asOf)) reportFuture(context, formatDay(day));
    return day;
  };
}

/** A cell as a Minute; a date without a time is its midnight. `45214.5 → 2023-10-15 12:00`. */
export function momentReader(limits: DateLimits): CellReader<Minute> {
  const read = dateReader(minuteFromSerial, (day, minute) => day * MINUTES_PER_DAY + (minute ?? 0));
  const earliest = firstDay(limits.earliestYear) * MINUTES_PER_DAY;
  return (cell, context) => {
    const minute = read(cell, context);
    if (minute === null) return null;
    if (minute < earliest)
      context.report('date-before-1990', { year: limits.earliestYear }, formatMinute(minute));
    else if (limits.happened && minute > context.asOf) reportFuture(context, formatMinute(minute));
    return minute;
  };
}

/** Month × 100 + day of a yearly date. `"5月20日"`, `"05-20"`, `"1988-05-20"`, `520` and a serial → 520. */
export const readMonthDay: CellReader<number> = (cell, context) => {
  const monthDay = parseMonthDay(cell, context.date1904);
  if (monthDay !== null || (typeof cell === 'string' && saysNothing(foldText(cell)))) return monthDay;
  context.report('not-a-date');
  return null;
};

/** The Day of a typed date; a missing year is the row's own, or the one that brings the date nearest to it. */
export function dayOfTyped({ year, month, dayOfMonth }: TypedDate, context: CellContext): Day | null {
  if (year !== null) return dayFromYmd(year, month, dayOfMonth);
  const around = ymd(context.near).year;
  const days = [around - 1, around, around + 1]
    .map((each) => dayFromYmd(each, month, dayOfMonth))
    .filter((day) => day !== null && (!context.nearIsLast || day <= context.near));
  return days.reduce(
    (best, day) => (best === null || distance(day, context) < distance(best, context) ? day : best),
    null,
  );
}

function distance(day: Day | null, { near }: CellContext): number {
  return day === null ? Infinity : Math.abs(day - near);
}

function dateReader(
  fromSerial: (serial: number, date1904: boolean) => number | null,
  fromTyped: (day: Day, minute: number | null) => number,
): CellReader<number> {
  return (cell, context) => {
    if (typeof cell === 'number' && cell <= LAST_SERIAL) {
      const date = fromSerial(cell, context.date1904);
      if (date !== null) return date;
    }
    if (typeof cell === 'string' && saysNothing(foldText(cell))) return null;
    const typed = typeof cell === 'boolean' ? null : parseTypedDate(String(cell));
    const day = typed && dayOfTyped(typed, context);
    if (day !== null) return fromTyped(day, typed?.minute ?? null);
    context.report('not-a-date');
    return null;
  };
}

const MONTH_DAY = /^(\d{1,2})[-/.](\d{1,2})$/;

function parseMonthDay(cell: string | number | boolean, date1904: boolean): number | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number')
    return asMonthDay(Math.floor(cell / 100), cell % 100) ?? monthDayOf(dayFromSerial(cell, date1904));
  const folded = foldText(cell);
  const short = MONTH_DAY.exec(folded) ?? /^(\d{2})(\d{2})$/.exec(folded);
  if (short) return asMonthDay(Number(short[1]), Number(short[2]));
  const typed = parseTypedDate(cell);
  return typed && asMonthDay(typed.month, typed.dayOfMonth);
}

/** Null unless the day exists in a leap year. */
function asMonthDay(month: number, dayOfMonth: number): number | null {
  return dayFromYmd(2000, month, dayOfMonth) === null ? null : month * 100 + dayOfMonth;
}

function monthDayOf(day: Day | null): number | null {
  if (day === null) return null;
  const { month, dayOfMonth } = ymd(day);
  return month * 100 + dayOfMonth;
}

function firstDay(year: number): Day {
  return dayFromYmd(year, 1, 1) ?? 0;
}

function reportFuture(context: CellContext, value: string): void {
  context.report('date-in-future', { asOf: formatMinute(context.asOf) }, value);
}
