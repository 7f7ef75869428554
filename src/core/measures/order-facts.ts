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
 * Purchase #1 of 100, purchase #2 of 50, refund #2 of −50 → frequency 1, monetary 100 (S0; rules §5).
 */
export function orderFacts(orders: readonly Order[], after: Day | null, until: Day): OrderFacts {
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
      else count.add(order);
    }
  }
  if (refunds > 0) count.only(withoutFullyRefunded(orders.filter(({ day }) => day > from && day <= until)));
  const { frequency, firstDay, lastDay } = count;
  return { frequency, monetary: money.total(), firstDay, lastDay, future };
}

/** A refund by its kind or its sign. */
export function isRefund(order: Order): boolean {
  return order.kind === 'refund' || order.amount < 0;
}

/** How many orders, from when to when; rows of one number are one order. */
class OrderCount {
  firstDay: Day | null = null;
  lastDay: Day | null = null;
  private unnamed = 0;
  private readonly numbers = new Set<string>();

  get frequency(): number {
    return this.numbers.size + this.unnamed;
  }

  clear(): void {
    this.firstDay = null;
    this.lastDay = null;
    this.unnamed = 0;
    this.numbers.clear();
  }

  add({ day, orderId }: Order): void {
    if (orderId === null) this.unnamed++;
    else this.numbers.add(orderId);
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
  }

  only(orders: readonly Order[]): void {
    this.clear();
    for (const order of orders) this.add(order);
  }
}

// Reused for all accounts: a million orders need no million objects.
const money = new ExactSum();
const count = new OrderCount();

/** The purchases that were not given back altogether. */
function withoutFullyRefunded(orders: readonly Order[]): Order[] {
  const nets = new Map<string, ExactSum>();
  for (const order of orders) {
    if (isRefund(order) && order.orderId !== null) nets.set(order.orderId, new ExactSum());
  }
  for (const order of orders) nets.get(order.orderId ?? '')?.add(order.amount);
  return orders.filter(
    (order) => !isRefund(order) && (nets.get(order.orderId ?? '')?.total() ?? Infinity) > 0,
  );
}
