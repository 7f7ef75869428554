import fc from 'fast-check';
import { addMonths, formatDay } from '../../../src/core/calendar/day';
import { scoreRfm } from '../../../src/core/measures/rfm';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import type { Account } from '../../../src/core/register/register';
import { account, day, minute, order } from '../../support/make-account';

const AS_OF = minute('2026-11-21T09:00');

const policyWith = (rfm: Partial<Policy['rfm']>): Policy => ({
  ...DEFAULT_POLICY,
  rfm: { ...DEFAULT_POLICY.rfm, ...rfm },
});
/** Percentiles however few customers a test draws. */
const PERCENTILE = policyWith({ smallSampleCustomers: 1 });

const scoreOne = (orders: Account['orders'], policy = DEFAULT_POLICY) =>
  scoreRfm([account('甲', orders)], policy, AS_OF);

describe('which orders count', () => {
  test.each([
    ['2026-11-21', 1, 0, 'on the as-of day'],
    ['2026-11-22', 0, 1, 'the day after is left out and counted as future'],
    ['2024-11-22', 1, 0, 'the first day inside 24 calendar months'],
    ['2024-11-21', 0, 0, 'as-of minus 24 months itself is outside: orders dated after it count'],
  ])('an order of %s: counted %i, future %i (%s)', (on, counted, future) => {
    const result = scoreOne([order(on, 100)]);
    expect(result.rows).toHaveLength(counted);
    expect(result.unscored).toHaveLength(1 - counted);
    expect(result.futureOrders).toBe(future);
  });

  test('the window is clamped to the month’s end: as-of 31 August minus 6 months is 28 February', () => {
    const orders = (on: string) => [account('甲', [order(on, 100)])];
    const policy = policyWith({ windowMonths: 6 });
    expect(scoreRfm(orders('2026-02-28'), policy, minute('2026-08-31T09:00')).rows).toHaveLength(0);
    expect(scoreRfm(orders('2026-03-01'), policy, minute('2026-08-31T09:00')).rows).toHaveLength(1);
  });

  test('window 0 counts every order up to as-of', () => {
    expect(scoreOne([order('1999-01-01', 100)], policyWith({ windowMonths: 0 })).rows).toHaveLength(1);
  });

  test('a customer without an order is not scored', () => {
    const result = scoreOne([]);
    expect(result.rows).toEqual([]);
    expect(result.unscored.map((one) => one.name)).toEqual(['甲']);
    expect(result.netNotPositive).toEqual([]);
  });

  test('rows of one order number are one order', () => {
    const row = scoreOne([
      order('2026-01-01', 10, 'D1'),
      order('2026-01-01', 20, 'D1'),
      order('2026-01-02', 5),
    ]).rows[0];
    expect(row).toMatchObject({ frequency: 2, monetary: 35 });
  });
});

describe('refunds', () => {
  test('money is net of refunds', () => {
    const row = scoreOne([order('2026-01-01', 1000, 'D1'), order('2026-02-01', -300, 'D1')]).rows[0];
    expect(row).toMatchObject({ frequency: 1, monetary: 700 });
  });

  test('a fully refunded order counts neither for how recent nor for how often', () => {
    const row = scoreOne([
      order('2026-01-01', 1000, 'D1'),
      order('2026-10-01', 500, 'D2'),
      order('2026-10-05', -200, 'D2'),
      order('2026-10-06', -300, 'D2'),
    ]).rows[0];
    expect(row).toMatchObject({
      frequency: 1,
      monetary: 1000,
      recencyDays: day('2026-11-21') - day('2026-01-01'),
    });
  });

  test('refunds in cents that eat up an order do so exactly', () => {
    const orders = [
      order('2026-01-01', 0.3, 'D1'),
      order('2026-01-02', -0.1, 'D1'),
      order('2026-01-02', -0.2, 'D1'),
    ];
    expect(scoreOne(orders).unscored).toHaveLength(1);
  });

  test('a refund under another number only reduces the money', () => {
    const row = scoreOne([order('2026-01-01', 1000, 'D1'), order('2026-10-01', -1000, 'T9')]).rows[0];
    expect(row).toMatchObject({ frequency: 1, monetary: 0, m: 1 });
  });

  test('a refund after as-of has not happened yet', () => {
    const result = scoreOne([order('2026-01-01', 1000, 'D1'), order('2026-12-01', -1000, 'D1')]);
    expect(result.rows[0]).toMatchObject({ frequency: 1, monetary: 1000 });
    expect(result.futureOrders).toBe(1);
  });

  test('a customer who gave everything back is not scored', () => {
    expect(scoreOne([order('2026-01-01', 80, 'D1'), order('2026-01-03', -80, 'D1')]).unscored).toHaveLength(
      1,
    );
  });

  test('a net of zero or less scores M = 1 and is listed', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      account(`客${String(i)}`, [order('2026-01-01', -0 + i - 60, null)]),
    );
    const buyers = many.map((one, i) => ({
      ...one,
      orders: [order('2026-03-01', 10, `D${String(i)}`), ...one.orders],
    }));
    const result = scoreRfm(buyers, DEFAULT_POLICY, AS_OF);
    expect(result.rows.map((row) => row.m)).toEqual(buyers.map(() => 1));
    expect(result.netNotPositive).toHaveLength(40);
  });
});

