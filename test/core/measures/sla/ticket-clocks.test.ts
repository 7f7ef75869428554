// rules §6 beyond the arithmetic: which limit wins, states, pauses from the progress sheet, other clocks, odd data.
import { DEFAULT_POLICY, type Policy } from '../../../../src/core/policy/policy';
import { account, registerOf } from '../../../support/build-register';
import { makeCalendar } from '../../../../src/core/calendar/make-calendar';
import { ticketClocks } from '../../../../src/core/measures/sla/ticket-clocks';
import { at } from '../../calendar/calendars';
import { clocked, onlyLimit, onlyRow, policyWith, shown } from './clocked';

/** Mon–Fri 09–18: a Monday is 2026-03-02. */
const NINE_TO_SIX = policyWith({ hours: '09:00-18:00', chineseHolidays: true });
const MONDAY = '2026-03-02T09:00';
const clock = (policy: Policy, asOf: string, tickets: Parameters<typeof clocked>[0]['tickets']) =>
  onlyRow(clocked({ policy, asOf, tickets }));

describe('the strictest limit wins and is named', () => {
  test.each([
    ['P0', {}, {}, 'priority-P0', '2026-03-02 10:00', 'priority-P0', '2026-03-02 13:00'],
    ['P1', {}, {}, 'priority-P1', '2026-03-02 13:00', 'priority-P1', '2026-03-04 15:00'],
    ['P2', {}, {}, 'priority-P2', '2026-03-04 15:00', 'priority-P2', '2026-03-11 18:00'],
    ['P2', {}, { type: 'consult' }, 'type-consult', '2026-03-02 11:00', 'priority-P2', '2026-03-11 18:00'],
    [
      'P1',
      {},
      { type: 'complaint' },
      'type-complaint',
      '2026-03-02 10:00',
      'priority-P1',
      '2026-03-04 15:00',
    ],
    [
      'P2',
      { level: 'vip' },
      {},
      'valued-customer',
      '2026-03-02 11:00',
      'valued-customer',
      '2026-03-04 15:00',
    ],
    [
      'P2',
      { tier: 'high' },
      {},
      'valued-customer',
      '2026-03-02 11:00',
      'valued-customer',
      '2026-03-04 15:00',
    ],
    ['P0', { level: 'vip' }, {}, 'priority-P0', '2026-03-02 10:00', 'priority-P0', '2026-03-02 13:00'],
  ] as const)('%s %j %j → response %s %s, solution %s %s', (priority, customer, ticket, ...expected) => {
    const tickets = account('A', customer).ticket('G1', { receivedAt: MONDAY, priority, ...ticket });
    const { response, solution } = clock(NINE_TO_SIX, '2026-03-02 09:30', tickets);
    expect([response.limitFrom, shown(response.due), solution.limitFrom, shown(solution.due)]).toEqual(
      expected,
    );
  });

  test('P0 counts nights and weekends, P1 does not', () => {
    const friday = '2026-03-06T17:30';
    const tickets = account('A')
      .ticket('G0', { receivedAt: friday, priority: 'P0' })
      .ticket('G1', { receivedAt: friday, priority: 'P1' });
    const { rows } = clocked({ policy: NINE_TO_SIX, asOf: '2026-03-06 17:40', tickets });
    const due = new Map(rows.map((row) => [row.priority, [row.response.kind, shown(row.response.due)]]));
    expect(due.get('P0')).toEqual(['round-the-clock', '2026-03-06 18:30']);
    expect(due.get('P1')).toEqual(['working', '2026-03-09 12:30']);
  });

  test('the earlier moment wins, not the smaller number of hours: 20 h round the clock before 4 h of working time', () => {
    const [longer, shorter] = [onlyLimit(20, 20, 'round-the-clock')[0], onlyLimit(4, 4, 'working')[0]];
    if (!longer || !shorter) throw new Error('no limits');
    const limits = [
      { ...shorter, id: 'work' },
      { ...longer, id: 'all-day' },
    ];
    const receivedAt = (text: string) => account('A').ticket('G1', { receivedAt: text });
    const policy = { ...NINE_TO_SIX, limits };
    expect(clock(policy, '2026-03-06 18:00', receivedAt('2026-03-06T18:00')).solution.limitFrom).toBe(
      'all-day',
    );
    expect(clock(policy, '2026-03-02 09:00', receivedAt(MONDAY)).solution.limitFrom).toBe('work');
  });

  test("a problem customer's next tickets are limited, earlier and later ones are not", () => {
    const only = DEFAULT_POLICY.limits.filter(({ id }) => id === 'problem-customer');
    const tickets = account('A')
      .visit('2026-03-03', { openProblems: ['漏油'] })
      .visit('2026-03-05', { score: 5 })
      .ticket('before', { receivedAt: '2026-03-02T09:00' })
      .ticket('after', { receivedAt: '2026-03-04T09:00' })
      .ticket('well', { receivedAt: '2026-03-05T09:00' });
    const { rows } = clocked({ policy: { ...NINE_TO_SIX, limits: only }, asOf: '2026-03-06 09:00', tickets });
    const limits = Object.fromEntries(rows.map((row) => [row.ticket.ticketId, row.response.limitFrom]));
    expect(limits).toEqual({ before: '', after: 'problem-customer', well: '' });
  });

  test('without any limit a ticket runs and is never due', () => {
    const limits = DEFAULT_POLICY.limits.map((row) => ({ ...row, active: false }));
    const row = clock(
      { ...NINE_TO_SIX, limits },
      '2026-06-01 09:00',
      account('A').ticket('G1', { receivedAt: MONDAY }),
    );
    expect(row.solution).toMatchObject({ due: null, status: 'normal', limitFrom: '' });
    expect(row.solutionDerivation.limited).toBe(false);
  });
});

