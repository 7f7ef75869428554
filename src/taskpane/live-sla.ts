// How a limit stands now, from what was computed at the report's as-of and the clock on the wall alone. Pauses and what was
// done since are known only after the next look at the workbook.
import type { Minute } from '../core/calendar/day';
import type { SlaStatus } from '../core/measures/sla-result';
import type { OpenStatus, SlaLine, SlaView } from './pane-report';

/** `(due 14:00, warned from 13:00) at 13:30 → "warning", at 14:00 → "warning", at 14:01 → "late"`. */
export function liveStatus({ status, due, warnAt, doneAt }: SlaLine, now: Minute): SlaStatus {
  const isRunning = doneAt === null && (status === 'normal' || status === 'warning');
  if (!isRunning || due === null) return status;
  if (now > due) return 'late';
  return warnAt !== null && now >= warnAt ? 'warning' : status;
}

/** How many open ones stand how; those that are not listed as they stood at as-of. */
export function liveCounts({ lines, rest }: SlaView, now: Minute): Record<OpenStatus, number> {
  const counts = { ...rest };
  for (const line of lines) {
    const status = liveStatus(line, now);
    if (line.doneAt === null && status !== 'met' && status !== 'missed') counts[status]++;
  }
  return counts;
}

/** Limits that have passed since the report, and since people last saw such; the latest first. */
export function passedLimits({ lines }: SlaView, since: Minute, now: Minute): readonly SlaLine[] {
  const passed = lines.filter(
    (line) =>
      line.due !== null && line.due >= since && line.status !== 'late' && liveStatus(line, now) === 'late',
  );
  return passed.sort((a, b) => (b.due ?? 0) - (a.due ?? 0));
}
