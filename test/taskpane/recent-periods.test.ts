// The periods a report is offered for.
import { formatDay, parseDay } from '../../src/core/calendar/day';
import type { Period, PeriodKind } from '../../src/core/calendar/period';
import { chosenPeriod, lastPeriod, PERIOD_KINDS, recentPeriods } from '../../src/taskpane/recent-periods';

const day = (text: string): number => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};
const shown = ({ from, to }: Period) => `${formatDay(from)} ${formatDay(to)}`;

test.each<[PeriodKind, string, string]>([
  ['month', '2026-11-21', '2026-10-01 2026-10-31'],
  ['month', '2026-01-01', '2025-12-01 2025-12-31'],
  ['week', '2026-11-21', '2026-11-09 2026-11-15'],
  ['week', '2026-11-23', '2026-11-16 2026-11-22'],
  ['quarter', '2026-11-21', '2026-07-01 2026-09-30'],
  ['half', '2026-06-30', '2025-07-01 2025-12-31'],
  ['year', '2026-11-21', '2025-01-01 2025-12-31'],
  ['range', '2026-11-21', '2026-10-23 2026-11-21'],
])('the %s before %s', (kind, today, expected) => {
  expect(shown(lastPeriod(kind, day(today)))).toBe(expected);
});

test.each(PERIOD_KINDS.filter((kind) => kind !== 'range'))(
  'a list of %ss begins with the one that goes on and leaves no gap',
  (kind) => {
    const today = day('2026-11-21');
    const periods = recentPeriods(kind, today);
    expect(periods[0]?.from).toBeLessThanOrEqual(today);
    expect(periods[0]?.to).toBeGreaterThanOrEqual(today);
    periods.slice(1).forEach((period, i) => {
      expect(period.to + 1).toBe(periods[i]?.from);
    });
  },
);

test.each<[PeriodKind, string, number, number]>([
  ['month', '2026-11-21', 2026, 11],
  ['quarter', '2026-11-21', 2026, 4],
  ['half', '2026-07-01', 2026, 2],
  ['week', '2027-01-01', 2026, 53],
  ['week', '2027-01-04', 2027, 1],
  ['year', '2026-11-21', 2026, 2026],
])('the %s of %s is number %d/%d', (kind, today, year, number) => {
  const [current] = recentPeriods(kind, day(today));
  expect(current && chosenPeriod(current)).toMatchObject({ year, number });
});
