// Tickets whose times contradict each other or are missing: answered, solved or worked on before they came in, closed at a
// moment nobody wrote down. A date without a time is compared by its day.
import type { Finding } from '../finding';
import { cellOf, findingAt, hasColumn, isBefore, showMoment } from './finding-at';
import type { Progress, Register, Ticket } from './register';

const CHECKS = [
  { field: 'respondedAt', code: 'responded-before-received' },
  { field: 'solvedAt', code: 'solved-before-received' },
] as const;

/**
 * Received 2026-03-02 10:00, solved 2026-03-02 09:30 → `solved-before-received` at the solution; solved 2026-03-02 → none.
 * Status 已关闭 with neither 解决时间 nor a closing progress entry → `solved-without-time`; sheets without that column are left out.
 */
export function checkTicketTimes({
  tickets,
  progressByTicket,
}: Pick<Register, 'tickets' | 'progressByTicket'>): Finding[] {
  return tickets.flatMap((ticket) => {
    const progress = progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS;
    return [
      ...CHECKS.flatMap(({ field, code }) => early(ticket, field, code)),
      ...undated(ticket, progress),
      ...progress.flatMap((entry) => earlyProgress(ticket, entry)),
    ];
  });
}

const NO_PROGRESS: readonly Progress[] = [];

function early(
  ticket: Ticket,
  field: 'respondedAt' | 'solvedAt',
  code: 'responded-before-received' | 'solved-before-received',
): Finding[] {
  const moment = ticket[field];
  if (moment === null || !isBefore(moment, ticket.receivedAt)) return [];
  return [findingAt(code, ticket, field, showMoment(moment), receiptOf(ticket))];
}

function earlyProgress(ticket: Ticket, entry: Progress): Finding[] {
  if (!isBefore(entry.updatedAt, ticket.receivedAt)) return [];
  const shown = showMoment(entry.updatedAt);
  return [findingAt('progress-before-received', entry, 'updatedAt', shown, receiptOf(ticket))];
}

/** The other cell of the two. */
function receiptOf(ticket: Ticket): Finding['params'] {
  return {
    other: cellOf(ticket, 'receivedAt'),
    otherColumn: ticket.source.titles.get('receivedAt') ?? '',
    otherValue: showMoment(ticket.receivedAt),
  };
}

function undated(ticket: Ticket, progress: readonly Progress[]): Finding[] {
  const closed = ticket.status === 'solved' || ticket.status === 'closed';
  if (!closed || ticket.solvedAt !== null || !hasColumn(ticket, 'solvedAt')) return [];
  const told = progress.some(({ status }) => status === 'solved' || status === 'closed');
  return told ? [] : [findingAt('solved-without-time', ticket, 'solvedAt', '')];
}
