// Excel's date serials to and from our Days and Minutes. The 1900 system counts 1900-01-01 as 1 and knows a 29 February
// 1900 that never was (serial 60), kept because every file rests on it; the 1904 system counts 1904-01-01 as 0.
import { dayOf, MINUTES_PER_DAY, minuteOfDay, type Day, type Minute } from '../calendar/day';

/** Serial of 1970-01-01 in each system; they differ by 1462 days. */
const EPOCH_1900 = 25569;
const EPOCH_1904 = EPOCH_1900 - 1462;
/** 1900-03-01, the first day after the fictitious one. */
const FIRST_SOUND_SERIAL = 61;
const FIRST_SOUND_DAY = FIRST_SOUND_SERIAL - EPOCH_1900;
/** 9999-12-31, the last day Excel shows. */
const LAST_DAY = 2958465 - EPOCH_1900;
/** Half a millisecond in days: sums such as 1/3 + 1/3 + 1/3 fall a hair short of the day they mean. */
const HALF_MILLISECOND = 0.5 / 86_400_000;

/**
 * The day of a serial, its time of day left out; null when Excel shows no date for it (negative, after 9999, no number).
 * Serial 0 is 1899-12-31 (Excel's "0 January") and serial 60 is 1900-02-28, the day its month still has.
 * `(46070, false) → 20501` (2026-02-17); `(44608.75, true) → 20501`; `(-1, false) → null`.
 */
export function dayFromSerial(serial: number, date1904: boolean): Day | null {
  if (!(serial >= 0)) return null;
  const whole = Math.floor(serial + HALF_MILLISECOND);
  const day = date1904 ? whole - EPOCH_1904 : whole - EPOCH_1900 + (whole < FIRST_SOUND_SERIAL - 1 ? 1 : 0);
  return day <= LAST_DAY ? day : null;
}

/**
 * The wall-clock minute of a serial, rounded to the nearest minute; null where {@link dayFromSerial} is null.
 * `(46070.375, false) → 20501 × 1440 + 540` (2026-02-17 09:00).
 */
export function minuteFromSerial(serial: number, date1904: boolean): Minute | null {
  const day = dayFromSerial(serial, date1904);
  if (day === null) return null;
  const dayPart = Math.floor(serial + HALF_MILLISECOND);
  return day * MINUTES_PER_DAY + Math.round((serial - dayPart) * MINUTES_PER_DAY);
}

/**
 * The serial of a day. `(20501, false) → 46070`; `(20501, true) → 44608`.
 * A day before the system's first one gives a negative serial, which Excel shows as ####.
 */
export function serialFromDay(day: Day, date1904: boolean): number {
  if (date1904) return day + EPOCH_1904;
  return day < FIRST_SOUND_DAY ? day + EPOCH_1900 - 1 : day + EPOCH_1900;
}

/** The serial of a minute, time of day as a fraction. `(20501 × 1440 + 540, false) → 46070.375`. */
export function serialFromMinute(minute: Minute, date1904: boolean): number {
  return serialFromDay(dayOf(minute), date1904) + minuteOfDay(minute) / MINUTES_PER_DAY;
}
