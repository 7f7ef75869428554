// A planned table as it will stand on the sheet: its ranges.
import type { CellRange } from '../grid/grid';
import type { TablePlan } from './plan';

/** `hasTotals`: the table carries a totals row of the user's below its body. An empty body is one blank row. */
export function tableRange(plan: TablePlan, hasTotals: boolean): CellRange {
  const { bottom, ...body } = bodyRange(plan);
  return { ...body, top: plan.top, bottom: bottom + (hasTotals ? 1 : 0) };
}

/** The body without header and totals. */
export function bodyRange(plan: TablePlan): CellRange {
  const rows = Math.max(1, plan.rows.length);
  return {
    top: plan.top + 1,
    left: plan.left,
    bottom: plan.top + rows,
    right: plan.left + plan.columns.length - 1,
  };
}
