// Findings about cells of the 设置 sheet: what stands there, what is allowed, and what is in force until it is corrected.
import { finding, type Finding } from '../finding';
import { cellAddress } from '../grid/address';
import { cellAt, type CellValue, type Grid } from '../grid/grid';
import type { SettingsTable } from '../template/recognition';
import type { ReadContext } from './cell-codec';

/** One row of a recognised settings table. */
export interface SettingsRow {
  readonly table: SettingsTable;
  readonly grid: Grid;
  readonly row: number;
}

/** What is in force instead: the default as written, or nothing (the row is not used), or the default row. */
export type Instead = { readonly fallback: string | number } | { readonly effect: 'row-unused' | 'default' };

/** The cell of a column in a row; null when the table has no such column. */
export function settingsCell(at: SettingsRow, column: string): CellValue {
  const col = at.table.columns.get(column);
  return col === undefined ? null : cellAt(at.grid, at.row, col);
}

/** The rows of the tables of one kind, in order, rows that are blank all over left out. */
export function settingsRows(tables: readonly SettingsTable[], grids: readonly Grid[]): SettingsRow[] {
  return tables.flatMap((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    if (!grid) return [];
    const count = Math.max(0, table.lastRow - table.firstRow + 1);
    const rows = Array.from({ length: count }, (_, i) => ({ table, grid, row: table.firstRow + i }));
    return rows.filter((at) =>
      [...table.columns.values()].some((col) => !isBlank(cellAt(grid, at.row, col))),
    );
  });
}

/** `setting-invalid` at a cell, with the column's title as people wrote it (or `title`). */
export function settingInvalid(
  at: SettingsRow,
  column: string,
  allowed: string,
  instead: Instead,
  title = columnTitle(at, column),
): Finding {
  const params = { column: title, allowed, ...instead };
  return finding(
    'setting-invalid',
    at.table.sheet,
    addressOf(at, column),
    shown(settingsCell(at, column)),
    params,
  );
}

/** `setting-unknown` at a cell. */
export function settingUnknown(at: SettingsRow, column: string): Finding {
  const params = { column: columnTitle(at, column) };
  return finding(
    'setting-unknown',
    at.table.sheet,
    addressOf(at, column),
    shown(settingsCell(at, column)),
    params,
  );
}

/** A whole table without a usable row: points at its header. */
export function settingsTableEmpty(table: SettingsTable, heading: string, context: ReadContext): Finding {
  const cell = cellAddress(table.headerRow, Math.min(...table.columns.values()));
  const params = { column: heading, allowed: context.texts[0].policy.allowed.oneRow, effect: 'default' };
  return finding('setting-invalid', table.sheet, cell, '', params);
}

export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function columnTitle(at: SettingsRow, column: string): string {
  const col = at.table.columns.get(column);
  return col === undefined ? column : shown(cellAt(at.grid, at.table.headerRow, col));
}

function addressOf(at: SettingsRow, column: string): string {
  const col = at.table.columns.get(column) ?? Math.min(...at.table.columns.values());
  return cellAddress(at.row, col);
}

function shown(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
