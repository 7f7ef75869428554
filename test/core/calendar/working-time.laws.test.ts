// What must hold of working time under every calendar, against a clock that counts minute by minute.
import fc from 'fast-check';
import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import { weekday } from '../../../src/core/calendar/day';
import type { CalendarPolicy } from '../../../src/core/calendar/opening-hours';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { day } from './calendars';

const FIRST = day('2026-02-01');
const DAYS = 42;

const period = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ fromMinute: start * 15, toMinute: Math.min(1440, (start + length) * 15) }));
const weekHours = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 7 }), period).map(([on, hours]) => ({ weekday: on, ...hours })),
  { minLength: 1, maxLength: 9 },
);
const datedRow = fc.record({
  day: fc.integer({ min: FIRST, max: FIRST + DAYS }),
  open: fc.boolean(),
  periods: fc.array(period, { minLength: 1, maxLength: 2 }),
  active: fc.boolean(),
  note: fc.constant(''),
});
const policy = (chineseHolidays: fc.Arbitrary<boolean>) =>
  fc.record({
    workHours: weekHours,
    calendarDays: fc.array(datedRow, { maxLength: 6 }),
    calendar: chineseHolidays.map((on) => ({ ...DEFAULT_POLICY.calendar, chineseHolidays: on })),
  });
const anyPolicy = policy(fc.boolean());
const moment = fc.integer({ min: FIRST * 1440, max: (FIRST + DAYS) * 1440 });
const budget = fc.integer({ min: 1, max: 3000 });

test('adding a budget and measuring it gives the budget back, in both directions', () => {
  fc.assert(
    fc.property(anyPolicy, moment, budget, (drawn, start, minutes) => {
      const { addWorkMinutes, workMinutesBetween } = clockOf(drawn);
      expect(workMinutesBetween(start, addWorkMinutes(start, minutes))).toBe(minutes);
      expect(workMinutesBetween(addWorkMinutes(start, -minutes), start)).toBe(minutes);
    }),
  );
});

test('more budget is never due earlier', () => {
  fc.assert(
    fc.property(anyPolicy, moment, budget, budget, (drawn, start, minutes, more) => {
      const { addWorkMinutes } = clockOf(drawn);
      expect(addWorkMinutes(start, minutes + more)).toBeGreaterThan(addWorkMinutes(start, minutes));
    }),
  );
});

test('a budget split in two ends where the whole one ends', () => {
  fc.assert(
    fc.property(anyPolicy, moment, budget, budget, (drawn, start, first, second) => {
      const { addWorkMinutes } = clockOf(drawn);
      expect(addWorkMinutes(addWorkMinutes(start, first), second)).toBe(
        addWorkMinutes(start, first + second),
      );
    }),
  );
});

test('going back the same budget returns to the start, up to closed time', () => {
  fc.assert(
    fc.property(anyPolicy, moment, budget, (drawn, start, minutes) => {
      const { addWorkMinutes, workMinutesBetween } = clockOf(drawn);
      const back = addWorkMinutes(addWorkMinutes(start, minutes), -minutes);
      expect(back).toBeGreaterThanOrEqual(start);
      expect(workMinutesBetween(start, back)).toBe(0);
    }),
  );
});

test('the end lies in open time or at closing time', () => {
  fc.assert(
    fc.property(anyPolicy, moment, budget, (drawn, start, minutes) => {
      const { addWorkMinutes, calendar } = clockOf(drawn);
      const lastMinute = addWorkMinutes(start, minutes) - 1;
      const open = calendar.periods(Math.floor(lastMinute / 1440));
      const inDay = lastMinute % 1440;
      expect(open.some(({ fromMinute, toMinute }) => fromMinute <= inDay && inDay < toMinute)).toBe(true);
    }),
  );
});

test('time measured over two stretches is the sum of both, and reversed time is negative', () => {
  fc.assert(
    fc.property(anyPolicy, moment, moment, moment, (drawn, a, b, c) => {
      const { workMinutesBetween } = clockOf(drawn);
      expect(workMinutesBetween(a, b) + workMinutesBetween(b, c)).toBe(workMinutesBetween(a, c));
      expect(workMinutesBetween(b, a)).toBe(0 - workMinutesBetween(a, b));
    }),
  );
});

test('a clock that counts minute by minute agrees', () => {
  fc.assert(
    fc.property(
      policy(fc.constant(false)),
      moment,
      fc.integer({ min: 1, max: 900 }),
      (drawn, start, minutes) => {
        const { addWorkMinutes, workMinutesBetween } = clockOf(drawn);
        const end = countMinutes(drawn, start, minutes);
        expect(addWorkMinutes(start, minutes)).toBe(end);
        expect(workMinutesBetween(start, end)).toBe(minutes);
      },
    ),
  );
});

/** The calendar's clock, for calendars that always find a date. */
function clockOf(drawn: CalendarPolicy) {
  const calendar = makeCalendar(drawn);
  return {
    calendar,
    workMinutesBetween: (from: number, to: number) => calendar.workMinutesBetween(from, to),
    addWorkMinutes: (start: number, minutes: number) => {
      const end = calendar.addWorkMinutes(start, minutes);
      if (end === null) throw new Error('no date within reach');
      return end;
    },
  };
}

function countMinutes(drawn: CalendarPolicy, start: number, minutes: number): number {
  let moment = start;
  for (let left = minutes; left > 0; moment++) if (isOpenMinute(drawn, moment)) left--;
  return moment;
}

/** Read straight from the policy's rows: dated open > dated closed > weekday. */
function isOpenMinute(drawn: CalendarPolicy, moment: number): boolean {
  const on = Math.floor(moment / 1440);
  const rows = drawn.calendarDays.filter((row) => row.active && row.day === on);
  const open = rows.filter((row) => row.open).flatMap((row) => row.periods);
  const week = drawn.workHours.filter((row) => row.weekday === weekday(on));
  const within = open.length > 0 ? open : rows.length > 0 ? [] : week;
  return within.some((hours) => hours.fromMinute <= moment % 1440 && moment % 1440 < hours.toMinute);
}
