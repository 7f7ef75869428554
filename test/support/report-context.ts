// A report's context in a test, and our own sheet as the next run would read it back.
import type { Minute } from '../../src/core/calendar/day';
import type { Grid, CellValue, WorkbookGrids } from '../../src/core/grid/grid';
import { readOwnTables } from '../../src/core/plan/own-tables';
import { KEEP, type PlanCell, type SheetPlan, type TablePlan } from '../../src/core/plan/plan';
import { DEFAULT_POLICY, type Policy } from '../../src/core/policy/policy';
import type { ReportContext } from '../../src/core/reports/report-context';
import { TEXTS } from '../../src/core/text/languages';
import type { Text } from '../../src/core/text/text';

export const CHINESE: Text = TEXTS['zh-CN'];
export const ENGLISH: Text = TEXTS.en;

export const EMPTY_WORKBOOK: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

/** The context of a run over a workbook that holds `grids`. */
export function reportContext(
  asOf: Minute,
  more: { grids?: readonly Grid[]; text?: Text; policy?: Policy } = {},
): ReportContext {
  const { grids = [], text = CHINESE, policy = DEFAULT_POLICY } = more;
  const workbook = { date1904: false, grids, sheetNames: grids.map((grid) => grid.sheet) };
  const otherTexts = [CHINESE, ENGLISH].filter((other) => other !== text);
  return { workbook, own: readOwnTables(workbook), text, otherTexts, policy, asOf };
}

/** The sheet after the plan was applied, as a host would read it: texts, tables, nothing else. */
export function gridOf(plan: SheetPlan): Grid {
  const rows: CellValue[][] = [];
  const put = (row: number, col: number, value: PlanCell) => {
    (rows[row] ??= [])[col] = valueOf(value);
  };
  for (const { row, col, text } of plan.texts) put(row, col, text);
  for (const table of plan.tables) {
    table.columns.forEach((column, i) => {
      put(table.top, table.left + i, column.header);
    });
    table.rows.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        put(table.top + 1 + r, table.left + c, cell);
      });
    });
  }
  const tables = plan.tables.map((table) => ({
    name: table.name,
    range: {
      top: table.top,
      left: table.left,
      bottom: table.top + Math.max(1, table.rows.length),
      right: table.left + table.columns.length - 1,
    },
    hasHeader: true,
    hasTotals: false,
  }));
  return { sheet: plan.sheet, visibility: 'visible', rows, merges: [], tables };
}

function valueOf(cell: PlanCell): CellValue {
  if (cell === KEEP) throw new Error('nothing to keep on a sheet drawn from its plan');
  return typeof cell === 'object' && cell !== null ? cell.text : cell;
}

/** A table's rows as objects by column key, hidden columns included. */
export function rowsOf(table: TablePlan | undefined): Record<string, PlanCell>[] {
  return (table?.rows ?? []).map((cells) =>
    Object.fromEntries((table?.columns ?? []).map((column, i) => [column.key, cells[i] ?? null])),
  );
}

/** The texts above the tables, line by line. */
export function textsOf(plan: SheetPlan): string[] {
  return plan.texts.map(({ text }) => (typeof text === 'string' ? text : text.text));
}
