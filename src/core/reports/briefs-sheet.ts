// The sheet 服务进度简报 (table HF_Briefs): one row per VIP or high-value customer with open tickets, with a text ready to send (S0:
// weekly). A brief counts as sent when 发送日期 lies in the week of as-of.
import { dayOf, formatMinute, weekday, type Day } from '../calendar/day';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, PlanCell, SheetPlan, TablePlan } from '../plan/plan';
import type { BriefColumn } from '../text/areas/sla-sheets';
import { briefItems, type Brief, type BriefsInput } from './brief-items';
import { briefWords } from './brief-sentences';
import { typedDay } from './read-snoozes';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const BRIEFS_TABLE = 'HF_Briefs';

/** 服务进度简报 as it shall be written. `[VIP with one open ticket] → 本周待发, …, "WT00391 产品故障：11-18 技术检测中", …`. */
export function briefsSheet(input: Omit<BriefsInput, 'asOf'>, context: ReportContext): SheetPlan {
  const { asOf, text } = context;
  const columns = columnSpecs(context);
  const sent = sentDays(columns, context);
  const rows = briefItems({ ...input, asOf })
    .map((brief) => ({ brief, isSent: isThisWeek(sent.get(brief.account.key) ?? null, dayOf(asOf)) }))
    .sort((a, b) => Number(a.isSent) - Number(b.isSent));
  const table = layoutTable(
    {
      name: BRIEFS_TABLE,
      columns,
      keyColumn: 'key',
      rows: rows.map(({ brief, isSent }) => briefRow(brief, isSent, context)),
      filter: true,
      leftover: leftoverCells(context),
    },
    REPORT_HOME,
    context.own.get(BRIEFS_TABLE),
  );
  const { briefs } = text.slaSheets;
  const due = rows.filter(({ isSent }) => !isSent).length;
  const plan = reportFrame(
    {
      id: 'briefs',
      sheetName: briefs.sheet,
      lines: [briefs.title, briefs.summary(formatMinute(asOf), rows.length, due), briefs.howToRead],
      tables: [table],
      highlights: highlights(context),
      frozenColumns: 3,
      tabColor: '70AD47',
    },
    context,
  );
  return { ...plan, print: { ...plan.print, columns: printedColumns(table) } };
}

const CENTER = { align: 'center' } as const;
const WRAP = { wrap: true } as const;

const COLUMNS: readonly (readonly [BriefColumn, ColumnSpec['format'], number, Partial<ColumnSpec>?])[] = [
  ['status', 'general', 11, { ...CENTER, ...WRAP }],
  ['customerId', 'text', 11],
  ['customerName', 'general', 22, WRAP],
  ['level', 'general', 8, CENTER],
  ['tier', 'general', 8, CENTER],
  ['contact', 'general', 10, WRAP],
  ['phone', 'text', 14],
  ['accountManager', 'general', 10, WRAP],
  ['openTickets', 'integer', 9, CENTER],
  ['happened', 'general', 60, WRAP],
  ['next', 'general', 46, WRAP],
  ['due', 'datetime', 16, CENTER],
  ['sent', 'date', 12, { fillIn: true, ...CENTER }],
  ['note', 'general', 20, { fillIn: true, ...WRAP }],
  ['message', 'general', 80, WRAP],
  ['mail', 'text', 26],
  ['key', 'text', 12, { hidden: true }],
];

/** The list on paper ends here; the text to send is copied from the screen. */
const LAST_PRINTED: BriefColumn = 'note';

function columnSpecs(context: ReportContext): ColumnSpec[] {
  const { sentHint } = context.text.slaSheets.briefs;
  return COLUMNS.map(([key, format, width, more]) => ({
    key,
    headers: headersIn(context, (text) => text.slaSheets.briefs.columns[key]),
    format,
    width,
    ...more,
    ...(key === 'sent' ? { validation: { kind: 'date', message: sentHint } as const } : {}),
  }));
}

function briefRow(brief: Brief, isSent: boolean, { text, asOf }: ReportContext): PlanCell[] {
  const { account, level, tier, openTickets, due } = brief;
  const { customer, tickets } = account;
  const { statuses } = text.slaSheets.briefs;
  const { happened, next, message } = briefWords(brief, text, asOf);
  const cells: Readonly<Partial<Record<BriefColumn, PlanCell>>> = {
    status: isSent ? statuses.sent : statuses.due,
    customerId: account.id || null,
    customerName: account.name || null,
    level: level && text.words.levels[level],
    tier: tier && text.words.tiers[tier],
    contact: customer?.contact ?? null,
    phone: customer?.phone ?? tickets.findLast(({ phone }) => phone !== null)?.phone ?? null,
    mail: customer?.mail ?? null,
    accountManager: customer?.accountManager ?? null,
    openTickets,
    happened: happened.join('\n'),
    next: next.join('\n'),
    due,
    message,
    key: account.key,
  };
  return COLUMNS.map(([key]) => cells[key] ?? null);
}

/** 发送日期 as typed, by row key. */
function sentDays(columns: readonly ColumnSpec[], { own }: ReportContext): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  const previous = own.get(BRIEFS_TABLE);
  if (!previous) return days;
  const at = (key: BriefColumn) => {
    const headers: readonly string[] = columns.find((column) => column.key === key)?.headers ?? [];
    return previous.headers.findIndex((header) => headers.includes(header.trim()));
  };
  const [key, sent] = [at('key'), at('sent')];
  for (const cells of previous.rows) {
    const day = typedDay(cells[sent] ?? null, null, previous.date1904 ?? false);
    if (day !== null) days.set(String(cells[key] ?? ''), day);
  }
  return days;
}

/** Monday to Sunday. */
function isThisWeek(sent: Day | null, today: Day): boolean {
  const monday = today - (weekday(today) - 1);
  return sent !== null && sent >= monday && sent < monday + 7;
}

/** What was sent and noted stays; the rest is no longer true. */
function leftoverCells({ text }: ReportContext): Record<string, PlanCell> {
  return {
    status: text.slaSheets.briefs.statuses.gone,
    openTickets: null,
    next: null,
    due: null,
    message: null,
  };
}

function highlights({ text }: ReportContext): Highlight[] {
  const { statuses } = text.slaSheets.briefs;
  const status = (equals: string, tone: Highlight['tone'], over: Highlight['over']): Highlight => ({
    table: BRIEFS_TABLE,
    column: 'status',
    equals,
    tone,
    over,
  });
  return [
    status(statuses.due, 'today', 'cell'),
    status(statuses.sent, 'good', 'cell'),
    status(statuses.gone, 'done', 'row'),
    { table: BRIEFS_TABLE, column: 'level', equals: text.words.levels.vip, tone: 'good', over: 'cell' },
  ];
}

function printedColumns(table: TablePlan): readonly [number, number] {
  const last = table.columns.findIndex((column) => column.key === LAST_PRINTED);
  return [table.left, table.left + (last < 0 ? table.columns.length - 1 : last)];
}
