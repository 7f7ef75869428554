// What is known of the service given to a customer up to as-of: tickets, visits, the last score. Minutes of the wall clock.
// Open tickets and the last score mean the same here as in 到期回访.
import { dayOf, MINUTES_PER_DAY, type Day, type Minute } from '../calendar/day';
import type { Account, Progress, Register, Survey, Visit } from '../register/register';
import { mean, surveyScores } from './revisits/satisfaction';
import { ticketState } from './revisits/ticket-state';

export interface ServiceFacts {
  readonly tickets: number;
  readonly openTickets: number;
  readonly lastVisit: Minute | null;
  /** 1–5: the latest of a visit's, a questionnaire's and a ticket's score; the lowest of one day. */
  readonly lastScore: number | null;
  /** 下次回访时间 as typed in the last visit. */
  readonly nextDay: Day | null;
}

/** `visits 11-05 (score 5, next 12-05) and 10-01 (score 3)` → last visit 11-05, score 5, next 12-05. */
export function serviceFacts(
  account: Account,
  progressByTicket: Register['progressByTicket'],
  asOf: Minute,
): ServiceFacts {
  const scores = new LatestScore(asOf);
  let tickets = 0;
  let openTickets = 0;
  for (const ticket of account.tickets) {
    if (ticket.receivedAt > asOf) continue;
    const state = ticketState(ticket, progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS, asOf);
    tickets++;
    if (state.open) openTickets++;
    scores.consider(state.solvedAt ?? ticket.receivedAt, ticket.score);
  }
  for (const visit of account.visits) scores.consider(visit.at, visit.score);
  for (const survey of account.surveys) scores.consider(survey.day * MINUTES_PER_DAY, surveyScore(survey));
  const lastVisit = latestVisit(account.visits, asOf);
  return {
    tickets,
    openTickets,
    lastVisit: lastVisit?.at ?? null,
    lastScore: scores.lowest,
    nextDay: lastVisit?.nextDay ?? null,
  };
}

const NO_PROGRESS: readonly Progress[] = [];

function latestVisit(visits: readonly Visit[], asOf: Minute): Visit | null {
  let latest: Visit | null = null;
  for (const visit of visits) if (visit.at <= asOf && (!latest || visit.at >= latest.at)) latest = visit;
  return latest;
}

/** The overall score, else the mean of the others to one decimal. */
function surveyScore(survey: Survey): number | null {
  if (survey.overall !== null) return survey.overall;
  const scores = surveyScores(survey);
  return scores.length > 0 ? Math.round(mean(scores) * 10) / 10 : null;
}

/** The lowest score of the latest day that has one, in whatever order they come. */
class LatestScore {
  lowest: number | null = null;
  private day = -Infinity;

  constructor(private readonly asOf: Minute) {}

  consider(at: Minute, score: number | null): void {
    if (score === null || at > this.asOf) return;
    const day = dayOf(at);
    if (day < this.day) return;
    this.lowest = day > this.day || this.lowest === null ? score : Math.min(this.lowest, score);
    this.day = day;
  }
}
