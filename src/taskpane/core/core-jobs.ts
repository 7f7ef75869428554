// What the pane asks of the core, as plain functions: run in a worker, or in place where there is none.
import type { Minute } from '../../core/calendar/day';
import type { WorkbookGrids } from '../../core/grid/grid';
import { initPlans } from '../../core/init-plans';
import type { SheetPlan } from '../../core/plan/plan';
import { settingsSheet } from '../../core/policy/settings-sheet';
import { run, type RunStage } from '../../core/run';
import { TEXTS } from '../../core/text/languages';
import type { Language } from '../../core/text/text';
import type { PaneReport } from '../pane-report';
import { makePaneReport } from '../report/make-pane-report';
import { packPlan, type WirePlan } from './plan-wire';

export interface CheckRequest {
  readonly workbook: WorkbookGrids;
  readonly asOf: Minute;
  readonly language: Language;
}

export type WireReport = Omit<PaneReport, 'plans'> & { readonly plans: readonly WirePlan[] };

export interface CoreJobs {
  readonly check: (request: CheckRequest, onStage: (stage: RunStage) => void) => WireReport;
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
  templates: (workbook, language) => packed(initPlans(workbook, { text: TEXTS[language] })),
  settings: (workbook, language) => packed([settingsSheet(TEXTS[language], workbook)]),
};

function packed(plans: readonly SheetPlan[]): readonly WirePlan[] {
  return plans.map(packPlan);
}
