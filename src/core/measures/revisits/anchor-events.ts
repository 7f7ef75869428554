// What each rule counts from, for one customer: the days its anchor happened, what each is about, and whether somebody has
// dealt with it already. Anchors without data yield nothing.
import { dayFromYmd, dayOf, ymd, type Day, type Minute } from '../../calendar/day';
import type { RevisitRule } from '../../policy/tables';
import { LOSS_REASONS, type LoyaltyGrade, type SignReason } from '../loyalty-result';
import { isRefund } from '../order-facts';
import type { CustomerFacts } from './customer-facts';
import type { RevisitRun } from './revisit-run';
import { hasRank } from './rule-audience';
import { isAfter, isDateOnly, leftProblem, leftSatisfied } from './satisfaction';

export interface AnchorEvent {
  readonly day: Day;
  /** The exact moment, where hours matter and it is known; null for a date without a time. */
  readonly at: Minute | null;
  /** A ticket ID, a festival id, a product; "" when the rule says it all. */
  readonly subject: string;
  readonly details: readonly string[];
  /** How contact fulfils it: steps and yearly days by a visit in their window; "moves" = a contact moves the anchor itself. */
  readonly fulfilment: 'step' | 'care' | 'moves';
}

type Anchor = RevisitRule['anchor'];
type Events = (facts: CustomerFacts, run: RevisitRun) => readonly AnchorEvent[];

/** The events of an anchor for one customer. */
export function anchorEvents(anchor: Anchor, facts: CustomerFacts, run: RevisitRun): readonly AnchorEvent[] {
  return EVENTS[anchor](facts, run);
}

const NONE: readonly AnchorEvent[] = [];
const NO_DETAILS: readonly string[] = [];

const EVENTS: Readonly<Record<Anchor, Events>> = {
  'first-order-or-signing': ({ since }) => on(since, 'step'),
  'each-new-product': newProducts,
  'last-visit': ({ lastVisit, since }) => on(lastVisit ? dayOf(lastVisit.at) : since, 'moves'),
  'ticket-solved': solvedTickets,
  'visit-satisfied': (facts, run) => (leftSatisfied(facts, run) ? on(lastVisitDay(facts), 'moves') : NONE),
  'visit-problem': (facts, run) => {
    const problem = leftProblem(facts, run);
    return problem
      ? [{ ...moment(problem.at), subject: '', details: problem.details, fulfilment: 'moves' }]
      : NONE;
  },
  'contract-end': ({ account }) => on(account.customer?.contractEndDay ?? null, 'step'),
  'last-survey': ({ surveys, since }) => on(latest(surveys.map((survey) => survey.day)) ?? since, 'moves'),
  'information-updated': ({ account, since }, { today }) => {
    const updated = account.customer?.updatedDay ?? null;
    return account.customer ? on(updated !== null && updated <= today ? updated : since, 'moves') : NONE;
  },
  festival: (facts, { festivals }) =>
    festivals
      .filter(({ row }) => hasRank(row, facts))
      .map(({ row, day }) => ({
        day,
        at: null,
        subject: row.festival,
        details: NO_DETAILS,
        fulfilment: 'care',
      })),
  birthday: ({ account }, run) => yearly(account.customer?.birthday ?? null, run),
  anniversary: ({ account }, run) => yearly(account.customer?.anniversary ?? null, run),
  'typed-next-visit': (facts) => on(typedNextVisit(facts), 'moves'),
  'loyalty-at-risk': (facts, run) => gradedSince(facts, run, 'at-risk'),
  'loyalty-lost': (facts, run) => gradedSince(facts, run, 'lost'),
  /** 1 January: the rule's offset says when in the year ("11m" = 1 December). */
  yearly: (_facts, { today }) => on(dayFromYmd(ymd(today).year, 1, 1), 'step'),
};

function on(day: Day | null, fulfilment: AnchorEvent['fulfilment']): readonly AnchorEvent[] {
  return day === null ? NONE : [{ day, at: null, subject: '', details: NO_DETAILS, fulfilment }];
}

function moment(at: Minute): { readonly day: Day; readonly at: Minute | null } {
  return { day: dayOf(at), at: isDateOnly(at) ? null : at };
}

function lastVisitDay({ lastVisit }: CustomerFacts): Day | null {
  return lastVisit && dayOf(lastVisit.at);
}

function latest(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : Math.max(...days);
}

/** 下次回访时间 of the last visit; a date that is not after that visit is no next visit. */
function typedNextVisit({ lastVisit }: CustomerFacts): Day | null {
  if (lastVisit?.nextDay == null) return null;
  return lastVisit.nextDay > dayOf(lastVisit.at) ? lastVisit.nextDay : null;
}

/** Solved tickets nobody has asked about since: no visit after the solution, no questionnaire for that ticket. */
function solvedTickets({ tickets, visits, surveys }: CustomerFacts): readonly AnchorEvent[] {
  return tickets.flatMap(({ ticket, state: { solvedAt } }) => {
    if (solvedAt === null) return [];
    const visited = visits.some((visit) => isAfter(visit.at, solvedAt));
    const asked = surveys.some((each) => each.ticketId === ticket.ticketId && each.day >= dayOf(solvedAt));
    if (visited || asked) return [];
    return [
      { ...moment(solvedAt), subject: ticket.ticketId, details: NO_DETAILS, fulfilment: 'moves' as const },
    ];
  });
}

const LOSS: ReadonlySet<SignReason> = new Set(LOSS_REASONS);

/**
 * Each reason of the grade is an occasion of its own, from the day it first held, so that the list is the same from day to
 * day; one visit after that day settles it. For 流失 the reasons of loss alone: the risks before it were occasions before.
 */
function gradedSince(
  { account }: CustomerFacts,
  { loyalty, today }: RevisitRun,
  grade: LoyaltyGrade,
): readonly AnchorEvent[] {
  const row = loyalty?.byAccount.get(account.key);
  if (row?.grade !== grade) return NONE;
  return row.signs
    .filter(({ reason, since }) => since <= today && (grade === 'at-risk' || LOSS.has(reason)))
    .map(({ reason, since }) => ({
      day: since,
      at: null,
      subject: reason,
      details: NO_DETAILS,
      fulfilment: 'step',
    }));
}

/** Products bought for the first time, those of the very first day left out: the first-use guide covers them. */
function newProducts({ account }: CustomerFacts, { today }: RevisitRun): readonly AnchorEvent[] {
  const first = new Map<string, Day>();
  for (const order of account.orders) {
    const product = order.product?.trim() ?? '';
    if (product === '' || order.day > today || isRefund(order)) continue;
    first.set(product, Math.min(order.day, first.get(product) ?? Infinity));
  }
  const begin = Math.min(...first.values());
  return [...first]
    .filter(([, day]) => day > begin)
    .map(([subject, day]) => ({ day, at: null, subject, details: NO_DETAILS, fulfilment: 'step' }));
}

/** The occurrence of one horizon back (lapsed, counted) and the next one. */
function yearly(monthDay: number | null, { calendar, today, policy }: RevisitRun): readonly AnchorEvent[] {
  if (monthDay === null) return NONE;
  const first = calendar.nextYearly(monthDay, today - policy.revisit.horizonDays);
  const days = first < today ? [first, calendar.nextYearly(monthDay, today)] : [first];
  return days.map((day) => ({ day, at: null, subject: '', details: NO_DETAILS, fulfilment: 'care' }));
}
