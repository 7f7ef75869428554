// Puts every row to its customer: for each kind of record, the rows of each account of the book, in the order of the sheets.
import { foldText } from '../template/fold';
import { NOBODY, type AccountBook, type Naming } from './account-book';
import { groupByOwner } from './group-by-owner';
import type { Care, Order, Survey, Ticket, Visit } from './register';
import type { UnknownNames } from './unknown-names';

/** By kind, then by an account's index; missing = none. */
export interface FiledRecords {
  readonly orders: readonly (readonly Order[] | undefined)[];
  readonly tickets: readonly (readonly Ticket[] | undefined)[];
  readonly surveys: readonly (readonly Survey[] | undefined)[];
  readonly visits: readonly (readonly Visit[] | undefined)[];
  readonly care: readonly (readonly Care[] | undefined)[];
  /** The account's index of each order; negative = nobody's. */
  readonly ownersOfOrders: Int32Array;
}

type Records = Readonly<{
  orders: readonly Order[];
  tickets: readonly Ticket[];
  surveys: readonly Survey[];
  visits: readonly Visit[];
  care: readonly Care[];
}>;

/**
 * Tables that always give ID and name come first, then single such rows, so that rows with only one of the two find the same
 * customer wherever they stand. `unknown` is told of customers nobody entered in the book before; null = do not tell.
 */
export function fileByCustomer(
  book: AccountBook,
  { orders, tickets, surveys, visits, care }: Records,
  ticketsById: ReadonlyMap<string, Ticket>,
  unknown: UnknownNames | null,
): FiledRecords {
  const entered = book.accounts.length;
  const owners = new Map<readonly Naming[], Int32Array>();
  const file = (rows: readonly Naming[]) => {
    const found = new Int32Array(rows.length);
    rows.forEach((row, i) => {
      const owner = book.find(row);
      found[i] = owner;
      if (owner >= entered) unknown?.report(owner, row);
    });
    owners.set(rows, found);
  };
  const batches: readonly (readonly Naming[])[] = [orders, tickets, visits, care, surveys];
  const complete = new Set(batches.filter((rows) => rows.every(namesBoth)));
  const rest = batches.filter((rows) => !complete.has(rows));
  for (const rows of complete) file(rows);
  for (const rows of rest) for (const row of rows) if (namesBoth(row)) book.find(row);
  for (const rows of rest) file(rows);

  const ownersOf = (rows: readonly Naming[]) => owners.get(rows) ?? new Int32Array(0);
  const grouped = <T extends Naming>(rows: readonly T[]) =>
    groupByOwner(rows, ownersOf(rows), book.accounts.length);
  return {
    orders: grouped(orders),
    tickets: grouped(tickets),
    visits: grouped(visits),
    care: grouped(care),
    surveys: withThoseOfTickets(grouped(surveys), surveys, ticketsById, book),
    ownersOfOrders: ownersOf(orders),
  };
}

/** A survey that names only its ticket is an answer of that ticket's customer. Adds to the lists. */
function withThoseOfTickets(
  filed: (Survey[] | undefined)[],
  surveys: readonly Survey[],
  tickets: ReadonlyMap<string, Ticket>,
  book: AccountBook,
): readonly (readonly Survey[] | undefined)[] {
  for (const survey of surveys) {
    if (survey.customerId !== null || survey.customerName !== null) continue;
    const ticket = tickets.get(foldText(survey.ticketId ?? ''));
    const owner = ticket ? book.find(ticket) : NOBODY;
    if (owner !== NOBODY) (filed[owner] ??= []).push(survey);
  }
  return filed;
}

function namesBoth({ customerId, customerName }: Naming): boolean {
  return customerId !== null && customerName !== null;
}
