// What the pane asks of the core, as plain functions: run in a worker, or in place where there is none.
import type { Minute } from '../../core/calendar/day';
import type { WorkbookGrids } from '../../core/grid/grid';
import { initPlans } from '../../core/init-plans';
import type { Job } from '../../core/job';
import { logVisits } from '../../core/log-visits';
import type { AppendPlan } from '../../core/plan/append-plan';
import type { SheetPlan } from '../../core/plan/plan';
import { settingsSheet } from '../../core/policy/settings-sheet';
import { run, type RunStage } from '../../core/run';
import { TEXTS } from '../../core/text/languages';
import type { Language } from '../../core/text/text';
import type { PaneReminders, PaneReport, ReportPreview, VisitLogView } from '../pane-report';
import { makePaneReport } from '../report/make-pane-report';
import { paneReminders } from '../report/pane-reminders';
import { reportPreview } from '../report/report-preview';
import { visitLogView } from '../report/visit-log-view';
import { packPlan, type WirePlan } from './plan-wire';

export interface CheckRequest {
  readonly workbook: WorkbookGrids;
  readonly asOf: Minute;
  readonly language: Language;
}

export interface PlanRequest extends CheckRequest {
  readonly job: Job;
}

export interface RemindersRequest extends CheckRequest {
  /** Null: everybody's; "": what nobody is named for. */
  readonly owner: string | null;
}

/** The sheets of a job. */
export interface PlannedJob {
  readonly plans: readonly SheetPlan[];
  /** Of a report; null for other jobs. */
  readonly preview: ReportPreview | null;
}

/** To be applied together: rows for the visits sheet, and the due list as it stands afterwards. */
export interface PlannedLog {
  readonly view: VisitLogView;
  readonly plans: readonly SheetPlan[];
  readonly appends: readonly AppendPlan[];
}

/** What is planned, as it crosses from the worker. */
export type Wire<T extends { readonly plans: readonly SheetPlan[] }> = Omit<T, 'plans'> & {
  readonly plans: readonly WirePlan[];
};

export type WireReport = Wire<PaneReport>;

export interface CoreJobs {
  readonly check: (request: CheckRequest, onStage: (stage: RunStage) => void) => WireReport;
  /** The sheets of another job than a refresh. */
  readonly plan: (request: PlanRequest, onStage: (stage: RunStage) => void) => Wire<PlannedJob>;
  /** What logging the finished rows of the due list would do. */
  readonly log: (request: CheckRequest, onStage: (stage: RunStage) => void) => Wire<PlannedLog>;
  readonly reminders: (request: RemindersRequest) => PaneReminders;
  /** The sheets that 建立模板表 adds. */
  readonly templates: (workbook: WorkbookGrids, language: Language) => readonly WirePlan[];
  /** A 设置 sheet with every default, for a workbook that has none. */
  readonly settings: (workbook: WorkbookGrids, language: Language) => readonly WirePlan[];
}

export const coreJobs: CoreJobs = {
  check: ({ workbook, asOf, language }, onStage) => {
    const text = TEXTS[language];
    const report = makePaneReport(run(workbook, { asOf, text, onStage }), { workbook, asOf, text });
    return { ...report, plans: packed(report.plans) };
  },
  plan: ({ workbook, asOf, language, job }, onStage) => {
    const text = TEXTS[language];
    const result = run(workbook, { asOf, text, job, onStage });
    return { plans: packed(result.plans), preview: reportPreview(result, asOf, text) };
  },
  log: ({ workbook, asOf, language }, onStage) => {
    const text = TEXTS[language];
    const logged = logVisits(workbook, { asOf, text, onStage });
    const { plans, appends, result } = logged;
    const dueSheet = result.plans.find(({ id }) => id === 'revisits')?.sheet ?? text.revisits.sheet;
    return { view: visitLogView(logged, dueSheet, text), plans: packed(plans), appends };
  },
  reminders: ({ workbook, asOf, language, owner }) => {
    const text = TEXTS[language];
    return paneReminders(run(workbook, { asOf, text }), { asOf, owner, text });
  },
  templates: (workbook, language) => packed(initPlans(workbook, { text: TEXTS[language] })),
  settings: (workbook, language) => packed([settingsSheet(TEXTS[language], workbook)]),
};

function packed(plans: readonly SheetPlan[]): readonly WirePlan[] {
  return plans.map(packPlan);
}
