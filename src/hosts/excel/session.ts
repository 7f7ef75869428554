/// <reference types="office-js" />
// The only wrapper of Excel.run: one session is one unit of work, one `trip` is one request. Excel may take its time, may
// never answer, and must get the user's thread back between two requests.
import { ExcelRefusal, refusalFrom } from './excel-refusal';
import { inSlices, type Sliced } from './sliced';

/** What a host needs from its surroundings; everything has a default in Excel itself. */
export interface ExcelSurroundings {
  /** The Office.js client. */
  readonly excel: typeof Excel;
  /** Whether this Excel knows the requirement set ExcelApi of that version. */
  readonly supports: (version: string) => boolean;
  /** After this long without an answer people are told that we still wait. */
  readonly patienceMs: number;
  /** After this long an answer is no longer expected. */
  readonly watchdogMs: number;
  readonly onWaiting: () => void;
  /** Bytes of a request or an answer to aim at: below Excel's 5 MB, with room for what an estimate is wrong. */
  readonly targetBytes: number;
  /** Asked between two requests; true stops the work as soon as the workbook is whole. */
  readonly isCancelled: () => boolean;
  /** Gives the user's thread a turn between two requests, and between two slices of long work. */
  readonly pause: () => Promise<void>;
}

/** Puts calls into a request and gives back what reads their results once it was answered. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

export interface Session {
  readonly targetBytes: number;
  trip<T>(queue: Queue<T>): Promise<T>;
  /** Long work of our own, with the user's thread given back now and then. */
  inSlices<T>(work: Sliced<T>): Promise<T>;
}

export interface SessionOptions {
  /** One Ctrl+Z for the whole session, where Excel can do that. */
  readonly mergeUndo?: boolean;
  readonly mayCancel?: boolean;
  /** Wait until people have finished typing in a cell: only to put things right again. */
  readonly waitsForCellEdit?: boolean;
}

/** Runs `work` in one Excel.run. Throws ExcelRefusal; its state is `untouched`, the caller knows better. */
export async function inSession<T>(
  surroundings: ExcelSurroundings,
  work: (session: Session) => Promise<T>,
  { mergeUndo = false, mayCancel = false, waitsForCellEdit = false }: SessionOptions = {},
): Promise<T> {
  const body = (context: Excel.RequestContext): Promise<T> => {
    let trips = 0;
    return work({
      targetBytes: surroundings.targetBytes,
      inSlices: (sliced) => inSlices(sliced, surroundings.pause),
      trip: async (queue) => {
        if (trips > 0) await surroundings.pause();
        trips += 1;
        if (mayCancel && surroundings.isCancelled()) {
          throw new ExcelRefusal('cancelled', 'untouched', null, 'cancelled');
        }
        const read = queue(context);
        try {
          await answered(surroundings, context.sync());
        } catch (error) {
          throw refusalFrom(error, 'untouched');
        }
        return read();
      },
    });
  };
  const { excel } = surroundings;
  try {
    if (mergeUndo) return await excel.run({ mergeUndoGroup: true }, body);
    return await (waitsForCellEdit ? excel.run({ delayForCellEdit: true }, body) : excel.run(body));
  } catch (error) {
    throw refusalFrom(error, 'untouched');
  }
}

function answered<T>({ patienceMs, watchdogMs, onWaiting }: ExcelSurroundings, sync: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(onWaiting, patienceMs);
    const watchdog = setTimeout(() => {
      clearTimeout(patience);
      reject(new ExcelRefusal('no-answer', 'untouched', null, `no answer within ${watchdogMs} ms`));
    }, watchdogMs);
    const settle = (): void => {
      clearTimeout(patience);
      clearTimeout(watchdog);
    };
    sync.then(
      (value) => {
        settle();
        resolve(value);
      },
      (error: unknown) => {
        settle();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
