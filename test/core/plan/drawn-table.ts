// Test builders: a table of ours as it stands on a sheet, drawn as people see it, and a planned table drawn back.
import type { CellValue, Grid, WorkbookGrids } from '../../../src/core/grid/grid';
import { readOwnTables, type OwnTable } from '../../../src/core/plan/own-tables';
import { KEEP, type PlanCell, type TablePlan } from '../../../src/core/plan/plan';

export interface Standing {
  readonly name?: string;
  readonly top?: number;
  readonly left?: number;
  readonly date1904?: boolean;
  readonly hasTotals?: boolean;
}

/** A workbook with one sheet 回访 that holds the drawn table. A text cell beginning with "=" is a formula worth 0. */
export function workbookWith(
  drawn: readonly (readonly CellValue[])[],
  standing: Standing = {},
): WorkbookGrids {
  const { name = 'HF_Test', top = 0, left = 0, date1904 = false, hasTotals = false } = standing;
  const rows: CellValue[][] = Array.from({ length: top }, () => []);
  const formulas = new Map<string, string>();
  drawn.forEach((cells, index) => {
    const row: CellValue[] = Array.from({ length: left }, () => null);
    cells.forEach((cell, at) => {
      const isFormula = typeof cell === 'string' && cell.startsWith('=');
      if (isFormula) formulas.set(`${top + index},${left + at}`, cell.slice(1));
      row.push(isFormula ? 0 : cell);
    });
    rows.push(row);
  });
  const width = drawn[0]?.length ?? 1;
  const range = { top, left, bottom: top + drawn.length - 1, right: left + width - 1 };
  const tables = [{ name, range, hasHeader: true, hasTotals }];
  const grid: Grid = { sheet: '回访', visibility: 'visible', rows, merges: [], tables, formulas };
  return { date1904, grids: [grid], sheetNames: ['回访'] };
}

/** The drawn table as readOwnTables finds it. */
export function standingTable(drawn: readonly (readonly CellValue[])[], standing: Standing = {}): OwnTable {
  const found = readOwnTables(workbookWith(drawn, standing)).get(standing.name ?? 'HF_Test');
  if (!found) throw new Error('no table of ours');
  return found;
}

/** Header and body of a planned table; a cell left as it stands shows as "…". */
export function drawnPlan(plan: TablePlan): (PlanCell | string)[][] {
  const show = (cell: PlanCell) => (cell === KEEP ? '…' : cell);
  return [plan.columns.map(({ header }) => header), ...plan.rows.map((row) => row.map(show))];
}
