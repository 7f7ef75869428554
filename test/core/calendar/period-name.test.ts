import { halfOf, monthOf, quarterOf, weekOf, yearOf } from '../../../src/core/calendar/period';
import { periodCode, periodName } from '../../../src/core/calendar/period-name';
import { weekday } from '../../../src/core/calendar/day';
import { day } from '../../support/make-account';

const week = (text: string) => weekOf(day(text), weekday(day(text)));
const range = { kind: 'range', from: day('2026-10-01'), to: day('2026-10-15') } as const;

test.each([
  [monthOf(day('2026-10-31')), '2026-10', '202610'],
  [quarterOf(2026, 4), '2026-Q4', '2026Q4'],
  [halfOf(2026, 1), '2026-H1', '2026H1'],
  [halfOf(2026, 2), '2026-H2', '2026H2'],
  [yearOf(2026), '2026', '2026'],
  [week('2026-10-21'), '2026-W43', '2026W43'],
  [week('2027-01-01'), '2026-W53', '2026W53'],
  [week('2024-12-30'), '2025-W01', '2025W01'],
  [range, '20261001-20261015', '20261001_20261015'],
])('a period is called by its kind, its tables without a hyphen', (period, name, code) => {
  expect([periodName(period), periodCode(period)]).toEqual([name, code]);
});
