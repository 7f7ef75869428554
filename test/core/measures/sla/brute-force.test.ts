// The tickets' clocks against a reference that counts minute by minute and reads the policy's rows by itself: 10,000 random
// calendars, receipts, budgets and pauses around 春节 2026.
import fc from 'fast-check';
import { weekday } from '../../../../src/core/calendar/day';
import { makeCalendar } from '../../../../src/core/calendar/make-calendar';
import { ticketClocks } from '../../../../src/core/measures/sla/ticket-clocks';
import { DEFAULT_POLICY, type Policy } from '../../../../src/core/policy/policy';
import type { Progress, Ticket } from '../../../../src/core/register/register';
import { account, registerOf } from '../../../support/build-register';
import { day } from '../../calendar/calendars';
import { onlyLimit } from './clocked';

const FIRST = day('2026-02-09');
const DAYS = 17;
const HORIZON = DAYS * 1440;
/** The notice for 2026, written down by hand; no other day of the horizon differs from its week. */
const MAKE_UP = day('2026-02-14');
const HOLIDAY = [day('2026-02-15'), day('2026-02-23')] as const;

const period = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ fromMinute: start * 15, toMinute: Math.min(1440, (start + length) * 15) }));
const week = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 7 }), period).map(([on, hours]) => ({ weekday: on, ...hours })),
  { minLength: 1, maxLength: 8 },
);
const datedRow = fc.record({
  day: fc.integer({ min: FIRST, max: FIRST + DAYS - 1 }),
  open: fc.boolean(),
  periods: fc.array(period, { maxLength: 2 }),
  active: fc.boolean(),
  note: fc.constant(''),
});
const drawn = fc.record({
  workHours: week,
  calendarDays: fc.array(datedRow, { maxLength: 4 }),
  chinese: fc.boolean(),
  start: fc.integer({ min: 0, max: HORIZON / 2 }),
  budgetMinutes: fc.integer({ min: 1, max: 500 }).map((tens) => tens * 6),
  /** Minutes after the receipt at which the ticket changes between waiting and being worked on. */
  changes: fc.array(fc.integer({ min: 0, max: 6 * 1440 }), { maxLength: 6 }),
  asOf: fc.integer({ min: 0, max: 7 * 1440 }),
  clock: fc.constantFrom('working' as const, 'working' as const, 'round-the-clock' as const),
  solved: fc.boolean(),
});
type Drawn = ReturnType<typeof drawn.generate>['value'];

const [TICKET] = account('A').ticket('G1').tickets;
const [ENTRY] = account('A').progressed('G1', '2026-02-09', 'executing').progress;

test('10,000 random tickets agree with a clock that counts every minute', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const expected = countMinutes(given);
      const { solution } = engine(given);
      const got = {
        due: inHorizon(solution.due),
        warnAt: inHorizon(solution.warnAt),
        used: solution.usedMinutes,
        late: solution.lateMinutes,
        left: solution.leftMinutes,
        // Beyond the horizon the due time may rest on 2027, which has no data yet.
        status: solution.status === 'uncovered' && expected.due === null ? expected.status : solution.status,
      };
      expect(got).toEqual(expected);
    }),
    { numRuns: 10_000 },
  );
});

/** Relative to the first day; null when it lies beyond the horizon. */
function inHorizon(moment: number | null): number | null {
  const at = moment === null ? Infinity : moment - FIRST * 1440;
  return at <= HORIZON ? at : null;
}

function policyOf({ workHours, calendarDays, chinese, budgetMinutes, clock }: Drawn): Policy {
  return {
    ...DEFAULT_POLICY,
    workHours,
    calendarDays,
    calendar: { chineseHolidays: chinese },
    limits: [...onlyLimit(budgetMinutes / 60, null, clock)],
  };
}

function changesOf({ start, changes }: Drawn): readonly number[] {
  return changes.map((after) => start + after).sort((a, b) => a - b);
}

