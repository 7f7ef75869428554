// What counts as an answer of a customer, one score each (see satisfaction-result.ts): questionnaires, tickets' own scores that
// no questionnaire repeats, visits' scores on days without a questionnaire.
import { dayOf, type Day, type Minute } from '../../calendar/day';
import type { Account, Progress, Register, Survey, Ticket, Visit } from '../../register/register';
import { surveyScores } from '../revisits/satisfaction';
import { ticketState } from '../revisits/ticket-state';

export interface Reply {
  readonly account: Account;
  readonly day: Day;
  /** 1–5; null where only the recommendation was answered. */
  readonly score: number | null;
  /** 0–10 */
  readonly recommend: number | null;
  readonly survey: Survey | null;
  /** The ticket it is about, if the register knows it. */
  readonly ticket: Ticket | null;
  /** The ticket's number as written; null for a relational answer. */
  readonly ticketId: string | null;
  readonly owner: string | null;
  readonly words: string | null;
}

/** What is looked up while replies are collected; made once per run. */
export interface ReplyIndex {
  readonly tickets: ReadonlyMap<string, Ticket>;
  /** Tickets with a questionnaire that has a score. */
  readonly surveyed: ReadonlySet<string>;
  readonly progressByTicket: Register['progressByTicket'];
  readonly asOf: Minute;
}

export function replyIndex(register: Register, asOf: Minute): ReplyIndex {
  const surveyed = new Set<string>();
  const today = dayOf(asOf);
  for (const survey of register.surveys) {
    if (survey.ticketId !== null && survey.day <= today && surveyScore(survey) !== null)
      surveyed.add(survey.ticketId);
  }
  const tickets = new Map<string, Ticket>();
  for (const ticket of register.tickets) tickets.set(ticket.ticketId, ticket);
  return { tickets, surveyed, progressByTicket: register.progressByTicket, asOf };
}

/** Adds the replies of one customer from a day to another (inclusive, never after as-of) to `into`. */
export function collectReplies(
  account: Account,
  index: ReplyIndex,
  from: Day,
  to: Day,
  into: (reply: Reply) => void,
): void {
  const until = Math.min(to, dayOf(index.asOf));
  for (const survey of account.surveys) {
    if (survey.day < from || survey.day > until) continue;
    const reply = ofSurvey(account, survey, index);
    if (reply.score !== null || reply.recommend !== null) into(reply);
  }
  for (const ticket of account.tickets) {
    if (ticket.score === null || index.surveyed.has(ticket.ticketId)) continue;
    const day = answeredOn(ticket, index);
    if (day >= from && day <= until) into(ofTicket(account, ticket, ticket.score, day));
  }
  for (const visit of account.visits) {
    if (visit.score === null) continue;
    const day = dayOf(visit.at);
    if (day < from || day > until || visit.at > index.asOf || wasSurveyedOn(account, day)) continue;
    into(ofVisit(account, visit, visit.score, day));
  }
}

/** The overall score, else the mean of the others; null when none was answered. */
export function surveyScore(survey: Survey): number | null {
  if (survey.overall !== null) return survey.overall;
  const scores = surveyScores(survey);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function ofSurvey(account: Account, survey: Survey, { tickets }: ReplyIndex): Reply {
  const { day, ticketId, recommend, suggestion, surveyor } = survey;
  const ticket = ticketId === null ? null : (tickets.get(ticketId) ?? null);
  const manager = ticketId === null ? account.customer?.accountManager : ticket?.owner;
  const score = surveyScore(survey);
  return {
    account,
    day,
    score,
    recommend,
    survey,
    ticket,
    ticketId,
    owner: manager ?? surveyor,
    words: suggestion,
  };
}

function ofTicket(account: Account, ticket: Ticket, score: number, day: Day): Reply {
  const { ticketId, owner, description } = ticket;
  return { account, day, score, recommend: null, survey: null, ticket, ticketId, owner, words: description };
}

const NO_PROGRESS: readonly Progress[] = [];

function ofVisit(account: Account, visit: Visit, score: number, day: Day): Reply {
  const owner = visit.visitor ?? account.customer?.accountManager ?? null;
  const words = visit.request ?? visit.feedback;
  return { account, day, score, recommend: null, survey: null, ticket: null, ticketId: null, owner, words };
}

/** The day of the solution, where one is known; else the day it was received. */
function answeredOn(ticket: Ticket, { progressByTicket, asOf }: ReplyIndex): Day {
  const state = ticketState(ticket, progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS, asOf);
  return dayOf(state.solvedAt ?? ticket.receivedAt);
}

function wasSurveyedOn({ surveys }: Account, day: Day): boolean {
  return surveys.some((survey) => survey.day === day && surveyScore(survey) !== null);
}
