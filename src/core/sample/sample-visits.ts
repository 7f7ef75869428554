// The visits of the sample: each customer's own rhythm up to the last visit, with what was said and what was agreed.
import { addMonths, dayOf, type Day } from '../calendar/day';
import {
  AGENTS,
  COMPLAINT_SUPERVISOR,
  ENGINEERS,
  FEEDBACKS,
  followUpContent,
  NO_PROBLEM,
  ONBOARDING_CONTENTS,
  OPEN_PROBLEMS,
  PLAN_CONTENTS,
  REQUESTS,
  VISIT_CONTENTS,
} from './pools';
import type { SampleCustomer } from './sample-customers';
import { politeMinute, workdayFrom, workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';
import type { SampleTicket } from './sample-tickets';

export const VISIT_COUNT = 900;
/** First-use guide, first revisit, deep-use revisit, early survey, with a routine call each month: days after the first purchase. */
const ONBOARDING_DAYS = [2, 8, 31, 61, 91, 121, 151, 181] as const;
/** Visits of yesterday that ended with an open problem and a low score: to be called back within a day. */
const FRESH_PROBLEMS = 4;

/** 0 = not asked. */
const SCORES = { past: [0, 0, 5, 5, 4, 4, 4, 3], latest: [0, 0, 5, 4], problem: [2] } as const;

interface Contact {
  readonly customer: SampleCustomer;
  readonly day: Day;
  readonly content: string;
  readonly visitor: string;
}

/** The latest visit of a customer decides the due list: all went well there, apart from a few of yesterday. */
type Mood = 'past' | 'latest' | 'problem';

/** `VISIT_COUNT` rows, oldest first. */
export function sampleVisits(
  customers: readonly SampleCustomer[],
  tickets: readonly SampleTicket[],
  context: SampleContext,
): readonly SampleRow[] {
  const latest = customers.flatMap((customer) => lastVisit(customer, context));
  const onboarding = customers.flatMap((customer) => onboardingVisits(customer, context));
  const followUps = tickets.flatMap((ticket) => followUpVisit(ticket, context));
  const room = VISIT_COUNT - latest.length - onboarding.length;
  const past = [...followUps.slice(-Math.floor(room / 2))];
  const visited = customers.filter((customer) => customer.lastVisitDay !== null);
  while (past.length < room) past.push(...routineVisit(context.random.pick(visited), context));
  const contacts = [...latest, ...onboarding, ...past].sort((a, b) => a.day - b.day);
  const newest = new Set(new Map(contacts.map((contact) => [contact.customer, contact])).values());
  const yesterday = workdayUpTo(context.today - 1, context.calendar);
  const problems = latest.filter(({ day }) => day === yesterday).slice(0, FRESH_PROBLEMS);
  return contacts.map((contact) => {
    const mood = problems.includes(contact) ? 'problem' : newest.has(contact) ? 'latest' : 'past';
    return visitRow(contact, mood, context);
  });
}

function lastVisit(customer: SampleCustomer, context: SampleContext): Contact[] {
  const { lastVisitDay: day } = customer;
  if (day === null) return [];
  return [{ customer, day, content: context.random.pick(VISIT_CONTENTS), visitor: customer.manager }];
}

/** New customers only; the newest step may still be due. */
function onboardingVisits(customer: SampleCustomer, { random, today, calendar }: SampleContext): Contact[] {
  if (customer.habit !== 'new') return [];
  return ONBOARDING_DAYS.flatMap((offset, step) => {
    const day = workdayFrom(customer.firstDay + offset, calendar);
    const visitor = step < 3 ? random.pick(ENGINEERS) : step === 4 ? random.pick(AGENTS) : customer.manager;
    return day < today
      ? [
          {
            customer,
            day,
            content: ONBOARDING_CONTENTS[step] ?? random.pick(VISIT_CONTENTS),
            visitor,
          },
        ]
      : [];
  });
}

function followUpVisit(ticket: SampleTicket, { calendar, random }: SampleContext): Contact[] {
  const { customer, solvedAt } = ticket;
  if (solvedAt === null || ticket.status !== 'closed') return [];
  const day = workdayFrom(dayOf(solvedAt) + 1, calendar);
  if (customer.lastVisitDay === null || day >= customer.lastVisitDay) return [];
  return [{ customer, day, content: followUpContent(ticket.id), visitor: random.pick(AGENTS) }];
}

function routineVisit(customer: SampleCustomer, context: SampleContext): Contact[] {
  const { random, calendar, today } = context;
  const until = (customer.lastVisitDay ?? today) - 12;
  const since = Math.max(customer.firstDay + 7, addMonths(today, -24));
  if (until <= since) return [];
  const day = workdayUpTo(random.int(since, until), calendar);
  return [{ customer, day, content: random.pick(VISIT_CONTENTS), visitor: customer.manager }];
}

function visitRow(contact: Contact, mood: Mood, context: SampleContext): SampleRow {
  const { random, words } = context;
  const { customer, day } = contact;
  const score = random.pick(SCORES[mood]);
  return {
    customerId: customer.id,
    customerName: customer.name,
    contact: customer.contact,
    at: politeMinute(day) + random.int(0, 11) * 10,
    channel: words.channels[random.pick(['phone', 'phone', 'phone', 'visit', 'online', 'mail'] as const)],
    visitor: mood === 'problem' ? COMPLAINT_SUPERVISOR : contact.visitor,
    content: contact.content,
    feedback: random.pick(FEEDBACKS[score] ?? ['']),
    score: score === 0 ? null : score,
    request: random.chance(0.15) ? random.pick(REQUESTS) : null,
    openProblems:
      mood === 'problem' || (mood === 'past' && random.chance(0.1)) ? random.pick(OPEN_PROBLEMS) : NO_PROBLEM,
    ...planCells(contact, context),
    nextDay: nextDay(contact, mood, context),
    converted: random.chance(0.25) ? words.yes : random.chance(0.5) ? words.no : null,
  };
}

function planCells({ customer, day }: Contact, { random, calendar }: SampleContext): SampleRow {
  if (random.chance(0.7)) return {};
  return {
    planOwner: customer.manager,
    planDay: workdayFrom(day + random.int(3, 9), calendar),
    planContent: random.pick(PLAN_CONTENTS),
  };
}

/** What was agreed; the dates of older visits have passed and only look right. */
function nextDay({ customer, day }: Contact, mood: Mood, { random, calendar }: SampleContext): Day | null {
  if (mood !== 'past') return customer.nextVisitDay;
  return random.chance(0.3) ? workdayFrom(day + random.int(20, 60), calendar) : null;
}
