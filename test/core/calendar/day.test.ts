// Wall-clock days and minutes as integers: what is a date, and the arithmetic every rule rests on.
import fc from 'fast-check';
import {
  addMonths,
  dayFromYmd,
  dayOf,
  formatDay,
  formatMinute,
  formatTime,
  minuteOfDay,
  parseDay,
  parseMinute,
  weekday,
  ymd,
} from '../../../src/core/calendar/day';
import { day, shown, shownDay } from './calendars';

test.each([
  [1970, 1, 1, 0],
  [2026, 2, 17, 20501],
  [1969, 12, 31, -1],
  [2024, 2, 29, 19782],
  [2026, 2, 29, null],
  [2026, 13, 1, null],
  [2026, 0, 1, null],
  [2026, 4, 31, null],
  [2026, 1.5, 1, null],
  [99, 1, 1, -683368],
])('%i-%i-%i is day %s', (year, month, dayOfMonth, expected) => {
  expect(dayFromYmd(year, month, dayOfMonth)).toBe(expected);
});

test.each([
  ['2026-02-17', '2026-02-17'],
  ['2026-2-17', null],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['2026/02/17', null],
  ['2026-02-17 ', null],
  ['', null],
])('the text "%s" is the day %s', (text, expected) => {
  expect(shownDay(parseDay(text))).toBe(expected);
});

test.each([
  ['2026-11-21T09:00', '2026-11-21 09:00'],
  ['2026-11-21 09:00:59', '2026-11-21 09:00'],
  ['2026-11-21', '2026-11-21 00:00'],
  ['1969-12-31T23:59', '1969-12-31 23:59'],
  ['2026-11-21T24:00', null],
  ['2026-11-21T09:60', null],
  ['2026-11-31T09:00', null],
  ['2026-11-21T9:00', null],
  ['09:00', null],
])('the text "%s" is the moment %s', (text, expected) => {
  expect(shown(parseMinute(text))).toBe(expected);
});

test.each([
  ['1970-01-01', 4],
  ['2026-02-16', 1],
  ['2026-02-22', 7],
  ['1969-12-31', 3],
  ['1900-01-01', 1],
])('%s is day %i of its week, Monday being 1', (date, expected) => {
  expect(weekday(day(date))).toBe(expected);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-31', 0, '2026-05-31'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-02-09', -24, '2024-02-09'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(formatDay(addMonths(day(date), months))).toBe(expected);
});

const anyDay = fc.integer({ min: -50_000, max: 2_900_000 });
const anyMinute = fc.integer({ min: -50_000 * 1440, max: 80_000 * 1440 });

test('every day is its year, month and day of month again', () => {
  fc.assert(
    fc.property(anyDay, (each) => {
      const { year, month, dayOfMonth } = ymd(each);
      expect(dayFromYmd(year, month, dayOfMonth)).toBe(each);
    }),
  );
});

test('a moment is its day and its minute of the day, and its text is read back', () => {
  fc.assert(
    fc.property(anyMinute, (moment) => {
      expect(dayOf(moment) * 1440 + minuteOfDay(moment)).toBe(moment);
      expect(minuteOfDay(moment)).toBeGreaterThanOrEqual(0);
      expect(parseMinute(formatMinute(moment))).toBe(moment);
      expect(formatMinute(moment).endsWith(formatTime(moment))).toBe(true);
    }),
  );
});

test('months keep the day of month, or stop at the month end', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (each, months) => {
      const before = ymd(each);
      const after = ymd(addMonths(each, months));
      expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
      const isMonthEnd = ymd(addMonths(each, months) + 1).dayOfMonth === 1;
      expect(
        after.dayOfMonth === before.dayOfMonth || (isMonthEnd && after.dayOfMonth < before.dayOfMonth),
      ).toBe(true);
    }),
  );
});
