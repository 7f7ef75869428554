// rules.md §4: festivals for greetings by lunar and solar date, and yearly days.
import { festivalDay } from '../../../src/core/calendar/festivals';
import { lunarMonths } from '../../../src/core/calendar/chinese-holidays';
import { FESTIVALS, type FestivalId } from '../../../src/core/policy/tables';
import { CHINA, day, shownDay } from './calendars';

test.each([
  ['spring', 2026, '2026-02-17'],
  ['spring', 2027, '2027-02-06'],
  ['spring', 2033, '2033-01-31'],
  ['spring', 2034, '2034-02-19'],
  ['mid-autumn', 2023, '2023-09-29'],
  ['mid-autumn', 2026, '2026-09-25'],
  ['mid-autumn', 2027, '2027-09-15'],
  ['mid-autumn', 1996, '1996-09-27'],
  ['lantern', 2026, '2026-03-03'],
  ['dragon-boat', 2026, '2026-06-19'],
  ['new-year', 2026, '2026-01-01'],
  ['labour', 2026, '2026-05-01'],
  ['national', 2026, '2026-10-01'],
] as const)('%s of %i is on %s', (festival, year, date) => {
  expect(shownDay(festivalDay(festival, year))).toBe(date);
});

test.each<[FestivalId, number, string, string]>([
  ['mid-autumn', 2025, '2025-10-06', 'after a leap sixth month'],
  ['dragon-boat', 2020, '2020-06-25', 'in a year with a leap fourth month'],
  ['dragon-boat', 2028, '2028-05-28', 'before a leap fifth month, never in it'],
  ['mid-autumn', 1995, '1995-09-09', 'before a leap eighth month, never in it'],
  ['lantern', 2023, '2023-02-05', 'in a year with a leap second month'],
])('%s of %i is on %s: %s', (festival, year, date) => {
  expect(shownDay(festivalDay(festival, year))).toBe(date);
});

test('the published holidays of 春节, 端午 and 中秋 stand on the festivals counted here', () => {
  for (let year = 2008; year <= 2026; year++) {
    for (const festival of ['spring', 'dragon-boat', 'mid-autumn'] as const) {
      const { open, reason, name } = CHINA.status(festivalDay(festival, year) ?? 0);
      expect([year, festival, open]).toEqual([year, festival, false]);
      // A festival inside another's long holiday carries that one's name; before 2014 weekends are not always listed.
      const names = reason === 'holiday' ? [HOLIDAY_NAMES[festival], '国庆节'] : [''];
      expect(names).toContain(name);
    }
  }
});

const HOLIDAY_NAMES = { spring: '春节', 'dragon-boat': '端午', 'mid-autumn': '中秋' } as const;

test('from 1900 to 2100 春节 falls between 21 January and 21 February, and the lunar year joins the next', () => {
  for (let year = 1900; year <= 2100; year++) {
    const spring = festivalDay('spring', year) ?? Number.NaN;
    expect(spring).toBeGreaterThanOrEqual(day(`${year}-01-21`));
    expect(spring).toBeLessThanOrEqual(day(`${year}-02-21`));
    const days = lunarMonths(year).reduce((sum, month) => sum + month.days, 0);
    if (year < 2100) expect(festivalDay('spring', year + 1)).toBe(spring + days);
    expect(festivalDay('lantern', year)).toBe(spring + 14);
  }
});

test('outside 1900–2100 lunar festivals are unknown, solar ones are not', () => {
  const known = (year: number) => FESTIVALS.filter((festival) => festivalDay(festival, year) !== null);
  expect(known(1899)).toEqual(['new-year', 'national', 'labour']);
  expect(known(2101)).toEqual(['new-year', 'national', 'labour']);
  expect(known(2100)).toEqual([...FESTIVALS]);
});

test.each([
  [315, '2026-03-14', '2026-03-15', 'tomorrow'],
  [315, '2026-03-15', '2026-03-15', 'today counts'],
  [315, '2026-03-16', '2027-03-15', 'else next year'],
  [229, '2026-02-01', '2026-02-28', '29 February falls on the 28th in a common year'],
  [229, '2026-03-01', '2027-02-28', 'next year too'],
  [229, '2027-03-01', '2028-02-29', 'and on the 29th in a leap year'],
  [229, '2028-02-29', '2028-02-29', 'the leap day itself'],
  [1231, '2026-12-31', '2026-12-31', 'the last day of a year'],
  [101, '2026-12-31', '2027-01-01', 'over the turn of the year'],
])('the yearly day %i on or after %s is %s: %s', (monthDay, from, expected) => {
  expect(shownDay(CHINA.nextYearly(monthDay, day(from)))).toBe(expected);
});
