// Which days are open, when, and why: weekly hours, statutory days and the team's dated rows put in order of precedence.
// Times are minutes since midnight; a period may end at 24:00 (1440) but not cross it.
import type { Policy } from '../policy/policy';
import type { CalendarDay } from '../policy/tables';
import { hasStatutoryDays, isCoveredYear, statutoryDay } from './chinese-holidays';
import { MINUTES_PER_DAY, weekday, ymd, type Day } from './day';
import type { DayReason, DayStatus } from './work-calendar';

/** The parts of the policy a calendar rests on. */
export type CalendarPolicy = Pick<Policy, 'workHours' | 'calendarDays' | 'calendar'>;

export interface Period {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface OpeningHours {
  readonly hasOpenHours: boolean;
  readonly status: (day: Day) => DayStatus;
  readonly periods: (day: Day) => readonly Period[];
  /** True when the year has no statutory data. Always false when Chinese holidays are switched off. */
  readonly isUncovered: (year: number) => boolean;
  /** True when every day of the year follows its weekday: neither a statutory day nor a dated row. */
  readonly isOrdinaryYear: (year: number) => boolean;
}

interface OpenDay {
  readonly reason: DayReason;
  readonly name: string;
  readonly periods: readonly Period[];
}

/**
 * Opening hours under a policy. A make-up workday, and a dated open row without hours of its own, is open like Monday,
 * or like the first weekday that has hours when Monday has none.
 */
export function openingHours(policy: CalendarPolicy): OpeningHours {
  const week = weekOf(policy);
  const usual = week.find(({ periods }) => periods.length > 0)?.periods ?? [];
  const dated = datedDays(policy.calendarDays, usual);
  const datedYears = new Set([...dated.keys()].map((day) => ymd(day).year));
  const chinese = policy.calendar.chineseHolidays;
  const isUncovered = (year: number) => chinese && !isCoveredYear(year);

  function noticedDay(day: Day): OpenDay | undefined {
    const notice = chinese ? statutoryDay(day) : undefined;
    return (
      notice && { reason: notice.kind, name: notice.name, periods: notice.kind === 'make-up' ? usual : [] }
    );
  }

  function openDay(day: Day): OpenDay {
    return dated.get(day) ?? noticedDay(day) ?? week[weekday(day) - 1] ?? CLOSED;
  }

  return {
    hasOpenHours: [...week, ...dated.values()].some(({ periods }) => periods.length > 0),
    status: (day) => {
      const { reason, name, periods } = openDay(day);
      const covered = dated.has(day) || !isUncovered(ymd(day).year);
      return { open: periods.length > 0, reason, name, covered };
    },
    periods: (day) => openDay(day).periods,
    isUncovered,
    isOrdinaryYear: (year) => !datedYears.has(year) && !(chinese && hasStatutoryDays(year)),
  };
}

const CLOSED: OpenDay = { reason: 'weekend', name: '', periods: [] };

/** Monday to Sunday. */
function weekOf(policy: CalendarPolicy): readonly OpenDay[] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const periods = mergePeriods(policy.workHours.filter((row) => row.weekday === day));
    return periods.length > 0 ? { reason: 'weekday', name: '', periods } : CLOSED;
  });
}

/** The active dated rows by day; an open row beats a closed one, several open rows of a day add up. */
function datedDays(rows: readonly CalendarDay[], usual: readonly Period[]): ReadonlyMap<Day, OpenDay> {
  const days = new Map<Day, OpenDay>();
  for (const day of new Set(rows.filter((row) => row.active).map((row) => row.day))) {
    const all = rows.filter((row) => row.active && row.day === day);
    const open = all.filter((row) => row.open);
    const own = mergePeriods(open.flatMap((row) => row.periods));
    const name = (open.length > 0 ? open : all).find((row) => row.note !== '')?.note ?? '';
    if (open.length === 0) days.set(day, { reason: 'dated-closed', name, periods: [] });
    else days.set(day, { reason: 'dated-open', name, periods: own.length > 0 ? own : usual });
  }
  return days;
}

/** Ascending, within the day, overlapping and touching ones joined: `9–12, 11–15, 15–18 → 9–18`. */
export function mergePeriods(periods: readonly Period[]): readonly Period[] {
  const clipped = periods
    .map(({ fromMinute, toMinute }) => ({
      fromMinute: Math.max(0, fromMinute),
      toMinute: Math.min(MINUTES_PER_DAY, toMinute),
    }))
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
    .sort((a, b) => a.fromMinute - b.fromMinute);
  const merged: Period[] = [];
  for (const period of clipped) {
    const last = merged.at(-1);
    if (!last || period.fromMinute > last.toMinute) merged.push(period);
    else merged[merged.length - 1] = { ...last, toMinute: Math.max(last.toMinute, period.toMinute) };
  }
  return merged;
}
