/// <reference types="office-js" />
// The workbook open in Excel behind the pane's seam: the host, and the few things only a pane asks for.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { Diagnostics, HostWork, PaneHost, Recorder } from '../../taskpane/pane-host';
import { excelHost } from './excel-host';
import { jumpTo } from './jump-to';
import { noteStatus } from './note-status';
import type { ExcelSurroundings } from './session';
import { writeCells } from './write-cells';

export interface ExcelPaneParts {
  readonly surroundings: ExcelSurroundings;
  readonly workbookName: () => string;
  readonly diagnostics: () => Diagnostics;
  readonly recorder: Recorder;
}

/** Jobs come one at a time (the pane's queue sees to that), so the job that runs is the one that is told of progress. */
export function excelPaneHost(parts: ExcelPaneParts): PaneHost {
  let work: HostWork | null = null;
  let date1904 = false;
  const surroundings: ExcelSurroundings = {
    ...parts.surroundings,
    onWaiting: () => work?.onWaiting(),
    isCancelled: () => work?.signal.aborted ?? false,
  };
  const host = excelHost({
    ...surroundings,
    onProgress: (stage, share) => work?.onProgress(stage, share),
  });
  async function during<T>(given: HostWork, act: () => Promise<T>): Promise<T> {
    work = given;
    try {
      return await act();
    } finally {
      work = null;
    }
  }
  return {
    workbookName: parts.workbookName,
    diagnostics: parts.diagnostics,
    recorder: parts.recorder,
    read: (given) =>
      during(given, async (): Promise<WorkbookGrids> => {
        const workbook = await host.read();
        date1904 = workbook.date1904;
        return workbook;
      }),
    apply: (plans, given, appends) => during(given, () => host.apply(plans, appends)),
    canUndo: host.canUndo,
    undoLast: (given) => during(given, () => host.undoLast()),
    jumpTo: (sheet, cell) => jumpTo({ sheet, cell }, surroundings),
    noteStatus: (sheet, cell, note) => noteStatus({ sheet, cell, note }, surroundings),
    writeCells: (sheet, entries, expected) =>
      writeCells({ sheet, entries, expected, date1904 }, surroundings),
  };
}
