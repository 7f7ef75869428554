// Workbooks drawn as arrays, as people see their sheets, and what the two readers make of them.
import { formatDay, formatMinute, parseMinute } from '../../src/core/calendar/day';
import type { Finding } from '../../src/core/finding';
import { parseRange } from '../../src/core/grid/address';
import type { CellRange, CellValue, Grid, GridTable, WorkbookGrids } from '../../src/core/grid/grid';
import { readRegister } from '../../src/core/register/read-register';
import type { Register } from '../../src/core/register/register';
import type { Recognition } from '../../src/core/template/recognition';
import { recogniseSheets } from '../../src/core/template/recognise-sheets';

type DrawnRow = readonly (CellValue | undefined)[];

export interface DrawnSheet {
  readonly name?: string;
  readonly rows: readonly DrawnRow[];
  /** "A1:C1" */
  readonly merges?: readonly string[];
  /** Excel tables: name → "A3:F9". */
  readonly tables?: Readonly<Record<string, string>>;
  readonly totals?: boolean;
  readonly visibility?: Grid['visibility'];
}

export function drawGrid({ name = 'Sheet1', rows, ...rest }: DrawnSheet): Grid {
  const tables = Object.entries(rest.tables ?? {}).map(([tableName, address]): GridTable => ({
    name: tableName,
    range: range(address),
    hasHeader: true,
    hasTotals: rest.totals ?? false,
  }));
  const merges = (rest.merges ?? []).map(range);
  return { sheet: name, visibility: rest.visibility ?? 'visible', rows, merges, tables };
}

export function drawWorkbook(...sheets: readonly DrawnSheet[]): WorkbookGrids {
  const grids = sheets.map((sheet, i) => drawGrid({ name: `Sheet${i + 1}`, ...sheet }));
  return { date1904: false, grids, sheetNames: grids.map(({ sheet }) => sheet) };
}

export function recognise(...sheets: readonly DrawnSheet[]): Recognition {
  return recogniseSheets(drawWorkbook(...sheets));
}

export interface ReadResult {
  readonly recognition: Recognition;
  readonly register: Register;
  readonly findings: readonly Finding[];
}

/** The whole way from drawn sheets to the register; `asOf` is 2026-11-21 09:00 unless told. */
export function read(...sheets: readonly DrawnSheet[]): ReadResult {
  return readAt('2026-11-21T09:00', drawWorkbook(...sheets));
}

export function readAt(asOf: string, workbook: WorkbookGrids): ReadResult {
  const recognition = recogniseSheets(workbook);
  const minute = parseMinute(asOf) ?? NaN;
  const { register, findings } = readRegister(workbook, recognition, { asOf: minute, earliestYear: 1990 });
  return { recognition, register, findings };
}

/** "not-a-date C5 后天", one line per finding. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ code, cell, value }) => `${code} ${cell} ${value}`.trim());
}

/** Days as people write them; null stays. */
export function shown(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : formatDay(day);
}

export function shownMinute(minute: number | null | undefined): string | null {
  return minute === null || minute === undefined ? null : formatMinute(minute);
}

function range(address: string): CellRange {
  const parsed = parseRange(address);
  if (!parsed) throw new Error(`no range: ${address}`);
  return parsed;
}
