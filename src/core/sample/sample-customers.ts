// The invented customers of the sample: who they are, how they buy and when they were last visited.
import { addMonths, ymd, type Day } from '../calendar/day';
import type { LEVELS } from '../register/records';
import {
  BRANDS,
  CITIES,
  CUSTOMER_NOTES,
  DECISION_ROLES,
  GIVEN_NAMES,
  INDUSTRIES,
  JOB_TITLES,
  LOST_HISTORY,
  MANAGERS,
  SIZES,
  STRATEGIC_TAG,
  SURNAMES,
  type Industry,
} from './pools';
import { workdayFrom, workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';

export const CUSTOMER_COUNT = 300;

/** How a customer behaves; it decides orders, visits and level. */
export type Habit = 'key' | 'steady' | 'occasional' | 'new' | 'lost' | 'prospect';

export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly habit: Habit;
  readonly level: (typeof LEVELS)[number];
  readonly industry: Industry;
  readonly manager: string;
  /** Of the contact; null when nobody asked. */
  readonly birthday: Day | null;
  /** First purchase or signing. */
  readonly firstDay: Day;
  /** No purchase after this day. */
  readonly lastDay: Day;
  /** The last visit that took place; null when nobody ever called. */
  readonly lastVisitDay: Day | null;
  /** Agreed at that visit; null when nothing was. */
  readonly nextVisitDay: Day | null;
  readonly row: SampleRow;
}

/** How many of each habit. */
const HABITS: readonly (readonly [Habit, number])[] = [
  ['key', 40],
  ['steady', 110],
  ['occasional', 38],
  ['new', 60],
  ['lost', 10],
  ['prospect', 42],
];

/** Key customers called every week; both were seen six days ago. */
const STRATEGIC: readonly number[] = [5, 19];
/** 1972 to 1997, and 1998 to 2019. */
const BORN = [730, 9861] as const;
const FOUNDED = [10227, 18261] as const;

/** `CUSTOMER_COUNT` customers, K0001 … in the order in which they came. */
export function sampleCustomers(context: SampleContext): readonly SampleCustomer[] {
  const habits = shuffled(
    HABITS.flatMap(([habit, count]) => Array<Habit>(count).fill(habit)),
    context,
  );
  const names = new Set<string>();
  const nth: Record<Habit, number> = { key: 0, steady: 0, occasional: 0, new: 0, lost: 0, prospect: 0 };
  return habits.map((habit, index) => makeCustomer(habit, index, nth[habit]++, names, context));
}

function makeCustomer(
  habit: Habit,
  index: number,
  nth: number,
  names: Set<string>,
  context: SampleContext,
): SampleCustomer {
  const { random, today, calendar } = context;
  const industry = random.pick(INDUSTRIES);
  const company = companyName(industry, names, context);
  const surname = random.pick(SURNAMES);
  const firstDay = workdayUpTo(firstDayOf(habit, nth, context), calendar);
  const visits = visitDays(habit, nth, context);
  const person = {
    id: `K${String(index + 1).padStart(4, '0')}`,
    name: company.name,
    contact: surname.word + random.pick(GIVEN_NAMES),
    // The block 1xx-0000-xxxx reads like a mobile number and is handed out to nobody we know of.
    phone: `1${random.pick(['38', '39', '58', '77', '86', '99'])}0000${String(1000 + index * 29).slice(-4)}`,
    habit,
    level: levelOf(habit, context),
    industry,
    manager: MANAGERS[index % MANAGERS.length] ?? MANAGERS[0],
    birthday: random.chance(0.5) ? random.int(...BORN) : null,
    firstDay,
    lastDay: habit === 'lost' ? addMonths(today, -13) - random.int(0, 60) : today - 1,
    ...visits,
  };
  const mail = `${surname.pinyin}@${company.pinyin}.example.com`;
  return { ...person, row: customerRow(person, mail, nth, context) };
}

function firstDayOf(habit: Habit, nth: number, { random, today }: SampleContext): Day {
  // New customers came one every three days, so that each step of the onboarding has someone in it.
  if (habit === 'new') return today - 2 - nth * 3;
  if (habit === 'lost') return addMonths(today, -random.int(22, 30));
  if (habit === 'prospect') return today - random.int(10, 60);
  return addMonths(today, habit === 'key' ? -random.int(14, 30) : -random.int(8, 30)) - random.int(0, 27);
}

