// The moment as the clock on the wall shows it: the workbook's dates know no time zone.
import { dayFromYmd, MINUTES_PER_DAY, type Minute } from '../core/calendar/day';

/** `(2026-11-21 09:00 here) → that day × 1440 + 540`. */
export function wallClock(now: Date = new Date()): Minute {
  const day = dayFromYmd(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return day * MINUTES_PER_DAY + now.getHours() * 60 + now.getMinutes();
}
