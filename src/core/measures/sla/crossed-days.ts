// The days between a start and a due time that explain it: holidays and weekends passed over, make-up days worked. Stretches
// are found once for the whole run and shared by all tickets.
import { dayOf, type Day, type Minute } from '../../calendar/day';
import type { DayStatus, WorkCalendar } from '../../calendar/work-calendar';
import type { CrossedDays } from '../sla-result';

const NONE: readonly CrossedDays[] = [];
/** A stretch under way may have begun before the first ticket came in. */
const LOOK_BACK_DAYS = 31;
/** Days looked at beyond what was asked for, so that the list grows by few and large steps. */
const STEP_DAYS = 62;

/** Stretches touched from one moment to another, ascending. `2026-02-14 17:00 → 2026-02-24 12:00` gives 2-14 make-up, 2-15…2-23 春节. */
export type CrossedBetween = (from: Minute, to: Minute) => readonly CrossedDays[];

/** Days before `firstDay` are not looked at. */
export function crossedDays(calendar: WorkCalendar, firstDay: Day): CrossedBetween {
  const stretches: CrossedDays[] = [];
  let next = firstDay - LOOK_BACK_DAYS;

  function lookUntil(day: Day): void {
    for (const end = day + STEP_DAYS; next <= end; next++) addDay(stretches, next, calendar.status(next));
  }

  return (from, to) => {
    const [first, last] = [dayOf(from), dayOf(to)];
    // A stretch that touches the last day must be known to its end.
    if (last + LOOK_BACK_DAYS >= next) lookUntil(last);
    const begin = firstEnding(stretches, first);
    let end = begin;
    while ((stretches[end]?.from ?? Infinity) <= last) end++;
    return begin === end ? NONE : stretches.slice(begin, end);
  };
}

const KINDS: Readonly<Partial<Record<DayStatus['reason'], CrossedDays['kind']>>> = {
  holiday: 'holiday',
  weekend: 'weekend',
  'make-up': 'make-up',
  'dated-closed': 'dated-closed',
  'dated-open': 'dated-open',
};

/** Joins the day to the stretch before it. Days worked out of turn are told one by one, holidays in a row as one break. */
function addDay(stretches: CrossedDays[], day: Day, { reason, name, open }: DayStatus): void {
  const kind = KINDS[reason];
  // A make-up day on which nobody works (no hours set) explains nothing.
  if (kind === undefined || (kind === 'make-up' && !open)) return;
  const last = stretches.at(-1);
  const joins = last?.kind === kind && last.to === day - 1 && kind !== 'make-up';
  if (!last || !joins || (kind !== 'holiday' && last.name !== name)) {
    stretches.push({ from: day, to: day, kind, name });
    return;
  }
  const known = last.name.split('、').includes(name);
  stretches[stretches.length - 1] = { ...last, to: day, name: known ? last.name : `${last.name}、${name}` };
}

/** The first stretch that ends on `day` or later. */
function firstEnding(stretches: readonly CrossedDays[], day: Day): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
