// Whether a ticket is still open and when it was solved, at a moment. Its own row first, then its progress entries.
import type { Minute } from '../../calendar/day';
import type { Progress, Ticket } from '../../register/register';

export interface TicketState {
  readonly open: boolean;
  /** Null while open, and when nobody wrote down the moment. */
  readonly solvedAt: Minute | null;
}

/**
 * A reopened ticket is open whatever its solution time says; a ticket without one is solved when its progress says so. A
 * solution time from before the reopening is out of date. `progress` is oldest first (Register.progressByTicket); entries after
 * `asOf` do not count, and neither do entries without a status.
 */
export function ticketState(ticket: Ticket, progress: readonly Progress[], asOf: Minute): TicketState {
  const { reopenedAt, finishedAt } = progressEnd(progress, asOf);
  const solvedAt = ticket.solvedAt !== null && ticket.solvedAt <= asOf ? ticket.solvedAt : null;
  if (ticket.status === 'reopened') return OPEN;
  const outdated = reopenedAt !== null && reopenedAt >= (solvedAt ?? reopenedAt);
  if (outdated) return finishedAt === null ? OPEN : { open: false, solvedAt: finishedAt };
  if (solvedAt !== null) return { open: false, solvedAt };
  if (finishedAt !== null) return { open: false, solvedAt: finishedAt };
  return ticket.status === 'solved' || ticket.status === 'closed' ? { open: false, solvedAt: null } : OPEN;
}

const OPEN: TicketState = { open: true, solvedAt: null };

/** The last reopening, and the first of the closing entries at the end: 已解决 10:00, 已关闭 15:00 → 10:00. */
function progressEnd(
  progress: readonly Progress[],
  asOf: Minute,
): { readonly reopenedAt: Minute | null; readonly finishedAt: Minute | null } {
  let reopenedAt: Minute | null = null;
  let finishedAt: Minute | null = null;
  for (const { status, updatedAt } of progress) {
    if (updatedAt > asOf) break;
    if (status === null) continue;
    if (status === 'solved' || status === 'closed') finishedAt ??= updatedAt;
    else finishedAt = null;
    if (status === 'reopened') reopenedAt = updatedAt;
  }
  return { reopenedAt, finishedAt };
}
