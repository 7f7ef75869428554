// rules.md §4: which days are open in China, and what is said where the notice is missing.
import { isCoveredYear } from '../../../src/core/calendar/chinese-holidays';
import { weekday } from '../../../src/core/calendar/day';
import { calendarOf, CHINA, dated, day, periods, shownDay } from './calendars';

const daysOf = (from: string, to: string) =>
  Array.from({ length: day(to) - day(from) + 1 }, (_, i) => day(from) + i);

test.each([
  ['2024-02-04', 7],
  ['2025-01-26', 7],
  ['2026-02-14', 6],
  ['2026-09-20', 7],
  ['2026-10-10', 6],
])('%s is a make-up workday though it falls on a weekend', (date, dayOfWeek) => {
  expect(weekday(day(date))).toBe(dayOfWeek);
  expect(CHINA.status(day(date))).toMatchObject({ open: true, reason: 'make-up', covered: true });
});

test.each([
  ['2025-01-28', '2025-01-28', '春节'],
  ['2025-10-08', '2025-10-08', '国庆节'],
  ['2026-02-15', '2026-02-23', '春节'],
])('%s to %s is off for %s', (from, to, name) => {
  for (const each of daysOf(from, to)) {
    expect(CHINA.status(each)).toEqual({ open: false, reason: 'holiday', name, covered: true });
    expect(CHINA.periods(each)).toEqual([]);
  }
});

test.each([
  ['2025', 248],
  ['2026', 248],
])('%s has %i workdays', (year, workdays) => {
  const open = daysOf(`${year}-01-01`, `${year}-12-31`).filter((each) => CHINA.status(each).open);
  expect(open).toHaveLength(workdays);
});

test('a make-up workday carries the name of its festival and the hours of a Monday', () => {
  expect(CHINA.status(day('2026-09-20')).name).toBe('国庆节');
  expect(CHINA.periods(day('2026-09-20'))).toEqual(periods('09:00-12:00 13:30-18:00'));
});

test('where Monday is closed, a make-up workday takes the hours of the first weekday that has some', () => {
  const calendar = calendarOf({ hours: '10:00-16:00', weekdays: [3, 4], chineseHolidays: true });
  expect(calendar.periods(day('2026-02-14'))).toEqual(periods('10:00-16:00'));
});

test('the years with data are those of the package: 2004 to 2026', () => {
  const covered = Array.from({ length: 60 }, (_, i) => 1990 + i).filter(isCoveredYear);
  expect(covered).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
});

test('a year without a notice follows ordinary weeks and says that it is not covered', () => {
  expect(CHINA.status(day('2027-10-01'))).toEqual({
    open: true,
    reason: 'weekday',
    name: '',
    covered: false,
  });
  expect(CHINA.status(day('2027-05-01'))).toEqual({
    open: false,
    reason: 'weekend',
    name: '',
    covered: false,
  });
  expect(CHINA.uncoveredYears(day('2025-03-01'), day('2028-01-01'))).toEqual([2027, 2028]);
  expect(CHINA.uncoveredYears(day('2003-12-31'), day('2004-01-01'))).toEqual([2003]);
  expect(CHINA.uncoveredYears(day('2028-01-01'), day('2025-03-01'))).toEqual([]);
});

test('a team that switches Chinese holidays off has ordinary weeks that count as covered', () => {
  const plain = calendarOf({ hours: '09:00-17:00' });
  expect(plain.status(day('2026-02-16'))).toEqual({ open: true, reason: 'weekday', name: '', covered: true });
  expect(plain.uncoveredYears(day('2026-01-01'), day('2040-01-01'))).toEqual([]);
});

