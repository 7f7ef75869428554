// What an account's orders up to a day come to: how many, when last, how much. Days since 1970-01-01, money in the workbook's
// own unit. A refund is matched to its purchase by the order number; one without a match only reduces the money.
import type { Day } from '../calendar/day';
import type { Order } from '../register/register';
import { ExactSum } from './exact-sum';

export interface OrderFacts {
  /** Orders that count: purchases not fully refunded; rows of one order number are one order. */
  readonly frequency: number;
  /** Net of refunds. */
  readonly monetary: number;
  /** First and last day of an order that counts; null when none does. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Rows dated after `until`, left out. */
  readonly future: number;
}

/**
 * Facts of the orders dated after `after` (null = from the beginning) up to and including `until`.
 * `distinct` says that no two purchases among them have one number, which saves comparing them.
 * Purchase #1 of 100, purchase #2 of 50, refund #2 of −50 → frequency 1, monetary 100 (S0; rules §5).
 */
export function orderFacts(
  orders: readonly Order[],
  after: Day | null,
  until: Day,
  distinct = false,
): OrderFacts {
  const from = after ?? -Infinity;
  money.clear();
  count.clear();
  let future = 0;
  let refunds = 0;
  for (const order of orders) {
    if (order.day > until) future++;
    else if (order.day > from) {
      money.add(order.amount);
      if (isRefund(order)) refunds++;
      else count.add(order, distinct);
    }
  }
  const monetary = money.total();
  if (refunds > 0) countKept(orders, from, until, distinct);
  const { frequency, firstDay, lastDay } = count;
  return { frequency, monetary, firstDay, lastDay, future };
}

/** A refund by its kind or its sign. */
export function isRefund(order: Order): boolean {
  return order.kind === 'refund' || order.amount < 0;
}

/** The day of the first purchase up to `until`, even of one that was given back; null when there is none. */
export function firstPurchase(orders: readonly Order[], until: Day): Day | null {
  let first: Day | null = null;
  for (const order of orders) {
    if (order.day <= until && !isRefund(order) && (first === null || order.day < first)) first = order.day;
  }
  return first;
}

/** How many orders, from when to when; rows of one number are one order. */
class OrderCount {
  firstDay: Day | null = null;
  lastDay: Day | null = null;
  private alone = 0;
  private readonly numbers = new Set<string>();

  get frequency(): number {
    return this.numbers.size + this.alone;
  }

  clear(): void {
    this.firstDay = null;
    this.lastDay = null;
    this.alone = 0;
    if (this.numbers.size > 0) this.numbers.clear();
  }

  add({ day, orderId }: Order, distinct: boolean): void {
    if (distinct || orderId === null) this.alone++;
    else this.numbers.add(orderId);
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
  }
}

// Reused for all accounts: a million orders need no million objects.
const money = new ExactSum();
const count = new OrderCount();

/** Counts anew, without the purchases that were given back altogether. */
function countKept(orders: readonly Order[], from: Day, until: Day, distinct: boolean): void {
  const returned = fullyRefunded(orders, from, until);
  if (returned.size === 0) return;
  count.clear();
  for (const order of orders) {
    if (order.day > until || order.day <= from || isRefund(order)) continue;
    if (order.orderId === null || !returned.has(order.orderId)) count.add(order, distinct);
  }
}

/** The numbers whose refunds leave nothing. */
export function fullyRefunded(orders: readonly Order[], from: Day, until: Day): ReadonlySet<string> {
  const nets = new Map<string, ExactSum>();
  for (const order of orders) {
    if (order.day > until || order.day <= from || order.orderId === null) continue;
    if (isRefund(order)) nets.set(order.orderId, new ExactSum());
  }
  for (const { orderId, day, amount } of orders) {
    if (nets.size > 0 && day <= until && day > from && orderId !== null) nets.get(orderId)?.add(amount);
  }
  const returned = new Set<string>();
  for (const [orderId, net] of nets) if (net.total() <= 0) returned.add(orderId);
  return returned;
}
