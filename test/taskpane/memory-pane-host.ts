// A pane's host over a workbook in memory: what it was asked to show, and refusals on demand.
import { parseCell } from '../../src/core/grid/address';
import { serialFromDay } from '../../src/core/grid/excel-date';
import { cellAt, type CellValue, type Grid, type WorkbookGrids } from '../../src/core/grid/grid';
import { HostError } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory/memory-host';
import type { CellEntry, PaneHost, Recorder } from '../../src/taskpane/pane-host';

export interface MemoryPaneHost extends PaneHost {
  /** "客户信息登记表!B6", in the order of the jumps. */
  readonly jumps: string[];
  readonly workbook: () => WorkbookGrids;
  /** What stands in a cell, "" for blank. */
  readonly cell: (sheet: string, cell: string) => string;
  /** What a person types meanwhile. */
  readonly type: (sheet: string, cell: string, value: CellValue) => void;
  /** The next act of this kind fails with the error. */
  readonly failNext: (act: 'read' | 'apply' | 'jumpTo' | 'writeCells', error: Error) => void;
  /** Reading waits until the promise is settled. */
  readonly holdRead: (until: Promise<void>) => void;
  readonly recorder: Recorder;
}

export function memoryPaneHost(start: WorkbookGrids): MemoryPaneHost {
  let workbook = start;
  let before: WorkbookGrids | null = null;
  let held: Promise<void> = Promise.resolve();
  let recording = false;
  const failures = new Map<string, Error>();
  const jumps: string[] = [];
  const failIfTold = (act: string): void => {
    const error = failures.get(act);
    failures.delete(act);
    if (error) throw error;
  };
  const put = (sheet: string, cell: string, value: CellValue): void => {
    const grids = workbook.grids.map((grid) => (grid.sheet === sheet ? withCell(grid, cell, value) : grid));
    workbook = { ...workbook, grids };
  };
  const at = (sheet: string, cell: string): CellValue => {
    const grid = workbook.grids.find((each) => each.sheet === sheet);
    const place = parseCell(cell);
    if (!grid || !place) throw new HostError('file-changed-since-read', sheet);
    return cellAt(grid, place.row, place.col);
  };
  const stored = (value: CellEntry['value']): CellValue =>
    typeof value === 'object' && value !== null ? serialFromDay(value.day, workbook.date1904) : value;
  return {
    jumps,
    workbook: () => workbook,
    cell: (sheet, cell) => String(at(sheet, cell) ?? ''),
    type: put,
    failNext: (act, error) => {
      failures.set(act, error);
    },
    holdRead: (until) => {
      held = until;
    },
    workbookName: () => '售后.xlsx',
    read: async ({ signal, onProgress }) => {
      onProgress('read', 0.5);
      await held;
      failIfTold('read');
      if (signal.aborted) throw Object.assign(new Error('cancelled'), { name: 'Cancelled' });
      return workbook;
    },
    apply: async (plans, _work, appends) => {
      failIfTold('apply');
      const host = memoryHost(workbook);
      const report = await host.apply(plans, appends);
      if (report.written.length > 0) before = workbook;
      workbook = await host.read();
      return report;
    },
    canUndo: () => before !== null,
    undoLast: () => {
      if (before) workbook = before;
      before = null;
      return Promise.resolve({ written: ['到期回访'] });
    },
    jumpTo: (sheet, cell) =>
      new Promise((resolve) => {
        failIfTold('jumpTo');
        jumps.push(`${sheet}!${cell}`);
        resolve();
      }),
    writeCells: (sheet, entries, expected) =>
      new Promise((resolve) => {
        failIfTold('writeCells');
        if (expected.some(({ cell, value }) => at(sheet, cell) !== value)) {
          throw new HostError('file-changed-since-read', sheet);
        }
        for (const { cell, value } of entries) put(sheet, cell, stored(value));
        resolve();
      }),
    diagnostics: () => ({ facts: [{ name: 'Host', value: 'memory' }] }),
    recorder: {
      isRunning: () => recording,
      start: () => {
        recording = true;
      },
      stop: () => {
        recording = false;
        return JSON.stringify([{ request: {}, answer: {} }]);
      },
    },
  };
}

function withCell(grid: Grid, cell: string, value: CellValue): Grid {
  const place = parseCell(cell);
  if (!place) throw new Error(`no cell: ${cell}`);
  const rows = Array.from(grid.rows, (row) => [...(row ?? [])]);
  while (rows.length <= place.row) rows.push([]);
  (rows[place.row] ??= [])[place.col] = value;
  return { ...grid, rows };
}
