// Shapes of the RFM result (rfm.ts computes them). Money in the workbook's own currency unit, times in days.
import type { LifecycleStage, Segment, ValueTier } from '../policy/tables';
import type { Account } from '../register/register';
import type { AccountHistories } from './account-histories';

export interface RfmRow {
  readonly account: Account;
  /** Days from the last counted order to as-of. */
  readonly recencyDays: number;
  /** Counted orders (fully refunded ones left out). */
  readonly frequency: number;
  /** Net of refunds. */
  readonly monetary: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: Segment;
  readonly tier: ValueTier;
}

/** Four ascending cut values per measure (20/40/60/80 %, or the fixed bounds). */
export interface RfmCuts {
  readonly recencyDays: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

export interface RfmResult {
  /** Scored customers, in the register's order. */
  readonly rows: readonly RfmRow[];
  readonly byAccount: ReadonlyMap<string, RfmRow>;
  /** Customers without a counted order (未成交). */
  readonly unscored: readonly Account[];
  readonly cuts: RfmCuts;
  /** Where "high" begins for the segments; `days ≤ recencyDays`, `F ≥ frequency`, `M ≥ monetary`. */
  readonly thresholds: {
    readonly recencyDays: number;
    readonly frequency: number;
    readonly monetary: number;
  };
  /** The mode really used (fixed when the sample is small). */
  readonly mode: 'percentile' | 'fixed' | 'median' | 'r-package';
  readonly smallSample: boolean;
  /** True when F used the fixed bounds because too few distinct frequencies exist. */
  readonly fixedFrequency: boolean;
  /** Orders after as-of, left out. */
  readonly futureOrders: number;
  /** Accounts whose net is not positive (M = 1 and a finding). */
  readonly netNotPositive: readonly Account[];
  /** What the scores were made of, and what lies before the window; every account has one. */
  readonly histories: AccountHistories;
}

export interface LifecycleInfo {
  readonly stage: LifecycleStage;
  /** The first order's or signing's day it is counted from. */
  readonly since: number;
}
