// Which old row of a table of ours belongs to which new one, and which old rows must not go: those with something typed,
// and those people appended by hand.
import type { CellValue } from '../grid/grid';
import type { OwnTable } from './own-tables';
import type { ColumnPlan } from './plan';

/** A row as it stands in the workbook; cells in the order of the table's columns. */
export interface OldRow {
  readonly index: number;
  readonly cells: readonly CellValue[];
  /** True for a row without a key of ours, hence not written by us. */
  readonly byHand: boolean;
}

export interface MatchedRows {
  /** For each new key the old row that belongs to it, if any. */
  readonly matched: readonly (OldRow | undefined)[];
  /** Old rows of no new key that hold something of people's, in their order. */
  readonly kept: readonly OldRow[];
}

/** Old rows by key; the nth row of a key belongs to the nth new row of that key. A blank key matches nothing. */
export function matchOldRows(
  keys: readonly string[],
  columns: readonly ColumnPlan[],
  keyColumn: string,
  previous: OwnTable | undefined,
): MatchedRows {
  if (!previous) return { matched: [], kept: [] };
  const keyAt = columns.slice(0, previous.headers.length).findIndex((column) => column.key === keyColumn);
  const keyOf = (cells: readonly CellValue[]) => String(cells[keyAt] ?? '');
  const rows = previous.rows.map((cells, index): OldRow => ({
    index,
    cells,
    byHand: keyAt >= 0 && keyOf(cells) === '',
  }));
  const byKey = new Map<string, OldRow[]>();
  for (const row of rows) {
    const key = keyOf(row.cells);
    const same = byKey.get(key);
    if (same) same.push(row);
    else if (key !== '') byKey.set(key, [row]);
  }
  const next = new Map<string, number>();
  const matched = keys.map((key) => {
    const n = next.get(key) ?? 0;
    next.set(key, n + 1);
    return byKey.get(key)?.[n];
  });
  const used = new Set(matched);
  return { matched, kept: rows.filter((row) => !used.has(row) && holdsTyped(row, columns, previous)) };
}

/** A calculated column of theirs fills itself; anything else in their columns, or in a fill-in column, was typed. */
function holdsTyped(row: OldRow, columns: readonly ColumnPlan[], previous: OwnTable): boolean {
  return row.cells.some((cell, at) => {
    if (cell === null || cell === '') return false;
    const column = columns[at];
    if (column?.fillIn) return true;
    return (row.byHand || column?.userColumn === true) && !previous.isFormula(row.index, at);
  });
}
