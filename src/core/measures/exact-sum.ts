// Sums of decimal amounts that come out as a person adds them: 0.1 + 0.2 is 0.3, in any order and in any currency unit.
// Without this two customers with the same money could get different scores.

/** A running sum with the part lost to rounding carried along (Neumaier). Reused for many sums: `clear` it in between. */
export class ExactSum {
  private sum = 0;
  private lost = 0;
  private size = 0;

  clear(): void {
    this.sum = 0;
    this.lost = 0;
    this.size = 0;
  }

  add(amount: number): void {
    const next = this.sum + amount;
    this.lost += Math.abs(this.sum) >= Math.abs(amount) ? this.sum - next + amount : amount - next + this.sum;
    this.sum = next;
    this.size += Math.abs(amount);
  }

  /** The sum as a decimal of 14 digits, at most 8 of them after the point (万元 keep their cents). */
  total(): number {
    return roundDecimal(this.sum + this.lost, this.size);
  }
}

/** `value` rounded to what can be known of it when numbers up to `size` were added. `(0.30000000000000004, 0.3) → 0.3`. */
export function roundDecimal(value: number, size: number): number {
  const decimals = Math.min(8, Math.max(0, 14 - Math.ceil(Math.log10(Math.max(size, 1)))));
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? 0 : rounded;
}