describe('states: 10 working hours from Mon 09:00, due Tue 10:00, warning from Mon 17:00', () => {
  const policy = { ...NINE_TO_SIX, limits: [...onlyLimit(10, 10)] };
  test.each([
    ['2026-03-02 16:59', 'normal', 479, 121, 0],
    ['2026-03-02 17:00', 'warning', 480, 120, 0],
    ['2026-03-03 10:00', 'warning', 600, 0, 0],
    ['2026-03-03 10:01', 'late', 601, 0, 1],
    ['2026-03-04 10:00', 'late', 1140, 0, 540],
  ])('open at %s: %s', (asOf, status, used, left, late) => {
    const { solution } = clock(policy, asOf, account('A').ticket('G1', { receivedAt: MONDAY }));
    expect(solution).toMatchObject({
      status,
      usedMinutes: used,
      leftMinutes: left,
      lateMinutes: late,
      doneAt: null,
    });
  });

  test.each([
    ['2026-03-03T10:00', 'met', 0],
    ['2026-03-03T10:01', 'missed', 1],
    ['2026-03-04', 'missed', 480],
  ])('solved at %s: %s', (solvedAt, status, late) => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY, solvedAt });
    const row = clock(policy, '2026-03-10 09:00', tickets);
    expect(row.solution).toMatchObject({ status, lateMinutes: late });
    expect(row.open).toBe(false);
  });

  test('used up at closing time: from one minute later it is late, by no working minute yet', () => {
    const closing = { ...NINE_TO_SIX, limits: [...onlyLimit(9)] };
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY });
    expect(clock(closing, '2026-03-02 18:00', tickets).solution.status).toBe('warning');
    expect(clock(closing, '2026-03-02 18:01', tickets).solution).toMatchObject({
      status: 'late',
      lateMinutes: 0,
    });
  });

  test('waiting for the customer now: paused, and due moves on', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY })
      .progressed('G1', '2026-03-02T12:00', 'waiting-customer');
    const row = clock(policy, '2026-03-04 12:00', tickets);
    expect(row.solution).toMatchObject({ status: 'paused', usedMinutes: 180 });
    expect(shown(row.solution.due)).toBe('2026-03-05 10:00');
    expect(row.pausedMinutes).toBe(18 * 60);
    // The response clock ignores pauses.
    expect(shown(row.response.due)).toBe('2026-03-03 10:00');
  });

  test('a pause that begins after the limit was broken does not mend it', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY })
      .progressed('G1', '2026-03-03T11:00', 'customer-delay');
    expect(clock(policy, '2026-03-05 12:00', tickets).solution).toMatchObject({
      status: 'late',
      lateMinutes: 60,
    });
  });

  test('waiting for parts pauses only when the policy says so', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY })
      .progressed('G1', '2026-03-02T12:00', 'waiting-parts');
    const pausingStatuses = [{ status: 'waiting-parts', pauses: true } as const];
    expect(clock(policy, '2026-03-04 12:00', tickets).solution.status).toBe('late');
    expect(clock({ ...policy, pausingStatuses }, '2026-03-04 12:00', tickets).solution.status).toBe('paused');
  });

  test('the time between closing and reopening is a pause', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY, solvedAt: '2026-03-02T12:00', status: 'in-progress' })
      .progressed('G1', '2026-03-02T12:00', 'solved')
      .progressed('G1', '2026-03-04T12:00', 'reopened')
      .progressed('G1', '2026-03-04T14:00', 'executing');
    const row = clock(policy, '2026-03-04 15:00', tickets);
    expect(row).toMatchObject({ open: true, reopenings: 1, pausedMinutes: 1080 });
    expect(row.pauses).toEqual([
      { from: at('2026-03-02 12:00'), to: at('2026-03-04 12:00'), reason: 'closed' },
    ]);
    expect(row.solution).toMatchObject({ status: 'normal', usedMinutes: 360 });
  });

  test('solved again after a reopening: the later solution counts', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY, solvedAt: '2026-03-02T12:00', status: 'closed' })
      .progressed('G1', '2026-03-03T12:00', 'reopened')
      .progressed('G1', '2026-03-03T15:00', 'solved');
    const row = clock(policy, '2026-03-10 09:00', tickets);
    expect([shown(row.solution.doneAt), row.solution.usedMinutes, row.solution.status]).toEqual([
      '2026-03-03 15:00',
      360,
      'met',
    ]);
  });

  test('solved, waiting for the confirmation, closed: no reopening, and the wait does not count', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY })
      .progressed('G1', '2026-03-02T12:00', 'solved')
      .progressed('G1', '2026-03-02T13:00', 'waiting-customer')
      .progressed('G1', '2026-03-05T12:00', 'closed');
    const row = clock(policy, '2026-03-10 09:00', tickets);
    expect(row).toMatchObject({ open: false, reopenings: 0 });
    expect(row.solution).toMatchObject({ status: 'met', usedMinutes: 180 });
  });
});

