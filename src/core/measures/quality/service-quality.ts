// The figures of service quality (S3) of a period, in one pass over the tickets: total, per department, person, type, month.
// Tickets received in the period count, with what became of them up to as-of; those without a customer count as well.
import { dayOf, formatDay, type Day } from '../../calendar/day';
import type { Period } from '../../calendar/period';
import type { Ticket } from '../../register/register';
import type { QualityGroup, QualityResult } from '../quality-result';
import type { SlaClock, SlaResult, SlaRow } from '../sla-result';
import { progressUpdates, type Share, type UpdatesInput } from './progress-updates';
import { QualityTally, type TicketOutcome } from './quality-tally';
import { qualityTargets } from './quality-targets';

export interface QualityInput extends UpdatesInput {
  readonly sla: Pick<SlaResult, 'rows'>;
  readonly period: Period;
  /** Whether a compensation is above the policy's share of that purchase (the register's check knows). */
  readonly isOverCompensated: (ticket: Ticket) => boolean;
}

/** Received in November 4, answered in time 3 of 4 → `total.rates.onTimeResponse = { part: 3, whole: 4, value: 0.75 }`. */
export function serviceQuality(input: QualityInput): QualityResult {
  const { period, policy, sla } = input;
  const total = new QualityTally();
  const updatesOf = progressUpdates(input);
  const monthName = monthNames();
  const groups = { department: new Groups(), person: new Groups(), type: new Groups(), month: new Groups() };
  for (const row of sla.rows) {
    const { ticket, department } = row;
    const day = dayOf(ticket.receivedAt);
    if (day < period.from || day > period.to) continue;
    const outcome = outcomeOf(row, updatesOf(row), input);
    total.add(outcome);
    groups.department.add(department ?? '', outcome);
    groups.person.add(ticket.owner?.trim() ?? '', outcome);
    groups.type.add(ticket.type ?? '', outcome);
    groups.month.add(monthName(day), outcome);
  }
  return {
    period,
    targets: qualityTargets(policy),
    total: total.figures(),
    byDepartment: groups.department.byTickets(),
    byPerson: groups.person.byTickets(),
    byType: groups.type.byTickets(),
    byMonth: groups.month.byName(),
  };
}

/** "2026-11"; each day is written once. */
function monthNames(): (day: Day) => string {
  const known = new Map<Day, string>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const name = formatDay(day).slice(0, 7);
    known.set(day, name);
    return name;
  };
}

class Groups {
  private readonly tallies = new Map<string, QualityTally>();

  add(name: string, outcome: TicketOutcome): void {
    let tally = this.tallies.get(name);
    if (!tally) this.tallies.set(name, (tally = new QualityTally()));
    tally.add(outcome);
  }

  byName(): QualityGroup[] {
    const groups = [...this.tallies].map(([name, tally]) => ({ name, ...tally.figures() }));
    return groups.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Those not filled in stand last. */
  byTickets(): QualityGroup[] {
    const unnamed = ({ name }: QualityGroup) => (name === '' ? 1 : 0);
    return this.byName().sort((a, b) => unnamed(a) - unnamed(b) || b.tickets - a.tickets);
  }
}

// Shared by all tickets: hundreds of thousands of them would be as many objects.
const NOTHING: Share = { part: 0, whole: 0 };
const YES: Share = { part: 1, whole: 1 };
const NO: Share = { part: 0, whole: 1 };

function outcomeOf(row: SlaRow, updated: Share, input: QualityInput): TicketOutcome {
  const { ticket, open } = row;
  return {
    rates: {
      onTimeResponse: onTime(row.response),
      onTimeSolution: onTime(row.solution),
      solved: open ? NO : YES,
      complaint: isComplaint(ticket) ? YES : NO,
      reopened: reopenedShare(row),
      updated,
      revisited: revisited(row.revisit),
    },
    solutionMinutes: solutionMinutes(row),
    score: ticket.score,
    compensation: ticket.compensation ?? 0,
    overCompensated: input.isOverCompensated(ticket),
  };
}

/** Still within its limit, without any limit, or on a calendar without data: not decided, not counted. */
function onTime({ status, limitFrom }: SlaClock): Share {
  if (limitFrom === '') return NOTHING;
  if (status === 'met') return YES;
  return status === 'missed' || status === 'late' ? NO : NOTHING;
}

/** Of those that were ever solved. */
function reopenedShare({ open, reopenings }: SlaRow): Share {
  if (reopenings > 0) return YES;
  return open ? NOTHING : NO;
}

function isComplaint({ type }: Ticket): boolean {
  return type === 'complaint' || type === 'claim';
}

function revisited(revisit: SlaClock | null): Share {
  if (revisit === null) return NOTHING;
  if (revisit.doneAt !== null) return YES;
  return revisit.status === 'late' ? NO : NOTHING;
}

function solutionMinutes({ open, solution, ticket }: SlaRow): number | null {
  if (open || solution.doneAt === null || solution.doneAt < ticket.receivedAt) return null;
  return solution.doneAt - ticket.receivedAt;
}
