// What must hold for any customers at all.
import * as fc from 'fast-check';
import { addMonths, dayOf, formatDay, parseMinute, type Day } from '../../../src/core/calendar/day';
import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import type { Revisit } from '../../../src/core/measures/revisit-result';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { account, type AccountBuilder } from '../../support/build-register';
import { dueAt, line, policyWith } from '../../support/due-list';

const CHINA = makeCalendar(DEFAULT_POLICY);
const AS_OF = '2026-03-10T10:00';
const TODAY = dayOf(parseMinute(AS_OF) ?? 0);
const RUNS = { numRuns: 60 };

/** Days before (or, negative, after) today, as text. */
const ago = (max: number, min = 0) => fc.integer({ min, max }).map((days) => formatDay(TODAY - days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

interface Told {
  readonly fields: object;
  readonly orders: readonly string[];
  readonly visits: readonly {
    at: string;
    ahead: number | null;
    score: number | null;
    openProblems: string[] | null;
  }[];
  readonly solved: readonly string[];
  readonly surveys: readonly { day: string; overall: number }[];
  readonly greeted: readonly string[];
}

const told: fc.Arbitrary<Told> = fc.record({
  fields: fc.record({
    level: fc.constantFrom('vip', 'regular', 'potential', null),
    tier: fc.constantFrom('high', 'middle', 'low', undefined),
    contractEndDay: maybe(ago(60, -90)),
    updatedDay: maybe(ago(400)),
    birthday: maybe(fc.constantFrom(229, 312, 405)),
    accountManager: fc.constantFrom('甲', '乙', null),
    tags: fc.constantFrom('战略客户', null),
  }),
  orders: fc.array(ago(900), { maxLength: 4 }),
  visits: fc.array(
    fc.record({
      at: ago(200),
      ahead: maybe(fc.integer({ min: 1, max: 60 })),
      score: maybe(fc.integer({ min: 1, max: 5 })),
      openProblems: maybe(fc.array(fc.constantFrom('卡顿', '漏油'), { maxLength: 2 })),
    }),
    { maxLength: 4 },
  ),
  solved: fc.array(ago(40), { maxLength: 2 }),
  surveys: fc.array(fc.record({ day: ago(300), overall: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 }),
  greeted: fc.array(ago(30), { maxLength: 1 }),
});

function build(id: string, customer: Told): AccountBuilder {
  const builder = account(id, customer.fields);
  for (const day of customer.orders) builder.bought(day);
  for (const { at, ahead, ...fields } of customer.visits)
    builder.visit(at, { ...fields, nextDay: after(at, ahead) });
  customer.solved.forEach((solvedAt, i) => builder.ticket(`${id}-${i}`, { solvedAt }));
  for (const { day, overall } of customer.surveys) builder.survey(day, { overall });
  for (const day of customer.greeted) builder.greeted(day);
  return builder;
}

function after(at: string, days: number | null): string | null {
  return days === null ? null : formatDay(dayOf(parseMinute(at) ?? 0) + days);
}

const team = fc
  .array(told, { minLength: 1, maxLength: 12 })
  .map((customers) => customers.map((customer, i) => build(`C${i}`, customer)));
const one = told.map((customer) => build('C', customer));

const realDay = (row: Revisit): Day => Math.max(row.due, TODAY);
const UNCAPPED = { policy: policyWith({ dailyCap: 0, horizonDays: 366 }) };

test('every customer with a date to count from has a next contact within a quarter, or on the day agreed', () => {
  fc.assert(
    fc.property(one, (customer) => {
      const [begin] = [...customer.orders.map((order) => order.day)].sort((a, b) => a - b);
      const last = customer.visits
        .map((visit) => visit)
        .sort((a, b) => a.at - b.at || a.row - b.row)
        .at(-1);
      const since = last ? dayOf(last.at) : begin;
      if (since === undefined) return;
      // A quarter, the distance to a greeting or survey just made, and the longest break.
      const latest = Math.max(addMonths(since, 3), TODAY + 7, last?.nextDay ?? 0) + 10;
      const rows = dueAt(AS_OF, [customer], UNCAPPED).rows;
      expect(Math.min(...rows.map(realDay))).toBeLessThanOrEqual(latest);
    }),
    RUNS,
  );
});

test('no due date falls on a closed day', () => {
  fc.assert(
    fc.property(team, (customers) => {
      const closed = dueAt(AS_OF, customers).rows.filter((row) => !CHINA.status(row.due).open);
      expect(closed.map(line)).toEqual([]);
    }),
    RUNS,
  );
});

test('merging delays no reason that stands by itself, problems least of all', () => {
  fc.assert(
    fc.property(team, (customers) => {
      const attaches = new Set(DEFAULT_POLICY.rules.filter((rule) => rule.attaches).map((rule) => rule.id));
      for (const row of dueAt(AS_OF, customers, UNCAPPED).rows) {
        const own = row.reasons.filter((reason) => !attaches.has(reason.rule));
        for (const reason of own) expect(row.due).toBeLessThanOrEqual(reason.day);
      }
    }),
    RUNS,
  );
});

test('reasons of one row lie within the merge window, counted from the strictest or from today', () => {
  fc.assert(
    fc.property(team, (customers) => {
      for (const row of dueAt(AS_OF, customers, UNCAPPED).rows) {
        const latest = Math.max(...row.reasons.map((reason) => reason.day));
        expect(latest - realDay(row)).toBeLessThanOrEqual(DEFAULT_POLICY.revisit.mergeDays);
      }
    }),
    RUNS,
  );
});

test('a routine contact keeps 7 days from every other planned contact of the customer', () => {
  fc.assert(
    fc.property(one, (customer) => {
      const { rows } = dueAt(AS_OF, [customer], UNCAPPED);
      const isRoutine = (row: Revisit) => row.reasons.every((reason) => reason.series === 'routine');
      for (const routine of rows.filter(isRoutine)) {
        for (const other of rows) {
          if (other !== routine)
            expect(Math.abs(realDay(other) - realDay(routine))).toBeGreaterThanOrEqual(7);
        }
      }
    }),
    RUNS,
  );
});

test('of the onboarding steps only one stands, and only one routine reason', () => {
  fc.assert(
    fc.property(one, (customer) => {
      const series = dueAt(AS_OF, [customer], UNCAPPED).rows.flatMap((row) =>
        row.reasons.map((reason) => reason.series),
      );
      expect(series.filter((each) => each === 'onboarding').length).toBeLessThanOrEqual(1);
      expect(series.filter((each) => each === 'routine').length).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test('the order of the rows in the workbook changes nothing', () => {
  fc.assert(
    fc.property(
      team.chain((customers) =>
        fc.tuple(fc.constant(customers), fc.shuffledSubarray(customers, { minLength: customers.length })),
      ),
      ([customers, shuffled]) => {
        expect(dueAt(AS_OF, shuffled)).toEqual(dueAt(AS_OF, customers));
      },
    ),
    RUNS,
  );
});

test('the cap is never exceeded on any workday, and moves rows without losing one', () => {
  fc.assert(
    fc.property(team, fc.integer({ min: 1, max: 3 }), (customers, dailyCap) => {
      const { rows } = dueAt(AS_OF, customers, { policy: policyWith({ dailyCap }) });
      const perDay = new Map<string, number>();
      for (const row of rows) {
        const slot = `${row.owner} ${realDay(row)}`;
        if (row.owner !== '') perDay.set(slot, (perDay.get(slot) ?? 0) + 1);
      }
      expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(dailyCap);
      const uncapped = dueAt(AS_OF, customers, { policy: policyWith({ dailyCap: 0 }) }).rows;
      expect(new Set(rows.map((row) => row.key))).toEqual(new Set(uncapped.map((row) => row.key)));
    }),
    RUNS,
  );
});

test('every row has a key of its own', () => {
  fc.assert(
    fc.property(team, (customers) => {
      const keys = dueAt(AS_OF, customers, UNCAPPED).rows.map((row) => row.key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    RUNS,
  );
});
