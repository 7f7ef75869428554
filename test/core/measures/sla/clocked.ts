// Tickets drawn with their calendar and policy, for tests of their clocks:
// clocked({ calendar, asOf: '2026-02-14 18:00', tickets: account('A').ticket('G1', { receivedAt: '2026-02-14T17:00' }) })
import { makeCalendar } from '../../../../src/core/calendar/make-calendar';
import { formatMinute } from '../../../../src/core/calendar/day';
import { ticketClocks } from '../../../../src/core/measures/sla/ticket-clocks';
import type { SlaResult, SlaRow } from '../../../../src/core/measures/sla-result';
import { DEFAULT_POLICY, type Policy } from '../../../../src/core/policy/policy';
import type { SlaLimit } from '../../../../src/core/policy/sla-tables';
import { registerOf, type AccountBuilder } from '../../../support/build-register';
import { at, policyOf } from '../../calendar/calendars';

type Drawn = Parameters<typeof policyOf>[0];

/** The default policy with other opening hours. */
export function policyWith(drawn: Drawn, more: Partial<Policy> = {}): Policy {
  return { ...DEFAULT_POLICY, ...policyOf(drawn), ...more };
}

/** One limit for every ticket, on working time unless said. */
export function onlyLimit(
  solutionHours: number | null,
  responseHours: number | null = null,
  clock: SlaLimit['clock'] = 'working',
): readonly SlaLimit[] {
  const [row] = DEFAULT_POLICY.limits;
  if (!row) throw new Error('no limits');
  return [{ ...row, id: 'only', priorities: [], responseHours, solutionHours, clock }];
}

export function clocked(given: {
  readonly policy?: Policy;
  readonly asOf: string;
  readonly tickets: AccountBuilder | readonly AccountBuilder[];
}): SlaResult {
  const builders = 'length' in given.tickets ? given.tickets : [given.tickets];
  const policy = given.policy ?? DEFAULT_POLICY;
  const tiers = new Map(builders.map(({ id, tier }) => [id, tier]));
  return ticketClocks({
    register: registerOf(builders),
    policy,
    calendar: makeCalendar(policy),
    asOf: at(given.asOf),
    tierOf: ({ key }) => tiers.get(key) ?? null,
  });
}

/** The only row there is. */
export function onlyRow(result: SlaResult): SlaRow {
  const [row] = result.rows;
  if (!row || result.rows.length !== 1) throw new Error(`${result.rows.length} rows`);
  return row;
}

export const shown = (moment: number | null | undefined) =>
  moment === null || moment === undefined ? null : formatMinute(moment);
