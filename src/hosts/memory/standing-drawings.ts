// Charts and PivotTables in memory, as far as a plan decides about them: which stand, and which columns of which table they show.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { SheetPlan } from '../../core/plan/plan';

export interface StandingChart {
  readonly name: string;
  readonly table: string;
  /** Places of the series' columns in the table, counted from 0. */
  readonly series: readonly number[];
}

export interface StandingPivot {
  readonly name: string;
  readonly table: string;
}

export interface StandingDrawings {
  readonly charts: readonly StandingChart[];
  readonly pivots: readonly StandingPivot[];
}

export const NO_DRAWINGS: StandingDrawings = { charts: [], pivots: [] };

/** What stands after the plans were applied: charts and PivotTables are made together with their table, never later. */
export function withDrawings(
  standing: StandingDrawings,
  before: WorkbookGrids,
  after: WorkbookGrids,
  plans: readonly SheetPlan[],
): StandingDrawings {
  const tablesOf = ({ grids }: WorkbookGrids): Set<string> =>
    new Set(grids.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const [old, now] = [tablesOf(before), tablesOf(after)];
  const isNew = (table: string): boolean => now.has(table) && !old.has(table);
  const charts = plans.flatMap((plan) =>
    (plan.charts ?? [])
      .filter(({ table }) => isNew(table))
      .map(({ name, table, series }) => ({
        name,
        table,
        series: series.map((key) => placeOf(plan, table, key)),
      })),
  );
  const pivots = plans.flatMap((plan) =>
    (plan.pivots ?? [])
      .filter(({ table }) => isNew(table) || (!plan.existing && now.has(table)))
      .map(({ name, table }) => ({ name, table })),
  );
  return { charts: [...standing.charts, ...charts], pivots: [...standing.pivots, ...pivots] };
}

function placeOf(plan: SheetPlan, table: string, key: string): number {
  const columns = plan.tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.findIndex((column) => column.key === key);
}
