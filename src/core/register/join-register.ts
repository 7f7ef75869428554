// Joins the records of all tables into one register by customer and by ticket: by ID, else by folded name. A row whose
// customer nobody knows is a finding and counts under that name all the same.
import { finding, type Finding } from '../finding';
import { foldText } from '../template/fold';
import { AccountBook, placeOf } from './account-book';
import { closeAccounts } from './close-accounts';
import { fileByCustomer } from './file-by-customer';
import { findRepeats } from './find-repeats';
import { findingAt } from './finding-at';
import { UnknownNames } from './unknown-names';
import type {
  Care,
  Customer,
  Loyalty,
  Order,
  Placed,
  Progress,
  Register,
  SourceTable,
  Survey,
  Ticket,
  Visit,
} from './register';

export interface ReadRecords {
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
  readonly tickets: readonly Ticket[];
  readonly progress: readonly Progress[];
  readonly surveys: readonly Survey[];
  readonly visits: readonly Visit[];
  readonly care: readonly Care[];
  readonly loyalty: readonly Loyalty[];
}

/**
 * The register, and what does not fit together: duplicates, IDs and names at odds, unknown customers and tickets.
 * Two rows of one ticket → the first counts, the second is a duplicate-id at its number, `other` says where the first stands.
 */
export function joinRegister(
  records: ReadRecords,
  sources: readonly SourceTable[],
): { register: Register; findings: Finding[] } {
  const findings: Finding[] = [];
  const book = new AccountBook(findings);
  const customers = records.customers.filter((customer) => book.enter(customer));
  const tickets = firstOfEachTicket(records.tickets, findings);
  const ticketsById = new Map(tickets.map((ticket) => [foldText(ticket.ticketId), ticket]));
  const { orders, repeats } = countedOrders(records.orders, findings);
  const counted = { ...records, customers, tickets, orders };

  const unknown = customers.length === 0 ? null : new UnknownNames(findings);
  const filed = fileByCustomer(book, counted, ticketsById, unknown);
  book.describeFromVisits(({ index }) => filed.visits[index] ?? []);
  const accounts = closeAccounts(book, filed, orders, repeats);

  if (accounts.length > 0 && !sources.some(({ kind }) => kind === 'customers')) {
    findings.push(finding('no-customers-sheet', '', '', ''));
  }
  if (tickets.length > 0)
    reportUnknownTickets([...records.progress, ...records.surveys], ticketsById, findings);
  const progressByTicket = groupProgress(records.progress, ticketsById);
  return { register: { ...counted, accounts, progressByTicket, sources }, findings };
}

function firstOfEachTicket(tickets: readonly Ticket[], findings: Finding[]): Ticket[] {
  const first = new Map<string, Ticket>();
  for (const ticket of tickets) {
    const key = foldText(ticket.ticketId);
    const earlier = first.get(key);
    if (earlier) findings.push(duplicateId(ticket, 'ticketId', ticket.ticketId, earlier));
    else first.set(key, ticket);
  }
  return [...first.values()];
}

/**
 * Orders without the second row of a number, unless it is a refund or another product of the same order. `repeats` are the
 * purchases kept under a number that was there before.
 */
function countedOrders(
  orders: readonly Order[],
  findings: Finding[],
): { readonly orders: readonly Order[]; readonly repeats: ReadonlySet<Order> } {
  const repeats = new Set<Order>();
  const dropped = new Set<Order>();
  for (const [again, first] of findRepeats(orders.map(({ orderId }) => orderId))) {
    const order = orders[again];
    const earlier = orders[first];
    if (!order || !earlier) continue;
    if (!belongTogether(earlier, order)) {
      dropped.add(order);
      findings.push(duplicateId(order, 'orderId', order.orderId ?? '', earlier));
    } else if (order.amount >= 0) repeats.add(order);
  }
  return { orders: dropped.size === 0 ? orders : orders.filter((order) => !dropped.has(order)), repeats };
}

function belongTogether(a: Order, b: Order): boolean {
  if (a.amount < 0 || b.amount < 0) return true;
  const sameOrder = a.day === b.day && a.customerId === b.customerId && a.customerName === b.customerName;
  return sameOrder && a.product !== b.product;
}

/** Each unknown number once per table. */
function reportUnknownTickets(
  rows: readonly (Placed & { readonly ticketId: string | null })[],
  tickets: ReadonlyMap<string, Ticket>,
  findings: Finding[],
): void {
  const seen = new Map<SourceTable, Set<string>>();
  for (const row of rows) {
    const key = foldText(row.ticketId ?? '');
    if (key === '' || tickets.has(key)) continue;
    const ofTable = seen.get(row.source) ?? new Set();
    seen.set(row.source, ofTable);
    if (!ofTable.has(key)) findings.push(findingAt('unknown-ticket', row, 'ticketId', row.ticketId ?? ''));
    ofTable.add(key);
  }
}

/** By the number as the ticket itself writes it. */
function groupProgress(
  progress: readonly Progress[],
  tickets: ReadonlyMap<string, Ticket>,
): ReadonlyMap<string, readonly Progress[]> {
  const groups = new Map<string, Progress[]>();
  for (const entry of progress) {
    const id = tickets.get(foldText(entry.ticketId))?.ticketId ?? entry.ticketId;
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.updatedAt - b.updatedAt);
  return groups;
}

function duplicateId(row: Placed, field: string, id: string, earlier: Placed): Finding {
  return findingAt('duplicate-id', row, field, id, { other: placeOf(earlier, field, row.source.sheet) });
}
