// The loyalty grade with all its reasons (§8). Every sign of loss or risk has the day it first held, which does not change from
// one day to the next: the recovery rules count from it.
import { addMonths, type Day } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { LoyaltyGrade, LoyaltyReason, LoyaltySign, SignReason } from '../loyalty-result';

/** What a grade rests on. */
export interface GradeFacts {
  readonly today: Day;
  /** The last purchase that counts; null for none ever. */
  readonly lastOrder: Day | null;
  readonly contractEnd: Day | null;
  /** RFM scores; null for customers without an order in the window. */
  readonly r: number | null;
  readonly f: number | null;
  readonly meanScore: number | null;
  readonly scoreDay: Day | null;
  readonly recommend: number | null;
  readonly recommendDay: Day | null;
  /** The day a complaint still open became overdue. */
  readonly overdueComplaint: Day | null;
  readonly usualInterval: number | null;
  readonly purchaseDays: number;
  readonly repurchaseRate: number | null;
}

export interface Graded {
  readonly grade: LoyaltyGrade;
  readonly reasons: readonly LoyaltyReason[];
  readonly signs: readonly LoyaltySign[];
}

/**
 * 流失 before 潜在流失 before 忠诚 before 普通; all reasons of the first that applies, for 流失 those of 潜在流失 too.
 * Repurchase 40 %, mean score 4.2, nothing else → loyal, [repurchases]; the same with mean score 3.9 → regular.
 */
export function loyaltyGrade(facts: GradeFacts, policy: Policy): Graded {
  const lost = lostSigns(facts, policy);
  const risky = riskSigns(facts, policy);
  const signs = lost.length > 0 ? [...lost, ...risky] : risky;
  if (signs.length > 0)
    return { grade: lost.length > 0 ? 'lost' : 'at-risk', reasons: signs.map(reasonOf), signs };
  const merits = loyalReasons(facts, policy);
  if (merits.length > 0) return { grade: 'loyal', reasons: merits, signs: NO_SIGNS };
  return facts.lastOrder === null ? NEVER_BOUGHT : NOTHING_SPECIAL;
}

const NO_SIGNS: readonly LoyaltySign[] = [];
const NO_REASONS: readonly LoyaltyReason[] = [];
const NEVER_BOUGHT: Graded = { grade: 'regular', reasons: ['never-bought'], signs: NO_SIGNS };
const NOTHING_SPECIAL: Graded = { grade: 'regular', reasons: ['nothing-special'], signs: NO_SIGNS };

function reasonOf({ reason }: LoyaltySign): LoyaltyReason {
  return reason;
}

/** A purchase after the contract's end counts as its renewal. */
function lostSigns(facts: GradeFacts, { loyalty }: Policy): readonly LoyaltySign[] {
  const { today, lastOrder, contractEnd } = facts;
  const signs: LoyaltySign[] = [];
  const lostOn = lastOrder === null ? Infinity : addMonths(lastOrder, loyalty.lostMonths);
  if (today >= lostOn) signs.push({ reason: 'no-order-12-months', since: lostOn });
  if (contractEnd === null || (lastOrder !== null && lastOrder > contractEnd)) return signs;
  const lapsedOn = contractEnd + loyalty.contractLapsedDays + 1;
  if (today >= lapsedOn) signs.push({ reason: 'contract-ended', since: lapsedOn });
  return signs;
}

function riskSigns(facts: GradeFacts, policy: Policy): readonly LoyaltySign[] {
  const { loyalty } = policy;
  const signs: LoyaltySign[] = [];
  const add = (reason: SignReason, since: Day) => signs.push({ reason, since });
  if (facts.r !== null && facts.r <= loyalty.lowRecency && facts.lastOrder !== null)
    add('low-recency', facts.lastOrder + farDays(policy) + 1);
  if (facts.meanScore !== null && facts.scoreDay !== null && facts.meanScore <= loyalty.lowScore)
    add('low-score', facts.scoreDay);
  if (facts.recommend !== null && facts.recommendDay !== null && facts.recommend <= loyalty.lowNps)
    add('low-nps', facts.recommendDay);
  if (facts.overdueComplaint !== null) add('overdue-complaint', facts.overdueComplaint);
  const gapEnds = gapEndsOn(facts, policy);
  if (gapEnds !== null && facts.today > gapEnds) add('long-gap', gapEnds + 1);
  return signs;
}

/**
 * Days without an order from which the fixed bounds give such an R. With percentile cuts R depends on the other customers'
 * orders and changes from day to day; the fixed bound does not, so that is where a recovery call is counted from.
 */
function farDays({ rfm, loyalty }: Policy): number {
  const bound = Math.min(3, Math.max(0, 4 - loyalty.lowRecency));
  return Math.floor(rfm.fixedRecencyDays[bound] ?? 0);
}

/** The last day that still fits the customer's own rhythm. */
function gapEndsOn({ usualInterval, purchaseDays, lastOrder }: GradeFacts, { loyalty }: Policy): Day | null {
  if (usualInterval === null || lastOrder === null || purchaseDays < loyalty.gapPurchaseDays) return null;
  return lastOrder + Math.floor(usualInterval * loyalty.gapTimes);
}

/** Without any score nobody is called loyal. */
function loyalReasons(facts: GradeFacts, { loyalty }: Policy): readonly LoyaltyReason[] {
  const { meanScore, repurchaseRate, f, recommend } = facts;
  if (meanScore === null || meanScore < loyalty.loyalScore) return NO_REASONS;
  const reasons: LoyaltyReason[] = [];
  if (repurchaseRate !== null && repurchaseRate >= loyalty.loyalRepurchase) reasons.push('repurchases');
  if (f !== null && f >= loyalty.loyalFrequency) reasons.push('frequent');
  if (recommend !== null && recommend >= loyalty.loyalNps) reasons.push('promoter');
  return reasons;
}
