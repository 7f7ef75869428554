// Who stands on 客户分层 and in which order: scored customers best first, then those without a counted order.
import { dayOf, formatDay } from '../calendar/day';
import type { LifecycleInfo, RfmResult, RfmRow } from '../measures/rfm-result';
import type { Account, Register } from '../register/register';
import type { ReportContext } from './report-context';
import type { TierBase } from './tier-base';
import type { TierRecord } from './tier-columns';

export interface TiersInput {
  readonly register: Register;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
}

/** Tier, then total score, then money; the register's order decides the rest. `[乙 111, 甲 555, 丙 –] → [甲, 乙, 丙]`. */
export function tierRecords(
  { rfm, lifecycleOf }: TiersInput,
  { asOf }: ReportContext,
  bases: ReadonlyMap<string, TierBase>,
): TierRecord[] {
  const today = dayOf(asOf);
  const writtenDay = formatDay(today);
  const scored = bestFirst(rfm.rows).map((row) => ({
    account: row.account,
    rfm: row,
    lifecycle: lifecycleOf(row.account),
    lastDay: today - row.recencyDays,
    base: bases.get(row.account.key),
    writtenDay,
  }));
  const unscored = rfm.unscored.map((account) => ({
    account,
    rfm: null,
    lifecycle: lifecycleOf(account),
    lastDay: rfm.histories.get(account)?.whole.lastDay ?? null,
    base: bases.get(account.key),
    writtenDay,
  }));
  return [...scored, ...unscored];
}

const TIER_ORDER = { high: 0, middle: 1, low: 2 } as const;

/** Grouped first, sorted by money within a group: a hundred thousand customers are too many for one sort by three things. */
function bestFirst(rows: readonly RfmRow[]): RfmRow[] {
  const groups: RfmRow[][] = [];
  for (const row of rows) (groups[groupOf(row)] ??= []).push(row);
  return groups.flatMap((group) => group.sort((a, b) => b.monetary - a.monetary));
}

/** 0 for 高 with 15 points, 1 for 高 with 14 … */
function groupOf({ tier, r, f, m }: RfmRow): number {
  return TIER_ORDER[tier] * 16 + 15 - (r + f + m);
}
