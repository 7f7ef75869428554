// What customers said in a period (§8). Scores 1–5, recommendation 0–10, shares 0–1, NPS −100…100; null = no answer at all.
//
// What counts as an answer, one score each: a questionnaire (its overall score, else the mean of its other scores); a ticket's
// own score, unless a questionnaire names that ticket; a visit's score, unless the customer answered a questionnaire that day.
import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Account } from '../register/register';
import type { Rate } from './quality-result';

/** The questions of both seeds' questionnaires (S1 模板3, S2). Scores of tickets and visits count as `overall`. */
export type Dimension =
  'response' | 'solution' | 'attitude' | 'overall' | 'speed' | 'ability' | 'expertise' | 'initiative';

export interface ScoreFigures {
  readonly n: number;
  readonly mean: number | null;
  /** Share of 4–5 (policy). */
  readonly csat: number | null;
  /** Wilson's 95 % interval. */
  readonly csatLow: number | null;
  readonly csatHigh: number | null;
  /** Fewer answers than the policy asks for; none at all included. */
  readonly smallSample: boolean;
}

export interface NpsFigures {
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly nps: number | null;
  /** Half the width of the 95 % interval, in points. */
  readonly npsMargin: number | null;
  readonly smallSample: boolean;
}

export interface SatisfactionFigures extends ScoreFigures {
  readonly nps: NpsFigures;
}

export interface SatisfactionGroup extends SatisfactionFigures {
  /** A code for levels, tiers and ticket types ("vip", "high", "fault"), a word for departments and people; "" = not known. */
  readonly name: string;
}

/** One answered score with where it came from; for the lists to follow up and to thank. */
export interface Answer {
  readonly account: Account;
  readonly day: Day;
  readonly score: number;
  /** The ticket's owner, else the visitor or the account manager, else who asked. */
  readonly owner: string | null;
  /** What the customer said (suggestion, feedback), or what the ticket was about. */
  readonly words: string | null;
  /** Which ticket it is about; null for a relational answer. */
  readonly ticketId: string | null;
}

export interface SatisfactionResult {
  readonly period: Period;
  /** transactional: answers about a ticket; relational: all others (half-year questionnaires, visits); all: both. */
  readonly all: SatisfactionFigures;
  readonly transactional: SatisfactionFigures;
  readonly relational: SatisfactionFigures;
  readonly byDimension: Readonly<Record<Dimension, ScoreFigures>>;
  /** These three add up to `all`. Largest group first, "" last. */
  readonly byLevel: readonly SatisfactionGroup[];
  readonly byTier: readonly SatisfactionGroup[];
  readonly byOwner: readonly SatisfactionGroup[];
  /** These two add up to `transactional`: other answers have no ticket type. */
  readonly byType: readonly SatisfactionGroup[];
  readonly byDepartment: readonly SatisfactionGroup[];
  /** Dimensions whose mean is below the policy's limit, weakest first. */
  readonly weak: readonly Dimension[];
  /** Scores at or below the policy's limit, lowest first. */
  readonly followUp: readonly Answer[];
  /** Scores at or above the policy's limit, newest first. */
  readonly thanks: readonly Answer[];
}

/** One month of the trend. */
export interface TrendMonth {
  readonly month: Period;
  /** Answers. */
  readonly n: number;
  readonly mean: number | null;
  readonly csat: number | null;
  readonly nps: number | null;
  /** Tickets received. */
  readonly tickets: number;
}

/** Tickets received in the period, by type. */
export interface ProblemType {
  /** Code of the ticket type; "" = not filled in. */
  readonly type: string;
  readonly count: number;
  /** Of all tickets of the period. */
  readonly share: number;
  /** In the previous period. */
  readonly previousCount: number;
}

/** What people complain about: a theme of the policy with the texts that name it. */
export interface ComplaintTheme {
  /** The theme as the policy names it ("@slow" = one of ours: `text.policy.complaintThemes`); "" = none of the themes. */
  readonly theme: string;
  readonly count: number;
  readonly customers: number;
  /** The latest text of the theme, as it was written. */
  readonly example: string;
}

/** Everything the report of a period needs from satisfaction (quality figures come from measures/quality). */
export interface ReportFigures {
  readonly period: Period;
  readonly current: SatisfactionResult;
  readonly previous: SatisfactionResult;
  /** Up to the month the period ends in, oldest first; as many as the policy says. */
  readonly trend: readonly TrendMonth[];
  readonly tickets: { readonly current: number; readonly previous: number };
  /** Commonest first. */
  readonly problemTypes: readonly ProblemType[];
  /** Visits whose need was converted ÷ visits that say yes or no (S4). */
  readonly conversion: { readonly current: Rate; readonly previous: Rate };
  /** Commonest first, texts without a theme last; at most as many as the policy says. */
  readonly complaints: readonly ComplaintTheme[];
  /** Level and value tier at odds (§1): VIP of low value, high value without being VIP. */
  readonly mismatched: {
    readonly vipOfLowTier: readonly Account[];
    readonly highTierNotVip: readonly Account[];
  };
}
