// The customer's last word up to as-of: the mean of all 1–5 scores of the latest day that has one (questionnaires, tickets,
// visits), and the latest recommendation, the lowest of one day.
import { dayOf, type Day, type Minute } from '../../calendar/day';
import type { Account, Progress, Register } from '../../register/register';
import { surveyScores } from '../revisits/satisfaction';
import { ticketState } from '../revisits/ticket-state';

export interface LastAnswers {
  readonly meanScore: number | null;
  readonly scoreDay: Day | null;
  /** 0–10 */
  readonly recommend: number | null;
  readonly recommendDay: Day | null;
}

const NONE: LastAnswers = { meanScore: null, scoreDay: null, recommend: null, recommendDay: null };
const NO_PROGRESS: readonly Progress[] = [];

/** Questionnaire 5, 4, 4 on 11-05 and a visit with 3 on 10-01 → mean 4.33 of 11-05. */
export function lastAnswers(
  { surveys, tickets, visits }: Account,
  progressByTicket: Register['progressByTicket'],
  asOf: Minute,
): LastAnswers {
  if (surveys.length + tickets.length + visits.length === 0) return NONE;
  const scores = new LatestMean(asOf);
  const recommends = new LatestLowest(asOf);
  for (const survey of surveys) {
    const given = surveyScores(survey);
    if (given.length > 0) scores.add(survey.day, given);
    if (survey.recommend !== null) recommends.add(survey.day, survey.recommend);
  }
  for (const ticket of tickets) {
    if (ticket.score === null) continue;
    const { solvedAt } = ticketState(ticket, progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS, asOf);
    scores.add(dayOf(solvedAt ?? ticket.receivedAt), [ticket.score]);
  }
  for (const { at, score } of visits) if (score !== null && at <= asOf) scores.add(dayOf(at), [score]);
  return {
    meanScore: scores.mean,
    scoreDay: scores.day,
    recommend: recommends.lowest,
    recommendDay: recommends.day,
  };
}

/** The mean of the latest day; whole scores, so their order does not matter. */
class LatestMean {
  day: Day | null = null;
  private sum = 0;
  private count = 0;

  constructor(private readonly asOf: Minute) {}

  get mean(): number | null {
    return this.count === 0 ? null : this.sum / this.count;
  }

  add(day: Day, scores: readonly number[]): void {
    if (day > dayOf(this.asOf) || (this.day !== null && day < this.day)) return;
    if (this.day === null || day > this.day) {
      this.day = day;
      this.sum = 0;
      this.count = 0;
    }
    for (const score of scores) this.sum += score;
    this.count += scores.length;
  }
}

class LatestLowest {
  day: Day | null = null;
  lowest: number | null = null;

  constructor(private readonly asOf: Minute) {}

  add(day: Day, value: number): void {
    if (day > dayOf(this.asOf) || (this.day !== null && day < this.day)) return;
    this.lowest = this.day === day && this.lowest !== null ? Math.min(this.lowest, value) : value;
    this.day = day;
  }
}
