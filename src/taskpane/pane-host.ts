// What the pane needs from the program that has the workbook open. The pages know only this, so that the same pages serve
// Excel and a file opened in a browser.
import type { Day } from '../core/calendar/day';
import type { CellValue, WorkbookGrids } from '../core/grid/grid';
import type { AppendPlan } from '../core/plan/append-plan';
import type { SheetPlan } from '../core/plan/plan';
import type { ApplyReport } from '../hosts/host';

/** What a host tells while it works; `share` from 0 to 1. */
export interface HostWork {
  readonly onProgress: (stage: HostStage, share: number) => void;
  /** No answer for some time; still waiting. */
  readonly onWaiting: () => void;
  /** Aborted by the user: the host stops as soon as the workbook is whole. */
  readonly signal: AbortSignal;
}

export type HostStage = 'read' | 'check' | 'write' | 'undo';

/** A value for one cell of people's own: text is written as text, `{ day }` as a date, null clears the cell. */
export interface CellEntry {
  /** "B5". */
  readonly cell: string;
  readonly value: string | number | { readonly day: Day } | null;
}

/** What must still stand in a cell for a write to be right; otherwise the host refuses with `changed-since-read`. */
export interface ExpectedCell {
  readonly cell: string;
  readonly value: CellValue;
}

/** Facts about the surroundings, for a person who helps: never anything of a customer. */
export interface Diagnostics {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** Writes down what is asked of the program and what it answers. */
export interface Recorder {
  readonly isRunning: () => boolean;
  readonly start: () => void;
  /** Ends the recording; its exchanges as JSON. They hold the workbook's contents. */
  readonly stop: () => string;
}

export interface PaneHost {
  readonly workbookName: () => string;
  read(work: HostWork): Promise<WorkbookGrids>;
  /** Writes our sheets; with `appends`, rows below tables of people's own: then all of it or nothing. */
  apply(plans: readonly SheetPlan[], work: HostWork, appends?: readonly AppendPlan[]): Promise<ApplyReport>;
  readonly canUndo: () => boolean;
  undoLast(work: HostWork): Promise<ApplyReport>;
  /** Shows and selects a cell ("" = the sheet's first). */
  jumpTo(sheet: string, cell: string): Promise<void>;
  /** All entries or none. */
  writeCells(sheet: string, entries: readonly CellEntry[], expected: readonly ExpectedCell[]): Promise<void>;
  /**
   * Adds a note (it begins with ⚠) to the line of ours in that cell; false where there is none, or nothing may be written.
   * Absent where people always see the pane.
   */
  readonly noteStatus?: (sheet: string, cell: string, note: string) => Promise<boolean>;
  readonly diagnostics: () => Diagnostics;
  /** Absent where there is nothing to record. */
  readonly recorder?: Recorder;
}
