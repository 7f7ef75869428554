// The due revisits of a few customers, drawn as lines: "2023-12-05 A001 typed-next-visit".
import { makeCalendar } from '../../src/core/calendar/make-calendar';
import { formatDay, parseDay, parseMinute } from '../../src/core/calendar/day';
import type { WorkCalendar } from '../../src/core/calendar/work-calendar';
import { lifecycleOf } from '../../src/core/measures/lifecycle';
import type { Revisit, RevisitsResult, Snooze } from '../../src/core/measures/revisit-result';
import { dueRevisits } from '../../src/core/measures/revisits/due-revisits';
import type { RfmResult, RfmRow } from '../../src/core/measures/rfm-result';
import { DEFAULT_POLICY, type Policy } from '../../src/core/policy/policy';
import type { RevisitRule } from '../../src/core/policy/tables';
import { registerOf, type AccountBuilder } from './build-register';

const CHINA = makeCalendar(DEFAULT_POLICY);

export interface Circumstances {
  readonly policy?: Policy;
  readonly calendar?: WorkCalendar;
  /** By account or row key: until when. */
  readonly snoozes?: Readonly<Record<string, string>>;
  /** As readSnoozes found them on the sheet. */
  readonly typed?: ReadonlyMap<string, Snooze>;
}

/** The whole result at a moment ("2026-02-10" is its midnight). */
export function dueAt(
  asOf: string,
  customers: readonly AccountBuilder[],
  { policy = DEFAULT_POLICY, calendar = CHINA, snoozes = {}, typed }: Circumstances = {},
): RevisitsResult {
  return dueRevisits({
    register: registerOf(customers),
    policy,
    calendar,
    asOf: moment(asOf),
    rfm: rfmOf(customers),
    lifecycleOf: (account) => lifecycleOf(account, policy, moment(asOf)),
    snoozes: typed ?? new Map(Object.entries(snoozes).map(([key, until]) => [key, snooze(until)])),
  });
}

/** One line per row: due date, customer, reasons (strictest first). */
export function linesAt(
  asOf: string,
  customers: readonly AccountBuilder[],
  more: Circumstances = {},
): string[] {
  return dueAt(asOf, customers, more).rows.map(line);
}

export function line(row: Revisit): string {
  return `${formatDay(row.due)} ${row.account.key} ${row.reasons.map((reason) => reason.rule).join(' + ')}`;
}

/** The default policy with some revisit settings changed and, if given, only these rules active. */
export function policyWith(revisit: Partial<Policy['revisit']>, ...onlyRules: readonly string[]): Policy {
  const isActive = (rule: RevisitRule) =>
    onlyRules.length === 0 ? rule.active : onlyRules.includes(rule.id);
  return {
    ...DEFAULT_POLICY,
    revisit: { ...DEFAULT_POLICY.revisit, ...revisit },
    rules: DEFAULT_POLICY.rules.map((rule) => ({ ...rule, active: isActive(rule) })),
  };
}

/** Only these rules, everything else as by default. */
export function only(...rules: readonly string[]): Circumstances {
  return { policy: policyWith({}, ...rules) };
}

export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
}

function moment(text: string): number {
  const parsed = parseMinute(text);
  if (parsed === null) throw new Error(`no moment: ${text}`);
  return parsed;
}

function snooze(until: string): Snooze {
  return { until: day(until), reason: '客户出差' };
}

/** Tiers as the builders say; nothing else of the RFM result matters here. */
function rfmOf(customers: readonly AccountBuilder[]): RfmResult {
  const byAccount = new Map<string, RfmRow>();
  for (const { id, tier } of customers) if (tier) byAccount.set(id, { tier } as RfmRow);
  return { byAccount } as unknown as RfmResult;
}