describe('the response', () => {
  const policy = { ...NINE_TO_SIX, limits: [...onlyLimit(40, 2)] };
  test.each([
    ['its column', { respondedAt: '2026-03-02T10:00' }, null, 'met', '2026-03-02 10:00'],
    ['its column, too late', { respondedAt: '2026-03-02T11:01' }, null, 'missed', '2026-03-02 11:01'],
    ['the first progress entry', {}, '2026-03-02T10:30', 'met', '2026-03-02 10:30'],
    ['a solution within the limit', { solvedAt: '2026-03-02T10:45' }, null, 'met', '2026-03-02 10:45'],
    ['a later solution says nothing of it', { solvedAt: '2026-03-02T16:00' }, null, 'met', null],
    ['nothing', {}, null, 'late', null],
    ['an answer before the receipt', { respondedAt: '2026-03-02T08:00' }, null, 'met', '2026-03-02 09:00'],
  ] as const)('is known from %s', (_, ticket, entry, status, doneAt) => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY, ...ticket });
    if (entry) tickets.progressed('G1', entry, 'inspecting');
    const { response } = clock(policy, '2026-03-03 09:00', tickets);
    expect([response.status, shown(response.doneAt)]).toEqual([status, doneAt]);
  });
});

describe('telling the customer of the progress', () => {
  const open = (priority: 'P0' | 'P1') =>
    account('A')
      .ticket('G1', { receivedAt: '2026-03-06T09:00', priority })
      .progressed('G1', '2026-03-06T16:00', 'executing');
  test.each([
    ['P1', 'by-priority', '2026-03-09 16:00', 'one working day'],
    ['P0', 'by-priority', '2026-03-07 16:00', 'a day round the clock'],
    ['P1', 'round-the-clock', '2026-03-07 16:00', 'the policy says so'],
    ['P1', 'working', '2026-03-11 13:00', '24 working hours'],
  ] as const)('%s, clock %s: told Fri 16:00 → due %s (%s)', (priority, updateClock, due, _) => {
    const policy = { ...NINE_TO_SIX, sla: { ...NINE_TO_SIX.sla, updateClock } };
    expect(shown(clock(policy, '2026-03-06 17:00', open(priority)).update?.due)).toBe(due);
  });

  test('it rests while the ticket waits for the customer, unless the policy says otherwise', () => {
    const waiting = open('P1').progressed('G1', '2026-03-06T17:00', 'waiting-customer');
    expect(clock(NINE_TO_SIX, '2026-03-20 09:00', waiting).update?.status).toBe('paused');
    const policy = { ...NINE_TO_SIX, sla: { ...NINE_TO_SIX.sla, updateWhilePaused: true } };
    expect(clock(policy, '2026-03-20 09:00', waiting).update?.status).toBe('late');
  });

  test('a solved ticket needs none, and a workbook without a progress sheet has none', () => {
    const solved = open('P1').progressed('G1', '2026-03-06T17:00', 'solved');
    expect(clock(NINE_TO_SIX, '2026-03-20 09:00', solved).update).toBeNull();
    const bare = account('A').ticket('G1', { receivedAt: MONDAY });
    expect(clock(NINE_TO_SIX, '2026-03-20 09:00', bare).update).toBeNull();
  });
});

