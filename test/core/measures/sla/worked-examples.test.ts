// The worked examples of rules §6, through the tickets' own clocks; each also with a lunch break.
import { account } from '../../../support/build-register';
import { dated } from '../../calendar/calendars';
import { clocked, onlyLimit, onlyRow, policyWith, shown } from './clocked';

const NINE_TO_FIVE = { hours: '09:00-17:00' };
const NINE_TO_FIVE_LUNCH = { hours: '09:00-12:00 13:00-17:00' };
const TEN_TO_SIX = { hours: '10:00-18:00' };
const TEN_TO_SIX_LUNCH = { hours: '10:00-13:00 14:00-18:00' };
const CHINA = { hours: '09:00-18:00', chineseHolidays: true };
const CHINA_LUNCH = { hours: '09:00-12:00 13:30-18:00', chineseHolidays: true };

test.each([
  [NINE_TO_FIVE, '2024-01-19T16:00', 2, '2024-01-22 10:00', 'over a weekend'],
  [NINE_TO_FIVE_LUNCH, '2024-01-19T16:00', 2, '2024-01-22 10:00', 'over a weekend, with lunch'],
  [NINE_TO_FIVE, '2024-01-15T16:00', 10, '2024-01-17 10:00', 'over two nights'],
  [NINE_TO_FIVE_LUNCH, '2024-01-15T16:00', 10, '2024-01-17 11:00', 'over two nights, with lunch'],
  [TEN_TO_SIX, '2024-01-20T15:00', 24, '2024-01-24 18:00', 'three full days from a Saturday, closing time'],
  [TEN_TO_SIX_LUNCH, '2024-01-20T15:00', 21, '2024-01-24 18:00', 'three full days of 7 h, with lunch'],
  [CHINA, '2026-02-14T17:00', 4, '2026-02-24 12:00', 'over 春节, received on the make-up Saturday'],
  [CHINA_LUNCH, '2026-02-14T17:00', 4, '2026-02-24 12:00', 'the same with lunch'],
  [CHINA, '2026-02-13T17:00', 4, '2026-02-14 12:00', 'onto the make-up Saturday'],
  [CHINA_LUNCH, '2026-02-13T17:00', 5, '2026-02-14 14:30', 'onto the make-up Saturday, past its lunch'],
  [CHINA, '2026-09-18T17:00', 4, '2026-09-20 12:00', 'onto the make-up Sunday'],
  [CHINA_LUNCH, '2026-09-18T17:00', 4, '2026-09-20 12:00', 'onto the make-up Sunday, with lunch'],
  [CHINA, '2026-02-15T10:00', 1, '2026-02-24 10:00', 'received in the holiday'],
  [CHINA_LUNCH, '2026-02-15T10:00', 1, '2026-02-24 10:00', 'received in the holiday, with lunch'],
])('%# working time: %j %s + %i h → %s, %s', (hours, receivedAt, budget, due) => {
  const policy = policyWith(hours, { limits: [...onlyLimit(budget, budget)] });
  const tickets = account('A').ticket('G1', { receivedAt });
  const row = onlyRow(clocked({ policy, asOf: '2026-12-01 09:00', tickets }));
  expect([shown(row.response.due), shown(row.solution.due)]).toEqual([due, due]);
  expect(row.solution).toMatchObject({ kind: 'working', limitFrom: 'only', budgetMinutes: budget * 60 });
});

test.each([
  ['round-the-clock', '2026-02-15 11:00'],
  ['working', '2026-02-24 10:00'],
] as const)('received in the holiday, 1 h %s → %s', (clock, due) => {
  const policy = policyWith(CHINA, { limits: [...onlyLimit(null, 1, clock)] });
  const tickets = account('A').ticket('G1', { receivedAt: '2026-02-15T10:00' });
  expect(shown(onlyRow(clocked({ policy, asOf: '2026-02-15 10:00', tickets })).response.due)).toBe(due);
});

describe('Mon–Fri 10–18 with a holiday on Friday: Thu 17:30, paused Thu 17:50 to Mon 12:30, solved Mon 13:00', () => {
  const FRIDAY_OFF = [dated('2024-01-19', false, '', '放假')];
  test.each([
    ['without lunch', '10:00-18:00', 160, 50],
    ['with lunch 12–13', '10:00-12:00 13:00-18:00', 130, 20],
  ])('%s: paused %i min, used %i min', (_, hours, paused, used) => {
    const policy = policyWith({ hours, dated: FRIDAY_OFF });
    const tickets = account('A')
      .ticket('G1', { receivedAt: '2024-01-18T17:30', solvedAt: '2024-01-22T13:00', priority: 'P1' })
      .progressed('G1', '2024-01-18T17:50', 'waiting-customer')
      .progressed('G1', '2024-01-22T12:30', 'executing');
    const row = onlyRow(clocked({ policy, asOf: '2024-01-23 09:00', tickets }));
    expect([row.pausedMinutes, row.solution.usedMinutes, row.solution.status]).toEqual([paused, used, 'met']);
    expect(row.pauses).toHaveLength(1);
  });

  test('the pause moves the due time by its own working time', () => {
    const policy = policyWith({ hours: '10:00-18:00', dated: FRIDAY_OFF }, { limits: [...onlyLimit(1)] });
    const tickets = account('A')
      .ticket('G1', { receivedAt: '2024-01-18T17:30' })
      .progressed('G1', '2024-01-18T17:50', 'waiting-customer')
      .progressed('G1', '2024-01-22T12:30', 'executing');
    const row = onlyRow(clocked({ policy, asOf: '2024-01-22 13:00', tickets }));
    expect(shown(row.solution.due)).toBe('2024-01-22 13:10');
    expect([row.solution.usedMinutes, row.solution.leftMinutes, row.solution.status]).toEqual([
      50,
      10,
      'warning',
    ]);
    expect(row.solutionDerivation.pausedMinutes).toBe(160);
  });
});
