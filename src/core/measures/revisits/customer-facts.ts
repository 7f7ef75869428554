// What the rules ask about one customer, gathered once. Nothing after as-of counts.
import { dayOf, type Day } from '../../calendar/day';
import type { LifecycleStage, ValueTier } from '../../policy/tables';
import type { Account, Progress, Survey, Ticket, Visit } from '../../register/register';
import type { RevisitRun } from './revisit-run';
import { ticketState, type TicketState } from './ticket-state';

export interface CustomerFacts {
  readonly account: Account;
  /** First purchase or signing. */
  readonly since: Day | null;
  readonly lifecycle: LifecycleStage | null;
  readonly tier: ValueTier | null;
  readonly level: Visit['level'];
  readonly strategic: boolean;
  /** Oldest first. */
  readonly visits: readonly Visit[];
  readonly lastVisit: Visit | null;
  readonly surveys: readonly Survey[];
  readonly tickets: readonly { readonly ticket: Ticket; readonly state: TicketState }[];
  readonly openTickets: number;
  /** Visit, survey or greeting, whichever came last. */
  readonly lastTouch: Day | null;
}

export function customerFacts(account: Account, run: RevisitRun): CustomerFacts {
  const { asOf, today } = run;
  const visits = inOrder(thoseThatCount(account.visits, (visit) => visit.at <= asOf));
  const surveys = thoseThatCount(account.surveys, (survey) => survey.day <= today);
  const tickets = thoseThatCount(account.tickets, (ticket) => ticket.receivedAt <= asOf).map((ticket) => ({
    ticket,
    state: ticketState(ticket, progressOf(ticket, run), asOf),
  }));
  const lastVisit = visits.at(-1) ?? null;
  const lifecycle = run.lifecycleOf(account);
  return {
    account,
    since: lifecycle?.since ?? null,
    lifecycle: lifecycle?.stage ?? null,
    tier: run.rfm.byAccount.get(account.key)?.tier ?? null,
    level: account.customer?.level ?? visits.findLast((visit) => visit.level !== null)?.level ?? null,
    strategic: isStrategic(account, run),
    visits,
    lastVisit,
    surveys,
    tickets,
    openTickets: tickets.filter(({ state }) => state.open).length,
    lastTouch: lastTouch(lastVisit, surveys, account, today),
  };
}

/** The list itself where all count: most customers have a record or two, and none of the future. */
function thoseThatCount<T>(records: readonly T[], counts: (record: T) => boolean): readonly T[] {
  return records.every(counts) ? records : records.filter(counts);
}

function inOrder(visits: readonly Visit[]): readonly Visit[] {
  return visits.length < 2 ? visits : visits.toSorted(compareVisits);
}

/** Of two visits at one moment the one further down the sheet came later. */
function compareVisits(a: Visit, b: Visit): number {
  return a.at - b.at || a.row - b.row || (a.source.sheet < b.source.sheet ? -1 : 1);
}

const NO_PROGRESS: readonly Progress[] = [];

function progressOf(ticket: Ticket, run: RevisitRun): readonly Progress[] {
  return run.register.progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS;
}

function isStrategic({ customer }: Account, run: RevisitRun): boolean {
  const tag = run.policy.revisit.strategicTag;
  return (
    customer !== null && ((customer.tags?.includes(tag) ?? false) || (customer.note?.includes(tag) ?? false))
  );
}

function lastTouch(
  lastVisit: Visit | null,
  surveys: readonly Survey[],
  account: Account,
  today: Day,
): Day | null {
  let last = lastVisit === null ? -Infinity : dayOf(lastVisit.at);
  for (const survey of surveys) last = Math.max(last, survey.day);
  for (const care of account.care) if (care.day <= today) last = Math.max(last, care.day);
  return last === -Infinity ? null : last;
}
