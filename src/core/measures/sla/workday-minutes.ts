// How many open minutes one ordinary working day has: what "a day" means on the working clock (S4's 3 working days).
import type { Policy } from '../../policy/policy';

/** The fullest weekday; without weekly hours the fullest dated row. Overlapping rows count once. Default hours → 450. */
export function workdayMinutes({
  workHours,
  calendarDays,
}: Pick<Policy, 'workHours' | 'calendarDays'>): number {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    openMinutes(workHours.filter((row) => row.weekday === day)),
  );
  const fullest = Math.max(...week);
  if (fullest > 0) return fullest;
  return Math.max(0, ...calendarDays.filter(({ open }) => open).map(({ periods }) => openMinutes(periods)));
}

function openMinutes(periods: readonly { readonly fromMinute: number; readonly toMinute: number }[]): number {
  let open = 0;
  let reached = 0;
  for (const { fromMinute, toMinute } of periods.toSorted((a, b) => a.fromMinute - b.fromMinute)) {
    open += Math.max(0, toMinute - Math.max(fromMinute, reached));
    reached = Math.max(reached, toMinute);
  }
  return open;
}
