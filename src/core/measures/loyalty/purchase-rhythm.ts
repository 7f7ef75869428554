// How a customer buys: purchases in the last months, and the usual interval between the days of purchase. Purchases that were
// given back altogether do not count; rows of one order number are one purchase (as in order-facts.ts). Days.
import type { Day } from '../../calendar/day';
import type { Account, Order } from '../../register/register';
import { fullyRefunded, isRefund } from '../order-facts';

export interface PurchaseRhythm {
  /** Purchases after `from` up to `until`. */
  readonly recent: number;
  /** Days on which something was bought, up to `until`. */
  readonly purchaseDays: number;
  /** The median gap between them; null for fewer than two. */
  readonly usualInterval: number | null;
}

/** Bought on 01-01, 01-31, 03-02 (twice), until 12-31, recent from 02-01 → recent 2, 3 purchase days, interval 30. */
export function purchaseRhythm(account: Account, from: Day, until: Day): PurchaseRhythm {
  const returned = account.hasRefunds === false ? NOTHING : fullyRefunded(account.orders, -Infinity, until);
  const distinct = account.repeatsNumbers === false;
  if (days.length < account.orders.length) days = new Int32Array(account.orders.length * 2);
  if (numbers.size > 0) numbers.clear();
  let recent = 0;
  let size = 0;
  for (const order of account.orders) {
    if (order.day > until || isRefund(order) || isReturned(order, returned)) continue;
    if (order.day > from && (distinct || isFirstOfNumber(order))) recent++;
    days[size++] = order.day;
  }
  const purchaseDays = sortDistinct(size);
  return { recent, purchaseDays, usualInterval: medianGap(purchaseDays) };
}

const NOTHING: ReadonlySet<string> = new Set();

function isReturned({ orderId }: Order, returned: ReadonlySet<string>): boolean {
  return returned.size > 0 && orderId !== null && returned.has(orderId);
}

// Reused for all accounts: a hundred thousand customers need no arrays of their own.
let days = new Int32Array(1024);
const numbers = new Set<string>();

function isFirstOfNumber({ orderId }: Order): boolean {
  if (orderId === null) return true;
  if (numbers.has(orderId)) return false;
  numbers.add(orderId);
  return true;
}

/** Sorts the first `size` days, each once; how many remain. */
function sortDistinct(size: number): number {
  sortFirst(size);
  let kept = 0;
  for (let i = 0; i < size; i++) if (i === 0 || days[i] !== days[i - 1]) days[kept++] = days[i] ?? 0;
  return kept;
}

/** The middle gap between the first `size` days; it uses up their places. */
function medianGap(size: number): number | null {
  if (size < 2) return null;
  for (let i = 1; i < size; i++) days[i - 1] = (days[i] ?? 0) - (days[i - 1] ?? 0);
  sortFirst(size - 1);
  const middle = (size - 2) / 2;
  return ((days[Math.floor(middle)] ?? 0) + (days[Math.ceil(middle)] ?? 0)) / 2;
}

const FEW = 24;

/** Few numbers are sorted quicker by putting each in its place than by a call to the sort of arrays. */
function sortFirst(size: number): void {
  if (size > FEW) {
    days.subarray(0, size).sort();
    return;
  }
  for (let i = 1; i < size; i++) {
    const value = days[i] ?? 0;
    let at = i;
    for (; at > 0 && (days[at - 1] ?? 0) > value; at--) days[at] = days[at - 1] ?? 0;
    days[at] = value;
  }
}
