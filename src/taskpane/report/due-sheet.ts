// Where the rows of 到期回访 stand: as read, or as a refresh writes them.
import type { WorkbookGrids } from '../../core/grid/grid';
import { readOwnTables } from '../../core/plan/own-tables';
import type { SheetPlan } from '../../core/plan/plan';
import { revisitColumns } from '../../core/reports/read-snoozes';
import { REVISITS_TABLE } from '../../core/reports/revisits-sheet';
import { TYPED_COLUMNS, type DueSheet } from '../pane-report';

const COLUMNS = ['key', ...TYPED_COLUMNS] as const;

/** The sheet as it stood when the workbook was read; null when there is none yet. */
export function standingSheet(workbook: WorkbookGrids): DueSheet | null {
  const own = readOwnTables(workbook).get(REVISITS_TABLE);
  if (!own) return null;
  const at = revisitColumns(own);
  const keyAt = at('key');
  const keys = own.rows.map((row) => String(row[keyAt] ?? ''));
  return dueSheet(own.sheet, keys, own.range.top + 1, own.range.left, at);
}

/** The sheet as it stands once the plans are written. */
export function plannedSheet(plans: readonly SheetPlan[]): DueSheet {
  const plan = plans.find(({ id }) => id === 'revisits');
  const table = plan?.tables[0];
  if (!plan || !table) throw new Error('a run always plans the sheet of due revisits');
  const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const keyAt = at('key');
  const keys = table.rows.map((row) => textOf(row[keyAt]));
  return dueSheet(plan.sheet, keys, table.top + 1, table.left, at);
}

function dueSheet(
  sheet: string,
  keys: readonly string[],
  firstRow: number,
  left: number,
  at: (column: (typeof COLUMNS)[number]) => number,
): DueSheet {
  const place = (column: (typeof COLUMNS)[number]): number => (at(column) < 0 ? -1 : left + at(column));
  const [key, result, score, note, snoozeUntil, snoozeReason] = COLUMNS.map(place) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const rows = new Map<string, number>();
  keys.forEach((each, i) => {
    if (each !== '' && !rows.has(each)) rows.set(each, firstRow + i);
  });
  return { sheet, columns: { key, result, score, note, snoozeUntil, snoozeReason }, rows };
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
