/// <reference types="office-js" />
// Changes into the workbook: written, read back in the same request where they fit, and put back when anything went wrong.
// Never a blind second try: after a failure we look first.
import { cosmeticSteps } from './dress-sheet';
import { ExcelRefusal, withState } from './excel-refusal';
import { lookAtChange, type Look, type Verdict } from './look-again';
import { restoreSteps } from './restore-steps';
import { inSession, type ExcelSurroundings, type Session } from './session';
import type { SheetChange } from './sheet-change';
import type { Sliced } from './sliced';
import { sendSteps, type Step } from './steps';
import { writeSteps, type WriteOptions } from './write-steps';

export interface WriteWork {
  readonly surroundings: ExcelSurroundings;
  readonly options: WriteOptions;
  readonly onProgress: (share: number) => void;
}

/** Changes with all the calls that write them and look at them, ready to be sent. */
export interface PreparedWrite {
  readonly changes: readonly SheetChange[];
  readonly writes: readonly Step[];
  readonly looks: readonly Look[];
  readonly cosmetics: readonly Step[];
}

export function* prepareWrite(changes: readonly SheetChange[], options: WriteOptions): Sliced<PreparedWrite> {
  const writes: Step[] = [];
  for (const change of changes) {
    for (const each of yield* writeSteps(change, options)) writes.push(each);
  }
  const looks = yield* looksAt(changes);
  return { changes, writes, looks, cosmetics: changes.flatMap(cosmeticSteps) };
}

export function* looksAt(changes: readonly SheetChange[]): Sliced<readonly Look[]> {
  const looks: Look[] = [];
  for (const change of changes) looks.push(yield* lookAtChange(change));
  return looks;
}

/**
 * Writes all changes or none. Throws ExcelRefusal with what became of the workbook: `untouched`, `restored`, or
 * `unconfirmed` when Excel does not tell.
 */
export async function writeChanges(prepared: PreparedWrite, given: WriteWork): Promise<void> {
  const progress = { begun: false };
  const work: WriteWork = {
    ...given,
    onProgress: (share) => {
      progress.begun = true;
      given.onProgress(share);
    },
  };
  try {
    await attempt(prepared, work, true);
  } catch (error) {
    // Excel takes no request at all while somebody types: nothing of the first one was done.
    if (!progress.begun && isCellEdit(error)) throw error;
    const done = await settle(prepared, work, error);
    if (done === 'written') await addCosmetics(prepared, work);
    else await attemptAgain(prepared, work, error);
  }
}

function isCellEdit(error: unknown): boolean {
  return error instanceof ExcelRefusal && error.officeCode === 'InvalidOperationInCellEditMode';
}

/** Some Excels cannot put everything into one step of their undo list; nothing was written then. */
async function attemptAgain(prepared: PreparedWrite, work: WriteWork, error: unknown): Promise<void> {
  const grouping = error instanceof ExcelRefusal && error.reason === 'undo-not-supported';
  if (!grouping) throw withState(error, 'untouched');
  try {
    await attempt(prepared, work, false);
  } catch (second) {
    if ((await settle(prepared, work, second)) === 'untouched') throw withState(second, 'untouched');
  }
}

async function attempt(
  { changes, writes, looks, cosmetics }: PreparedWrite,
  { surroundings, onProgress }: WriteWork,
  mergeUndo: boolean,
): Promise<void> {
  const steps = [...writes, ...looks.flatMap((each) => each.steps)];
  await inSession(
    surroundings,
    async (session) => {
      await sendSteps(session, steps, lastly(cosmetics), onProgress);
      const seen = await verdicts(session, looks);
      if (seen.every(({ isNew }) => isNew)) return;
      const sheet = changes[seen.findIndex(({ isNew }) => !isNew)]?.plan.sheet ?? '';
      throw new ExcelRefusal('read-back-differs', 'unconfirmed', null, sheet);
    },
    { mergeUndo, mayCancel: true },
  );
}

/** Cosmetic calls stand last in the last request: when one fails, everything else was done and a look tells so. */
function lastly(cosmetics: readonly Step[]) {
  return (context: Excel.RequestContext) => {
    for (const { run } of cosmetics) run(context);
    return () => undefined;
  };
}

async function verdicts(session: Session, looks: readonly Look[]): Promise<readonly Verdict[]> {
  const seen: Verdict[] = [];
  for (const { verdict } of looks) seen.push(await session.inSlices(verdict()));
  return seen;
}

/** `written`: all is as planned after all. `untouched`: all is as before. Otherwise restores, and throws. */
async function settle(
  prepared: PreparedWrite,
  work: WriteWork,
  error: unknown,
): Promise<'written' | 'untouched'> {
  const { surroundings } = work;
  const seen = await orUnconfirmed(error, () =>
    inSession(surroundings, (session) => look(session, prepared.looks)),
  );
  if (seen.every(({ isNew }) => isNew)) return 'written';
  if (seen.every(({ isOld }) => isOld)) return 'untouched';
  const exists = seen.map((verdict) => verdict.exists);
  const isOld = await orUnconfirmed(error, () => restore(prepared, exists, work));
  throw withState(error, isOld ? 'restored' : 'unconfirmed');
}

/** The error we came with counts, not the one that keeps us from knowing more. */
async function orUnconfirmed<T>(error: unknown, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (second) {
    if (!(second instanceof ExcelRefusal)) throw second;
    throw withState(error, 'unconfirmed');
  }
}

async function look(session: Session, looks: readonly Look[]): Promise<readonly Verdict[]> {
  await sendSteps(
    session,
    looks.flatMap((each) => each.steps),
    () => () => undefined,
  );
  return verdicts(session, looks);
}

/** Puts the sheets back; tells whether they are as they were. */
export function restore(
  { changes, looks }: Pick<PreparedWrite, 'changes' | 'looks'>,
  exists: readonly boolean[],
  { surroundings, options }: WriteWork,
): Promise<boolean> {
  return inSession(
    surroundings,
    async (session) => {
      const steps: Step[] = [];
      for (const [i, change] of changes.entries()) {
        for (const each of await session.inSlices(restoreSteps(change, exists[i] ?? false, options))) {
          steps.push(each);
        }
      }
      await sendSteps(session, steps, () => () => undefined);
      const seen = await look(session, looks);
      return seen.every(({ isOld }) => isOld);
    },
    { waitsForCellEdit: true },
  );
}

/** One by one, each on its own: another workbook with the focus or a missing printer must not matter. */
async function addCosmetics({ cosmetics }: PreparedWrite, { surroundings }: WriteWork): Promise<void> {
  for (const step of cosmetics) {
    try {
      await inSession(surroundings, (session) =>
        session.trip((context) => {
          step.run(context);
          return () => undefined;
        }),
      );
    } catch (error) {
      if (!(error instanceof ExcelRefusal)) throw error;
      // Not answered: whatever comes next would wait as well.
      if (error.reason === 'no-answer') return;
    }
  }
}
