// Lays a report's rows into a table of ours without losing what people did to it: the order they gave our columns, the
// columns they added, and everything they typed (fill-in columns and their own) moving with its row's key.
import type { OwnTable } from './own-tables';
import { matchOldRows, type OldRow } from './old-rows';
import { placeColumns } from './place-columns';
import { plannedCell } from './planned-cell';
import { KEEP, type ColumnPlan, type PlanCell, type TablePlan } from './plan';

/** A column of a report. `headers[0]` is written; all of them (other languages, older names) are recognised. */
export type ColumnSpec = Omit<ColumnPlan, 'header' | 'userColumn'> & {
  readonly headers: readonly [string, ...string[]];
};

export interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** The column (by key) whose text names a row across runs. */
  readonly keyColumn: string;
  /** Cells in the order of `columns`. A fill-in column's cell is only used where people have typed nothing. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly filter: boolean;
  /**
   * Marks a row that is no longer due but holds typed content and is therefore kept: cell by column key. What was typed
   * into a fill-in column is never replaced by it, nor are rows people appended by hand.
   */
  readonly leftover?: Readonly<Record<string, PlanCell>>;
}

/**
 * The table to write, at its present place when it exists, else at `home`.
 * Rows stand as `rows` has them; then, in their old order, rows that vanished but hold something typed, and rows that
 * people appended by hand. Of several rows with one key the first keeps the first's typed cells, and so on.
 * A column of theirs that is all formulas is left as it stands (KEEP); among typed cells a formula that cannot stay at its
 * place keeps its last value.
 */
export function layoutTable(
  spec: TableSpec,
  home: { readonly row: number; readonly col: number },
  previous: OwnTable | undefined,
): TablePlan {
  const columns = placeColumns(spec.columns, previous);
  if (!previous) return tableAt(home, spec, columns, spec.rows);
  const keys = spec.rows.map((cells) => keyText(cells[indexOfKey(spec)] ?? null));
  const { matched, kept } = matchOldRows(keys, columns, spec.keyColumn, previous);
  const carry = carrier(columns, previous);
  const places = new Map(spec.columns.map((column, index) => [column.key, index]));
  const due = spec.rows.map((cells, position) =>
    columns.map((column, at) => {
      const place = places.get(column.key);
      const ours = place === undefined ? null : (cells[place] ?? null);
      if (place !== undefined && !column.fillIn) return ours;
      return carry(matched[position], at, position) ?? ours;
    }),
  );
  const leftover = kept.map((row, index) =>
    columns.map((column, at) => {
      const typed = carry(row, at, due.length + index);
      const isTyped = column.fillIn === true && typed !== null;
      return row.byHand || isTyped ? typed : markOr(typed, column.key, spec.leftover);
    }),
  );
  const corner = { row: previous.range.top, col: previous.range.left };
  return tableAt(corner, spec, columns, [...due, ...leftover]);
}

function tableAt(
  corner: { readonly row: number; readonly col: number },
  { name, filter }: TableSpec,
  columns: readonly ColumnPlan[],
  rows: TablePlan['rows'],
): TablePlan {
  return { name, top: corner.row, left: corner.col, columns, rows, filter };
}

function indexOfKey(spec: TableSpec): number {
  return spec.columns.findIndex((column) => column.key === spec.keyColumn);
}

function markOr(cell: PlanCell, key: string, marks: TableSpec['leftover']): PlanCell {
  return marks && key in marks ? (marks[key] ?? null) : cell;
}

/** What stands in an old row's cell, as a cell of the new table at `position`. */
function carrier(columns: readonly ColumnPlan[], previous: OwnTable | undefined) {
  const isFormula = (row: number, at: number) => previous?.isFormula(row, at) ?? false;
  const allFormulas = columns.map(
    (column, at) =>
      column.userColumn === true &&
      previous?.rows.some((_, row) => isFormula(row, at)) === true &&
      previous.rows.every((cells, row) => isBlank(cells[at]) || isFormula(row, at)),
  );
  return (row: OldRow | undefined, at: number, position: number): PlanCell => {
    const column = columns[at];
    if (!column || allFormulas[at]) return KEEP;
    const staysFormula = column.userColumn === true && isFormula(position, at);
    if (!row) return staysFormula ? KEEP : null;
    if (isFormula(row.index, at) && (staysFormula || row.index === position)) return KEEP;
    return plannedCell(row.cells[at] ?? null, column.format, previous?.date1904 ?? false);
  };
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

function keyText(cell: PlanCell): string {
  if (cell === null || cell === KEEP) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}
