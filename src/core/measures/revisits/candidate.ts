// One rule × one event of its anchor: the date before and after it is moved to a workday, its exact limit, when it lapses.
import { dayOf, MINUTES_PER_DAY, type Day, type Minute } from '../../calendar/day';
import type { RevisitRule } from '../../policy/tables';
import type { RevisitReason } from '../revisit-result';
import type { AnchorEvent } from './anchor-events';
import type { ReadyRule, RevisitRun } from './revisit-run';
import { addSpan, type Span } from './span';

export interface Candidate {
  readonly rule: RevisitRule;
  readonly rank: number;
  readonly event: AnchorEvent;
  readonly rawDay: Day;
  readonly day: Day;
  readonly limit: Minute | null;
  readonly lateness: RevisitReason['lateness'];
  /** The last day it makes sense; null = always. */
  readonly lapseDay: Day | null;
  readonly missedSteps: readonly string[];
}

const HOUR = 60;
const NO_STEPS: readonly string[] = [];

/**
 * Anchor + offset, moved: "not before" to the next workday, "not later" to the previous one – unless that would be the
 * anchor's own day or earlier (bought before a long holiday), then to the next after all.
 * Purchase 2026-02-09 + 7d not before → raw 02-16 (holiday), day 02-24.
 */
export function makeCandidate(ready: ReadyRule, event: AnchorEvent, run: RevisitRun): Candidate {
  const { rule, rank, offset, lapse } = ready;
  const exact = exactLimit(offset, event);
  const rawDay = exact === null ? addSpan(event.day, offset) : dayOf(exact);
  const day = moveToWorkday(rule.direction, rawDay, event.day, run);
  const limit = exact === null ? null : exact + (day - rawDay) * MINUTES_PER_DAY;
  return {
    rule,
    rank,
    event,
    rawDay,
    day,
    limit,
    lateness: latenessOf(ready, event, day - rawDay, run),
    lapseDay: lapse === null ? null : addSpan(event.day, lapse),
    missedSteps: NO_STEPS,
  };
}

/** The same candidate not before `day`, on a workday. */
export function postpone(candidate: Candidate, day: Day, run: RevisitRun): Candidate {
  return candidate.day >= day ? candidate : { ...candidate, day: run.workdays.next(day) };
}

export function hasLapsed({ lapseDay }: Candidate, today: Day): boolean {
  return lapseDay !== null && lapseDay < today;
}

/** Strictest first; the policy's own order decides between equals, then the subject (never the order of rows). */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return a.day - b.day || a.rank - b.rank || (a.event.subject < b.event.subject ? -1 : 1);
}

/** Account key, rule, subject, anchor day: the same at every refresh until the occasion is another. */
export function candidateKey(
  accountKey: string,
  { rule, event }: Candidate,
  { workdays }: RevisitRun,
): string {
  return `${accountKey}|${rule.id}|${event.subject}|${workdays.written(event.day)}`;
}

function exactLimit({ count, unit }: Span, { at }: AnchorEvent): Minute | null {
  return unit === 'h' && at !== null ? at + count * HOUR : null;
}

function moveToWorkday(
  direction: RevisitRule['direction'],
  raw: Day,
  anchor: Day,
  { workdays }: RevisitRun,
): Day {
  if (direction === 'not-before') return workdays.next(raw);
  const previous = workdays.previous(raw);
  return raw > anchor && previous <= anchor ? workdays.next(raw) : previous;
}

/** After a solution: late after 48 h, overdue after 3 days (S0, S1, S2), both shifted with the due day past days off. */
function latenessOf(
  { rule }: ReadyRule,
  event: AnchorEvent,
  shiftDays: number,
  run: RevisitRun,
): Candidate['lateness'] {
  if (rule.anchor !== 'ticket-solved') return 'none';
  const { solutionLateHours, solutionOverdueDays } = run.policy.revisit;
  // A solution typed as a date only may have been at any hour of that day: count from its end.
  const from = (event.at ?? event.day * MINUTES_PER_DAY + MINUTES_PER_DAY - 1) + shiftDays * MINUTES_PER_DAY;
  if (run.asOf > from + solutionOverdueDays * MINUTES_PER_DAY) return 'overdue';
  return run.asOf > from + solutionLateHours * HOUR ? 'late' : 'none';
}
