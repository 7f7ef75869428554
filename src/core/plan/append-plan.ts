// Rows to add below a table of people's own ("登记已完成回访"): the only plan that touches a sheet that is not ours. Nothing that
// stands there is changed; a host that finds the sheet other than it was read refuses. Rows and columns count from 0.
import type { CellValue } from '../grid/grid';
import type { NumberFormat, PlanCell } from './plan';

/** A column that gets cells; the others of the table stay blank in the new rows. */
export interface AppendColumn {
  readonly col: number;
  /** Used where the row above does not say how such a value looks (a date, a text of digits). */
  readonly format: NumberFormat;
}

/** What a row held when it was read, in the columns that are written: if it differs, somebody has been there. */
export interface ExpectedRow {
  readonly row: number;
  /** In the order of `columns`. */
  readonly cells: readonly CellValue[];
}

export interface AppendPlan {
  readonly sheet: string;
  /** The Excel table that the rows join and that grows with them; null for a plain range. */
  readonly table: string | null;
  /** First and last column of the table, those nobody writes to included. */
  readonly left: number;
  readonly right: number;
  /** The first new row. */
  readonly row: number;
  /** The row whose looks the new ones take; null where the table has no row yet. */
  readonly likeRow: number | null;
  readonly columns: readonly AppendColumn[];
  /** Cells in the order of `columns`; null leaves a cell blank. */
  readonly rows: readonly (readonly PlanCell[])[];
  /** The header, and the row right above the first new one. */
  readonly expected: readonly ExpectedRow[];
}
