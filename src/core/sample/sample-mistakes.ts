// The honest mistakes of the sample, as people make them: one row each, with the finding it must give and the cell it stands in.
// A list: long on purpose. `row` counts within the sheet's rows from 0, or finds the row; `add` appends a row.
import { addMonths, MINUTES_PER_DAY, weekday, ymd, type Day } from '../calendar/day';
import type { FindingCode } from '../finding';
import { NO_PROBLEM } from './pools';
import { workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';

export type SampleSheet =
  'customers' | 'earlierOrders' | 'orders' | 'tickets' | 'progress' | 'surveys' | 'visits' | 'care';

/** The rows of each sheet of the sample; mistakes are put into them. */
export type SampleRows = Record<SampleSheet, SampleRow[]>;

/** The number of a row; -1 when none fits. */
type RowFinder = (rows: readonly SampleRow[], context: SampleContext, all: SampleRows) => number;

export interface SampleMistake {
  readonly code: FindingCode;
  readonly sheet: SampleSheet;
  readonly row: number | RowFinder;
  /** The row stays as it is and a changed copy of it is appended. */
  readonly add?: true;
  /** The field in whose cell the finding stands. */
  readonly at: string;
  readonly cells: (row: SampleRow, context: SampleContext) => SampleRow;
}

const minuteOf = (day: Day, hours: number, minutes = 0): number =>
  day * MINUTES_PER_DAY + hours * 60 + minutes;

/** National Day a year or two ago: a statutory holiday, and long before the customer's last visit. */
const nationalDay = ({ calendar, today }: SampleContext): Day =>
  calendar.nextYearly(1001, addMonths(today, -24));
const lastYearsFestival = (festival: 'spring' | 'mid-autumn', { calendar, today }: SampleContext): Day =>
  calendar.festivalDay(festival, ymd(today).year - 1) ?? today - 400;

/** The last working Monday (1) or Friday (5) at least a hundred days ago. */
function workingWeekday(wanted: number, { calendar, today }: SampleContext): Day {
  let day = today - 100 - ((weekday(today - 100) - wanted + 7) % 7);
  while (!calendar.status(day).open) day -= 7;
  return day;
}

const numberOf = (row: SampleRow, field: string): number => Number(row[field]);

const firstWhere =
  (fits: (row: SampleRow, context: SampleContext) => boolean): RowFinder =>
  (rows, context) =>
    rows.findIndex((row) => fits(row, context));

/** The customer who spent most: surely of high value. */
const bestCustomer: RowFinder = (rows, _context, all) => {
  const spent = new Map<unknown, number>();
  for (const order of [...all.earlierOrders, ...all.orders]) {
    const id = order['customerId'];
    spent.set(id, (spent.get(id) ?? 0) + (typeof order['amount'] === 'number' ? order['amount'] : 0));
  }
  const [best] = [...spent].sort((a, b) => b[1] - a[1]);
  return rows.findIndex((row) => row['customerId'] === best?.[0]);
};

export const SAMPLE_MISTAKES: readonly SampleMistake[] = [
  { code: 'bad-phone', sheet: 'customers', row: 11, at: 'phone', cells: () => ({ phone: '1380000123' }) },
  { code: 'bad-phone', sheet: 'customers', row: 47, at: 'phone', cells: () => ({ phone: '手机号待补' }) },
  {
    code: 'bad-mail',
    sheet: 'customers',
    row: 23,
    at: 'mail',
    cells: () => ({ mail: 'lin.wei#example.com' }),
  },
  { code: 'bad-mail', sheet: 'customers', row: 88, at: 'mail', cells: () => ({ mail: '财务部邮箱' }) },
  {
    code: 'not-a-date',
    sheet: 'customers',
    row: 35,
    at: 'signedDay',
    cells: () => ({ signedDay: '去年三月' }),
  },
  {
    code: 'not-a-date',
    sheet: 'customers',
    row: 120,
    at: 'contractEndDay',
    cells: () => ({ contractEndDay: '2027-02-30' }),
  },
  { code: 'not-a-choice', sheet: 'customers', row: 64, at: 'level', cells: () => ({ level: '金牌' }) },
  { code: 'not-a-choice', sheet: 'customers', row: 141, at: 'level', cells: () => ({ level: '钻石客户' }) },
  { code: 'duplicate-customer', sheet: 'customers', row: 5, add: true, at: 'customerId', cells: () => ({}) },
  {
    code: 'duplicate-id',
    sheet: 'customers',
    row: 7,
    add: true,
    at: 'customerId',
    cells: () => ({ contact: '新联系人', phone: '13900000777' }),
  },
  {
    code: 'name-with-two-ids',
    sheet: 'customers',
    row: 9,
    add: true,
    at: 'customerId',
    cells: () => ({ customerId: 'K0901' }),
  },
  {
    code: 'several-account-managers',
    sheet: 'customers',
    row: bestCustomer,
    at: 'accountManager',
    cells: () => ({ accountManager: '陈静、刘洋' }),
  },

  { code: 'not-a-date', sheet: 'earlierOrders', row: 40, at: 'day', cells: () => ({ day: '2025-13-05' }) },
  { code: 'not-a-number', sheet: 'earlierOrders', row: 75, at: 'amount', cells: () => ({ amount: '面议' }) },
  { code: 'required-blank', sheet: 'earlierOrders', row: 130, at: 'amount', cells: () => ({ amount: null }) },
  { code: 'cell-error', sheet: 'earlierOrders', row: 210, at: 'amount', cells: () => ({ amount: '#N/A' }) },
  { code: 'date-before-1990', sheet: 'earlierOrders', row: 250, at: 'day', cells: () => ({ day: 45 }) },
  {
    code: 'id-damaged',
    sheet: 'earlierOrders',
    row: 300,
    at: 'orderId',
    cells: () => ({ orderId: 2.02405000123e17 }),
  },
  {
    code: 'unknown-customer',
    sheet: 'orders',
    row: 600,
    at: 'customerId',
    cells: () => ({ customerId: 'K9999', customerName: '上海未登记贸易有限公司' }),
  },
  {
    code: 'duplicate-id',
    sheet: 'orders',
    row: firstWhere((row) => numberOf(row, 'amount') > 0),
    add: true,
    at: 'orderId',
    cells: () => ({}),
  },
  {
    code: 'date-in-future',
    sheet: 'orders',
    row: 80,
    at: 'day',
    cells: (_row, { today }) => ({ day: today + 40 }),
  },
  { code: 'id-damaged', sheet: 'orders', row: 100, at: 'orderId', cells: () => ({ orderId: '2.02611E+15' }) },
  { code: 'required-blank', sheet: 'orders', row: 125, at: 'day', cells: () => ({ day: null }) },
  {
    code: 'refund-over-purchases',
    sheet: 'orders',
    row: firstWhere((row) => numberOf(row, 'amount') > 100_000),
    add: true,
    at: 'amount',
    cells: (row, { words }) => ({
      amount: -Math.round(numberOf(row, 'amount') * 1.1),
      kind: words.orderKinds.refund,
    }),
  },

  {
    code: 'solved-before-received',
    sheet: 'tickets',
    row: 20,
    at: 'solvedAt',
    cells: (row) => ({ solvedAt: numberOf(row, 'receivedAt') - MINUTES_PER_DAY }),
  },
  {
    code: 'responded-before-received',
    sheet: 'tickets',
    row: 33,
    at: 'respondedAt',
    cells: (row) => ({ respondedAt: numberOf(row, 'receivedAt') - 360 }),
  },
  { code: 'score-out-of-range', sheet: 'tickets', row: 52, at: 'score', cells: () => ({ score: 6 }) },
  { code: 'not-a-choice', sheet: 'tickets', row: 71, at: 'urgency', cells: () => ({ urgency: '火烧眉毛' }) },
  {
    code: 'required-blank',
    sheet: 'tickets',
    row: 84,
    at: 'receivedAt',
    cells: () => ({ receivedAt: null }),
  },
  {
    code: 'compensation-over-limit',
    sheet: 'tickets',
    row: 97,
    at: 'compensation',
    cells: (_row, { words }) => ({
      type: words.ticketTypes['service-failure'],
      purchaseAmount: 6800,
      compensation: 2720,
    }),
  },
  {
    code: 'approval-missing',
    sheet: 'tickets',
    row: 110,
    at: 'approver',
    cells: (_row, { words }) => ({
      impact: words.impacts.core,
      urgency: words.urgencies.urgent,
      priority: 'P0',
      approver: null,
    }),
  },
  {
    code: 'approval-missing',
    sheet: 'tickets',
    row: 131,
    at: 'approver',
    cells: (_row, { words }) => ({
      impact: words.impacts.normal,
      urgency: words.urgencies.urgent,
      priority: 'P1',
      approver: null,
    }),
  },
  {
    code: 'closed-without-confirmation',
    sheet: 'tickets',
    row: firstWhere((row, { words }) => row['status'] === words.ticketStatuses.closed),
    at: 'confirmed',
    cells: (_row, { words }) => ({ confirmed: words.no }),
  },
  { code: 'duplicate-id', sheet: 'tickets', row: 160, add: true, at: 'ticketId', cells: () => ({}) },

  {
    code: 'unknown-ticket',
    sheet: 'progress',
    row: 12,
    at: 'ticketId',
    cells: () => ({ ticketId: 'WT99999' }),
  },
  {
    code: 'spare-part-without-alternative',
    sheet: 'progress',
    row: firstWhere((row, { words }) => row['status'] === words.progressStatuses['waiting-parts']),
    at: 'alternative',
    cells: () => ({ alternative: null }),
  },
  {
    code: 'late-without-telling',
    sheet: 'progress',
    // Of a ticket of the last days: older ones were told the customer once more when they were closed.
    row: firstWhere(
      (row, { words, today }) =>
        row['status'] === words.progressStatuses.executing &&
        numberOf(row, 'updatedAt') > (today - 13) * MINUTES_PER_DAY,
    ),
    at: 'expectedAt',
    cells: (row, { words }) => ({
      expectedAt: numberOf(row, 'expectedAt') + 5 * MINUTES_PER_DAY,
      toldCustomer: words.no,
    }),
  },

  { code: 'score-out-of-range', sheet: 'surveys', row: 14, at: 'overall', cells: () => ({ overall: 6 }) },
  { code: 'score-out-of-range', sheet: 'surveys', row: 37, at: 'overall', cells: () => ({ overall: 4.5 }) },
  {
    code: 'score-out-of-range',
    sheet: 'surveys',
    row: 58,
    at: 'recommend',
    cells: () => ({ recommend: 11 }),
  },
  { code: 'not-a-date', sheet: 'surveys', row: 79, at: 'day', cells: () => ({ day: '上周五' }) },

  {
    code: 'contact-on-holiday',
    sheet: 'visits',
    row: 60,
    at: 'at',
    cells: (_row, context) => ({ at: minuteOf(nationalDay(context), 10) }),
  },
  {
    code: 'contact-at-time-to-avoid',
    sheet: 'visits',
    row: 75,
    at: 'at',
    cells: (_row, context) => ({ at: minuteOf(workingWeekday(1, context), 9, 20) }),
  },
  {
    code: 'contact-at-time-to-avoid',
    sheet: 'visits',
    row: 92,
    at: 'at',
    cells: (_row, context) => ({ at: minuteOf(workingWeekday(5, context), 16, 40) }),
  },
  { code: 'not-a-date', sheet: 'visits', row: 105, at: 'at', cells: () => ({ at: '十月底' }) },
  {
    code: 'unknown-customer',
    sheet: 'visits',
    row: 118,
    at: 'customerName',
    cells: (_row, { today }) => ({
      customerId: null,
      customerName: '苏州无名电子商行',
      score: null,
      openProblems: NO_PROBLEM,
      nextDay: today + 12,
    }),
  },
  {
    code: 'date-in-future',
    sheet: 'visits',
    row: 130,
    at: 'at',
    cells: (_row, { today }) => ({ at: minuteOf(today + 365, 10) }),
  },

  {
    code: 'greeting-off-festival',
    sheet: 'care',
    row: 0,
    add: true,
    at: 'content',
    cells: (_row, context) => ({
      day: workdayUpTo(lastYearsFestival('mid-autumn', context) + 18, context.calendar),
      kind: context.words.careKinds.festival,
      content: '中秋节祝福',
    }),
  },
  {
    code: 'contact-on-holiday',
    sheet: 'care',
    row: 1,
    add: true,
    at: 'day',
    cells: (_row, context) => ({
      day: lastYearsFestival('spring', context),
      kind: context.words.careKinds.festival,
      content: '春节祝福短信',
    }),
  },
];
