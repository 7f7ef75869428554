// Sheet plans on their way out of the worker. A symbol cannot be sent, so "leave this cell" travels as an object.
import { KEEP, type PlanCell, type SheetPlan, type TablePlan } from '../../core/plan/plan';

interface WireKeep {
  readonly keep: true;
}
type WireCell = Exclude<PlanCell, typeof KEEP> | WireKeep;
type WireTable = Omit<TablePlan, 'rows'> & { readonly rows: readonly (readonly WireCell[])[] };
export type WirePlan = Omit<SheetPlan, 'tables'> & { readonly tables: readonly WireTable[] };

/** A plan without symbols. */
export function packPlan(plan: SheetPlan): WirePlan {
  const pack = (cell: PlanCell): WireCell => (cell === KEEP ? { keep: true } : cell);
  return { ...plan, tables: plan.tables.map((table) => ({ ...table, rows: mapCells(table.rows, pack) })) };
}

/** The plan that was packed. `unpackPlan(packPlan(plan))` equals `plan`. */
export function unpackPlan(plan: WirePlan): SheetPlan {
  const unpack = (cell: WireCell): PlanCell => (isKeep(cell) ? KEEP : cell);
  return {
    ...plan,
    tables: plan.tables.map((table) => ({ ...table, rows: mapCells(table.rows, unpack) })),
  };
}

function isKeep(cell: WireCell): cell is WireKeep {
  return typeof cell === 'object' && cell !== null && 'keep' in cell;
}

function mapCells<A, B>(rows: readonly (readonly A[])[], change: (cell: A) => B): B[][] {
  return rows.map((row) => row.map(change));
}
