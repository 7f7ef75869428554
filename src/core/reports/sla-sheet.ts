// The sheet SLA预警 (table HF_Sla): every open ticket and promise with the limit that presses, most pressing first, why the limit
// is what it is, who must act. 处理备注 moves with its ticket; a note outlives the ticket's end.
import { formatMinute } from '../calendar/day';
import type { SlaResult } from '../measures/sla-result';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, SheetPlan, TablePlan, Tone } from '../plan/plan';
import type { SlaColumn } from '../text/areas/sla-sheets';
import type { Text } from '../text/text';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';
import { slaCells, type SlaCells } from './sla-cells';
import { slaItems, type SlaItem } from './sla-items';

export const SLA_TABLE = 'HF_Sla';

/** SLA预警 as it shall be written. `[P1 late by 2 h] → 已超时, 问题编号 (a link), P1, …, "超时 2 小时", why`. */
export function slaSheet({ sla }: { readonly sla: SlaResult }, context: ReportContext): SheetPlan {
  const items = slaItems(sla);
  const columns = columnSpecs(context);
  const cells: Partial<Record<string, SlaCells[keyof SlaCells]>> = slaCells(context);
  const makers = columns.map(({ key }) => cells[key] ?? (() => null));
  const table = layoutTable(
    {
      name: SLA_TABLE,
      columns,
      keyColumn: 'key',
      rows: items.map((item) => makers.map((cell) => cell(item))),
      filter: true,
      leftover: { status: context.text.slaSheets.sla.kept, remaining: null, escalation: null },
    },
    REPORT_HOME,
    context.own.get(SLA_TABLE),
  );
  const plan = reportFrame(
    {
      id: 'sla',
      sheetName: context.text.slaSheets.sla.sheet,
      lines: linesAbove(items, context),
      tables: [table],
      highlights: highlights(context),
      frozenColumns: 3,
      tabColor: 'ED7D31',
    },
    context,
  );
  return { ...plan, print: { ...plan.print, columns: printedColumns(table) } };
}

/** The list on paper ends here; the two clocks in figures are read on the screen. */
const LAST_PRINTED: SlaColumn = 'note';

const CENTER = { align: 'center' } as const;
const WRAP = { wrap: true } as const;

/** Number format and width of each column, in the order a supervisor reads them. */
const COLUMNS: readonly (readonly [SlaColumn, ColumnSpec['format'], number, Partial<ColumnSpec>?])[] = [
  ['status', 'general', 10, CENTER],
  ['ticketId', 'text', 12],
  ['priority', 'general', 7, CENTER],
  ['priorityFrom', 'general', 15, WRAP],
  ['customerName', 'general', 20, WRAP],
  ['level', 'general', 8, CENTER],
  ['type', 'general', 11, { ...CENTER, ...WRAP }],
  ['description', 'general', 26, WRAP],
  ['owner', 'general', 9, WRAP],
  ['limit', 'general', 10, { ...CENTER, ...WRAP }],
  ['due', 'datetime', 16, CENTER],
  ['remaining', 'general', 16, CENTER],
  ['why', 'general', 46, WRAP],
  ['escalation', 'general', 20, WRAP],
  ['note', 'general', 22, { fillIn: true, ...WRAP }],
  ['department', 'general', 9, CENTER],
  ['customerId', 'text', 11],
  ['phone', 'text', 14],
  ['receivedAt', 'datetime', 16, CENTER],
  ['responseDue', 'datetime', 16, CENTER],
  ['responseStatus', 'general', 10, CENTER],
  ['solutionDue', 'datetime', 16, CENTER],
  ['solutionStatus', 'general', 10, CENTER],
  ['updateDue', 'datetime', 16, CENTER],
  ['limitFrom', 'general', 22, WRAP],
  ['budgetHours', 'decimal', 9, CENTER],
  ['usedHours', 'decimal', 9, CENTER],
  ['leftHours', 'decimal', 9, CENTER],
  ['lateHours', 'decimal', 9, CENTER],
  ['pausedHours', 'decimal', 9, CENTER],
  ['key', 'text', 12, { hidden: true }],
];

function columnSpecs(context: ReportContext): ColumnSpec[] {
  return COLUMNS.map(([key, format, width, more]) => ({
    key,
    headers: headersIn(context, (text) => text.slaSheets.sla.columns[key]),
    format,
    width,
    ...more,
  }));
}

function linesAbove(items: readonly SlaItem[], { text, asOf }: ReportContext): string[] {
  const { sla } = text.slaSheets;
  return [sla.title, slaSummary(items, formatMinute(asOf), text), sla.howToRead];
}

/** "截至 …：未结 12，其中已超时 3，…；另有回访承诺待反馈 2 项". */
function slaSummary(items: readonly SlaItem[], asOf: string, { slaSheets }: Text): string {
  const { summary, promises } = slaSheets.sla;
  const promised = items.filter(({ row }) => row === null);
  const late = countStatuses(promised).late;
  const tickets = summary(asOf, countStatuses(items.filter(({ row }) => row !== null)));
  return promised.length === 0 ? tickets : tickets + promises(promised.length, late);
}

/** How many items stand how. `[late, late, normal] → { late: 2, …, normal: 1 }`. */
export function countStatuses(items: readonly SlaItem[]) {
  const counts = { late: 0, warning: 0, paused: 0, uncovered: 0, normal: 0, met: 0, missed: 0 };
  for (const { clock } of items) counts[clock.status]++;
  return counts;
}

function highlights({ text }: ReportContext): Highlight[] {
  const when = (
    column: SlaColumn,
    equals: string,
    tone: Tone,
    over: Highlight['over'] = 'cell',
  ): Highlight => ({ table: SLA_TABLE, column, equals, tone, over });
  return [
    when('status', text.slaSheets.sla.kept, 'done', 'row'),
    when('status', text.sla.statuses.paused, 'muted', 'row'),
    when('status', text.sla.statuses.late, 'late'),
    when('status', text.sla.statuses.warning, 'soon'),
    when('status', text.sla.statuses.uncovered, 'warn'),
    when('priority', 'P0', 'bad'),
    when('level', text.words.levels.vip, 'good'),
  ];
}

function printedColumns(table: TablePlan): readonly [number, number] {
  const last = table.columns.findIndex((column) => column.key === LAST_PRINTED);
  return [table.left, table.left + (last < 0 ? table.columns.length - 1 : last)];
}
