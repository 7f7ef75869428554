// Contacts on statutory holidays (§3). Ordinary weekends and days the team closed itself are not findings.
import { dayOf, formatDay, type Day } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Finding } from '../finding';
import { findingAt, showMoment } from './finding-at';
import type { Register } from './register';

/** S2's visit of 2023-10-01 → at its date, holiday 国庆节. */
export function checkContactDays(
  { visits, care }: Pick<Register, 'visits' | 'care'>,
  calendar: Pick<WorkCalendar, 'status'>,
): Finding[] {
  const holidayOf = holidays(calendar);
  const ofVisits = visits.flatMap((visit) => {
    const holiday = holidayOf(dayOf(visit.at));
    return holiday === null
      ? []
      : [findingAt('contact-on-holiday', visit, 'at', showMoment(visit.at), { holiday })];
  });
  const ofCare = care.flatMap((row) => {
    const holiday = holidayOf(row.day);
    return holiday === null
      ? []
      : [findingAt('contact-on-holiday', row, 'day', formatDay(row.day), { holiday })];
  });
  return [...ofVisits, ...ofCare];
}

/** The name of the statutory holiday on a day ("" when it has none), null on other days; each day asked once. */
function holidays(calendar: Pick<WorkCalendar, 'status'>): (day: Day) => string | null {
  const known = new Map<Day, string | null>();
  return (day) => {
    let name = known.get(day);
    if (name === undefined) {
      const status = calendar.status(day);
      name = status.reason === 'holiday' ? status.name : null;
      known.set(day, name);
    }
    return name;
  };
}
