// Where a register row came from, as a cell to click. Excel opens no sheet with more than 65,530 hyperlinks, so long tables
// give the place as plain text.
import { columnLetters, quoteSheet } from '../grid/address';
import type { PlanCell } from '../plan/plan';
import type { Placed, SourceTable } from '../register/register';

/** A table with more rows than this gets no links … */
export const LINKED_ROWS_PER_TABLE = 20_000;
/** … and all tables of the sheet together no more than this, which leaves people some of Excel's 65,530. */
export const LINKS_PER_SHEET = 60_000;

/** Turns places into cells; `linked` false gives text. `交易记录表, row 5 → { text: "交易记录表!A6", … }`. */
export function sourceCells(linked: boolean): (placed: Placed | null) => PlanCell {
  const known = new Map<SourceTable, SourceNames>();
  return (placed) => {
    if (!placed) return null;
    const { source, row } = placed;
    const names = known.get(source) ?? namesOf(source);
    known.set(source, names);
    const text = `${names.before}${row + 1}`;
    return linked ? { text, sheet: source.sheet, cell: `${names.column}${row + 1}` } : text;
  };
}

/** What the places of one table have in common: its first column, and all that stands before the row's number. */
interface SourceNames {
  readonly column: string;
  readonly before: string;
}

function namesOf({ sheet, columns }: SourceTable): SourceNames {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const column = columnLetters(Math.min(...columns.values()));
  return { column, before: `${isPlain ? sheet : quoteSheet(sheet)}!${column}` };
}
