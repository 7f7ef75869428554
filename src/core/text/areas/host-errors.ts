// What people are told when Excel did not do what we asked: what happened, what to do next, what became of the workbook.

/** Why Excel refused. */
export type ExcelFailure =
  | 'cell-edit-mode'
  | 'access-denied'
  | 'sheet-protected'
  | 'structure-protected'
  | 'read-only'
  | 'changed-since-read'
  | 'name-taken'
  | 'not-found'
  | 'invalid-request'
  | 'insert-conflict'
  | 'merged-cells'
  | 'pivot-in-the-way'
  | 'filtered-range'
  | 'other-workbook-active'
  | 'too-many-cells'
  | 'payload-too-large'
  | 'aborted'
  | 'memory'
  | 'too-many-requests'
  | 'unsupported-sheet'
  | 'not-supported'
  | 'undo-not-supported'
  | 'restart-needed'
  | 'internal-error'
  | 'values-missing'
  | 'read-back-differs'
  | 'no-answer'
  | 'cancelled'
  | 'nothing-to-undo'
  | 'unknown';

/** One sentence each. */
export interface FailureText {
  readonly what: string;
  readonly next: string;
}

export interface HostErrorsText {
  /** `sheet`: the tab concerned, or "" when no single one is. */
  readonly failures: Readonly<Record<ExcelFailure, (sheet: string) => FailureText>>;
  /** What became of the workbook. */
  readonly states: Readonly<Record<'untouched' | 'restored' | 'unconfirmed', string>>;
  /** Shown after some seconds without an answer. */
  readonly stillWaiting: string;
  /** A sheet left as it is because a cell of the user's stands where the table would grow. */
  readonly cellInTheWay: (sheet: string, cell: string) => FailureText;
  /** Before the technical detail, which can be copied. */
  readonly detail: (code: string) => string;
}
