// What the people of a team have to do, each with its owner: contacts that are due and limits that may be broken. The ground of
// today's list and of the calendar file. Days and minutes of the workbook's wall clock.
import type { Minute } from '../calendar/day';
import type { Revisit, RevisitsResult } from '../measures/revisit-result';
import type { SlaClock, SlaResult } from '../measures/sla-result';
import type { Account } from '../register/register';
import type { LimitWord } from '../text/areas/digest';

export interface DutyInput {
  readonly revisits: RevisitsResult;
  readonly sla: SlaResult;
}

/** A limit of a ticket or of a promise that is not kept yet. */
export interface LimitDuty {
  readonly kind: LimitWord;
  readonly due: Minute;
  readonly account: Account;
  /** "" for a promise made in a visit. */
  readonly ticketId: string;
  /** What tells it from every other: stable as long as the ticket (or visit) is the same. */
  readonly key: string;
  /** "" when nobody is named. */
  readonly owner: string;
}

export interface Duties {
  /** Most urgent first. */
  readonly revisits: readonly Revisit[];
  /** The next limit first. */
  readonly limits: readonly LimitDuty[];
}

/**
 * Everything, or what one person has to do; "" = what nobody is named for. A cell with several names ("王芳、李强") counts for
 * each of them.
 * `(result, "王芳") → her contacts and limits`; `(result, null) → all`.
 */
export function dutiesOf({ revisits, sla }: DutyInput, owner: string | null): Duties {
  const mine = (names: string) => owner === null || isNamed(names, owner);
  const called = new Set(revisits.rows.filter(isNow).map(({ account }) => account));
  const promises = promiseLimits(sla).filter(({ account }) => !called.has(account));
  const limits = [...ticketLimits(sla), ...promises].filter((limit) => mine(limit.owner));
  return {
    revisits: revisits.rows.filter((row) => mine(row.owner)),
    limits: limits.sort((a, b) => a.due - b.due),
  };
}

/** A customer who is to be called today hears what was promised then. */
function isNow({ bucket }: Revisit): boolean {
  return bucket === 'overdue' || bucket === 'today';
}

/** Everybody who has something to do, by name. */
export function ownersOf(input: DutyInput): string[] {
  const { revisits, limits } = dutiesOf(input, null);
  const names = [...revisits, ...limits].flatMap(({ owner }) => namesIn(owner));
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function isNamed(names: string, wanted: string): boolean {
  if (wanted === '') return namesIn(names).length === 0;
  const wantedNames = namesIn(wanted.toLowerCase());
  return namesIn(names).some((one) => wantedNames.includes(one.toLowerCase()));
}

function namesIn(names: string): string[] {
  const parts = names.split(/[、,，;；/／\n]+/).map((name) => name.trim());
  return parts.filter((name) => name !== '');
}

function ticketLimits({ rows }: SlaResult): LimitDuty[] {
  return rows.flatMap(({ ticket, account, response, solution, open }) => {
    if (!open) return [];
    const owner = ticket.owner ?? managerOf(account);
    const limit = (kind: LimitWord, clock: SlaClock): LimitDuty[] => {
      const { due, doneAt, status } = clock;
      if (due === null || doneAt !== null || status === 'paused') return [];
      const { ticketId } = ticket;
      return [{ kind, due, account, ticketId, key: `${kind}|${ticketId}|${ticket.receivedAt}`, owner }];
    };
    return [...limit('response', response), ...limit('solution', solution)];
  });
}

function promiseLimits({ promises }: SlaResult): LimitDuty[] {
  return promises.flatMap(({ account, visitAt, clock: { due, doneAt } }) => {
    if (due === null || doneAt !== null) return [];
    const key = `feedback|${account.key}|${visitAt}`;
    return [{ kind: 'feedback' as const, due, account, ticketId: '', key, owner: managerOf(account) }];
  });
}

function managerOf({ customer }: Account): string {
  return customer?.accountManager ?? '';
}
