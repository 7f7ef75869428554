// What every host is: reads grids, applies plans, decides nothing.
import type { WorkbookGrids } from '../core/grid/grid';
import type { AppendPlan } from '../core/plan/append-plan';
import type { SheetPlan } from '../core/plan/plan';

/** What an apply did. `written` names the sheets whose content changed; an unchanged workbook writes nothing. */
export interface ApplyReport {
  readonly written: readonly string[];
  /** Sheets left as they are because a cell of the user's (its address) stands where a table would grow. */
  readonly refused?: readonly { readonly sheet: string; readonly cell: string }[];
  /** Charts and PivotTables (by name) that the program would not draw; the data they show stand all the same. */
  readonly undrawn?: readonly string[];
}

export interface Host {
  read(): Promise<WorkbookGrids>;
  /**
   * Writes our sheets and, below tables of people's own, the rows of `appends`: all of it or, when the host refuses, nothing.
   * HostError `file-changed-since-read` when a table is not what its rows were made for. What is `refused` because a cell is
   * in the way keeps everything else from being written as well when rows were to be appended.
   */
  apply(plans: readonly SheetPlan[], appends?: readonly AppendPlan[]): Promise<ApplyReport>;
}

/** Why a file or Excel refused; the door turns the code into a sentence with the next step. */
export type HostErrorCode =
  | 'file-not-found'
  | 'file-not-readable'
  | 'not-a-workbook'
  | 'file-empty'
  | 'zip-truncated'
  | 'zip-corrupt'
  | 'zip-bomb'
  | 'xml-broken'
  | 'xml-entities'
  | 'encrypted'
  | 'old-xls'
  | 'binary-xlsb'
  | 'open-document'
  | 'part-missing'
  | 'unsupported-zip'
  | 'too-large'
  | 'structure-protected'
  | 'sheet-protected'
  | 'sheet-is-not-ours'
  | 'file-open-elsewhere'
  | 'file-changed-since-read'
  | 'not-writable'
  | 'disk-full';

/** A refusal by the host: the user's file is untouched. `detail` is for the log, never the whole message. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${code}: ${detail}` : code, options);
  }
}