describe('few customers, few frequencies', () => {
  const customers = (count: number, ordersOf: (i: number) => number) =>
    Array.from({ length: count }, (_, i) =>
      account(
        `客${String(i)}`,
        Array.from({ length: ordersOf(i) }, () => order('2026-06-01', 100 + i)),
      ),
    );

  test.each([
    [29, true, 'fixed', 'one below the limit'],
    [30, false, 'percentile', 'the limit itself is enough'],
  ])('%i scored customers: small sample %s, mode %s (%s)', (count, smallSample, mode) => {
    const result = scoreRfm(
      customers(count, (i) => 1 + (i % 7)),
      DEFAULT_POLICY,
      AS_OF,
    );
    expect(result).toMatchObject({ smallSample, mode });
  });

  test('a small sample is scored with the policy’s bounds', () => {
    const { cuts } = scoreRfm(
      customers(3, () => 1),
      DEFAULT_POLICY,
      AS_OF,
    );
    expect(cuts).toEqual({
      recencyDays: [30, 90, 180, 365],
      frequency: [1, 2, 3, 4],
      monetary: [1000, 5000, 20000, 100000],
    });
  });

  test.each([
    [4, true, [1, 2, 3, 4]],
    [5, false, undefined],
  ])('%i distinct frequencies: fixed F bounds %s', (distinct, fixedFrequency, scores) => {
    const result = scoreRfm(
      customers(40, (i) => 1 + (i % distinct)),
      DEFAULT_POLICY,
      AS_OF,
    );
    expect(result.fixedFrequency).toBe(fixedFrequency);
    if (scores) expect(result.rows.slice(0, 4).map((row) => row.f)).toEqual(scores);
  });

  test('five orders or more are F 5 on the fixed bounds', () => {
    const result = scoreRfm(
      customers(40, (i) => (i === 0 ? 9 : 1)),
      DEFAULT_POLICY,
      AS_OF,
    );
    expect(result.rows[0]?.f).toBe(5);
    expect(result.rows[1]?.f).toBe(1);
  });
});

