// What merging the workbooks of many branches writes and says.
export interface MergeText {
  /** Header of the column that names the branch. */
  readonly branch: string;
  readonly reading: (nth: number, count: number, file: string) => string;
  /** One line per file that was read. */
  readonly taken: (branch: string, rows: number) => string;
  readonly leftAlone: (sheets: string) => string;
  readonly failed: (file: string, why: string) => string;
  readonly summary: (branches: number, rows: number) => string;
  readonly someFailed: (count: number) => string;
  readonly noneRead: string;
  readonly passedOver: (files: string) => string;
}
