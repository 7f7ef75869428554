// Accounts and records as short lines in a test: only what the test is about is written down.
import { parseDay, parseMinute, type Minute } from '../../src/core/calendar/day';
import { RECORD_FIELDS } from '../../src/core/register/records';
import type {
  Account,
  Customer,
  Order,
  Placed,
  Register,
  SourceTable,
  Survey,
  Ticket,
  Visit,
} from '../../src/core/register/register';

type Kind = keyof typeof RECORD_FIELDS;

/** "2026-02-09" → Day; throws on a slip of the pen. */
export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}

/** "2026-02-09T10:00" → Minute. */
export function minute(text: string): Minute {
  const parsed = parseMinute(text);
  if (parsed === null) throw new Error(`no such time: ${text}`);
  return parsed;
}

/** A source table whose fields stand in columns A, B, C … below a header in row 1. */
export function source(kind: Kind, sheet: string): SourceTable {
  const fields = Object.keys(RECORD_FIELDS[kind].shape);
  return {
    kind,
    sheet,
    headerRow: 0,
    firstRow: 1,
    lastRow: 1_000_000,
    columns: new Map(fields.map((field, i) => [field, i])),
    titles: new Map(fields.map((field) => [field, field])),
  };
}

const SOURCES = {
  customers: source('customers', '客户信息登记表'),
  orders: source('orders', '交易记录表'),
  tickets: source('tickets', '客户问题登记表'),
  surveys: source('surveys', '客户满意度调查表'),
  visits: source('visits', '客户维护记录表'),
};

function blank(kind: keyof typeof SOURCES): object {
  return Object.fromEntries(Object.keys(RECORD_FIELDS[kind].shape).map((field) => [field, null]));
}

function make<T extends Placed>(kind: keyof typeof SOURCES, fields: Partial<T>): T {
  return { ...blank(kind), source: SOURCES[kind], row: 1, ...fields } as T;
}

/** `order('2026-02-09', 100)`, `order('2026-02-10', -100, 'D1')`: negative is a refund. */
export function order(on: string, amount: number, orderId: string | null = null, row = 1): Order {
  return make<Order>('orders', {
    day: day(on),
    amount,
    orderId,
    row,
    kind: amount < 0 ? 'refund' : 'purchase',
  });
}

export const customer = (fields: Partial<Customer>): Customer => make('customers', fields);
export const ticket = (fields: Partial<Ticket>): Ticket => make('tickets', fields);
export const survey = (fields: Partial<Survey>): Survey => make('surveys', fields);
export const visit = (fields: Partial<Visit>): Visit => make('visits', fields);

/** An account by name; `customer` fields make it one of the customers sheet. */
export function account(
  name: string,
  orders: readonly Order[],
  more: Partial<Omit<Account, 'customer'>> & { customer?: Partial<Customer> } = {},
): Account {
  const { customer: fields, ...rest } = more;
  return {
    key: name,
    id: '',
    name,
    orders,
    tickets: [],
    surveys: [],
    visits: [],
    care: [],
    ...rest,
    customer: fields ? customer({ customerName: name, ...fields }) : null,
  };
}

/** The register of these accounts and nothing else. */
export function registerOf(accounts: readonly Account[]): Register {
  return {
    accounts,
    customers: accounts.flatMap((one) => one.customer ?? []),
    orders: accounts.flatMap((one) => one.orders),
    tickets: accounts.flatMap((one) => one.tickets),
    progress: [],
    surveys: accounts.flatMap((one) => one.surveys),
    visits: accounts.flatMap((one) => one.visits),
    care: accounts.flatMap((one) => one.care),
    loyalty: [],
    progressByTicket: new Map(),
    sources: [],
  };
}
