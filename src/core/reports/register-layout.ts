// Places the register's tables on one sheet, side by side with one blank column between. A table that exists keeps its place;
// a new one goes to the right of everything that stands on the sheet, people's own cells included.
import type { CellRange, Grid } from '../grid/grid';
import { layoutTable, type TableSpec } from '../plan/layout-table';
import type { OwnTable } from '../plan/own-tables';
import type { TablePlan } from '../plan/plan';

/** A table to place, with what stands there now. */
export interface ToPlace {
  readonly spec: TableSpec;
  readonly previous: OwnTable | undefined;
}

/**
 * The plans in the order given. `homeRow` is the header row of new tables; `grid` the sheet as it stands, if it does.
 * `[customers A1:C9, orders new]` → orders at column E.
 */
export function placeTables(
  tables: readonly ToPlace[],
  homeRow: number,
  grid: Grid | undefined,
): readonly TablePlan[] {
  const present = tables.flatMap(({ previous }) => (previous ? [previous.range] : []));
  const plans = new Map<string, TablePlan>();
  let right = Math.max(usedRight(grid), ...present.map((range) => range.right));
  const keep = (plan: TablePlan) => {
    plans.set(plan.name, plan);
    right = Math.max(right, rangeOf(plan).right);
  };
  const homeless: ToPlace[] = [];
  for (const table of tables) {
    const plan = table.previous && inPlace(table.spec, table.previous, present);
    if (plan && ![...plans.values()].some((other) => overlap(rangeOf(other), rangeOf(plan)))) keep(plan);
    else homeless.push(table);
  }
  for (const { spec, previous } of homeless) {
    const home = { row: homeRow, col: right < 0 ? 0 : right + 2 };
    keep(layoutTable(spec, home, previous && movedTo(previous, home)));
  }
  return tables.flatMap(({ spec }) => plans.get(spec.name) ?? []);
}

/** Where it stands; `present`: all tables of ours on the sheet; a column that was deleted from it comes back only where no neighbour has taken the room. */
export function inPlace(spec: TableSpec, previous: OwnTable, present: readonly CellRange[]): TablePlan {
  const whole = layoutTable(spec, HERE, previous);
  const added = { ...rangeOf(whole), left: previous.range.right + 1 };
  const blocked = present.some(
    (range) => range !== previous.range && added.left <= range.right + 1 && range.left - 1 <= added.right,
  );
  return added.left > added.right || !blocked ? whole : layoutTable(narrowed(spec, previous), HERE, previous);
}

/** Not used: a table with a previous place stays there. */
const HERE = { row: 0, col: 0 } as const;

function narrowed(spec: TableSpec, previous: OwnTable): TableSpec {
  const headers = previous.headers.map((header) => header.trim());
  const kept = spec.columns.map((column) => column.headers.some((header) => headers.includes(header)));
  const only = <T>(cells: readonly T[]) => cells.filter((_, i) => kept[i]);
  return { ...spec, columns: only(spec.columns), rows: spec.rows.map(only) };
}

/** A table pushed aside by the growth of another one takes everything typed in it along. */
function movedTo(previous: OwnTable, home: { readonly row: number; readonly col: number }): OwnTable {
  const { top, left, bottom, right } = previous.range;
  const range = {
    top: home.row,
    left: home.col,
    bottom: home.row + bottom - top,
    right: home.col + right - left,
  };
  return { ...previous, range };
}

function rangeOf(plan: TablePlan): CellRange {
  return {
    top: plan.top,
    left: plan.left,
    bottom: plan.top + Math.max(1, plan.rows.length),
    right: plan.left + plan.columns.length - 1,
  };
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The last column with content, −1 for none. */
function usedRight(grid: Grid | undefined): number {
  let right = -1;
  for (const row of grid?.rows ?? []) {
    for (let col = (row?.length ?? 0) - 1; col > right; col--) {
      const value = row?.[col];
      if (value !== undefined && value !== null && value !== '') right = col;
    }
  }
  return right;
}
