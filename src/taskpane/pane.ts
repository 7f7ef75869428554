// What the pane can do, whoever asks: its own buttons or the ribbon's.
import { formatDay, type Minute } from '../core/calendar/day';
import type { WorkbookGrids } from '../core/grid/grid';
import type { SheetPlan } from '../core/plan/plan';
import type { PanePage } from '../core/text/areas/pane';
import type { Language } from '../core/text/text';
import { Cancelled } from './cancelled';
import type { CoreRunner } from './core/core-runner';
import { jobQueue, type JobTools } from './job-queue';
import type { CellEntry, ExpectedCell, PaneHost } from './pane-host';
import { paneLog, type PaneLog } from './pane-log';
import type { DueRow, PaneReport, Place } from './pane-report';
import { firstState, type DueView, type Outcome, type PaneState } from './pane-state';
import { paneStore, type PaneStore } from './pane-store';
import { problemOf } from './problem';
import {
  cellsOf,
  doneRow,
  snoozedRow,
  withTyped,
  type DoneEntry,
  type SnoozeEntry,
  type TypedRow,
} from './typed-row';

export interface PaneParts {
  readonly host: PaneHost;
  readonly core: CoreRunner;
  /** The wall clock. */
  readonly now: () => Minute;
  /** Milliseconds since whenever, for durations. */
  readonly clock: () => number;
  readonly language: Language;
}

/** Acts answer true when done; what they came to stands in the store. None of them throws. */
export interface Pane {
  readonly store: PaneStore;
  readonly host: PaneHost;
  readonly log: PaneLog;
  readonly now: () => Minute;
  readonly show: (page: PanePage) => void;
  readonly filterDue: (view: Partial<DueView>) => void;
  /** Keeps what was typed into the settings while other pages are looked at. */
  readonly editSettings: (edits: PaneState['settingsEdits']) => void;
  readonly dismiss: () => void;
  /** Stops the job that runs. */
  readonly cancel: () => void;
  /** Reads and computes; writes nothing. */
  readonly check: () => Promise<boolean>;
  /** Reads, computes and writes our sheets. */
  readonly refresh: () => Promise<boolean>;
  /** Reads, computes and writes 校验结果 alone. */
  readonly writeFindings: () => Promise<boolean>;
  readonly makeTemplates: () => Promise<boolean>;
  readonly makeSettings: () => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly jumpTo: (place: Place) => Promise<void>;
  readonly saveDone: (row: DueRow, entry: DoneEntry) => Promise<boolean>;
  readonly saveSnooze: (row: DueRow, entry: SnoozeEntry) => Promise<boolean>;
  readonly saveSettings: (
    entries: readonly CellEntry[],
    expected: readonly ExpectedCell[],
  ) => Promise<boolean>;
}

export function createPane(parts: PaneParts): Pane {
  const { host, core, now, clock, language } = parts;
  const store = paneStore(firstState(language));
  const log = paneLog();
  const jobs = jobQueue({ store, log, now, clock, canUndo: host.canUndo });
  const acts = workbookActs(parts, store);
  const saveRow = (row: DueRow, typed: TypedRow, outcome: Outcome): Promise<boolean> =>
    jobs.run('write-row', () => acts.writeRow(row, typed, outcome));
  const named = ({ customerName, customerId }: DueRow): string => customerName || customerId;
  return {
    store,
    host,
    log,
    now,
    show: (page) => {
      store.set({ page, outcome: null });
    },
    filterDue: (view) => {
      store.set({ dueView: { ...store.get().dueView, ...view } });
    },
    editSettings: (settingsEdits) => {
      store.set({ settingsEdits });
    },
    dismiss: () => {
      store.set({ outcome: null, problem: null });
    },
    cancel: jobs.cancel,
    check: () => jobs.run('check', acts.check),
    refresh: () => jobs.run('refresh', acts.refresh),
    writeFindings: () => jobs.run('findings', acts.writeFindings),
    makeTemplates: () =>
      jobs.run('templates', (tools) =>
        acts.add((workbook) => core.templates(workbook, language, tools.signal), tools),
      ),
    makeSettings: () =>
      jobs.run('templates', (tools) =>
        acts.add((workbook) => core.settings(workbook, language, tools.signal), tools),
      ),
    undo: () => jobs.run('undo', acts.undo),
    jumpTo: ({ sheet, cell }) =>
      host.jumpTo(sheet, cell).catch((error: unknown) => {
        store.set({ problem: problemOf(error), outcome: null });
      }),
    saveDone: (row, entry) => saveRow(row, doneRow(entry), { kind: 'result-saved', customer: named(row) }),
    saveSnooze: (row, entry) =>
      saveRow(row, snoozedRow(entry), {
        kind: 'snooze-saved',
        customer: named(row),
        until: formatDay(entry.until),
      }),
    saveSettings: (entries, expected) =>
      jobs.run('save-settings', (tools) => acts.saveSettings(entries, expected, tools)),
  };
}

