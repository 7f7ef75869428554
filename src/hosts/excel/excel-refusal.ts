// Why Excel did not do what we asked, and in which state that leaves the workbook. The door says it in the user's language.
import { HostError, type HostErrorCode } from '../host';

/** One reason per sentence and next step (text area `host-errors`). */
export type ExcelReason =
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

/**
 * What became of the workbook: `untouched` nothing was written; `restored` our sheets are as they were before;
 * `unconfirmed` nobody knows, people must look before they try again.
 */
export type WorkbookState = 'untouched' | 'restored' | 'unconfirmed';

/** A refusal of Excel's. `officeCode` is Excel's own code, for the log and for reasons nobody knows yet. */
export class ExcelRefusal extends HostError {
  constructor(
    readonly reason: ExcelReason,
    readonly workbook: WorkbookState,
    readonly officeCode: string | null,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(NEAREST_CODE[reason] ?? 'not-writable', detail, options);
  }
}

/** The code that the other hosts use for the same thing. */
const NEAREST_CODE: Readonly<Partial<Record<ExcelReason, HostErrorCode>>> = {
  'sheet-protected': 'sheet-protected',
  'structure-protected': 'structure-protected',
  'changed-since-read': 'file-changed-since-read',
  'name-taken': 'sheet-is-not-ours',
  'payload-too-large': 'too-large',
  'too-many-cells': 'too-large',
};

/** Codes of docs/testing/application-specific-api-error-handling.md. */
const REASONS: Readonly<Record<string, ExcelReason>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  // The page on cell edit mode names this code, too.
  InvalidOperation: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ItemAlreadyExists: 'name-taken',
  InvalidArgument: 'invalid-request',
  InvalidSelection: 'invalid-request',
  InvalidObjectPath: 'invalid-request',
  InsertDeleteConflict: 'insert-conflict',
  NonBlankCellOffSheet: 'insert-conflict',
  MergedRangeConflict: 'merged-cells',
  PivotTableRangeConflict: 'pivot-in-the-way',
  FilteredRangeConflict: 'filtered-range',
  InactiveWorkbook: 'other-workbook-active',
  RangeExceedsLimit: 'too-many-cells',
  OperationCellsExceedLimit: 'too-many-cells',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RequestAborted: 'aborted',
  MemoryLimitReached: 'memory',
  ActivityLimitReached: 'too-many-requests',
  UnsupportedSheet: 'unsupported-sheet',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UndoNotSupported: 'undo-not-supported',
  HostRestartNeeded: 'restart-needed',
  GeneralException: 'internal-error',
};

/** What Office.js throws: `code` is never translated, `message` is and "isn't intended for end users". */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** An error of Office.js as a refusal; anything else (a bug of ours) is given back as it is. */
export function refusalFrom(error: unknown, workbook: WorkbookState): unknown {
  if (error instanceof ExcelRefusal) return error;
  if (!isOfficeError(error)) return error;
  const { code, message, debugInfo } = error;
  const place = debugInfo?.statement ?? debugInfo?.errorLocation ?? '';
  const detail = place === '' ? message : `${message} (${place})`;
  return new ExcelRefusal(REASONS[code] ?? 'unknown', workbook, code, detail, { cause: error });
}

/** The same refusal, now that we know what became of the workbook. */
export function withState(error: unknown, workbook: WorkbookState): unknown {
  if (!(error instanceof ExcelRefusal)) return error;
  return new ExcelRefusal(error.reason, workbook, error.officeCode, error.detail, { cause: error.cause });
}

function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'debugInfo' in error;
}
