// A brief in words: a line per ticket of what happened, a line per open ticket of what comes next, and the text to send.
import { dayOf, formatDay, formatMinute, type Minute } from '../calendar/day';
import type { BriefNext, BriefStep } from '../text/areas/sla-sheets';
import type { Text } from '../text/text';
import type { Brief, BriefEvent, BriefTicket } from './brief-items';

export interface BriefWords {
  readonly happened: readonly string[];
  readonly next: readonly string[];
  readonly message: string;
}

/** `happened: ["WT00391 产品故障：11-18 技术检测中，已定位"]`, `next: ["WT00391 产品故障：继续处理，预计 11-22 完成"]`. */
export function briefWords(brief: Brief, text: Text, asOf: Minute): BriefWords {
  const { briefs } = text.slaSheets;
  const { account, tickets, openTickets } = brief;
  const happened = tickets.map((ticket) => {
    const steps = ticket.events.map((event) => briefs.step(stepOf(event, text)));
    return briefs.happened(ticketName(ticket, text), steps.join(briefs.stepGap));
  });
  const open = tickets
    .filter(({ row }) => row.open)
    .map((ticket) => ({ name: ticketName(ticket, text), facts: nextFacts(ticket, asOf) }));
  const next = open.map(({ name, facts }) => briefs.next(name, facts));
  const told = open.map(({ name, facts }) => briefs.nextForCustomer(name, facts));
  const contact = account.customer?.contact ?? '';
  const manager = account.customer?.accountManager ?? '';
  return { happened, next, message: briefs.message({ contact, openTickets, happened, next: told, manager }) };
}

function ticketName({ row: { ticket } }: BriefTicket, { words, slaSheets }: Text): string {
  return slaSheets.briefs.ticket(ticket.ticketId, ticket.type === null ? '' : words.ticketTypes[ticket.type]);
}

function stepOf({ at, kind, entry }: BriefEvent, { words }: Text): BriefStep {
  const day = monthAndDay(at);
  if (kind !== 'progress') return { kind, day };
  const status = entry?.status ? words.progressStatuses[entry.status] : '';
  return { kind, day, status, note: (entry?.note ?? '').replace(/[。.\s]+$/, '') };
}

function nextFacts({ row, last, expected }: BriefTicket, asOf: Minute): BriefNext {
  const { response, solution } = row;
  const status = last?.status ?? row.ticket.status;
  return {
    waitingForCustomer: status === 'waiting-customer' || status === 'customer-delay',
    responded: response.doneAt !== null || response.status === 'met' || last !== null,
    expected: expected === null ? null : formatDay(expected).slice(5),
    expectedPassed: expected !== null && expected < dayOf(asOf),
    due: solution.due === null || solution.due < asOf ? null : formatMinute(solution.due).slice(5),
  };
}

/** "11-18": a brief of one week needs no year. */
function monthAndDay(at: Minute): string {
  return formatDay(dayOf(at)).slice(5);
}
