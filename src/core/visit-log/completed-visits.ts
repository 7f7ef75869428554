// "登记已完成回访" before anything is written: what will be added where, what waits and why, what stands in the way.
import type { Minute } from '../calendar/day';
import type { WorkbookGrids } from '../grid/grid';
import { appendedRange, cellInTheWay } from '../plan/append-guard';
import type { AppendPlan } from '../plan/append-plan';
import { readOwnTables } from '../plan/own-tables';
import type { Register } from '../register/register';
import { REVISITS_TABLE } from '../reports/revisits-sheet';
import { cellAddress } from '../grid/address';
import { chooseVisitsTable, type CannotLog } from './choose-visits-table';
import { readCompleted, type CompletedRow, type SkippedRow } from './read-completed';
import { joinAccounts, type VisitFacts } from './visit-facts';
import { sheetText, visitRows } from './visit-rows';

export interface CompletedVisits {
  /** Rows of 到期回访 that become rows of the visits sheet, in the order of the list. */
  readonly visits: readonly CompletedRow[];
  /** Finished rows that say the same as a visit that stands there already: only their fill-ins are cleared. */
  readonly alreadyLogged: readonly CompletedRow[];
  /** Finished rows that cannot be logged until a cell is mended. */
  readonly skipped: readonly SkippedRow[];
  /** Where the new rows go ("客户维护记录表", first and last new row counted from 0); null when there are none. */
  readonly target: { readonly sheet: string; readonly firstRow: number; readonly lastRow: number } | null;
  /** Null when there is nothing to add or it cannot be added. */
  readonly append: AppendPlan | null;
  /** Why nothing can be logged though something is finished. */
  readonly problem: CannotLog | null;
}

export interface CompletedOptions {
  readonly asOf: Minute;
  /** The tab of the visits table to use; null: the one in use. */
  readonly sheet?: string | null;
}

/**
 * What logging would do. `[到期回访 with A001 已完成, 5 points] → one row below the last of 客户维护记录表`; a due list without
 * finished rows → nothing, and no problem.
 */
export function completedVisits(
  workbook: WorkbookGrids,
  register: Register,
  { asOf, sheet = null }: CompletedOptions,
): CompletedVisits {
  const own = readOwnTables(workbook).get(REVISITS_TABLE);
  if (!own) return { ...NOTHING, problem: { problem: 'no-due-list', place: '' } };
  const { completed, skipped } = readCompleted(own, asOf, workbook.date1904);
  const rows = joinAccounts(completed, register);
  if (rows.length === 0) return { ...NOTHING, skipped };
  const table = chooseVisitsTable(workbook, register, sheet);
  if ('problem' in table) return { ...NOTHING, visits: rows, skipped, problem: table };
  const { log } = sheetText(table.source);
  const isLogged = (row: VisitFacts) => {
    const content = log.content(row.result, row.reasons);
    return row.reasons.length > 0 && (row.account?.visits.some((one) => says(one.content, content)) ?? false);
  };
  const visits = rows.filter((row) => !isLogged(row));
  const found = { ...NOTHING, visits, skipped, alreadyLogged: rows.filter(isLogged) };
  if (visits.length === 0) return found;
  const append = visitRows(table, visits);
  const cell = cellInTheWay(table.grid, append);
  if (cell !== null)
    return { ...found, problem: { problem: 'in-the-way', place: `${append.sheet}!${cell}` } };
  const { top, bottom } = appendedRange(append);
  return { ...found, append, target: { sheet: append.sheet, firstRow: top, lastRow: bottom } };
}

const NOTHING: CompletedVisits = {
  visits: [],
  alreadyLogged: [],
  skipped: [],
  target: null,
  append: null,
  problem: null,
};

/** Reasons name their dates, so that no two occasions of one customer read alike. */
function says(written: string | null, content: string): boolean {
  return written !== null && (written === content || written.startsWith(`${content}\n`));
}

/** "客户维护记录表!A12:M14". */
export function targetPlace({ append }: CompletedVisits): string {
  if (!append) return '';
  const { top, left, bottom, right } = appendedRange(append);
  return `${append.sheet}!${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
