// rules.md §6, the rows that are working-time arithmetic alone, each also with a lunch break.
import { workingTime } from '../../../src/core/calendar/working-time';
import { at, calendarOf, dated, day, shown } from './calendars';

const NINE_TO_FIVE = calendarOf({ hours: '09:00-17:00' });
const NINE_TO_FIVE_LUNCH = calendarOf({ hours: '09:00-12:00 13:00-17:00' });
const TEN_TO_SIX = calendarOf({ hours: '10:00-18:00' });
const TEN_TO_SIX_LUNCH = calendarOf({ hours: '10:00-13:00 14:00-18:00' });
const CHINA = calendarOf({ hours: '09:00-18:00', chineseHolidays: true });
const CHINA_LUNCH = calendarOf({ hours: '09:00-12:00 13:30-18:00', chineseHolidays: true });

test.each([
  [NINE_TO_FIVE, '2024-01-19 16:00', 2, '2024-01-22 10:00', 'over a weekend'],
  [NINE_TO_FIVE_LUNCH, '2024-01-19 16:00', 2, '2024-01-22 10:00', 'over a weekend, with lunch'],
  [NINE_TO_FIVE, '2024-01-15 16:00', 10, '2024-01-17 10:00', 'over two nights'],
  [NINE_TO_FIVE_LUNCH, '2024-01-15 16:00', 10, '2024-01-17 11:00', 'over two nights, with lunch'],
  [TEN_TO_SIX, '2024-01-20 15:00', 24, '2024-01-24 18:00', 'three full days from a Saturday end at closing'],
  [TEN_TO_SIX_LUNCH, '2024-01-20 15:00', 21, '2024-01-24 18:00', 'the same with lunch: 3 × 7 h'],
  [TEN_TO_SIX_LUNCH, '2024-01-22 10:00', 3, '2024-01-22 13:00', 'used up at the start of lunch ends there'],
  [TEN_TO_SIX_LUNCH, '2024-01-22 13:30', 1, '2024-01-22 15:00', 'received at lunch counts from after it'],
  [CHINA, '2026-02-14 17:00', 4, '2026-02-24 12:00', 'over 春节, received on the make-up Saturday'],
  [CHINA_LUNCH, '2026-02-14 17:00', 4, '2026-02-24 12:00', 'over 春节, with lunch'],
  [CHINA, '2026-09-18 17:00', 4, '2026-09-20 12:00', 'the Sunday is a make-up workday'],
  [CHINA_LUNCH, '2026-09-18 17:00', 4, '2026-09-20 12:00', 'the Sunday is a make-up workday, with lunch'],
  [CHINA_LUNCH, '2026-09-18 17:00', 5, '2026-09-20 14:30', 'one hour more passes the lunch break'],
  [CHINA, '2026-02-15 10:00', 1, '2026-02-24 10:00', 'received in the holiday'],
  [CHINA_LUNCH, '2026-02-15 10:00', 1, '2026-02-24 10:00', 'received in the holiday, with lunch'],
])('%# from %s … %i h → %s', (calendar, start, hours, due) => {
  expect(shown(calendar.addWorkMinutes(at(start), hours * 60))).toBe(due);
});

describe('Mon–Fri 10–18 with a holiday on Friday: Thu 17:30, paused Thu 17:50 to Mon 12:30, solved Mon 13:00', () => {
  const FRIDAY_OFF = [dated('2024-01-19', false, '', '放假')];
  test.each([
    ['without lunch', '10:00-18:00', 160, 50],
    ['with lunch 12–13', '10:00-12:00 13:00-18:00', 130, 20],
  ])('%s: paused %s', (_, hours, paused, used) => {
    const calendar = calendarOf({ hours, dated: FRIDAY_OFF });
    const pause = calendar.workMinutesBetween(at('2024-01-18 17:50'), at('2024-01-22 12:30'));
    const whole = calendar.workMinutesBetween(at('2024-01-18 17:30'), at('2024-01-22 13:00'));
    expect([pause, whole - pause]).toEqual([paused, used]);
  });
});

