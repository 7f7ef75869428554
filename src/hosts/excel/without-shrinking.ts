// Below ExcelApi 1.13 a table cannot be made smaller without moving the cells below it: rows it no longer needs stay as
// blank rows at its end.
import type { SheetPlan } from '../../core/plan/plan';
import type { SheetState } from './sheet-state';

/** Table `A5:C9`, a plan of two rows → the plan with two blank rows more. */
export function withoutShrinking(plan: SheetPlan, { tables }: SheetState): SheetPlan {
  return {
    ...plan,
    tables: plan.tables.map((table) => {
      const before = tables.find(({ name }) => name === table.name);
      const rows = before ? before.range.bottom - before.range.top - (before.hasTotals ? 1 : 0) : 0;
      const blank = Array.from({ length: Math.max(0, rows - table.rows.length) }, () =>
        table.columns.map(() => null),
      );
      return { ...table, rows: [...table.rows, ...blank] };
    }),
  };
}
