// Morning or afternoon: busy half-days are left to the customer (S4: not on Monday morning or Friday afternoon), and the
// workdays next to a long break count like Friday and Monday.
import { weekday, type Day } from '../../calendar/day';
import type { AvoidTime } from '../../policy/tables';
import type { Revisit } from '../revisit-result';
import type { RevisitRun } from './revisit-run';

type Slot = Revisit['slot'];
const NOON = 720;

/** `Monday → afternoon, Friday → morning`; a day that is both (a Friday after three days off) → any. */
export function contactSlot(day: Day, run: RevisitRun): Slot {
  const { workdays, policy } = run;
  const breakDays = policy.revisit.breakDays;
  const avoided = policy.avoidTimes.filter((row) => row.weekday === weekday(day));
  const lastBefore = workdays.next(day + 1) - day - 1 >= breakDays;
  const firstAfter = day - workdays.previous(day - 1) - 1 >= breakDays;
  const wants = new Set<Slot>();
  if (avoided.some(isMorning) || firstAfter) wants.add('afternoon');
  if (avoided.some(isAfternoon) || lastBefore) wants.add('morning');
  const [only] = wants;
  return wants.size === 1 && only ? only : 'any';
}

function isMorning({ fromMinute, toMinute }: AvoidTime): boolean {
  return fromMinute < NOON && toMinute <= NOON;
}

function isAfternoon({ fromMinute, toMinute }: AvoidTime): boolean {
  return fromMinute >= NOON && toMinute > NOON;
}
