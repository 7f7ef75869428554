// Refunds larger than what was bought: of the same order number, else of the customer as a whole. Money net of nothing.
import type { Finding } from '../finding';
import { findingAt, showMoney } from './finding-at';
import type { Account, Order, Register } from './register';

/** Amounts nearer than this are equal: half a cent. */
const TOLERANCE = 0.005;

/**
 * At most one finding an order number, or one a customer: at the refund with which the sum is exceeded.
 * Order D1 bought 100, refunded 60 and 50 → at the second. A refund without its number counts against all purchases.
 */
export function checkRefunds({ accounts }: Pick<Register, 'accounts'>): Finding[] {
  return accounts.flatMap((account) => {
    if (account.hasRefunds === false) return [];
    const refunds = account.orders.filter(({ amount }) => amount < 0);
    if (refunds.length === 0) return [];
    const ofOrders = overOrders(account, refunds);
    return ofOrders.length > 0 ? ofOrders : overCustomer(account, refunds);
  });
}

function overOrders(account: Account, refunds: readonly Order[]): Finding[] {
  const groups = new Map<string, Order[]>();
  for (const refund of refunds) {
    if (refund.orderId === null) continue;
    const group = groups.get(refund.orderId);
    if (group) group.push(refund);
    else groups.set(refund.orderId, [refund]);
  }
  const purchased = purchasesOf(account, groups);
  return [...groups].flatMap(([order, group]) => {
    const sum = purchased.get(order);
    return sum === undefined ? [] : exceeded(group, sum, { order });
  });
}

function overCustomer(account: Account, refunds: readonly Order[]): Finding[] {
  const total = account.orders.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  return exceeded(refunds, total, { customer: account.name });
}

/** What was bought under the numbers in question. */
function purchasesOf(account: Account, numbers: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { orderId, amount } of account.orders) {
    if (amount > 0 && orderId !== null && numbers.has(orderId)) {
      sums.set(orderId, (sums.get(orderId) ?? 0) + amount);
    }
  }
  return sums;
}

/** A finding at the refund, oldest first, with which the refunds pass what was purchased. */
function exceeded(refunds: readonly Order[], purchased: number, params: Finding['params']): Finding[] {
  let refunded = 0;
  for (const refund of [...refunds].sort((a, b) => a.day - b.day)) {
    refunded -= refund.amount;
    if (refunded <= purchased + TOLERANCE) continue;
    const sums = { refunded: showMoney(refunded), purchased: showMoney(purchased) };
    return [
      findingAt('refund-over-purchases', refund, 'amount', showMoney(refund.amount), { ...params, ...sums }),
    ];
  }
  return [];
}
