// What stands on the sheet 到期回访: reasons as sentences, what to say and what to bring.
import type { RevisitReason } from '../../measures/revisit-result';
import type { Series } from '../../policy/tables';

/** Columns of HF_Revisits, in their order. */
export type RevisitColumn =
  | 'status'
  | 'due'
  | 'overdueDays'
  | 'slot'
  | 'priority'
  | 'customerId'
  | 'customerName'
  | 'contact'
  | 'phone'
  | 'level'
  | 'tier'
  | 'lifecycle'
  | 'reasons'
  | 'channel'
  | 'owner'
  | 'lastContact'
  | 'openProblems'
  | 'lastScore'
  | 'verify'
  | 'talk'
  | 'bring'
  | 'result'
  | 'contactDay'
  | 'score'
  | 'note'
  | 'snoozeUntil'
  | 'snoozeReason'
  | 'key';

/** Our default rules (policy/defaults.ts). A team's own rules use the words of their series. */
export type DefaultRuleId =
  | 'first-use-guide'
  | 'first-revisit'
  | 'deep-use-revisit'
  | 'early-survey'
  | 'new-product-guide'
  | 'routine-new'
  | 'routine-quarterly'
  | 'routine-vip'
  | 'strategic-weekly'
  | 'after-solution'
  | 'satisfied-monthly'
  | 'problem-visit'
  | 'renewal'
  | 'half-year-survey'
  | 'information-review'
  | 'festival-greeting'
  | 'birthday-greeting'
  | 'anniversary-greeting'
  | 'recover-at-risk'
  | 'recover-lost'
  | 'typed-next-visit'
  | 'product-tips'
  | 'yearly-party';

/** What a reason's sentence may use. Dates are written out ("2026-02-09"). */
export interface ReasonFacts {
  /** The rule's name on the 设置 sheet. */
  readonly rule: string;
  /** What it is counted from: purchase, last visit, solution, contract end, festival … */
  readonly since: string;
  /** The rule's interval without its sign: "15天", "1 month". */
  readonly span: string;
  /** True when `since` is a visit on record, false when none is and the purchase or signing stands in. */
  readonly visited: boolean;
  /** A ticket ID, a festival's or a product's name, why a customer is graded so; "" when there is none. */
  readonly subject: string;
  /** Open problems of the last visit in the customer's words. */
  readonly details: readonly string[];
}

export interface RuleWords {
  readonly reason: (facts: ReasonFacts) => string;
  /** What to have at hand; "" when nothing. */
  readonly bring: string;
  /** Three to five questions or sentences. */
  readonly talk: readonly string[];
}

/** What the lines above the table tell. */
export interface RevisitCounts {
  readonly asOf: string;
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
  readonly later: number;
  readonly snoozed: number;
  readonly done: number;
  readonly soonDays: number;
  readonly findings: number;
  /** The name of the sheet that lists the findings. */
  readonly findingsSheet: string;
}

export interface RevisitsText {
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<RevisitColumn, string>>;
  readonly rules: Readonly<Record<DefaultRuleId, RuleWords>>;
  readonly series: Readonly<Record<Series, RuleWords>>;
  /** For an angry customer, before everything else (S1). */
  readonly empathy: readonly string[];
  /** Said behind a reason's sentence. */
  readonly behind: {
    /** Its own date, when it is not the row's. */
    readonly ownDay: (day: string) => string;
    readonly limit: (moment: string) => string;
    readonly lateness: Readonly<Record<Exclude<RevisitReason['lateness'], 'none'>, string>>;
    readonly missed: (ruleNames: readonly string[]) => string;
  };
  /** Lines of their own under the reasons. */
  readonly capped: (from: string, cap: number) => string;
  readonly snoozed: (until: string, reason: string) => string;
  readonly notCovered: (day: string) => string;
  readonly verify: string;
  /** Status of a row that is no longer due but holds what people typed. */
  readonly kept: string;
  readonly results: readonly string[];
  readonly hints: Readonly<Record<'result' | 'contactDay' | 'score' | 'snoozeUntil', string>>;
  readonly summary: (counts: RevisitCounts) => string;
  /** Years whose dates rest on ordinary weeks. */
  readonly uncovered: (years: readonly number[]) => string;
  /** Reasons that became pointless, as "name count". */
  readonly lapsed: (total: number, byRule: readonly string[]) => string;
  readonly undated: (customers: number) => string;
  /** Between the remarks of one line. */
  readonly remarkComma: string;
  readonly howToUse: string;
}
