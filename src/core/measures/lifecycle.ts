// The lifecycle stage of a customer, in calendar months since the first order or the signing, whichever came first (S0).
// Refunds and anything dated after as-of are left out: a contract signed next month makes nobody a customer today.
import { addMonths, dayOf, type Day, type Minute } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { LifecycleStage } from '../policy/tables';
import type { Account } from '../register/register';
import { isRefund } from './order-facts';
import type { LifecycleInfo } from './rfm-result';

/**
 * Stage and the day it is counted from; null for someone who has neither ordered nor signed.
 * First order 2026-01-15, as-of 2026-07-14 → new; 2026-07-15 → growing; 2027-01-15 → old.
 */
export function lifecycleOf(account: Account, policy: Policy, asOf: Minute): LifecycleInfo | null {
  const today = dayOf(asOf);
  const since = firstDay(account, today);
  return since === null ? null : { stage: stageAt(since, today, policy), since };
}

/** The stages of all accounts by key; those without one are missing. */
export function lifecyclesOf(
  accounts: readonly Account[],
  policy: Policy,
  asOf: Minute,
): ReadonlyMap<string, LifecycleInfo> {
  const stages = new Map<string, LifecycleInfo>();
  for (const account of accounts) {
    const info = lifecycleOf(account, policy, asOf);
    if (info) stages.set(account.key, info);
  }
  return stages;
}

function firstDay(account: Account, today: Day): Day | null {
  let first = account.customer?.signedDay ?? null;
  if (first !== null && first > today) first = null;
  for (const order of account.orders) {
    if (order.day <= today && !isRefund(order) && (first === null || order.day < first)) first = order.day;
  }
  return first;
}

function stageAt(since: Day, today: Day, policy: Policy): LifecycleStage {
  if (today >= addMonths(since, policy.lifecycle.oldMonths)) return 'old';
  return today < addMonths(since, policy.lifecycle.newMonths) ? 'new' : 'growing';
}
