// Festival greetings far off their festival (S2's row of 2023-10-15 greets 中秋, which was 2023-09-29).
import { dayOf, formatDay, ymd, type Day } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import type { FestivalId } from '../policy/tables';
import { findingAt } from './finding-at';
import type { Placed, Register } from './register';

/** How people name the festivals, in simplified and traditional script and in English. */
const NAMES: readonly (readonly [FestivalId, RegExp])[] = [
  ['spring', /春节|春節|新春|spring festival/i],
  ['lantern', /元宵|lantern festival/i],
  ['dragon-boat', /端午|dragon boat/i],
  ['mid-autumn', /中秋|mid-autumn/i],
  ['national', /国庆|國慶|national day/i],
  ['new-year', /元旦|new year's day/i],
  ['labour', /劳动节|勞動節|labou?r day/i],
];

const ANY_NAME = new RegExp(NAMES.map(([, name]) => name.source).join('|'), 'i');

/** In a visit a festival may be named in passing ("国庆促销"); these words make it a greeting, and so does the bare name. */
const GREETING = /祝|贺|賀|问候|問候|关怀|關懷|慰问|慰問|礼|禮|greet|wish|gift/i;
const LONGEST_BARE_NAME = 6;

interface Greeting {
  readonly record: Placed;
  readonly day: Day;
  readonly content: string;
}

/** A greeting further than `greetingOffDays` from every festival it names; the nearest of them is named in the finding. */
export function checkGreetings(
  { visits, care }: Pick<Register, 'visits' | 'care'>,
  { policy, calendar }: { readonly policy: Policy; readonly calendar: Pick<WorkCalendar, 'festivalDay'> },
): Finding[] {
  const fromVisits = visits
    .filter(({ content }) => content !== null && ANY_NAME.test(content) && isGreeting(content))
    .map((visit): Greeting => ({ record: visit, day: dayOf(visit.at), content: visit.content ?? '' }));
  const fromCare = care
    .filter(({ kind }) => kind === 'festival' || kind === null)
    .map((row): Greeting => ({ record: row, day: row.day, content: row.content ?? '' }));
  const festivalDay = rememberDays(calendar);
  return [...fromVisits, ...fromCare].flatMap((greeting) =>
    offFestival(greeting, policy.checks.greetingOffDays, festivalDay),
  );
}

type FestivalDay = WorkCalendar['festivalDay'];

/** A lunar date takes a count of months; thousands of greetings name the same few festivals. */
function rememberDays(calendar: Pick<WorkCalendar, 'festivalDay'>): FestivalDay {
  const known = new Map<string, Day | null>();
  return (festival, year) => {
    const key = `${festival} ${year}`;
    const remembered = known.get(key);
    const day = remembered === undefined ? calendar.festivalDay(festival, year) : remembered;
    known.set(key, day);
    return day;
  };
}

function isGreeting(content: string): boolean {
  return GREETING.test(content) || content.trim().length <= LONGEST_BARE_NAME;
}

function offFestival({ record, day, content }: Greeting, max: number, festivalDay: FestivalDay): Finding[] {
  const [nearest] = NAMES.filter(([, name]) => name.test(content))
    .flatMap(([festival]) => occurrences(festival, day, festivalDay))
    .sort((a, b) => a.days - b.days);
  if (!nearest || nearest.days <= max) return [];
  const { festival, days } = nearest;
  const params = { festival, days, max, festivalDay: formatDay(nearest.day), day: formatDay(day) };
  return [findingAt('greeting-off-festival', record, 'content', content, params)];
}

function occurrences(festival: FestivalId, near: Day, festivalDay: FestivalDay) {
  const { year } = ymd(near);
  return [year - 1, year, year + 1].flatMap((each) => {
    const day = festivalDay(festival, each);
    return day === null ? [] : [{ festival, day, days: Math.abs(day - near) }];
  });
}
