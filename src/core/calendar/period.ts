// A stretch of days a report is about: both ends included, wall clock. Pure; knows no working time.
import { dayFromYmd, ymd, type Day } from './day';

export type PeriodKind = 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range';

export interface Period {
  readonly kind: PeriodKind;
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}

/** The whole months of a year from one (1–12) to another. `monthsPeriod('month', 2026, 2, 2) → 2026-02-01 … 2026-02-28`. */
function monthsPeriod(kind: PeriodKind, year: number, first: number, last: number): Period {
  return { kind, from: firstOfMonth(year, first), to: firstOfMonth(year, last + 1) - 1 };
}

/** The calendar month a day lies in. `2026-10-15 → 2026-10-01 … 2026-10-31`. */
export function monthOf(day: Day): Period {
  const { year, month } = ymd(day);
  return monthsPeriod('month', year, month, month);
}

/** A half-year. `halfOf(2026, 1) → 2026-01-01 … 2026-06-30`. */
export function halfOf(year: number, half: 1 | 2): Period {
  return half === 1 ? monthsPeriod('half', year, 1, 6) : monthsPeriod('half', year, 7, 12);
}

/** A quarter. `quarterOf(2026, 4) → 2026-10-01 … 2026-12-31`. */
export function quarterOf(year: number, quarter: 1 | 2 | 3 | 4): Period {
  return monthsPeriod('quarter', year, quarter * 3 - 2, quarter * 3);
}

/** A calendar year. `yearOf(2026) → 2026-01-01 … 2026-12-31`. */
export function yearOf(year: number): Period {
  return monthsPeriod('year', year, 1, 12);
}

/** Monday to Sunday. `weekOf(2026-11-21, a Saturday) → 2026-11-16 … 2026-11-22`. */
export function weekOf(day: Day, weekday: number): Period {
  const from = day - (weekday - 1);
  return { kind: 'week', from, to: from + 6 };
}

/** The period of the same kind just before; of a free range, the same number of days. `2026-10 → 2026-09`. */
export function previousPeriod({ kind, from, to }: Period): Period {
  const { year, month } = ymd(from);
  const monthsBack = { month: 1, quarter: 3, half: 6, year: 12 } as const;
  if (kind === 'week' || kind === 'range') return { kind, from: from - (to - from + 1), to: from - 1 };
  return { kind, from: firstOfMonth(year, month - monthsBack[kind]), to: from - 1 };
}

/** Months outside 1–12 run into the years beside. */
function firstOfMonth(year: number, month: number): Day {
  const months = year * 12 + month - 1;
  const day = dayFromYmd(Math.floor(months / 12), (months % 12) + 1, 1);
  if (day === null) throw new Error(`no month ${month} of ${year}`);
  return day;
}
