// Quantiles by linear interpolation between ranks: Excel's PERCENTILE.INC, R's type 7. Shares are whole fractions (1/5, 2/5 …),
// so that a cut which falls exactly on a value is that value and not a hair beside it.

/**
 * The quantile `part`/`of` of values sorted ascending; any unit. NaN for no values.
 * `percentileInc([1, 2, 3, 4, 5], 1, 5) → 1.8`; `percentileInc([1, 2, 3], 1, 2) → 2`.
 */
export function percentileInc(sorted: ArrayLike<number>, part: number, of: number): number {
  const rank = part * (sorted.length - 1);
  const lower = Math.floor(rank / of);
  const from = sorted[lower] ?? NaN;
  const to = sorted[lower + 1] ?? from;
  return from + ((rank % of) / of) * (to - from);
}

/** The cuts at 20, 40, 60 and 80 % of values sorted ascending, as Excel shows them (15 digits). `[1, 2, 3, 4, 5] → [1.8, 2.6, 3.4, 4.2]`. */
export function quintileCuts(sorted: ArrayLike<number>): number[] {
  return [1, 2, 3, 4].map((part) => Number(percentileInc(sorted, part, 5).toPrecision(15)));
}

/** The middle value of values sorted ascending; between the two middle ones when their number is even. */
export function medianOf(sorted: ArrayLike<number>): number {
  return percentileInc(sorted, 1, 2);
}
