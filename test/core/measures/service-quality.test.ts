import fc from 'fast-check';
import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import { monthOf } from '../../../src/core/calendar/period';
import { isMet } from '../../../src/core/measures/quality/quality-targets';
import { News } from '../../../src/core/measures/quality/progress-updates';
import { serviceQuality } from '../../../src/core/measures/quality/service-quality';
import type { QualityFigures, QualityResult } from '../../../src/core/measures/quality-result';
import type { SlaRow } from '../../../src/core/measures/sla-result';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { isOverCompensated } from '../../../src/core/register/check-compensation';
import type { Progress } from '../../../src/core/register/register';
import { day, minute } from '../../support/make-account';
import { slaOf, slaRow } from '../../support/sla-rows';

const asOf = minute('2026-11-20T18:00');
const NOVEMBER = monthOf(day('2026-11-20'));
const calendar = makeCalendar(DEFAULT_POLICY);

function qualityOf(
  rows: readonly SlaRow[],
  progress: readonly Progress[] = [],
  period = NOVEMBER,
): QualityResult {
  const progressByTicket = new Map<string, Progress[]>();
  for (const entry of progress) {
    progressByTicket.set(entry.ticketId, [...(progressByTicket.get(entry.ticketId) ?? []), entry]);
  }
  return serviceQuality({
    register: { progress, progressByTicket },
    sla: slaOf(rows),
    policy: DEFAULT_POLICY,
    calendar,
    period,
    asOf,
    isOverCompensated: (ticket) => isOverCompensated(ticket, DEFAULT_POLICY),
  });
}

const rate = (part: number, whole: number) => ({ part, whole, value: whole === 0 ? null : part / whole });
const toldCustomer = (ticketId: string, at: string): Progress =>
  ({ ticketId, updatedAt: minute(at), toldCustomer: true, status: 'executing' }) as Progress;
const solved = (at: string, more: object = {}) => ({
  open: false,
  solution: { status: 'met', doneAt: at, ...more } as const,
});

describe('on time', () => {
  test.each([
    ['met', 1, 1],
    ['missed', 0, 1],
    ['late', 0, 1],
    ['normal', 0, 0],
    ['warning', 0, 0],
    ['paused', 0, 0],
    ['uncovered', 0, 0],
  ] as const)('%s counts %i of %i, for the answer and for the solution', (status, part, whole) => {
    const { total } = qualityOf([slaRow({}, { response: { status }, solution: { status } })]);
    expect(total.rates.onTimeResponse).toEqual(rate(part, whole));
    expect(total.rates.onTimeSolution).toEqual(rate(part, whole));
  });
});

test('a ticket that no limit applies to is neither on time nor late', () => {
  const { total } = qualityOf([slaRow({}, { solution: { status: 'met', limitFrom: '', due: null } })]);
  expect(total.rates.onTimeSolution).toEqual(rate(0, 0));
});

test('a period counts the tickets received in it, first and last day included', () => {
  const received = ['2026-10-31T23:59', '2026-11-01T00:00', '2026-11-30T23:59', '2026-12-01T00:00'];
  const { total } = qualityOf(received.map((receivedAt, i) => slaRow({ ticketId: `G${i}`, receivedAt })));
  expect(total.tickets).toBe(2);
});

test('solved, complaints, reopened: each with the tickets it is a share of', () => {
  const { total } = qualityOf([
    slaRow({ type: 'complaint' }, solved('2026-11-03T09:00')),
    slaRow({ type: 'claim' }),
    slaRow({ type: 'fault' }, { ...solved('2026-11-04T09:00'), reopenings: 2 }),
    slaRow({ type: null }, { reopenings: 1 }),
  ]);
  expect(total.rates.solved).toEqual(rate(2, 4));
  expect(total.rates.complaint).toEqual(rate(2, 4));
  // The second was never solved, so it cannot have been reopened.
  expect(total.rates.reopened).toEqual(rate(2, 3));
});

test('time to solve is mean and median of the solved ones, round the clock', () => {
  const { total } = qualityOf([
    slaRow({ receivedAt: '2026-11-02T09:00' }, solved('2026-11-02T10:00')),
    slaRow({ receivedAt: '2026-11-02T09:00' }, solved('2026-11-02T11:00')),
    slaRow({ receivedAt: '2026-11-06T09:00' }, solved('2026-11-09T09:00')),
    slaRow({ receivedAt: '2026-11-06T09:00' }),
  ]);
  expect(total.meanSolutionMinutes).toBe((60 + 120 + 3 * 1440) / 3);
  expect(total.medianSolutionMinutes).toBe(120);
});

