// S1: the compensation for a 服务失误 is at most 30 % (policy) of what was spent that time. Other types are not limited.
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import { findingAt, showMoney } from './finding-at';
import type { Register } from './register';

const TOLERANCE = 0.005;

/** Spent 1000, compensated 300 → none; 300.01 → a finding at the compensation. Without the amount spent nothing is judged. */
export function checkCompensation({ tickets }: Pick<Register, 'tickets'>, policy: Policy): Finding[] {
  const share = policy.checks.compensationShare;
  return tickets.flatMap((ticket) => {
    const { type, compensation, purchaseAmount } = ticket;
    if (type !== 'service-failure' || compensation === null || purchaseAmount === null) return [];
    const limit = share * purchaseAmount;
    if (compensation <= limit + TOLERANCE) return [];
    const params = {
      limit: showMoney(limit),
      purchase: showMoney(purchaseAmount),
      percent: Number((share * 100).toPrecision(6)),
    };
    return [findingAt('compensation-over-limit', ticket, 'compensation', showMoney(compensation), params)];
  });
}
