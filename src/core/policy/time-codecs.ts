// Codecs for cells that hold times of day, periods, dates and spans such as "3天". Times in minutes since midnight.
import { dayFromYmd, formatTime, type Day } from '../calendar/day';
import { dayFromSerial } from '../grid/excel-date';
import type { CellValue } from '../grid/grid';
import type { SpanUnit } from '../text/areas/policy';
import { foldCell, type CellCodec, type ReadContext, type SettingsWords } from './cell-codec';
import type { CalendarDay } from './tables';

const MINUTES_PER_DAY = 1440;

/** "09:00" as text or as Excel's fraction of a day (0.375); 24:00 is the end of the day. */
export const timeOfDay: CellCodec<number> = {
  write: (minute) => writeTime(minute),
  read: readTime,
  allowed: (text) => text.policy.allowed.time,
};

/** Several periods in one cell: "09:00-12:00;13:30-18:00"; blank = none of its own. */
export const periods: CellCodec<CalendarDay['periods']> = {
  write: (list) =>
    list.map(({ fromMinute, toMinute }) => `${writeTime(fromMinute)}-${writeTime(toMinute)}`).join(';') ||
    null,
  read: (cell) => {
    const folded = foldCell(cell);
    if (folded === '') return [];
    const read = folded
      .split(/[;、,]/)
      .filter((part) => part.trim() !== '')
      .map(readPeriod);
    return read.every((period) => period !== undefined) ? read : undefined;
  },
  allowed: (text) => text.policy.allowed.periods,
};

/** A date: a cell formatted as one, or "2026-10-10", "2026/10/1", "2026年10月1日". */
export const date: CellCodec<Day> = {
  // The host makes the workbook's own serial of it, since the column's format is a date.
  write: (day) => day,
  read: (cell, { date1904 }) => {
    if (typeof cell === 'number') return dayFromSerial(cell, date1904) ?? undefined;
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(foldCell(cell));
    if (!match) return undefined;
    return dayFromYmd(Number(match[1]), Number(match[2]), Number(match[3])) ?? undefined;
  },
  allowed: (text) => text.policy.allowed.date,
};

/** "3天", "1个月", "24小时", "提前15天", "2周", or the code itself ("-15d"). A number without a unit is not guessed. */
export const span: CellCodec<string> = {
  write: writeSpan,
  read: readSpan,
  allowed: (text) => text.policy.allowed.span,
};

const NONE = ['', '-', '—', '无', 'none'];

/** A span, or blank (null). */
export const spanOrNone: CellCodec<string | null> = {
  write: (value, text) => (value === null ? null : writeSpan(value, text)),
  read: (cell, context) => (NONE.includes(foldCell(cell)) ? null : readSpan(cell, context)),
  allowed: span.allowed,
};

function writeTime(minute: number): string {
  return minute === MINUTES_PER_DAY ? '24:00' : formatTime(minute);
}

function readTime(cell: CellValue): number | undefined {
  if (typeof cell === 'number')
    return cell >= 0 && cell <= 1 ? Math.round(cell * MINUTES_PER_DAY) : undefined;
  const match = /^(\d{1,2})[:点时](\d{1,2})?分?(?::00)?$/.exec(foldCell(cell).replaceAll(' ', ''));
  if (!match) return undefined;
  const minutes = Number(match[2] ?? 0);
  const minute = Number(match[1]) * 60 + minutes;
  return minutes <= 59 && minute <= MINUTES_PER_DAY ? minute : undefined;
}

function readPeriod(text: string): CalendarDay['periods'][number] | undefined {
  const [from, to, more] = text.split(/[-–—~至到]/).map(readTime);
  if (from === undefined || to === undefined || more !== undefined || from >= to) return undefined;
  return { fromMinute: from, toMinute: to };
}

function writeSpan(value: string, text: SettingsWords): string {
  const match = /^(-?)(\d+)([dmh])$/.exec(value);
  if (!match) return value;
  const size = Number(match[2]);
  const written = text.policy.span(match[1] === '-' ? -size : size, match[3] as SpanUnit);
  return readSpan(written, { texts: [text], date1904: false }) === value ? written : value;
}

function readSpan(cell: CellValue, { texts }: Pick<ReadContext, 'texts' | 'date1904'>): string | undefined {
  const folded = foldCell(cell).replaceAll(' ', '');
  if (/^-?\d{1,4}[dmh]$/.test(folded)) return folded;
  const ahead = texts.flatMap((text) => text.policy.aheadWords);
  const before = ahead.find((word) => folded.startsWith(word) || folded.endsWith(word)) ?? '';
  const bare = before === '' ? folded : folded.replace(before, '');
  const match = /^(-?)(\d{1,4})(\D+)$/.exec(bare);
  const unit = match?.[3] === undefined ? undefined : unitOf(match[3], texts);
  if (!match || !unit) return undefined;
  const sign = before !== '' || match[1] === '-' ? '-' : '';
  return `${sign}${Number(match[2]) * unit.times}${unit.code}`;
}

function unitOf(
  word: string,
  texts: readonly SettingsWords[],
): { code: SpanUnit; times: number } | undefined {
  const means = (unit: SpanUnit | 'week') => texts.some((text) => text.policy.spanWords[unit].includes(word));
  if (means('week')) return { code: 'd', times: 7 };
  const code = (['d', 'm', 'h'] as const).find(means);
  return code && { code, times: 1 };
}
