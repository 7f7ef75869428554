// What customers said in a period (§8). Scores 1–5, recommendation 0–10, shares 0–1, NPS −100…100; null = no answer at all.
import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Account } from '../register/register';

/** The questions of both seeds' questionnaires (S1 模板3, S2). */
export type Dimension =
  'response' | 'solution' | 'attitude' | 'overall' | 'speed' | 'ability' | 'expertise' | 'initiative';

export interface ScoreFigures {
  readonly n: number;
  readonly mean: number | null;
  /** Share of 4–5. */
  readonly csat: number | null;
  /** Wilson's 95 % interval. */
  readonly csatLow: number | null;
  readonly csatHigh: number | null;
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
  readonly name: string;
}

/** One answered score with where it came from; for the lists to follow up and to thank. */
export interface Answer {
  readonly account: Account;
  readonly day: Day;
  readonly score: number;
  readonly owner: string | null;
  readonly words: string | null;
}

export interface SatisfactionResult {
  readonly period: Period;
  /** transactional: answers that name a ticket; relational: per period; all: both. */
  readonly all: SatisfactionFigures;
  readonly transactional: SatisfactionFigures;
  readonly relational: SatisfactionFigures;
  readonly byDimension: Readonly<Record<Dimension, ScoreFigures>>;
  readonly byLevel: readonly SatisfactionGroup[];
  readonly byTier: readonly SatisfactionGroup[];
  readonly byType: readonly SatisfactionGroup[];
  readonly byDepartment: readonly SatisfactionGroup[];
  readonly byOwner: readonly SatisfactionGroup[];
  /** Dimensions whose mean is below the policy's limit. */
  readonly weak: readonly Dimension[];
  /** Scores at or below the policy's limit, lowest first. */
  readonly followUp: readonly Answer[];
  /** Scores at or above the policy's limit, newest first. */
  readonly thanks: readonly Answer[];
}
