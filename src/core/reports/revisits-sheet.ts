// The sheet 到期回访 (table HF_Revisits): whom to contact, most urgent first, and columns to fill in. What people typed moves
// with its row; a row no longer due that holds something typed is kept at the end.
import type { Finding } from '../finding';
import type { Revisit, RevisitsResult } from '../measures/revisit-result';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, PlanCell, SheetPlan, TablePlan, Tone } from '../plan/plan';
import type { Register } from '../register/register';
import type { RevisitColumn } from '../text/areas/revisits';
import { headersIn, reportFrame, type ReportContext } from './report-context';
import { revisitCells } from './revisit-cells';
import { linesAbove } from './revisit-summary';

export const REVISITS_TABLE = 'HF_Revisits';

/** Four lines of text and a blank row above the header. */
const HOME = { row: 5, col: 0 } as const;

export interface RevisitsSheetInput {
  readonly revisits: RevisitsResult;
  readonly findings: readonly Finding[];
  readonly register: Register;
}

/**
 * 到期回访 as it shall be written. A row whose 结果 was typed shows 已完成 and waits to be logged.
 * `[A001, due 2023-12-05, as-of 2023-12-06] → 逾期, 2023-12-05, 1 day, …, "上次回访时约定 2023-12-05 再联系"`.
 */
export function revisitsSheet(input: RevisitsSheetInput, context: ReportContext): SheetPlan {
  const columns = revisitColumnSpecs(context);
  const cells: Partial<Record<string, (revisit: Revisit) => PlanCell>> = revisitCells(context);
  const makers = columns.map(({ key }) => cells[key] ?? (() => null));
  const laidOut = layoutTable(
    {
      name: REVISITS_TABLE,
      columns,
      keyColumn: 'key',
      rows: input.revisits.rows.map((revisit) => makers.map((cell) => cell(revisit))),
      filter: true,
      leftover: { status: context.text.revisits.kept, overdueDays: null },
    },
    HOME,
    context.own.get(REVISITS_TABLE),
  );
  const table = markDone(laidOut, context);
  const plan = reportFrame(
    {
      id: 'revisits',
      sheetName: context.text.revisits.sheet,
      lines: [],
      tables: [table],
      highlights: highlights(context),
      extraTexts: linesAbove(input, table, { row: table.top - HOME.row, col: table.left }, context),
      frozenColumns: FROZEN,
      tabColor: 'C00000',
    },
    context,
  );
  return { ...plan, print: { ...plan.print, columns: printedColumns(table) } };
}

/** Kept in sight when scrolling to the right: up to the customer's name. */
const FROZEN = 7;
/** The list for the pocket ends here (a wider page would print too small); what to say is read on the screen. */
const LAST_PRINTED: RevisitColumn = 'owner';

/** Number format and width of each column, in the order a clerk reads them. */
const COLUMNS: readonly (readonly [RevisitColumn, ColumnSpec['format'], number, Partial<ColumnSpec>?])[] = [
  ['status', 'general', 8, { align: 'center' }],
  ['due', 'date', 12, { align: 'center' }],
  ['overdueDays', 'integer', 9, { align: 'center' }],
  ['slot', 'general', 7, { align: 'center' }],
  ['priority', 'general', 7, { align: 'center' }],
  ['customerId', 'text', 11],
  ['customerName', 'general', 24, { wrap: true }],
  ['contact', 'general', 10, { wrap: true }],
  ['phone', 'text', 14],
  ['level', 'general', 9, { align: 'center' }],
  ['tier', 'general', 7, { align: 'center' }],
  ['lifecycle', 'general', 12, { align: 'center' }],
  ['reasons', 'general', 52, { wrap: true }],
  ['channel', 'general', 7, { align: 'center' }],
  ['owner', 'general', 10, { wrap: true }],
  ['lastContact', 'date', 12, { align: 'center' }],
  ['openProblems', 'integer', 9, { align: 'center' }],
  ['lastScore', 'general', 9, { align: 'center' }],
  ['verify', 'general', 10, { wrap: true }],
  ['talk', 'general', 90, { wrap: true }],
  ['bring', 'general', 34, { wrap: true }],
  ['result', 'general', 14, { fillIn: true, wrap: true }],
  ['contactDay', 'date', 12, { fillIn: true, align: 'center' }],
  ['score', 'integer', 8, { fillIn: true, align: 'center' }],
  ['note', 'general', 26, { fillIn: true, wrap: true }],
  ['snoozeUntil', 'date', 12, { fillIn: true, align: 'center' }],
  ['snoozeReason', 'general', 18, { fillIn: true, wrap: true }],
  ['key', 'text', 12, { hidden: true }],
];

function revisitColumnSpecs(context: ReportContext): ColumnSpec[] {
  const { results, hints } = context.text.revisits;
  const validations: Partial<Record<RevisitColumn, ColumnSpec['validation']>> = {
    result: { kind: 'list', values: results, message: hints.result },
    contactDay: { kind: 'date', message: hints.contactDay },
    score: { kind: 'list', values: ['1', '2', '3', '4', '5'], message: hints.score },
    snoozeUntil: { kind: 'date', message: hints.snoozeUntil },
  };
  return COLUMNS.map(([key, format, width, more]) => {
    const validation = validations[key];
    return {
      key,
      headers: headersIn(context, (text) => text.revisits.columns[key]),
      format,
      width,
      ...more,
      ...(validation ? { validation } : {}),
    };
  });
}

/** A typed result makes a row of ours 已完成, due or kept; rows people appended by hand are theirs. */
function markDone(table: TablePlan, { text }: ReportContext): TablePlan {
  const at = (key: RevisitColumn) => table.columns.findIndex((column) => column.key === key);
  const [status, result, key] = [at('status'), at('result'), at('key')];
  const isDone = (row: readonly PlanCell[]) => isTyped(row[result]) && isTyped(row[key]);
  const rows = table.rows.map((row) => (isDone(row) ? row.with(status, text.words.buckets.done) : row));
  return { ...table, rows };
}

function isTyped(cell: PlanCell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '';
}

function highlights({ text }: ReportContext): Highlight[] {
  const { buckets, revisitPriorities } = text.words;
  const when = (
    column: RevisitColumn,
    equals: string,
    tone: Tone,
    over: Highlight['over'] = 'cell',
  ): Highlight => ({
    table: REVISITS_TABLE,
    column,
    equals,
    tone,
    over,
  });
  return [
    when('status', buckets.done, 'done', 'row'),
    when('status', buckets.snoozed, 'muted', 'row'),
    when('status', text.revisits.kept, 'muted', 'row'),
    when('status', buckets.overdue, 'late'),
    when('status', buckets.today, 'today'),
    when('status', buckets.soon, 'soon'),
    when('priority', revisitPriorities.problem, 'bad'),
    when('verify', text.revisits.verify, 'warn'),
  ];
}

function printedColumns(table: TablePlan): readonly [number, number] {
  const last = table.columns.findIndex((column) => column.key === LAST_PRINTED);
  return [table.left, table.left + (last < 0 ? table.columns.length - 1 : last)];
}
