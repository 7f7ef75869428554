// What --json prints: one object whose keys and codes stay the same in every language.
// Dates are yyyy-mm-dd, times yyyy-mm-ddTHH:mm, money in the workbook's own unit; severity, segment, tier, rule, priority, channel
// and slot are codes (`champion`, `high`, `routine-vip`), `message` and `derivation` are in the language asked for. Minutes are of the
// ticket's own clock.
import { formatDay, formatMinute, type Minute } from '../core/calendar/day';
import type { Finding } from '../core/finding';
import type { LoyaltyRow } from '../core/measures/loyalty-result';
import type { Revisit } from '../core/measures/revisit-result';
import type { QualityResult } from '../core/measures/quality-result';
import type { RfmRow } from '../core/measures/rfm-result';
import type { Answer, ReportFigures, SatisfactionFigures } from '../core/measures/satisfaction-result';
import type { SlaRow } from '../core/measures/sla-result';
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
    sla: result.sla.rows.map((row) => slaJson(row, text)),
    quality: qualityJson(result.quality),
    loyalty: result.loyalty.rows.map(loyaltyJson),
    repurchase: result.loyalty.repurchase,
    ...(result.satisfaction && { satisfaction: satisfactionJson(result.satisfaction) }),
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

/** Used, late and paused minutes, the limit and its sentence are those of the solution. */
function slaJson(row: SlaRow, text: Text) {
  const { ticket, account, priority, computedPriority, response, solution } = row;
  return {
    ticketId: ticket.ticketId,
    customerId: account.id,
    priority,
    proposedPriority: computedPriority,
    clock: solution.kind,
    responseDue: isoMinute(response.due),
    responseStatus: response.status,
    solutionDue: isoMinute(solution.due),
    solutionStatus: solution.status,
    pausedMinutes: row.pausedMinutes,
    usedMinutes: solution.usedMinutes,
    lateMinutes: solution.lateMinutes,
    limitFrom: solution.limitFrom,
    derivation: text.sla.derivation(row.solutionDerivation),
  };
}

function qualityJson({ period, ...figures }: QualityResult) {
  return { from: formatDay(period.from), to: formatDay(period.to), ...figures };
}

function loyaltyJson({
  account,
  grade,
  reasons,
  repurchaseRate,
  points,
  meanScore,
  lastNps,
  converted,
}: LoyaltyRow) {
  return {
    customerId: account.id,
    customerName: account.name,
    grade,
    reason: reasons[0] ?? null,
    reasons,
    repurchaseRate,
    points,
    meanScore,
    lastNps,
    converted,
  };
}

/** The headline figures first; NPS with its counts under `npsCounts`. */
function satisfactionJson({ period, current, previous, trend, ...figures }: ReportFigures) {
  const { all, transactional, relational, followUp, thanks, weak } = current;
  const { byDimension, byLevel, byTier, byType, byDepartment, byOwner } = current;
  return {
    from: formatDay(period.from),
    to: formatDay(period.to),
    ...figuresJson(all),
    transactional: figuresJson(transactional),
    relational: figuresJson(relational),
    previous: {
      from: formatDay(previous.period.from),
      to: formatDay(previous.period.to),
      ...figuresJson(previous.all),
    },
    byDimension,
    byLevel,
    byTier,
    byType,
    byDepartment,
    byOwner,
    weak,
    followUp: followUp.map(answerJson),
    thanks: thanks.map(answerJson),
    trend: trend.map(({ month, ...values }) => ({ month: formatDay(month.from).slice(0, 7), ...values })),
    tickets: figures.tickets,
    problemTypes: figures.problemTypes,
    conversion: figures.conversion,
    complaints: figures.complaints,
  };
}

function figuresJson({ nps, ...scores }: SatisfactionFigures) {
  const { n, promoters, passives, detractors } = nps;
  const npsCounts = { n, promoters, passives, detractors };
  return { ...scores, nps: nps.nps, npsMargin: nps.npsMargin, npsCounts };
}

function answerJson({ account, day, score, owner, words, ticketId }: Answer) {
  return {
    customerId: account.id,
    customerName: account.name,
    date: formatDay(day),
    score,
    owner,
    words,
    ticketId,
  };
}

function isoMinute(minute: Minute | null): string | null {
  return minute === null ? null : formatMinute(minute).replace(' ', 'T');
}
