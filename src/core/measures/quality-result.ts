// How well the service was given in a period (S3): rates as 0–1 with the counts they rest on; null = nothing to measure.
import type { Period } from '../calendar/period';

/** A share of cases: `{ part: 3, whole: 4, value: 0.75 }`; value null when whole is 0 ("无数据", never 0 %). */
export interface Rate {
  readonly part: number;
  readonly whole: number;
  readonly value: number | null;
}

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
  /** The department, person, type or month (yyyy-mm) as people read it; "" = not filled in. */
  readonly name: string;
}

export interface QualityResult {
  readonly period: Period;
  readonly total: QualityFigures;
  readonly byDepartment: readonly QualityGroup[];
  readonly byPerson: readonly QualityGroup[];
  readonly byType: readonly QualityGroup[];
  readonly byMonth: readonly QualityGroup[];
}
