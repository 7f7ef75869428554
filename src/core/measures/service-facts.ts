// What is known of the service given to a customer up to as-of: tickets, visits, the last score. Minutes of the wall clock.
// Open tickets and the last score mean the same here as in 到期回访.
import { dayOf, MINUTES_PER_DAY, type Day, type Minute } from '../calendar/day';
import type { Account, Register, Survey, Visit } from '../register/register';
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
  const tickets = account.tickets
    .filter((ticket) => ticket.receivedAt <= asOf)
    .map((ticket) => ({
      ticket,
      state: ticketState(ticket, progressByTicket.get(ticket.ticketId) ?? [], asOf),
    }));
  const lastVisit = latestVisit(account.visits, asOf);
  return {
    tickets: tickets.length,
    openTickets: tickets.filter(({ state }) => state.open).length,
    lastVisit: lastVisit?.at ?? null,
    lastScore: latestLowest(
      [
        ...account.visits.map((visit) => ({ at: visit.at, score: visit.score })),
        ...account.surveys.map((survey) => ({
          at: survey.day * MINUTES_PER_DAY,
          score: surveyScore(survey),
        })),
        ...tickets.map(({ ticket, state }) => ({
          at: state.solvedAt ?? ticket.receivedAt,
          score: ticket.score,
        })),
      ],
      asOf,
    ),
    nextDay: lastVisit?.nextDay ?? null,
  };
}

function latestVisit(visits: readonly Visit[], asOf: Minute): Visit | null {
  let latest: Visit | null = null;
  for (const visit of visits) if (visit.at <= asOf && (!latest || visit.at >= latest.at)) latest = visit;
  return latest;
}

/** The overall score, else the mean of the others to one decimal. */
function surveyScore(survey: Survey): number | null {
  const scores = surveyScores(survey);
  return survey.overall ?? (scores.length > 0 ? Math.round(mean(scores) * 10) / 10 : null);
}

interface Scored {
  readonly at: Minute;
  readonly score: number | null;
}

function latestLowest(all: readonly Scored[], asOf: Minute): number | null {
  let day = -Infinity;
  let lowest: number | null = null;
  for (const { at, score } of all) {
    if (score === null || at > asOf || dayOf(at) < day) continue;
    lowest = dayOf(at) > day || lowest === null ? score : Math.min(lowest, score);
    day = dayOf(at);
  }
  return lowest;
}
