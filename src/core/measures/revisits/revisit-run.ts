// What every stage of the due revisits rests on: the input, the rules made ready, and calendar answers kept for the run.
import { dayOf, formatDay, type Day, type Minute } from '../../calendar/day';
import type { DayStatus, WorkCalendar } from '../../calendar/work-calendar';
import type { Policy } from '../../policy/policy';
import type { RevisitRule } from '../../policy/tables';
import type { Account, Register } from '../../register/register';
import type { LoyaltyResult } from '../loyalty-result';
import type { LifecycleInfo, RfmResult } from '../rfm-result';
import type { Snooze } from '../revisit-result';
import { festivalsNear, type FestivalOccurrence } from './festivals-near';
import { parseSpan, type Span } from './span';

export interface RevisitsInput {
  readonly register: Register;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
  /** The loyalty grades, for the recovery rules; without them these give nothing. */
  readonly loyalty?: Pick<LoyaltyResult, 'byAccount'>;
  /** By row key (readSnoozes) or by account key. */
  readonly snoozes: ReadonlyMap<string, Snooze>;
}

/** An active rule with its spans read once. `rank` is its place in the policy: the last word where dates are equal. */
export interface ReadyRule {
  readonly rule: RevisitRule;
  readonly rank: number;
  readonly offset: Span;
  readonly repeat: Span | null;
  readonly lapse: Span | null;
}

export interface RevisitRun extends RevisitsInput {
  readonly today: Day;
  readonly rules: readonly ReadyRule[];
  readonly workdays: Workdays;
  readonly festivals: readonly FestivalOccurrence[];
}

/** Calendar answers, each asked once. A day without a workday in reach stands for itself. */
export interface Workdays {
  status(day: Day): DayStatus;
  next(day: Day): Day;
  previous(day: Day): Day;
  /** "2026-02-17" */
  written(day: Day): string;
}

export function startRun(input: RevisitsInput): RevisitRun {
  const today = dayOf(input.asOf);
  return {
    ...input,
    today,
    rules: input.policy.rules.flatMap((rule, rank) => (rule.active ? [readyRule(rule, rank)] : [])),
    workdays: rememberWorkdays(input.calendar),
    festivals: festivalsNear(today, input.policy, input.calendar),
  };
}

function readyRule(rule: RevisitRule, rank: number): ReadyRule {
  return {
    rule,
    rank,
    offset: parseSpan(rule.offset),
    repeat: rule.repeat === null ? null : parseSpan(rule.repeat),
    lapse: rule.lapse === null ? null : parseSpan(rule.lapse),
  };
}

function rememberWorkdays(calendar: WorkCalendar): Workdays {
  return {
    status: remember((day) => calendar.status(day)),
    next: remember((day) => calendar.nextWorkday(day) ?? day),
    previous: remember((day) => calendar.previousWorkday(day) ?? day),
    written: remember(formatDay),
  };
}

function remember<T>(answer: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const now = answer(day);
    known.set(day, now);
    return now;
  };
}
