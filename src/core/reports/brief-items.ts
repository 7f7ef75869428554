// What a VIP or high-value customer with open tickets is told once a week: what happened in the last seven days to the tickets
// that are open or were solved in them, what comes next, by when. Days and Minutes of the wall clock.
import { dayOf, type Day, type Minute } from '../calendar/day';
import type { SlaResult, SlaRow } from '../measures/sla-result';
import type { ValueTier } from '../policy/tables';
import type { Account, Progress, Register, Visit } from '../register/register';

const WEEK_DAYS = 7;

/** One dated thing that happened to a ticket. */
export interface BriefEvent {
  readonly at: Minute;
  readonly kind: 'received' | 'responded' | 'progress' | 'solved';
  /** Of kind progress. */
  readonly entry: Progress | null;
}

export interface BriefTicket {
  readonly row: SlaRow;
  /** Of the last seven days, oldest first. */
  readonly events: readonly BriefEvent[];
  /** The latest entry of all, for what comes next. */
  readonly last: Progress | null;
  /** Promised in the progress sheet, else in the ticket; null when nowhere. */
  readonly expected: Day | null;
}

export interface Brief {
  readonly account: Account;
  readonly level: Visit['level'];
  readonly tier: ValueTier | null;
  /** Open ones first, the one due first at the top. */
  readonly tickets: readonly BriefTicket[];
  readonly openTickets: number;
  /** The earliest limit of the open tickets; null where the calendar has no answer. */
  readonly due: Minute | null;
}

export interface BriefsInput {
  readonly register: Pick<Register, 'progressByTicket'>;
  readonly sla: SlaResult;
  readonly tierOf: (account: Account) => ValueTier | null;
  readonly asOf: Minute;
}

/** One brief per VIP or high-value customer with an open ticket, earliest limit first. */
export function briefItems(input: BriefsInput): Brief[] {
  const byAccount = new Map<Account, SlaRow[]>();
  const weekAgo = dayOf(input.asOf) - WEEK_DAYS;
  for (const row of input.sla.rows) {
    if (!row.open && !isRecent(row.solution.doneAt, weekAgo)) continue;
    const rows = byAccount.get(row.account);
    if (rows) rows.push(row);
    else byAccount.set(row.account, [row]);
  }
  const briefs: Brief[] = [];
  for (const [account, rows] of byAccount) {
    const [level, tier] = [levelOf(account), input.tierOf(account)];
    if ((level !== 'vip' && tier !== 'high') || !rows.some(({ open }) => open)) continue;
    briefs.push(briefOf(account, { level, tier }, rows, input));
  }
  return briefs.sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || compareKeys(a, b));
}

function briefOf(
  account: Account,
  rank: Pick<Brief, 'level' | 'tier'>,
  rows: readonly SlaRow[],
  input: BriefsInput,
): Brief {
  const open = rows.filter((row) => row.open).sort((a, b) => dueOf(a) - dueOf(b));
  const done = rows.filter((row) => !row.open);
  const due = Math.min(...open.map(dueOf));
  return {
    account,
    ...rank,
    tickets: [...open, ...done].map((row) => briefTicket(row, input)),
    openTickets: open.length,
    due: Number.isFinite(due) ? due : null,
  };
}

function briefTicket(row: SlaRow, { register, asOf }: BriefsInput): BriefTicket {
  const entries = (register.progressByTicket.get(row.ticket.ticketId) ?? []).filter(
    ({ updatedAt }) => updatedAt <= asOf,
  );
  const last = entries.at(-1) ?? null;
  const expected =
    entries.findLast(({ expectedAt }) => expectedAt !== null)?.expectedAt ?? row.ticket.expectedAt;
  return {
    row,
    events: eventsOf(row, entries, asOf),
    last,
    expected: expected === null ? null : dayOf(expected),
  };
}

function eventsOf(
  { ticket, open, solution }: SlaRow,
  entries: readonly Progress[],
  asOf: Minute,
): BriefEvent[] {
  const weekAgo = dayOf(asOf) - WEEK_DAYS;
  const events: BriefEvent[] = [
    { at: ticket.receivedAt, kind: 'received', entry: null },
    ...moment(ticket.respondedAt, 'responded'),
    ...entries.filter(isStep).map((entry) => ({ at: entry.updatedAt, kind: 'progress' as const, entry })),
    ...(open ? [] : moment(solution.doneAt, 'solved')),
  ];
  return events.filter(({ at }) => at <= asOf && isRecent(at, weekAgo)).sort((a, b) => a.at - b.at);
}

function moment(at: Minute | null, kind: 'responded' | 'solved'): BriefEvent[] {
  return at === null ? [] : [{ at, kind, entry: null }];
}

/** The end of a ticket is told once, by its solution. */
function isStep({ status }: Progress): boolean {
  return status !== 'solved' && status !== 'closed';
}

function isRecent(at: Minute | null, weekAgo: Day): boolean {
  return at !== null && dayOf(at) > weekAgo;
}

function levelOf({ customer, visits }: Account): Visit['level'] {
  return customer?.level ?? visits.findLast(({ level }) => level !== null)?.level ?? null;
}

/** What the customer waits for: the solution. */
function dueOf({ solution }: SlaRow): number {
  return solution.due ?? Infinity;
}

function compareKeys(a: Brief, b: Brief): number {
  return a.account.key < b.account.key ? -1 : 1;
}