describe('the satisfaction revisit: solved Tue 10:00, due Wed 10:00, late from Thu 10:00', () => {
  const solved = () => account('A').ticket('G1', { receivedAt: MONDAY, solvedAt: '2026-03-03T10:00' });
  test.each([
    ['2026-03-04 09:59', 'normal', 0],
    ['2026-03-04 10:00', 'warning', 0],
    ['2026-03-05 10:00', 'warning', 1440],
    ['2026-03-05 10:01', 'late', 1441],
  ])('at %s: %s', (asOf, status, late) => {
    const { revisit } = clock(NINE_TO_SIX, asOf, solved());
    expect(revisit).toMatchObject({ status, lateMinutes: late, due: at('2026-03-04 10:00') });
  });

  test('a visit or a questionnaire for the ticket fulfils it', () => {
    const visited = clock(NINE_TO_SIX, '2026-03-20 09:00', solved().visit('2026-03-04T15:00'));
    expect([visited.revisit?.status, shown(visited.revisit?.doneAt)]).toEqual(['met', '2026-03-04 15:00']);
    const asked = clock(NINE_TO_SIX, '2026-03-20 09:00', solved().survey('2026-03-09', { ticketId: 'G1' }));
    expect(asked.revisit?.status).toBe('missed');
  });

  test('due on a day off: both move to the next working day', () => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY, solvedAt: '2026-03-06T16:00' });
    const row = clock(NINE_TO_SIX, '2026-03-07 09:00', tickets);
    expect([shown(row.revisit?.due), row.next?.kind, shown(row.next?.at)]).toEqual([
      '2026-03-09 16:00',
      'revisit',
      '2026-03-10 16:00',
    ]);
  });

  test('there is none while the ticket is open', () => {
    expect(
      clock(NINE_TO_SIX, '2026-03-03 09:00', account('A').ticket('G1', { receivedAt: MONDAY })).revisit,
    ).toBeNull();
  });
});

