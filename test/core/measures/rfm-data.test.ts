// The worked example of rules §5: 995 customers of a public data set (see test/data/README-rfm.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreRfm } from '../../../src/core/measures/rfm';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import type { Account, Order } from '../../../src/core/register/register';
import { account, minute, order } from '../../support/make-account';

const AS_OF = minute('2006-12-31T09:00');

function readAccounts(divideBy = 1): Account[] {
  const lines = readFileSync(join(__dirname, '../../data/rfm_data_orders.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const orders = new Map<string, Order[]>();
  lines.forEach((line, i) => {
    const [name = '', on = '', revenue = ''] = line.split(',');
    const list = orders.get(name) ?? [];
    list.push(order(on, Number(revenue) / divideBy, `D${String(i)}`));
    orders.set(name, list);
  });
  return [...orders].map(([name, list]) => account(name, list));
}

const policyWith = (rfm: Partial<Policy['rfm']>): Policy => ({
  ...DEFAULT_POLICY,
  rfm: { ...DEFAULT_POLICY.rfm, windowMonths: 0, ...rfm },
});

const scoresOf = (accounts: readonly Account[], policy: Policy) =>
  scoreRfm(accounts, policy, AS_OF).rows.map(({ r, f, m }) => `${String(r)}${String(f)}${String(m)}`);

test('the 4,906 orders of 995 customers give the cuts of the rules', () => {
  const accounts = readAccounts();
  const { cuts, rows, mode, smallSample, futureOrders } = scoreRfm(accounts, policyWith({}), AS_OF);
  expect(accounts.reduce((sum, one) => sum + one.orders.length, 0)).toBe(4906);
  expect(rows).toHaveLength(995);
  expect(cuts.recencyDays).toEqual([114, 180, 296.4, 481]);
  expect(cuts.frequency).toEqual([3, 4, 5, 7]);
  expect(cuts.monetary).toEqual([254.8, 381, 505.4, 665]);
  expect({ mode, smallSample, futureOrders }).toEqual({
    mode: 'percentile',
    smallSample: false,
    futureOrders: 0,
  });
});

test('amounts in 万元 instead of yuan give every customer the same scores', () => {
  expect(scoresOf(readAccounts(10_000), policyWith({}))).toEqual(scoresOf(readAccounts(), policyWith({})));
});

test('a window of 24 months leaves out customers whose last order is older', () => {
  const { rows, unscored } = scoreRfm(readAccounts(), policyWith({ windowMonths: 24 }), AS_OF);
  expect(rows.length + unscored.length).toBe(995);
  expect(unscored.length).toBeGreaterThan(0);
  expect(Math.max(...rows.map((row) => row.recencyDays))).toBeLessThanOrEqual(729);
});

describe('the mode compatible with R’s rfm', () => {
  test('cuts are the percentiles plus 1', () => {
    const { cuts } = scoreRfm(readAccounts(), policyWith({ mode: 'r-package' }), AS_OF);
    expect(cuts.recencyDays).toEqual([115, 181, 297.4, 482]);
    expect(cuts.frequency).toEqual([4, 5, 6, 8]);
    expect(cuts.monetary).toEqual([255.8, 382, 506.4, 666]);
  });

  test.each([
    ["Abbey O'Reilly", 205, 6, 472, '343'],
    ['Add Senger', 140, 3, 340, '412'],
    ['Aden Lesch', 194, 4, 405, '323'],
    ['Admiral Senger', 132, 5, 448, '433'],
    ["Agness O'Keefe", 90, 9, 843, '555'],
    ['Aileen Barton', 84, 9, 763, '555'],
    ['Ailene Hermann', 281, 8, 699, '355'],
    ['Aiyanna Bruen', 246, 4, 157, '321'],
    ['Ala Schmidt', 349, 3, 363, '212'],
    ['Alannah Borer', 619, 4, 196, '121'],
  ])(
    '%s: %i days, %i orders, %i → %s as in that package’s README',
    (name, recencyDays, frequency, monetary, rfm) => {
      const row = scoreRfm(readAccounts(), policyWith({ mode: 'r-package' }), AS_OF).byAccount.get(name);
      expect(row).toMatchObject({ recencyDays, frequency, monetary });
      expect(`${String(row?.r)}${String(row?.f)}${String(row?.m)}`).toBe(rfm);
    },
  );
});
