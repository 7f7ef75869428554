// What a plan changes on a sheet, as data: blocks of cells with old and new content, tables that come or change their size,
// looks and links that go with them. Nothing to write gives null.
import type { CellRange, CellValue } from '../../core/grid/grid';
import type { NumberFormat, SheetPlan, TablePlan, TextPlan } from '../../core/plan/plan';
import type { SheetState, TableState } from './sheet-state';

/** What shall stand in a cell; undefined: whatever stands there stays. */
export type Target = CellValue | { readonly formula: string } | undefined;

/** A rectangle of cells to write; what is `undefined` in it stays as it is. */
export interface BlockChange {
  readonly range: CellRange;
  readonly after: readonly (readonly Target[])[];
  /** As it stood, for the same cells. */
  readonly before: readonly (readonly Target[])[];
  /** By column of the block. */
  readonly formats: readonly NumberFormat[];
}

/** Formulas of a user's column copied into rows that are new: from its last row. */
export interface FormulaCopy {
  readonly from: { readonly row: number; readonly col: number };
  readonly to: CellRange;
}

/** One column's links, from its first body row: a place in this workbook, or null for none. */
export interface LinkChange {
  readonly range: CellRange;
  readonly before: readonly (string | null)[];
  readonly after: readonly (string | null)[];
}

export interface TableChange {
  readonly plan: TablePlan;
  readonly before: TableState | null;
  /** Header and totals included. */
  readonly range: CellRange;
  readonly resized: boolean;
  /** Headers changed: the whole table gets its looks again, otherwise only `newRows`. */
  readonly redressed: boolean;
  /** Body rows that did not belong to the table. */
  readonly newRows: CellRange | null;
  /** Rows that no longer belong to it. */
  readonly freedRows: CellRange | null;
}

/** How rows added to a sheet of people's own come to look like those above them. */
export interface AppendedLooks {
  /** The row whose looks they take; null where there is none. */
  readonly from: CellRange | null;
  readonly to: CellRange;
  /** Cells that shall show days though that row shows plain numbers. */
  readonly dated: readonly CellRange[];
}

export interface SheetChange {
  readonly plan: SheetPlan;
  /** null for a sheet to be added. */
  readonly state: SheetState | null;
  readonly tables: readonly TableChange[];
  readonly blocks: readonly BlockChange[];
  readonly copies: readonly FormulaCopy[];
  readonly links: readonly LinkChange[];
  /** Lines outside the tables that are written. */
  readonly lines: readonly TextPlan[];
  /** Only of rows added to a sheet of people's own. */
  readonly appended?: AppendedLooks;
}

export function isEmptyChange({ state, tables, blocks, copies, links }: SheetChange): boolean {
  const resized = tables.some((table) => table.resized || table.before === null);
  return state !== null && !resized && blocks.length + copies.length === 0 && links.every(sameLinks);
}

export function sameLinks({ before, after }: LinkChange): boolean {
  return after.every((link, i) => samePlace(link, before[i] ?? null)) && before.length === after.length;
}

/** Excel may give a place back with other quotes than it was written with. */
export function samePlace(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && plainPlace(a) === plainPlace(b));
}

function plainPlace(place: string): string {
  return place.replace(/^#|['$]/g, '').toLowerCase();
}
