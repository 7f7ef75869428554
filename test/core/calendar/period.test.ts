import fc from 'fast-check';
import { dayFromYmd, formatDay, parseDay, weekday, ymd } from '../../../src/core/calendar/day';
import {
  halfOf,
  monthOf,
  previousPeriod,
  quarterOf,
  weekOf,
  yearOf,
  type Period,
} from '../../../src/core/calendar/period';

const day = (text: string) => parseDay(text) ?? NaN;
const written = ({ from, to }: Period) => `${formatDay(from)} … ${formatDay(to)}`;

describe('a period', () => {
  test.each([
    ['a month ends on its last day', monthOf(day('2026-10-15')), '2026-10-01 … 2026-10-31'],
    ['February of a common year', monthOf(day('2026-02-01')), '2026-02-01 … 2026-02-28'],
    ['February of a leap year', monthOf(day('2028-02-29')), '2028-02-01 … 2028-02-29'],
    ['December ends with the year', monthOf(day('2026-12-31')), '2026-12-01 … 2026-12-31'],
    ['the first half', halfOf(2026, 1), '2026-01-01 … 2026-06-30'],
    ['the second half', halfOf(2026, 2), '2026-07-01 … 2026-12-31'],
    ['the first quarter', quarterOf(2026, 1), '2026-01-01 … 2026-03-31'],
    ['the last quarter', quarterOf(2026, 4), '2026-10-01 … 2026-12-31'],
    ['a year', yearOf(2026), '2026-01-01 … 2026-12-31'],
    ['the week of a Saturday', weekOf(day('2026-11-21'), 6), '2026-11-16 … 2026-11-22'],
    ['the week of a Monday begins that day', weekOf(day('2026-11-16'), 1), '2026-11-16 … 2026-11-22'],
    ['the week of a Sunday ends that day', weekOf(day('2026-11-22'), 7), '2026-11-16 … 2026-11-22'],
  ])('%s', (_, period, expected) => {
    expect(written(period)).toBe(expected);
  });
});

describe('the period before', () => {
  test.each([
    ['a month', monthOf(day('2026-10-15')), '2026-09-01 … 2026-09-30'],
    ['January: December of the year before', monthOf(day('2026-01-31')), '2025-12-01 … 2025-12-31'],
    ['March: February, shorter', monthOf(day('2026-03-31')), '2026-02-01 … 2026-02-28'],
    ['the first quarter', quarterOf(2026, 1), '2025-10-01 … 2025-12-31'],
    ['the first half', halfOf(2026, 1), '2025-07-01 … 2025-12-31'],
    ['the second half', halfOf(2026, 2), '2026-01-01 … 2026-06-30'],
    ['a year', yearOf(2026), '2025-01-01 … 2025-12-31'],
    ['a week', weekOf(day('2026-11-21'), 6), '2026-11-09 … 2026-11-15'],
    [
      'a free range: as many days',
      { kind: 'range' as const, from: day('2026-03-01'), to: day('2026-03-10') },
      '2026-02-19 … 2026-02-28',
    ],
  ])('of %s', (_, period, expected) => {
    expect(written(previousPeriod(period))).toBe(expected);
  });

  test('keeps its kind and ends the day before, whatever the day', () => {
    const anyDay = fc.integer({ min: dayFromYmd(1990, 1, 1) ?? 0, max: dayFromYmd(2100, 1, 1) ?? 0 });
    fc.assert(
      fc.property(anyDay, (any) => {
        const { year, month } = ymd(any);
        const half = month > 6 ? 2 : 1;
        const quarter = Math.ceil(month / 3) as 1 | 2 | 3 | 4;
        const periods = [
          monthOf(any),
          weekOf(any, weekday(any)),
          halfOf(year, half),
          quarterOf(year, quarter),
          yearOf(year),
        ];
        for (const period of periods) {
          expect(any).toBeGreaterThanOrEqual(period.from);
          expect(any).toBeLessThanOrEqual(period.to);
          const before = previousPeriod(period);
          expect(before).toMatchObject({ kind: period.kind, to: period.from - 1 });
          expect(before.from).toBeLessThanOrEqual(before.to);
        }
      }),
    );
  });
});
