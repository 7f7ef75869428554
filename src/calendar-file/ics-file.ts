// Reminders as an iCalendar file (RFC 5545). Times are floating: the wall clock of whoever opens it, as they are in the workbook.
import { createEvents, type EventAttributes } from 'ics';
import { dayOf, minuteOfDay, ymd, type Day, type Minute } from '../core/calendar/day';
import type { Reminder } from '../core/digest/reminders';

export interface IcsOptions {
  /** What calendars call it. */
  readonly name: string;
  /** The moment it was computed for: entries of a later file replace those of an earlier one. */
  readonly asOf: Minute;
}

/** The file's text, lines ended by CRLF. An alarm rings before a limit or slot, and at nine on a whole day. */
export function icsFile(reminders: readonly Reminder[], { name, asOf }: IcsOptions): string {
  const events = reminders.map((reminder) => eventOf(reminder, asOf));
  const { error, value } = createEvents(events, { productId: '-//Huifang//Huifang//ZH', calName: name });
  if (value === null) throw error ?? new Error('no calendar was made');
  return refolded(value);
}

const ALARM_MINUTES_BEFORE = 15;
const MORNING_HOURS = 9;

function eventOf({ uid, title, description, when }: Reminder, asOf: Minute): EventAttributes {
  const isDay = 'day' in when;
  const place = isDay
    ? { start: dateOf(when.day), end: dateOf(when.day + 1) }
    : { start: momentOf(when.from), end: momentOf(when.to) };
  const trigger = isDay
    ? { hours: MORNING_HOURS, before: false }
    : { minutes: ALARM_MINUTES_BEFORE, before: true };
  return {
    ...place,
    uid,
    title,
    description,
    sequence: asOf,
    busyStatus: isDay ? 'FREE' : 'BUSY',
    transp: isDay ? 'TRANSPARENT' : 'OPAQUE',
    alarms: [{ action: 'display', description: title, trigger }],
  };
}

function dateOf(day: Day): [number, number, number] {
  const { year, month, dayOfMonth } = ymd(day);
  return [year, month, dayOfMonth];
}

/** Written out by hand: the package would send a date through the machine's time zone. `"20261121T090000"`. */
function momentOf(minute: Minute): string {
  const { year, month, dayOfMonth } = ymd(dayOf(minute));
  const inDay = minuteOfDay(minute);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}${two(month)}${two(dayOfMonth)}`;
  return `${date}T${two(Math.floor(inDay / 60))}${two(inDay % 60)}00`;
}

/** Lines end after 75 bytes (RFC 5545, 3.1); the package counts characters, of which a Chinese one takes three. */
const LONGEST_LINE_BYTES = 75;

function refolded(file: string): string {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = sizeOf(character.codePointAt(0) ?? 0);
    // The blank that continues a line counts as well.
    if (bytes + size > LONGEST_LINE_BYTES - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Bytes of a character in UTF-8. */
function sizeOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
