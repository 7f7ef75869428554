// China's statutory days and lunar months, as the package chinese-days publishes them: the only file that names it.
// Only its plain data and its two table look-ups are used. Its date functions read the machine's time zone (west of UTC
// even isWorkday('2027-05-01') sees a Friday), roll 2026-13-01 over and take Excel serials for milliseconds.
import { getYearLeapMonth, monthDays } from 'chinese-days/dist/index.min.js';
import published from 'chinese-days/dist/chinese-days.json';
import { parseDay, ymd, type Day } from './day';

/** A day on which the State Council's notice changes the ordinary week. `name` is the Chinese name of its festival. */
export interface StatutoryDay {
  readonly kind: 'holiday' | 'make-up';
  readonly name: string;
}

/** `"Spring Festival,春节,4"` is English name, Chinese name, days off granted. */
function readDays(kind: StatutoryDay['kind'], days: Readonly<Record<string, string>>): [Day, StatutoryDay][] {
  return Object.entries(days).flatMap(([date, label]): [Day, StatutoryDay][] => {
    const day = parseDay(date);
    return day === null ? [] : [[day, { kind, name: label.split(',')[1] ?? label }]];
  });
}

const DAYS: ReadonlyMap<Day, StatutoryDay> = new Map([
  ...readDays('holiday', published.holidays),
  ...readDays('make-up', published.workdays),
]);

/** A year counts as covered by its National Day, which every notice has; a stray January day of the next year has not. */
const COVERED_YEARS: ReadonlySet<number> = new Set(
  [...DAYS.keys()]
    .map(ymd)
    .flatMap(({ year, month, dayOfMonth }) => (month === 10 && dayOfMonth === 1 ? [year] : [])),
);
const YEARS_WITH_DAYS: ReadonlySet<number> = new Set([...DAYS.keys()].map((day) => ymd(day).year));

/** `2026-02-17 → { kind: 'holiday', name: '春节' }`, `2026-02-14 → { kind: 'make-up', name: '春节' }`, ordinary days → undefined. */
export function statutoryDay(day: Day): StatutoryDay | undefined {
  return DAYS.get(day);
}

/** Whether the year's notice is in the data. `2026 → true`; a year whose notice has not appeared yet → false. */
export function isCoveredYear(year: number): boolean {
  return COVERED_YEARS.has(year);
}

/** Whether any statutory day at all is known in the year, covered or not. */
export function hasStatutoryDays(year: number): boolean {
  return YEARS_WITH_DAYS.has(year);
}

/** The lunar years of the package's table; 1900-01-31 is the first day of the first one. */
export const LUNAR_YEARS = { first: 1900, last: 2100 } as const;

/** Months 5–8 of 1996 in the package are one day off: the full moon of that 中秋 stood on 1996-09-27, not on the 26th. */
const CORRECTED: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  1996: { 5: 30, 6: 29, 7: 30, 8: 29 },
};

/** Lengths in days of a lunar year's months in their order; a leap month follows the month it repeats. */
export function lunarMonths(year: number): readonly { month: number; leap: boolean; days: number }[] {
  const leapYear = getYearLeapMonth(year);
  return Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => {
    const days = CORRECTED[year]?.[month] ?? monthDays(year, month);
    const ordinary = { month, leap: false, days };
    return month === leapYear.leapMonth ? [ordinary, { month, leap: true, days: leapYear.days }] : [ordinary];
  });
}
