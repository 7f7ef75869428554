// Customers as a colleague tells of them, for tests about more than one sheet:
// account('A001', { level: 'vip' }).visit('2023-11-05', { nextDay: '2023-12-05' })
import type * as z from 'zod';
import { parseDay, parseMinute } from '../../src/core/calendar/day';
import { RECORD_FIELDS, type RecordKind } from '../../src/core/register/records';
import type {
  Account,
  Care,
  Customer,
  Order,
  Progress,
  Register,
  SourceTable,
  Survey,
  Ticket,
  Visit,
} from '../../src/core/register/register';
import type { ValueTier } from '../../src/core/policy/tables';

/** The fields a test writes; days and moments as text ("2026-02-09", "2026-02-09T10:00"). */
type Told<T> = { readonly [K in keyof T]?: T[K] | string };

export interface CustomerTold extends Told<Customer> {
  /** Value tier, as RFM would have given it. */
  readonly tier?: ValueTier;
}

let nextRow = 1;

/** One customer under construction; every method adds a record and returns the same builder. */
export class AccountBuilder {
  readonly orders: Order[] = [];
  readonly tickets: Ticket[] = [];
  readonly progress: Progress[] = [];
  readonly surveys: Survey[] = [];
  readonly visits: Visit[] = [];
  readonly greetings: Care[] = [];
  readonly tier: ValueTier | null;
  private readonly customer: Customer;

  constructor(
    readonly id: string,
    { tier, ...fields }: CustomerTold,
  ) {
    this.tier = tier ?? null;
    this.customer = record('customers', { customerId: id, customerName: `${id}公司`, ...fields });
  }

  bought(day: string, fields: Told<Order> = {}): this {
    this.orders.push(record('orders', { day, amount: 1000, kind: 'purchase', ...fields }));
    return this;
  }

  visit(at: string, fields: Told<Visit> = {}): this {
    this.visits.push(record('visits', { at, ...fields }));
    return this;
  }

  /** `ticket('G1', { receivedAt: '2026-03-09', solvedAt: '2026-03-10T15:00' })` */
  ticket(ticketId: string, fields: Told<Ticket> = {}): this {
    this.tickets.push(record('tickets', { ticketId, receivedAt: '2000-01-01', ...fields }));
    return this;
  }

  progressed(ticketId: string, updatedAt: string, status: Progress['status']): this {
    this.progress.push(record('progress', { ticketId, updatedAt, status }));
    return this;
  }

  survey(day: string, fields: Told<Survey> = {}): this {
    this.surveys.push(record('surveys', { day, ...fields }));
    return this;
  }

  greeted(day: string, kind: Care['kind'] = 'festival'): this {
    this.greetings.push(record('care', { day, kind }));
    return this;
  }

  account(): Account {
    const { id, customer, orders, tickets, surveys, visits, greetings } = this;
    const name = customer.customerName ?? id;
    return { key: id, id, name, customer, orders, tickets, surveys, visits, care: greetings };
  }
}

export function account(id: string, fields: CustomerTold = {}): AccountBuilder {
  return new AccountBuilder(id, fields);
}

export function registerOf(builders: readonly AccountBuilder[]): Register {
  const accounts = builders.map((builder) => builder.account());
  const progress = builders.flatMap((builder) => builder.progress);
  return {
    accounts,
    customers: accounts.flatMap((one) => one.customer ?? []),
    orders: accounts.flatMap((one) => one.orders),
    tickets: accounts.flatMap((one) => one.tickets),
    progress,
    surveys: accounts.flatMap((one) => one.surveys),
    visits: accounts.flatMap((one) => one.visits),
    care: accounts.flatMap((one) => one.care),
    loyalty: [],
    progressByTicket: byTicket(progress),
    sources: [],
  };
}

function byTicket(progress: readonly Progress[]): ReadonlyMap<string, readonly Progress[]> {
  const found = new Map<string, Progress[]>();
  for (const entry of progress) found.set(entry.ticketId, [...(found.get(entry.ticketId) ?? []), entry]);
  for (const entries of found.values()) entries.sort((a, b) => a.updatedAt - b.updatedAt);
  return found;
}

interface Records {
  readonly customers: Customer;
  readonly orders: Order;
  readonly tickets: Ticket;
  readonly progress: Progress;
  readonly surveys: Survey;
  readonly visits: Visit;
  readonly care: Care;
}

/** A full record: what was not told is blank, days and moments told as text become numbers. */
function record<K extends keyof Records>(kind: K, told: Told<Records[K]>): Records[K] {
  const shape: Readonly<Record<string, z.ZodType>> = RECORD_FIELDS[kind].shape;
  const given: Readonly<Record<string, unknown>> = told;
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(shape)) {
    fields[field] = valueOf(given[field] ?? null, shape[field]?.meta()?.['cell']);
  }
  const placed: object = { ...fields, source: sourceOf(kind), row: nextRow++ };
  return placed as Records[K];
}

function valueOf(value: unknown, cell: unknown): unknown {
  if (typeof value !== 'string' || (cell !== 'day' && cell !== 'moment')) return value;
  const read = cell === 'day' ? parseDay(value) : parseMinute(value);
  if (read === null) throw new Error(`no ${cell}: ${value}`);
  return read;
}

function sourceOf(kind: RecordKind): SourceTable {
  return {
    kind,
    sheet: kind,
    headerRow: 0,
    firstRow: 1,
    lastRow: 1000,
    columns: new Map(),
    titles: new Map(),
  };
}
