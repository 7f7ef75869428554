// Loyalty of each customer at a moment (§8, §9). Money in the workbook's unit, rates 0–1, null = no data.
import type { Day, Minute } from '../calendar/day';
import type { TICKET_TYPES } from '../register/records';
import type { Account } from '../register/register';
import type { Rate } from './quality-result';

/** 忠诚客户, 普通, 潜在流失客户, 流失客户. */
export type LoyaltyGrade = 'loyal' | 'regular' | 'at-risk' | 'lost';

/** Why: all that apply, strongest first. */
export type LoyaltyReason =
  | 'no-order-12-months'
  | 'contract-ended'
  | 'low-recency'
  | 'low-score'
  | 'low-nps'
  | 'overdue-complaint'
  | 'long-gap'
  | 'repurchases'
  | 'frequent'
  | 'promoter'
  | 'nothing-special'
  | 'never-bought';

/** The reasons of 流失, then those of 潜在流失, strongest first. */
export const LOSS_REASONS = [
  'no-order-12-months',
  'contract-ended',
] as const satisfies readonly LoyaltyReason[];
export const RISK_REASONS = [
  'low-recency',
  'low-score',
  'low-nps',
  'overdue-complaint',
  'long-gap',
] as const satisfies readonly LoyaltyReason[];
export type SignReason = (typeof LOSS_REASONS)[number] | (typeof RISK_REASONS)[number];

/** A reason of 流失 or 潜在流失 with the day it first held: the same at every run until the occasion is another. */
export interface LoyaltySign {
  readonly reason: SignReason;
  readonly since: Day;
}

export interface LoyaltyRow {
  readonly account: Account;
  readonly grade: LoyaltyGrade;
  readonly reasons: readonly LoyaltyReason[];
  /** For at-risk and lost, one per reason; [] for others. */
  readonly signs: readonly LoyaltySign[];
  /** Repeat purchases ÷ all purchases of the last 6 months (policy); null without purchases. */
  readonly repurchaseRate: number | null;
  readonly points: number;
  /** Of the latest day with an answer: the mean of its 1–5 scores. */
  readonly meanScore: number | null;
  /** The latest recommendation, 0–10; the lowest of one day. */
  readonly lastNps: number | null;
  /** Visits whose need was converted ÷ visits that say yes or no. */
  readonly converted: { readonly part: number; readonly whole: number };
}

/** 客户画像 (§9): what is known of a customer on one line. */
export interface Portrait {
  readonly account: Account;
  readonly orderCount: number;
  readonly meanOrderValue: number | null;
  /** Net of the last 6 months (policy) and of the 6 before. */
  readonly recentNet: number;
  readonly earlierNet: number;
  readonly repurchaseRate: number | null;
  /** Code of the commonest ticket type; the later one of equals. */
  readonly commonestProblem: (typeof TICKET_TYPES)[number] | null;
  readonly meanSolutionMinutes: number | null;
  /** Of all answers. */
  readonly meanScore: number | null;
  /** Tickets of type 投诉 or 投诉维权. */
  readonly complaints: number;
  /** Answers at or above the policy's thank-you score. */
  readonly praise: number;
}

/** Both in the last 6 months (policy). */
export interface RepurchaseFigures {
  /** Repeat purchases ÷ purchases: all but each customer's first in the window. */
  readonly byTransaction: Rate;
  /** Customers who bought twice or more ÷ customers who bought. */
  readonly byCustomer: Rate;
}

export interface LoyaltyResult {
  readonly asOf: Minute;
  /** In the register's order, every account. */
  readonly rows: readonly LoyaltyRow[];
  readonly byAccount: ReadonlyMap<string, LoyaltyRow>;
  readonly counts: Readonly<Record<LoyaltyGrade, number>>;
  readonly repurchase: RepurchaseFigures;
}

/** Against the grade written last time; "new" when there was none. */
export type GradeChange = 'up' | 'down' | 'same' | 'new';
