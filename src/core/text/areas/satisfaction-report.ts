// What stands on a satisfaction report (满意度月报 2026-10, 满意度分析报告 …).
import type { Dimension } from '../../measures/satisfaction-result';

/** As calendar/period has them. */
export type PeriodKind = 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** A period as people name it: `2026-10`, `2026-W43`, `2026-Q4`, `2026-H1`, `2026`, `20261001-20261015`. */
export interface NamedPeriod {
  readonly kind: PeriodKind;
  readonly name: string;
  /** yyyy-mm-dd */
  readonly from: string;
  readonly to: string;
}

/** The blocks of the page, each a heading with a table. */
export type ReportBlock =
  | 'Headline'
  | 'Work'
  | 'Quality'
  | 'Trend'
  | 'Dimensions'
  | 'ProblemTypes'
  | 'Nps'
  | 'Tiers'
  | 'Levels'
  | 'Departments'
  | 'Owners'
  | 'FollowUp'
  | 'Thanks'
  | 'Complaints'
  | 'Mismatched'
  | 'Improvement';

export type ReportChart = 'Trend' | 'Dimensions' | 'ProblemTypes' | 'Nps';
export type HeadlineRow = 'current' | 'previous' | 'change' | 'verdict';
export type HeadlineColumn = 'what' | 'n' | 'mean' | 'csat' | 'nps' | 'remark';
export type WorkColumn = 'what' | 'tickets' | 'solutionHours' | 'ticketScore' | 'converted' | 'remark';
export type QualityColumn = 'measure' | 'cases' | 'current' | 'previous' | 'target' | 'verdict';
export type TrendColumn = 'month' | 'n' | 'mean' | 'csat' | 'nps' | 'tickets';
export type DimensionColumn = 'dimension' | 'n' | 'mean' | 'csat' | 'previousMean' | 'remark';
export type ProblemColumn = 'type' | 'count' | 'share' | 'previousCount' | 'mean' | 'remark';
export type NpsColumn = 'group' | 'count' | 'share' | 'previousCount' | 'previousShare' | 'remark';
export type GroupColumn = 'name' | 'n' | 'mean' | 'csat' | 'nps' | 'remark';
export type AnswerColumn = 'customer' | 'date' | 'score' | 'owner' | 'ticket' | 'words';
export type ComplaintColumn = 'theme' | 'count' | 'customers' | 'share' | 'running' | 'example';
export type MismatchColumn = 'customer' | 'id' | 'level' | 'tier' | 'owner' | 'hint';
export type ImprovementColumn =
  'item' | 'code' | 'mean' | 'previousMean' | 'n' | 'measure' | 'department' | 'due' | 'result';

export type Change = 'better' | 'worse' | 'same' | 'unknown';
export type NpsGroup = 'promoters' | 'passives' | 'detractors';

/** A measured change in words: from, to and the unit say how it is read. */
export type ChangeUnit = 'score' | 'share' | 'points';

export interface ReportHeadline {
  readonly n: number;
  readonly mean: number | null;
  readonly csat: number | null;
  readonly nps: number | null;
  readonly tickets: number;
  /** Names of the weak dimensions. */
  readonly weak: readonly string[];
  readonly followUp: number;
  readonly smallSample: boolean;
}

/** What the figures rest on. Scores, shares 0–1, counts. */
export interface ReportBasis {
  readonly n: number;
  readonly transactional: number;
  readonly relational: number;
  readonly smallSampleAnswers: number;
  readonly satisfiedScore: number;
  readonly promoterScore: number;
  readonly detractorScore: number;
  readonly weakMean: number;
  readonly followUpScore: number;
  readonly thanksScore: number;
}

export interface SatisfactionReportText {
  /** The tab, at most 31 characters. */
  readonly sheet: (period: NamedPeriod) => string;
  readonly title: (period: NamedPeriod) => string;
  readonly status: (period: NamedPeriod, previous: NamedPeriod, asOf: string) => string;
  /** The report in one sentence. */
  readonly sentence: (headline: ReportHeadline) => string;
  readonly noData: (tickets: number) => string;
  /** The four figures at the top: caption, figure, change against the period before. */
  readonly cards: Readonly<Record<'mean' | 'csat' | 'nps' | 'onTimeSolution', string>>;
  readonly score: (value: number) => string;
  readonly share: (value: number) => string;
  readonly points: (value: number) => string;
  /** "无数据" */
  readonly none: string;
  /** "比上期 +0.12" */
  readonly change: (difference: number | null, unit: ChangeUnit) => string;
  readonly headings: Readonly<Record<ReportBlock, string>>;
  readonly charts: Readonly<Record<ReportChart, string>>;
  readonly headlineRows: Readonly<Record<HeadlineRow, string>>;
  readonly headline: Readonly<Record<HeadlineColumn, string>>;
  readonly work: Readonly<Record<WorkColumn, string>>;
  readonly quality: Readonly<Record<QualityColumn, string>>;
  readonly trend: Readonly<Record<TrendColumn, string>>;
  readonly dimension: Readonly<Record<DimensionColumn, string>>;
  readonly problem: Readonly<Record<ProblemColumn, string>>;
  readonly nps: Readonly<Record<NpsColumn, string>>;
  /** Header of a group table's first column. */
  readonly groupNames: Readonly<Record<'Tiers' | 'Levels' | 'Departments' | 'Owners', string>>;
  readonly group: Readonly<Record<Exclude<GroupColumn, 'name'>, string>>;
  readonly answer: Readonly<Record<AnswerColumn, string>>;
  readonly complaint: Readonly<Record<ComplaintColumn, string>>;
  readonly mismatch: Readonly<Record<MismatchColumn, string>>;
  readonly improvement: Readonly<Record<ImprovementColumn, string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly npsGroups: Readonly<Record<NpsGroup, string>>;
  readonly changes: Readonly<Record<Change, string>>;
  readonly weak: string;
  readonly smallSample: string;
  /** The 95 % interval of CSAT, and NPS with its margin. */
  readonly interval: (low: number, high: number) => string;
  readonly margin: (margin: number) => string;
  /** Of a problem type: what its customers said. */
  readonly typeScores: (n: number, csat: number) => string;
  readonly hoursTarget: (hours: number, scoreTarget: number) => string;
  /** "45 / 50" */
  readonly cases: (part: number, whole: number) => string;
  /** Rows beyond the list, added up or only counted. */
  readonly others: (groups: number) => string;
  readonly more: (rows: number) => string;
  readonly unknown: string;
  readonly otherTheme: string;
  readonly empty: Readonly<
    Record<'groups' | 'followUp' | 'thanks' | 'complaints' | 'mismatched' | 'weak' | 'problems', string>
  >;
  readonly mismatches: Readonly<Record<'vipOfLowTier' | 'highTierNotVip', string>>;
  readonly remarkGap: string;
  readonly improvementHint: string;
  readonly dueHint: string;
  readonly basisTitle: string;
  readonly basis: (basis: ReportBasis) => readonly [string, string, string];
}
