// Who carries out the core's jobs for the pane: a worker that can be stopped at any moment, or the page itself where no
// worker can be had.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { SheetPlan } from '../../core/plan/plan';
import type { RunStage } from '../../core/run';
import type { Language } from '../../core/text/text';
import { Cancelled } from '../cancelled';
import type { PaneReminders, PaneReport } from '../pane-report';
import type {
  CheckRequest,
  CoreJobs,
  PlannedJob,
  PlannedLog,
  PlanRequest,
  RemindersRequest,
  Wire,
  WireReport,
} from './core-jobs';
import { unpackPlan, type WirePlan } from './plan-wire';

type OnStage = (stage: RunStage) => void;

export interface CoreRunner {
  check(request: CheckRequest, onStage: OnStage, signal: AbortSignal): Promise<PaneReport>;
  plan(request: PlanRequest, onStage: OnStage, signal: AbortSignal): Promise<PlannedJob>;
  log(request: CheckRequest, onStage: OnStage, signal: AbortSignal): Promise<PlannedLog>;
  reminders(request: RemindersRequest, signal: AbortSignal): Promise<PaneReminders>;
  templates(workbook: WorkbookGrids, language: Language, signal: AbortSignal): Promise<readonly SheetPlan[]>;
  settings(workbook: WorkbookGrids, language: Language, signal: AbortSignal): Promise<readonly SheetPlan[]>;
}

/** The jobs as a thread offers them: every answer takes time. */
export interface RemoteJobs {
  check(request: CheckRequest, onStage: OnStage): Promise<WireReport>;
  plan(request: PlanRequest, onStage: OnStage): Promise<Wire<PlannedJob>>;
  log(request: CheckRequest, onStage: OnStage): Promise<Wire<PlannedLog>>;
  reminders(request: RemindersRequest): Promise<PaneReminders>;
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
    check: async (request, onStage, signal) =>
      unpacked(await inThread((jobs) => jobs.check(request, onStage), signal)),
    plan: async (request, onStage, signal) =>
      unpacked(await inThread((jobs) => jobs.plan(request, onStage), signal)),
    log: async (request, onStage, signal) =>
      unpacked(await inThread((jobs) => jobs.log(request, onStage), signal)),
    reminders: (request, signal) => inThread((jobs) => jobs.reminders(request), signal),
    templates: async (workbook, language, signal) =>
      (await inThread((jobs) => jobs.templates(workbook, language), signal)).map(unpackPlan),
    settings: async (workbook, language, signal) =>
      (await inThread((jobs) => jobs.settings(workbook, language), signal)).map(unpackPlan),
  };
}

function unpacked<T extends { readonly plans: readonly WirePlan[] }>(planned: T) {
  return { ...planned, plans: planned.plans.map(unpackPlan) };
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
      plan: async (request, onStage) => (await load()).plan(request, onStage),
      log: async (request, onStage) => (await load()).log(request, onStage),
      reminders: async (request) => (await load()).reminders(request),
      templates: async (workbook, language) => (await load()).templates(workbook, language),
      settings: async (workbook, language) => (await load()).settings(workbook, language),
    },
    failed: new Promise<never>(() => undefined),
    stop: () => undefined,
  };
}
