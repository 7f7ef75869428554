// Why a job failed, as data: the sentence is made where it is shown. A host's refusal has a reason and says what became of
// the workbook; anything else is a fault of ours.
import type { ExcelFailure } from '../core/text/areas/host-errors';
import { HostError, type HostErrorCode } from '../hosts/host';

export interface Problem {
  readonly reason: ExcelFailure | 'bug';
  readonly workbook: 'untouched' | 'restored' | 'unconfirmed' | null;
  /** The tab concerned, or "". */
  readonly sheet: string;
  /** For the person who helps; never the whole message. */
  readonly detail: string;
  /** What went wrong and what to do, where the host itself has the sentence. */
  readonly said?: string;
}

/** What a host that knows more than a code tells with its error. */
interface Refusal {
  readonly reason: ExcelFailure;
  readonly workbook: 'untouched' | 'restored' | 'unconfirmed';
  readonly officeCode: string | null;
}

/** `(ExcelRefusal sheet-protected on 到期回访) → { reason: 'sheet-protected', workbook: 'untouched', sheet: '到期回访', … }`. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HostError)) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { reason: 'bug', workbook: null, sheet: '', detail };
  }
  if (isRefusal(error)) {
    const { reason, workbook, officeCode, detail } = error;
    const namesSheet = officeCode === null;
    const told = [officeCode ?? reason, namesSheet ? '' : detail].filter((part) => part !== '').join(': ');
    return { reason, workbook, sheet: namesSheet ? detail : '', detail: told };
  }
  const reason = REASONS[error.code] ?? 'unknown';
  const said = 'said' in error && typeof error.said === 'string' ? { said: error.said } : {};
  return { reason, workbook: 'untouched', sheet: error.detail, detail: error.code, ...said };
}

export function isCancelled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'Cancelled' || (isRefusal(error) && error.reason === 'cancelled');
}

function isRefusal(error: Error): error is Error & Refusal {
  return 'reason' in error && 'workbook' in error;
}

const REASONS: Readonly<Partial<Record<HostErrorCode, ExcelFailure>>> = {
  'sheet-protected': 'sheet-protected',
  'structure-protected': 'structure-protected',
  'file-changed-since-read': 'changed-since-read',
  'sheet-is-not-ours': 'name-taken',
  'too-large': 'payload-too-large',
  'not-writable': 'read-only',
};