test('a ticket solved before it was received, or at an unknown moment, has no time to solve', () => {
  const { total } = qualityOf([
    slaRow({ receivedAt: '2026-11-02T09:00' }, solved('2026-11-01T09:00')),
    slaRow({}, { open: false, solution: { status: 'normal', doneAt: null } }),
  ]);
  expect(total.meanSolutionMinutes).toBeNull();
  expect(total.rates.solved).toEqual(rate(2, 2));
});

test.each([
  ['made', { status: 'met', doneAt: '2026-11-04T09:00' }, 1, 1],
  ['made, but late', { status: 'missed', doneAt: '2026-11-14T09:00' }, 1, 1],
  ['overdue', { status: 'late' }, 0, 1],
  ['not yet due', { status: 'normal' }, 0, 0],
] as const)('a revisit %s', (_name, revisit, part, whole) => {
  const row = slaRow({}, { ...solved('2026-11-03T09:00'), revisit });
  expect(qualityOf([row]).total.rates.revisited).toEqual(rate(part, whole));
});

test('compensation is added up, and those over 30 % of a 服务失误 are counted', () => {
  const { total } = qualityOf([
    slaRow({ type: 'service-failure', purchaseAmount: 1000, compensation: 300 }),
    slaRow({ type: 'service-failure', purchaseAmount: 1000, compensation: 300.1 }),
    slaRow({ type: 'fault', purchaseAmount: 10, compensation: 9 }),
  ]);
  expect(total.compensationTotal).toBe(609.1);
  expect(total.compensationBreaches).toBe(1);
});

test('nothing to measure is no data, never 0 %', () => {
  const { total } = qualityOf([]);
  expect(total).toEqual({
    tickets: 0,
    rates: {
      onTimeResponse: rate(0, 0),
      onTimeSolution: rate(0, 0),
      solved: rate(0, 0),
      complaint: rate(0, 0),
      reopened: rate(0, 0),
      updated: rate(0, 0),
      revisited: rate(0, 0),
    },
    meanSolutionMinutes: null,
    medianSolutionMinutes: null,
    score: { mean: null, n: 0 },
    compensationTotal: 0,
    compensationBreaches: 0,
  } satisfies QualityFigures);
});

test('groups: most tickets first, what nobody filled in last, months in their order', () => {
  const result = qualityOf(
    [
      slaRow({ owner: '王芳', receivedAt: '2026-11-02T09:00' }, { department: '技术' }),
      slaRow({ owner: ' 王芳', receivedAt: '2026-10-02T09:00' }, { department: '技术' }),
      slaRow({ owner: null, receivedAt: '2026-10-02T09:00' }),
      slaRow({ owner: null, receivedAt: '2026-10-02T09:00' }),
      slaRow({ owner: null, receivedAt: '2026-10-02T09:00' }),
      slaRow({ owner: '李强', receivedAt: '2026-10-02T09:00' }, { department: '客诉' }),
    ],
    [],
    { kind: 'range', from: day('2026-10-01'), to: day('2026-11-30') },
  );
  const names = (groups: readonly { name: string; tickets: number }[]) =>
    groups.map(({ name, tickets }) => `${name} ${tickets}`);
  expect(names(result.byPerson)).toEqual(['王芳 2', '李强 1', ' 3']);
  expect(names(result.byDepartment)).toEqual(['技术 2', '客诉 1', ' 3']);
  expect(names(result.byMonth)).toEqual(['2026-10 5', '2026-11 1']);
});

test('the groups of each kind add up to the total', () => {
  const one = fc.record({
    owner: fc.constantFrom(null, '王芳', '李强'),
    type: fc.constantFrom(null, 'fault', 'complaint'),
    status: fc.constantFrom('met', 'missed', 'late', 'normal'),
    score: fc.constantFrom(null, 1, 5),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (tickets) => {
      const rows = tickets.map(({ status, ...fields }) => slaRow(fields as object, { response: { status } }));
      const { total, byPerson, byType } = qualityOf(rows);
      for (const groups of [byPerson, byType]) {
        const sum = (pick: (figures: QualityFigures) => number) =>
          groups.reduce((all, group) => all + pick(group), 0);
        expect(sum((group) => group.tickets)).toBe(total.tickets);
        expect(sum((group) => group.rates.onTimeResponse.whole)).toBe(total.rates.onTimeResponse.whole);
        expect(sum((group) => group.score.n)).toBe(total.score.n);
      }
    }),
    { numRuns: 50 },
  );
});

