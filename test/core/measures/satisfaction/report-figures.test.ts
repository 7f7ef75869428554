import { formatDay } from '../../../../src/core/calendar/day';
import { halfOf, monthOf } from '../../../../src/core/calendar/period';
import { reportFigures } from '../../../../src/core/measures/satisfaction/report-figures';
import type { SatisfactionInput } from '../../../../src/core/measures/satisfaction/satisfaction';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { account, registerOf, type AccountBuilder } from '../../../support/build-register';
import { day, minute } from '../../../support/make-account';

const OCTOBER = monthOf(day('2026-10-15'));

function input(customers: readonly AccountBuilder[]): SatisfactionInput {
  return {
    register: registerOf(customers),
    policy: DEFAULT_POLICY,
    asOf: minute('2026-11-21T09:00'),
    tierOf: ({ key }) => customers.find(({ id }) => id === key)?.tier ?? null,
    departmentOf: () => null,
  };
}

const october = (...customers: AccountBuilder[]) => reportFigures(input(customers), OCTOBER);

test('the month before stands beside the month', () => {
  const { current, previous } = october(
    account('A').survey('2026-10-05', { overall: 5 }).survey('2026-09-30', { overall: 2 }),
  );
  expect([current.all.mean, previous.all.mean]).toEqual([5, 2]);
});

test('the trend has the last 12 months, oldest first, months without answers included', () => {
  const { trend } = october(
    account('A')
      .survey('2025-10-31', { overall: 1 })
      .survey('2025-11-01', { overall: 2, recommend: 10 })
      .survey('2026-10-31', { overall: 4 })
      .ticket('G1', { receivedAt: '2026-09-30T23:59' }),
  );
  expect(trend.map(({ month }) => formatDay(month.from).slice(0, 7))).toEqual([
    '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04',
    '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10',
  ]); // prettier-ignore
  expect(trend[0]).toMatchObject({ n: 1, mean: 2, csat: 0, nps: 100, tickets: 0 });
  expect(trend[5]).toMatchObject({ n: 0, mean: null, csat: null, nps: null, tickets: 0 });
  expect(trend[10]).toMatchObject({ n: 0, tickets: 1 });
  expect(trend[11]).toMatchObject({ n: 1, mean: 4, csat: 1 });
});

test('problem types with their share, the commonest first, and the month before', () => {
  const { problemTypes, tickets } = october(
    account('A')
      .ticket('G1', { receivedAt: '2026-10-01', type: 'fault' })
      .ticket('G2', { receivedAt: '2026-10-02', type: 'fault' })
      .ticket('G3', { receivedAt: '2026-10-03', type: 'complaint' })
      .ticket('G4', { receivedAt: '2026-10-31T23:59' })
      .ticket('G5', { receivedAt: '2026-09-03', type: 'complaint' }),
  );
  expect(problemTypes).toEqual([
    { type: 'fault', count: 2, share: 0.5, previousCount: 0 },
    { type: '', count: 1, share: 0.25, previousCount: 0 },
    { type: 'complaint', count: 1, share: 0.25, previousCount: 1 },
  ]);
  expect(tickets).toEqual({ current: 4, previous: 1 });
});

test('needs converted ÷ visits that say yes or no; blank is neither', () => {
  const { conversion } = october(
    account('A')
      .visit('2026-10-01', { converted: true })
      .visit('2026-10-02', { converted: false })
      .visit('2026-10-03', { converted: true })
      .visit('2026-10-04'),
  );
  expect(conversion.current).toEqual({ part: 2, whole: 3, value: 2 / 3 });
  expect(conversion.previous).toEqual({ part: 0, whole: 0, value: null });
});

describe('what people complain about', () => {
  test('complaints and the words of low scores by theme, the commonest first, the rest last', () => {
    const { complaints } = october(
      account('A')
        .ticket('G1', { receivedAt: '2026-10-01', type: 'complaint', description: '等了三天没人接电话' })
        .ticket('G2', { receivedAt: '2026-10-02', type: 'fault', description: '报警，很慢' }),
      account('B')
        .survey('2026-10-09', { overall: 2, suggestion: '上门太慢，态度也差' })
        .survey('2026-10-10', { overall: 5, suggestion: '慢一点没关系' })
        .visit('2026-10-11', { score: 3, request: '希望送样品' }),
    );
    expect(complaints).toEqual([
      { theme: '@slow', count: 2, customers: 2, example: '上门太慢，态度也差' },
      { theme: '@attitude', count: 1, customers: 1, example: '上门太慢，态度也差' },
      { theme: '', count: 1, customers: 1, example: '希望送样品' },
    ]);
  });

  test('a description that an angry customer gave counts whatever its type', () => {
    const angry = account('A').ticket('G1', {
      receivedAt: '2026-10-01',
      type: 'fault',
      emotion: 'angry',
      description: '又坏了',
    });
    expect(october(angry).complaints.map(({ theme }) => theme)).toEqual(['@unsolved', '@quality']);
  });
});

test('a VIP of low value and a high value without being VIP are named', () => {
  const { mismatched } = october(
    account('A', { level: 'vip', tier: 'low' }),
    account('B', { level: 'regular', tier: 'high' }),
    account('C', { level: 'vip', tier: 'high' }),
    account('D', { level: 'regular', tier: 'low' }),
    account('E', { level: 'vip' }),
  );
  expect(mismatched.vipOfLowTier.map(({ key }) => key)).toEqual(['A']);
  expect(mismatched.highTierNotVip.map(({ key }) => key)).toEqual(['B']);
});

test('a period without any data is all zeros and blanks, and no error', () => {
  const { current, previous, problemTypes, complaints, trend } = october();
  expect(current.all).toMatchObject({ n: 0, mean: null, nps: { nps: null } });
  expect(previous.all.n).toBe(0);
  expect(current.weak).toEqual([]);
  expect([problemTypes, complaints]).toEqual([[], []]);
  expect(trend).toHaveLength(12);
});

test('a half-year compares with the half-year before', () => {
  const customers = [account('A').survey('2026-06-30', { overall: 4 }).survey('2025-07-01', { overall: 2 })];
  const { current, previous } = reportFigures(input(customers), halfOf(2026, 1));
  expect([current.all.mean, previous.all.mean]).toEqual([4, 2]);
});
