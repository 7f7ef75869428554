// The accounts of a filled book as the rest of the core sees them.
import { foldText } from '../template/fold';
import type { AccountBook } from './account-book';
import type { FiledRecords } from './file-by-customer';
import type { Account, Order } from './register';

/** In the book's order. `orders` are those filed; `repeats` the purchases whose number stands in an earlier row too. */
export function closeAccounts(
  { accounts }: AccountBook,
  filed: FiledRecords,
  orders: readonly Order[],
  repeats: ReadonlySet<Order>,
): Account[] {
  const count = accounts.length;
  const refunds = markOwners(orders, filed.ownersOfOrders, count, ({ amount }) => amount < 0);
  const repeated =
    repeats.size === 0
      ? new Uint8Array(count)
      : markOwners(orders, filed.ownersOfOrders, count, (order) => repeats.has(order));
  return accounts.map(({ index, id, name, customer }): Account => ({
    key: id || foldText(name),
    id,
    name: name || id,
    customer,
    orders: filed.orders[index] ?? NONE,
    tickets: filed.tickets[index] ?? NONE,
    surveys: filed.surveys[index] ?? NONE,
    visits: filed.visits[index] ?? NONE,
    care: filed.care[index] ?? NONE,
    hasRefunds: refunds[index] === 1,
    repeatsNumbers: repeated[index] === 1,
  }));
}

const NONE: readonly never[] = [];

/** 1 for each account that has such an order. In the sheets' order, which is quicker than account by account. */
function markOwners(
  orders: readonly Order[],
  owners: Int32Array,
  count: number,
  isSuch: (order: Order) => boolean,
): Uint8Array {
  const marks = new Uint8Array(count);
  orders.forEach((order, i) => {
    if (isSuch(order)) marks[owners[i] ?? count] = 1;
  });
  return marks;
}
