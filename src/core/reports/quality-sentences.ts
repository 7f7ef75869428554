// Service quality in words: the period with how many targets were met, and each target that was not.
import { formatDay } from '../calendar/day';
import { isMet, reached } from '../measures/quality/quality-targets';
import type { QualityFigures, QualityResult, QualityTarget, TargetMeasure } from '../measures/quality-result';
import type { Verdict } from '../text/areas/quality';
import type { Text } from '../text/text';

/** "2026-11-01 至 2026-11-21：受理问题 15 个；整体 8 项有数据的指标中，达标 6 项". */
export function qualitySummary({ period, total, targets }: QualityResult, { quality }: Text): string {
  const results = targets.map((target) => isMet(total, target));
  return quality.summary({
    from: formatDay(period.from),
    to: formatDay(period.to),
    tickets: total.tickets,
    met: results.filter((met) => met === true).length,
    judged: results.filter((met) => met !== null).length,
  });
}

/** One text per target that was not met: "按时响应率 75.0%（3/4，目标不低于 95.0%）". */
export function unmetTargets(
  figures: QualityFigures,
  targets: readonly QualityTarget[],
  text: Text,
): string[] {
  return targets.flatMap((target) => {
    const result = reached(figures, target.measure);
    if (result === null || isMet(figures, target) !== false) return [];
    return [text.quality.missed(target, result, rateOf(figures, target.measure))];
  });
}

/** Met when every target with data is. */
export function verdictOf(figures: QualityFigures, targets: readonly QualityTarget[]): Verdict {
  const results = targets.map((target) => isMet(figures, target));
  if (results.includes(false)) return 'missed';
  return results.includes(true) ? 'met' : 'noData';
}

function rateOf({ rates }: QualityFigures, measure: TargetMeasure) {
  return measure === 'score' || measure === 'meanSolutionHours' ? null : rates[measure];
}
