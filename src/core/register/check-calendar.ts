// Whether the calendar can answer for the dates that are needed: as-of less a month to as-of plus the horizon.
import { addMonths, dayOf, type Minute } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import { finding, type Finding } from '../finding';
import type { Policy } from '../policy/policy';

/**
 * One finding for all years without holiday data (§4: never silently ordinary weeks), one for a calendar without any open
 * hour. Years of old visits are not needed. As-of 2026-12-15, horizon 30 days, data to 2026 → `{ year: "2027" }`.
 */
export function checkCalendar(context: {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
}): Finding[] {
  const { calendar, policy } = context;
  const today = dayOf(context.asOf);
  const years = calendar.uncoveredYears(addMonths(today, -1), today + policy.revisit.horizonDays);
  const listed = years.join(', ');
  return [
    ...(calendar.hasOpenHours ? [] : [finding('calendar-no-open-hours', '', '', '')]),
    ...(years.length === 0 ? [] : [finding('calendar-not-covered', '', '', listed, { year: listed })]),
  ];
}