describe('segments and value tiers', () => {
  /** Against the fixed thresholds 90 days, 2 orders, 5,000. */
  const FIXED = policyWith({ threshold: 'fixed' });
  const buys = (days: number, count: number, money: number) =>
    Array.from({ length: count }, () => order(formatDay(day('2026-11-21') - days), money / count));

  test.each([
    [10, 3, 9000, 'champion', 'high'],
    [10, 1, 9000, 'develop', 'high'],
    [200, 3, 9000, 'keep', 'high'],
    [200, 1, 9000, 'retain', 'middle'],
    [10, 3, 900, 'general-value', 'middle'],
    [10, 1, 900, 'general-develop', 'middle'],
    [200, 3, 900, 'general-keep', 'low'],
    [200, 1, 900, 'general-retain', 'low'],
    [90, 2, 5000, 'champion', 'high'],
    [91, 2, 5000, 'keep', 'high'],
    [90, 1, 5000, 'develop', 'high'],
    [90, 2, 4999, 'general-value', 'middle'],
  ])('%i days, %i orders, %i yuan → %s, %s', (days, count, money, segment, tier) => {
    expect(scoreOne(buys(days, count, money), FIXED).rows[0]).toMatchObject({ segment, tier });
  });

  test('a tier typed into the settings wins', () => {
    const policy: Policy = { ...FIXED, tiers: [{ segment: 'retain', tier: 'high' }] };
    expect(scoreOne(buys(200, 1, 9000), policy).rows[0]?.tier).toBe('high');
    expect(scoreOne(buys(10, 3, 900), policy).rows[0]?.tier).toBe('middle');
  });

  test.each([
    ['mean', { recencyDays: 40, frequency: 2, monetary: 400 }],
    ['median', { recencyDays: 10, frequency: 1, monetary: 200 }],
    ['fixed', { recencyDays: 90, frequency: 2, monetary: 5000 }],
  ] as const)('thresholds by %s', (threshold, expected) => {
    const accounts = [
      account('甲', buys(10, 1, 100)),
      account('乙', buys(10, 1, 200)),
      account('丙', buys(100, 4, 900)),
    ];
    expect(scoreRfm(accounts, policyWith({ threshold }), AS_OF).thresholds).toEqual(expected);
  });

  test('mode median splits the segments at the median whatever the threshold setting says', () => {
    const accounts = [
      account('甲', buys(10, 1, 100)),
      account('乙', buys(10, 1, 200)),
      account('丙', buys(100, 4, 900)),
    ];
    const { thresholds, mode } = scoreRfm(
      accounts,
      policyWith({ mode: 'median', threshold: 'fixed', smallSampleCustomers: 1 }),
      AS_OF,
    );
    expect({ mode, ...thresholds }).toEqual({ mode: 'median', recencyDays: 10, frequency: 1, monetary: 200 });
  });

  test('customers who are all alike stand at the mean, which counts as high', () => {
    const accounts = Array.from({ length: 3 }, (_, i) => account(`客${String(i)}`, buys(7, 1, 0.1)));
    expect(scoreRfm(accounts, DEFAULT_POLICY, AS_OF).rows.map((row) => row.segment)).toEqual(
      accounts.map(() => 'champion'),
    );
  });
});

describe('laws of the percentile mode', () => {
  const history = fc.array(
    fc.record({ ago: fc.integer({ min: 0, max: 600 }), cents: fc.integer({ min: -20_000, max: 500_000 }) }),
    { maxLength: 6 },
  );
  const histories = fc.array(history, { minLength: 1, maxLength: 25 });

  const accountsOf = (all: readonly (readonly { ago: number; cents: number }[])[], unit = 100) =>
    all.map((orders, i) =>
      account(
        `客${String(i)}`,
        orders.map(({ ago, cents }) => order(formatDay(day('2026-11-21') - ago), cents / unit)),
      ),
    );
  const scoresByName = (accounts: readonly Account[]) =>
    new Map(
      scoreRfm(accounts, PERCENTILE, AS_OF).rows.map((row) => [
        row.account.name,
        [row.r, row.f, row.m, row.segment],
      ]),
    );

  test('the order of customers and of their orders does not matter', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const accounts = accountsOf(all);
        const turned = accounts.toReversed().map((one) => ({ ...one, orders: one.orders.toReversed() }));
        expect([...scoresByName(turned)].toReversed()).toEqual([...scoresByName(accounts)]);
      }),
    );
  });

  test('names do not matter', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const accounts = accountsOf(all);
        const renamed = accounts.map((one, i) => ({
          ...one,
          name: `X${String(999 - i)}`,
          key: `X${String(999 - i)}`,
        }));
        expect([...scoresByName(renamed).values()]).toEqual([...scoresByName(accounts).values()]);
      }),
    );
  });

  test('the currency unit does not matter: yuan or 万元', () => {
    fc.assert(
      fc.property(histories, (all) => {
        expect(scoresByName(accountsOf(all, 1_000_000))).toEqual(scoresByName(accountsOf(all)));
      }),
    );
  });

  test('customers with the same orders get the same scores', () => {
    fc.assert(
      fc.property(histories, history, (all, twin) => {
        const scores = scoresByName(accountsOf([twin, ...all, twin]));
        expect(scores.get('客0')).toEqual(scores.get(`客${String(all.length + 1)}`));
      }),
    );
  });

  test('every customer is either scored or listed as unscored, and scores are 1 to 5', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { rows, unscored } = scoreRfm(accountsOf(all), PERCENTILE, AS_OF);
        expect(rows.length + unscored.length).toBe(all.length);
        for (const { r, f, m } of rows) {
          for (const score of [r, f, m]) expect([1, 2, 3, 4, 5]).toContain(score);
        }
      }),
    );
  });
});

test('the default window reaches back exactly 24 calendar months', () => {
  expect(formatDay(addMonths(day('2026-11-21'), -DEFAULT_POLICY.rfm.windowMonths))).toBe('2024-11-21');
});
