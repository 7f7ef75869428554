// The progress entries of the sample: what was done for each ticket, and that the customer was told.
import { addMonths, dayOf, type Minute } from '../calendar/day';
import { ALTERNATIVES, PROGRESS_NOTES } from './pools';
import { endOfDay, type SampleContext, type SampleRow } from './sample-rows';
import type { SampleTicket } from './sample-tickets';

/** Up to three entries per ticket of the last year, after the first answer and every one told to the customer. */
export function sampleProgress(
  tickets: readonly SampleTicket[],
  context: SampleContext,
): readonly SampleRow[] {
  const since = addMonths(context.today, -12);
  return tickets
    .filter((ticket) => dayOf(ticket.receivedAt) >= since)
    .flatMap((ticket) => progressOf(ticket, context));
}

function progressOf(ticket: SampleTicket, context: SampleContext): SampleRow[] {
  const { random, calendar, today } = context;
  const steps =
    ticket.status === 'open'
      ? []
      : (['inspecting', random.pick(['waiting-parts', 'executing'] as const)] as const);
  const rows = steps.flatMap((status, nth) => {
    const at = calendar.addWorkMinutes(ticket.respondedAt ?? ticket.receivedAt, 30 + nth * 90);
    const tooLate = at === null || dayOf(at) >= today || (ticket.solvedAt !== null && at >= ticket.solvedAt);
    return tooLate ? [] : [progressRow(ticket, status, at, context)];
  });
  if (ticket.status === 'closed' && ticket.solvedAt !== null)
    rows.push(progressRow(ticket, 'closed', ticket.solvedAt, context));
  return rows;
}

function progressRow(
  ticket: SampleTicket,
  status: keyof typeof PROGRESS_NOTES,
  at: Minute,
  { random, words }: SampleContext,
): SampleRow {
  return {
    ticketId: ticket.id,
    updatedAt: at,
    status: words.progressStatuses[status],
    handler: ticket.handler,
    note: random.pick<string>(PROGRESS_NOTES[status]),
    toldCustomer: words.yes,
    expectedAt: status === 'closed' ? null : endOfDay(dayOf(ticket.receivedAt) + 4),
    alternative: status === 'waiting-parts' ? random.pick(ALTERNATIVES) : null,
  };
}
