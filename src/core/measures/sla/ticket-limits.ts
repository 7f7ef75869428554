// Which limits apply to a ticket: of each clock the shortest one. Which of two clocks ends first depends on the moment.
import { MINUTES_PER_DAY } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { SlaLimit } from '../../policy/sla-tables';
import type { ValueTier } from '../../policy/tables';
import type { Ticket, Visit } from '../../register/register';
import type { ClockKind, LimitId, Priority } from '../sla-result';

/** What a limit may ask about. */
export interface LimitedTicket {
  readonly priority: Priority;
  readonly type: Ticket['type'];
  readonly level: Visit['level'];
  readonly tier: ValueTier | null;
  readonly problemCustomer: boolean;
}

export interface Budget {
  readonly kind: ClockKind;
  readonly minutes: number;
  readonly limitFrom: LimitId;
}

/** At most one budget a clock; [] when no limit applies. */
export interface TicketLimits {
  readonly response: readonly Budget[];
  readonly solution: readonly Budget[];
}

/** The limits of any ticket; combinations that come again are looked up. Of equal limits the upper row is named. */
export function ticketLimits(
  policy: Pick<Policy, 'limits' | 'priorities'>,
): (ticket: LimitedTicket) => TicketLimits {
  const rows = policy.limits.filter(({ active }) => active);
  const clocks = new Map(policy.priorities.map(({ priority, clock }) => [priority, clock]));
  const known = new Map<string, TicketLimits>();
  return (ticket) => {
    const { priority, type, level, tier, problemCustomer } = ticket;
    const key = `${priority} ${type ?? ''} ${level ?? ''} ${tier ?? ''} ${problemCustomer ? 1 : 0}`;
    const before = known.get(key);
    if (before) return before;
    const applying = rows.filter((row) => applies(row, ticket));
    const clock = clocks.get(priority) ?? 'working';
    const limits = {
      response: shortest(applying, clock, ({ responseHours }) => responseHours),
      solution: shortest(applying, clock, ({ solutionHours }) => solutionHours),
    };
    known.set(key, limits);
    return limits;
  };
}

function applies(row: SlaLimit, ticket: LimitedTicket): boolean {
  const { priority, type, level, tier, problemCustomer } = ticket;
  const anyRank = row.levels.length === 0 && row.tiers.length === 0;
  return (
    (row.priorities.length === 0 || row.priorities.includes(priority)) &&
    (row.types.length === 0 || (type !== null && row.types.includes(type))) &&
    (anyRank ||
      (level !== null && row.levels.includes(level)) ||
      (tier !== null && row.tiers.includes(tier))) &&
    (!row.problemCustomer || problemCustomer)
  );
}

function shortest(
  rows: readonly SlaLimit[],
  byPriority: ClockKind,
  hoursOf: (row: SlaLimit) => number | null,
): readonly Budget[] {
  const best = new Map<ClockKind, Budget>();
  for (const row of rows) {
    const hours = hoursOf(row);
    if (hours === null) continue;
    const kind = row.clock === 'by-priority' ? byPriority : row.clock;
    const minutes = Math.round((hours / 24) * MINUTES_PER_DAY);
    if (minutes < (best.get(kind)?.minutes ?? Infinity)) best.set(kind, { kind, minutes, limitFrom: row.id });
  }
  return [...best.values()];
}
