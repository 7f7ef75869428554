import { dayOf, formatTime, weekday, ymd, type Day, type Minute } from '../../calendar/day';
import type { CrossedDays, Derivation } from '../../measures/sla-result';
import type { SlaText } from '../areas/sla';
import { slaPolicy } from './sla-policy';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Statutory days carry their Chinese names. */
const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明: 'Tomb-Sweeping Day',
  劳动节: 'Labour Day',
  端午: 'the Dragon Boat Festival',
  中秋: 'the Mid-Autumn Festival',
  国庆节: 'National Day',
};

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** "14 Feb", or "4 Jan 2027" in another year than `beside`. */
function date(day: Day, beside: Day): string {
  const { year, month, dayOfMonth } = ymd(day);
  return `${dayOfMonth} ${MONTHS[month - 1] ?? ''}${year === ymd(beside).year ? '' : ` ${year}`}`;
}

function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

function moment(at: Minute, beside: Day): string {
  return `${weekdayName(dayOf(at))} ${date(dayOf(at), beside)} ${formatTime(at)}`;
}

function holidayName(names: string): string {
  return names
    .split('、')
    .map((name) => HOLIDAYS[name] ?? name)
    .join(' and ');
}

/** "off 15 Feb to 23 Feb for Spring Festival", "Sat 14 Feb is a make-up workday". */
function crossedDays({ from, to, kind, name }: CrossedDays, beside: Day): string {
  const one = from === to;
  const days = one
    ? `${weekdayName(from)} ${date(from, beside)}`
    : `${date(from, beside)} to ${date(to, beside)}`;
  const note = name === '' ? '' : ` (${name})`;
  switch (kind) {
    case 'holiday':
      return `${days} off for ${holidayName(name)}`;
    case 'make-up':
      return `${days} is a make-up workday`;
    case 'dated-closed':
      return `${days} off${note}`;
    case 'dated-open':
      return one ? `${days} is worked${note}` : `${days} are worked${note}`;
    case 'weekend':
      return one ? `${days} off` : 'the weekend off';
  }
}

/** Weekends are told once, where the first stands: "3 weekends off". */
function crossing(crossed: readonly CrossedDays[], beside: Day): string[] {
  const weekends = crossed.filter(({ kind }) => kind === 'weekend');
  return crossed.flatMap((days) => {
    if (days.kind !== 'weekend' || weekends.length === 1) return [crossedDays(days, beside)];
    return days === weekends[0] ? [`${weekends.length} weekends off`] : [];
  });
}

function derivation(d: Derivation): string {
  if (d.limited === false) return 'No limit applies';
  const day = dayOf(d.startedAt);
  const clock = d.kind === 'working' ? 'of working time' : 'round the clock';
  const start = `Received ${moment(d.startedAt, day)} + ${duration(d.budgetMinutes)} ${clock}`;
  if (d.due === null) return `${start}; the settings hold no working hours, so no due time can be given`;
  const remarks = [
    ...crossing(d.crossed, day),
    ...(d.pausedMinutes > 0 ? [`${duration(d.pausedMinutes)} paused, not counted`] : []),
    ...(d.uncoveredYears.length > 0
      ? [`no holiday data for ${d.uncoveredYears.join(', ')} yet, counted as ordinary weeks`]
      : []),
  ];
  const due = dayOf(d.due) === day ? `the same day ${formatTime(d.due)}` : moment(d.due, day);
  return `${[start, ...remarks].join('; ')} → ${due}`;
}

export const sla: SlaText = {
  statuses: {
    normal: 'On track',
    warning: 'Due soon',
    late: 'Late',
    paused: 'Paused',
    met: 'Done on time',
    missed: 'Done late',
    uncovered: 'Calendar not covered',
  },
  clockKinds: { 'round-the-clock': 'Round the clock', working: 'Working time' },
  priorities: { P0: 'P0 (urgent)', P1: 'P1 (important)', P2: 'P2 (normal)' },
  limitKinds: {
    response: 'Response',
    solution: 'Solution',
    update: 'Progress update',
    feedback: 'Feedback',
    revisit: 'Satisfaction revisit',
  },
  pauses: {
    'waiting-customer': 'Waiting for customer',
    'customer-delay': 'Postponed by customer',
    'waiting-parts': 'Waiting for parts',
    inspecting: 'Inspecting',
    executing: 'Carrying out',
    closed: 'Closed, later reopened',
  },
  proposed: 'assumed',
  limitName: (id, limits) => {
    const name = limits?.find((row) => row.id === id)?.name ?? '';
    if (name !== '' && !name.startsWith('@')) return name;
    return slaPolicy.rows.limits[name.slice(1)] ?? slaPolicy.rows.limits[id] ?? id;
  },
  duration,
  derivation,
};
