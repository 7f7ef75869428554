// What the checks over the register need in tests: progress entries, care rows, a register of loose records, a context.
import { makeCalendar } from '../../src/core/calendar/make-calendar';
import type { Finding } from '../../src/core/finding';
import { DEFAULT_POLICY, type Policy } from '../../src/core/policy/policy';
import type { CheckContext } from '../../src/core/register/check-register';
import { CareFields, ProgressFields } from '../../src/core/register/records';
import type {
  Account,
  Care,
  Placed,
  Progress,
  Register,
  SourceTable,
} from '../../src/core/register/register';
import { minute, registerOf, source } from './make-account';

const PROGRESS = source('progress', '售后处理进度跟踪表');
const CARE = source('care', '客户关怀记录表');

const blank = (fields: object) => Object.fromEntries(Object.keys(fields).map((field) => [field, null]));

export function progress(fields: Partial<Progress>): Progress {
  return { ...blank(ProgressFields.shape), ticketId: 'T1', source: PROGRESS, row: 1, ...fields } as Progress;
}

export function care(fields: Partial<Care>): Care {
  return { ...blank(CareFields.shape), source: CARE, row: 1, ...fields } as Care;
}

/** The same record in a sheet that lacks some columns. */
export function without<T extends Placed>(record: T, ...fields: readonly string[]): T {
  const columns = new Map([...record.source.columns].filter(([field]) => !fields.includes(field)));
  const narrower: SourceTable = { ...record.source, columns };
  return { ...record, source: narrower };
}

/** A register of loose records; progress entries are joined by ticket, as given. */
export function records(parts: Partial<Register> & { readonly accounts?: readonly Account[] }): Register {
  const byTicket = new Map<string, Progress[]>();
  for (const entry of parts.progress ?? []) {
    byTicket.set(entry.ticketId, [...(byTicket.get(entry.ticketId) ?? []), entry]);
  }
  return { ...registerOf(parts.accounts ?? []), progressByTicket: byTicket, ...parts };
}

export function checkContext(asOf = '2026-03-10T09:00', policy: Policy = DEFAULT_POLICY): CheckContext {
  return { policy, calendar: makeCalendar(policy), asOf: minute(asOf), tierOf: () => null };
}

/** Findings as a test reads them: code and the field under whose column the cell stands. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ code, params, cell }) => `${code} ${String(params['column'])} ${cell}`);
}
