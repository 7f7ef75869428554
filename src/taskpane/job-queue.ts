// One job after the other, each with progress, an outcome or a problem, and a line in the log. A check that nobody asked for
// gives way to what the user wants.
import { formatMinute, type Minute } from '../core/calendar/day';
import type { PaneJob } from '../core/text/areas/pane';
import { Cancelled } from './cancelled';
import type { HostWork } from './pane-host';
import type { PaneLog } from './pane-log';
import type { Job, Outcome, PaneState } from './pane-state';
import type { PaneStore } from './pane-store';
import { isCancelled, problemOf } from './problem';

/** What a job gets to tell how far it is, and to hear that it shall stop. */
export interface JobTools extends HostWork {
  readonly enter: (stage: NonNullable<Job['stage']>) => void;
}

export type JobWork = (tools: JobTools) => Promise<Outcome | null>;

/** Jobs that nobody asked for: they stop as soon as something else is wanted. */
export const GIVES_WAY: readonly PaneJob[] = ['check', 'preview'];

export interface JobQueue {
  /** True when the work was done, false when it failed or was cancelled; never throws. */
  readonly run: (kind: PaneJob, work: JobWork) => Promise<boolean>;
  /** Stops the job that runs. */
  readonly cancel: () => void;
}

export interface QueueParts {
  readonly store: PaneStore;
  readonly log: PaneLog;
  readonly now: () => Minute;
  readonly clock: () => number;
  readonly canUndo: () => boolean;
}

export function jobQueue(parts: QueueParts): JobQueue {
  let running: AbortController | null = null;
  let last: { readonly kind: PaneJob; readonly stopper: AbortController } | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  return {
    cancel: () => {
      running?.abort();
    },
    run: (kind, work) => {
      if (last && GIVES_WAY.includes(last.kind)) last.stopper.abort();
      const stopper = new AbortController();
      last = { kind, stopper };
      const turn = ended.then(() => {
        running = stopper;
        return runJob(kind, work, stopper.signal, parts);
      });
      ended = turn;
      return turn;
    },
  };
}

async function runJob(
  kind: PaneJob,
  work: JobWork,
  signal: AbortSignal,
  { store, log, now, clock, canUndo }: QueueParts,
): Promise<boolean> {
  const begun = clock();
  const job = { kind, stage: null, share: null, waiting: false };
  // A preview comes by itself: what the job before came to must stay to be read.
  store.set(kind === 'preview' ? { job } : { job, problem: null, outcome: null });
  const begunWork = signal.aborted ? Promise.reject(new Cancelled()) : work(toolsFor(signal, store));
  const ending = await begunWork.then(succeeded, (error: unknown) => failed(kind, error));
  const { told, ...ended } = ending;
  const change = kind === 'preview' && !ended.problem ? {} : ended;
  store.set({ job: null, canUndo: canUndo(), ...change });
  const milliseconds = Math.round(clock() - begun);
  log.add({ at: formatMinute(now()), job: kind, outcome: told, milliseconds, counts: counts(store.get()) });
  return told === 'done';
}

type Ending = Pick<PaneState, 'outcome' | 'problem'> & { readonly told: string };

function succeeded(outcome: Outcome | null): Ending {
  return { outcome, problem: null, told: 'done' };
}

function failed(kind: PaneJob, error: unknown): Ending {
  if (isCancelled(error)) {
    const outcome = GIVES_WAY.includes(kind) ? null : ({ kind: 'cancelled' } as const);
    return { outcome, problem: null, told: 'cancelled' };
  }
  const problem = problemOf(error);
  return { outcome: null, problem, told: [problem.reason, problem.workbook ?? ''].join(' ').trim() };
}

function toolsFor(signal: AbortSignal, store: PaneStore): JobTools {
  const change = (part: Partial<Job>): void => {
    const { job } = store.get();
    if (job && !signal.aborted) store.set({ job: { ...job, waiting: false, ...part } });
  };
  return {
    signal,
    enter: (stage) => {
      change({ stage, share: null });
    },
    onProgress: (stage, share) => {
      change({ stage, share });
    },
    onWaiting: () => {
      change({ waiting: true });
    },
  };
}

function counts({ report }: PaneState): Record<string, number> {
  if (!report) return {};
  const rows = report.recognised.reduce((sum, table) => sum + table.rows, 0);
  return { rows, due: report.due.length, findings: report.findings.length };
}
