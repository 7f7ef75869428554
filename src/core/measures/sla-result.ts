// What the tickets' clocks say at a moment. Minutes of the wall clock; budgets and durations in minutes of the clock named.
import type { Minute } from '../calendar/day';
import type { PauseStatus } from '../policy/sla-tables';
import type { RoleId } from '../policy/tables';
import type { Account, Ticket } from '../register/register';
import type { IMPACTS, PRIORITIES, URGENCIES } from '../register/records';

export type Priority = (typeof PRIORITIES)[number];

/** 正常, 即将超时, 已超时, 已暂停, 按时完成, 超时完成, 日历未覆盖 (§6). */
export type SlaStatus = 'normal' | 'warning' | 'late' | 'paused' | 'met' | 'missed' | 'uncovered';

/** 7 × 24, or working time of the calendar. */
export type ClockKind = 'round-the-clock' | 'working';

/** Which limit won: `priority-P1`, `type-complaint`, `valued-customer`, `quality-problem`, `problem-customer`: the id of a policy row. */
export type LimitId = string;

/**
 * One clock of one ticket. `due: null`: the calendar has no open hour (status `uncovered`), or no limit applies (limitFrom "").
 * `uncovered` with a due time: it rests on a year without data and is what ordinary weeks give; the derivation names the year.
 */
export interface SlaClock {
  readonly kind: ClockKind;
  readonly budgetMinutes: number;
  readonly limitFrom: LimitId;
  readonly startedAt: Minute;
  readonly due: Minute | null;
  /** When 80 % (policy) of the budget is used. */
  readonly warnAt: Minute | null;
  /** When it was done; null while open, and when nobody wrote the moment down (then the status is `met`: nothing speaks for a breach). */
  readonly doneAt: Minute | null;
  readonly status: SlaStatus;
  /** On the clock's own time, pauses not counted; up to `doneAt` or as-of. */
  readonly usedMinutes: number;
  /** Never negative. */
  readonly leftMinutes: number;
  /** Past the due time on the clock's own time; never negative. */
  readonly lateMinutes: number;
}

/** Time that does not count for the solution clock; those of one ticket ascend and never overlap. */
export interface Pause {
  readonly from: Minute;
  /** As-of while it lasts. */
  readonly to: Minute;
  /** The pausing status (policy `pausingStatuses`), or closed: between closing and reopening. */
  readonly reason: PauseStatus | 'closed';
}

/** Days between start and due that explain the date: holidays and weekends passed over, make-up days worked. */
export interface CrossedDays {
  readonly from: number;
  readonly to: number;
  readonly kind: 'holiday' | 'make-up' | 'weekend' | 'dated-closed' | 'dated-open';
  /** 春节 …, or the note of a dated row; "" for weekends. */
  readonly name: string;
}

/** The parts of the sentence that derives a due time (written by text/). */
export interface Derivation {
  readonly startedAt: Minute;
  readonly budgetMinutes: number;
  readonly kind: ClockKind;
  readonly crossed: readonly CrossedDays[];
  /** Minutes the pauses moved the due time, on the clock's own time. */
  readonly pausedMinutes: number;
  readonly due: Minute | null;
  /** False: no row of the policy limits this ticket; due is null. */
  readonly limited?: boolean;
  /** Years without statutory data that it rests on. */
  readonly uncoveredYears: readonly number[];
}

/** A limit that comes next for an open ticket. */
export type LimitKind = 'response' | 'solution' | 'update' | 'feedback' | 'revisit';

export interface NextLimit {
  readonly kind: LimitKind;
  readonly at: Minute;
}

export interface SlaRow {
  readonly account: Account;
  readonly ticket: Ticket;
  /** The one that counts: typed by hand, else computed. */
  readonly priority: Priority;
  readonly computedPriority: Priority;
  /** Set where the cell was blank and words of the description proposed it (推定). */
  readonly proposed: {
    readonly impact: (typeof IMPACTS)[number] | null;
    readonly urgency: (typeof URGENCIES)[number] | null;
  };
  /** Policy word of the department that handles this class ("技术"); null when the type is blank. */
  readonly department: string | null;
  /** Who must approve at this priority; null for none. */
  readonly approver: RoleId | null;
  readonly open: boolean;
  readonly response: SlaClock;
  readonly solution: SlaClock;
  /** Telling the customer of the progress; null once solved. */
  readonly update: SlaClock | null;
  /** Satisfaction revisit after the solution: warning from `due`, late only after policy.revisit.solutionLateHours; null while open. */
  readonly revisit: SlaClock | null;
  readonly pauses: readonly Pause[];
  /** Of the solution clock's own time. */
  readonly pausedMinutes: number;
  readonly reopenings: number;
  readonly responseDerivation: Derivation;
  readonly solutionDerivation: Derivation;
  /** Null when nothing is left to break. */
  readonly next: NextLimit | null;
  readonly escalation: { readonly from: RoleId; readonly to: RoleId } | null;
}

/** Feedback promised in a visit (待解决问题, 后续行动): 3 working days (S4). */
export interface PromiseRow {
  readonly account: Account;
  readonly visitAt: Minute;
  readonly clock: SlaClock;
}

export interface SlaResult {
  /** Late first, then warning, then open, then done; within each the next limit first. */
  readonly rows: readonly SlaRow[];
  readonly promises: readonly PromiseRow[];
}
