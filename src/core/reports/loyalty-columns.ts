// The columns of 客户忠诚度评估表, in their order. Their headers are those of S1's form (template/kinds/loyalty), so that a copy
// of the sheet is read as one.
import { customerLevel } from '../measures/customer-level';
import type { LifecycleInfo, RfmRow } from '../measures/rfm-result';
import type { GradeChange, LoyaltyGrade, LoyaltyRow } from '../measures/loyalty-result';
import type { PlanCell } from '../plan/plan';
import type { LoyaltyColumn } from '../text/areas/loyalty';
import type { LastResult } from './last-result';
import { loyaltyLimits } from './loyalty-limits';
import { columnMaker } from './record-columns';
import type { ReportContext } from './report-context';

/** Everything one row is made of. */
export interface LoyaltyEntry {
  readonly row: LoyaltyRow;
  /** Null for a customer without a counted order. */
  readonly rfm: RfmRow | null;
  readonly lifecycle: LifecycleInfo | null;
  readonly base: LastResult<LoyaltyGrade> | undefined;
  readonly change: GradeChange;
  /** What people wrote on an assessment form of their own. */
  readonly note: string | null;
  /** The as-of day as YYYY-MM-DD. */
  readonly writtenDay: string;
}

const column = columnMaker<LoyaltyColumn, LoyaltyEntry>();
const CENTER = { align: 'center' } as const;
const HIDDEN = { hidden: true } as const;

export const LOYALTY_COLUMNS = [
  column('customerId', 'text', 12, ({ row }) => row.account.id || null),
  column('customerName', 'general', 26, ({ row }) => row.account.name),
  column('level', 'general', 10, levelWord, CENTER),
  column('tier', 'general', 8, ({ rfm }, { text }) => rfm && text.words.tiers[rfm.tier], CENTER),
  column(
    'lifecycle',
    'general',
    11,
    ({ lifecycle }, { text }) => lifecycle && text.words.lifecycles[lifecycle.stage],
    CENTER,
  ),
  column('grade', 'general', 14, ({ row }, { text }) => text.loyalty.grades[row.grade], CENTER),
  column('change', 'general', 7, ({ change }, { text }) => text.loyalty.changes[change], CENTER),
  column('reason', 'general', 46, reasonSentence, { wrap: true }),
  column('repurchaseRate', 'percent', 10, ({ row }) => row.repurchaseRate),
  column('satisfaction', 'decimal', 12, ({ row }) => row.meanScore),
  column('recommend', 'integer', 10, ({ row }) => row.lastNps, CENTER),
  column('points', 'integer', 10, ({ row }) => row.points),
  column('converted', 'percent', 12, converted),
  column('accountManager', 'general', 12, ({ row }) => row.account.customer?.accountManager ?? null),
  column('note', 'general', 26, ({ note }) => note, { fillIn: true, wrap: true }),
  column('key', 'text', 12, ({ row }) => row.account.key, HIDDEN),
  column('baseGrade', 'text', 12, baseGrade, HIDDEN),
  // Dates as text, so that no date system can move them between two runs.
  column('baseDay', 'text', 12, ({ base }) => base?.day ?? null, HIDDEN),
  column('writtenDay', 'text', 12, ({ writtenDay }) => writtenDay, HIDDEN),
] as const;

function levelWord({ row }: LoyaltyEntry, { text }: ReportContext): PlanCell {
  const level = customerLevel(row.account);
  return level && text.words.levels[level];
}

function reasonSentence({ row }: LoyaltyEntry, { text, policy }: ReportContext): string {
  const limits = loyaltyLimits(policy);
  return row.reasons.map((reason) => text.loyalty.reason(reason, limits)).join(text.loyalty.reasonGap);
}

function converted({ row: { converted } }: LoyaltyEntry): PlanCell {
  return converted.whole === 0 ? null : converted.part / converted.whole;
}

function baseGrade({ base }: LoyaltyEntry, { text }: ReportContext): PlanCell {
  return base?.code ? text.loyalty.grades[base.code] : null;
}
