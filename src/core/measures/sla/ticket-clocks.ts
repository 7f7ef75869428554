// The clocks of all tickets at a moment (rules §6), pure and linear in tickets and progress entries. Minutes, wall clock.
//
//   ticket ─ ticketState, ticketTimeline ── open? solved when? pauses, reopenings, last told
//        ─── priorityRater ───────────────── impact × urgency → priority, department, approver
//        ─── ticketLimits ────────────────── of all limits that apply the one due first
//        ─── runClock ────────────────────── response, solution, update: due, used, left, late, state
//        ─── revisitOf ───────────────────── after the solution
//   visits ─ promiseRows ─────────────────── feedback that was promised
import type { Minute } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import type { Policy } from '../../policy/policy';
import type { ValueTier } from '../../policy/tables';
import type { Account, Register, Ticket } from '../../register/register';
import type { SlaResult, SlaRow } from '../sla-result';
import { orderRows } from './order-rows';
import { problemCustomer } from './problem-customer';
import { promiseRows } from './promise-rows';
import { startSlaRun, type SlaRun } from './sla-run';
import { ticketRow, type CustomerFacts } from './ticket-row';

export interface TicketClocksInput {
  readonly register: Register;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
  /** 价值层 of a customer; null when not scored. */
  readonly tierOf: (account: Account) => ValueTier | null;
}

/**
 * Every ticket received up to as-of with its clocks, most pressing first, and the feedback promised in visits (S0–S4).
 * Under Mon–Fri 09–17, P1 received Fri 2024-01-19 16:00 of a VIP → response limit `valued-customer` (2 h), due Mon 10:00.
 * Never fails: without open hours, or in a year without data, the state is `uncovered`.
 */
export function ticketClocks(input: TicketClocksInput): SlaResult {
  const run = startSlaRun(input);
  const rows: SlaRow[] = [];
  for (const account of input.register.accounts) addRows(rows, account.tickets, account, run);
  addRows(rows, ticketsOfNobody(input.register), NOBODY, run);
  return { rows: orderRows(rows), promises: promiseRows(run) };
}

function addRows(rows: SlaRow[], tickets: readonly Ticket[], account: Account, run: SlaRun): void {
  if (tickets.length === 0) return;
  const customer = customerFacts(account, run);
  for (const ticket of tickets) {
    if (ticket.receivedAt <= run.asOf) rows.push(ticketRow(ticket, customer, run));
  }
}

function customerFacts(account: Account, run: SlaRun): CustomerFacts {
  const { customer, visits } = account;
  return {
    account,
    level: customer?.level ?? visits.findLast(({ level }) => level !== null)?.level ?? null,
    tier: run.tierOf(account),
    wasProblem: run.asksForProblems ? problemCustomer(account, run.policy) : () => false,
  };
}

/** Stands where a ticket names no customer. */
const NOBODY: Account = {
  key: '',
  id: '',
  name: '',
  customer: null,
  orders: [],
  tickets: [],
  surveys: [],
  visits: [],
  care: [],
};

function ticketsOfNobody({ accounts, tickets }: Register): readonly Ticket[] {
  let owned = 0;
  for (const account of accounts) owned += account.tickets.length;
  if (owned === tickets.length) return [];
  const known = new Set<Ticket>();
  for (const account of accounts) for (const ticket of account.tickets) known.add(ticket);
  return tickets.filter((ticket) => !known.has(ticket));
}
