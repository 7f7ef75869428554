// Visits at a time in which customers are busy (S4: Monday morning, Friday afternoon; policy).
import { dayOf, formatTime, minuteOfDay, weekday } from '../calendar/day';
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import type { AvoidTime } from '../policy/tables';
import { findingAt, hasTime, showMoment } from './finding-at';
import type { Register, Visit } from './register';

/** Only visits with a time of day. Monday 11:59 is busy, 12:00 is not. */
export function checkContactTimes({ visits }: Pick<Register, 'visits'>, policy: Policy): Finding[] {
  return visits.flatMap((visit) => {
    const busy = policy.avoidTimes.find((time) => isWithin(visit, time));
    if (!busy) return [];
    const until = busy.toMinute === 1440 ? '24:00' : formatTime(busy.toMinute);
    const params = { weekday: busy.weekday, from: formatTime(busy.fromMinute), to: until };
    return [findingAt('contact-at-time-to-avoid', visit, 'at', showMoment(visit.at), params)];
  });
}

function isWithin({ at }: Visit, time: AvoidTime): boolean {
  const minute = minuteOfDay(at);
  return (
    hasTime(at) && weekday(dayOf(at)) === time.weekday && minute >= time.fromMinute && minute < time.toMinute
  );
}
