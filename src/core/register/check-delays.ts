// S1: when the expected completion passes or moves later, the customer is told. One finding a cell of 预计完成时间.
import { type Minute } from '../calendar/day';
import type { Finding } from '../finding';
import { findingAt, hasColumn, isBefore, showMoment } from './finding-at';
import type { Progress, Register, Ticket } from './register';

/**
 * Entries of 1 March (expected 3 March) and 2 March (expected 6 March), neither with 已同步客户 = 是 → at the second, "moved";
 * and when 6 March is over with the ticket still open → "passed" in its place. Sheets without 已同步客户 are left out.
 */
export function checkDelays({ tickets, progressByTicket }: Register, asOf: Minute): Finding[] {
  const byId = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  return [...progressByTicket].flatMap(([ticketId, all]) => {
    const entries = all.filter((entry) => entry.updatedAt <= asOf && hasColumn(entry, 'toldCustomer'));
    const dates = entries.filter((entry): entry is DatedEntry => entry.expectedAt !== null);
    const moved = movedLater(dates, entries);
    const last = dates.at(-1);
    if (!last || !isOpen(byId.get(ticketId), entries) || !isBefore(last.expectedAt, asOf)) return moved;
    if (isToldSince(firstOf(last, dates), entries)) return moved;
    const passed = findingAt('late-without-telling', last, 'expectedAt', showMoment(last.expectedAt), {
      reason: 'passed',
    });
    return [...moved.filter(({ cell, sheet }) => cell !== passed.cell || sheet !== passed.sheet), passed];
  });
}

type DatedEntry = Progress & { readonly expectedAt: Minute };

function movedLater(dates: readonly DatedEntry[], entries: readonly Progress[]): Finding[] {
  return dates.flatMap((entry, i) => {
    const before = dates[i - 1];
    if (!before || !isBefore(before.expectedAt, entry.expectedAt) || isToldSince(entry, entries)) return [];
    const params = { reason: 'moved', otherValue: showMoment(before.expectedAt) };
    return [findingAt('late-without-telling', entry, 'expectedAt', showMoment(entry.expectedAt), params)];
  });
}

/** The entry in which the date that stands last was set: later entries may only repeat it. */
function firstOf(last: DatedEntry, dates: readonly DatedEntry[]): DatedEntry {
  const other = dates.findLastIndex(({ expectedAt }) => expectedAt !== last.expectedAt);
  return dates[other + 1] ?? last;
}

/** The customer was told in this entry or in one after it. */
function isToldSince(entry: Progress, entries: readonly Progress[]): boolean {
  return entries.slice(entries.indexOf(entry)).some(({ toldCustomer }) => toldCustomer === true);
}

function isOpen(ticket: Ticket | undefined, entries: readonly Progress[]): boolean {
  const done = (status: string | null | undefined) => status === 'solved' || status === 'closed';
  const latest = entries.findLast(({ status }) => status !== null)?.status;
  const solved = ticket?.solvedAt !== null && ticket?.solvedAt !== undefined && ticket.status !== 'reopened';
  return !solved && !done(ticket?.status) && !done(latest);
}
