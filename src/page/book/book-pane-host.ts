// The open file behind the pane's seam. The workbook itself stays in the worker: what `read` gives is only its stand-in, and
// plans come back as outlines whose ids say what to write.
import type { WorkbookGrids } from '../../core/grid/grid';
import { Cancelled } from '../../taskpane/cancelled';
import type { CoreThread } from '../../taskpane/core/core-runner';
import type { Diagnostics, PaneHost } from '../../taskpane/pane-host';
import type { Place } from '../../taskpane/pane-report';
import type { BookSession } from './book-session';

const IN_THE_WORKER: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

export interface BookPaneParts {
  readonly session: BookSession;
  /** A jump to a cell is the preview's: it scrolls there. */
  readonly show: (place: Place) => void;
  readonly diagnostics: () => Diagnostics;
}

export function bookPaneHost({ session, show, diagnostics }: BookPaneParts): PaneHost {
  return {
    workbookName: () => session.name,
    diagnostics,
    read: async ({ signal, onProgress }) => {
      await session.read({
        signal,
        onProgress: (share) => {
          onProgress('read', share);
        },
      });
      return IN_THE_WORKER;
    },
    apply: async (plans, { signal }, appends = []) => {
      const { written, refused } = await session.apply(
        plans.map(({ id }) => id),
        { signal },
        appends.length > 0,
      );
      return { written, refused };
    },
    canUndo: () => session.canUndo,
    undoLast: ({ signal }) =>
      new Promise((resolve) => {
        if (signal.aborted) throw new Cancelled();
        resolve({ written: session.undo() });
      }),
    jumpTo: (sheet, cell) => {
      show({ sheet, cell });
      return Promise.resolve();
    },
    writeCells: (sheet, entries, expected) => session.writeCells(sheet, entries, expected),
  };
}

/** The core's jobs on the workbook in the worker. */
export function bookCoreThread(session: BookSession): CoreThread {
  return {
    jobs: {
      check: ({ workbook: _standIn, ...request }, onStage) => session.check(request, onStage),
      plan: ({ workbook: _standIn, ...request }, onStage) => session.plan(request, onStage),
      log: ({ workbook: _standIn, ...request }, onStage) => session.log(request, onStage),
      reminders: ({ workbook: _standIn, ...request }) => session.reminders(request),
      templates: (_standIn, language) => session.templates(language),
      settings: (_standIn, language) => session.settings(language),
    },
    failed: new Promise<never>(() => undefined),
    stop: () => {
      session.stop();
    },
  };
}
