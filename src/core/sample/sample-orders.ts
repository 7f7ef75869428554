// The orders of the sample: 1,500 rows over 30 months with a season, repeat customers and a few refunds.
import { addMonths, ymd, type Day } from '../calendar/day';
import type { Habit, SampleCustomer } from './sample-customers';
import { workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';

export const ORDER_COUNT = 1500;
const REFUND_COUNT = 34;

/** How often a customer of a habit buys, relative to the others. */
const APPETITE: Readonly<Record<Habit, number>> = {
  key: 13,
  steady: 5,
  occasional: 2,
  new: 1.2,
  lost: 3,
  prospect: 0,
};
/** Chance that a day of the month is a buying day: quiet around 春节, busy in June and November. */
const SEASON = [0.5, 0.25, 0.7, 0.7, 0.75, 0.95, 0.6, 0.6, 0.75, 0.7, 1, 0.85] as const;

export interface SampleOrder {
  readonly id: string;
  readonly customer: SampleCustomer;
  readonly day: Day;
  readonly product: string;
  /** Signed: a refund is negative and carries the number of its purchase. */
  readonly amount: number;
  readonly row: SampleRow;
}

/** All rows, oldest first. */
export function sampleOrders(
  customers: readonly SampleCustomer[],
  context: SampleContext,
): readonly SampleOrder[] {
  const buyers = customers.filter((customer) => APPETITE[customer.habit] > 0);
  const drawn = [...buyers.map((customer) => drawOrder(customer, customer.firstDay, context))];
  const lots = buyers.flatMap((customer) =>
    Array<SampleCustomer>(Math.round(APPETITE[customer.habit] * 10)).fill(customer),
  );
  while (drawn.length < ORDER_COUNT - REFUND_COUNT) {
    const customer = context.random.pick(lots);
    drawn.push(drawOrder(customer, orderDay(customer, context), context));
  }
  const purchases = byDay(drawn).map((order, index) => ({ ...order, id: orderId(order.day, index) }));
  const refunds = drawRefunds(purchases, context);
  return byDay([...purchases, ...refunds]).map((order) => ({ ...order, row: orderRow(order, context) }));
}

type Drawn = Omit<SampleOrder, 'row' | 'id'>;

function drawOrder(customer: SampleCustomer, day: Day, { random }: SampleContext): Drawn {
  const [product, price] = random.pick(customer.industry.products);
  const factor = (customer.level === 'vip' ? 1.1 : 0.8) + random.next() * 0.4;
  return { customer, day, product, amount: Math.round((price * factor) / 10) * 10 };
}

function orderDay(customer: SampleCustomer, { random, calendar, today }: SampleContext): Day {
  const earliest = Math.max(customer.firstDay, addMonths(today, -30));
  for (;;) {
    const day = workdayUpTo(random.int(earliest, Math.max(earliest, customer.lastDay)), calendar);
    if (day >= earliest && random.chance(SEASON[ymd(day).month - 1] ?? 1)) return day;
    if (customer.lastDay - earliest < 5) return earliest;
  }
}

/** A refund is part of one purchase, or all of it, some days later. */
function drawRefunds(
  purchases: readonly Omit<SampleOrder, 'row'>[],
  { random, today, calendar }: SampleContext,
): Omit<SampleOrder, 'row'>[] {
  // Only customers with many orders return something: nobody's net shall fall to nothing by chance.
  const returnable = purchases.filter(({ customer }) => customer.habit === 'key');
  const step = Math.floor(returnable.length / REFUND_COUNT);
  return Array.from({ length: REFUND_COUNT }, (_, i) => {
    const purchase = returnable[i * step + random.int(0, step - 1)];
    if (!purchase) throw new Error('no purchase to refund');
    const share = random.chance(0.4) ? 1 : random.pick([0.1, 0.2, 0.3]);
    const day = Math.max(
      purchase.day,
      Math.min(workdayUpTo(today - 1, calendar), workdayUpTo(purchase.day + random.int(4, 20), calendar)),
    );
    return { ...purchase, day, amount: -Math.round((purchase.amount * share) / 10) * 10 };
  });
}

function orderId(day: Day, index: number): string {
  const { year, month } = ymd(day);
  return `DD${year}${String(month).padStart(2, '0')}${String(index + 1).padStart(5, '0')}`;
}

function orderRow(order: Omit<SampleOrder, 'row'>, { words }: SampleContext): SampleRow {
  return {
    orderId: order.id,
    customerId: order.customer.id,
    customerName: order.customer.name,
    day: order.day,
    product: order.product,
    amount: order.amount,
    kind: words.orderKinds[order.amount < 0 ? 'refund' : 'purchase'],
  };
}

function byDay<T extends { readonly day: Day }>(orders: readonly T[]): T[] {
  return [...orders].sort((a, b) => a.day - b.day);
}
