// The order of tickets: late first, then warning, then those the calendar cannot judge, then open, then done; within each the
// next limit first, and where nothing is left to break what was due first. Equals stay in the order of the register.
import type { SlaClock, SlaRow, SlaStatus } from '../sla-result';

const RANK: Readonly<Record<SlaStatus, number>> = {
  late: 0,
  warning: 1,
  uncovered: 2,
  normal: 3,
  paused: 3,
  met: 3,
  missed: 3,
};
const DONE = 4;
/** Done, and nothing is left to break: most tickets of a team that has kept its book for years. */
const SETTLED = 5;

export function orderRows(rows: readonly SlaRow[]): SlaRow[] {
  const groups: SlaRow[][] = [[], [], [], [], [], []];
  for (const row of rows) groups[rankOf(row)]?.push(row);
  for (const group of groups.slice(0, SETTLED)) group.sort((a, b) => momentOf(a) - momentOf(b));
  return groups.flat();
}

/** The worst state of the clocks that still run. */
function rankOf({ open, response, solution, update, next }: SlaRow): number {
  if (!open) return next ? DONE : SETTLED;
  return Math.min(RANK[response.status], RANK[solution.status], update ? RANK[update.status] : DONE);
}

function momentOf({ next, response, solution }: SlaRow): number {
  const due = (clock: SlaClock) => clock.due ?? Number.MAX_SAFE_INTEGER;
  return next?.at ?? Math.min(due(response), due(solution));
}
