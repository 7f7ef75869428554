// Wall-clock dates and times as plain integers, so that no result depends on the machine's time zone.
// A Day counts days since 1970-01-01; a Minute counts minutes since 1970-01-01 00:00 on the workbook's wall clock.

/** Whole days since 1970-01-01 (a Thursday). */
export type Day = number;
/** Whole minutes since 1970-01-01 00:00, wall clock of the workbook. */
export type Minute = number;

export const MINUTES_PER_DAY = 1440;

/** `(2026, 2, 17) → 20501`; null unless the three make a real date (2026-13-01 and 2026-02-30 do not). */
export function dayFromYmd(year: number, month: number, dayOfMonth: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth);
  if (!whole || month < 1 || month > 12 || dayOfMonth < 1) return null;
  const first = firstOfMonth(year, month);
  return dayOfMonth <= firstOfMonth(year, month + 1) - first ? first + dayOfMonth - 1 : null;
}

// The Gregorian calendar in whole numbers: with Date objects a million rows take a second longer. Years are counted from
// March, so that the leap day is a year's last, in eras of 400 years, all of the same length. The months from March on have
// 31, 30, 31, 30, 31 days and again, which is 153 in five.
const ERA_DAYS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** The year, month (1–12) and day of month of a Day. */
export function ymd(day: Day): { year: number; month: number; dayOfMonth: number } {
  const since = Math.floor(day) + EPOCH;
  const era = Math.floor(since / ERA_DAYS);
  const inEra = since - era * ERA_DAYS;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - daysBefore(yearOfEra);
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** The first day of a month; months beyond 1–12 belong to the years around. `(2026, 14) → 2027-02-01`. */
function firstOfMonth(year: number, month: number): Day {
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const fromMarch = months - marchYear * 12;
  const era = Math.floor(marchYear / 400);
  const inYear = Math.floor((153 * fromMarch + 2) / 5);
  return era * ERA_DAYS + daysBefore(marchYear - era * 400) + inYear - EPOCH;
}

/** Days of an era before one of its years. */
function daysBefore(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

/** Day of the week, Monday 1 … Sunday 7 (ISO 8601). */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A calendar month later (or earlier), clamped to the month's end: 01-31 + 1 month = 02-28. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = ymd(day);
  const first = firstOfMonth(year, month + months);
  const next = firstOfMonth(year, month + months + 1);
  return Math.min(first + dayOfMonth, next) - 1;
}

/** `20501 → "2026-02-17"`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = ymd(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** `"2026-02-17" → 20501`; null for any other form or a date that does not exist. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromYmd(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The Day a Minute falls on. */
export function dayOf(minute: Minute): Day {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** Minutes since midnight, 0–1439. */
export function minuteOfDay(minute: Minute): number {
  return minute - dayOf(minute) * MINUTES_PER_DAY;
}

/** `"2026-11-21T09:00"` (seconds and a blank instead of T allowed, or a date alone = 00:00) → Minute; else null. */
export function parseMinute(text: string): Minute | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?$/.exec(text);
  if (!match?.[1]) return null;
  const day = parseDay(match[1]);
  const hours = Number(match[2] ?? 0);
  const minutes = Number(match[3] ?? 0);
  return day === null || hours > 23 || minutes > 59 ? null : day * MINUTES_PER_DAY + hours * 60 + minutes;
}

/** `Minute → "09:00"`. */
export function formatTime(minute: Minute): string {
  const inDay = minuteOfDay(minute);
  return `${twoDigits(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** `Minute → "2026-11-21 09:00"`, the form people read. */
export function formatMinute(minute: Minute): string {
  return `${formatDay(dayOf(minute))} ${formatTime(minute)}`;
}
