// How well the service was given in a period (S3): rates as 0–1 with the counts they rest on; null = nothing to measure.
// A ticket belongs to the period it was received in; what became of it counts up to as-of.
import type { Period } from '../calendar/period';

/** A share of cases: `{ part: 3, whole: 4, value: 0.75 }`; value null when whole is 0 ("无数据", never 0 %). */
export interface Rate {
  readonly part: number;
  readonly whole: number;
  readonly value: number | null;
}

/**
 * onTimeResponse, onTimeSolution: met ÷ those whose answer is known (met, missed, late now) ·
 * solved: solved ÷ received · complaint: 投诉 and 投诉维权 ÷ received · reopened: reopened ÷ ever solved ·
 * updated: updates the customer got in time ÷ updates owed · revisited: revisits made after a solution ÷ made or too late.
 */
export type QualityMeasure =
  'onTimeResponse' | 'onTimeSolution' | 'solved' | 'complaint' | 'reopened' | 'updated' | 'revisited';

export interface QualityFigures {
  readonly tickets: number;
  readonly rates: Readonly<Record<QualityMeasure, Rate>>;
  /** Round-the-clock minutes from received to solved. */
  readonly meanSolutionMinutes: number | null;
  readonly medianSolutionMinutes: number | null;
  /** 1–5, of the tickets' scores. */
  readonly score: { readonly mean: number | null; readonly n: number };
  readonly compensationTotal: number;
  /** Compensations above the policy's share of the purchase. */
  readonly compensationBreaches: number;
}

export interface QualityGroup extends QualityFigures {
  /** The department (policy word), the person as typed, the type's code or the month (yyyy-mm); "" = not filled in. */
  readonly name: string;
}

/** A measure the policy sets a target for: the rates, the mean solution time in hours, the mean score. */
export type TargetMeasure = QualityMeasure | 'meanSolutionHours' | 'score';

export interface QualityTarget {
  readonly measure: TargetMeasure;
  /** Complaints, reopenings and hours shall stay below their target, the others reach it. */
  readonly bound: 'at-least' | 'at-most';
  /** A share 0–1, hours, or a score 1–5. */
  readonly value: number;
}

export interface QualityResult {
  readonly period: Period;
  /** In the order of the policy. */
  readonly targets: readonly QualityTarget[];
  readonly total: QualityFigures;
  /** Most tickets first; months in their order. */
  readonly byDepartment: readonly QualityGroup[];
  readonly byPerson: readonly QualityGroup[];
  readonly byType: readonly QualityGroup[];
  readonly byMonth: readonly QualityGroup[];
}
