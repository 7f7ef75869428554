// The rows of 服务登记册's tables: each record's cells, its source and a key that names the row across runs, so that what
// people add beside it moves with it.
import type { LifecycleInfo, RfmResult } from '../measures/rfm-result';
import { serviceFacts } from '../measures/service-facts';
import type { PlanCell } from '../plan/plan';
import type { Account, Placed, Progress, Register } from '../register/register';
import type { RegisterTable } from '../text/areas/tiers';
import type { WordsText } from '../text/areas/words';
import {
  CARE_COLUMNS,
  CUSTOMER_COLUMNS,
  ORDER_COLUMNS,
  PROGRESS_COLUMNS,
  SURVEY_COLUMNS,
  TICKET_COLUMNS,
  VISIT_COLUMNS,
  type CustomerRecord,
  type RegisterColumn,
} from './register-columns';
import { sourceCells } from './register-sources';
import type { ReportContext } from './report-context';

export interface RegisterInput {
  readonly register: Register;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
}

/** A table's columns and, made only when asked for, its rows: cells in column order, then source, then key. */
export interface RegisterData {
  readonly table: RegisterTable;
  readonly name: string;
  readonly columns: readonly Pick<RegisterColumn<never>, 'key' | 'format' | 'width'>[];
  readonly count: number;
  readonly rows: (linked: boolean) => PlanCell[][];
}

/** All tables of the register in their order, customers first. Nothing is computed for a table nobody asks the rows of. */
export function registerData(input: RegisterInput, context: ReportContext): RegisterData[] {
  const { register } = input;
  const { accounts } = register;
  const { words } = context.text;
  const orders = owners(accounts, (account) => account.orders);
  const tickets = owners(accounts, (account) => account.tickets);
  const surveys = owners(accounts, (account) => account.surveys);
  const visits = owners(accounts, (account) => account.visits);
  const care = owners(accounts, (account) => account.care);
  const ticketsById = once(() => new Map(register.tickets.map((ticket) => [ticket.ticketId, ticket])));
  const progressOwner = (entry: Progress) => {
    const ticket = ticketsById().get(entry.ticketId);
    return ticket && tickets(ticket);
  };
  return [
    {
      table: 'customers',
      name: 'HF_RegCustomers',
      columns: CUSTOMER_COLUMNS,
      count: accounts.length,
      rows: (linked) => customerRows(input, context, linked),
    },
    recordData('orders', 'HF_RegOrders', ORDER_COLUMNS, register.orders, orders, words, (r, who) =>
      r.orderId === null ? `${who}|${r.day}|${r.amount}` : r.orderId,
    ),
    recordData(
      'tickets',
      'HF_RegTickets',
      TICKET_COLUMNS,
      register.tickets,
      tickets,
      words,
      (r) => r.ticketId,
    ),
    recordData(
      'progress',
      'HF_RegProgress',
      PROGRESS_COLUMNS,
      register.progress,
      progressOwner,
      words,
      (r) => `${r.ticketId}|${r.updatedAt}`,
    ),
    recordData(
      'surveys',
      'HF_RegSurveys',
      SURVEY_COLUMNS,
      register.surveys,
      surveys,
      words,
      (r, who) => `${who}|${r.day}|${r.ticketId ?? ''}`,
    ),
    recordData(
      'visits',
      'HF_RegVisits',
      VISIT_COLUMNS,
      register.visits,
      visits,
      words,
      (r, who) => `${who}|${r.at}`,
    ),
    recordData(
      'care',
      'HF_RegCare',
      CARE_COLUMNS,
      register.care,
      care,
      words,
      (r, who) => `${who}|${r.day}|${r.kind ?? ''}`,
    ),
  ];
}

type OwnerOf<T> = (record: T) => Account | undefined;
type Cell<T> = RegisterColumn<T>['cell'];

function recordData<T extends Placed>(
  table: RegisterTable,
  name: string,
  columns: readonly RegisterColumn<T>[],
  records: readonly T[],
  ownerOf: OwnerOf<T>,
  words: WordsText,
  keyOf: (record: T, owner: string) => string,
): RegisterData {
  const rows = (linked: boolean) => {
    const cells: Cell<T>[] = [
      ...columns.map(({ cell }) => cell),
      sourceCells(linked),
      (record, _words, owner) => keyOf(record, owner?.key ?? ''),
    ];
    return records.map((record) => {
      const owner = ownerOf(record);
      return cells.map((cell) => cell(record, words, owner));
    });
  };
  return { table, name, columns, count: records.length, rows };
}

function customerRows(input: RegisterInput, { text, asOf }: ReportContext, linked: boolean): PlanCell[][] {
  const source = sourceCells(linked);
  const cells: Cell<CustomerRecord>[] = [
    ...CUSTOMER_COLUMNS.map(({ cell }) => cell),
    ({ account }) => source(placeOf(account)),
    ({ account }) => account.key,
  ];
  return input.register.accounts.map((account) => {
    const record: CustomerRecord = {
      account,
      orders: input.rfm.histories.get(account)?.whole,
      service: serviceFacts(account, input.register.progressByTicket, asOf),
      rfm: input.rfm.byAccount.get(account.key),
      lifecycle: input.lifecycleOf(account),
    };
    return cells.map((cell) => cell(record, text.words, account));
  });
}

/** Who each record belongs to, looked up in the accounts when first asked. */
function owners<T extends object>(
  accounts: readonly Account[],
  pick: (account: Account) => readonly T[],
): OwnerOf<T> {
  const table = once(() => {
    const found = new Map<T, Account>();
    for (const account of accounts) for (const record of pick(account)) found.set(record, account);
    return found;
  });
  return (record) => table().get(record);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The customer's own row; for someone met only elsewhere, the first row that names them. */
function placeOf(account: Account): Placed | null {
  const { customer, orders, tickets, visits, surveys, care } = account;
  return customer ?? orders[0] ?? tickets[0] ?? visits[0] ?? surveys[0] ?? care[0] ?? null;
}
