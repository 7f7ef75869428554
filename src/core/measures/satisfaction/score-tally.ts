// Counts answers and says what they come to: mean, CSAT with Wilson's interval, NPS with its margin. Scores are summed in whole
// 840ths (means of up to eight whole scores are whole there), so that no result depends on the order of the rows.
import type { Policy } from '../../policy/policy';
import type { NpsFigures, SatisfactionFigures, ScoreFigures } from '../satisfaction-result';

/** Of the normal distribution, two-sided 95 %. */
const Z = 1.959963984540054;
/** The least common multiple of 1 … 8. */
const PARTS = 840;

export class ScoreTally {
  private n = 0;
  private sum = 0;
  private satisfied = 0;
  private promoters = 0;
  private passives = 0;
  private detractors = 0;

  constructor(private readonly bounds: Policy['satisfaction']) {}

  /** Answers of any kind. */
  get size(): number {
    return this.n + this.promoters + this.passives + this.detractors;
  }

  add(score: number | null, recommend: number | null = null): void {
    if (score !== null) {
      this.n++;
      this.sum += Math.round(score * PARTS);
      if (score >= this.bounds.satisfiedScore) this.satisfied++;
    }
    if (recommend === null) return;
    if (recommend >= this.bounds.promoterScore) this.promoters++;
    else if (recommend <= this.bounds.detractorScore) this.detractors++;
    else this.passives++;
  }

  /** `5, 5, 4, 3, 2 → n 5, mean 3.8, csat 0.6, smallSample true`. */
  scores(): ScoreFigures {
    const { n, satisfied } = this;
    const smallSample = n < this.bounds.smallSampleAnswers;
    if (n === 0) return { n, mean: null, csat: null, csatLow: null, csatHigh: null, smallSample };
    const [csatLow, csatHigh] = wilson(satisfied, n);
    return { n, mean: this.sum / PARTS / n, csat: satisfied / n, csatLow, csatHigh, smallSample };
  }

  /** `162 promoters, 108 passives, 54 detractors → nps 33.3, npsMargin 8.1`. */
  nps(): NpsFigures {
    const { promoters, passives, detractors } = this;
    const n = promoters + passives + detractors;
    const counts = { n, promoters, passives, detractors, smallSample: n < this.bounds.smallSampleAnswers };
    if (n === 0) return { ...counts, nps: null, npsMargin: null };
    const balance = (promoters - detractors) / n;
    const variance = (promoters + detractors) / n - balance * balance;
    return { ...counts, nps: balance * 100, npsMargin: Z * Math.sqrt(Math.max(0, variance) / n) * 100 };
  }

  figures(): SatisfactionFigures {
    return { ...this.scores(), nps: this.nps() };
  }
}

/** Wilson's 95 % interval of a share (E. B. Wilson, 1927). `3 of 5 → 0.231 … 0.882`. */
export function wilson(part: number, whole: number): readonly [low: number, high: number] {
  const share = part / whole;
  const z2 = (Z * Z) / whole;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
