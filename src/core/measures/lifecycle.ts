// The lifecycle stage of a customer, in calendar months since the first order or the signing, whichever came first (S0).
// Refunds and anything dated after as-of are left out: a contract signed next month makes nobody a customer today.
import { addMonths, dayOf, type Day, type Minute } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { LifecycleStage } from '../policy/tables';
import type { Account } from '../register/register';
import { firstPurchase } from './order-facts';
import type { LifecycleInfo } from './rfm-result';

/**
 * Stage and the day it is counted from; null for someone who has neither ordered nor signed.
 * First order 2026-01-15, as-of 2026-07-14 → new; 2026-07-15 → growing; 2027-01-15 → old.
 */
export function lifecycleOf(account: Account, policy: Policy, asOf: Minute): LifecycleInfo | null {
  const today = dayOf(asOf);
  return lifecycleFrom(firstPurchase(account.orders, today), account, policy, today);
}

/** The same where the first purchase is known; null = none. */
export function lifecycleFrom(
  purchase: Day | null,
  { customer }: Account,
  policy: Policy,
  today: Day,
): LifecycleInfo | null {
  const signed = customer?.signedDay ?? null;
  const since = Math.min(purchase ?? Infinity, signed !== null && signed <= today ? signed : Infinity);
  return since === Infinity ? null : { stage: stageAt(since, today, policy), since };
}

function stageAt(since: Day, today: Day, policy: Policy): LifecycleStage {
  if (today >= addMonths(since, policy.lifecycle.oldMonths)) return 'old';
  return today < addMonths(since, policy.lifecycle.newMonths) ? 'new' : 'growing';
}
