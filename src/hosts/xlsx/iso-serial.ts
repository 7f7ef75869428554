// Cells of type "d" hold a date as ISO 8601 text; the rest of the program knows dates as serials of the workbook's date system.
import { dayFromYmd } from '../../core/calendar/day';

const DAY_1899_12_30 = -25569;
const DAYS_1904 = 1462;
/** 1900-03-01: from here on Excel's serials are one ahead because it counts a 29 February 1900. */
const FIRST_TRUE_SERIAL = 61;

/**
 * `"2023-10-01" → 45200`, `"2023-10-01T12:00:00" → 45200.5`, in the 1904 system 1462 less; a time alone (`"12:00"`, `"T12:00"`)
 * → 0.5. Null when the text is no such date. A zone (`Z`) is ignored: cells are wall-clock time.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(
      text.trim(),
    );
  if (!match?.[0]) return null;
  const [, year, month, dayOfMonth, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
  if (year === undefined) return time;
  const day = dayFromYmd(Number(year), Number(month), Number(dayOfMonth));
  return day === null ? null : daySerial(day, date1904) + time;
}

function daySerial(day: number, date1904: boolean): number {
  const serial = day - DAY_1899_12_30;
  if (date1904) return serial - DAYS_1904;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}
