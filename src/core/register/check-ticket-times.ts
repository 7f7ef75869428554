// Tickets that were answered or solved before they came in. A date without a time is compared by its day.
import type { Finding } from '../finding';
import { cellOf, findingAt, isBefore, showMoment } from './finding-at';
import type { Register, Ticket } from './register';

const CHECKS = [
  { field: 'respondedAt', code: 'responded-before-received' },
  { field: 'solvedAt', code: 'solved-before-received' },
] as const;

/** Received 2026-03-02 10:00, solved 2026-03-02 09:30 → `solved-before-received` at the solution; solved 2026-03-02 → none. */
export function checkTicketTimes({ tickets }: Pick<Register, 'tickets'>): Finding[] {
  return tickets.flatMap((ticket) => CHECKS.flatMap(({ field, code }) => early(ticket, field, code)));
}

function early(
  ticket: Ticket,
  field: 'respondedAt' | 'solvedAt',
  code: 'responded-before-received' | 'solved-before-received',
): Finding[] {
  const moment = ticket[field];
  if (moment === null || !isBefore(moment, ticket.receivedAt)) return [];
  const params = {
    other: cellOf(ticket, 'receivedAt'),
    otherColumn: ticket.source.titles.get('receivedAt') ?? '',
    otherValue: showMoment(ticket.receivedAt),
  };
  return [findingAt(code, ticket, field, showMoment(moment), params)];
}
