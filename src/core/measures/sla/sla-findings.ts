// What the tickets' clocks found out about the calendar: years without data that open tickets or promises rest on, where the
// general check of the weeks around as-of (checkCalendar) does not name them already.
import { addMonths, dayOf, type Minute } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import { finding, type Finding } from '../../finding';
import type { Policy } from '../../policy/policy';
import type { SlaResult } from '../sla-result';

/** Open tickets due in 2029, as-of 2026-03-02 → one `calendar-not-covered` with `{ year: "2028, 2029" }`. */
export function slaFindings(
  { rows, promises }: SlaResult,
  context: { readonly policy: Policy; readonly calendar: WorkCalendar; readonly asOf: Minute },
): Finding[] {
  const years = new Set<number>();
  for (const { open, responseDerivation, solutionDerivation } of rows) {
    if (!open) continue;
    for (const year of responseDerivation.uncoveredYears) years.add(year);
    for (const year of solutionDerivation.uncoveredYears) years.add(year);
  }
  for (const { clock } of promises) {
    if (clock.due === null || clock.status !== 'uncovered') continue;
    for (const year of context.calendar.uncoveredYears(dayOf(clock.startedAt), dayOf(clock.due)))
      years.add(year);
  }
  for (const year of namedAlready(context)) years.delete(year);
  if (years.size === 0) return [];
  const listed = [...years].sort((a, b) => a - b).join(', ');
  return [finding('calendar-not-covered', '', '', listed, { year: listed })];
}

/** The weeks that checkCalendar looks at. */
function namedAlready({
  policy,
  calendar,
  asOf,
}: {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
}): readonly number[] {
  const today = dayOf(asOf);
  return calendar.uncoveredYears(addMonths(today, -1), today + policy.revisit.horizonDays);
}
