// The day of a greeting festival in a year. Lunar ones are counted month by month from the lunar table, leap months
// included in the count and never greeted themselves.
import type { FestivalId } from '../policy/tables';
import { LUNAR_YEARS, lunarMonths } from './chinese-holidays';
import { dayFromYmd, type Day } from './day';

type FestivalDate = {
  readonly calendar: 'solar' | 'lunar';
  readonly month: number;
  readonly dayOfMonth: number;
};

const FESTIVAL_DATES: Readonly<Record<FestivalId, FestivalDate>> = {
  spring: { calendar: 'lunar', month: 1, dayOfMonth: 1 },
  lantern: { calendar: 'lunar', month: 1, dayOfMonth: 15 },
  'dragon-boat': { calendar: 'lunar', month: 5, dayOfMonth: 5 },
  'mid-autumn': { calendar: 'lunar', month: 8, dayOfMonth: 15 },
  'new-year': { calendar: 'solar', month: 1, dayOfMonth: 1 },
  labour: { calendar: 'solar', month: 5, dayOfMonth: 1 },
  national: { calendar: 'solar', month: 10, dayOfMonth: 1 },
};

/** First day of the lunar year 1900. */
const FIRST_LUNAR_DAY = Date.UTC(1900, 0, 31) / 86_400_000;

/**
 * The day of a festival in a year (rules §4); null when a lunar festival lies outside the table, 1900–2100.
 * `('spring', 2027) → 2027-02-06`, `('mid-autumn', 2026) → 2026-09-25`, `('spring', 2101) → null`.
 */
export function festivalDay(festival: FestivalId, year: number): Day | null {
  const { calendar, month, dayOfMonth } = FESTIVAL_DATES[festival];
  if (calendar === 'solar') return dayFromYmd(year, month, dayOfMonth);
  const newYear = LUNAR_NEW_YEARS.get(year);
  if (newYear === undefined) return null;
  const following = lunarMonths(year).findIndex((each) => each.month === month && !each.leap);
  const before = lunarMonths(year).slice(0, following);
  return newYear + totalDays(before) + dayOfMonth - 1;
}

function totalDays(months: readonly { days: number }[]): number {
  return months.reduce((sum, { days }) => sum + days, 0);
}

/** Lunar year → its first day. */
const LUNAR_NEW_YEARS: ReadonlyMap<number, Day> = (() => {
  const starts = new Map<number, Day>();
  let day = FIRST_LUNAR_DAY;
  for (let year: number = LUNAR_YEARS.first; year <= LUNAR_YEARS.last; year++) {
    starts.set(year, day);
    day += totalDays(lunarMonths(year));
  }
  return starts;
})();
