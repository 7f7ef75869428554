// RFM: how recently, how often and for how much a customer bought, scored 1–5, with segment and value tier (S0; rules §5).
// Days and the workbook's own currency unit. Levels (VIP) and lifecycle are other questions and left out here.
import { addMonths, dayOf, type Day, type Minute } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { Account } from '../register/register';
import { orderFacts } from './order-facts';
import { chooseCuts, type ChosenCuts, type SortedMeasures } from './rfm-cuts';
import type { RfmResult, RfmRow } from './rfm-result';
import { fallingScore, risingScore } from './rfm-scores';
import { chooseThresholds, segmentOf, tierTable, type Thresholds } from './rfm-segment';

/**
 * Scores every account with a counted order in the window; the others are `unscored` (未成交).
 * Orders up to as-of's day count, from the day after as-of minus `windowMonths` calendar months (0 = all).
 * Net ≤ 0: M = 1, listed in `netNotPositive`. No errors: bad rows never reach the register.
 * Thirty customers with one order each, the amounts all different → M spread over 1–5, every F = 1 (fixed bounds).
 */
export function scoreRfm(accounts: readonly Account[], policy: Policy, asOf: Minute): RfmResult {
  const { scored, unscored, futureOrders } = measureAccounts(accounts, policy.rfm.windowMonths, dayOf(asOf));
  const sorted = sortMeasures(scored);
  const chosen = chooseCuts(sorted, policy.rfm);
  const thresholds = chooseThresholds(sorted, policy.rfm);
  const rows = scoreAll(scored, chosen, thresholds, policy);
  const { mode, cuts, smallSample, fixedFrequency } = chosen;
  return {
    rows,
    byAccount: new Map(rows.map((row) => [row.account.key, row])),
    unscored,
    cuts,
    thresholds,
    mode,
    smallSample,
    fixedFrequency,
    futureOrders,
    netNotPositive: rows.filter((row) => row.monetary <= 0).map((row) => row.account),
  };
}

type Measured = Pick<RfmRow, 'account' | 'recencyDays' | 'frequency' | 'monetary'>;

function measureAccounts(accounts: readonly Account[], windowMonths: number, today: Day) {
  const after = windowMonths === 0 ? null : addMonths(today, -windowMonths);
  const scored: Measured[] = [];
  const unscored: Account[] = [];
  let futureOrders = 0;
  for (const account of accounts) {
    const { frequency, monetary, lastDay, future } = orderFacts(account.orders, after, today);
    futureOrders += future;
    if (lastDay === null) unscored.push(account);
    else scored.push({ account, recencyDays: today - lastDay, frequency, monetary });
  }
  return { scored, unscored, futureOrders };
}

function sortMeasures(scored: readonly Measured[]): SortedMeasures {
  const sorted = (pick: (row: Measured) => number) => Float64Array.from(scored, pick).sort();
  return {
    recencyDays: sorted((row) => row.recencyDays),
    frequency: sorted((row) => row.frequency),
    monetary: sorted((row) => row.monetary),
  };
}

function scoreAll(
  scored: readonly Measured[],
  { cuts, rule }: ChosenCuts,
  thresholds: Thresholds,
  policy: Policy,
): RfmRow[] {
  const tiers = tierTable(policy);
  return scored.map((row) => {
    const segment = segmentOf(row, thresholds);
    return {
      ...row,
      r: fallingScore(row.recencyDays, cuts.recencyDays, rule),
      f: risingScore(row.frequency, cuts.frequency, rule),
      m: row.monetary > 0 ? risingScore(row.monetary, cuts.monetary, rule) : 1,
      segment,
      tier: tiers.get(segment) ?? 'low',
    };
  });
}
