// Whether the last contact left a satisfied customer or a problem (S4's three classes, S1's scores).
import { dayOf, MINUTES_PER_DAY, minuteOfDay, type Minute } from '../../calendar/day';
import type { Survey, Visit } from '../../register/register';
import type { CustomerFacts } from './customer-facts';
import type { RevisitRun } from './revisit-run';

/** A contact that left something to do: when, whether the hour is known, and the open problems in the customer's words. */
export interface LeftProblem {
  readonly at: Minute;
  readonly details: readonly string[];
}

/**
 * The last visit left problems or tickets open or a score ≤ `unhappyScore`, or a survey or a ticket solved since that visit has
 * such a score or a mean below `happyScore`. Null when all is well, and after any later visit.
 */
export function leftProblem(facts: CustomerFacts, run: RevisitRun): LeftProblem | null {
  const { lastVisit } = facts;
  const details = [...(lastVisit?.openProblems ?? []), ...ticketsLeftOpen(facts)];
  if (lastVisit && (details.length > 0 || isUnhappy(scoresOf(lastVisit), run))) {
    return { at: lastVisit.at, details };
  }
  const surveys = surveysSince(facts).filter((survey) => isUnhappy(surveyScores(survey), run));
  const moments = [
    ...surveys.map((survey) => survey.day * MINUTES_PER_DAY),
    ...unhappyTicketsSince(facts, run),
  ];
  return moments.length === 0 ? null : { at: Math.min(...moments), details: [] };
}

/** Tickets that were known at the last visit and are open still. */
function ticketsLeftOpen({ lastVisit, tickets, openTickets }: CustomerFacts): string[] {
  if (!lastVisit || openTickets === 0) return [];
  const left = tickets.filter(({ ticket, state }) => state.open && ticket.receivedAt <= lastVisit.at);
  return left.map(({ ticket }) => ticket.ticketId);
}

/** When tickets with a bad score were solved that nobody has visited about since; without any visit the latest scored ticket alone. */
function unhappyTicketsSince({ lastVisit, tickets }: CustomerFacts, run: RevisitRun): Minute[] {
  const scored = tickets.flatMap(({ ticket, state }) => {
    const at = state.solvedAt ?? ticket.receivedAt;
    const isSettled = lastVisit !== null && isAfter(lastVisit.at, at);
    return ticket.score === null || isSettled ? [] : [{ at, score: ticket.score }];
  });
  if (scored.length === 0) return [];
  const from = lastVisit ? -Infinity : Math.max(...scored.map(({ at }) => at));
  return scored.filter(({ at, score }) => at >= from && isUnhappy([score], run)).map(({ at }) => at);
}

/** Later as far as the two are known: a visit typed as a date only is after it from the next day on. */
export function isAfter(visitAt: Minute, solvedAt: Minute): boolean {
  const sameDay = dayOf(visitAt) === dayOf(solvedAt);
  return sameDay ? minuteOfDay(solvedAt) > 0 && visitAt > solvedAt : visitAt > solvedAt;
}

/** The last visit (or a survey since) was scored `happyScore` or better, nothing is open. */
export function leftSatisfied(facts: CustomerFacts, run: RevisitRun): boolean {
  if (!facts.lastVisit || facts.openTickets > 0) return false;
  const scores = scoresOf(facts.lastVisit);
  for (const survey of surveysSince(facts)) scores.push(...surveyScores(survey));
  return scores.length > 0 && mean(scores) >= run.policy.revisit.happyScore && !leftProblem(facts, run);
}

/** The 1–5 scores of a questionnaire; the 0–10 recommendation is another scale. */
export function surveyScores(survey: Survey): number[] {
  const { response, solution, attitude, overall, speed, ability, expertise, initiative } = survey;
  const scores: number[] = [];
  for (const score of [response, solution, attitude, overall, speed, ability, expertise, initiative]) {
    if (score !== null) scores.push(score);
  }
  return scores;
}

export function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** A moment without a time of day was typed as a date. */
export function isDateOnly(at: Minute): boolean {
  return minuteOfDay(at) === 0;
}

/** On the last visit's day or later; without any visit the latest questionnaire alone. */
function surveysSince({ lastVisit, surveys }: CustomerFacts): readonly Survey[] {
  if (surveys.length === 0) return surveys;
  const from = lastVisit ? dayOf(lastVisit.at) : Math.max(...surveys.map((survey) => survey.day));
  return surveys.filter((survey) => survey.day >= from);
}

function scoresOf(visit: Visit): number[] {
  return visit.score === null ? [] : [visit.score];
}

/** Any score ≤ `unhappyScore`, or a mean below `happyScore`; no score is no complaint. */
export function isUnhappy(scores: readonly number[], { policy }: Pick<RevisitRun, 'policy'>): boolean {
  const { happyScore, unhappyScore } = policy.revisit;
  return scores.length > 0 && (scores.some((score) => score <= unhappyScore) || mean(scores) < happyScore);
}
