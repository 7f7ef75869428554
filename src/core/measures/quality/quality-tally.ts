// Adds up tickets into the figures of one group. One pass; only the solution times are kept, for their median.
import { ExactSum } from '../exact-sum';
import { medianOf } from '../percentile';
import type { QualityFigures, QualityMeasure, Rate } from '../quality-result';

export const QUALITY_MEASURES: readonly QualityMeasure[] = [
  'onTimeResponse',
  'onTimeSolution',
  'solved',
  'complaint',
  'reopened',
  'updated',
  'revisited',
];

/** What one ticket adds to each share. */
export interface TicketOutcome {
  readonly rates: Readonly<Record<QualityMeasure, { readonly part: number; readonly whole: number }>>;
  readonly solutionMinutes: number | null;
  readonly score: number | null;
  readonly compensation: number;
  readonly overCompensated: boolean;
}

export class QualityTally {
  private tickets = 0;
  private readonly parts = QUALITY_MEASURES.map(() => 0);
  private readonly wholes = QUALITY_MEASURES.map(() => 0);
  private readonly minutes: number[] = [];
  private scoreSum = 0;
  private scores = 0;
  private readonly compensation = new ExactSum();
  private breaches = 0;

  add({ rates, solutionMinutes, score, compensation, overCompensated }: TicketOutcome): void {
    this.tickets++;
    let i = 0;
    for (const measure of QUALITY_MEASURES) {
      const { part, whole } = rates[measure];
      this.parts[i] = (this.parts[i] ?? 0) + part;
      this.wholes[i] = (this.wholes[i] ?? 0) + whole;
      i++;
    }
    if (solutionMinutes !== null) this.minutes.push(solutionMinutes);
    if (score !== null) {
      this.scoreSum += score;
      this.scores++;
    }
    if (compensation !== 0) this.compensation.add(compensation);
    if (overCompensated) this.breaches++;
  }

  figures(): QualityFigures {
    const { minutes, scores } = this;
    const sorted = Float64Array.from(minutes).sort();
    return {
      tickets: this.tickets,
      rates: this.rates(),
      meanSolutionMinutes: sorted.length === 0 ? null : sum(sorted) / sorted.length,
      medianSolutionMinutes: sorted.length === 0 ? null : medianOf(sorted),
      score: { mean: scores === 0 ? null : this.scoreSum / scores, n: scores },
      compensationTotal: this.compensation.total(),
      compensationBreaches: this.breaches,
    };
  }

  private rates(): QualityFigures['rates'] {
    const rates = QUALITY_MEASURES.map((measure, i) => [
      measure,
      rate(this.parts[i] ?? 0, this.wholes[i] ?? 0),
    ]);
    return Object.fromEntries(rates) as Record<QualityMeasure, Rate>;
  }
}

/** `(3, 4) → { part: 3, whole: 4, value: 0.75 }`; nothing to measure gives null, never 0 %. */
function rate(part: number, whole: number): Rate {
  return { part, whole, value: whole === 0 ? null : part / whole };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
