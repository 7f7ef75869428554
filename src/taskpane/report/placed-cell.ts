// The cell of a row that people look for: in the first of these columns that the table has, else its first.
import { cellAddress } from '../../core/grid/address';
import type { Placed } from '../../core/register/register';
import type { Place } from '../pane-report';

/** `(ticket in row 7, ["ticketId"]) → { sheet: "客户问题登记表", cell: "A8" }`. */
export function placedCell({ source, row }: Placed, columns: readonly string[]): Place {
  const found = columns.map((key) => source.columns.get(key)).find((col) => col !== undefined);
  const col = found ?? source.span?.left;
  return { sheet: source.sheet, cell: col === undefined ? '' : cellAddress(row, col) };
}
