// What must hold of a ticket's clocks under every calendar (issue: "Done when").
import fc from 'fast-check';
import { makeCalendar } from '../../../../src/core/calendar/make-calendar';
import type { CalendarPolicy } from '../../../../src/core/calendar/opening-hours';
import { addWithPauses, makeClocks } from '../../../../src/core/measures/sla/clock';
import { runClock, uncoveredYears } from '../../../../src/core/measures/sla/run-clock';
import type { ClockKind, Pause, SlaClock } from '../../../../src/core/measures/sla-result';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { day } from '../../calendar/calendars';

const FIRST = day('2026-02-01');
const DAYS = 30;

const period = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ fromMinute: start * 15, toMinute: Math.min(1440, (start + length) * 15) }));
const calendarPolicy: fc.Arbitrary<CalendarPolicy> = fc.record({
  workHours: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), period).map(([weekday, hours]) => ({ weekday, ...hours })),
    { minLength: 1, maxLength: 8 },
  ),
  calendarDays: fc.constant([]),
  calendar: fc.boolean().map((on) => ({ ...DEFAULT_POLICY.calendar, chineseHolidays: on })),
});
const moment = fc.integer({ min: FIRST * 1440, max: (FIRST + DAYS) * 1440 });
const budget = fc.integer({ min: 1, max: 2000 });
const kind = fc.constantFrom<ClockKind[]>('working', 'working', 'round-the-clock');
/** Ascending and apart, as a ticket's timeline gives them. */
const pauses: fc.Arbitrary<Pause[]> = fc.array(moment, { maxLength: 6 }).map((moments) => {
  const [sorted, found] = [[...new Set(moments)].sort((a, b) => a - b), [] as Pause[]];
  for (let i = 0; i + 1 < sorted.length; i += 2)
    found.push({ from: sorted[i] ?? 0, to: sorted[i + 1] ?? 0, reason: 'waiting-customer' });
  return found;
});

function clockOf(policy: CalendarPolicy, which: ClockKind) {
  const calendar = makeCalendar(policy);
  const clock = makeClocks(calendar)[which];
  const add = (start: number, minutes: number, around: readonly Pause[] = []) => {
    const end = addWithPauses(clock, start, minutes, around);
    if (end === null) throw new Error('no date within reach');
    return end;
  };
  return { calendar, clock, add };
}

test('more budget is never due earlier', () => {
  fc.assert(
    fc.property(
      calendarPolicy,
      kind,
      moment,
      budget,
      budget,
      pauses,
      (policy, which, start, minutes, more, around) => {
        const { add } = clockOf(policy, which);
        expect(add(start, minutes + more, around)).toBeGreaterThanOrEqual(add(start, minutes, around));
      },
    ),
  );
});

test('a pause never makes it due earlier', () => {
  fc.assert(
    fc.property(calendarPolicy, kind, moment, budget, pauses, (policy, which, start, minutes, around) => {
      const { add } = clockOf(policy, which);
      expect(add(start, minutes, around)).toBeGreaterThanOrEqual(add(start, minutes));
      expect(add(start, minutes, around)).toBeGreaterThanOrEqual(add(start, minutes, around.slice(1)));
    }),
  );
});

test('a budget split in two ends where the whole one ends', () => {
  fc.assert(
    fc.property(calendarPolicy, kind, moment, budget, budget, (policy, which, start, first, second) => {
      const { add } = clockOf(policy, which);
      expect(add(add(start, first), second)).toBe(add(start, first + second));
    }),
  );
});

test('the time of the clock between start and due, pauses left out, is the budget', () => {
  fc.assert(
    fc.property(calendarPolicy, kind, moment, budget, pauses, (policy, which, start, minutes, around) => {
      const { add, clock } = clockOf(policy, which);
      const due = add(start, minutes, around);
      const paused = around.map(({ from, to }) => clock.between(Math.max(from, start), Math.min(to, due)));
      expect(clock.between(start, due) - paused.reduce((sum, each) => sum + each, 0)).toBe(minutes);
    }),
  );
});

test('on working time the due moment lies in open time, closing time included', () => {
  fc.assert(
    fc.property(calendarPolicy, moment, budget, pauses, (policy, start, minutes, around) => {
      const { add, calendar } = clockOf(policy, 'working');
      const lastMinute = add(start, minutes, around) - 1;
      const open = calendar.periods(Math.floor(lastMinute / 1440));
      const inDay = lastMinute % 1440;
      expect(open.some(({ fromMinute, toMinute }) => fromMinute <= inDay && inDay < toMinute)).toBe(true);
    }),
  );
});

test('used, left and late are never negative; left and late never both; used + left − late is the budget', () => {
  fc.assert(
    fc.property(
      calendarPolicy,
      kind,
      fc.tuple(moment, moment, fc.option(moment)),
      budget,
      pauses,
      (policy, which, [start, asOf, done], minutes, around) => {
        const { usedMinutes, leftMinutes, lateMinutes } = clockAt(policy, which, {
          start,
          asOf,
          done,
          minutes,
          around,
        });
        expect(Math.min(usedMinutes, leftMinutes, lateMinutes)).toBeGreaterThanOrEqual(0);
        expect(Math.min(leftMinutes, lateMinutes)).toBe(0);
        expect(usedMinutes + leftMinutes - lateMinutes).toBe(minutes);
      },
    ),
  );
});

test('time only makes it worse: normal, then warning, then late', () => {
  const order = ['normal', 'warning', 'late'];
  fc.assert(
    fc.property(
      calendarPolicy,
      kind,
      moment,
      moment,
      moment,
      budget,
      (policy, which, start, a, b, minutes) => {
        const at = (asOf: number) =>
          order.indexOf(clockAt(policy, which, { start, asOf, done: null, minutes, around: [] }).status);
        fc.pre(at(a) >= 0);
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      },
    ),
  );
});

function clockAt(
  policy: CalendarPolicy,
  which: ClockKind,
  given: {
    readonly start: number;
    readonly asOf: number;
    readonly done: number | null;
    readonly minutes: number;
    readonly around: readonly Pause[];
  },
): SlaClock {
  const { calendar, clock } = clockOf(policy, which);
  return runClock(
    {
      clock,
      budget: { kind: which, minutes: given.minutes, limitFrom: 'x' },
      startedAt: given.start,
      pauses: given.around,
      paused: false,
      done: given.done === null ? null : { at: given.done },
    },
    { asOf: given.asOf, warningShare: 0.8, uncovered: uncoveredYears(calendar) },
  );
}
