// The emulated Excel: takes the client's requests as JSON text and answers them as Excel would. Used under Jest (see
// load-office.ts) and by a host page in a browser alike, so nothing of Node stands here.
import { evaluateRequest, type RequestBody } from './evaluate-request';
import { RequestFailure } from './excel-error';
import type { ExcelWorkbook } from './workbook';
import { workbookObject } from './workbook-object';

/** Requests and responses alike (docs/concepts/resource-limits-and-performance-optimization.md: Excel on the web). */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** Codes of a request as a whole; the client turns them into its own. */
const CELL_EDIT = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** How the k-th request (from 1) goes wrong. */
export type Fault =
  /** An internal error after this share of the actions: 0 before anything, 0.5 halfway. */
  | { readonly kind: 'GeneralException'; readonly share: number }
  /** Everything was done, but the answer is too large to send. */
  | { readonly kind: 'response-too-large' }
  /** Somebody began to type in a cell. */
  | { readonly kind: 'cell-edit' }
  /** No answer ever comes; the work was done or not. */
  | { readonly kind: 'silent'; readonly when: 'before' | 'after' };

export interface RoundTrip {
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly writeActions: number;
}

export class EmulatedExcel {
  readonly trips: RoundTrip[] = [];
  /** Request number (from 1) → what goes wrong. */
  readonly faults = new Map<number, Fault>();
  /** Methods that fail whenever they are called, as cosmetic ones do while another workbook has the focus. */
  readonly failing = new Set<string>();
  /** Called before each request is carried out: somebody changes the workbook meanwhile. */
  onRequest: (number: number) => void = () => undefined;

  constructor(readonly workbook: ExcelWorkbook) {}

  get writeActions(): number {
    return this.trips.reduce((sum, trip) => sum + trip.writeActions, 0);
  }

  /** Forgets what was counted and planned. */
  reset(): void {
    this.trips.length = 0;
    this.faults.clear();
  }

  /** The response text, or null when none ever comes. Throws RequestFailure, UnknownCall. */
  answer(bodyText: string): string | null {
    const number = this.trips.length + 1;
    this.onRequest(number);
    const fault = this.faults.get(number);
    const trip = { bytesSent: byteLength(bodyText), bytesReceived: 0, writeActions: 0 };
    this.trips.push(trip);
    if (trip.bytesSent > PAYLOAD_LIMIT_BYTES) throw new RequestFailure(REQUEST_TOO_LARGE);
    if (this.workbook.inCellEdit || fault?.kind === 'cell-edit') throw new RequestFailure(CELL_EDIT);
    if (fault?.kind === 'silent' && fault.when === 'before') return null;
    const body = JSON.parse(bodyText) as RequestBody;
    const stopBefore = stopOf(fault, body.Actions.length);
    const failure = stopBefore === null ? undefined : { stopBefore, failWith: 'GeneralException' };
    const { response, writeActions } = evaluateRequest(
      body,
      workbookObject(this.workbook),
      failure,
      this.failing,
    );
    trip.writeActions = writeActions;
    const text = JSON.stringify(response);
    trip.bytesReceived = byteLength(text);
    if (fault?.kind === 'silent') return null;
    const tooLarge = trip.bytesReceived > PAYLOAD_LIMIT_BYTES || fault?.kind === 'response-too-large';
    if (tooLarge) throw new RequestFailure(RESPONSE_TOO_LARGE);
    return text;
  }
}

function stopOf(fault: Fault | undefined, actions: number): number | null {
  if (fault?.kind !== 'GeneralException') return null;
  return Math.floor(actions * fault.share);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
