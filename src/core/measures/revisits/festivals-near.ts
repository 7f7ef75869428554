// The festivals that a list made today can still speak of: from one horizon back (lapsed, counted) to a year ahead.
import { ymd, type Day } from '../../calendar/day';
import type { WorkCalendar } from '../../calendar/work-calendar';
import type { Policy } from '../../policy/policy';
import type { Festival } from '../../policy/tables';

export interface FestivalOccurrence {
  readonly row: Festival;
  readonly day: Day;
}

/** Active festivals whose day lies between today − horizon and a year from now, by date. */
export function festivalsNear(today: Day, policy: Policy, calendar: WorkCalendar): FestivalOccurrence[] {
  const { year } = ymd(today);
  const earliest = today - policy.revisit.horizonDays;
  return policy.festivals
    .filter((row) => row.active)
    .flatMap((row) =>
      [year - 1, year, year + 1].flatMap((each) => {
        const day = calendar.festivalDay(row.festival, each);
        return day !== null && day >= earliest && day <= today + 366 ? [{ row, day }] : [];
      }),
    )
    .sort((a, b) => a.day - b.day);
}
