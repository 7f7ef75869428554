// A contact with everything a clerk needs beside it: who calls, how, how urgent, what is known of the customer.
import { addMonths, dayOf, type Day } from '../../calendar/day';
import type { RevisitRule, RoleId } from '../../policy/tables';
import type { Revisit, RevisitPriority, RevisitReason } from '../revisit-result';
import { candidateKey, type Candidate } from './candidate';
import type { Contact } from './contact';
import type { CustomerFacts } from './customer-facts';
import type { RevisitRun } from './revisit-run';
import { mean, surveyScores } from './satisfaction';

/** A row in the making: the daily cap may still move it, and only then bucket, days late and slot are known. */
export type DraftRevisit = { -readonly [K in keyof Revisit]: Revisit[K] };

export function draftRevisit(contact: Contact, facts: CustomerFacts, run: RevisitRun): DraftRevisit {
  const { reasons, day, snooze } = contact;
  const { account, lastVisit } = facts;
  // The person and the way of contact follow the problem, if there is one (S4: the supervisor calls an unhappy customer, also
  // where a solved ticket is to be asked about); else the strictest reason.
  const [strictest] = reasons;
  if (!strictest) throw new Error('a contact without a reason');
  const problems = reasons.filter(({ rule }) => rule.series === 'problem');
  const lead = problems.find(({ rule }) => rule.anchor === 'visit-problem') ?? problems[0] ?? strictest;
  return {
    key: candidateKey(account.key, strictest, run),
    account,
    due: day,
    bucket: 'later',
    overdueDays: 0,
    reasons: reasons.map(revisitReason),
    priority: priorityOf(reasons, facts),
    slot: 'any',
    channel: channelOf(lead.rule, facts),
    role: lead.rule.role,
    owner: ownerOf(lead.rule.role, facts, run),
    tier: facts.tier,
    lifecycle: facts.lifecycle,
    lastContact: lastVisit && dayOf(lastVisit.at),
    openTickets: facts.openTickets,
    lastScore: lastScore(facts),
    verifyContact: isStale(account.customer?.updatedDay ?? null, run),
    angry: isAngry(facts),
    cappedFrom: null,
    snooze,
    calendarCovered: isCovered(day, run) && reasons.every(({ rawDay }) => isCovered(rawDay, run)),
  };
}

function isCovered(day: Day, { workdays }: RevisitRun): boolean {
  return workdays.status(day).covered;
}

function revisitReason({ rule, event, rawDay, day, limit, lateness, missedSteps }: Candidate): RevisitReason {
  const { id, series, direction } = rule;
  const { day: anchorDay, subject, details } = event;
  return {
    rule: id,
    series,
    direction,
    anchorDay,
    rawDay,
    day,
    limit,
    subject,
    details,
    lateness,
    missedSteps,
  };
}

function priorityOf(reasons: readonly Candidate[], facts: CustomerFacts): RevisitPriority {
  if (reasons.some(({ rule }) => rule.series === 'problem')) return 'problem';
  if (facts.lifecycle === 'new') return 'new';
  return facts.level === 'vip' || facts.tier === 'high' ? 'vip' : 'regular';
}

/** The customer's own preference first (电话沟通, 邮件), else the rule's channel. */
function channelOf(rule: RevisitRule, { account }: CustomerFacts): Revisit['channel'] {
  const preferred = account.customer?.preferences?.find((each) => each === 'phone' || each === 'mail');
  return preferred === 'phone' || preferred === 'mail' ? preferred : rule.channel;
}

/** The customer's own manager for that role, else the person named for the role, else whoever called last. */
function ownerOf(role: RoleId, { account, visits }: CustomerFacts, { policy }: RevisitRun): string {
  const manager = account.customer?.accountManager ?? '';
  if (role === 'account-manager' && manager !== '') return manager;
  const named = policy.roles.find((row) => row.role === role && row.person !== '')?.person;
  return named ?? visits.findLast((visit) => visit.visitor)?.visitor ?? manager;
}

/** The latest score on record: a visit's, a questionnaire's (overall, else the mean) or a ticket's; the lowest of one day. */
function lastScore({ visits, surveys, tickets }: CustomerFacts): number | null {
  let latest: { day: Day; score: number } | null = null;
  const consider = (day: Day, score: number | null) => {
    if (score === null) return;
    if (!latest || day > latest.day || (day === latest.day && score < latest.score)) latest = { day, score };
  };
  for (const visit of visits) consider(dayOf(visit.at), visit.score);
  for (const survey of surveys) {
    const scores = surveyScores(survey);
    consider(survey.day, survey.overall ?? (scores.length > 0 ? Math.round(mean(scores) * 10) / 10 : null));
  }
  for (const { ticket, state } of tickets) consider(dayOf(state.solvedAt ?? ticket.receivedAt), ticket.score);
  return (latest as { score: number } | null)?.score ?? null;
}

function isStale(updated: Day | null, { today, policy }: RevisitRun): boolean {
  return updated === null || addMonths(updated, policy.revisit.contactReviewMonths) < today;
}

/** An open ticket, or the latest of all, shows 愤怒. */
function isAngry({ tickets }: CustomerFacts): boolean {
  if (tickets.length === 0) return false;
  const latest = Math.max(...tickets.map(({ ticket }) => ticket.receivedAt));
  return tickets.some(
    ({ ticket, state }) => ticket.emotion === 'angry' && (state.open || ticket.receivedAt === latest),
  );
}