function levelOf(habit: Habit, { random }: SampleContext): SampleCustomer['level'] {
  if (habit === 'key') return random.chance(0.8) ? 'vip' : 'regular';
  if (habit === 'prospect') return 'potential';
  return habit === 'new' && random.chance(0.3) ? 'potential' : 'regular';
}

/**
 * Key customers were seen within the fortnight. The others agreed on a next date: a few have just passed, some are today or this
 * week, most lie further ahead – so that the due list of the sample reads like an ordinary Monday's.
 */
function visitDays(
  habit: Habit,
  nth: number,
  { random, today, calendar }: SampleContext,
): Pick<SampleCustomer, 'lastVisitDay' | 'nextVisitDay'> {
  if (habit === 'new' || habit === 'prospect') return { lastVisitDay: null, nextVisitDay: null };
  if (habit === 'key') {
    const ago = nth < 3 ? 17 + nth : 1 + (nth % 14);
    return { lastVisitDay: workdayUpTo(today - ago, calendar), nextVisitDay: null };
  }
  const ahead = daysAhead(habit, nth);
  const nextVisitDay =
    ahead < 0 ? workdayUpTo(today + ahead, calendar) : workdayFrom(today + ahead, calendar);
  return { lastVisitDay: workdayUpTo(today - random.int(16, 55), calendar), nextVisitDay };
}

/** Two of a habit are late, two are due today, four this week; the rest lie further ahead. */
function daysAhead(habit: Habit, nth: number): number {
  if (habit === 'lost') return 10 + nth * 5;
  if (nth < 2) return nth - 4;
  if (nth < 4) return 0;
  return nth < 8 ? nth - 2 : 8 + ((nth * 7) % 66);
}

type Person = Omit<SampleCustomer, 'row'>;

function customerRow(person: Person, mail: string, nth: number, context: SampleContext): SampleRow {
  const { random, words } = context;
  return {
    customerId: person.id,
    customerName: person.name,
    companyType: person.industry.companyType,
    industry: person.industry.name,
    size: random.pick(SIZES),
    level: words.levels[person.level],
    contact: person.contact,
    jobTitle: random.pick(JOB_TITLES),
    decisionRole: random.pick(DECISION_ROLES),
    phone: person.phone,
    mail,
    product: random.pick(person.industry.products)[0],
    signedDay: person.habit === 'prospect' ? null : person.firstDay,
    contractEndDay: contractEnd(person, nth, context),
    history: person.habit === 'lost' ? LOST_HISTORY : null,
    preferences: words.preferences[random.pick(['phone', 'phone', 'mail', 'regular', 'reminder'] as const)],
    birthday: person.birthday === null ? null : person.birthday,
    anniversary: random.chance(0.35) ? random.int(...FOUNDED) : null,
    accountManager: person.manager,
    updatedDay: updatedDay(person, nth, context),
    tags: person.habit === 'key' && STRATEGIC.includes(nth) ? STRATEGIC_TAG : null,
    note: random.chance(0.12) ? random.pick(CUSTOMER_NOTES) : null,
  };
}

/** Most contracts were renewed and run on; a few end within the month, one reminder has just been missed. */
function contractEnd(person: Person, nth: number, { random, today }: SampleContext): number | null {
  if (person.habit === 'prospect' || person.habit === 'occasional') return null;
  if (person.habit === 'lost') return person.lastDay + random.int(20, 120);
  if (person.habit === 'steady' && nth >= 10 && nth < 16) return today + 12 + (nth - 10) * 5;
  const { month, dayOfMonth } = ymd(person.firstDay);
  const nextTurn = addMonths(today, 3 + ((month + dayOfMonth) % 22));
  return nextTurn - (dayOfMonth % 20);
}

/** Reviewed within the quarter, apart from a handful. */
function updatedDay(person: Person, nth: number, { random, today }: SampleContext): Day {
  if (person.habit === 'new') return today - random.int(1, Math.min(84, today - person.firstDay));
  if (person.habit === 'occasional' && nth >= 30) return today - random.int(95, 112);
  return today - random.int(3, 84);
}

function companyName(
  industry: Industry,
  taken: Set<string>,
  { random }: SampleContext,
): { readonly name: string; readonly pinyin: string } {
  for (;;) {
    const brand = random.pick(BRANDS);
    const name = `${random.pick(CITIES)}${brand.word}${random.pick(industry.trades)}有限公司`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, pinyin: brand.pinyin };
  }
}

function shuffled<T>(items: readonly T[], { random }: SampleContext): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
