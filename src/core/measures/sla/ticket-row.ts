// One ticket with all its clocks at as-of, why they are what they are, what comes next and who must act.
import { dayOf, type Minute } from '../../calendar/day';
import type { Account, Progress, Ticket } from '../../register/register';
import { ticketState, type TicketState } from '../revisits/ticket-state';
import type { Derivation, NextLimit, Pause, SlaClock, SlaRow } from '../sla-result';
import { addWithPauses, pausedBetween } from './clock';
import { runClock, unlimitedClock, type ClockCase, type Done } from './run-clock';
import type { SlaRun } from './sla-run';
import type { Budget, LimitedTicket } from './ticket-limits';
import { ticketTimeline, type TicketTimeline } from './ticket-timeline';
import { updateClock } from './update-clock';

/** What a limit asks about the customer. */
export type CustomerFacts = Pick<LimitedTicket, 'level' | 'tier'> & {
  readonly account: Account;
  readonly wasProblem: (day: number) => boolean;
};

const NO_PAUSES: readonly Pause[] = [];
const NO_PROGRESS: readonly Progress[] = [];

export function ticketRow(ticket: Ticket, customer: CustomerFacts, run: SlaRun): SlaRow {
  const { account, level, tier } = customer;
  const { asOf } = run;
  const progress = run.register.progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS;
  const state = ticketState(ticket, progress, asOf);
  const timeline = ticketTimeline(ticket, progress, state, run.pausing, asOf);
  const rating = run.rate(ticket);
  const problemCustomer = run.asksForProblems && customer.wasProblem(dayOf(ticket.receivedAt));
  const limits = run.limitsOf({ priority: rating.priority, type: ticket.type, level, tier, problemCustomer });

  const response = responseClock(ticket, limits.response, timeline, state, run);
  const solution = solutionClock(ticket, limits.solution, timeline, state, run);
  const update = state.open
    ? updateClock({ ticket, priority: rating.priority, timeline, response }, run)
    : null;
  const revisit = state.solvedAt === null ? null : run.revisitOf(ticket, account, state.solvedAt);
  const rule = run.priorityRules.get(rating.priority);
  return {
    account,
    ticket,
    priority: rating.priority,
    computedPriority: rating.computed,
    proposed: rating.proposed,
    department: rating.department,
    approver: rating.approver,
    open: state.open,
    response,
    solution,
    update,
    revisit: revisit?.clock ?? null,
    pauses: timeline.pauses,
    pausedMinutes: pausedMinutes(solution, timeline, run),
    reopenings: timeline.reopenings,
    responseDerivation: derivationOf(response, NO_PAUSES, run),
    solutionDerivation: derivationOf(solution, timeline.pauses, run),
    next: nextLimit(
      state.open
        ? [
            ['response', response, response.due],
            ['solution', solution, solution.due],
            ['update', update, update?.due ?? null],
          ]
        : [['revisit', revisit?.clock ?? null, revisit?.lateFrom ?? null]],
      asOf,
    ),
    escalation: state.open && rule ? { from: rule.escalateFrom, to: rule.escalateTo } : null,
  };
}

/** Ignores pauses. */
function responseClock(
  ticket: Ticket,
  budgets: readonly Budget[],
  timeline: TicketTimeline,
  state: TicketState,
  run: SlaRun,
): SlaClock {
  const startedAt = ticket.receivedAt;
  const strictest = strictestOf(budgets, startedAt, NO_PAUSES, run);
  const done = respondedAt(ticket, timeline, run.asOf) ?? respondedSomehow(ticket, state, strictest);
  if (!strictest) return unlimitedClock(startedAt, false, done);
  const { clock, budget } = strictest;
  return runClock({ clock, budget, startedAt, pauses: NO_PAUSES, paused: false, done }, run);
}

/** First the column, then the first entry of the progress sheet (S1: handling began). */
function respondedAt(ticket: Ticket, { firstEntryAt }: TicketTimeline, asOf: Minute): Done {
  if (ticket.respondedAt !== null && ticket.respondedAt <= asOf) return { at: ticket.respondedAt };
  return firstEntryAt === null ? null : { at: firstEntryAt };
}

