// What lies behind every account at as-of, looked through once, because a million orders are slow to walk: what the orders
// come to, and the lifecycle. RFM, due revisits and the report sheets all rest on it.
import { addMonths, dayOf, type Day, type Minute } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { Account } from '../register/register';
import { lifecycleFrom } from './lifecycle';
import { firstPurchase, orderFacts, type OrderFacts } from './order-facts';
import type { LifecycleInfo } from './rfm-result';

export interface AccountHistory {
  /** Of the orders in the RFM window of the policy. */
  readonly inWindow: OrderFacts;
  /** Of all orders. */
  readonly whole: OrderFacts;
  /** Null for someone who has neither ordered nor signed. */
  readonly lifecycle: LifecycleInfo | null;
}

export type AccountHistories = ReadonlyMap<Account, AccountHistory>;

/** The histories up to as-of's day. Window of 24 months, orders 2023-01-05 and 2026-03-01, as-of 2026-11-21 → 1 of 2 in it. */
export function accountHistories(
  accounts: readonly Account[],
  policy: Policy,
  asOf: Minute,
): AccountHistories {
  const today = dayOf(asOf);
  const { windowMonths } = policy.rfm;
  const after = windowMonths === 0 ? null : addMonths(today, -windowMonths);
  const histories = new Map<Account, AccountHistory>();
  for (const account of accounts) histories.set(account, historyOf(account, { policy, after, today }));
  return histories;
}

function historyOf(
  account: Account,
  { policy, after, today }: { readonly policy: Policy; readonly after: Day | null; readonly today: Day },
): AccountHistory {
  const { orders, repeatsNumbers } = account;
  const distinct = repeatsNumbers === false;
  const whole = orderFacts(orders, null, today, distinct);
  const inWindow = after === null ? whole : orderFacts(orders, after, today, distinct);
  return {
    inWindow,
    whole,
    lifecycle: lifecycleFrom(firstPurchase(orders, today), account, policy, today),
  };
}
