// What is written on demand besides the due list: the ticket sheets, the loyalty sheets, a report of a period and its preview.
import type { Period } from '../core/calendar/period';
import type { SheetId, SheetPlan } from '../core/plan/plan';
import type { WrittenPart } from '../core/text/areas/pane';
import type { JobSteps } from './job-steps';
import type { JobQueue, JobTools } from './job-queue';
import type { PaneParts } from './pane';
import type { EarlierReport, PaneReport } from './pane-report';
import type { Outcome } from './pane-state';
import type { PaneStore } from './pane-store';

export interface ReportActs {
  /** Reads, computes and writes SLA预警, 服务进度简报 and 人员绩效. */
  readonly writeSla: () => Promise<boolean>;
  /** Reads, computes and writes the sheets of loyalty. */
  readonly writeLoyalty: () => Promise<boolean>;
  /** Reads, computes and writes the report of a period, and shows it. */
  readonly writeReport: (period: Period) => Promise<boolean>;
  /** Works out the report's headline and writes nothing; gives way to whatever else is wanted. */
  readonly previewReport: (period: Period) => Promise<boolean>;
}

const TICKET_SHEETS: readonly SheetId[] = ['sla', 'briefs', 'staff'];

export function reportActs(
  { core }: PaneParts,
  store: PaneStore,
  jobs: JobQueue,
  steps: JobSteps,
): ReportActs {
  /** The first sheet is the one people want to see. */
  async function writePart(
    part: WrittenPart,
    plans: readonly SheetPlan[],
    tools: JobTools,
    shown: string | undefined = plans[0]?.sheet,
  ): Promise<Outcome> {
    const applied = await steps.apply(plans, tools);
    if (shown !== undefined) await steps.tryToShow(shown);
    return { kind: 'part-written', part, ...applied };
  }

  const plan = async (tools: JobTools, job: Parameters<typeof core.plan>[0]['job']) =>
    core.plan({ ...(await steps.look(tools)), job }, tools.enter, tools.signal);

  return {
    writeSla: () =>
      jobs.run('sla', async (tools) => {
        const { plans } = await steps.compute(tools);
        const wanted = plans.filter(({ id }) => TICKET_SHEETS.includes(id));
        return writePart('sla', wanted, tools);
      }),
    writeLoyalty: () =>
      jobs.run('loyalty', async (tools) => {
        const { plans } = await plan(tools, { kind: 'loyalty' });
        return writePart('loyalty', plans, tools, plans.find(({ id }) => id === 'loyalty')?.sheet);
      }),
    writeReport: (period) =>
      jobs.run('report', async (tools) => {
        const { plans } = await plan(tools, { kind: 'report', period });
        const outcome = await writePart('report', plans, tools);
        const { report } = store.get();
        const sheet = plans[0]?.sheet ?? '';
        if (report && 'sheets' in outcome && outcome.sheets.includes(sheet)) {
          store.set({ report: { ...report, reports: withReport(report.reports, sheet) } });
        }
        return outcome;
      }),
    previewReport: (period) => {
      const keep = (content: NonNullable<ReturnType<typeof store.get>['preview']>['content']): void => {
        store.set({ preview: { period, content, of: plansOf(store.get().report) } });
      };
      return jobs.run('preview', async (tools) => {
        // What fails is not tried again by itself.
        keep(null);
        keep((await plan(tools, { kind: 'report', period })).preview);
        return null;
      });
    },
  };
}

/** What a preview was made beside: after another look at the workbook it is stale. */
export function plansOf(report: PaneReport | null): PaneReport['plans'] | null {
  return report?.plans ?? null;
}

function withReport(reports: readonly EarlierReport[], sheet: string): readonly EarlierReport[] {
  return reports.some((each) => each.sheet === sheet) ? reports : [{ sheet }, ...reports];
}
