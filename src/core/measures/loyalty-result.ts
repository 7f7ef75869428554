// Loyalty of each customer at a moment (§8, §9). Money in the workbook's unit, rates 0–1, null = no data.
import type { Minute } from '../calendar/day';
import type { Account } from '../register/register';

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

export interface LoyaltyRow {
  readonly account: Account;
  readonly grade: LoyaltyGrade;
  readonly reasons: readonly LoyaltyReason[];
  /** Repeat purchases ÷ all purchases of the last 6 months (policy); null without purchases. */
  readonly repurchaseRate: number | null;
  readonly points: number;
  readonly meanScore: number | null;
  readonly lastNps: number | null;
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
  readonly commonestProblem: string | null;
  readonly meanSolutionMinutes: number | null;
  readonly meanScore: number | null;
  readonly complaints: number;
  readonly praise: number;
}

export interface RepurchaseFigures {
  /** Repeat purchases ÷ purchases. */
  readonly byTransaction: { readonly part: number; readonly whole: number; readonly value: number | null };
  /** Customers who bought twice or more ÷ customers who bought. */
  readonly byCustomer: { readonly part: number; readonly whole: number; readonly value: number | null };
}

export interface LoyaltyResult {
  readonly asOf: Minute;
  readonly rows: readonly LoyaltyRow[];
  readonly byAccount: ReadonlyMap<string, LoyaltyRow>;
  readonly repurchase: RepurchaseFigures;
}
