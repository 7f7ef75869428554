// How a period is called in names of sheets and tables, the same in every language.
import { dayFromYmd, formatDay, weekday, ymd, type Day } from './day';
import type { Period } from './period';

/** `2026-10` · `2026-W43` (ISO 8601) · `2026-Q4` · `2026-H1` · `2026` · `20261001-20261015`. */
export function periodName({ kind, from, to }: Period): string {
  const { year, month } = ymd(from);
  switch (kind) {
    case 'week':
      return isoWeek(from);
    case 'month':
      return formatDay(from).slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'year':
      return String(year);
    case 'range':
      return `${digits(from)}-${digits(to)}`;
  }
}

/** For names of tables, which allow no hyphen: `2026-10 → "202610"`, a range `"20261001_20261015"`. */
export function periodCode(period: Period): string {
  return periodName(period).replace('-', period.kind === 'range' ? '_' : '');
}

/** The week belongs to the year its Thursday lies in. `2027-01-01 → "2026-W53"`. */
function isoWeek(day: Day): string {
  const thursday = day - weekday(day) + 4;
  const { year } = ymd(thursday);
  const newYear = dayFromYmd(year, 1, 1) ?? thursday;
  const week = Math.floor((thursday - newYear) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function digits(day: Day): string {
  return formatDay(day).replaceAll('-', '');
}
