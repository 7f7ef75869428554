// How many times customers were owed news of their tickets, and how often it came in time (S1, S2: every 24 h while open).
import type { Minute } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import type { Policy } from '../../policy/policy';
import type { Progress, Register } from '../../register/register';
import type { Pause, SlaRow } from '../sla-result';
import { makeClocks, pausedBetween, type Clock } from '../sla/clock';
import { updateBudget } from '../sla/update-clock';
import { workdayMinutes } from '../sla/workday-minutes';

export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface UpdatesInput {
  readonly register: Pick<Register, 'progress' | 'progressByTicket'>;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
}

const NONE: Share = { part: 0, whole: 0 };
const NO_ENTRIES: readonly Progress[] = [];
const NO_PAUSES: readonly Pause[] = [];

/**
 * For each ticket the updates given in time and those owed, on the clock of 同步进度 (policy); the answer counts as one. A team
 * without a progress sheet is not judged by it, nor is a ticket whose end nobody wrote down.
 */
export function progressUpdates({ register, policy, calendar, asOf }: UpdatesInput): (row: SlaRow) => Share {
  const clocks = makeClocks(calendar);
  const rules = {
    policy,
    priorityRules: new Map(policy.priorities.map((rule) => [rule.priority, rule])),
    workdayMinutes: workdayMinutes(policy),
  };
  return ({ ticket, open, priority, response, solution, pauses }) => {
    const to = open ? asOf : solution.doneAt;
    if (register.progress.length === 0 || to === null || to <= ticket.receivedAt) return NONE;
    const { kind, minutes } = updateBudget(priority, rules);
    const counted = policy.sla.updateWhilePaused ? NO_PAUSES : pauses;
    const news = new News(ticket.receivedAt, to, { clock: clocks[kind], minutes, pauses: counted });
    let answer = response.doneAt;
    for (const { toldCustomer, updatedAt } of register.progressByTicket.get(ticket.ticketId) ?? NO_ENTRIES) {
      if (toldCustomer !== true) continue;
      if (answer !== null && answer <= updatedAt) {
        news.told(answer);
        answer = null;
      }
      news.told(updatedAt);
    }
    if (answer !== null) news.told(answer);
    return news.ended();
  };
}

export interface NewsInterval {
  readonly clock: Clock;
  readonly minutes: number;
  readonly pauses: readonly Pause[];
}

/**
 * One ticket's news from its beginning to its end: every time the customer was told within the interval is one kept; every
 * interval that ran out in silence is one owed and not kept.
 * `interval 24 h; told after 20 h, then silent for 50 h → { part: 1, whole: 3 }`.
 */
export class News {
  private kept = 0;
  private missed = 0;

  constructor(
    private last: Minute,
    private readonly end: Minute,
    private readonly interval: NewsInterval,
  ) {}

  /** Moments ascend; those before the beginning and after the end do not count. */
  told(at: Minute): void {
    if (at < this.last || at > this.end) return;
    const ranOut = this.ranOutUntil(at);
    this.missed += ranOut;
    if (ranOut === 0) this.kept++;
    this.last = at;
  }

  ended(): Share {
    const missed = this.missed + this.ranOutUntil(this.end);
    return { part: this.kept, whole: this.kept + missed };
  }

  /** Intervals that ended before the silence did; told exactly at the end is in time. `50 h of 24 h → 2; 24 h → 0`. */
  private ranOutUntil(at: Minute): number {
    const { clock, minutes, pauses } = this.interval;
    // No clock runs faster than the wall's.
    if (minutes <= 0 || at - this.last <= minutes) return 0;
    const silent = clock.between(this.last, at) - pausedBetween(clock, this.last, at, pauses);
    return Math.max(0, Math.ceil(silent / minutes) - 1);
  }
}
