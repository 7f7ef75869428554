// The refreshes that fault sweeps are held against, the ways a request can fail, and how the outcome is compared.
import type { SheetPlan } from '../../src/core/plan/plan';
import type { ExcelHostOptions } from '../../src/hosts/excel/excel-host';
import type { Fault } from './emulated-excel';
import { openExcel } from './open-excel';
import { AS_OF, refreshPlans, smallWorkbook } from './sample-workbook';
import { contentOf, workbookFrom, type ExcelSheet, type ExcelWorkbook } from './workbook';

export const FAULTS: readonly Fault[] = [
  { kind: 'GeneralException', share: 0 },
  { kind: 'GeneralException', share: 0.1 },
  { kind: 'GeneralException', share: 0.5 },
  { kind: 'GeneralException', share: 0.9 },
  { kind: 'GeneralException', share: 0.999 },
  { kind: 'response-too-large' },
  { kind: 'cell-edit' },
  { kind: 'silent', when: 'before' },
  { kind: 'silent', when: 'after' },
];

/** Long enough for any request here that is answered at all. */
export const watchdogMs = ({ kind }: Fault): number => (kind === 'silent' ? 120 : 5000);

const TWO_WEEKS = 14 * 24 * 60;

export interface Scene {
  readonly start: ExcelWorkbook;
  readonly asOf: number;
  readonly plans: readonly SheetPlan[];
  readonly options: ExcelHostOptions;
}

export function firstRefresh(options: ExcelHostOptions): Scene {
  const grids = smallWorkbook(12);
  return { start: workbookFrom(grids), asOf: AS_OF, plans: refreshPlans(grids), options };
}

/** Two weeks later: rows come, go and move; one table carries a column and totals of the user's. */
export async function laterRefresh(options: ExcelHostOptions): Promise<Scene> {
  const { start, plans } = firstRefresh({});
  const { host } = openExcel(start, { watchdogMs: 5000 });
  await host.read();
  await host.apply(plans);
  addUserColumn(start.need('到期回访'));
  addTotals(start.need('客户分层'));
  const asOf = AS_OF + TWO_WEEKS;
  return { start, asOf, plans: refreshPlans(await host.read(), asOf), options };
}

/** A calculated column at the right end of the table. */
function addUserColumn(sheet: ExcelSheet): void {
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { top, bottom, right } = table.range;
  table.range = { ...table.range, right: right + 1 };
  sheet.enter(top, right + 1, '我的算式');
  for (let row = top + 1; row <= bottom; row++) sheet.enter(row, right + 1, `=LEN(D${row + 1})`);
}

function addTotals(sheet: ExcelSheet): void {
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { left, bottom } = table.range;
  table.showTotals = true;
  table.range = { ...table.range, bottom: bottom + 1 };
  sheet.enter(bottom + 1, left, '合计');
  sheet.enter(bottom + 1, left + 1, '=SUBTOTAL(103,[客户])');
}

export type Content = Record<string, ReturnType<typeof contentOf>>;

export function contents(workbook: ExcelWorkbook): Content {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));
}

/** The sheets that are not the same, by name. */
export function differingSheets(now: Content, wanted: Content): string[] {
  const names = new Set([...Object.keys(now), ...Object.keys(wanted)]);
  return [...names].filter((name) => JSON.stringify(now[name]) !== JSON.stringify(wanted[name]));
}
