// Scores 1–5 from four ascending cuts. Only the value and the cuts decide, so equal values get equal scores and neither row
// order nor names matter.

/** above: a value beyond the cut has passed it (percentile, fixed). from: a value at the cut has too (R's half-open bins). */
export type CutRule = 'above' | 'from';

/** Cuts a value has passed, 0–4. `passedCuts(3, [1, 2, 3, 4], 'above') → 2`; with 'from' → 3. */
export function passedCuts(value: number, cuts: readonly number[], rule: CutRule): number {
  // Ascending: the cuts passed are the first ones.
  let passed = 0;
  while (passed < cuts.length && isPassed(value, cuts[passed] ?? Infinity, rule)) passed++;
  return passed;
}

function isPassed(value: number, cut: number, rule: CutRule): boolean {
  return rule === 'above' ? value > cut : value >= cut;
}

/** The score of frequency and money: more is better. `risingScore(5, [1.8, 2.6, 3.4, 4.2], 'above') → 5`. */
export function risingScore(value: number, cuts: readonly number[], rule: CutRule): number {
  return 1 + passedCuts(value, cuts, rule);
}

/** The score of recency: fewer days are better. `fallingScore(400, [30, 90, 180, 365], 'above') → 1`. */
export function fallingScore(days: number, cuts: readonly number[], rule: CutRule): number {
  return 5 - passedCuts(days, cuts, rule);
}