/**
 * Nobody wrote down when. A solution within the limit answers too; a later one, or a status beyond 待处理 on a sheet without the
 * column 首次响应时间, says that somebody answered but not when.
 */
function respondedSomehow(
  ticket: Ticket,
  { open, solvedAt }: TicketState,
  strictest: Pick<ClockCase, 'clock' | 'budget'> | null,
): Done {
  if (!open) {
    const due = strictest?.clock.add(ticket.receivedAt, strictest.budget.minutes) ?? null;
    const inTime = solvedAt !== null && due !== null && solvedAt <= due;
    return { at: inTime ? solvedAt : null };
  }
  const handled = ticket.status !== null && ticket.status !== 'open';
  return handled && !ticket.source.columns.has('respondedAt') ? { at: null } : null;
}

function solutionClock(
  ticket: Ticket,
  budgets: readonly Budget[],
  { pauses, paused }: TicketTimeline,
  { open, solvedAt }: TicketState,
  run: SlaRun,
): SlaClock {
  const done: Done = open ? null : { at: solvedAt };
  const startedAt = ticket.receivedAt;
  const strictest = strictestOf(budgets, startedAt, pauses, run);
  if (!strictest) return unlimitedClock(startedAt, paused, done);
  const { clock, budget } = strictest;
  return runClock({ clock, budget, startedAt, pauses, paused, done }, run);
}

/** The budget whose due time comes first, each on its own clock; of equal ones the first. */
function strictestOf(
  budgets: readonly Budget[],
  startedAt: Minute,
  pauses: readonly Pause[],
  { clocks }: SlaRun,
): Pick<ClockCase, 'clock' | 'budget'> | null {
  let strictest: Pick<ClockCase, 'clock' | 'budget'> | null = null;
  let earliest = Infinity;
  for (const budget of budgets) {
    const clock = clocks[budget.kind];
    // A single budget wins whenever it is due.
    const due = budgets.length === 1 ? 0 : addWithPauses(clock, startedAt, budget.minutes, pauses);
    if (strictest !== null && (due ?? Infinity) >= earliest) continue;
    strictest = { clock, budget };
    earliest = due ?? Infinity;
  }
  return strictest;
}

function pausedMinutes(
  { kind, startedAt, doneAt }: SlaClock,
  { pauses }: TicketTimeline,
  run: SlaRun,
): number {
  return pauses.length === 0 ? 0 : pausedBetween(run.clocks[kind], startedAt, doneAt ?? run.asOf, pauses);
}

function derivationOf(clock: SlaClock, pauses: readonly Pause[], run: SlaRun): Derivation {
  const { startedAt, budgetMinutes, kind, due, limitFrom } = clock;
  const working = kind === 'working' && due !== null;
  const paused =
    pauses.length === 0 || due === null ? 0 : pausedBetween(run.clocks[kind], startedAt, due, pauses);
  return {
    startedAt,
    budgetMinutes,
    kind,
    crossed: working ? run.crossed(startedAt, due) : NO_DAYS,
    pausedMinutes: paused,
    due,
    limited: limitFrom !== '',
    uncoveredYears: working ? run.uncovered(dayOf(startedAt), dayOf(due)) : NO_YEARS,
  };
}

const NO_DAYS: Derivation['crossed'] = [];
const NO_YEARS: readonly number[] = [];

/** The first limit that still can be broken. */
function nextLimit(
  limits: readonly (readonly [NextLimit['kind'], SlaClock | null, Minute | null])[],
  asOf: Minute,
): NextLimit | null {
  let next: NextLimit | null = null;
  for (const [kind, clock, at] of limits) {
    if (clock === null || at === null || at < asOf || isDone(clock)) continue;
    if (next === null || at < next.at) next = { kind, at };
  }
  return next;
}

function isDone({ status, doneAt }: SlaClock): boolean {
  return status === 'met' || status === 'missed' || doneAt !== null;
}
