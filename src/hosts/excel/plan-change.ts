// One sheet plan against the sheet as it stands: what to write, or the cell of the user's that stands in the way.
import { blockingCell } from '../../core/plan/blocking-cell';
import { isLink } from '../drawing/cell-value';
import { MOST_LINKS } from '../drawing/most-links';
import { bodyRange } from '../../core/plan/table-range';
import { quoteSheet } from '../../core/grid/address';
import type { CellRange, Grid } from '../../core/grid/grid';
import type { LinkCell, PlanCell, SheetPlan, TextPlan } from '../../core/plan/plan';
import { changedBlocks, type TargetArea } from './changed-blocks';
import { standingValue } from './entered-text';
import { tableTargets, unionOf, type TableTargets } from './plan-targets';
import { sameLinks, type BlockChange, type LinkChange, type SheetChange } from './sheet-change';
import { formulaAt, gridAt, valueAt, type SheetState } from './sheet-state';
import { mapped, type Sliced } from './sliced';

/** What else was seen on a sheet that is rewritten. */
export interface SheetLooks {
  /** Whether the cell has the look of a line of ours. */
  readonly isOurLine: (row: number, col: number) => boolean;
  /** The place a cell links to, or null. */
  readonly linkAt: (row: number, col: number) => string | null;
}

export const NO_LOOKS: SheetLooks = { isOurLine: () => false, linkAt: () => null };

/** A planned cell's place as Excel names it, or null. */
export function linkPlace(cell: PlanCell): string | null {
  return isLink(cell) ? placeOf(cell) : null;
}

function placeOf({ sheet, cell }: LinkCell): string {
  return `${quoteSheet(sheet)}!${cell === '' ? 'A1' : cell}`;
}

/** The change, or the address of the cell in the way. */
export function* planChange(
  plan: SheetPlan,
  state: SheetState | null,
  looks: SheetLooks,
  date1904: boolean,
): Sliced<SheetChange | { readonly blockedBy: string }> {
  if (state) {
    const cell = blockingCell(yield* gridWithFormulas(state), plan);
    yield;
    if (cell !== null) return { blockedBy: cell };
  }
  const tables: TableTargets[] = [];
  for (const table of plan.tables) tables.push(yield* tableTargets(table, state, date1904));
  const lines = writtenLines(plan, state, looks);
  const areas = [
    ...tables,
    ...lines.map((line) => lineArea(line, date1904)),
    ...staleLines(plan, state, looks),
  ];
  const blocks: BlockChange[] = [];
  for (const area of areas) blocks.push(...(yield* changedBlocks(area, state)));
  return {
    plan,
    state,
    tables: tables.map(({ change }) => change),
    blocks,
    copies: tables.flatMap(({ copies }) => copies),
    links: linkChanges(plan, state, looks, lines),
    lines: lines.filter(({ row, col }) => isTouched(blocks, row, col)),
  };
}

/** A formula whose result is blank stands in the way as well. */
function* gridWithFormulas(state: SheetState): Sliced<Grid> {
  const { range } = state;
  const values = yield* mapped(state.values, (cells, r) =>
    cells.map((cell, c) => {
      const formula = range && cell === '' ? formulaAt(state, range.top + r, range.left + c) : null;
      return formula ?? cell;
    }),
  );
  return yield* gridAt({ ...state, values });
}

/** Lines of the plan that may be written: where nothing of the user's stands. */
function writtenLines(plan: SheetPlan, state: SheetState | null, looks: SheetLooks): readonly TextPlan[] {
  if (!state) return plan.texts;
  const inOldTable = (row: number, col: number): boolean =>
    state.tables.some(
      ({ name, range }) => plan.tables.some((table) => table.name === name) && isIn(range, row, col),
    );
  return plan.texts.filter(({ row, col }) => {
    const isBlank = valueAt(state, row, col) === null && formulaAt(state, row, col) === null;
    return isBlank || inOldTable(row, col) || looks.isOurLine(row, col);
  });
}

/** Lines of ours above the first table that this plan no longer has. */
function staleLines(plan: SheetPlan, state: SheetState | null, looks: SheetLooks): readonly TargetArea[] {
  const main = plan.tables[0];
  if (!main || !state) return [];
  const areas: TargetArea[] = [];
  for (let row = firstLineRow(plan); row < main.top; row++) {
    const planned = plan.texts.some((text) => text.row === row && text.col === main.left);
    const theirs = formulaAt(state, row, main.left) !== null || !looks.isOurLine(row, main.left);
    if (planned || theirs || valueAt(state, row, main.left) === null) continue;
    const area = { top: row, bottom: row, left: main.left, right: main.left };
    areas.push({ area, targets: [[null]], formats: ['general'] });
  }
  return areas;
}

/** The first row where lines of ours stand above the first table. */
export function firstLineRow(plan: SheetPlan): number {
  const main = plan.tables[0];
  if (!main) return 0;
  const rows = plan.texts.filter(({ row, col }) => col === main.left && row < main.top).map(({ row }) => row);
  return Math.min(main.top, ...rows);
}

function lineArea({ row, col, text }: TextPlan, date1904: boolean): TargetArea {
  const area = { top: row, bottom: row, left: col, right: col };
  return { area, targets: [[standingValue(text, 'general', date1904)]], formats: ['general'] };
}

function isTouched(blocks: readonly BlockChange[], row: number, col: number): boolean {
  return blocks.some(
    ({ range, after }) => isIn(range, row, col) && after[row - range.top]?.[col - range.left] !== undefined,
  );
}

function isIn(range: CellRange, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

/** Our columns that hold links now or shall hold some; columns people fill in or added keep theirs. */
function linkChanges(
  plan: SheetPlan,
  state: SheetState | null,
  looks: SheetLooks,
  lines: readonly TextPlan[],
): readonly LinkChange[] {
  const changes: LinkChange[] = [];
  for (const { top, left, ...area } of linkColumns(plan, state)) {
    const table = plan.tables.find(
      (one) => one.top < top && one.left <= left && left < one.left + one.columns.length,
    );
    const places = (row: number): string | null =>
      linkPlace(table?.rows[row - table.top - 1]?.[left - table.left] ?? null);
    const rows = Array.from({ length: area.bottom - top + 1 }, (_, i) => top + i);
    changes.push({
      range: { top, left, ...area },
      before: rows.map((row) => looks.linkAt(row, left)),
      after: rows.map((row, i) => (i < MOST_LINKS ? places(row) : null)),
    });
  }
  for (const { row, col, text } of lines) {
    const [before, after] = [looks.linkAt(row, col), linkPlace(text)];
    const range = { top: row, bottom: row, left: col, right: col };
    if (before !== null || after !== null) changes.push({ range, before: [before], after: [after] });
  }
  return changes.filter((change) => !sameLinks(change));
}

/** The body of each column with planned links, over the rows the table has and had. */
export function linkColumns(plan: SheetPlan, state: SheetState | null): readonly CellRange[] {
  return plan.tables.flatMap((table) => {
    const before = state?.tables.find(({ name }) => name === table.name);
    const body = before
      ? unionOf(bodyRange(table), { ...before.range, top: table.top + 1 })
      : bodyRange(table);
    return table.columns.flatMap((column, i) => {
      const holds = !column.fillIn && !column.userColumn && table.rows.some((row) => isLink(row[i] ?? null));
      const col = table.left + i;
      return holds ? [{ ...body, left: col, right: col }] : [];
    });
  });
}