describe('feedback promised in a visit: 3 working days', () => {
  const promises = (asOf: string, tickets: Parameters<typeof clocked>[0]['tickets']) =>
    clocked({ policy: NINE_TO_SIX, asOf, tickets }).promises.map(({ clock: { due, status } }) => [
      shown(due),
      status,
    ]);
  test.each<[string, Parameters<ReturnType<typeof account>['visit']>[1], string, string]>([
    ['a request', { request: '希望提供保养培训' }, '2026-03-05T14:00', '2026-03-10 14:00'],
    ['open problems, a date without a time', { openProblems: ['卡顿'] }, '2026-03-02', '2026-03-05 18:00'],
  ])('%s', (_, visit, on, due) => {
    expect(promises('2026-03-05 17:00', account('A').visit(on, visit))).toEqual([[due, expect.any(String)]]);
  });

  test('a later visit has kept it, an old one has lapsed, a plan of our own is no promise', () => {
    const plan = { request: '希望提供资料' };
    const kept = account('A').visit('2026-03-02T10:00', plan).visit('2026-03-04T10:00');
    const old = account('B').visit('2026-01-05T10:00', plan);
    expect(promises('2026-03-10 09:00', [kept, old])).toEqual([]);
    const late = account('C').visit('2026-03-02T10:00', plan);
    const ours = account('D').visit('2026-03-02T10:00', { planContent: '发送报价' });
    expect(promises('2026-03-10 09:00', [kept, old, late, ours])).toEqual([['2026-03-05 10:00', 'late']]);
  });
});

describe('what comes next, who acts, in which order', () => {
  test('the first limit that can still be broken', () => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY, priority: 'P1' });
    const next = (asOf: string) => clock(NINE_TO_SIX, asOf, tickets).next;
    expect(next('2026-03-02 10:00')).toEqual({ kind: 'response', at: at('2026-03-02 13:00') });
    expect(next('2026-03-02 14:00')).toEqual({ kind: 'solution', at: at('2026-03-04 15:00') });
    expect(next('2026-03-05 09:00')).toBeNull();
  });

  test.each([
    ['P0', 'supervisor', 'department-head'],
    ['P1', 'service-agent', 'supervisor'],
  ] as const)('%s escalates from %s to %s while it is open', (priority, from, to) => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY, priority });
    expect(clock(NINE_TO_SIX, '2026-03-02 10:00', tickets).escalation).toEqual({ from, to });
  });

  test('late, then warning, then open, then done', () => {
    const policy = { ...NINE_TO_SIX, limits: [...onlyLimit(10)] };
    const tickets = account('A')
      .ticket('done', { receivedAt: MONDAY, solvedAt: '2026-03-02T10:00' })
      .ticket('open', { receivedAt: '2026-03-04T09:00' })
      .ticket('warning', { receivedAt: '2026-03-03T10:00' })
      .ticket('late', { receivedAt: MONDAY })
      .ticket('later', { receivedAt: '2026-03-02T12:00' });
    const { rows } = clocked({ policy, asOf: '2026-03-04 10:00', tickets });
    expect(rows.map(({ ticket }) => ticket.ticketId)).toEqual(['late', 'later', 'warning', 'open', 'done']);
  });
});

