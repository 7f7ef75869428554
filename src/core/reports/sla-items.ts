// What a supervisor must look at: every open ticket and every promise of feedback, each at the limit that presses most.
// Late first (a solution before an answer before an update), then soon late, then the rest by due time. Promises stand
// below the tickets in the same order.
import type { LimitKind, PromiseRow, SlaClock, SlaResult, SlaRow, SlaStatus } from '../measures/sla-result';
import type { Account, Visit } from '../register/register';
import type { Text } from '../text/text';

export interface SlaItem {
  readonly account: Account;
  /** Null for a promise made in a visit. */
  readonly row: SlaRow | null;
  readonly promise: PromiseRow | null;
  /** The limit that presses most, and its clock. */
  readonly limit: LimitKind;
  readonly clock: SlaClock;
}

/** Open tickets and promises, most pressing first. `[P2 due tomorrow, P0 late] → [P0, P2]`. */
export function slaItems({ rows, promises }: SlaResult): SlaItem[] {
  const ofTickets = rows.filter(({ open }) => open).map(ticketItem);
  const kept = promises.filter(({ clock }) => isRunning(clock)).map(promiseItem);
  return [...ofTickets, ...kept].sort(compareItems);
}

/** The visit in which feedback was promised; undefined for tickets. */
export function promisingVisit({ promise, account }: SlaItem): Visit | undefined {
  return promise ? account.visits.find(({ at }) => at === promise.visitAt) : undefined;
}

/** The problems the visit left, else what the customer asked for; "" when neither was written down. */
export function promisedWords(visit: Visit | undefined, { words }: Text): string {
  const problems = visit?.openProblems ?? [];
  return problems.length > 0 ? problems.join(words.listComma) : (visit?.request ?? '');
}

/** Who has to act: the ticket's handler; of a promise whoever the plan names, else the visitor. Null when nobody is named. */
export function handlerOf(item: SlaItem): string | null {
  if (item.row) return item.row.ticket.owner;
  const visit = promisingVisit(item);
  return visit?.planOwner ?? visit?.visitor ?? item.account.customer?.accountManager ?? null;
}

function ticketItem(row: SlaRow): SlaItem {
  const clocks: (readonly [LimitKind, SlaClock | null])[] = [
    ['solution', row.solution],
    ['response', row.response],
    ['update', row.update],
  ];
  let pressing: { limit: LimitKind; clock: SlaClock } = { limit: 'solution', clock: row.solution };
  for (const [limit, clock] of clocks) {
    if (!clock || !isRunning(clock)) continue;
    if (!isRunning(pressing.clock) || presses(clock, pressing.clock)) pressing = { limit, clock };
  }
  return { account: row.account, row, promise: null, ...pressing };
}

function promiseItem(promise: PromiseRow): SlaItem {
  const { account, clock } = promise;
  return { account, row: null, promise, limit: 'feedback', clock };
}

function isRunning({ status, doneAt }: SlaClock): boolean {
  return status !== 'met' && status !== 'missed' && doneAt === null;
}

const RANK: Readonly<Record<SlaStatus, number>> = {
  late: 0,
  warning: 1,
  uncovered: 2,
  normal: 3,
  paused: 4,
  met: 5,
  missed: 5,
};

/** A worse state presses more. Of two late clocks the one asked first stays; of others the one due first. */
function presses(clock: SlaClock, than: SlaClock): boolean {
  const byRank = RANK[clock.status] - RANK[than.status];
  if (byRank !== 0 || clock.status === 'late') return byRank < 0;
  return dueOrNever(clock) < dueOrNever(than);
}

const LATE_ORDER: Readonly<Record<LimitKind, number>> = {
  solution: 0,
  response: 1,
  update: 2,
  feedback: 3,
  revisit: 4,
};

function compareItems(a: SlaItem, b: SlaItem): number {
  const byRank =
    Number(a.row === null) - Number(b.row === null) || RANK[a.clock.status] - RANK[b.clock.status];
  if (byRank !== 0) return byRank;
  const byLimit = a.clock.status === 'late' ? LATE_ORDER[a.limit] - LATE_ORDER[b.limit] : 0;
  return byLimit || compareNumbers(dueOrNever(a.clock), dueOrNever(b.clock)) || compareIds(a, b);
}

function dueOrNever({ due }: SlaClock): number {
  return due ?? Infinity;
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareIds(a: SlaItem, b: SlaItem): number {
  const [idA, idB] = [a.row?.ticket.ticketId ?? a.account.key, b.row?.ticket.ticketId ?? b.account.key];
  return idA === idB ? 0 : idA < idB ? -1 : 1;
}
