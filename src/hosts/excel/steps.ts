/// <reference types="office-js" />
// Work cut into steps of known size, so that as many as fit go into one request.
import { rangeAddress } from '../../core/grid/address';
import type { CellRange } from '../../core/grid/grid';
import type { Session } from './session';

export interface Step {
  /** What it adds to the request. */
  readonly bytes: number;
  /** What its answer takes. */
  readonly answerBytes: number;
  readonly run: (context: Excel.RequestContext) => void;
}

/** The steps in their order, shared out over requests. */
function packSteps(steps: readonly Step[], targetBytes: number): Step[][] {
  const packs: Step[][] = [];
  let [sent, answered] = [Infinity, Infinity];
  for (const step of steps) {
    if (Math.max(sent + step.bytes, answered + step.answerBytes) > targetBytes) {
      packs.push([]);
      [sent, answered] = [0, 0];
    }
    packs.at(-1)?.push(step);
    sent += step.bytes;
    answered += step.answerBytes;
  }
  return packs;
}

/** Sends the steps, as many in a request as fit; `last` joins the last request, and gives what it read. */
export async function sendSteps<T>(
  session: Session,
  steps: readonly Step[],
  last: (context: Excel.RequestContext) => () => T,
  onProgress: (share: number) => void = () => undefined,
): Promise<T> {
  const packs = packSteps(steps, session.targetBytes);
  for (const [i, pack] of packs.slice(0, -1).entries()) {
    await session.trip((context) => {
      quicken(context);
      for (const { run } of pack) run(context);
      return () => undefined;
    });
    onProgress((i + 1) / packs.length);
  }
  const result = await session.trip((context) => {
    quicken(context);
    for (const { run } of packs.at(-1) ?? []) run(context);
    return last(context);
  });
  onProgress(1);
  return result;
}

function quicken({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}

const UTF_8 = new TextEncoder();

/** Bytes of a value as JSON in UTF-8, and what its place in a request takes. */
export function jsonBytes(value: unknown): number {
  return UTF_8.encode(JSON.stringify(value)).length;
}

/** A call with its object path. */
export const CALL_BYTES = 400;

export type OnSheet = (context: Excel.RequestContext) => Excel.Worksheet;

export function step(run: Step['run'], bytes = CALL_BYTES, answerBytes = CALL_BYTES): Step {
  return { bytes, answerBytes, run };
}

/** A range that needs no care afterwards: it is used within one request only. */
export function rangeOn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRange(rangeAddress(range)).untrack();
}

/** One format for every cell: a single value goes into all cells of a range. */
export function setFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

/** One column of a block. */
export function columnOf(rows: CellRange, col: number): CellRange {
  return { ...rows, left: col, right: col };
}
