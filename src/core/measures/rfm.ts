// RFM: how recently, how often and for how much a customer bought, scored 1–5, with segment and value tier (S0; rules §5).
// Days and the workbook's own currency unit. Levels (VIP) and lifecycle are other questions and left out here.
import { dayOf, type Day, type Minute } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { Account } from '../register/register';
import { accountHistories, type AccountHistories } from './account-histories';
import { chooseCuts, type ChosenCuts, type SortedMeasures } from './rfm-cuts';
import type { RfmResult, RfmRow } from './rfm-result';
import { fallingScore, risingScore } from './rfm-scores';
import { chooseThresholds, segmentOf, tierTable, type Thresholds } from './rfm-segment';

/**
 * Scores every account with a counted order in the window; the others are `unscored` (未成交).
 * Orders up to as-of's day count, from the day after as-of minus `windowMonths` calendar months (0 = all).
 * Net ≤ 0: M = 1, listed in `netNotPositive`. No errors: bad rows never reach the register. `histories` where they are known.
 * Thirty customers with one order each, the amounts all different → M spread over 1–5, every F = 1 (fixed bounds).
 */
export function scoreRfm(
  accounts: readonly Account[],
  policy: Policy,
  asOf: Minute,
  histories: AccountHistories = accountHistories(accounts, policy, asOf),
): RfmResult {
  const { scored, unscored, futureOrders } = measureAccounts(accounts, histories, dayOf(asOf));
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
    histories,
  };
}

type Measured = Pick<RfmRow, 'account' | 'recencyDays' | 'frequency' | 'monetary'>;

function measureAccounts(accounts: readonly Account[], histories: AccountHistories, today: Day) {
  const scored: Measured[] = [];
  const unscored: Account[] = [];
  let futureOrders = 0;
  for (const account of accounts) {
    const facts = histories.get(account)?.inWindow;
    futureOrders += facts?.future ?? 0;
    if (!facts || facts.lastDay === null) unscored.push(account);
    else {
      const { frequency, monetary, lastDay } = facts;
      scored.push({ account, recencyDays: today - lastDay, frequency, monetary });
    }
  }
  return { scored, unscored, futureOrders };
}

function sortMeasures(scored: readonly Measured[]): SortedMeasures {
  // Filled by index: Float64Array.from walks an iterator, which takes ten times as long.
  const sorted = (pick: (row: Measured) => number) => {
    const values = new Float64Array(scored.length);
    scored.forEach((row, i) => (values[i] = pick(row)));
    return values.sort();
  };
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
    const { account, recencyDays, frequency, monetary } = row;
    return {
      account,
      recencyDays,
      frequency,
      monetary,
      r: fallingScore(row.recencyDays, cuts.recencyDays, rule),
      f: risingScore(row.frequency, cuts.frequency, rule),
      m: row.monetary > 0 ? risingScore(row.monetary, cuts.monetary, rule) : 1,
      segment,
      tier: tiers.get(segment) ?? 'low',
    };
  });
}
