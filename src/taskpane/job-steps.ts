// What the pane's jobs have in common: looking at the workbook, writing sheets, showing one.
import type { AppendPlan } from '../core/plan/append-plan';
import type { SheetPlan } from '../core/plan/plan';
import { Cancelled } from './cancelled';
import type { CheckRequest } from './core/core-jobs';
import type { JobTools } from './job-queue';
import type { PaneParts } from './pane';
import type { PaneReport } from './pane-report';
import type { Applied } from './pane-state';
import type { PaneStore } from './pane-store';

export interface JobSteps {
  /** Reads the workbook; the request for the core, at this moment. */
  readonly look: (tools: JobTools) => Promise<CheckRequest>;
  /** Reads and computes; the pane shows what came of it. */
  readonly compute: (tools: JobTools) => Promise<PaneReport>;
  /** The same, after something was written: a failure to look again must not be told as a failure to write. */
  readonly tryToCompute: (tools: JobTools) => Promise<void>;
  readonly apply: (
    plans: readonly SheetPlan[],
    tools: JobTools,
    appends?: readonly AppendPlan[],
  ) => Promise<Applied>;
  /** Cosmetic: a program may refuse to show a sheet while another window has the focus. */
  readonly tryToShow: (sheet: string) => Promise<void>;
}

export function jobSteps({ host, core, now, language }: PaneParts, store: PaneStore): JobSteps {
  const look: JobSteps['look'] = async (tools) => {
    tools.enter('read');
    const workbook = await host.read(tools);
    if (tools.signal.aborted) throw new Cancelled();
    return { workbook, asOf: now(), language };
  };
  const compute: JobSteps['compute'] = async (tools) => {
    const report = await core.check(await look(tools), tools.enter, tools.signal);
    store.set({ report, dueSheet: report.standing });
    return report;
  };
  return {
    look,
    compute,
    tryToCompute: async (tools) => {
      await compute(tools).catch(() => undefined);
    },
    apply: async (plans, tools, appends) => {
      tools.enter('write');
      const { written, refused = [], undrawn = [] } = await host.apply(plans, tools, appends);
      return { sheets: written, refused, undrawn };
    },
    tryToShow: async (sheet) => {
      await host.jumpTo(sheet, '').catch(() => undefined);
    },
  };
}
