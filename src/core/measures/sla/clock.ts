// The two clocks time is measured on: round the clock, and working time of the calendar.
import type { Minute } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import type { ClockKind, Pause } from '../sla-result';

export interface Clock {
  readonly kind: ClockKind;
  /** When so many minutes of this clock have passed; null where the calendar finds no open hour. */
  add(start: Minute, minutes: number): Minute | null;
  /** Minutes of this clock from `from` to `to`; 0 when reversed. */
  between(from: Minute, to: Minute): number;
}

export function makeClocks(calendar: WorkCalendar): Readonly<Record<ClockKind, Clock>> {
  return {
    'round-the-clock': {
      kind: 'round-the-clock',
      add: (start, minutes) => start + minutes,
      between: (from, to) => Math.max(0, to - from),
    },
    working: {
      kind: 'working',
      add: (start, minutes) => (calendar.hasOpenHours ? calendar.addWorkMinutes(start, minutes) : null),
      between: (from, to) => (from < to ? calendar.workMinutesBetween(from, to) : 0),
    },
  };
}

/**
 * When a budget is used up, pauses left out. A pause that begins when the budget is used up already changes nothing.
 * Mon–Fri 10–18, Thu 17:30 + 60 min, paused Thu 17:50 to Mon 12:30 (Fri a holiday) → Mon 13:10.
 */
export function addWithPauses(
  clock: Clock,
  start: Minute,
  minutes: number,
  pauses: readonly Pause[],
): Minute | null {
  let due = clock.add(start, minutes);
  for (const { from, to } of pauses) {
    if (due === null || from >= due) return due;
    due = clock.add(due, clock.between(Math.max(from, start), to));
  }
  return due;
}

/** Minutes of the clock that pauses took between two moments. */
export function pausedBetween(clock: Clock, from: Minute, to: Minute, pauses: readonly Pause[]): number {
  let paused = 0;
  for (const pause of pauses) paused += clock.between(Math.max(pause.from, from), Math.min(pause.to, to));
  return paused;
}
