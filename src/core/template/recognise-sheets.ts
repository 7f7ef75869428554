// Finds the template and settings tables of a workbook by their headers, never by tab names. Excel tables are taken at
// their word when their headers fit; everything else is searched as plain ranges. Our own tables are never data.
import { finding, type Finding } from '../finding';
import { cellAddress } from '../grid/address';
import type { CellRange, Grid, GridRow, GridTable, WorkbookGrids } from '../grid/grid';
import { isOwnTableName } from '../plan/own-tables';
import type { SourceTable } from '../register/register';
import { belowHeader, findPlainTables, lastFilledRow, type FoundTable } from './find-plain-tables';
import { matchHeaderRow, type HeaderMatch } from './match-header-row';
import type { KindMatch } from './match-kind';
import type { Recognition, SettingsTable } from './recognition';
import { languageOf } from './sheet-language';
import { CUSTOMER_COLUMNS } from './template-spec';
import { templateFieldOf } from './templates';

/**
 * Every table we can read, the sheets we leave alone, and what is missing where a sheet nearly fits.
 * A sheet whose third row reads `客戶名稱 | 所屬行業 | 客戶等級（□VIP□普通□潛力）` → one source of kind customers, headerRow 2.
 */
export function recogniseSheets(workbook: WorkbookGrids): Recognition {
  const sources: SourceTable[] = [];
  const settings: SettingsTable[] = [];
  const unrecognised: string[] = [];
  const findings: Finding[] = [];
  const own = workbook.grids.flatMap(ownTables);
  for (const grid of workbook.grids) {
    const found = findTables(grid);
    for (const table of found) {
      if (table.header.settings) settings.push(settingsTable(grid.sheet, table, table.header.settings));
      else if (table.header.kind?.fits) sources.push(sourceTable(grid.sheet, table, table.header.kind));
      findings.push(...missingColumns(grid.sheet, table.header));
    }
    if (found.some(isRead) || isOurs(grid) || isBlank(grid)) continue;
    unrecognised.push(grid.sheet);
    if (found.length === 0) findings.push(finding('sheet-not-recognised', grid.sheet, '', ''));
  }
  return { sources, settings, unrecognised, own, findings };
}

function isRead({ header }: FoundTable): boolean {
  return header.settings !== null || header.kind?.fits === true;
}

function ownTables(grid: Grid): Recognition['own'] {
  return grid.tables
    .filter((table) => isOwnTableName(table.name))
    .map(({ name, range }) => ({ sheet: grid.sheet, table: name, range }));
}

/** Hidden sheets are read; sheets that Excel itself offers no way to show are some program's, not a person's. */
function findTables(grid: Grid): FoundTable[] {
  if (grid.visibility === 'veryHidden') return [];
  const ours = isOurs(grid);
  const tables = grid.tables.filter((table) => !ours || /^HF_[TS]_/.test(table.name));
  const found = tables
    .map((table) => ({ table, found: readExcelTable(grid, table) }))
    .filter(({ found }) => found.length > 0);
  const excel = found.flatMap((each) => each.found);
  if (ours) return excel;
  const rest = maskRanges(
    grid.rows,
    found.map(({ table }) => table.range),
  );
  return [...excel, ...findPlainTables({ rows: rest, merges: grid.merges })];
}

function isOurs(grid: Grid): boolean {
  return grid.tables.some((table) => isOwnTableName(table.name));
}

/** An Excel table whose own header row fits; else nothing, and its cells are searched like any others. */
function readExcelTable(grid: Grid, { range, hasHeader, hasTotals }: GridTable): FoundTable[] {
  if (!hasHeader) return [];
  const matches = matchHeaderRow({ rows: grid.rows, merges: [] }, range.top, range);
  const header = matches.length === 1 ? matches[0] : undefined;
  if (!header || (header.kind && !header.kind.fits)) return [];
  const place = { ...header, left: range.left, right: range.right };
  const firstRow = belowHeader({ rows: grid.rows, merges: [] }, place);
  const lastRow = lastFilledRow(grid.rows, place, firstRow, hasTotals ? range.bottom - 1 : range.bottom);
  return [{ header: place, firstRow, lastRow }];
}

/** The rows without the cells of the ranges, which have been read already. */
function maskRanges(rows: Grid['rows'], ranges: readonly CellRange[]): Grid['rows'] {
  if (ranges.length === 0) return rows;
  const masked = rows.slice();
  for (const range of ranges) {
    const bottom = Math.min(range.bottom, masked.length - 1);
    for (let row = range.top; row <= bottom; row++) masked[row] = maskRow(masked[row], range);
  }
  return masked;
}

function maskRow(row: GridRow | undefined, { left, right }: CellRange): GridRow | undefined {
  if (!row || (left === 0 && right >= row.length - 1)) return undefined;
  return row.map((cell, col) => (col >= left && col <= right ? null : cell));
}

function sourceTable(sheet: string, table: FoundTable, match: KindMatch): SourceTable {
  const columns = new Map<string, number>();
  const titles = new Map<string, string>();
  for (const [key, header] of match.columns) {
    columns.set(key, header.col);
    titles.set(key, header.title);
  }
  // The parts of a composite cell stand where the composite stands, unless they have a column of their own.
  for (const [key, header] of match.columns) {
    for (const part of templateFieldOf(match.kind, key)?.fills ?? []) {
      if (columns.has(part)) continue;
      columns.set(part, header.col);
      titles.set(part, header.title);
    }
  }
  const { row: headerRow, left, right } = table.header;
  const { firstRow, lastRow } = table;
  return { kind: match.kind, sheet, headerRow, firstRow, lastRow, columns, titles, span: { left, right } };
}

function settingsTable(
  sheet: string,
  { header, firstRow, lastRow }: FoundTable,
  { id, columns }: NonNullable<HeaderMatch['settings']>,
): SettingsTable {
  return { id, sheet, headerRow: header.row, firstRow, lastRow, columns };
}

function missingColumns(sheet: string, { kind: match, row, left }: HeaderMatch): Finding[] {
  if (!match || match.missing.length === 0) return [];
  const [title = ''] = [...match.columns.values()].map((header) => header.title);
  const language = languageOf(title);
  const names = match.missing.map(
    (group) => templateFieldOf(match.kind, group[0] ?? '')?.title[language] ?? '',
  );
  const params = { kind: match.kind, missing: names.join(language === 'zh' ? '、' : ', ') };
  const cell = cellAddress(row, left);
  if (!match.fits) return [finding('sheet-nearly-fits', sheet, cell, '', params)];
  const found = finding('column-missing', sheet, cell, '', params);
  // Without a customer column (S2's 客户维护记录表) the rows count all the same.
  return [match.missing.every(isCustomerGroup) ? { ...found, severity: 'warning' } : found];
}

function isCustomerGroup(group: readonly string[]): boolean {
  return group.some((key) => (CUSTOMER_COLUMNS as readonly string[]).includes(key));
}

function isBlank(grid: Grid): boolean {
  return grid.rows.every(
    (row) => !row || row.every((cell) => cell === undefined || cell === null || cell === ''),
  );
}
