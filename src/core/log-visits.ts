// "登记已完成回访" as one job: the finished rows of 到期回访 go into the visits sheet, their fill-ins are cleared, and the due list
// is computed anew with those visits in the register. All of it is written at once, so that no row can be logged twice.
//
//   run ─ completedVisits ─ the workbook with the new rows and without the fill-ins ─ run ─ its 到期回访
import type { Grid, GridRow, WorkbookGrids } from './grid/grid';
import type { AppendPlan } from './plan/append-plan';
import { appendToGrid } from './plan/append-to-grid';
import { readOwnTables, type OwnTable } from './plan/own-tables';
import type { SheetPlan } from './plan/plan';
import { FILL_IN_COLUMNS } from './reports/revisit-cells';
import { revisitColumns } from './reports/read-snoozes';
import { REVISITS_TABLE } from './reports/revisits-sheet';
import { run, type RunOptions, type RunResult } from './run';
import { completedVisits, type CompletedVisits } from './visit-log/completed-visits';

export interface VisitLog {
  readonly completed: CompletedVisits;
  /** Rows for the visits sheet: [] or one plan. */
  readonly appends: readonly AppendPlan[];
  /** 到期回访 as it stands afterwards; [] when nothing is logged. To be applied together with `appends`. */
  readonly plans: readonly SheetPlan[];
  /** Of the workbook as it is. */
  readonly result: RunResult;
}

/** Everything to show and to write. A second call on the workbook it was written to finds nothing to log. */
export function logVisits(
  workbook: WorkbookGrids,
  options: Omit<RunOptions, 'job'> & { readonly sheet?: string | null },
): VisitLog {
  const { sheet = null, ...runOptions } = options;
  const result = run(workbook, runOptions);
  const completed = completedVisits(workbook, result.register, { asOf: options.asOf, sheet });
  const { append, alreadyLogged, visits } = completed;
  const done = [...alreadyLogged, ...(append ? visits : [])].map(({ index }) => index);
  if (done.length === 0) return { completed, appends: [], plans: [], result };
  const after = withoutFillIns(append ? withRows(workbook, append) : workbook, done);
  const { plans } = run(after, runOptions);
  const appends = append ? [append] : [];
  return { completed, appends, plans: plans.filter(({ id }) => id === 'revisits'), result };
}

function withRows(workbook: WorkbookGrids, append: AppendPlan): WorkbookGrids {
  return withGrid(workbook, append.sheet, (grid) => appendToGrid(grid, append, workbook.date1904));
}

/** The due list as if nothing had been typed into these rows of its body. */
function withoutFillIns(workbook: WorkbookGrids, rows: readonly number[]): WorkbookGrids {
  const own = readOwnTables(workbook).get(REVISITS_TABLE);
  if (!own) return workbook;
  const at = revisitColumns(own);
  const cols = FILL_IN_COLUMNS.map(at).filter((col) => col >= 0);
  return withGrid(workbook, own.sheet, (grid) => clearCells(grid, own, rows, cols));
}

function clearCells(grid: Grid, own: OwnTable, rows: readonly number[], cols: readonly number[]): Grid {
  const cleared: (GridRow | undefined)[] = grid.rows.slice();
  const formulas = new Map(grid.formulas);
  for (const index of rows) {
    const row = own.range.top + 1 + index;
    const cells = [...(cleared[row] ?? [])];
    for (const col of cols) {
      cells[own.range.left + col] = null;
      formulas.delete(`${row},${own.range.left + col}`);
    }
    cleared[row] = cells;
  }
  return { ...grid, rows: cleared, formulas };
}

function withGrid(workbook: WorkbookGrids, sheet: string, change: (grid: Grid) => Grid): WorkbookGrids {
  return { ...workbook, grids: workbook.grids.map((grid) => (grid.sheet === sheet ? change(grid) : grid)) };
}
