// What the pane can do, whoever asks: its own buttons or the ribbon's.
import { formatDay, formatMinute, type Minute } from '../core/calendar/day';
import type { Period } from '../core/calendar/period';
import type { WorkbookGrids } from '../core/grid/grid';
import type { SheetId, SheetPlan } from '../core/plan/plan';
import type { PanePage } from '../core/text/areas/pane';
import type { Language } from '../core/text/text';
import type { CoreRunner } from './core/core-runner';
import { failureNotes } from './failure-notes';
import { jobQueue, type JobTools } from './job-queue';
import { jobSteps, type JobSteps } from './job-steps';
import type { CellEntry, ExpectedCell, PaneHost } from './pane-host';
import { paneLog, type PaneLog } from './pane-log';
import type { DueRow, PaneReminders, Place } from './pane-report';
import { firstState, type DueView, type Outcome, type PaneState, type SlaViewing } from './pane-state';
import { paneStore, type PaneStore } from './pane-store';
import { problemOf } from './problem';
import { reportActs, type ReportActs } from './report-acts';
import { ticking, type Ticking } from './ticking';
import {
  cellsOf,
  doneRow,
  snoozedRow,
  withTyped,
  type DoneEntry,
  type SnoozeEntry,
  type TypedRow,
} from './typed-row';
import { visitLogActs, type VisitLogActs } from './visit-log-acts';

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
export interface Pane extends ReportActs, VisitLogActs {
  readonly store: PaneStore;
  readonly host: PaneHost;
  readonly log: PaneLog;
  readonly now: () => Minute;
  /** The same, for what must follow it. */
  readonly ticking: Ticking;
  readonly show: (page: PanePage) => void;
  readonly filterDue: (view: Partial<DueView>) => void;
  readonly filterSla: (view: Partial<SlaViewing>) => void;
  /** Limits that have passed by now need not be told again. */
  readonly seeLimits: () => void;
  readonly choosePeriod: (period: Period) => void;
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
  /** Today's list and the calendar of one person ("" = what nobody is named for), or of everybody; null when that failed. */
  readonly makeReminders: (owner: string | null) => Promise<PaneReminders | null>;
  /** After a press in the ribbon about that sheet: what went wrong, on the sheet itself; true when nothing did. */
  readonly noteFailure: (id: SheetId) => Promise<boolean>;
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
  const steps = jobSteps(parts, store);
  const acts = workbookActs(parts, store, steps);
  const saveRow = (row: DueRow, typed: TypedRow, outcome: Outcome): Promise<boolean> =>
    jobs.run('write-row', () => acts.writeRow(row, typed, outcome));
  const named = ({ customerName, customerId }: DueRow): string => customerName || customerId;
  return {
    store,
    host,
    log,
    now,
    ticking: ticking(now),
    ...reportActs(parts, store, jobs, steps),
    ...visitLogActs(parts, store, jobs, steps),
    show: (page) => {
      store.set({ page, outcome: null });
    },
    filterDue: (view) => {
      store.set({ dueView: { ...store.get().dueView, ...view } });
    },
    filterSla: (view) => {
      store.set({ slaView: { ...store.get().slaView, ...view } });
    },
    seeLimits: () => {
      store.set({ limitsSeen: now() });
    },
    choosePeriod: (period) => {
      store.set({ period });
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
    makeReminders: async (owner) => {
      let made: PaneReminders | null = null;
      await jobs.run('reminders', async (tools) => {
        made = await core.reminders({ ...(await steps.look(tools)), owner }, tools.signal);
        return null;
      });
      return made;
    },
    noteFailure: async (id) => {
      const notes = failureNotes(store.get(), id, formatMinute(now()));
      for (const { sheet, cell, note } of notes) {
        await host.noteStatus?.(sheet, cell, note).catch(() => false);
      }
      return notes.length === 0 && store.get().problem === null;
    },
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
function workbookActs({ host }: PaneParts, store: PaneStore, steps: JobSteps) {
  const { compute, apply, tryToCompute, tryToShow } = steps;
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
