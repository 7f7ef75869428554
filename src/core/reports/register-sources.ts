// Where a register row came from, as a cell to click. Excel opens no sheet with more than 65,530 hyperlinks, so long tables
// give the place as plain text.
import { cellAddress, quoteSheet } from '../grid/address';
import type { PlanCell } from '../plan/plan';
import type { Placed, SourceTable } from '../register/register';

/** A table with more rows than this gets no links … */
export const LINKED_ROWS_PER_TABLE = 20_000;
/** … and all tables of the sheet together no more than this, which leaves people some of Excel's 65,530. */
export const LINKS_PER_SHEET = 60_000;

/** Turns places into cells; `linked` false gives text. `交易记录表, row 5 → { text: "交易记录表!A6", … }`. */
export function sourceCells(linked: boolean): (placed: Placed | null) => PlanCell {
  const firstColumns = new Map<SourceTable, number>();
  return (placed) => {
    if (!placed) return null;
    const { source, row } = placed;
    let col = firstColumns.get(source);
    if (col === undefined) {
      col = Math.min(...source.columns.values());
      firstColumns.set(source, col);
    }
    const cell = cellAddress(row, col);
    const text = `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(source.sheet) ? source.sheet : quoteSheet(source.sheet)}!${cell}`;
    return linked ? { text, sheet: source.sheet, cell } : text;
  };
}
