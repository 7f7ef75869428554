// The periods a report is usually made for: the one that goes on and those before it.
import { dayFromYmd, weekday, ymd, type Day } from '../core/calendar/day';
import {
  halfOf,
  monthOf,
  previousPeriod,
  quarterOf,
  weekOf,
  yearOf,
  type Period,
  type PeriodKind,
} from '../core/calendar/period';
import type { ChosenPeriod } from '../core/text/areas/pane';

/** How far back each list goes, the period that goes on included. */
const LENGTHS: Readonly<Record<Exclude<PeriodKind, 'range'>, number>> = {
  week: 13,
  month: 19,
  quarter: 9,
  half: 7,
  year: 5,
};

export const PERIOD_KINDS: readonly PeriodKind[] = ['month', 'week', 'quarter', 'half', 'year', 'range'];

/** `("month", 2026-11-21) → November, October, … 2026`; of a free range the last 30 days alone. */
export function recentPeriods(kind: PeriodKind, today: Day): readonly Period[] {
  if (kind === 'range') return [{ kind, from: today - 29, to: today }];
  const periods = [periodAround(kind, today)];
  while (periods.length < LENGTHS[kind]) periods.push(previousPeriod(periods.at(-1) ?? monthOf(today)));
  return periods;
}

/** The last one that is over: what a report is made for first. */
export function lastPeriod(kind: PeriodKind, today: Day): Period {
  const [current = monthOf(today), last = current] = recentPeriods(kind, today);
  return last;
}

function periodAround(kind: Exclude<PeriodKind, 'range'>, today: Day): Period {
  const { year, month } = ymd(today);
  switch (kind) {
    case 'week':
      return weekOf(today, weekday(today));
    case 'month':
      return monthOf(today);
    case 'quarter':
      return quarterOf(year, Math.ceil(month / 3) as 1 | 2 | 3 | 4);
    case 'half':
      return halfOf(year, month <= 6 ? 1 : 2);
    case 'year':
      return yearOf(year);
  }
}

/** In the numbers that name it; a week (ISO 8601) in the year of its Thursday. */
export function chosenPeriod({ kind, from, to }: Period): ChosenPeriod {
  const { year, month } = ymd(kind === 'week' ? from + 3 : from);
  const newYear = dayFromYmd(year, 1, 1) ?? from;
  const numbers: Readonly<Record<PeriodKind, number>> = {
    week: Math.floor((from + 3 - newYear) / 7) + 1,
    month,
    quarter: Math.ceil(month / 3),
    half: month <= 6 ? 1 : 2,
    year,
    range: 0,
  };
  return { kind, year, number: numbers[kind], from, to };
}

/** `"month 20727 20757"`: tells one period from another. */
export function periodKey({ kind, from, to }: Period): string {
  return `${kind} ${from} ${to}`;
}
