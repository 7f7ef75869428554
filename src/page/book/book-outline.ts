// What a preview has to know of a workbook before it asks for cells, and the cells it asks for.
import type { Severity } from '../../core/finding';

export interface SheetOutline {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Of the first columns, in half-width characters. */
  readonly widths: readonly number[];
  readonly findings: number;
  /** Changed since the file was opened. */
  readonly isChanged: boolean;
}

/** A block of cells counted from 0, `to` not included. */
export interface BlockPlace {
  readonly sheet: string;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromCol: number;
  readonly toCol: number;
}

export interface CellMark {
  readonly severity: Severity;
  /** What is wrong and what to do, a line each. */
  readonly said: readonly string[];
}

export interface PreviewCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly mark?: CellMark;
}

/** Rows of the block; a cell that is not there is blank. */
export type PreviewBlock = readonly (readonly (PreviewCell | undefined)[])[];
