/** One measured comparison, ready to print. */
export interface BenchLine {
  readonly name: string;
  readonly ours: string;
  readonly other: string;
  /** Ours ÷ the other's. */
  readonly ratio: number;
  readonly goal: string;
}
