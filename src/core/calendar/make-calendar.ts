// The team's calendar: opening hours, working time and festivals behind the one contract of work-calendar.ts.
import { addMonths, dayFromYmd, ymd, type Day } from './day';
import { festivalDay } from './festivals';
import { openingHours, type CalendarPolicy, type OpeningHours } from './opening-hours';
import type { WorkCalendar } from './work-calendar';
import { workingTime } from './working-time';

/** A workday further off than this is none (the longest Chinese break has nine days). */
const REACH_DAYS = 400;

/**
 * The calendar of a policy (rules §4). It never fails: without any open hour `hasOpenHours` is false and dates are null.
 * A year without statutory data is answered by its ordinary weeks, with `covered: false`.
 * `makeCalendar(DEFAULT_POLICY).nextWorkday(2026-02-16) → 2026-02-24`.
 */
export function makeCalendar(policy: CalendarPolicy): WorkCalendar {
  const hours = openingHours(policy);
  return {
    hasOpenHours: hours.hasOpenHours,
    status: hours.status,
    periods: hours.periods,
    nextWorkday: (day) => findWorkday(hours.status, day, 1),
    previousWorkday: (day) => findWorkday(hours.status, day, -1),
    ...workingTime(hours),
    uncoveredYears: (from, to) => yearsBetween(from, to).filter(hours.isUncovered),
    festivalDay,
    nextYearly,
  };
}

function findWorkday(status: OpeningHours['status'], day: Day, step: 1 | -1): Day | null {
  for (let away = 0; away <= REACH_DAYS; away++) {
    if (status(day + away * step).open) return day + away * step;
  }
  return null;
}

function yearsBetween(from: Day, to: Day): number[] {
  const first = ymd(from).year;
  const count = ymd(to).year - first + 1;
  return from <= to ? Array.from({ length: count }, (_, i) => first + i) : [];
}

/** A month × 100 + day on or after `from`: `(229, 2026-03-01) → 2027-02-28`. */
function nextYearly(monthDay: number, from: Day): Day {
  const { year } = ymd(from);
  const thisYear = yearlyDay(monthDay, year);
  return thisYear >= from ? thisYear : yearlyDay(monthDay, year + 1);
}

/** Counted from January, so that 29 Feb is clamped to the month's end. */
function yearlyDay(monthDay: number, year: number): Day {
  const month = Math.floor(monthDay / 100);
  const first = addMonths(dayFromYmd(year, 1, 1) ?? 0, month - 1);
  return Math.min(first + (monthDay % 100), addMonths(first, 1)) - 1;
}
