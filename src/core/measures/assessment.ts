// The after-sales self-assessment after GB/T 27922: score = points got ÷ points that apply × 100, less the special deductions.
// People give the points on the 设置 sheet; nothing is judged here. Indicators are named in our own words.
import { ASSESSMENT_AREAS, type AssessmentArea, type AssessmentIndicator } from '../policy/loyalty-tables';
import type { Policy } from '../policy/policy';
import { roundDecimal } from './exact-sum';

/** 未达标, 达标, 三星, 四星, 五星. */
export type AssessmentGrade = 'failed' | 'passed' | 'three-star' | 'four-star' | 'five-star';

export interface AssessmentSum {
  readonly got: number;
  /** Points possible of the indicators that apply and have been looked at. */
  readonly applicable: number;
  /** Got ÷ applicable × 100; null when nothing has been looked at. */
  readonly score: number | null;
  /** Indicators that apply and have no points yet. */
  readonly open: number;
}

export interface AssessmentResult extends AssessmentSum {
  readonly areas: readonly (AssessmentSum & {
    readonly area: AssessmentArea;
    readonly indicators: readonly AssessmentIndicator[];
  })[];
  /** How many special deductions were found. */
  readonly deductions: number;
  /** The score less the points of the deductions, never below 0; null as the score. */
  readonly final: number | null;
  /** Null until every indicator that applies has its points. */
  readonly grade: AssessmentGrade | null;
  /** So many special deductions that no score helps. */
  readonly failedByDeductions: boolean;
}

/** 72 of 90 points that apply, no deductions → score 80, three-star. 72 of 90 with five deductions → failed. */
export function assessment(policy: Policy): AssessmentResult {
  const { indicators, deductions: rows, assessment: limits } = policy;
  const areas = ASSESSMENT_AREAS.map((area) => {
    const own = indicators.filter((indicator) => indicator.area === area);
    return { area, indicators: own, ...sumOf(own) };
  });
  const total = sumOf(indicators);
  const deductions = rows.reduce((sum, { count }) => sum + count, 0);
  const final =
    total.score === null
      ? null
      : Math.max(0, roundDecimal(total.score - deductions * limits.deductionPoints, 100));
  const failedByDeductions = deductions >= limits.failingDeductions;
  const grade =
    final === null || total.open > 0 ? null : failedByDeductions ? 'failed' : gradeOf(final, policy);
  return { ...total, areas, deductions, final, grade, failedByDeductions };
}

function sumOf(indicators: readonly AssessmentIndicator[]): AssessmentSum {
  let got = 0;
  let applicable = 0;
  let open = 0;
  for (const indicator of indicators) {
    if (!indicator.applicable) continue;
    if (indicator.got === null) open++;
    else {
      got += indicator.got;
      applicable += indicator.possible;
    }
  }
  const score = applicable === 0 ? null : roundDecimal((got / applicable) * 100, 100);
  return { got: roundDecimal(got, 100), applicable: roundDecimal(applicable, 100), score, open };
}

function gradeOf(points: number, { assessment: limits }: Policy): AssessmentGrade {
  if (points >= limits.fiveStarPoints) return 'five-star';
  if (points >= limits.fourStarPoints) return 'four-star';
  if (points >= limits.threeStarPoints) return 'three-star';
  return points >= limits.passPoints ? 'passed' : 'failed';
}