describe('a calendar that has no answer', () => {
  test('without any open hour: uncovered, no due time, and the clock that needs none still runs', () => {
    const closed = policyWith({ hours: '' });
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY, priority: 'P1' })
      .progressed('G1', '2026-03-02T10:00', 'waiting-customer');
    const row = clock(closed, '2026-03-03 09:00', tickets);
    expect(row.solution).toMatchObject({ status: 'uncovered', due: null, warnAt: null, usedMinutes: 0 });
    const p0 = clock(
      closed,
      '2026-03-02 11:00',
      account('A').ticket('G0', { receivedAt: MONDAY, priority: 'P0' }),
    );
    expect(p0.response).toMatchObject({ status: 'late', lateMinutes: 60 });
  });

  test('a year without data: uncovered, the year is named, the estimate is shown', () => {
    const tickets = account('A').ticket('G1', { receivedAt: '2026-12-31T17:00', priority: 'P1' });
    const row = clock(NINE_TO_SIX, '2027-01-04 09:00', tickets);
    expect(row.solution.status).toBe('uncovered');
    expect(row.responseDerivation.uncoveredYears).toEqual([2027]);
    expect(shown(row.response.due)).toBe('2027-01-01 12:00');
  });

  test('solved before that year began it was on time, whatever the calendar will be', () => {
    const tickets = account('A').ticket('G1', {
      receivedAt: '2026-12-31T17:00',
      solvedAt: '2026-12-31T17:30',
      priority: 'P1',
    });
    expect(clock(NINE_TO_SIX, '2027-01-04 09:00', tickets).solution.status).toBe('met');
  });
});

describe('odd data gives sensible states', () => {
  test.each([
    ['nothing but number and receipt', {}, 'late', 'late', true],
    ['solved before it was received', { solvedAt: '2026-02-27T10:00' }, 'met', 'met', false],
    ['answered before it was received', { respondedAt: '2026-02-27T10:00' }, 'met', 'late', true],
    ['closed, nobody wrote down when', { status: 'closed' }, 'met', 'met', false],
    [
      'reopened, nobody wrote down when',
      { status: 'reopened', solvedAt: '2026-03-02T10:00' },
      'met',
      'late',
      true,
    ],
    ['waiting, nobody wrote down since when', { status: 'waiting-customer' }, 'met', 'paused', true],
    ['solved in the future', { solvedAt: '2027-03-02T10:00' }, 'late', 'late', true],
  ] as const)('%s', (_, fields, response, solution, open) => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY, ...fields });
    const row = clock(NINE_TO_SIX, '2026-03-20 09:00', tickets);
    expect([row.response.status, row.solution.status, row.open]).toEqual([response, solution, open]);
    for (const { usedMinutes, leftMinutes, lateMinutes } of [row.response, row.solution]) {
      expect(Math.min(usedMinutes, leftMinutes, lateMinutes)).toBeGreaterThanOrEqual(0);
    }
  });

  test('entries before the receipt, out of order of states, and twice at one moment', () => {
    const tickets = account('A')
      .ticket('G1', { receivedAt: MONDAY, priority: 'P1' })
      .progressed('G1', '2026-03-01T09:00', 'waiting-customer')
      .progressed('G1', '2026-03-01T10:00', 'customer-delay')
      .progressed('G1', '2026-03-02T10:00', 'customer-delay')
      .progressed('G1', '2026-03-02T10:00', 'executing')
      .progressed('G1', '2026-03-02T10:00', null);
    const row = clock(NINE_TO_SIX, '2026-03-02 12:00', tickets);
    expect(row.pauses).toEqual([
      { from: at('2026-03-02 09:00'), to: at('2026-03-02 10:00'), reason: 'customer-delay' },
    ]);
    expect(row.solution.usedMinutes).toBe(120);
  });

  test('a ticket without a customer has its clocks too', () => {
    const [ticket] = account('A').ticket('G1', { receivedAt: MONDAY }).tickets;
    if (!ticket) throw new Error('no ticket');
    const register = { ...registerOf([account('A')]), tickets: [ticket] };
    const calendar = makeCalendar(NINE_TO_SIX);
    const { rows } = ticketClocks({
      register,
      policy: NINE_TO_SIX,
      calendar,
      asOf: at('2026-03-02 10:00'),
      tierOf: () => null,
    });
    expect(rows.map((row) => [row.ticket.ticketId, row.account.name])).toEqual([['G1', '']]);
  });

  test('a ticket received after as-of is not there yet', () => {
    const tickets = account('A').ticket('G1', { receivedAt: MONDAY });
    expect(clocked({ policy: NINE_TO_SIX, asOf: '2026-03-02 08:59', tickets }).rows).toEqual([]);
  });
});
