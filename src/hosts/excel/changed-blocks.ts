// From "what shall stand" and "what stands" to the few rectangles that must be written.
import type { CellRange } from '../../core/grid/grid';
import type { NumberFormat } from '../../core/plan/plan';
import { colsOf, contentAt, rowsOf } from './plan-targets';
import type { BlockChange, Target } from './sheet-change';
import { mapped, type Sliced } from './sliced';
import { sameCell, type SheetState } from './sheet-state';

/** Unchanged rows between two changed ones that cost less than another block. */
const SMALL_GAP_ROWS = 8;
/** Cells of one block: small enough that blocks can be shared out over requests. */
const BLOCK_CELLS = 6_000;

export interface TargetArea {
  readonly area: CellRange;
  readonly targets: readonly (readonly Target[])[];
  readonly formats: readonly NumberFormat[];
}

/** `state` null: a new sheet, where everything is blank. */
export function* changedBlocks(
  { area, targets, formats }: TargetArea,
  state: SheetState | null,
): Sliced<readonly BlockChange[]> {
  const before = (row: number, col: number): Target => (state ? contentAt(state, row, col) : null);
  const needed = yield* mapped(targets, (cells, r) =>
    cells.map((target, c) =>
      target === undefined || sameTarget(target, before(area.top + r, area.left + c)) ? undefined : target,
    ),
  );
  const groups = rowGroups(needed, Math.max(1, Math.floor(BLOCK_CELLS / (targets[0]?.length ?? 1))));
  return yield* mapped(groups, ([from, to]): BlockChange => {
    const rows = needed.slice(from, to + 1);
    const filled = colsOf(area).filter((col) => rows.some((cells) => cells[col - area.left] !== undefined));
    const range = {
      top: area.top + from,
      bottom: area.top + to,
      left: filled[0] ?? area.left,
      right: filled.at(-1) ?? area.right,
    };
    const cols = colsOf(range);
    const first = range.left - area.left;
    return {
      range,
      after: rows.map((cells) => cells.slice(first, first + cols.length)),
      before: rowsOf(range).map((row) => cols.map((col) => before(row, col))),
      formats: formats.slice(first, first + cols.length),
    };
  });
}

function rowGroups(needed: readonly (readonly Target[])[], mostRows: number): [number, number][] {
  const groups: [number, number][] = [];
  needed.forEach((cells, row) => {
    if (cells.every((cell) => cell === undefined)) return;
    const last = groups.at(-1);
    if (last && row - last[1] <= SMALL_GAP_ROWS && row - last[0] < mostRows) last[1] = row;
    else groups.push([row, row]);
  });
  return groups;
}

export function sameTarget(a: Target, b: Target): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b?.formula === a.formula;
  if (typeof b === 'object' && b !== null) return false;
  return sameCell(a ?? null, b ?? null);
}
