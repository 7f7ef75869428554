// The targets of the policy beside what was reached (S3: "X 小时内响应", "满意度达到 X 分以上").
import type { Policy } from '../../policy/policy';
import type { QualityFigures, QualityTarget, TargetMeasure } from '../quality-result';

/** Measures that shall stay small. */
const AT_MOST: readonly TargetMeasure[] = ['complaint', 'reopened', 'meanSolutionHours'];

/** Every target in the policy's order. `policy.quality.score 4 → { measure: 'score', bound: 'at-least', value: 4 }`. */
export function qualityTargets({ quality }: Policy): QualityTarget[] {
  return (Object.keys(quality) as TargetMeasure[]).map((measure) => ({
    measure,
    bound: AT_MOST.includes(measure) ? 'at-most' : 'at-least',
    value: quality[measure],
  }));
}

/** What was reached, in the target's unit; null when there is nothing to measure. */
export function reached(figures: QualityFigures, measure: TargetMeasure): number | null {
  if (measure === 'score') return figures.score.mean;
  if (measure !== 'meanSolutionHours') return figures.rates[measure].value;
  return figures.meanSolutionMinutes === null ? null : figures.meanSolutionMinutes / 60;
}

/** Whether a target was met, the bound itself included; null = no data. `(complaint 0.1, at most 0.1) → true`. */
export function isMet(figures: QualityFigures, { measure, bound, value }: QualityTarget): boolean | null {
  const result = reached(figures, measure);
  if (result === null) return null;
  return bound === 'at-least' ? result >= value : result <= value;
}
