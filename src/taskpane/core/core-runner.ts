// Who carries out the core's jobs for the pane: a worker that can be stopped at any moment, or the page itself where no
// worker can be had.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { SheetPlan } from '../../core/plan/plan';
import type { RunStage } from '../../core/run';
import type { Language } from '../../core/text/text';
import { Cancelled } from '../cancelled';
import type { PaneReport } from '../pane-report';
import type { CheckRequest, CoreJobs, WireReport } from './core-jobs';
import { unpackPlan, type WirePlan } from './plan-wire';

export interface CoreRunner {
  check(request: CheckRequest, onStage: (stage: RunStage) => void, signal: AbortSignal): Promise<PaneReport>;
  templates(workbook: WorkbookGrids, language: Language, signal: AbortSignal): Promise<readonly SheetPlan[]>;
  settings(workbook: WorkbookGrids, language: Language, signal: AbortSignal): Promise<readonly SheetPlan[]>;
}

/** The jobs as a thread offers them: every answer takes time. */
export interface RemoteJobs {
  check(request: CheckRequest, onStage: (stage: RunStage) => void): Promise<WireReport>;
  templates(workbook: WorkbookGrids, language: Language): Promise<readonly WirePlan[]>;
  settings(workbook: WorkbookGrids, language: Language): Promise<readonly WirePlan[]>;
}

/** A thread that has the jobs; stopping it ends whatever it does. */
export interface CoreThread {
  readonly jobs: RemoteJobs;
  /** Rejects when the thread cannot work at all. */
  readonly failed: Promise<never>;
  readonly stop: () => void;
}

/** A runner over threads: one at a time, kept for the next job, thrown away when a job is cancelled or fails. */
export function coreRunner(startThread: () => CoreThread): CoreRunner {
  let thread: CoreThread | null = null;

  async function inThread<T>(work: (jobs: RemoteJobs) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (signal.aborted) throw new Cancelled();
    const mine = (thread ??= startThread());
    try {
      return await Promise.race([work(mine.jobs), mine.failed, cancelled(signal)]);
    } catch (error) {
      mine.stop();
      thread = null;
      throw error;
    }
  }

  return {
    check: async (request, onStage, signal) => {
      const report = await inThread((jobs) => jobs.check(request, onStage), signal);
      return { ...report, plans: report.plans.map(unpackPlan) };
    },
    templates: async (workbook, language, signal) =>
      (await inThread((jobs) => jobs.templates(workbook, language), signal)).map(unpackPlan),
    settings: async (workbook, language, signal) =>
      (await inThread((jobs) => jobs.settings(workbook, language), signal)).map(unpackPlan),
  };
}

function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Cancelled());
      },
      { once: true },
    );
  });
}

/** A "thread" that is the page itself: `load` fetches the core when it is first needed. */
export function sameThread(load: () => Promise<CoreJobs>): CoreThread {
  return {
    jobs: {
      check: async (request, onStage) => (await load()).check(request, onStage),
      templates: async (workbook, language) => (await load()).templates(workbook, language),
      settings: async (workbook, language) => (await load()).settings(workbook, language),
    },
    failed: new Promise<never>(() => undefined),
    stop: () => undefined,
  };
}
