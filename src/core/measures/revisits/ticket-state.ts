// Whether a ticket is still open and when it was solved, at a moment. Its own row first, then its progress entries.
import type { Minute } from '../../calendar/day';
import type { Progress, Ticket } from '../../register/register';

export interface TicketState {
  readonly open: boolean;
  /** Null while open, and when nobody wrote down the moment. */
  readonly solvedAt: Minute | null;
}

/**
 * A reopened ticket is open whatever its solution time says; a ticket without one is solved when its progress says so.
 * `progress` is oldest first (Register.progressByTicket); entries after `asOf` do not count.
 */
export function ticketState(ticket: Ticket, progress: readonly Progress[], asOf: Minute): TicketState {
  const known = progress.filter((entry) => entry.updatedAt <= asOf);
  const last = known.at(-1);
  const solvedAt = ticket.solvedAt !== null && ticket.solvedAt <= asOf ? ticket.solvedAt : null;
  if (ticket.status === 'reopened') return OPEN;
  if (last?.status === 'reopened' && last.updatedAt >= (solvedAt ?? 0)) return OPEN;
  if (solvedAt !== null) return { open: false, solvedAt };
  const finished = finishedAt(known);
  if (finished !== null) return { open: false, solvedAt: finished };
  return ticket.status === 'solved' || ticket.status === 'closed' ? { open: false, solvedAt: null } : OPEN;
}

const OPEN: TicketState = { open: true, solvedAt: null };

/** The first of the closing entries at the end: 已解决 10:00, 已关闭 15:00 → 10:00. */
function finishedAt(progress: readonly Progress[]): Minute | null {
  let finished: Minute | null = null;
  for (const entry of progress.toReversed()) {
    if (entry.status !== 'solved' && entry.status !== 'closed') break;
    finished = entry.updatedAt;
  }
  return finished;
}