describe('targets', () => {
  const { targets, total } = qualityOf([
    slaRow({ type: 'complaint', score: 4 }, { ...solved('2026-11-05T09:00'), response: { status: 'met' } }),
  ]);
  const met = (measure: string) => {
    const target = targets.find((each) => each.measure === measure);
    return target && isMet(total, target);
  };

  test('are reached at their very value; complaints and hours are better low', () => {
    // 72 h are the limit of 72 h, a mean of 4 is the limit of 4, one of one is a complaint.
    expect(['meanSolutionHours', 'score', 'complaint', 'onTimeResponse'].map(met)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  test('without data are neither met nor missed', () => {
    expect(met('revisited')).toBeNull();
  });

  test('are those of the policy', () => {
    expect(targets.map(({ measure, bound, value }) => `${measure} ${bound} ${value}`)).toEqual([
      'onTimeResponse at-least 0.95',
      'onTimeSolution at-least 0.9',
      'solved at-least 0.9',
      'complaint at-most 0.1',
      'reopened at-most 0.05',
      'updated at-least 0.9',
      'revisited at-least 0.9',
      'meanSolutionHours at-most 72',
      'score at-least 4',
    ]);
  });
});

describe('progress updates owed and given', () => {
  const HOUR = 60;
  const clock = {
    kind: 'round-the-clock',
    add: () => null,
    between: (from: number, to: number) => to - from,
  } as const;
  const updates = (to: number, hours: readonly number[]) => {
    const news = new News(0, to * HOUR, { clock, minutes: 24 * HOUR, pauses: [] });
    for (const hour of hours) news.told(hour * HOUR);
    return news.ended();
  };

  test.each([
    ['solved within a day: nothing owed', 20, [], 0, 0],
    ['solved at the very end of the interval', 24, [], 0, 0],
    ['silent for 25 hours', 25, [], 0, 1],
    ['silent for three days and more', 73, [], 0, 3],
    ['told in time, then solved', 30, [20], 1, 1],
    ['told at the very end', 30, [24], 1, 1],
    ['told late', 30, [25], 0, 1],
    ['told after 20 h, then silent for 50 h', 70, [20], 1, 3],
    ['what was told after the end does not count', 20, [22], 0, 0],
  ] as const)('%s', (_name, to, hours, part, whole) => {
    expect(updates(to, hours)).toEqual({ part, whole });
  });

  const received = '2026-11-02T09:00';
  const answered = { response: { status: 'met', doneAt: '2026-11-02T10:00' } } as const;
  const shareOf = (row: SlaRow, progress: readonly Progress[]) =>
    qualityOf([row], progress).total.rates.updated;

  test('24 hours of a P1 are one working day, of a P0 a day round the clock', () => {
    // Told on Tuesday 09:30 and solved on Wednesday 09:30: nobody was left without news for longer than a day.
    const ticket = { ticketId: 'G1', receivedAt: received };
    const entries = [toldCustomer('G1', '2026-11-03T09:30')];
    const end = { ...answered, ...solved('2026-11-04T09:30') };
    expect(shareOf(slaRow(ticket, end), entries)).toEqual(rate(2, 2));
    const overWeekend = solved('2026-11-09T09:30');
    const friday = [toldCustomer('G1', '2026-11-06T09:30')];
    const late = { ticketId: 'G1', receivedAt: '2026-11-06T09:00' };
    expect(shareOf(slaRow(late, overWeekend), friday)).toEqual(rate(1, 1));
    expect(shareOf(slaRow(late, { ...overWeekend, priority: 'P0' }), friday)).toEqual(rate(1, 3));
  });

  test('the answer counts as telling; what the customer was not told of does not', () => {
    const untold = { ...toldCustomer('G1', '2026-11-02T15:00'), toldCustomer: false };
    const row = slaRow(
      { ticketId: 'G1', receivedAt: received },
      { ...answered, ...solved('2026-11-02T17:00') },
    );
    expect(shareOf(row, [untold])).toEqual(rate(1, 1));
  });

  test('waiting for the customer owes nobody news, unless the policy says so', () => {
    const row = slaRow(
      { ticketId: 'G1', receivedAt: received },
      {
        ...answered,
        ...solved('2026-11-06T10:00'),
        pauses: [
          { from: minute('2026-11-02T11:00'), to: minute('2026-11-06T09:00'), reason: 'waiting-customer' },
        ],
      },
    );
    expect(shareOf(row, [toldCustomer('G9', '2026-11-03T09:00')])).toEqual(rate(1, 1));
  });

  test('without a progress sheet nobody is judged by it', () => {
    const open = slaRow({ ticketId: 'G1', receivedAt: received });
    expect(shareOf(open, [])).toEqual(rate(0, 0));
    expect(shareOf(open, [toldCustomer('G9', '2026-11-03T09:00')]).whole).toBeGreaterThan(0);
  });
});
