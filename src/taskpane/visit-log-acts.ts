// Logging completed visits: first the list of what would be added, then, when people say so, the rows themselves.
import type { JobQueue } from './job-queue';
import type { JobSteps } from './job-steps';
import type { PaneParts } from './pane';
import type { Outcome } from './pane-state';
import type { PaneStore } from './pane-store';

export interface VisitLogActs {
  /** Reads, and shows what would be logged; writes nothing. */
  readonly listVisits: () => Promise<boolean>;
  /** Logs what was shown. When the workbook says something else by now, that is shown instead and nothing is written. */
  readonly logVisits: () => Promise<boolean>;
  readonly dropVisits: () => void;
}

export function visitLogActs(
  { core }: PaneParts,
  store: PaneStore,
  jobs: JobQueue,
  steps: JobSteps,
): VisitLogActs {
  return {
    listVisits: () =>
      jobs.run('list-visits', async (tools) => {
        const { view } = await core.log(await steps.look(tools), tools.enter, tools.signal);
        store.set({ visitLog: { view, hasChanged: false } });
        return null;
      }),
    logVisits: () =>
      jobs.run('log-visits', async (tools): Promise<Outcome | null> => {
        const shown = store.get().visitLog?.view;
        const { view, plans, appends } = await core.log(await steps.look(tools), tools.enter, tools.signal);
        if (JSON.stringify(shown) !== JSON.stringify(view)) {
          store.set({ visitLog: { view, hasChanged: true } });
          return null;
        }
        const { refused, sheets } = await steps.apply(plans, tools, appends);
        if (refused.length === 0) store.set({ visitLog: null });
        await steps.tryToCompute(tools);
        const count = refused.length > 0 ? 0 : view.lines.length;
        return { kind: 'visits-logged', count, sheet: view.sheet, sheets, refused, undrawn: [] };
      }),
    dropVisits: () => {
      store.set({ visitLog: null });
    },
  };
}
