// Tickets with their clocks as a colleague tells of them, for tests that begin where the clocks end:
// slaRow({ ticketId: 'G1', owner: '王芳' }, { solution: { status: 'late', lateMinutes: 120 } })
import type { PromiseRow, SlaClock, SlaResult, SlaRow } from '../../src/core/measures/sla-result';
import type { Account, Ticket } from '../../src/core/register/register';
import { account, minute, ticket } from './make-account';

type TicketTold = { readonly [K in keyof Ticket]?: Ticket[K] | string };
type ClockTold = { readonly [K in keyof SlaClock]?: SlaClock[K] | string };

export interface RowTold extends Partial<
  Omit<SlaRow, 'response' | 'solution' | 'update' | 'revisit' | 'account' | 'ticket'>
> {
  readonly account?: Account;
  readonly response?: ClockTold;
  readonly solution?: ClockTold;
  readonly update?: ClockTold | null;
  readonly revisit?: ClockTold | null;
}

const MOMENTS = ['receivedAt', 'respondedAt', 'solvedAt', 'expectedAt', 'startedAt', 'due', 'doneAt'];

/** Moments told as text become Minutes. */
function told(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = (key: string, value: unknown) =>
    typeof value === 'string' && MOMENTS.includes(key) ? minute(value) : value;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, read(key, value)]));
}

/** A clock of 24 working hours, running as it should unless told otherwise. */
export function clock(fields: ClockTold = {}): SlaClock {
  return {
    kind: 'working',
    budgetMinutes: 1440,
    limitFrom: 'priority-P1',
    startedAt: minute('2026-11-02T09:00'),
    due: minute('2026-11-05T12:00'),
    warnAt: null,
    doneAt: null,
    status: 'normal',
    usedMinutes: 60,
    leftMinutes: 1380,
    lateMinutes: 0,
    ...told(fields),
  };
}

/** An open P1 ticket received on 2026-11-02 09:00 unless told otherwise. */
export function slaRow(ticketFields: TicketTold, row: RowTold = {}): SlaRow {
  const { response, solution, update = null, revisit = null, account: owner, ...rest } = row;
  const fields = told({ ticketId: 'G1', receivedAt: '2026-11-02T09:00', ...ticketFields });
  const told1 = ticket(fields);
  const derivation = {
    startedAt: told1.receivedAt,
    budgetMinutes: 240,
    kind: 'working',
    crossed: [],
    pausedMinutes: 0,
    due: minute('2026-11-02T14:30'),
    uncoveredYears: [],
  } as const;
  return {
    account: owner ?? account('甲公司', [], { tickets: [told1] }),
    ticket: told1,
    priority: 'P1',
    computedPriority: 'P1',
    proposed: { impact: null, urgency: null },
    department: null,
    approver: null,
    open: true,
    response: clock({ limitFrom: 'priority-P1', budgetMinutes: 240, ...response }),
    solution: clock(solution),
    update: update && clock(update),
    revisit: revisit && clock(revisit),
    pauses: [],
    pausedMinutes: 0,
    reopenings: 0,
    responseDerivation: derivation,
    solutionDerivation: { ...derivation, budgetMinutes: 1440, due: minute('2026-11-05T12:00') },
    next: null,
    escalation: null,
    ...rest,
  };
}

export function slaOf(rows: readonly SlaRow[], promises: readonly PromiseRow[] = []): SlaResult {
  return { rows, promises };
}
