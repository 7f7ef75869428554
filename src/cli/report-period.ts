// Which period a report is about, as people type it: one of --month, --week, --quarter, --half, --year, or --from with --to.
import { parseDay, weekday, dayFromYmd, type Day } from '../core/calendar/day';
import { halfOf, monthOf, quarterOf, weekOf, yearOf, type Period } from '../core/calendar/period';
import { WrongUsage } from './wrong-usage';

/** commander's values. */
export interface PeriodParsed {
  readonly month?: string;
  readonly week?: string;
  readonly quarter?: string;
  readonly half?: string;
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
}

const READERS = {
  month: readMonth,
  week: readWeek,
  quarter: readQuarter,
  half: readHalf,
  year: readYear,
} as const satisfies Partial<Record<keyof PeriodParsed, (text: string) => Period | null>>;

/**
 * `{ month: '2026-10' }` → October; `{ half: '2026H1' }` → January to June; `{ from: '2026-10-01', to: '2026-10-15' }` → those days.
 * WrongUsage when it is none, more than one, or cannot be read.
 */
export function reportPeriod(parsed: PeriodParsed): Period {
  const { from, to } = parsed;
  const kinds = (Object.keys(READERS) as (keyof typeof READERS)[]).filter(
    (kind) => parsed[kind] !== undefined,
  );
  const isRange = from !== undefined || to !== undefined;
  if (kinds.length + (isRange ? 1 : 0) !== 1) throw new WrongUsage('one-period', '');
  if (isRange) return readRange(from ?? '', to ?? '');
  const [kind = 'month'] = kinds;
  const typed = parsed[kind] ?? '';
  const period = READERS[kind](typed.trim());
  if (!period) throw new WrongUsage('bad-period', typed);
  return period;
}

function readMonth(text: string): Period | null {
  const day = parseDay(`${text}-01`);
  return day === null ? null : monthOf(day);
}

/** `2026-W43` (ISO 8601) or any day of the week. */
function readWeek(text: string): Period | null {
  const [, year, week] = /^(\d{4})-?[Ww](\d{1,2})$/.exec(text) ?? [];
  const day = year === undefined ? parseDay(text) : dayInWeek(Number(year), Number(week));
  return day === null ? null : weekOf(day, weekday(day));
}

/** The first week is the one with 4 January in it. */
function dayInWeek(year: number, week: number): Day | null {
  const fourth = dayFromYmd(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const thursday = fourth - weekday(fourth) + 4 + (week - 1) * 7;
  const next = dayFromYmd(year + 1, 1, 1);
  return next !== null && thursday < next ? thursday : null;
}

function readQuarter(text: string): Period | null {
  const [, year, quarter] = /^(\d{4})-?[Qq]([1-4])$/.exec(text) ?? [];
  return year === undefined ? null : quarterOf(Number(year), Number(quarter) as 1 | 2 | 3 | 4);
}

function readHalf(text: string): Period | null {
  const [, year, half] = /^(\d{4})-?[Hh]([12])$/.exec(text) ?? [];
  return year === undefined ? null : halfOf(Number(year), Number(half) as 1 | 2);
}

function readYear(text: string): Period | null {
  return /^\d{4}$/.test(text) ? yearOf(Number(text)) : null;
}

function readRange(first: string, last: string): Period {
  const [from, to] = [parseDay(first.trim()), parseDay(last.trim())];
  if (from === null || to === null) throw new WrongUsage('bad-period', from === null ? first : last);
  if (from > to) throw new WrongUsage('bad-period', `${first} – ${last}`);
  return { kind: 'range', from, to };
}
