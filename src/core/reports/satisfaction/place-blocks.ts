// Places the tables of a page. Every table has a home and room for a number of rows, so that blocks never meet; one that stands
// already keeps its place, and its room ends where the next of our tables begins. A table that cannot be fitted is left as it
// is. Rows and columns count from 0.
import type { CellRange } from '../../grid/grid';
import { layoutTable, type TableSpec } from '../../plan/layout-table';
import type { OwnTable } from '../../plan/own-tables';
import type { PlanCell, TablePlan, TextPlan } from '../../plan/plan';
import { inPlace } from '../register-layout';

/** A table with its heading. */
export interface Block {
  readonly spec: Omit<TableSpec, 'rows' | 'filter'>;
  readonly heading: string;
  /** Rows for at most `room` rows (at least one). */
  readonly rows: (room: number) => readonly (readonly PlanCell[])[];
  /** Where its header stands when it is new. */
  readonly home: { readonly row: number; readonly col: number };
  /** The most rows it has, kept free for it; Infinity for the last table of a page. */
  readonly room: number;
  /** Rows between it and what stands above: a blank one and its heading, or more. */
  readonly above: number;
  readonly previous: OwnTable | undefined;
}

export interface PlacedBlocks {
  readonly tables: readonly TablePlan[];
  readonly headings: readonly TextPlan[];
  /** What people moved the page by, taken from the first table. */
  readonly shift: { readonly row: number; readonly col: number };
}

/** The blocks' tables in their order; the first one must be placed. */
export function placeBlocks(blocks: readonly Block[]): PlacedBlocks {
  const shift = shiftOf(blocks[0]);
  const present = blocks.flatMap(({ previous }) => (previous ? [previous.range] : []));
  const tables: TablePlan[] = [];
  const headings: TextPlan[] = [];
  for (const block of blocks) {
    const table = fit(block, roomOf(block, blocks, shift), shift, present);
    if (!table || tables.some((other) => meet(rangeOf(other), rangeOf(table)))) continue;
    tables.push(table);
    if (table.top > 0) {
      headings.push({ row: table.top - 1, col: table.left, text: block.heading, look: 'heading' });
    }
  }
  return { tables, headings, shift };
}

type Shift = PlacedBlocks['shift'];

function shiftOf(first: Block | undefined): Shift {
  if (!first?.previous) return { row: 0, col: 0 };
  const { range } = first.previous;
  return { row: range.top - first.home.row, col: range.left - first.home.col };
}

/** Rows typed into our tables may be kept below ours: then ours give way. Null when even that does not help. */
function fit(block: Block, room: number, shift: Shift, present: readonly CellRange[]): TablePlan | null {
  const { previous, home, spec } = block;
  const corner = { row: home.row + shift.row, col: home.col + shift.col };
  const make = (rows: number): TablePlan => {
    const full = { ...spec, rows: block.rows(Math.max(1, rows)), filter: false };
    return previous ? inPlace(full, previous, present) : layoutTable(full, corner, undefined);
  };
  const table = make(room);
  const over = table.rows.length - room;
  if (over <= 0) return table;
  const smaller = make(room - over);
  return smaller.rows.length <= room ? smaller : null;
}

/** Its own, or less where a standing table below begins earlier. */
function roomOf(block: Block, blocks: readonly Block[], shift: Shift): number {
  const at = placeOf(block, shift);
  const below = blocks
    .filter((other) => other !== block)
    .map((other) => ({ other, place: placeOf(other, shift) }))
    .filter(({ place }) => place.top > at.top && place.left <= at.right && at.left <= place.right)
    .map(({ other, place }) => place.top - at.top - 1 - other.above);
  return Math.min(block.room, ...below);
}

function placeOf({ previous, home, spec }: Block, shift: Shift): Omit<CellRange, 'bottom'> {
  if (previous) return previous.range;
  const [top, left] = [home.row + shift.row, home.col + shift.col];
  return { top, left, right: left + spec.columns.length - 1 };
}

function rangeOf({ top, left, rows, columns }: TablePlan): CellRange {
  return { top, left, bottom: top + Math.max(1, rows.length), right: left + columns.length - 1 };
}

function meet(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
