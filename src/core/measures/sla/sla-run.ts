// What every ticket's clocks rest on: the input, the policy's tables made ready, clocks and calendar answers kept for the run.
import { dayOf, type Day } from '../../calendar/day';
import type { PriorityRule } from '../../policy/sla-tables';
import type { Register } from '../../register/register';
import { priorityRater, type PriorityRating, type RatedTicket } from '../priority';
import type { ClockKind, Priority } from '../sla-result';
import { makeClocks, type Clock } from './clock';
import { crossedDays, type CrossedBetween } from './crossed-days';
import { revisitClocks } from './revisit-clock';
import { uncoveredYears, type ClockContext } from './run-clock';
import type { TicketClocksInput } from './ticket-clocks';
import { ticketLimits, type LimitedTicket, type TicketLimits } from './ticket-limits';
import { workdayMinutes } from './workday-minutes';

export interface SlaRun extends TicketClocksInput, ClockContext {
  readonly clocks: Readonly<Record<ClockKind, Clock>>;
  readonly rate: (ticket: RatedTicket) => PriorityRating;
  readonly limitsOf: (ticket: LimitedTicket) => TicketLimits;
  readonly priorityRules: ReadonlyMap<Priority, PriorityRule>;
  readonly pausing: ReadonlySet<string>;
  readonly crossed: CrossedBetween;
  readonly revisitOf: ReturnType<typeof revisitClocks>;
  readonly workdayMinutes: number;
  /** Some limit asks whether the customer's last visit left a problem. */
  readonly asksForProblems: boolean;
  /** The workbook has a progress sheet: without one nobody can know whether customers were told. */
  readonly tracksProgress: boolean;
}

export function startSlaRun(input: TicketClocksInput): SlaRun {
  const { register, policy, calendar } = input;
  return {
    ...input,
    warningShare: policy.sla.warningShare,
    uncovered: uncoveredYears(calendar),
    clocks: makeClocks(calendar),
    rate: priorityRater(policy),
    limitsOf: ticketLimits(policy),
    priorityRules: new Map(policy.priorities.map((rule) => [rule.priority, rule])),
    pausing: new Set(policy.pausingStatuses.flatMap(({ status, pauses }) => (pauses ? [status] : []))),
    crossed: crossedDays(calendar, firstDay(register)),
    revisitOf: revisitClocks(input),
    workdayMinutes: workdayMinutes(policy),
    asksForProblems: policy.limits.some(({ active, problemCustomer }) => active && problemCustomer),
    tracksProgress: register.progress.length > 0 || register.sources.some(({ kind }) => kind === 'progress'),
  };
}

function firstDay({ tickets }: Register): Day {
  let first = Infinity;
  for (const { receivedAt } of tickets) first = Math.min(first, receivedAt);
  return first === Infinity ? 0 : dayOf(first);
}
