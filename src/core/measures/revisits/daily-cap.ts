// No owner gets more contacts a day than the cap. The overflow moves to the next workday, the least urgent first; dates that
// people chose (snoozed rows) stay, and contacts nobody owns are not capped. Linear in the number of rows.
import type { Day } from '../../calendar/day';
import type { RevisitPriority } from '../revisit-result';
import { realDay } from './contact';
import type { DraftRevisit } from './revisit-row';
import type { RevisitRun } from './revisit-run';

const RANKS: Readonly<Record<RevisitPriority, number>> = { problem: 0, new: 1, vip: 2, regular: 3 };

type Ranked = Pick<DraftRevisit, 'priority' | 'due' | 'key'>;

/** problem > new > VIP > regular, then the older date, then the key (never the order of rows). */
export function compareUrgency(a: Ranked, b: Ranked): number {
  return RANKS[a.priority] - RANKS[b.priority] || a.due - b.due || (a.key < b.key ? -1 : 1);
}

/** Moves rows in place: 25 contacts of one owner on Monday, cap 20 → 5 go to Tuesday with `cappedFrom` = Monday. */
export function capPerDay(rows: readonly DraftRevisit[], run: RevisitRun): void {
  const cap = run.policy.revisit.dailyCap;
  if (cap === 0 || !run.calendar.hasOpenHours) return;
  for (const [owner, own] of groupBy(rows, (row) => row.owner)) if (owner !== '') spread(own, cap, run);
}

function spread(rows: readonly DraftRevisit[], cap: number, run: RevisitRun): void {
  const dayOfWork = (row: DraftRevisit) => run.workdays.next(realDay(row.due, run.today));
  const taken = new Map<Day, number>();
  for (const row of rows) if (row.snooze) taken.set(dayOfWork(row), (taken.get(dayOfWork(row)) ?? 0) + 1);
  const movable = rows.filter((row) => !row.snooze).sort(compareUrgency);
  const arriving = groupBy(movable, dayOfWork);
  const days = [...arriving.keys()].sort((a, b) => a - b);
  const waiting = new Queues();
  for (let day = days.shift(); day !== undefined; day = nextDay(day, days, waiting, run)) {
    for (const row of arriving.get(day) ?? []) waiting.add(row);
    for (let free = cap - (taken.get(day) ?? 0); free > 0 && waiting.size > 0; free--) {
      const row = waiting.take();
      if (row && day !== dayOfWork(row)) moveTo(day, row);
    }
  }
}

function moveTo(day: Day, row: DraftRevisit): void {
  row.cappedFrom = row.due;
  row.due = day;
}

/** `Map.groupBy`, which Node 20 does not have. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function nextDay(day: Day, days: Day[], waiting: Queues, run: RevisitRun): Day | undefined {
  if (waiting.size === 0) return days.shift();
  const next = run.workdays.next(day + 1);
  if (days[0] !== undefined && days[0] <= next) return days.shift();
  return next;
}

/** One queue per priority: whoever waits longest within the most urgent one goes first. */
class Queues {
  size = 0;
  private readonly queues: DraftRevisit[][] = [[], [], [], []];
  private readonly heads = [0, 0, 0, 0];

  add(row: DraftRevisit): void {
    this.queues[RANKS[row.priority]]?.push(row);
    this.size++;
  }

  take(): DraftRevisit | undefined {
    const rank = this.queues.findIndex((queue, index) => queue.length > (this.heads[index] ?? 0));
    if (rank < 0) return undefined;
    const head = this.heads[rank] ?? 0;
    this.heads[rank] = head + 1;
    this.size--;
    return this.queues[rank]?.[head];
  }
}
