// Which customers have a complaint that is overdue, from the tickets' clocks: still open, and its response or solution late.
import { dayOf, type Day } from '../../calendar/day';
import type { Account } from '../../register/register';
import { isComplaint } from '../complaint';
import type { SlaClock, SlaResult } from '../sla-result';

/** The day the customer's first open complaint became overdue; null for none. For `LoyaltyInput.overdueComplaintOf`. */
export function overdueComplaints({ rows }: Pick<SlaResult, 'rows'>): (account: Account) => Day | null {
  const since = new Map<string, Day>();
  for (const { account, ticket, open, response, solution } of rows) {
    if (!open || !isComplaint(ticket)) continue;
    const overdue = Math.min(overdueOn(response), overdueOn(solution), since.get(account.key) ?? Infinity);
    if (overdue !== Infinity) since.set(account.key, overdue);
  }
  return (account) => since.get(account.key) ?? null;
}

function overdueOn({ status, due }: SlaClock): Day {
  return status === 'late' && due !== null ? dayOf(due) : Infinity;
}
