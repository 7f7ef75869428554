// Lays a report's rows into a table of ours without losing what people did to it: the order they gave our columns, the
// columns they added, and everything they typed (fill-in columns and their own) moving with its row's key.
import type { CellValue } from '../grid/grid';
import type { OwnTable } from './own-tables';
import { KEEP, type ColumnPlan, type PlanCell, type TablePlan } from './plan';

/** A column of a report. `headers[0]` is written; all of them (other languages, older names) are recognised. */
export type ColumnSpec = Omit<ColumnPlan, 'header' | 'userColumn'> & { readonly headers: readonly [string, ...string[]] };

export interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** The column (by key) whose text names a row across runs. */
  readonly keyColumn: string;
  /** Cells in the order of `columns`. A fill-in column's cell is only used where people have typed nothing. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly filter: boolean;
  /** Marks a row that is no longer due but holds typed content and is therefore kept: cell by column key. */
  readonly leftover?: Readonly<Record<string, PlanCell>>;
}

/**
 * The table to write, at its present place when it exists, else at `home`.
 * A row that vanished from `rows` but holds something typed is kept at the end.
 */
export function layoutTable(
  spec: TableSpec,
  home: { readonly row: number; readonly col: number },
  previous: OwnTable | undefined,
): TablePlan {
  const columns = orderColumns(spec, previous);
  const typed = previous ? typedRows(spec, previous) : new Map<string, TypedRow>();
  const keyAt = spec.columns.findIndex((column) => column.key === spec.keyColumn);
  const seen = new Set<string>();
  const rows = spec.rows.map((cells) => {
    const key = keyText(cells[keyAt] ?? null);
    const before = seen.has(key) ? undefined : typed.get(key);
    seen.add(key);
    return columns.map((column) => {
      const ours = spec.columns.findIndex((candidate) => candidate.key === column.key);
      if (ours < 0) return userCell(column, before, previous);
      const value = cells[ours] ?? null;
      return column.fillIn ? (before?.cells.get(column.key) ?? value) : value;
    });
  });
  for (const [key, row] of typed) {
    if (seen.has(key) || !row.hasContent) continue;
    rows.push(
      columns.map((column) => {
        if (spec.leftover && column.key in spec.leftover) return spec.leftover[column.key] ?? null;
        return column.userColumn ? userCell(column, row, previous) : (row.cells.get(column.key) ?? null);
      }),
    );
  }
  return {
    name: spec.name,
    top: previous?.range.top ?? home.row,
    left: previous?.range.left ?? home.col,
    columns,
    rows,
    filter: spec.filter,
  };
}

interface TypedRow {
  /** Column key → value as it stands now (`user:<header>` for people's own columns). */
  readonly cells: ReadonlyMap<string, CellValue>;
  /** True when a fill-in column or a column of people's own holds something typed. */
  readonly hasContent: boolean;
}

function orderColumns(spec: TableSpec, previous: OwnTable | undefined): ColumnPlan[] {
  const plan = ({ headers, ...rest }: ColumnSpec): ColumnPlan => ({ ...rest, header: headers[0] });
  if (!previous) return spec.columns.map(plan);
  const present = previous.headers.map((header): ColumnPlan => {
    const ours = columnOf(spec, header);
    if (ours) return plan(ours);
    return { key: `user:${header}`, header, format: 'general', width: 12, userColumn: true };
  });
  const missing = spec.columns.filter((column) => !present.some((here) => here.key === column.key));
  return [...present, ...missing.map(plan)];
}

function columnOf(spec: TableSpec, header: string): ColumnSpec | undefined {
  return spec.columns.find((column) => column.headers.includes(header.trim()));
}

function typedRows(spec: TableSpec, previous: OwnTable): Map<string, TypedRow> {
  const keys = previous.headers.map((header) => columnOf(spec, header)?.key ?? `user:${header}`);
  const typedColumns = keys.map((key) => spec.columns.find((column) => column.key === key)?.fillIn ?? key.startsWith('user:'));
  const rows = new Map<string, TypedRow>();
  previous.rows.forEach((values, rowIndex) => {
    const cells = new Map<string, CellValue>();
    let hasContent = false;
    values.forEach((value, column) => {
      cells.set(keys[column] ?? '', value);
      const typed = typedColumns[column] === true && value !== null && value !== '';
      if (typed && !previous.isFormula(rowIndex, column)) hasContent = true;
    });
    const key = keyText(cells.get(spec.keyColumn) ?? null);
    // A row people appended by hand has no key of ours; it is kept under its own position.
    const name = key === '' ? `#${rowIndex}` : key;
    rows.set(rows.has(name) ? `${name}#${rowIndex}` : name, { cells, hasContent });
  });
  return rows;
}

/** Typed values move with their row; a formula column stays where it is, row by row. */
function userCell(column: ColumnPlan, before: TypedRow | undefined, previous: OwnTable | undefined): PlanCell {
  const at = previous?.headers.findIndex((header) => column.key === `user:${header}`) ?? -1;
  if (previous && at >= 0 && previous.rows.some((_, row) => previous.isFormula(row, at))) return KEEP;
  return before?.cells.get(column.key) ?? null;
}

function keyText(cell: PlanCell): string {
  if (cell === null || cell === KEEP) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}
