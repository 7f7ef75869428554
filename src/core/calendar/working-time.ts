// Adding and measuring working minutes, in both directions. Time is read off a sum of open minutes kept per year, so a
// budget of years costs no more than one of hours; years that follow the plain week share their sums. Always ends.
import { dayFromYmd, dayOf, MINUTES_PER_DAY, minuteOfDay, weekday, ymd, type Day, type Minute } from './day';
import type { OpeningHours, Period } from './opening-hours';
import type { WorkCalendar } from './work-calendar';

/** A budget that needs more years than this has no due date. */
const REACH_YEARS = 100;

/** `before[i]`: open minutes of the year before its i-th day; the last entry is the whole year. */
interface YearSums {
  readonly firstDay: Day;
  readonly before: readonly number[];
}

/** The clock of a calendar; the contract stands in work-calendar.ts. */
export function workingTime(
  hours: Pick<OpeningHours, 'periods' | 'isOrdinaryYear'>,
): Pick<WorkCalendar, 'addWorkMinutes' | 'workMinutesBetween'> {
  const sums = yearSums(hours);
  const yearOf = yearFinder();
  const total = (year: number) => sums(year).before.at(-1) ?? 0;

  function sinceNewYear(moment: Minute): number {
    const day = dayOf(moment);
    const { firstDay, before } = sums(yearOf(day));
    return (before[day - firstDay] ?? 0) + openBefore(hours.periods(day), minuteOfDay(moment));
  }

  /** The moment of a year at which `worked` minutes of it have passed: the earliest such moment, or the latest. */
  function momentAt(year: number, worked: number, pick: 'earliest' | 'latest'): Minute {
    const reached = pick === 'earliest' ? (sum: number) => worked <= sum : (sum: number) => worked < sum;
    const { firstDay, before } = sums(year);
    const index = firstIndex(before.length - 1, (i) => reached(before[i + 1] ?? 0));
    let sum = before[index] ?? 0;
    for (const { fromMinute, toMinute } of hours.periods(firstDay + index)) {
      const next = sum + toMinute - fromMinute;
      if (reached(next)) return (firstDay + index) * MINUTES_PER_DAY + fromMinute + worked - sum;
      sum = next;
    }
    throw new Error(`no open minute ${worked} in ${year}`);
  }

  function forward(start: Minute, minutes: number): Minute | null {
    let worked = sinceNewYear(start) + minutes;
    const first = yearOf(dayOf(start));
    for (let year = first; year <= first + REACH_YEARS; year++) {
      if (worked <= total(year)) return momentAt(year, worked, 'earliest');
      worked -= total(year);
    }
    return null;
  }

  function backward(start: Minute, minutes: number): Minute | null {
    let worked = sinceNewYear(start) - minutes;
    const last = yearOf(dayOf(start));
    for (let year = last; year >= last - REACH_YEARS; year--) {
      if (worked >= 0) return momentAt(year, worked, 'latest');
      worked += total(year - 1);
    }
    return null;
  }

  function minutesBetween(from: Minute, to: Minute): number {
    const [first, last] = [yearOf(dayOf(from)), yearOf(dayOf(to))];
    let worked = sinceNewYear(to) - sinceNewYear(from);
    for (let year = first; year < last; year++) worked += total(year);
    return worked;
  }

  return {
    addWorkMinutes(start, minutes) {
      if (minutes === 0) return start;
      return minutes > 0 ? forward(start, minutes) : backward(start, -minutes);
    },
    workMinutesBetween: (from, to) => (from <= to ? minutesBetween(from, to) : 0 - minutesBetween(to, from)),
  };
}

/** The year of a day. Most questions are about the year of the question before: that one is remembered. */
function yearFinder(): (day: Day) => number {
  let [year, first, next] = [0, Infinity, -Infinity];
  return (day) => {
    if (day >= first && day < next) return year;
    ({ year } = ymd(day));
    first = dayFromYmd(year, 1, 1) ?? Infinity;
    next = dayFromYmd(year + 1, 1, 1) ?? -Infinity;
    return year;
  };
}

/** Open minutes of a day before a moment of it. */
function openBefore(periods: readonly Period[], minute: number): number {
  let open = 0;
  for (const { fromMinute, toMinute } of periods)
    open += Math.max(0, Math.min(minute, toMinute) - fromMinute);
  return open;
}

/** Sums of a year on demand. Ordinary years differ only by the weekday they begin with and their length. */
function yearSums(hours: Pick<OpeningHours, 'periods' | 'isOrdinaryYear'>): (year: number) => YearSums {
  const known = new Map<string, readonly number[]>();
  const years = new Map<number, YearSums>();
  return (year) => {
    const found = years.get(year);
    if (found) return found;
    const firstDay = dayFromYmd(year, 1, 1) ?? 0;
    const length = (dayFromYmd(year + 1, 1, 1) ?? firstDay) - firstDay;
    const pattern = hours.isOrdinaryYear(year) ? `week ${weekday(firstDay)} ${length}` : `year ${year}`;
    const before = known.get(pattern) ?? sumDays(hours, firstDay, length);
    known.set(pattern, before);
    years.set(year, { firstDay, before });
    return { firstDay, before };
  };
}

function sumDays(hours: Pick<OpeningHours, 'periods'>, firstDay: Day, length: number): readonly number[] {
  const before = [0];
  for (let i = 0; i < length; i++) {
    before.push((before[i] ?? 0) + openBefore(hours.periods(firstDay + i), MINUTES_PER_DAY));
  }
  return before;
}

/** The first of 0 … count−1 that holds, given that all after it hold too. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
