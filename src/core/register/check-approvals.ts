// S1: before a solution is carried out, P0 needs the department head's approval and P1 the supervisor's; P2 needs none (policy).
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import { findingAt, hasColumn } from './finding-at';
import type { Register, Ticket } from './register';

/** A P0 or P1 (as typed) that is solved, closed or being carried out with nobody in 审批人. Sheets without that column are left out. */
export function checkApprovals(
  { tickets, progressByTicket }: Register,
  { priorities }: Pick<Policy, 'priorities'>,
): Finding[] {
  const approvers = new Map(priorities.map((row) => [row.priority, row.approver]));
  return tickets.flatMap((ticket) => {
    const { priority, approver } = ticket;
    const role = priority === null ? null : (approvers.get(priority) ?? null);
    if (priority === null || !role || approver !== null || !hasColumn(ticket, 'approver')) return [];
    const entries = progressByTicket.get(ticket.ticketId) ?? [];
    const started =
      isDone(ticket) || entries.some(({ status }) => status !== null && STARTED.includes(status));
    return started ? [findingAt('approval-missing', ticket, 'approver', '', { priority, role })] : [];
  });
}

const STARTED: readonly string[] = ['executing', 'solved', 'closed'];

function isDone({ status, solvedAt }: Ticket): boolean {
  return status === 'solved' || status === 'closed' || solvedAt !== null;
}
