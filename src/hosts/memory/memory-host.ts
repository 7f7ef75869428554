// A workbook in plain arrays behind the Host contract: for tests, and to see what a plan would write.
import { cellAt, type Grid, type WorkbookGrids } from '../../core/grid/grid';
import { blockingCell } from '../../core/plan/blocking-cell';
import { cellInTheWay, standsAsRead } from '../../core/plan/append-guard';
import type { AppendPlan } from '../../core/plan/append-plan';
import { appendToGrid } from '../../core/plan/append-to-grid';
import type { SheetPlan } from '../../core/plan/plan';
import { HostError, type ApplyReport, type Host } from '../host';
import { drawnWorkbook, type DrawnSheets } from './drawn-workbook';
import { NO_DRAWINGS, withDrawings, type StandingDrawings } from './standing-drawings';
import { writeSheet } from './write-sheet';

export interface MemoryHost extends Host {
  /** The cells of a sheet as text, blank ones "", so that a test can draw what it expects; [] when there is no such sheet. */
  readonly sheet: (name: string) => string[][];
  /** The charts and PivotTables of our sheets. */
  readonly drawings: () => StandingDrawings;
}

/**
 * A host over a workbook in memory. The workbook given is never changed; `read` gives the present one.
 * `memoryHost({ 客户: [['编号'], ['C1']] }).sheet('客户') → [['编号'], ['C1']]`.
 */
export function memoryHost(start: WorkbookGrids | DrawnSheets): MemoryHost {
  let workbook = isWorkbook(start) ? start : drawnWorkbook(start);
  let drawings = NO_DRAWINGS;
  return {
    read: () => Promise.resolve(workbook),
    apply: (plans, appends = []) =>
      new Promise((resolve) => {
        const { after, report } = applyAll(workbook, plans, appends);
        drawings = withDrawings(drawings, workbook, after, plans);
        workbook = after;
        resolve(report);
      }),
    drawings: () => drawings,
    sheet: (name) => shownRows(workbook.grids.find((grid) => grid.sheet === name)),
  };
}

function isWorkbook(start: WorkbookGrids | DrawnSheets): start is WorkbookGrids {
  return typeof start['date1904'] === 'boolean';
}

/** Rows for people's own sheets go with the plans or not at all: what they mean is told by both together. */
function applyAll(
  before: WorkbookGrids,
  plans: readonly SheetPlan[],
  appends: readonly AppendPlan[],
): { after: WorkbookGrids; report: ApplyReport } {
  const appended = appendRows(before, appends);
  if (appended.refused.length > 0)
    return { after: before, report: { written: [], refused: appended.refused } };
  const { after, report } = applyPlans(appended.after, plans);
  const isRefused = appends.length > 0 && (report.refused?.length ?? 0) > 0;
  if (isRefused) return { after: before, report: { ...report, written: [] } };
  return { after, report: { ...report, written: [...appends.map(({ sheet }) => sheet), ...report.written] } };
}

function appendRows(before: WorkbookGrids, appends: readonly AppendPlan[]) {
  let after = before;
  const refused: { sheet: string; cell: string }[] = [];
  for (const plan of appends) {
    const grid = after.grids.find(({ sheet }) => sheet === plan.sheet);
    if (!grid || !standsAsRead(grid, plan)) throw new HostError('file-changed-since-read', plan.sheet);
    const cell = cellInTheWay(grid, plan);
    if (cell !== null) refused.push({ sheet: plan.sheet, cell });
    const grown = appendToGrid(grid, plan, after.date1904);
    after = { ...after, grids: after.grids.map((each) => (each === grid ? grown : each)) };
  }
  return { after, refused };
}

/** All plans or, when one is refused altogether, none. */
function applyPlans(
  before: WorkbookGrids,
  plans: readonly SheetPlan[],
): { after: WorkbookGrids; report: ApplyReport } {
  let after = before;
  const written: string[] = [];
  const refused: { sheet: string; cell: string }[] = [];
  for (const plan of plans) {
    const base = plan.existing ? after : withNewSheet(after, plan.sheet);
    const grid = base.grids.find(({ sheet }) => sheet === plan.sheet);
    if (!grid) throw new HostError('file-changed-since-read', plan.sheet);
    const cell = blockingCell(grid, plan);
    const drawn = cell === null ? writeSheet(grid, plan, base.date1904) : grid;
    if (cell !== null) refused.push({ sheet: plan.sheet, cell });
    if (plan.existing && content(drawn) === content(grid)) continue;
    after = { ...base, grids: base.grids.map((each) => (each === grid ? drawn : each)) };
    written.push(plan.sheet);
  }
  return { after, report: { written, refused } };
}

function withNewSheet(workbook: WorkbookGrids, sheet: string): WorkbookGrids {
  if (workbook.sheetNames.some((name) => name.toLowerCase() === sheet.toLowerCase())) {
    throw new HostError('sheet-is-not-ours', sheet);
  }
  const grid: Grid = { sheet, visibility: 'visible', rows: [], merges: [], tables: [] };
  return { ...workbook, grids: [...workbook.grids, grid], sheetNames: [...workbook.sheetNames, sheet] };
}

/** What a person would call the content: filled cells, formulas, and where the tables stand. */
function content(grid: Grid): string {
  const tables = [...grid.tables].sort((a, b) => a.name.localeCompare(b.name));
  return JSON.stringify([filledRows(grid), tables, [...(grid.formulas ?? [])].sort()]);
}

function filledRows(grid: Grid): unknown[] {
  return shownRows(grid).map((row, r) => row.map((_, c) => cellAt(grid, r, c)));
}

function shownRows(grid: Grid | undefined): string[][] {
  if (!grid) return [];
  const rows = Array.from(grid.rows, (row) => Array.from(row ?? [], (cell) => String(cell ?? '')));
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}
