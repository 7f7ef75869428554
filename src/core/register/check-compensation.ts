// S1: the compensation for a 服务失误 is at most 30 % (policy) of what was spent that time. Other types are not limited.
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import { findingAt, showMoney } from './finding-at';
import type { Register, Ticket } from './register';

const TOLERANCE = 0.005;

/** Spent 1000, compensated 300 → none; 300.01 → a finding at the compensation. Without the amount spent nothing is judged. */
export function checkCompensation({ tickets }: Pick<Register, 'tickets'>, policy: Policy): Finding[] {
  const share = policy.checks.compensationShare;
  return tickets
    .filter((ticket) => isOverCompensated(ticket, policy))
    .map((ticket) => {
      const params = {
        limit: showMoney(share * (ticket.purchaseAmount ?? 0)),
        purchase: showMoney(ticket.purchaseAmount ?? 0),
        percent: Number((share * 100).toPrecision(6)),
      };
      return findingAt(
        'compensation-over-limit',
        ticket,
        'compensation',
        showMoney(ticket.compensation ?? 0),
        params,
      );
    });
}

/** Whether a ticket's compensation is above the policy's share of that purchase. */
export function isOverCompensated(
  { type, compensation, purchaseAmount }: Pick<Ticket, 'type' | 'compensation' | 'purchaseAmount'>,
  { checks }: Pick<Policy, 'checks'>,
): boolean {
  if (type !== 'service-failure' || compensation === null || purchaseAmount === null) return false;
  return compensation > checks.compensationShare * purchaseAmount + TOLERANCE;
}
