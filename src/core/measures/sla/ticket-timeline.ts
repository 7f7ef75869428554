// What happened to a ticket, rebuilt at every run from its progress entries and its own columns: pauses, reopenings, when it
// was first handled and when the customer was last told. Moments before the receipt count as the receipt.
import { dayOf, minuteOfDay, type Minute } from '../../calendar/day';
import type { PauseStatus } from '../../policy/sla-tables';
import type { Progress, Ticket } from '../../register/register';
import type { TicketState } from '../revisits/ticket-state';
import type { Pause } from '../sla-result';

export interface TicketTimeline {
  /** Ascending, never overlapping, within receipt and end. */
  readonly pauses: readonly Pause[];
  /** The last pause lasts at as-of. */
  readonly paused: boolean;
  readonly reopenings: number;
  /** The first progress entry. */
  readonly firstEntryAt: Minute | null;
  /** The last entry that says the customer was told; entries of sheets without that column count as telling. */
  readonly lastToldAt: Minute | null;
}

type Reason = Pause['reason'];

/**
 * `progress` is oldest first. Entries 待客户确认 Thu 17:50, 方案执行中 Mon 12:30 → one pause between them; 已解决 10:00, 方案执行中
 * the next day → the time between is a pause and the ticket was reopened once. A ticket whose own row says 待客户确认 with no
 * entry that says since when has waited since the last thing known of it.
 */
export function ticketTimeline(
  ticket: Ticket,
  progress: readonly Progress[],
  state: TicketState,
  pausing: ReadonlySet<string>,
  asOf: Minute,
): TicketTimeline {
  const { receivedAt } = ticket;
  const recorder = new PauseRecorder();
  const end = state.open ? asOf : (state.solvedAt ?? asOf);
  let closing = closingOfRow(ticket, progress, state, end);
  let firstEntryAt: Minute | null = null;
  let lastToldAt: Minute | null = null;
  let lastKnownAt = Math.max(receivedAt, known(ticket.respondedAt, asOf));
  for (const entry of progress) {
    if (entry.updatedAt > end) break;
    const at = Math.max(entry.updatedAt, receivedAt);
    if (closing !== null && closing <= at) {
      recorder.close(Math.max(closing, receivedAt));
      closing = null;
    }
    firstEntryAt ??= at;
    lastKnownAt = Math.max(lastKnownAt, at);
    if (tells(entry)) lastToldAt = at;
    recordStatus(recorder, entry.status, at, pausing);
  }
  if (closing !== null) recorder.close(Math.max(closing, receivedAt));
  const reason = ownReason(ticket, pausing);
  if (state.open && reason !== null && !recorder.isPaused) recorder.pause(Math.min(lastKnownAt, end), reason);
  const paused = recorder.end(Math.max(end, receivedAt), state.open);
  const reopenings = Math.max(recorder.reopenings, ticket.status === 'reopened' ? 1 : 0);
  return { pauses: recorder.pauses, paused, reopenings, firstEntryAt, lastToldAt };
}

/** Solved at a moment of the row that is not the end: closed before it was reopened. A date alone says less than an entry of that day. */
function closingOfRow(
  { solvedAt }: Ticket,
  progress: readonly Progress[],
  state: TicketState,
  end: Minute,
): Minute | null {
  if (solvedAt === null || solvedAt > end || (!state.open && solvedAt === state.solvedAt)) return null;
  const told = ({ status, updatedAt }: Progress) =>
    (status === 'solved' || status === 'closed') && dayOf(updatedAt) === dayOf(solvedAt);
  return minuteOfDay(solvedAt) === 0 && progress.some(told) ? null : solvedAt;
}

function recordStatus(
  recorder: PauseRecorder,
  status: Progress['status'],
  at: Minute,
  pausing: ReadonlySet<string>,
): void {
  if (status === null) return;
  if (status === 'solved' || status === 'closed') recorder.close(at);
  else if (status === 'reopened') recorder.reopen(at);
  else if (pausing.has(status)) recorder.pause(at, status);
  else recorder.resume(at);
}

function ownReason({ status }: Ticket, pausing: ReadonlySet<string>): PauseStatus | null {
  if (status !== 'waiting-customer' && status !== 'customer-delay') return null;
  return pausing.has(status) ? status : null;
}

function tells({ toldCustomer, source }: Progress): boolean {
  return toldCustomer === true || (toldCustomer === null && !source.columns.has('toldCustomer'));
}

function known(at: Minute | null, asOf: Minute): Minute {
  return at === null || at > asOf ? -Infinity : at;
}

const NO_PAUSES: Pause[] = [];

/** Walks through the states of one ticket and keeps the pauses between them. */
class PauseRecorder {
  pauses: Pause[] = NO_PAUSES;
  reopenings = 0;
  private reason: Reason | null = null;
  private since: Minute = 0;
  private wasClosed = false;

  get isPaused(): boolean {
    return this.reason !== null && this.reason !== 'closed';
  }

  close(at: Minute): void {
    this.change(at, 'closed');
    this.wasClosed = true;
  }

  pause(at: Minute, reason: Reason): void {
    this.change(at, reason);
  }

  resume(at: Minute): void {
    this.change(at, null);
    if (this.wasClosed) this.reopenings++;
    this.wasClosed = false;
  }

  reopen(at: Minute): void {
    this.wasClosed = true;
    this.resume(at);
  }

  /** The pause that lasts, if any. A closing that nobody undid in writing has no known length: it is none. */
  end(at: Minute, open: boolean): boolean {
    if (!this.isPaused) return false;
    this.change(at, null);
    return open;
  }

  private change(at: Minute, reason: Reason | null): void {
    if (reason === this.reason) return;
    if (this.reason !== null && at > this.since) this.keep({ from: this.since, to: at, reason: this.reason });
    this.reason = reason;
    this.since = at;
  }

  private keep(pause: Pause): void {
    if (this.pauses === NO_PAUSES) this.pauses = [pause];
    else this.pauses.push(pause);
  }
}
