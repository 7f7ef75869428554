// Telling the customer of the progress while a ticket is open (S1, S2: every 24 hours), counted from the last time told.
import { MINUTES_PER_DAY, type Minute } from '../../calendar/day';
import type { Ticket } from '../../register/register';
import type { ClockKind, Pause, Priority, SlaClock } from '../sla-result';
import { runClock } from './run-clock';
import type { SlaRun } from './sla-run';
import type { TicketTimeline } from './ticket-timeline';

interface UpdateCase {
  readonly ticket: Ticket;
  readonly priority: Priority;
  readonly timeline: TicketTimeline;
  readonly response: SlaClock;
}

/**
 * Told Fri 16:00, P1 → due Mon 16:00: on working time 24 hours are one working day (`by-priority`); P0 → Sat 16:00. The answer
 * counts as telling. Null where the workbook has no progress sheet.
 */
export function updateClock(
  { ticket, priority, timeline, response }: UpdateCase,
  run: SlaRun,
): SlaClock | null {
  if (!run.tracksProgress) return null;
  const { updateWhilePaused } = run.policy.sla;
  const startedAt = Math.max(
    ticket.receivedAt,
    response.doneAt ?? -Infinity,
    timeline.lastToldAt ?? -Infinity,
  );
  const { kind, minutes } = updateBudget(priority, run);
  return runClock(
    {
      clock: run.clocks[kind],
      budget: { kind, minutes, limitFrom: UPDATE },
      startedAt,
      pauses: updateWhilePaused ? NO_PAUSES : pausesSince(startedAt, timeline.pauses),
      paused: timeline.paused && !updateWhilePaused,
      done: null,
    },
    run,
  );
}

/** Stands for `sla.updateHours`: no row of the table `limits`. */
const UPDATE = 'update';
const NO_PAUSES: readonly Pause[] = [];

/** How long a ticket of that priority may go without news, and on which clock; service quality counts by the same measure. */
export function updateBudget(
  priority: Priority,
  run: Pick<SlaRun, 'policy' | 'priorityRules' | 'workdayMinutes'>,
): { readonly kind: ClockKind; readonly minutes: number } {
  const { updateHours, updateClock: choice } = run.policy.sla;
  const kind = choice === 'by-priority' ? (run.priorityRules.get(priority)?.clock ?? 'working') : choice;
  const isDays = choice === 'by-priority' && kind === 'working';
  const dayMinutes = isDays ? run.workdayMinutes : MINUTES_PER_DAY;
  return { kind, minutes: Math.round((updateHours / 24) * dayMinutes) };
}

function pausesSince(startedAt: Minute, pauses: readonly Pause[]): readonly Pause[] {
  if (pauses.length === 0) return pauses;
  return pauses.flatMap((pause) =>
    pause.to <= startedAt ? [] : [{ ...pause, from: Math.max(pause.from, startedAt) }],
  );
}
