// Test builders: calendars drawn as people say them ("Mon–Fri 09:00-17:00") and moments as they write them.
import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import type { CalendarPolicy } from '../../../src/core/calendar/opening-hours';
import type { WorkCalendar } from '../../../src/core/calendar/work-calendar';
import { formatDay, formatMinute, parseDay, parseMinute } from '../../../src/core/calendar/day';
import type { CalendarDay } from '../../../src/core/policy/tables';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';

/** `"2026-02-14"` as a Day. */
export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
}

/** `"2026-02-14 17:00"` as a Minute. */
export function at(text: string): number {
  const parsed = parseMinute(text);
  if (parsed === null) throw new Error(`no moment: ${text}`);
  return parsed;
}

export const shownDay = (value: number | null) => (value === null ? null : formatDay(value));
export const shown = (value: number | null) => (value === null ? null : formatMinute(value));

function clock(text: string): number {
  const [hours = '', minutes = ''] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `"09:00-12:00 13:30-18:00"` → periods of a day. */
export function periods(text: string): { fromMinute: number; toMinute: number }[] {
  return text.split(' ').map((period) => {
    const [from = '', to = ''] = period.split('-');
    return { fromMinute: clock(from), toMinute: clock(to) };
  });
}

export function dated(date: string, open: boolean, hours = '', note = ''): CalendarDay {
  return { day: day(date), open, periods: hours === '' ? [] : periods(hours), active: true, note };
}

interface Drawn {
  readonly hours: string;
  readonly weekdays?: readonly number[];
  readonly dated?: readonly CalendarDay[];
  /** Off unless said. */
  readonly chineseHolidays?: boolean;
}

export function policyOf(drawn: Drawn): CalendarPolicy {
  const weekdays = drawn.hours === '' ? [] : (drawn.weekdays ?? [1, 2, 3, 4, 5]);
  return {
    workHours: weekdays.flatMap((weekday) => periods(drawn.hours).map((period) => ({ weekday, ...period }))),
    calendarDays: [...(drawn.dated ?? [])],
    calendar: { ...DEFAULT_POLICY.calendar, chineseHolidays: drawn.chineseHolidays ?? false },
  };
}

export function calendarOf(drawn: Drawn): WorkCalendar {
  return makeCalendar(policyOf(drawn));
}

/** The product's own calendar: default hours, Chinese holidays. */
export const CHINA = makeCalendar(DEFAULT_POLICY);
