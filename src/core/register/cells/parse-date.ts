// The dates people type. Every form ends in year (or none), month, day and minutes since midnight (or none).
import { foldInPlace } from '../../template/fold';

export interface TypedDate {
  /** Null when it was left out: "10月15日". */
  readonly year: number | null;
  readonly month: number;
  readonly dayOfMonth: number;
  /** Null when no time was typed. */
  readonly minute: number | null;
}

const FULL = /^(\d{4})\s*(?:年|-|\/|\.)\s*(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})(?!\d)\s*[日号]?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const WITHOUT_YEAR = /^(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?/;
const WEEKDAY = /^\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/;
const TIME =
  /^(?:\s*t?\s*)(凌晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚|am|pm)?\s*(\d{1,2})\s*(?::|点|时)\s*(半|\d{1,2})?\s*分?(?::?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(am|pm)?(?:\s*z|\s*[+-]\d{2}:?\d{2})?/;
/** "11月15日前" still names the day. */
const BY = /^\s*(?:之前|以前|前|以内|内|止|截止)?\s*$/;

/**
 * The date a text says, or null. Zone marks are dropped: all times are the workbook's wall clock.
 * `"2023年10月1日 下午3点半" → { year: 2023, month: 10, dayOfMonth: 1, minute: 930 }`; `"11月15日前" → year null`.
 */
export function parseTypedDate(text: string): TypedDate | null {
  const typed = foldInPlace(text).trim().toLowerCase();
  const date = takeDate(typed);
  if (!date) return null;
  const afterDate = typed.slice(date.length).replace(WEEKDAY, '');
  const time = takeTime(afterDate);
  if (!time || !BY.test(afterDate.slice(time.length))) return null;
  return { year: date.year, month: date.month, dayOfMonth: date.dayOfMonth, minute: time.minute };
}

function takeDate(typed: string): (Omit<TypedDate, 'minute'> & { length: number }) | null {
  const full = FULL.exec(typed) ?? COMPACT.exec(typed);
  if (full)
    return {
      year: Number(full[1]),
      month: Number(full[2]),
      dayOfMonth: Number(full[3]),
      length: full[0].length,
    };
  const short = WITHOUT_YEAR.exec(typed);
  return (
    short && { year: null, month: Number(short[1]), dayOfMonth: Number(short[2]), length: short[0].length }
  );
}

/** Null when something stands there that looks like a time and is none: 25:00. */
function takeTime(rest: string): { minute: number | null; length: number } | null {
  const match = TIME.exec(rest);
  if (!match) return { minute: null, length: 0 };
  const [all, before, hourText, minuteText, secondText, after] = match;
  const minutes = minuteText === '半' ? 30 : Number(minuteText ?? 0);
  const hours = clockHour(Number(hourText), before ?? after);
  if (hours === null || minutes > 59 || Number(secondText ?? 0) > 59) return null;
  return { minute: hours * 60 + minutes, length: all.length };
}

const LATE = new Set(['下午', '午后', '傍晚', 'pm']);
const NIGHT = new Set(['晚上', '晚']);
const EARLY = new Set(['凌晨', '上午', 'am']);

/** Hour 0–23; null for an hour that is none, and for 晚上12点, which may be either midnight. */
function clockHour(hour: number, part: string | undefined): number | null {
  if (hour > 23) return null;
  if (part === undefined || hour > 12) return hour;
  if (part === '中午') return hour < 3 ? hour + 12 : hour;
  if (NIGHT.has(part)) return hour === 12 ? null : hour + 12;
  if (LATE.has(part)) return hour === 12 ? 12 : hour + 12;
  return EARLY.has(part) && hour === 12 ? 0 : hour;
}
