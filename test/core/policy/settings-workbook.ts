// A workbook that holds a planned 设置 sheet, as a host would read it back, with cells that a test may change.
import { parseCell } from '../../../src/core/grid/address';
import { serialFromDay } from '../../../src/core/grid/excel-date';
import type { CellValue, Grid, WorkbookGrids } from '../../../src/core/grid/grid';
import type { PlanCell, SheetPlan } from '../../../src/core/plan/plan';
import type { SettingsWords } from '../../../src/core/policy/cell-codec';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import { readPolicy } from '../../../src/core/policy/read-policy';
import { SETTINGS_TABLES } from '../../../src/core/policy/settings-tables';
import { settingsSheet } from '../../../src/core/policy/settings-sheet';
import type { SettingsTable } from '../../../src/core/template/recognition';
import { policy as policyEn } from '../../../src/core/text/en/policy';
import { words as wordsEn } from '../../../src/core/text/en/words';
import { policy as policyZh } from '../../../src/core/text/zh-cn/policy';
import { words as wordsZh } from '../../../src/core/text/zh-cn/words';

export const ZH = { language: 'zh-CN', words: wordsZh, policy: policyZh } as const;
export const EN = { language: 'en', words: wordsEn, policy: policyEn } as const;
export const BOTH: readonly [SettingsWords, ...SettingsWords[]] = [ZH, EN];

const EMPTY: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

export interface SettingsWorkbook {
  readonly plan: SheetPlan;
  readonly rows: CellValue[][];
  readonly workbook: WorkbookGrids;
  /** As recognising finds them; `lastRow` covers every body row. */
  readonly settings: readonly SettingsTable[];
}

/** The 设置 sheet of `policy`, written in a language. */
export function settingsWorkbook(
  text: typeof ZH | typeof EN = ZH,
  policy: Policy = DEFAULT_POLICY,
): SettingsWorkbook {
  const plan = settingsSheet(text, EMPTY, policy);
  const rows: CellValue[][] = [];
  const put = (row: number, col: number, cell: PlanCell) => {
    (rows[row] ??= [])[col] = plain(cell);
  };
  for (const { row, col, text: line } of plan.texts) put(row, col, line);
  for (const table of plan.tables) {
    table.columns.forEach((column, i) => {
      put(table.top, table.left + i, column.header);
    });
    table.rows.forEach((cells, r) => {
      cells.forEach((cell, i) => {
        const isDay = table.columns[i]?.format === 'date' && typeof cell === 'number';
        put(table.top + 1 + r, table.left + i, isDay ? serialFromDay(cell, false) : cell);
      });
    });
  }
  const grid: Grid = {
    sheet: plan.sheet,
    visibility: 'visible',
    rows,
    merges: [],
    tables: plan.tables.map(({ name, top, left, columns, rows: body }) => ({
      name,
      range: { top, left, bottom: top + Math.max(1, body.length), right: left + columns.length - 1 },
      hasHeader: true,
      hasTotals: false,
    })),
  };
  const settings = plan.tables.map((table): SettingsTable => {
    const spec = SETTINGS_TABLES.find(({ tableName }) => tableName === table.name);
    return {
      id: spec?.id ?? '',
      sheet: plan.sheet,
      headerRow: table.top,
      firstRow: table.top + 1,
      lastRow: table.top + table.rows.length,
      columns: new Map(table.columns.map((column, i) => [column.key, table.left + i])),
    };
  });
  return { plan, rows, settings, workbook: { date1904: false, grids: [grid], sheetNames: [plan.sheet] } };
}

/** The address of a cell by table, the key in that table's row (or its number from 0), and column. */
export function addressIn(book: SettingsWorkbook, id: string, row: string | number, column: string) {
  const table = book.settings.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const rows = Array.from({ length: table.lastRow - table.firstRow + 1 }, (_, i) => table.firstRow + i);
  const names = [...table.columns.values()];
  const at =
    typeof row === 'number'
      ? table.firstRow + row
      : rows.find((r) => names.some((col) => book.rows[r]?.[col] === row));
  const col = table.columns.get(column);
  if (at === undefined || col === undefined) throw new Error(`no cell ${id} ${row} ${column}`);
  return { row: at, col };
}

/** Changes one cell. */
export function type(
  book: SettingsWorkbook,
  id: string,
  row: string | number,
  column: string,
  value: CellValue,
): void {
  const at = addressIn(book, id, row, column);
  (book.rows[at.row] ??= [])[at.col] = value;
}

export function readBack(book: SettingsWorkbook, texts = BOTH) {
  return readPolicy(book.workbook, book.settings, texts);
}

/** What stands at a finding's cell. */
export function cellOf(book: SettingsWorkbook, address: string): CellValue {
  const at = parseCell(address);
  return at ? (book.rows[at.row]?.[at.col] ?? null) : null;
}

function plain(cell: PlanCell): CellValue {
  if (typeof cell === 'symbol') return null;
  return typeof cell === 'object' && cell !== null ? cell.text : cell;
}
