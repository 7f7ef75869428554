// The questionnaires of the sample: after a ticket (S1's four marks) and per half year (S2's four dimensions).
import { addMonths, dayOf, type Day } from '../calendar/day';
import { AGENTS, SUGGESTIONS } from './pools';
import type { SampleCustomer } from './sample-customers';
import { workdayFrom, workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';
import type { SampleTicket } from './sample-tickets';

/** One per customer asked within the last half year, oldest first. */
export function sampleSurveys(
  customers: readonly SampleCustomer[],
  tickets: readonly SampleTicket[],
  context: SampleContext,
): readonly SampleRow[] {
  const since = addMonths(context.today, -6);
  const solved = new Map<string, SampleTicket>();
  for (const ticket of tickets) {
    if (ticket.status === 'closed' && dayOf(ticket.receivedAt) > since)
      solved.set(ticket.customer.id, ticket);
  }
  const asked = customers.filter(({ habit }) => habit !== 'new' && habit !== 'prospect');
  return asked
    .map((customer) => makeSurvey(customer, solved.get(customer.id), since, context))
    .sort((a, b) => a.day - b.day)
    .map(({ row }) => row);
}

function makeSurvey(
  customer: SampleCustomer,
  ticket: SampleTicket | undefined,
  since: Day,
  context: SampleContext,
): { readonly day: Day; readonly row: SampleRow } {
  const { random, calendar, today } = context;
  // Before the last visit, at which whatever was said was dealt with.
  const until = (customer.lastVisitDay ?? today) - 1;
  const day = ticket?.solvedAt
    ? Math.min(workdayUpTo(until, calendar), workdayFrom(dayOf(ticket.solvedAt) + 1, calendar))
    : workdayUpTo(random.int(since + 3, until), calendar);
  const mood = random.pick([5, 5, 4, 4, 4, 3]);
  const mark = (): number => Math.max(1, Math.min(5, mood + random.int(-1, 1)));
  const marks = ticket
    ? { ticketId: ticket.id, response: mark(), solution: mark(), attitude: mark(), overall: mood }
    : { speed: mark(), ability: mark(), expertise: mark(), initiative: mark(), overall: mood };
  const row = {
    customerId: customer.id,
    customerName: customer.name,
    day: day,
    ...marks,
    recommend: Math.min(10, mood * 2 + random.int(-1, 1)),
    suggestion: random.chance(0.3) ? random.pick(SUGGESTIONS) : null,
    surveyor: random.pick(AGENTS),
  };
  return { day, row };
}
