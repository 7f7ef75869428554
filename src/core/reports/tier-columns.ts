// The columns of 客户分层, in their order, and how each cell comes about. Level, value tier and lifecycle are three answers to
// three questions; where level and tier disagree the row says so.
import { dayOf, type Day } from '../calendar/day';
import type { LifecycleInfo, RfmRow } from '../measures/rfm-result';
import type { ColumnSpec } from '../plan/layout-table';
import type { PlanCell } from '../plan/plan';
import type { Account } from '../register/register';
import type { TierColumn, TierHint } from '../text/areas/tiers';
import type { ReportContext } from './report-context';
import { tierChange, type TierBase } from './tier-base';

/** Everything one row is made of. */
export interface TierRecord {
  readonly account: Account;
  /** Null for a customer without a counted order. */
  readonly rfm: RfmRow | null;
  readonly lifecycle: LifecycleInfo | null;
  /** The last order that counts, whether in the period or before; null when there is none. */
  readonly lastDay: Day | null;
  readonly base: TierBase | undefined;
  /** The as-of day as YYYY-MM-DD. */
  readonly writtenDay: string;
}

type Cell = (record: TierRecord, context: ReportContext) => PlanCell;

export interface TierColumnSpec {
  readonly key: TierColumn;
  readonly look: Omit<ColumnSpec, 'headers' | 'key'>;
  readonly cell: Cell;
}

function column(
  key: TierColumn,
  format: ColumnSpec['format'],
  width: number,
  cell: Cell,
  more: Partial<TierColumnSpec['look']> = {},
): TierColumnSpec {
  return { key, look: { format, width, ...more }, cell };
}

const CENTER = { align: 'center' } as const;
const HIDDEN = { hidden: true } as const;

export const TIER_COLUMNS: readonly TierColumnSpec[] = [
  column('customerId', 'text', 12, ({ account }) => account.id || null),
  column('customerName', 'general', 24, ({ account }) => account.name),
  column('level', 'general', 10, levelWord, CENTER),
  column('tier', 'general', 8, ({ rfm }, { text }) => rfm && text.words.tiers[rfm.tier], CENTER),
  column('segment', 'general', 10, segmentWord, CENTER),
  column('lifecycle', 'general', 10, lifecycleWord, CENTER),
  column('lastOrder', 'date', 13, ({ lastDay }) => lastDay),
  column('recencyDays', 'integer', 10, daysSince),
  column('frequency', 'integer', 10, ({ rfm }) => rfm && rfm.frequency),
  column('monetary', 'money', 14, ({ rfm }) => rfm && rfm.monetary),
  column('r', 'integer', 5, ({ rfm }) => rfm && rfm.r, CENTER),
  column('f', 'integer', 5, ({ rfm }) => rfm && rfm.f, CENTER),
  column('m', 'integer', 5, ({ rfm }) => rfm && rfm.m, CENTER),
  column('rfm', 'text', 7, ({ rfm }) => rfm && String(rfm.r * 100 + rfm.f * 10 + rfm.m), CENTER),
  column('change', 'general', 7, changeWord, CENTER),
  column('hint', 'general', 30, hintSentence),
  column('accountManager', 'general', 12, ({ account }) => account.customer?.accountManager ?? null),
  column('note', 'general', 24, () => null, { fillIn: true, wrap: true }),
  column('key', 'text', 12, ({ account }) => account.key, HIDDEN),
  column('baseTier', 'text', 10, baseTierWord, HIDDEN),
  // Dates as text, so that no date system can move them between two runs.
  column('baseDay', 'text', 12, ({ base }) => base?.day ?? null, HIDDEN),
  column('writtenDay', 'text', 12, ({ writtenDay }) => writtenDay, HIDDEN),
];

function levelWord({ account }: TierRecord, { text }: ReportContext): PlanCell {
  const level = account.customer?.level ?? null;
  return level && text.words.levels[level];
}

function segmentWord({ rfm }: TierRecord, { text }: ReportContext): PlanCell {
  return rfm ? text.words.segments[rfm.segment] : text.tiers.unscored;
}

function lifecycleWord({ lifecycle }: TierRecord, { text }: ReportContext): PlanCell {
  return lifecycle && text.words.lifecycles[lifecycle.stage];
}

function daysSince({ lastDay }: TierRecord, { asOf }: ReportContext): PlanCell {
  return lastDay === null ? null : dayOf(asOf) - lastDay;
}

function changeWord({ rfm, base }: TierRecord, { text }: ReportContext): PlanCell {
  const change = tierChange(rfm?.tier ?? null, base);
  return change && text.tiers.changes[change];
}

function baseTierWord({ base }: TierRecord, { text }: ReportContext): PlanCell {
  return base?.tier ? text.words.tiers[base.tier] : null;
}

function hintSentence(record: TierRecord, { text }: ReportContext): PlanCell {
  const hint = hintOf(record);
  return hint && text.tiers.hints[hint];
}

function hintOf({ account, rfm, lastDay }: TierRecord): TierHint | null {
  if (!rfm) return lastDay === null ? 'neverBought' : 'notInWindow';
  const vip = account.customer?.level === 'vip';
  if (vip && rfm.tier === 'low') return 'vipLow';
  if (!vip && rfm.tier === 'high') return 'highNotVip';
  return rfm.monetary <= 0 ? 'netNotPositive' : null;
}