/** The work of the jobs: what is read, computed and written, in which order. */
function workbookActs({ host, core, now, language }: PaneParts, store: PaneStore) {
  async function compute(tools: JobTools): Promise<PaneReport> {
    tools.enter('read');
    const workbook = await host.read(tools);
    if (tools.signal.aborted) throw new Cancelled();
    const asOf = now();
    const report = await core.check({ workbook, asOf, language }, tools.enter, tools.signal);
    store.set({ report, dueSheet: report.standing });
    return report;
  }

  async function apply(plans: readonly SheetPlan[], tools: JobTools) {
    tools.enter('write');
    const { written, refused = [] } = await host.apply(plans, tools);
    return { sheets: written, refused };
  }

  /** After something was written, a failure to look again must not be told as a failure to write. */
  async function tryToCompute(tools: JobTools): Promise<void> {
    await compute(tools).catch(() => undefined);
  }

  /** Cosmetic: a program may refuse to show a sheet while another window has the focus. */
  async function tryToShow(sheet: string): Promise<void> {
    await host.jumpTo(sheet, '').catch(() => undefined);
  }

  return {
    check: async (tools: JobTools): Promise<null> => {
      await compute(tools);
      return null;
    },
    refresh: async (tools: JobTools): Promise<Outcome> => {
      const { plans, planned } = await compute(tools);
      const applied = await apply(plans, tools);
      if (applied.refused.every(({ sheet }) => sheet !== planned.sheet)) store.set({ dueSheet: planned });
      await tryToShow(planned.sheet);
      return { kind: 'refreshed', ...applied };
    },
    writeFindings: async (tools: JobTools): Promise<Outcome> => {
      const { plans, findingsSheet } = await compute(tools);
      const applied = await apply(
        plans.filter(({ id }) => id === 'findings'),
        tools,
      );
      await tryToShow(findingsSheet);
      return { kind: 'findings-written', ...applied };
    },
    add: async (
      make: (workbook: WorkbookGrids) => Promise<readonly SheetPlan[]>,
      tools: JobTools,
    ): Promise<Outcome> => {
      tools.enter('read');
      const { sheets } = await apply(await make(await host.read(tools)), tools);
      await tryToCompute(tools);
      return { kind: 'templates-made', sheets };
    },
    undo: async (tools: JobTools): Promise<Outcome> => {
      const { written } = await host.undoLast(tools);
      await tryToCompute(tools);
      return { kind: 'undone', sheets: written };
    },
    saveSettings: async (
      entries: readonly CellEntry[],
      expected: readonly ExpectedCell[],
      tools: JobTools,
    ): Promise<Outcome> => {
      await host.writeCells(store.get().report?.settings.sheet ?? '', entries, expected);
      store.set({ settingsEdits: {} });
      await tryToCompute(tools);
      return { kind: 'settings-saved', cells: entries.length };
    },
    writeRow: async (row: DueRow, typed: TypedRow, outcome: Outcome): Promise<Outcome> => {
      const { sheet, entries, expected } = cellsOf(row, typed, store.get().dueSheet);
      await host.writeCells(sheet, entries, expected);
      const { report } = store.get();
      if (report) store.set({ report: withTyped(report, row, typed) });
      return outcome;
    },
  };
}
