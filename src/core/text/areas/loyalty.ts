// What stands on the sheets about loyalty: 客户画像, 客户忠诚度评估表, 忠诚度汇总 and its pivot, 回访名单, 客户话术, 自我评价.
import type { AssessmentGrade, AssessmentResult } from '../../measures/assessment';
import type { GradeChange, LoyaltyGrade, LoyaltyReason } from '../../measures/loyalty-result';
import type { PeriodKind } from './satisfaction-report';

/** Columns of HF_Loyalty, in their order. */
export type LoyaltyColumn =
  | 'customerId'
  | 'customerName'
  | 'level'
  | 'tier'
  | 'lifecycle'
  | 'grade'
  | 'change'
  | 'reason'
  | 'repurchaseRate'
  | 'satisfaction'
  | 'recommend'
  | 'points'
  | 'converted'
  | 'accountManager'
  | 'note'
  | 'key'
  | 'baseGrade'
  | 'baseDay'
  | 'writtenDay';

/** Columns of HF_Portraits, in their order. */
export type PortraitColumn =
  | 'customerId'
  | 'customerName'
  | 'industry'
  | 'level'
  | 'tier'
  | 'segment'
  | 'lifecycle'
  | 'grade'
  | 'orderCount'
  | 'meanOrderValue'
  | 'recentNet'
  | 'earlierNet'
  | 'trend'
  | 'repurchaseRate'
  | 'commonestProblem'
  | 'meanSolutionHours'
  | 'meanScore'
  | 'complaints'
  | 'praise'
  | 'preferences'
  | 'accountManager'
  | 'note'
  | 'key';

/** Columns of HF_Campaigns, in their order. */
export type CampaignColumn =
  | 'campaign'
  | 'customerId'
  | 'customerName'
  | 'contact'
  | 'phone'
  | 'level'
  | 'tier'
  | 'lifecycle'
  | 'industry'
  | 'grade'
  | 'lastOrder'
  | 'lastContact'
  | 'owner'
  | 'result'
  | 'note'
  | 'key';

/** Columns of HF_Messages, in their order. */
export type MessageColumn =
  | 'kind'
  | 'date'
  | 'customerId'
  | 'customerName'
  | 'contact'
  | 'phone'
  | 'words'
  | 'owner'
  | 'sent'
  | 'note'
  | 'key';

/** Columns of HF_LoyaltySummary: their names and order never change, so that formulas and pivots keep working. */
export type SummaryColumn =
  | 'period'
  | 'customer'
  | 'level'
  | 'tier'
  | 'segment'
  | 'grade'
  | 'industry'
  | 'owner'
  | 'measure'
  | 'value'
  | 'key';

/** What 忠诚度汇总 measures: one row each. */
export type SummaryMeasure =
  | 'customers'
  | 'orders'
  | 'net'
  | 'meanOrder'
  | 'repurchaseRate'
  | 'meanScore'
  | 'recommend'
  | 'points'
  | 'complaints'
  | 'solutionHours';

/** Columns of HF_LoyaltyTrend: grades over the periods. */
export type GradeTrendColumn = 'period' | 'loyal' | 'regular' | 'atRisk' | 'lost' | 'loyalShare';

/** Columns of HF_Assessment, in their order. */
export type AssessmentColumn =
  'area' | 'name' | 'possible' | 'applicable' | 'got' | 'lost' | 'evidence' | 'note' | 'key';

export type SpendingTrend = 'up' | 'down' | 'level' | 'new' | 'none';

/** What a grade's reasons rest on, from the policy. */
export interface LoyaltyLimits {
  readonly lostMonths: number;
  readonly contractLapsedDays: number;
  readonly lowScore: number;
  readonly lowNps: number;
  readonly gapTimes: number;
  readonly repurchaseMonths: number;
  /** 0–1. */
  readonly loyalRepurchase: number;
  readonly loyalFrequency: number;
  readonly loyalNps: number;
}

export type AssessmentOutcome = Pick<
  AssessmentResult,
  'got' | 'applicable' | 'final' | 'open' | 'deductions' | 'grade' | 'failedByDeductions'
>;

/** A share with the counts it rests on; value null = no data. */
export interface CountedShare {
  readonly part: number;
  readonly whole: number;
  readonly value: number | null;
}

interface SheetText<Column extends string> {
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly howToRead: string;
}

export interface LoyaltyText {
  readonly grades: Readonly<Record<LoyaltyGrade, string>>;
  readonly changes: Readonly<Record<GradeChange, string>>;
  readonly reason: (reason: LoyaltyReason, limits: LoyaltyLimits) => string;
  readonly reasonGap: string;
  /** Stands for a level, tier, industry or owner that nobody filled in. */
  readonly unknown: string;
  /** A kept row of somebody who is no longer in the register. */
  readonly gone: string;
  readonly assessment: SheetText<LoyaltyColumn> & {
    readonly summary: (asOf: string, customers: number, counts: readonly string[]) => string;
    /** Both forms of the repurchase rate, named. */
    readonly repurchase: (months: number, byTransaction: CountedShare, byCustomer: CountedShare) => string;
  };
  readonly portraits: SheetText<PortraitColumn> & {
    readonly summary: (asOf: string, customers: number, months: number) => string;
    readonly trends: Readonly<Record<SpendingTrend, string>>;
  };
  readonly campaigns: SheetText<CampaignColumn> & {
    readonly summary: (asOf: string, counts: readonly string[]) => string;
    readonly nobody: string;
    readonly results: readonly string[];
    readonly resultHint: string;
    /** A kept row of a customer who is no longer on the list. */
    readonly done: string;
  };
  readonly messages: SheetText<MessageColumn> & {
    readonly summary: (asOf: string, counts: readonly string[]) => string;
    readonly nobody: string;
    readonly sentHint: string;
  };
  readonly summary: SheetText<SummaryColumn> & {
    readonly status: (asOf: string, period: string, customers: number, grouped: boolean) => string;
    readonly measures: Readonly<Record<SummaryMeasure, string>>;
    /** Customer column of a row that stands for a group. */
    readonly wholeGroup: string;
    /** The oldest periods that had to give way. */
    readonly full: (periods: readonly string[]) => string;
  };
  readonly pivot: SheetText<GradeTrendColumn> & {
    readonly chart: string;
    readonly pivotTitle: string;
    readonly meanValue: string;
  };
  readonly selfAssessment: SheetText<AssessmentColumn> & {
    readonly deductionsTitle: string;
    readonly deductionColumns: Readonly<Record<'name' | 'count' | 'note' | 'key', string>>;
    readonly hints: Readonly<Record<'applicable' | 'got' | 'count', string>>;
    readonly grades: Readonly<Record<AssessmentGrade, string>>;
    /** `failing`: so many special deductions fail whatever the score. */
    readonly result: (result: AssessmentOutcome, failing: number) => string;
  };
  /** A period in one word of a title: 月, 季度 … */
  readonly periodKinds: Readonly<Record<PeriodKind, string>>;
}