test.each([
  [NINE_TO_FIVE, '2024-01-22 10:00', -2, '2024-01-19 16:00', 'back over a weekend'],
  [TEN_TO_SIX, '2024-01-24 18:00', -24, '2024-01-22 10:00', 'used up at opening ends at opening'],
  [TEN_TO_SIX_LUNCH, '2024-01-22 15:00', -1, '2024-01-22 14:00', 'used up at the end of lunch ends there'],
  [CHINA, '2026-02-24 12:00', -4, '2026-02-14 17:00', 'back over 春节'],
])('%# backwards from %s … %i h → %s', (calendar, start, hours, due) => {
  expect(shown(calendar.addWorkMinutes(at(start), hours * 60))).toBe(due);
});

test('no budget at all is due at once, in closed time too', () => {
  expect(shown(CHINA.addWorkMinutes(at('2026-02-15 10:00'), 0))).toBe('2026-02-15 10:00');
});

test('a day that closes at 24:00 and opens at 00:00 has no gap at midnight', () => {
  const always = calendarOf({ hours: '00:00-24:00', weekdays: [1, 2, 3, 4, 5, 6, 7] });
  expect(shown(always.addWorkMinutes(at('2026-02-28 22:00'), 26 * 60))).toBe('2026-03-02 00:00');
  expect(always.workMinutesBetween(at('2023-12-31 12:00'), at('2025-01-01 12:00'))).toBe(367 * 1440);
});

test('a due moment at 24:00 is the midnight that closes the day', () => {
  const late = calendarOf({ hours: '20:00-24:00' });
  expect(shown(late.addWorkMinutes(at('2024-01-19 21:00'), 180))).toBe('2024-01-20 00:00');
});

test('years of budget are exact: every year adds its own workdays', () => {
  const year = 248 * 9 * 60;
  expect(CHINA.workMinutesBetween(at('2025-01-01'), at('2027-01-01'))).toBe(2 * year);
  expect(shown(CHINA.addWorkMinutes(at('2025-01-01'), 2 * year))).toBe('2026-12-31 18:00');
  expect(CHINA.workMinutesBetween(at('2027-01-01'), at('2025-01-01'))).toBe(-2 * year);
});

test('a year with holidays is not taken for a plain year that begins on the same weekday', () => {
  const calendar = calendarOf({ hours: '09:00-18:00', chineseHolidays: true });
  const workdays = (year: number) =>
    calendar.workMinutesBetween(at(`${year}-01-01`), at(`${year + 1}-01-01`)) / (9 * 60);
  // Both begin on a Thursday; no notice for 2037 exists yet: 365 days less 104 of weekends.
  expect([workdays(2037), workdays(2026), workdays(2037)]).toEqual([261, 248, 261]);
});

test('a budget of more than a hundred years has no due date', () => {
  expect(NINE_TO_FIVE.addWorkMinutes(at('2026-01-01'), 1e12)).toBeNull();
  expect(NINE_TO_FIVE.addWorkMinutes(at('2026-01-01'), -1e12)).toBeNull();
  expect(NINE_TO_FIVE.addWorkMinutes(at('2026-01-01'), Number.NaN)).toBeNull();
});

test('a hundred thousand tickets open for three years look at each day of those years only a few times', () => {
  let looks = 0;
  const nineToFive = [{ fromMinute: 540, toMinute: 1020 }];
  const { workMinutesBetween } = workingTime({
    isOrdinaryYear: () => false,
    periods: () => {
      looks++;
      return nineToFive;
    },
  });
  const from = day('2023-01-01') * 1440;
  for (let i = 0; i < 100_000; i++) workMinutesBetween(from + i * 7, from + i * 7 + 3 * 365 * 1440);
  expect(looks).toBeLessThan(100_000 * 2 + 6 * 366);
});
