/// <reference types="office-js" />
// Changes into the workbook: written, read back in the same request where they fit, and put back when anything went wrong.
// Never a blind second try: after a failure we look first.
import { cosmeticSteps } from './dress-sheet';
import { ExcelRefusal, withState } from './excel-refusal';
import { lookAtChange, type Look } from './look-again';
import { restoreSteps } from './restore-steps';
import { inSession, type ExcelSurroundings, type Session } from './session';
import type { SheetChange } from './sheet-change';
import { sendSteps, type Step } from './steps';
import { writeSteps, type WriteOptions } from './write-steps';

export interface WriteWork {
  readonly surroundings: ExcelSurroundings;
  readonly options: WriteOptions;
  readonly onProgress: (share: number) => void;
}

/**
 * Writes all changes or none. Throws ExcelRefusal with what became of the workbook: `untouched`, `restored`, or
 * `unconfirmed` when Excel does not tell.
 */
export async function writeChanges(changes: readonly SheetChange[], given: WriteWork): Promise<void> {
  const progress = { begun: false };
  const work: WriteWork = {
    ...given,
    onProgress: (share) => {
      progress.begun = true;
      given.onProgress(share);
    },
  };
  try {
    await attempt(changes, work, true);
  } catch (error) {
    // Excel takes no request at all while somebody types: nothing of the first one was done.
    if (!progress.begun && isCellEdit(error)) throw error;
    const done = await settle(changes, work, error);
    if (done === 'written') await addCosmetics(changes, work);
    else await attemptAgain(changes, work, error);
  }
}

function isCellEdit(error: unknown): boolean {
  return error instanceof ExcelRefusal && error.officeCode === 'InvalidOperationInCellEditMode';
}

/** Some Excels cannot put everything into one step of their undo list; nothing was written then. */
async function attemptAgain(changes: readonly SheetChange[], work: WriteWork, error: unknown): Promise<void> {
  const grouping = error instanceof ExcelRefusal && error.reason === 'undo-not-supported';
  if (!grouping) throw withState(error, 'untouched');
  try {
    await attempt(changes, work, false);
  } catch (second) {
    if ((await settle(changes, work, second)) === 'untouched') throw withState(second, 'untouched');
  }
}

async function attempt(
  changes: readonly SheetChange[],
  { surroundings, options, onProgress }: WriteWork,
  mergeUndo: boolean,
): Promise<void> {
  const looks = changes.map(lookAtChange);
  const steps = [
    ...changes.flatMap((change) => writeSteps(change, options)),
    ...looks.flatMap((look) => look.steps),
  ];
  const cosmetics = changes.flatMap(cosmeticSteps);
  await inSession(
    surroundings,
    async (session) => {
      const verdicts = await sendSteps(session, steps, lastly(cosmetics, looks), onProgress);
      if (verdicts.every(({ isNew }) => isNew)) return;
      const sheet = changes[verdicts.findIndex(({ isNew }) => !isNew)]?.plan.sheet ?? '';
      throw new ExcelRefusal('read-back-differs', 'unconfirmed', null, sheet);
    },
    { mergeUndo, mayCancel: true },
  );
}

/** Cosmetic calls stand last in the last request: when one fails, everything else was done and a look tells so. */
function lastly(cosmetics: readonly Step[], looks: readonly Look[]) {
  return (context: Excel.RequestContext) => {
    for (const { run } of cosmetics) run(context);
    return () => looks.map((look) => look.verdict());
  };
}

/** `written`: all is as planned after all. `untouched`: all is as before. Otherwise restores, and throws. */
async function settle(
  changes: readonly SheetChange[],
  work: WriteWork,
  error: unknown,
): Promise<'written' | 'untouched'> {
  const { surroundings } = work;
  const seen = await orUnconfirmed(error, () => inSession(surroundings, (session) => look(session, changes)));
  if (seen.every(({ isNew }) => isNew)) return 'written';
  if (seen.every(({ isOld }) => isOld)) return 'untouched';
  const exists = seen.map((verdict) => verdict.exists);
  const isOld = await orUnconfirmed(error, () => restore(changes, exists, work));
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

async function look(session: Session, changes: readonly SheetChange[]) {
  const looks = changes.map(lookAtChange);
  const steps = looks.flatMap((one) => one.steps);
  return sendSteps(session, steps, () => () => looks.map(({ verdict }) => verdict()));
}

/** Puts the sheets back; tells whether they are as they were. */
export function restore(
  changes: readonly SheetChange[],
  exists: readonly boolean[],
  { surroundings, options }: WriteWork,
): Promise<boolean> {
  const steps = changes.flatMap((change, i) => restoreSteps(change, exists[i] ?? false, options));
  return inSession(
    surroundings,
    async (session) => {
      await sendSteps(session, steps, () => () => undefined);
      const seen = await look(session, changes);
      return seen.every(({ isOld }) => isOld);
    },
    { waitsForCellEdit: true },
  );
}

/** One by one, each on its own: another workbook with the focus or a missing printer must not matter. */
async function addCosmetics(changes: readonly SheetChange[], { surroundings }: WriteWork): Promise<void> {
  for (const step of changes.flatMap(cosmeticSteps)) {
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
