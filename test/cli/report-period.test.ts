import { reportPeriod, type PeriodParsed } from '../../src/cli/report-period';
import { WrongUsage } from '../../src/cli/wrong-usage';
import { formatDay } from '../../src/core/calendar/day';

const days = (parsed: PeriodParsed) => {
  const { kind, from, to } = reportPeriod(parsed);
  return [kind, formatDay(from), formatDay(to)];
};

test.each([
  [{ month: '2026-02' }, 'month', '2026-02-01', '2026-02-28'],
  [{ quarter: '2026Q4' }, 'quarter', '2026-10-01', '2026-12-31'],
  [{ quarter: '2026-q1' }, 'quarter', '2026-01-01', '2026-03-31'],
  [{ half: '2026H1' }, 'half', '2026-01-01', '2026-06-30'],
  [{ year: '2026' }, 'year', '2026-01-01', '2026-12-31'],
  [{ week: '2026-W43' }, 'week', '2026-10-19', '2026-10-25'],
  [{ week: '2026-10-21' }, 'week', '2026-10-19', '2026-10-25'],
  [{ week: '2025-W01' }, 'week', '2024-12-30', '2025-01-05'],
  [{ from: '2026-10-01', to: '2026-10-15' }, 'range', '2026-10-01', '2026-10-15'],
  [{ from: '2026-10-01', to: '2026-10-01' }, 'range', '2026-10-01', '2026-10-01'],
])('%j is a period', (parsed, kind, from, to) => {
  expect(days(parsed)).toEqual([kind, from, to]);
});

test.each([
  [{}, 'one-period'],
  [{ month: '2026-10', year: '2026' }, 'one-period'],
  [{ month: '2026-10', to: '2026-10-15' }, 'one-period'],
  [{ month: '2026-13' }, 'bad-period'],
  [{ month: '10' }, 'bad-period'],
  [{ quarter: '2026Q5' }, 'bad-period'],
  [{ half: '2026' }, 'bad-period'],
  [{ week: '2026-W54' }, 'bad-period'],
  [{ week: '2025-W53' }, 'bad-period'],
  [{ from: '2026-10-01' }, 'bad-period'],
  [{ from: '2026-10-15', to: '2026-10-01' }, 'bad-period'],
])('%j is refused as %s', (parsed, problem) => {
  expect(() => reportPeriod(parsed)).toThrow(WrongUsage);
  expect(() => reportPeriod(parsed)).toThrow(expect.objectContaining({ problem }) as Error);
});
