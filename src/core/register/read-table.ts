// The rows of one recognised table as records, and what is wrong with their cells. Rows that cannot be used are left out.
import { dayOf, type Day } from '../calendar/day';
import { finding, type Finding, type FindingCode } from '../finding';
import { cellAddress } from '../grid/address';
import type { CellValue, Grid, GridRow } from '../grid/grid';
import { TEMPLATES } from '../template/templates';
import { blankRecords } from './blank-record';
import { cellText, isBlankCell, isErrorCell, type CellContext } from './cells/cell-reading';
import { checkCustomerGiven } from './customer-given';
import type { ReadOptions } from './read-options';
import type { RawRecord } from './raw-record';
import type { SourceTable } from './register';
import { signOrder } from './sign-order';
import { bannerRows, isTotalOrNote } from './skip-row';
import { spreadCells } from './spread-cells';
import { lacksRequiredField, tableColumns, type ReadColumn } from './table-columns';

/** Minutes count as moments; a kind's own date is one or the other. */
const MOMENT_FIELDS: ReadonlySet<string> = new Set(['at', 'receivedAt', 'updatedAt']);

/** The records of a table, in row order. `findings` are added to. */
export function readTable(
  grid: Grid,
  source: SourceTable,
  options: ReadOptions & { readonly date1904: boolean },
  findings: Finding[],
): RawRecord[] {
  if (lacksRequiredField(source)) return [];
  const columns = tableColumns(source, options);
  const span = source.span ?? spanOf(columns);
  const banners = bannerRows(grid.rows, grid.merges, span);
  const spread = spreadCells(grid, source, columns);
  const reader = new RowReader(source, columns, options, findings);
  const records: RawRecord[] = [];
  for (let row = source.firstRow; row <= source.lastRow; row++) {
    const cells = grid.rows[row];
    if (!cells || isBlankRow(cells, columns) || isTotalOrNote(cells, span) || banners.has(row)) continue;
    const record = reader.read(row, spread.size === 0 ? cells : withSpread(cells, spread.get(row)));
    if (record) records.push(record);
  }
  return records;
}

function spanOf(columns: readonly ReadColumn[]): { left: number; right: number } {
  const cols = columns.map(({ col }) => col);
  return { left: Math.min(...cols), right: Math.max(...cols) };
}

function isBlankRow(cells: GridRow, columns: readonly ReadColumn[]): boolean {
  for (const { col } of columns) if (!isBlankCell(cells[col])) return false;
  return true;
}

function withSpread(cells: GridRow, extra: ReadonlyMap<number, CellValue> | undefined): GridRow {
  if (!extra) return cells;
  const filled = cells.slice();
  for (const [col, value] of extra) filled[col] ??= value;
  return filled;
}

/** Reads row after row; one object is reused as the cells' context, so that a million rows make no garbage. */
class RowReader implements CellContext {
  readonly date1904: boolean;
  readonly asOf: number;
  near: Day;
  nearIsLast = true;
  private row = 0;
  private column: ReadColumn | undefined;
  private cell: CellValue = null;
  private reports = 0;
  private readonly blank: (row: number) => RawRecord;
  private readonly ownDate: string | undefined;

  constructor(
    private readonly source: SourceTable,
    private readonly columns: readonly ReadColumn[],
    options: ReadOptions & { readonly date1904: boolean },
    private readonly findings: Finding[],
  ) {
    this.date1904 = options.date1904;
    this.asOf = options.asOf;
    this.near = dayOf(options.asOf);
    this.ownDate = TEMPLATES[source.kind].ownDate;
    this.blank = blankRecords(source);
  }

  /** The record of a row, or null when the row cannot be used. */
  read(row: number, cells: GridRow): RawRecord | null {
    const record = this.blank(row);
    this.row = row;
    this.near = dayOf(this.asOf);
    this.nearIsLast = this.ownDate !== undefined;
    let usable = true;
    for (const column of this.columns) {
      if (!this.readCell(record, column, cells[column.col] ?? null)) usable = false;
      if (column.key === this.ownDate) this.setNear(record[column.key]);
    }
    if (!checkCustomerGiven(record, cells, this.columns, this) || !usable) return null;
    if (this.source.kind === 'orders') signOrder(record);
    return record;
  }

  report(code: FindingCode, params: Finding['params'] = {}, value = cellText(this.cell)): void {
    this.reports++;
    const { sheet } = this.source;
    const cell = cellAddress(this.row, this.column?.col ?? 0);
    this.findings.push(finding(code, sheet, cell, value, { column: this.column?.title ?? '', ...params }));
  }

  /** A blank cell that a person should have filled; `warning` when the row counts all the same. */
  reportBlank(column: ReadColumn, severity: 'error' | 'warning'): void {
    const cell = cellAddress(this.row, column.col);
    const found = finding('required-blank', this.source.sheet, cell, '', { column: column.title });
    this.findings.push({ ...found, severity });
  }

  /** False when a required value is missing. */
  private readCell(record: RawRecord, column: ReadColumn, cell: CellValue): boolean {
    if (cell === null || isBlankCell(cell)) {
      if (column.required) this.reportBlank(column, 'error');
      return !column.required;
    }
    this.column = column;
    this.cell = cell;
    const before = this.reports;
    const value = this.readValue(record, column, cell);
    if (!column.required || value !== null) return true;
    if (this.reports === before) this.reportBlank(column, 'error');
    return false;
  }

  private readValue(record: RawRecord, column: ReadColumn, cell: string | number | boolean): unknown {
    if (isErrorCell(cell)) {
      this.report('cell-error');
      return null;
    }
    const value = column.read ? column.read(cell, this) : null;
    if (value !== null) record[column.key] = value;
    if (column.split) fillBlanks(record, column.split(cell, this));
    return value;
  }

  private setNear(ownDate: unknown): void {
    if (typeof ownDate !== 'number') return;
    this.near = MOMENT_FIELDS.has(this.ownDate ?? '') ? dayOf(ownDate) : ownDate;
    this.nearIsLast = false;
  }
}

function fillBlanks(record: RawRecord, parts: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(parts)) {
    if (value !== null && value !== undefined && record[key] === null) record[key] = value;
  }
}
