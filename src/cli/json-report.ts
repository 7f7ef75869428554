// What --json prints: one object whose keys and codes stay the same in every language.
// Dates are yyyy-mm-dd, times yyyy-mm-ddTHH:mm, money in the workbook's own unit; severity, segment, tier, rule, priority, channel
// and slot are codes (`champion`, `high`, `routine-vip`), `message` is in the language asked for.
import { formatDay, formatMinute, type Minute } from '../core/calendar/day';
import type { Finding } from '../core/finding';
import type { Revisit } from '../core/measures/revisit-result';
import type { RfmRow } from '../core/measures/rfm-result';
import type { Register } from '../core/register/register';
import type { RunResult } from '../core/run';
import { findingMessage } from '../core/text/finding-message';
import type { Text } from '../core/text/text';

/** Register counts; 客户忠诚度评估表 is a report and not counted. */
export type RegisterCounts = Readonly<
  Record<'customers' | 'orders' | 'tickets' | 'progress' | 'surveys' | 'visits' | 'care', number>
>;

/** The object of a run that went well. `written`: names of the sheets whose content changed. */
export function jsonReport(result: RunResult, asOf: Minute, written: readonly string[], text: Text) {
  return {
    asOf: formatMinute(asOf).replace(' ', 'T'),
    register: registerCounts(result.register),
    findings: result.findings.map((finding) => findingJson(finding, text)),
    rfm: result.rfm.rows.map(rfmJson),
    revisits: result.revisits.rows.map(revisitJson),
    written,
  };
}

/** The object of a run that did not. */
export function jsonError(code: string, message: string) {
  return { error: { code, message } };
}

export function registerCounts(register: Register): RegisterCounts {
  return {
    customers: register.customers.length,
    orders: register.orders.length,
    tickets: register.tickets.length,
    progress: register.progress.length,
    surveys: register.surveys.length,
    visits: register.visits.length,
    care: register.care.length,
  };
}

function findingJson(finding: Finding, text: Text) {
  const { code, severity, sheet, cell, value } = finding;
  return { code, severity, sheet, cell, value, message: findingMessage(text.findings, finding) };
}

function rfmJson(row: RfmRow) {
  const { account, recencyDays, frequency, monetary, r, f, m, segment, tier } = row;
  return {
    customerId: account.id,
    customerName: account.name,
    recencyDays,
    frequency,
    monetary,
    r,
    f,
    m,
    segment,
    tier,
  };
}

function revisitJson(revisit: Revisit) {
  const { account, due, reasons, priority, owner, channel, slot, overdueDays } = revisit;
  return {
    customerId: account.id,
    customerName: account.name,
    due: formatDay(due),
    reasons: reasons.map(({ rule, day }) => ({ rule, due: formatDay(day) })),
    priority,
    owner,
    channel,
    slot,
    overdueDays,
  };
}
