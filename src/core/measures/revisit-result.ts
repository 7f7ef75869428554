// Shapes of the due revisits (revisits/due-revisits.ts computes them). Days since 1970-01-01.
import type { Day, Minute } from '../calendar/day';
import type { LifecycleStage, RevisitRule, RoleId, Series, ValueTier } from '../policy/tables';
import type { Account } from '../register/register';

/** One reason to contact a customer, with its date before and after moving to a workday. */
export interface RevisitReason {
  /** Rule id of the policy. */
  readonly rule: string;
  readonly series: Series;
  readonly direction: RevisitRule['direction'];
  /** What the rule counts from: the last visit, the purchase, the solution, the contract's end, the festival … */
  readonly anchorDay: Day;
  /** The rule's own date (anchor + offset). */
  readonly rawDay: Day;
  /** Moved to a workday. */
  readonly day: Day;
  /** Exact limit for hour-based rules (after-solution, problem-visit); null for day-based ones. */
  readonly limit: Minute | null;
  /** What it is counted from: a ticket ID, a festival id, a product; "" when the rule says it all. */
  readonly subject: string;
  /** Open problems of the last visit (problem-visit); [] for other rules. */
  readonly details: readonly string[];
  /** Of hour-based rules: past the first limit, or past the last one (after-solution: 48 h, 3 days). */
  readonly lateness: 'none' | 'late' | 'overdue';
  /** Earlier steps of the series that were missed (rule ids), named in the row. */
  readonly missedSteps: readonly string[];
}

export type DueBucket = 'overdue' | 'today' | 'soon' | 'later' | 'snoozed';
export type RevisitPriority = 'problem' | 'new' | 'vip' | 'regular';

export interface Revisit {
  /** Stable across refreshes, new for every new occasion: account key, the strictest reason's rule, subject and anchor day. */
  readonly key: string;
  readonly account: Account;
  readonly due: Day;
  readonly bucket: DueBucket;
  /** Days late at as-of; 0 when not late. */
  readonly overdueDays: number;
  /** Strictest first. */
  readonly reasons: readonly RevisitReason[];
  readonly priority: RevisitPriority;
  readonly slot: 'any' | 'morning' | 'afternoon';
  readonly channel: RevisitRule['channel'];
  readonly role: RoleId;
  /** A person's name; "" when nobody is named for the role. */
  readonly owner: string;
  readonly tier: ValueTier | null;
  readonly lifecycle: LifecycleStage | null;
  readonly lastContact: Day | null;
  readonly openTickets: number;
  readonly lastScore: number | null;
  /** Contact data older than the review interval (or never reviewed): verify before calling. */
  readonly verifyContact: boolean;
  /** The customer's latest ticket shows 愤怒: the empathy script comes first. */
  readonly angry: boolean;
  /** Moved on from this day by the owner's daily cap; null when not moved. */
  readonly cappedFrom: Day | null;
  /** Snoozed by a person until `due`; null when not. */
  readonly snooze: { readonly until: Day; readonly reason: string } | null;
  /** False when a date rests on a year without holiday data. */
  readonly calendarCovered: boolean;
}

export interface RevisitsResult {
  /** Sorted: most urgent first. */
  readonly rows: readonly Revisit[];
  /** Reasons that became pointless before anyone acted, by rule id. */
  readonly lapsed: ReadonlyMap<string, number>;
  /** Customers without purchase, signing or visit: no rule has a date to count from. */
  readonly undated: number;
}

/** What people typed into the due list that changes a date, by row key (or by account key: all rows of the customer). */
export interface Snooze {
  readonly until: Day;
  readonly reason: string;
}
