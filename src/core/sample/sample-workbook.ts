// The believable workbook of `init --sample`: a team's own sheets with 300 customers and two and a half years of work, the seeds'
// own rows and some forty honest mistakes. Seeded: the same as-of always gives the same workbook.
import { addMonths, dayOf, MINUTES_PER_DAY, parseDay, type Minute } from '../calendar/day';
import { makeCalendar } from '../calendar/make-calendar';
import type { FindingCode } from '../finding';
import { cellAddress } from '../grid/address';
import type { SheetPlan } from '../plan/plan';
import { DEFAULT_POLICY } from '../policy/policy';
import { templateSheet, templateTableName } from '../reports/template-sheets';
import type { TemplateKind } from '../text/areas/templates';
import type { Text } from '../text/text';
import { createRandom } from './random';
import { sampleCare } from './sample-care';
import { sampleCustomers } from './sample-customers';
import { SAMPLE_MISTAKES, type SampleMistake, type SampleRows, type SampleSheet } from './sample-mistakes';
import { sampleOrders } from './sample-orders';
import { sampleProgress } from './sample-progress';
import type { SampleContext, SampleRow } from './sample-rows';
import { sampleSurveys } from './sample-surveys';
import { sampleTickets } from './sample-tickets';
import { sampleVisits } from './sample-visits';
import { seedCustomers, seedOrders, seedSurveys, seedVisits } from './seed-customers';
import { seedVisitSheet } from './seed-visit-sheet';

/** A Friday morning; the demo and the tests use it. */
export const SAMPLE_AS_OF: Minute = (parseDay('2026-11-20') ?? 0) * MINUTES_PER_DAY + 9 * 60;
const SEED = 20261120;

/** A mistake of the sample with the place where a check must find it. */
export interface PlacedMistake {
  readonly code: FindingCode;
  readonly sheet: string;
  readonly cell: string;
}

export interface Sample {
  /** In tab order; to be applied to an empty workbook. */
  readonly plans: readonly SheetPlan[];
  readonly mistakes: readonly PlacedMistake[];
}

/** The sample as people would have it at `asOf`, with headers and choices in the language of `text`. */
export function makeSample(asOf: Minute, text: Text): Sample {
  const context: SampleContext = {
    today: dayOf(asOf),
    calendar: makeCalendar(DEFAULT_POLICY),
    random: createRandom(SEED),
    words: text.words,
  };
  const rows = sampleRows(context);
  const spots = SAMPLE_MISTAKES.map((mistake) => makeMistake(mistake, rows, context));
  const sheets = sampleSheets(rows, text);
  const mistakes = SAMPLE_MISTAKES.map((mistake, nth) =>
    placeMistake(mistake, spots[nth] ?? 0, sheets[mistake.sheet]),
  );
  return { plans: [...Object.values(sheets), seedVisitSheet()], mistakes };
}

function sampleRows(context: SampleContext): SampleRows {
  const customers = sampleCustomers(context);
  const orders = sampleOrders(customers, context);
  const tickets = sampleTickets(customers, context);
  const aYearAgo = addMonths(context.today, -12);
  const [earlier, recent] = [
    orders.filter(({ day }) => day <= aYearAgo),
    orders.filter(({ day }) => day > aYearAgo),
  ];
  return {
    customers: [...customers.map(({ row }) => row), ...seedCustomers(context)],
    orders: recent.map(({ row }) => row),
    earlierOrders: [...earlier.map(({ row }) => row), ...seedOrders(context)],
    tickets: tickets.map(({ row }) => row),
    progress: [...sampleProgress(tickets, context)],
    surveys: [...sampleSurveys(customers, tickets, context), ...seedSurveys(context)],
    visits: [...sampleVisits(customers, tickets, context), ...seedVisits(context)],
    care: [...sampleCare(customers, context)],
  };
}

/** Puts a mistake into the rows and says in which one it stands. */
function makeMistake(mistake: SampleMistake, rows: SampleRows, context: SampleContext): number {
  const list = rows[mistake.sheet];
  const { row: wanted } = mistake;
  const at = typeof wanted === 'number' ? wanted : wanted(list, context, rows);
  const row = list[at];
  if (!row) throw new Error(`the sample has no row for ${mistake.code} on ${mistake.sheet}`);
  const changed = { ...row, ...mistake.cells(row, context) };
  if (mistake.add) return list.push(changed) - 1;
  list[at] = changed;
  return at;
}

function sampleSheets(rows: SampleRows, text: Text): Record<SampleSheet, SheetPlan> {
  const { sample } = text.templates;
  const sheet = (kind: TemplateKind, cells: readonly SampleRow[], name = text.words.kinds[kind], nth = 1) =>
    templateSheet(kind, text, { sheet: name, table: templateTableName(kind, nth) }, cells);
  return {
    customers: sheet('customers', rows.customers),
    earlierOrders: sheet(
      'orders',
      [...rows.earlierOrders, totalRow(rows.earlierOrders, text)],
      sample.earlierOrders,
    ),
    orders: sheet('orders', rows.orders, sample.recentOrders, 2),
    tickets: sheet('tickets', rows.tickets),
    progress: sheet('progress', rows.progress),
    surveys: sheet('surveys', rows.surveys),
    visits: sheet('visits', rows.visits),
    care: sheet('care', rows.care),
  };
}

/** People sum their years up: such a row is no order. */
function totalRow(rows: readonly SampleRow[], text: Text): SampleRow {
  const total = rows.reduce((sum, { amount }) => sum + (typeof amount === 'number' ? amount : 0), 0);
  return { orderId: text.templates.sample.total, amount: total };
}

function placeMistake({ code, at }: SampleMistake, row: number, sheet: SheetPlan): PlacedMistake {
  const [table] = sheet.tables;
  if (!table) throw new Error(`the sheet ${sheet.sheet} has no table`);
  const col = table.columns.findIndex(({ key }) => key === at);
  return { code, sheet: sheet.sheet, cell: cellAddress(table.top + 1 + row, table.left + col) };
}
