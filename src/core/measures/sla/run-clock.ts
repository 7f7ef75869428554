// One clock of one ticket at a moment: due, used, left, late, its state. Minutes of the clock's own time.
import { dayFromYmd, dayOf, MINUTES_PER_DAY, type Day, type Minute } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import type { Pause, SlaClock, SlaStatus } from '../sla-result';
import { addWithPauses, pausedBetween, type Clock } from './clock';
import type { Budget } from './ticket-limits';

/** Not yet, or at a moment; `at: null` = done, but nobody wrote down when. */
export type Done = { readonly at: Minute | null } | null;

export interface ClockCase {
  readonly clock: Clock;
  readonly budget: Budget;
  readonly startedAt: Minute;
  readonly pauses: readonly Pause[];
  /** The last pause lasts. */
  readonly paused: boolean;
  readonly done: Done;
}

export interface ClockContext {
  readonly asOf: Minute;
  readonly warningShare: number;
  readonly uncovered: UncoveredYears;
}

/** Years without statutory data from one day to another; [] nearly always. */
export type UncoveredYears = (from: Day, to: Day) => readonly number[];

export function uncoveredYears(calendar: WorkCalendar): UncoveredYears {
  // The days known to be covered: nearly every question lies within.
  let [first, last] = [Infinity, -Infinity];
  return (from, to) => {
    if (from >= first && to <= last) return NO_YEARS;
    const [widerFirst, widerLast] = [Math.min(first, from), Math.max(last, to)];
    if (calendar.uncoveredYears(widerFirst, widerLast).length > 0) return calendar.uncoveredYears(from, to);
    [first, last] = [widerFirst, widerLast];
    return NO_YEARS;
  };
}

const NO_YEARS: readonly number[] = [];

/**
 * Late means strictly after the due time, warning from the policy's share of the budget on. A done clock whose moment nobody wrote
 * down is `met` with `doneAt: null`: nothing speaks for a breach. Where the due time rests on a year without data the state is
 * `uncovered` and `due` is what ordinary weeks would give, except for what was done before such a year began.
 */
export function runClock(given: ClockCase, context: ClockContext): SlaClock {
  const { clock, budget, startedAt, pauses, done } = given;
  const due = addWithPauses(clock, startedAt, budget.minutes, pauses);
  const warnMinutes = Math.ceil(budget.minutes * context.warningShare - 1e-9);
  const warnAt = due === null ? null : addWithPauses(clock, startedAt, warnMinutes, pauses);
  const doneAt = done === null || done.at === null ? null : Math.max(done.at, startedAt);
  const until = done === null ? Math.max(context.asOf, startedAt) : (doneAt ?? startedAt);
  const used = Math.max(0, clock.between(startedAt, until) - pausedBetween(clock, startedAt, until, pauses));
  return {
    kind: clock.kind,
    budgetMinutes: budget.minutes,
    limitFrom: budget.limitFrom,
    startedAt,
    due,
    warnAt,
    doneAt,
    status: isUncovered(given, due, until, context) ? 'uncovered' : statusOf(given, due, warnAt, until),
    usedMinutes: used,
    leftMinutes: done !== null && doneAt === null ? 0 : Math.max(0, budget.minutes - used),
    lateMinutes: Math.max(0, used - budget.minutes),
  };
}

function statusOf(
  { done, paused }: ClockCase,
  due: Minute | null,
  warnAt: Minute | null,
  until: Minute,
): SlaStatus {
  const late = due !== null && until > due;
  if (done !== null) return late && done.at !== null ? 'missed' : 'met';
  if (late) return 'late';
  if (paused) return 'paused';
  return warnAt !== null && until >= warnAt ? 'warning' : 'normal';
}

function isUncovered(
  { clock, startedAt, done }: ClockCase,
  due: Minute | null,
  until: Minute,
  { uncovered }: ClockContext,
): boolean {
  if (clock.kind === 'round-the-clock') return false;
  if (due === null) return true;
  const [year] = uncovered(dayOf(startedAt), dayOf(due));
  if (year === undefined) return false;
  const unknownFrom = (dayFromYmd(year, 1, 1) ?? 0) * MINUTES_PER_DAY;
  return done === null || done.at === null || until >= unknownFrom;
}

/** A ticket that no limit applies to: it runs, and is never due. */
export function unlimitedClock(startedAt: Minute, paused: boolean, done: Done): SlaClock {
  const status: SlaStatus = done !== null ? 'met' : paused ? 'paused' : 'normal';
  return {
    kind: 'working',
    budgetMinutes: 0,
    limitFrom: '',
    startedAt,
    due: null,
    warnAt: null,
    doneAt: done?.at ?? null,
    status,
    usedMinutes: 0,
    leftMinutes: 0,
    lateMinutes: 0,
  };
}
