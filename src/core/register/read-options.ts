import type { Minute } from '../calendar/day';

/** What reading needs to know besides the cells. */
export interface ReadOptions {
  /** Wall clock of the workbook; dates of things that took place after it are findings. */
  readonly asOf: Minute;
  /** Dates before this year are findings (policy `checks.earliestYear`). */
  readonly earliestYear: number;
}