function engine(given: Drawn) {
  if (!TICKET || !ENTRY) throw new Error('no records');
  const policy = policyOf(given);
  const asOf = FIRST * 1440 + given.start + given.asOf;
  const ticket: Ticket = {
    ...TICKET,
    receivedAt: FIRST * 1440 + given.start,
    solvedAt: given.solved ? asOf : null,
  };
  const progress = changesOf(given).map((at, i): Progress => ({
    ...ENTRY,
    updatedAt: FIRST * 1440 + at,
    status: i % 2 === 0 ? 'waiting-customer' : 'executing',
  }));
  const register = {
    ...registerOf([]),
    tickets: [ticket],
    progress,
    progressByTicket: new Map([['G1', progress]]),
  };
  const calendar = makeCalendar(policy);
  const [row] = ticketClocks({ register, policy, calendar, asOf, tierOf: () => null }).rows;
  if (!row) throw new Error('no row');
  return row;
}

/** One pass over the minutes of the horizon. */
function countMinutes(given: Drawn) {
  const { start, budgetMinutes, clock, solved } = given;
  const runs = clock === 'working' ? openMinutes(given) : new Uint8Array(HORIZON).fill(1);
  const asOf = start + given.asOf;
  // Later entries have not happened yet; when it is solved, what follows does not matter either.
  const changes = changesOf(given).filter((at) => at <= asOf);
  const warnMinutes = Math.ceil(budgetMinutes * 0.8 - 1e-9);
  let [counted, used, seen, paused] = [0, 0, 0, false];
  let due: number | null = null;
  let warnAt: number | null = null;
  for (let minute = start; minute < HORIZON; minute++) {
    for (; seen < changes.length && (changes[seen] ?? 0) <= minute; seen++) paused = seen % 2 === 0;
    if (minute >= asOf) paused = false;
    if (runs[minute] === 0 || paused) continue;
    counted++;
    if (minute < asOf) used++;
    if (counted === warnMinutes) warnAt = minute + 1;
    if (counted === budgetMinutes) due = minute + 1;
  }
  const lasting = changes.length % 2 === 1;
  return {
    due,
    warnAt,
    used,
    late: Math.max(0, used - budgetMinutes),
    left: Math.max(0, budgetMinutes - used),
    status: statusAt(asOf, { due, warnAt, paused: lasting, solved }),
  };
}

function statusAt(
  asOf: number,
  at: { due: number | null; warnAt: number | null; paused: boolean; solved: boolean },
): string {
  const late = at.due !== null && asOf > at.due;
  if (at.solved) return late ? 'missed' : 'met';
  if (late) return 'late';
  if (at.paused) return 'paused';
  return at.warnAt !== null && asOf >= at.warnAt ? 'warning' : 'normal';
}

/** 1 for every open minute: dated open > dated closed > make-up day > holiday > weekday. */
function openMinutes({ workHours, calendarDays, chinese }: Drawn): Uint8Array {
  const open = new Uint8Array(HORIZON);
  const weekly = (on: number) => workHours.filter((row) => row.weekday === on);
  const usual = [1, 2, 3, 4, 5, 6, 7].map(weekly).find((rows) => rows.length > 0) ?? [];
  for (let i = 0; i < DAYS; i++) {
    const on = FIRST + i;
    const rows = calendarDays.filter((row) => row.active && row.day === on);
    const own = rows.filter((row) => row.open).flatMap((row) => row.periods);
    const isHoliday = chinese && on >= HOLIDAY[0] && on <= HOLIDAY[1];
    const ordinary = chinese && on === MAKE_UP ? usual : isHoliday ? [] : weekly(weekday(on));
    const hours = rows.some((row) => row.open)
      ? own.length > 0
        ? own
        : usual
      : rows.length > 0
        ? []
        : ordinary;
    for (const { fromMinute, toMinute } of hours) open.fill(1, i * 1440 + fromMinute, i * 1440 + toMinute);
  }
  return open;
}