describe('dated rows of the team', () => {
  const china = (...rows: Parameters<typeof calendarOf>[0]['dated'] & object) =>
    calendarOf({ hours: '09:00-18:00', chineseHolidays: true, dated: rows });

  test('an open row opens a statutory holiday with its own hours', () => {
    const calendar = china(dated('2026-02-18', true, '10:00-12:00', '值班'));
    expect(calendar.status(day('2026-02-18'))).toEqual({
      open: true,
      reason: 'dated-open',
      name: '值班',
      covered: true,
    });
    expect(calendar.periods(day('2026-02-18'))).toEqual(periods('10:00-12:00'));
  });

  test('an open row without hours opens like a Monday', () => {
    expect(china(dated('2026-02-18', true)).periods(day('2026-02-18'))).toEqual(periods('09:00-18:00'));
  });

  test('a closed row closes a make-up workday', () => {
    const calendar = china(dated('2026-02-14', false, '', '团建'));
    expect(calendar.status(day('2026-02-14'))).toEqual({
      open: false,
      reason: 'dated-closed',
      name: '团建',
      covered: true,
    });
  });

  test('an open row beats a closed row of the same day, whichever comes first', () => {
    const rows = [dated('2026-03-04', false, '', '停电'), dated('2026-03-04', true, '14:00-18:00', '复工')];
    for (const order of [rows, [...rows].reverse()]) {
      expect(china(...order).status(day('2026-03-04'))).toMatchObject({ reason: 'dated-open', name: '复工' });
    }
  });

  test('two open rows of one day add up', () => {
    const calendar = china(
      dated('2026-03-04', true, '14:00-18:00'),
      dated('2026-03-04', true, '09:00-12:00'),
    );
    expect(calendar.periods(day('2026-03-04'))).toEqual(periods('09:00-12:00 14:00-18:00'));
  });

  test('a row that is not active changes nothing', () => {
    const calendar = china({ ...dated('2026-03-04', false), active: false });
    expect(calendar.status(day('2026-03-04'))).toMatchObject({ open: true, reason: 'weekday' });
  });

  test('in a year without a notice the dated day itself is certain, its neighbours are not', () => {
    const calendar = china(dated('2027-10-01', false, '', '国庆节'));
    expect(calendar.status(day('2027-10-01')).covered).toBe(true);
    expect(calendar.status(day('2027-10-04')).covered).toBe(false);
    expect(calendar.uncoveredYears(day('2027-10-01'), day('2027-10-01'))).toEqual([2027]);
  });
});

test('overlapping and touching work periods are one period; a day may close at 24:00', () => {
  const calendar = calendarOf({ hours: '20:00-24:00 09:00-12:00 11:00-15:00 15:00-18:00' });
  expect(calendar.periods(day('2026-03-04'))).toEqual(periods('09:00-18:00 20:00-24:00'));
});

test.each([
  ['2026-02-12', '2026-02-12', '2026-02-12', 'a workday is its own next and previous workday'],
  ['2026-02-16', '2026-02-24', '2026-02-14', 'around 春节 the make-up Saturday and the Tuesday after'],
  ['2026-03-07', '2026-03-09', '2026-03-06', 'an ordinary weekend'],
])('from %s the next workday is %s and the previous one %s: %s', (from, next, previous) => {
  expect(shownDay(CHINA.nextWorkday(day(from)))).toBe(next);
  expect(shownDay(CHINA.previousWorkday(day(from)))).toBe(previous);
});

test('a calendar without any open hour has no workday and no date, and still answers at once', () => {
  const closed = calendarOf({ hours: '', chineseHolidays: true, dated: [dated('2026-03-04', true)] });
  expect(closed.hasOpenHours).toBe(false);
  expect(closed.nextWorkday(day('2026-03-04'))).toBeNull();
  expect(closed.previousWorkday(day('2026-03-04'))).toBeNull();
  expect(closed.addWorkMinutes(day('2026-03-04') * 1440, 1)).toBeNull();
  expect(closed.addWorkMinutes(day('2026-03-04') * 1440, -1)).toBeNull();
  expect(closed.workMinutesBetween(0, day('2026-03-04') * 1440)).toBe(0);
});

test('one dated open day is enough to have open hours, and dates beyond it are none', () => {
  const oneDay = calendarOf({ hours: '', dated: [dated('2026-03-04', true, '09:00-10:00')] });
  expect(oneDay.hasOpenHours).toBe(true);
  expect(shownDay(oneDay.nextWorkday(day('2026-01-01')))).toBe('2026-03-04');
  expect(oneDay.nextWorkday(day('2026-03-05'))).toBeNull();
  expect(oneDay.nextWorkday(day('2024-01-01'))).toBeNull();
});
