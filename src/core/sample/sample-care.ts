// The greetings of the sample: 春节 and 中秋 to the VIPs on the last workday before, birthdays on the day or just before.
import { addMonths, ymd, type Day } from '../calendar/day';
import type { CARE_KINDS } from '../register/records';
import { CRM_AGENT, GREETINGS } from './pools';
import type { SampleCustomer } from './sample-customers';
import { workdayUpTo, type SampleContext, type SampleRow } from './sample-rows';

interface Greeting {
  readonly customer: SampleCustomer;
  readonly day: Day;
  readonly kind: (typeof CARE_KINDS)[number];
  readonly content: string;
}

/** Greetings of the last year, oldest first. */
export function sampleCare(
  customers: readonly SampleCustomer[],
  context: SampleContext,
): readonly SampleRow[] {
  const vips = customers.filter(({ level }) => level === 'vip');
  const greetings = [
    ...vips.flatMap((customer) => festivalGreetings(customer, context)),
    ...birthdays(customers, context),
  ];
  return greetings
    .sort((a, b) => a.day - b.day)
    .map(({ customer, day, kind, content }) => ({
      customerId: customer.id,
      customerName: customer.name,
      day: day,
      kind: context.words.careKinds[kind],
      content,
      owner: CRM_AGENT,
    }));
}

function festivalGreetings(customer: SampleCustomer, { calendar, today }: SampleContext): Greeting[] {
  const { year } = ymd(today);
  return (['spring', 'mid-autumn'] as const).flatMap((festival) =>
    [year - 1, year].flatMap((inYear) => {
      const eve = calendar.festivalDay(festival, inYear);
      const day = eve === null ? null : workdayUpTo(eve - 1, calendar);
      if (eve === null || day === null || day >= today || day < customer.firstDay || eve - day > 3) return [];
      return [{ customer, day, kind: 'festival' as const, content: GREETINGS[festival] }];
    }),
  );
}

/** Those whose birthday we know and which fell on a workday of the last year. */
function birthdays(
  customers: readonly SampleCustomer[],
  { calendar, today, random }: SampleContext,
): Greeting[] {
  const lastYear = addMonths(today, -12);
  return customers.flatMap((customer) => {
    if (customer.birthday === null || random.chance(0.6)) return [];
    const { month, dayOfMonth } = ymd(customer.birthday);
    const day = calendar.nextYearly(month * 100 + dayOfMonth, lastYear);
    if (day >= today || day < customer.firstDay || !calendar.status(day).open) return [];
    return [{ customer, day, kind: 'birthday' as const, content: GREETINGS.birthday }];
  });
}
