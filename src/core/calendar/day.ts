// Wall-clock dates and times as plain integers, so that no result depends on the machine's time zone.
// A Day counts days since 1970-01-01; a Minute counts minutes since 1970-01-01 00:00 on the workbook's wall clock.

/** Whole days since 1970-01-01 (a Thursday). */
export type Day = number;
/** Whole minutes since 1970-01-01 00:00, wall clock of the workbook. */
export type Minute = number;

export const MINUTES_PER_DAY = 1440;
const MS_PER_DAY = 86_400_000;

/** `(2026, 2, 17) → 20501`; null unless the three make a real date (2026-13-01 and 2026-02-30 do not). */
export function dayFromYmd(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real ? date.getTime() / MS_PER_DAY : null;
}

/** The year, month (1–12) and day of month of a Day. */
export function ymd(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** Day of the week, Monday 1 … Sunday 7 (ISO 8601). */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A calendar month later (or earlier), clamped to the month's end: 01-31 + 1 month = 02-28. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = ymd(day);
  const firstOfMonth = (offset: number) =>
    new Date(0).setUTCFullYear(year, month - 1 + offset, 1) / MS_PER_DAY;
  const first = firstOfMonth(months);
  const next = firstOfMonth(months + 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** `20501 → "2026-02-17"`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
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
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** `Minute → "2026-11-21 09:00"`, the form people read. */
export function formatMinute(minute: Minute): string {
  return `${formatDay(dayOf(minute))} ${formatTime(minute)}`;
}
