// The satisfaction revisit after a solution: due, late and counted past days off exactly as 到期回访 does (rule ticket-solved,
// policy.revisit). Late means after `solutionLateHours`; what is between due and late is a warning.
import { addMonths, dayOf, MINUTES_PER_DAY, minuteOfDay, type Day, type Minute } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import type { Policy } from '../../policy/policy';
import type { RevisitRule } from '../../policy/tables';
import type { Account, Register, Ticket } from '../../register/register';
import { parseSpan } from '../revisits/span';
import type { SlaClock, SlaStatus } from '../sla-result';

const HOUR = 60;

export interface RevisitClock {
  readonly clock: SlaClock;
  /** From here on it is late. */
  readonly lateFrom: Minute;
}

/** Solved Fri 16:00 → due Mon 16:00 (Sat + 2 days off), late from Tue 16:00. Null when the policy has no such rule. */
export function revisitClocks(input: {
  readonly register: Register;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
}): (ticket: Ticket, account: Account, solvedAt: Minute) => RevisitClock | null {
  const { policy, calendar, asOf } = input;
  const rule = policy.rules.find(({ anchor, active }) => anchor === 'ticket-solved' && active);
  if (!rule) return () => null;
  const contactAfter = contacts(input.register, asOf);
  const daysOff = daysToWorkday(calendar);
  return (ticket, account, solvedAt) => {
    // A solution typed as a date only may have been at any hour of that day: count from its end.
    const from = minuteOfDay(solvedAt) === 0 ? solvedAt + MINUTES_PER_DAY - 1 : solvedAt;
    const raw = addOffset(from, rule);
    const shift = daysOff(dayOf(raw)) * MINUTES_PER_DAY;
    const due = raw + shift;
    const lateFrom = Math.max(due, from + policy.revisit.solutionLateHours * HOUR + shift);
    const doneAt = contactAfter(ticket, account, solvedAt);
    return { clock: makeClock({ rule, from, due, lateFrom, doneAt, asOf }), lateFrom };
  };
}

/** From a day to the next workday; tickets ask about the same few days again and again. */
function daysToWorkday(calendar: WorkCalendar): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const days = (calendar.nextWorkday(day) ?? day) - day;
    known.set(day, days);
    return days;
  };
}

function addOffset(from: Minute, { offset }: RevisitRule): Minute {
  const { count, unit } = parseSpan(offset);
  if (unit === 'h') return from + count * HOUR;
  if (unit === 'd') return from + count * MINUTES_PER_DAY;
  return addMonths(dayOf(from), count) * MINUTES_PER_DAY + minuteOfDay(from);
}

function makeClock(given: {
  readonly rule: RevisitRule;
  readonly from: Minute;
  readonly due: Minute;
  readonly lateFrom: Minute;
  readonly doneAt: Minute | null;
  readonly asOf: Minute;
}): SlaClock {
  const { rule, from, due, lateFrom, doneAt, asOf } = given;
  const until = doneAt ?? Math.max(asOf, from);
  return {
    kind: 'round-the-clock',
    budgetMinutes: due - from,
    limitFrom: rule.id,
    startedAt: from,
    due,
    warnAt: due,
    doneAt,
    status: statusAt(until, due, lateFrom, doneAt !== null),
    usedMinutes: Math.max(0, until - from),
    leftMinutes: Math.max(0, due - Math.max(until, from)),
    lateMinutes: Math.max(0, until - due),
  };
}

function statusAt(until: Minute, due: Minute, lateFrom: Minute, done: boolean): SlaStatus {
  if (until > lateFrom) return done ? 'missed' : 'late';
  if (done) return 'met';
  return until >= due ? 'warning' : 'normal';
}

/** When somebody asked after the solution: a visit after it, a questionnaire for that ticket from that day on; null when nobody. */
function contacts(
  register: Register,
  asOf: Minute,
): (ticket: Ticket, account: Account, solvedAt: Minute) => Minute | null {
  const visits = new Map<Account, readonly Minute[]>();
  const surveys = surveysByTicket(register, asOf);
  return (ticket, account, solvedAt) => {
    const times = visits.get(account) ?? visitTimes(account, asOf);
    visits.set(account, times);
    const visit = firstAfter(times, solvedAt);
    const survey = surveys.get(ticket.ticketId)?.find((day) => day >= dayOf(solvedAt));
    const asked = survey === undefined ? null : Math.max(survey * MINUTES_PER_DAY, solvedAt);
    return visit === null || asked === null ? (visit ?? asked) : Math.min(visit, asked);
  };
}

function visitTimes({ visits }: Account, asOf: Minute): readonly Minute[] {
  return visits.flatMap(({ at }) => (at <= asOf ? [at] : [])).sort((a, b) => a - b);
}

/** A visit typed as a date only is after a solution from the next day on; so is any visit after a solution without a time. */
function firstAfter(times: readonly Minute[], solvedAt: Minute): Minute | null {
  const from = minuteOfDay(solvedAt) === 0 ? solvedAt + MINUTES_PER_DAY : solvedAt + 1;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return times[low] ?? null;
}

function surveysByTicket({ surveys }: Register, asOf: Minute): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  for (const { ticketId, day } of surveys) {
    if (ticketId === null || day > dayOf(asOf)) continue;
    const list = days.get(ticketId);
    if (list) list.push(day);
    else days.set(ticketId, [day]);
  }
  for (const list of days.values()) list.sort((a, b) => a - b);
  return days;
}
