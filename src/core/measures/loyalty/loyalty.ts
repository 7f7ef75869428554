// Loyalty of every customer at as-of (§8): repurchase rate, grade with reasons, points, need conversion. One walk over the
// orders; the net money and the RFM scores come with the RFM result.
import { addMonths, dayOf, type Day, type Minute } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { Account, Register } from '../../register/register';
import type { GradeChange, LoyaltyGrade, LoyaltyResult, LoyaltyRow } from '../loyalty-result';
import type { RfmResult } from '../rfm-result';
import { lastAnswers } from './last-answers';
import { loyaltyGrade, type GradeFacts } from './loyalty-grade';
import { purchaseRhythm } from './purchase-rhythm';
import { RepurchaseTally } from './repurchase-tally';

export interface LoyaltyInput {
  readonly register: Register;
  readonly policy: Policy;
  readonly asOf: Minute;
  readonly rfm: RfmResult;
  /** The day an open complaint of the customer became overdue, null for none: `overdueComplaints(sla)`. */
  readonly overdueComplaintOf?: (account: Account) => Day | null;
}

/**
 * Every account graded, in the register's order (S0, S1, S4; rules §8).
 * 100 orders of 70 customers in 6 months, 20 of whom bought twice or more, 10 of them three times
 * → repurchase.byTransaction 30 of 100, byCustomer 20 of 70.
 */
export function loyalty(input: LoyaltyInput): LoyaltyResult {
  const { register, policy, asOf } = input;
  const recentFrom = addMonths(dayOf(asOf), -policy.loyalty.repurchaseMonths);
  const tally = new RepurchaseTally();
  const counts: Record<LoyaltyGrade, number> = { loyal: 0, regular: 0, 'at-risk': 0, lost: 0 };
  const rows: LoyaltyRow[] = [];
  for (const account of register.accounts) {
    const row = loyaltyRow(account, input, recentFrom, tally);
    counts[row.grade]++;
    rows.push(row);
  }
  const byAccount = new Map(rows.map((row) => [row.account.key, row]));
  return { asOf, rows, byAccount, counts, repurchase: tally.figures() };
}

function loyaltyRow(
  account: Account,
  { register, policy, asOf, rfm, overdueComplaintOf }: LoyaltyInput,
  recentFrom: Day,
  tally: RepurchaseTally,
): LoyaltyRow {
  const today = dayOf(asOf);
  const whole = rfm.histories.get(account)?.whole;
  const scored = rfm.byAccount.get(account.key);
  const { recent, purchaseDays, usualInterval } = purchaseRhythm(account, recentFrom, today);
  const { meanScore, scoreDay, recommend, recommendDay } = lastAnswers(
    account,
    register.progressByTicket,
    asOf,
  );
  const repurchaseRate = recent === 0 ? null : (recent - 1) / recent;
  tally.add(recent);
  const facts: GradeFacts = {
    today,
    lastOrder: whole?.lastDay ?? null,
    contractEnd: account.customer?.contractEndDay ?? null,
    r: scored?.r ?? null,
    f: scored?.f ?? null,
    meanScore,
    scoreDay,
    recommend,
    recommendDay,
    overdueComplaint: overdueComplaintOf?.(account) ?? null,
    usualInterval,
    purchaseDays,
    repurchaseRate,
  };
  const { grade, reasons, signs } = loyaltyGrade(facts, policy);
  const points = pointsOf(whole?.monetary ?? 0, policy);
  const converted = conversionOf(account, asOf);
  // Field by field: an object spread takes ten times the room, which a hundred thousand rows feel.
  return { account, grade, reasons, signs, repurchaseRate, points, meanScore, lastNps: recommend, converted };
}

/** Whole points only, never negative. `(¥1,250 net, 1 per ¥100) → 12`. */
function pointsOf(net: number, { loyalty: { pointsYuan } }: Policy): number {
  // 0.3 ÷ 0.1 is a hair below 3.
  return Math.max(0, Math.floor(Number((net / pointsYuan).toPrecision(14))));
}

const NO_NEEDS = { part: 0, whole: 0 } as const;

function conversionOf({ visits }: Account, asOf: Minute): LoyaltyRow['converted'] {
  let part = 0;
  let whole = 0;
  for (const { at, converted } of visits) {
    if (converted === null || at > asOf) continue;
    whole++;
    if (converted) part++;
  }
  return whole === 0 ? NO_NEEDS : { part, whole };
}

const RANKS: Readonly<Record<LoyaltyGrade, number>> = { lost: 0, 'at-risk': 1, regular: 2, loyal: 3 };

/** `('at-risk', 'loyal') → "up"`; null before = "new". */
export function gradeChange(before: LoyaltyGrade | null, now: LoyaltyGrade): GradeChange {
  if (before === null) return 'new';
  const step = RANKS[now] - RANKS[before];
  return step === 0 ? 'same' : step > 0 ? 'up' : 'down';
}
