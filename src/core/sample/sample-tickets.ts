// The tickets of the sample: mostly answered and solved on time, all but the newest closed.
import { addMonths, dayOf, MINUTES_PER_DAY, type Day, type Minute } from '../calendar/day';
import type {
  EMOTIONS,
  IMPACTS,
  PRIORITIES,
  TICKET_STATUSES,
  TICKET_TYPES,
  URGENCIES,
} from '../register/records';
import {
  AGENTS,
  COMPLAINT_SUPERVISOR,
  DEPARTMENT_HEAD,
  ENGINEERS,
  SUPERVISOR,
  TICKET_CASES,
  TICKET_CHANNELS,
} from './pools';
import type { SampleCustomer } from './sample-customers';
import { endOfDay, workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';

export const TICKET_COUNT = 400;
/** Tickets of the last days: open, or solved and not yet called about. */
const CURRENT_COUNT = 22;

type Type = (typeof TICKET_TYPES)[number];
type Priority = (typeof PRIORITIES)[number];

export interface SampleTicket {
  readonly id: string;
  readonly customer: SampleCustomer;
  readonly receivedAt: Minute;
  readonly respondedAt: Minute | null;
  readonly solvedAt: Minute | null;
  readonly status: (typeof TICKET_STATUSES)[number];
  readonly handler: string;
  readonly score: number | null;
  readonly row: SampleRow;
}

/** How often each type comes up. */
const TYPES: readonly Type[] = [
  ...Array<Type>(7).fill('fault'),
  ...Array<Type>(6).fill('support'),
  ...Array<Type>(4).fill('consult'),
  ...Array<Type>(2).fill('quality'),
  ...Array<Type>(2).fill('service-failure'),
  ...Array<Type>(2).fill('complaint'),
  ...Array<Type>(2).fill('business'),
  ...Array<Type>(2).fill('advice'),
  'claim',
];

/** S1's matrix: impact × urgency. */
const PRIORITY: Readonly<
  Record<(typeof IMPACTS)[number], Readonly<Record<(typeof URGENCIES)[number], Priority>>>
> = {
  core: { urgent: 'P0', normal: 'P0', low: 'P1' },
  normal: { urgent: 'P1', normal: 'P1', low: 'P2' },
  minor: { urgent: 'P1', normal: 'P2', low: 'P2' },
};
/** Working minutes to the answer and to the solution, at most; the limits of S1 are a little wider. */
const PACE: Readonly<Record<Priority, readonly [answer: number, solution: number]>> = {
  P0: [45, 220],
  P1: [200, 900],
  P2: [420, 1500],
};

/** `TICKET_COUNT` tickets, oldest first. */
export function sampleTickets(
  customers: readonly SampleCustomer[],
  context: SampleContext,
): readonly SampleTicket[] {
  const owners = customers.filter((customer) => customer.habit !== 'prospect');
  const settled = owners.filter(
    (customer) => settledUntil(customer, context) > earliestTicket(customer, context),
  );
  const past = Array.from({ length: TICKET_COUNT - CURRENT_COUNT }, () => pastTicket(settled, context));
  const current = Array.from({ length: CURRENT_COUNT }, (_, i) => {
    const customer = owners[(i * 13 + 5) % owners.length] ?? context.random.pick(owners);
    return { customer, day: workdayUpTo(context.today - 1 - (i % 5), context.calendar), current: true };
  });
  return [...past, ...current]
    .sort((a, b) => a.day - b.day)
    .map(({ customer, day, current: isCurrent }, index) =>
      makeTicket(customer, day, index, isCurrent, context),
    );
}

/** A ticket that was followed up lies well before the customer's last visit. */
function settledUntil(customer: SampleCustomer, { today }: SampleContext): Day {
  if (customer.habit === 'new') return today - 40;
  return (customer.lastVisitDay ?? today) - 14;
}

function earliestTicket(customer: SampleCustomer, { today }: SampleContext): Day {
  return Math.max(customer.firstDay + 3, addMonths(today, -24));
}

/** Months fill evenly: the day is drawn first, then somebody who was a customer and has been followed up since. */
function pastTicket(settled: readonly SampleCustomer[], context: SampleContext) {
  const { random, today } = context;
  const drawn = random.int(addMonths(today, -24), today - 16);
  const fitting = settled.filter(
    (customer) => earliestTicket(customer, context) <= drawn && drawn <= settledUntil(customer, context),
  );
  const customer = random.pick(fitting.length > 0 ? fitting : settled);
  const day =
    fitting.length > 0
      ? drawn
      : random.int(earliestTicket(customer, context), settledUntil(customer, context));
  return { customer, day: workdayUpTo(day, context.calendar), current: false };
}

function makeTicket(
  customer: SampleCustomer,
  day: Day,
  index: number,
  current: boolean,
  context: SampleContext,
): SampleTicket {
  const { random } = context;
  const type = random.pick(TYPES);
  const emotion = emotionOf(type, context);
  const grade = gradeOf(type, emotion, context);
  const receivedAt =
    day * MINUTES_PER_DAY + random.int(9 * 60 + 5, 11 * 60 + 30) + (random.chance(0.4) ? 270 : 0);
  const times = timesOf(receivedAt, grade.priority, current && random.chance(0.75), context);
  const handler =
    type === 'complaint' || type === 'claim'
      ? COMPLAINT_SUPERVISOR
      : random.pick(random.chance(0.6) ? ENGINEERS : AGENTS);
  const score =
    times.solvedAt !== null && !current && random.chance(0.5) ? random.pick([5, 5, 5, 4, 4, 3]) : null;
  const status =
    times.solvedAt === null
      ? current && random.chance(0.4)
        ? 'open'
        : 'in-progress'
      : current
        ? 'solved'
        : 'closed';
  const ticket = {
    id: `WT${String(index + 1).padStart(5, '0')}`,
    customer,
    receivedAt,
    ...times,
    status,
    handler,
    score,
  } as const;
  return {
    ...ticket,
    row: ticketRow(ticket, { type, emotion, ...grade }, context),
  };
}

function emotionOf(type: Type, { random }: SampleContext): (typeof EMOTIONS)[number] {
  if (type === 'complaint' || type === 'claim') return random.chance(0.3) ? 'angry' : 'dissatisfied';
  if (type === 'service-failure' || type === 'quality') return random.chance(0.6) ? 'dissatisfied' : 'calm';
  return random.chance(0.15) ? 'dissatisfied' : 'calm';
}

interface Grade {
  readonly impact: (typeof IMPACTS)[number];
  readonly urgency: (typeof URGENCIES)[number];
  readonly priority: Priority;
}

function gradeOf(type: Type, emotion: SampleEmotion, { random }: SampleContext): Grade {
  const minor = type === 'consult' || type === 'advice' || type === 'business';
  const impact = minor ? 'minor' : type === 'fault' && random.chance(0.12) ? 'core' : 'normal';
  const urgency = minor
    ? random.pick(['normal', 'low', 'low'] as const)
    : random.pick(['urgent', 'normal', 'normal', 'low'] as const);
  const computed = PRIORITY[impact][urgency];
  const raised = computed === 'P2' && (type === 'complaint' || type === 'claim' || emotion === 'angry');
  return { impact, urgency, priority: raised ? 'P1' : computed };
}

type SampleEmotion = (typeof EMOTIONS)[number];

function timesOf(
  receivedAt: Minute,
  priority: Priority,
  stillOpen: boolean,
  { random, calendar, today }: SampleContext,
): { readonly respondedAt: Minute | null; readonly solvedAt: Minute | null } {
  const [answer, solution] = PACE[priority];
  const slow = random.chance(0.08) ? 2 : 1;
  const respondedAt = calendar.addWorkMinutes(receivedAt, random.int(5, answer) * slow);
  const solvedAt = calendar.addWorkMinutes(receivedAt, answer * slow + random.int(30, solution));
  const before = (at: Minute | null): Minute | null => (at !== null && dayOf(at) < today ? at : null);
  return { respondedAt: before(respondedAt), solvedAt: stillOpen ? null : before(solvedAt) };
}

function ticketRow(
  ticket: Omit<SampleTicket, 'row'>,
  facts: Grade & { readonly type: Type; readonly emotion: SampleEmotion },
  { random, words }: SampleContext,
): SampleRow {
  const { customer } = ticket;
  const cases = TICKET_CASES[facts.type];
  const [description, cause, steps, result] = random.pick<(typeof cases)[number]>(cases);
  const done = ticket.solvedAt !== null;
  const purchase = random.pick(customer.industry.products)[1];
  return {
    ticketId: ticket.id,
    customerId: customer.id,
    customerName: customer.name,
    phone: customer.phone,
    purchasedDay: customer.firstDay,
    receivedAt: ticket.receivedAt,
    channel: random.pick(TICKET_CHANNELS),
    description,
    type: words.ticketTypes[facts.type],
    impact: words.impacts[facts.impact],
    urgency: words.urgencies[facts.urgency],
    priority: facts.priority,
    emotion: words.emotions[facts.emotion],
    expectedAt: endOfDay(dayOf(ticket.receivedAt) + 3),
    owner: ticket.handler,
    steps: done ? steps : null,
    cause: done ? cause : null,
    status: words.ticketStatuses[ticket.status],
    respondedAt: ticket.respondedAt,
    solvedAt: ticket.solvedAt,
    result: done ? result : null,
    confirmed: ticket.status === 'closed' ? words.yes : done ? words.no : null,
    score: ticket.score,
    purchaseAmount: facts.type === 'service-failure' ? purchase : null,
    compensation: facts.type === 'service-failure' && done ? Math.round(purchase * 0.1) : null,
    approver: facts.priority === 'P0' ? DEPARTMENT_HEAD : facts.priority === 'P1' ? SUPERVISOR : null,
  };
}
