// How reasons become contacts: merging, spacing, slots, the daily cap, snoozing, order of the list.
import { account, type AccountBuilder } from '../../support/build-register';
import { day, dueAt, line, linesAt, only, policyWith } from '../../support/due-list';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import type { RevisitRule } from '../../../src/core/policy/tables';

describe('merging', () => {
  test.each([
    ['2026-03-17', '2026-03-17 M typed-next-visit + renewal', '7 days apart: the bound itself is inside'],
    ['2026-03-16', '2026-03-16 M typed-next-visit,2026-03-24 M renewal', '8 days apart are two contacts'],
    ['2026-03-25', '2026-03-24 M renewal + typed-next-visit', 'the strictest date wins'],
  ])('renewal on 03-24 and a visit agreed for %s → %s (%s)', (nextDay, expected) => {
    const customer = account('M', { contractEndDay: '2026-04-08' }).visit('2026-03-02', { nextDay });
    expect(linesAt('2026-03-10', [customer], only('renewal', 'typed-next-visit')).join()).toBe(expected);
  });

  test('the window is measured from the strictest reason, not from neighbour to neighbour', () => {
    const customer = account('M', { contractEndDay: '2026-04-01', birthday: 328 }).visit('2026-03-02', {
      nextDay: '2026-03-12',
    });
    expect(
      linesAt('2026-03-10', [customer], only('renewal', 'typed-next-visit', 'birthday-greeting')),
    ).toEqual(['2026-03-12 M typed-next-visit + renewal', '2026-03-25 M birthday-greeting']);
  });

  test('what is overdue counts as today: one call serves all of it, and what is due within the week', () => {
    const customer = account('M', { contractEndDay: '2026-03-31' }).visit('2026-02-02', {
      openProblems: ['卡顿'],
      nextDay: '2026-03-03',
    });
    expect(linesAt('2026-03-10', [customer], only('renewal', 'typed-next-visit', 'problem-visit'))).toEqual([
      '2026-02-03 M problem-visit + typed-next-visit + renewal',
    ]);
  });

  test('two greetings are two greetings, however close', () => {
    const customer = account('M', { level: 'vip', birthday: 924 });
    expect(linesAt('2026-09-14', [customer], only('festival-greeting', 'birthday-greeting'))).toEqual([
      '2026-09-21 M birthday-greeting',
      '2026-09-22 M festival-greeting',
    ]);
  });

  test('each reason keeps its own date in the merged row', () => {
    const customer = account('M', { contractEndDay: '2026-04-08' }).visit('2026-03-02', {
      nextDay: '2026-03-25',
    });
    const [row] = dueAt('2026-03-10', [customer], only('renewal', 'typed-next-visit')).rows;
    expect(row?.reasons.map((reason) => reason.day)).toEqual([day('2026-03-24'), day('2026-03-25')]);
  });
});

describe('routine contacts keep their distance', () => {
  test('not within 7 days of a greeting or a questionnaire', () => {
    const customer = account('R', { level: 'vip' }).visit('2026-03-03').greeted('2026-03-16', 'birthday');
    expect(linesAt('2026-03-17', [customer], only('routine-vip'))).toEqual(['2026-03-23 R routine-vip']);
  });

  test('a wider gap than the merge window moves the routine behind the other contact', () => {
    const policy = policyWith({ mergeDays: 3, spacingDays: 10 }, 'routine-vip', 'renewal');
    const customer = account('R', { level: 'vip', contractEndDay: '2026-03-27' }).visit('2026-03-03');
    expect(linesAt('2026-03-10', [customer], { policy })).toEqual([
      '2026-03-12 R renewal',
      '2026-03-23 R routine-vip',
    ]);
  });

  test('… or joins the one that follows', () => {
    const policy = policyWith({ mergeDays: 3, spacingDays: 10 }, 'routine-vip', 'renewal');
    const customer = account('R', { level: 'vip', contractEndDay: '2026-04-09' }).visit('2026-03-03');
    expect(linesAt('2026-03-10', [customer], { policy })).toEqual(['2026-03-25 R renewal + routine-vip']);
  });

  test('neither the problem of the last visit nor an agreed date leaves room for a routine call', () => {
    const rules = only('routine-vip', 'problem-visit', 'typed-next-visit');
    const problem = account('P', { level: 'vip' }).visit('2026-03-03', { openProblems: ['卡顿'] });
    const agreed = account('Q', { level: 'vip' }).visit('2026-03-03', { nextDay: '2026-03-26' });
    expect(linesAt('2026-03-20', [problem, agreed], rules)).toEqual([
      '2026-03-04 P problem-visit',
      '2026-03-26 Q typed-next-visit',
    ]);
  });

  test('a date agreed before the visit itself is no next visit', () => {
    const customer = account('Q', { level: 'vip' }).visit('2026-03-03', { nextDay: '2026-03-03' });
    expect(linesAt('2026-03-10', [customer], only('routine-vip', 'typed-next-visit'))).toEqual([
      '2026-03-18 Q routine-vip',
    ]);
  });
});

describe('slots', () => {
  test.each([
    ['2026-03-09', 'afternoon', 'Monday'],
    ['2026-03-10', 'any', 'Tuesday'],
    ['2026-03-13', 'morning', 'Friday'],
    ['2026-02-14', 'morning', 'Saturday worked before 春节'],
    ['2026-02-24', 'afternoon', 'Tuesday after 春节'],
    ['2026-04-03', 'morning', 'Friday before three days of 清明'],
    ['2026-04-07', 'afternoon', 'Tuesday after 清明'],
  ])('%s → %s (%s)', (nextDay, slot) => {
    const customer = account('S').visit('2026-02-02', { nextDay });
    expect(dueAt('2026-02-03', [customer], { policy: horizon(90) }).rows[0]).toMatchObject({
      due: day(nextDay),
      slot,
    });
  });

  test('what is overdue is called today: the slot is that of today, or of the next workday', () => {
    const customer = account('S').visit('2026-02-02', { nextDay: '2026-03-03' });
    const slots = ['2026-03-06', '2026-03-07', '2026-03-10'].map(
      (asOf) => dueAt(asOf, [customer], only('typed-next-visit')).rows[0]?.slot,
    );
    expect(slots).toEqual(['morning', 'afternoon', 'any']);
  });
});

describe('the daily cap', () => {
  const managed = (id: string, fields: object = {}) => account(id, { accountManager: '王经理', ...fields });
  const agreed = (id: string, nextDay: string, fields: object = {}) =>
    managed(id, fields).visit('2026-03-02', { nextDay });

  test('the overflow of one owner moves to the next workday and says from where', () => {
    const policy = policyWith({ dailyCap: 2 }, 'typed-next-visit');
    const customers = ['A', 'B', 'C', 'D', 'E'].map((id) => agreed(id, '2026-03-13'));
    const { rows } = dueAt('2026-03-10', customers, { policy });
    expect(rows.map(line)).toEqual([
      '2026-03-13 A typed-next-visit',
      '2026-03-13 B typed-next-visit',
      '2026-03-16 C typed-next-visit',
      '2026-03-16 D typed-next-visit',
      '2026-03-17 E typed-next-visit',
    ]);
    expect(rows.map((row) => row.cappedFrom)).toEqual([
      null,
      null,
      ...Array<number>(3).fill(day('2026-03-13')),
    ]);
  });

  test('problems stay, then new customers, then VIPs; regular ones move', () => {
    const policy = policyWith({ dailyCap: 1 }, 'typed-next-visit', 'problem-visit');
    const problem = managed('P', { accountManager: null }).visit('2026-03-09', {
      visitor: '王经理',
      score: 1,
    });
    const customers = [
      agreed('R', '2026-03-10', { level: 'regular' }),
      agreed('V', '2026-03-10', { level: 'vip' }),
      agreed('N', '2026-03-10').bought('2026-02-02'),
      problem,
    ];
    expect(dueAt('2026-03-10', customers, { policy }).rows.map(line)).toEqual([
      '2026-03-10 P problem-visit',
      '2026-03-11 N typed-next-visit',
      '2026-03-12 V typed-next-visit',
      '2026-03-13 R typed-next-visit',
    ]);
  });

  test('what is overdue fills today; moved on, it still tells how late it is, and is never cut by the horizon', () => {
    const policy = policyWith({ dailyCap: 1, horizonDays: 1 }, 'typed-next-visit');
    const customers = ['A', 'B', 'C', 'D'].map((id) => agreed(id, '2026-03-05'));
    const { rows } = dueAt('2026-03-10', customers, { policy });
    expect(rows.map((row) => [line(row).slice(0, 12), row.bucket, row.overdueDays])).toEqual([
      ['2026-03-05 A', 'overdue', 5],
      ['2026-03-11 B', 'soon', 5],
      ['2026-03-12 C', 'soon', 5],
      ['2026-03-13 D', 'soon', 5],
    ]);
  });

  test('0 is no cap, and contacts nobody owns are not capped', () => {
    const customers = ['A', 'B', 'C'].map((id) => agreed(id, '2026-03-13'));
    const unowned = ['A', 'B', 'C'].map((id) => account(id).visit('2026-03-02', { nextDay: '2026-03-13' }));
    const dues = (list: readonly AccountBuilder[], dailyCap: number) =>
      new Set(
        dueAt('2026-03-10', list, { policy: policyWith({ dailyCap }, 'typed-next-visit') }).rows.map(
          (row) => row.due,
        ),
      );
    expect(dues(customers, 0)).toEqual(new Set([day('2026-03-13')]));
    expect(dues(unowned, 1)).toEqual(new Set([day('2026-03-13')]));
  });
});

describe('snooze', () => {
  const rules = only('typed-next-visit', 'problem-visit', 'renewal');
  const customer = () =>
    account('Z', { contractEndDay: '2026-04-08' }).visit('2026-03-02', { nextDay: '2026-03-10' });
  const key = 'Z|typed-next-visit||2026-03-10';

  test.each([
    ['2026-03-12', 'snoozed', 0],
    ['2026-03-15', 'today', 0],
    ['2026-03-17', 'overdue', 2],
  ])('moved to Sunday 03-15 by hand: as of %s it is %s', (asOf, bucket, overdueDays) => {
    const row = dueAt(asOf, [customer()], { ...rules, snoozes: { [key]: '2026-03-15' } }).rows.find(
      (each) => each.key === key,
    );
    expect(row).toMatchObject({
      due: day('2026-03-15'),
      bucket,
      overdueDays,
      snooze: { reason: '客户出差' },
    });
  });

  test('kept until done: after a visit the date typed for the old row moves nothing', () => {
    const done = customer().visit('2026-03-13', { nextDay: '2026-03-20' });
    expect(linesAt('2026-03-14', [done], { ...rules, snoozes: { [key]: '2026-05-01' } })).toEqual([
      '2026-03-20 Z typed-next-visit + renewal',
    ]);
  });

  test('a problem is not put off with a date typed for something else', () => {
    const withProblem = account('Z').visit('2026-03-02', { nextDay: '2026-03-04', openProblems: ['卡顿'] });
    expect(
      linesAt('2026-03-05', [withProblem], {
        ...rules,
        snoozes: { 'Z|typed-next-visit||2026-03-04': '2026-03-20' },
      }),
    ).toEqual(['2026-03-03 Z problem-visit', '2026-03-20 Z typed-next-visit']);
  });

  test('… but with a date typed for the problem itself, everything in the row moves', () => {
    const withProblem = account('Z').visit('2026-03-02', { nextDay: '2026-03-04', openProblems: ['卡顿'] });
    expect(
      linesAt('2026-03-05', [withProblem], {
        ...rules,
        snoozes: { 'Z|problem-visit||2026-03-02': '2026-03-20' },
      }),
    ).toEqual(['2026-03-20 Z problem-visit + typed-next-visit']);
  });

  test('by account key it moves all earlier rows of the customer, and rows beyond the horizon stay in sight', () => {
    expect(linesAt('2026-03-05', [customer()], { ...rules, snoozes: { Z: '2026-06-01' } })).toEqual([
      '2026-06-01 Z renewal',
      '2026-06-01 Z typed-next-visit',
    ]);
  });
});

describe('the row', () => {
  test('owner: own manager, else the person of the role, else the last visitor', () => {
    const policy: Policy = {
      ...policyWith({}, 'typed-next-visit', 'after-solution'),
      roles: [
        { role: 'service-agent', person: '小王' },
        { role: 'account-manager', person: '' },
      ],
    };
    const solved = (builder: AccountBuilder) => builder.ticket('G', { solvedAt: '2026-03-09' });
    const rows = dueAt(
      '2026-03-10',
      [
        account('A', { accountManager: '李' }).visit('2026-03-02', { nextDay: '2026-03-10', visitor: '赵' }),
        solved(account('B', { accountManager: '李' })),
        account('C').visit('2026-03-02', { nextDay: '2026-03-10', visitor: '赵' }),
        account('D').visit('2026-03-02', { nextDay: '2026-03-10' }),
      ],
      { policy },
    ).rows;
    expect(Object.fromEntries(rows.map((row) => [row.account.key, row.owner]))).toEqual({
      A: '李',
      B: '小王',
      C: '赵',
      D: '',
    });
  });

  test.each([
    [['phone'], 'phone'],
    [['mail', 'phone'], 'mail'],
    [['regular'], 'video'],
    [null, 'video'],
  ])('channel: preference %j before the rule → %s', (preferences, channel) => {
    const customer = account('C', { preferences: preferences as never }).bought('2026-03-03');
    expect(dueAt('2026-03-04', [customer], only('first-use-guide')).rows[0]?.channel).toBe(channel);
  });

  test('contact data older than a quarter, or never reviewed, are to be verified', () => {
    const verify = (updatedDay: string | null) =>
      dueAt('2026-06-03', [account('C', { updatedDay }).visit('2026-03-03')], only('routine-quarterly'))
        .rows[0]?.verifyContact;
    expect(['2026-03-03', '2026-03-02', null].map(verify)).toEqual([false, true, true]);
  });

  test('open tickets, last score, anger', () => {
    const customer = account('C')
      .ticket('G1', { receivedAt: '2026-03-01', emotion: 'angry' })
      .ticket('G2', { receivedAt: '2026-03-02', status: 'closed' })
      .ticket('G3', { receivedAt: '2026-06-30' })
      .visit('2026-02-02', { score: 5 })
      .survey('2026-03-03', { response: 3, attitude: 4 });
    expect(dueAt('2026-03-05', [customer]).rows[0]).toMatchObject({
      openTickets: 1,
      lastScore: 3.5,
      angry: true,
    });
    const calm = account('C').ticket('G1', { receivedAt: '2026-03-01', emotion: 'angry', status: 'closed' });
    calm.ticket('G2', { receivedAt: '2026-03-02', emotion: 'calm' }).visit('2026-02-02', { score: 2 });
    expect(dueAt('2026-03-05', [calm]).rows[0]).toMatchObject({ angry: false, lastScore: 2 });
  });

  test("a customer's own level is enough: a VIP without any order is a VIP", () => {
    expect(dueAt('2026-03-20', [account('V', { level: 'vip' }).visit('2026-03-03')]).rows[0]).toMatchObject({
      priority: 'vip',
      tier: null,
    });
  });
});

test('the list: overdue by urgency, then today, then what comes, by date', () => {
  const agreed = (id: string, nextDay: string, level: 'vip' | 'regular') =>
    account(id, { level }).visit('2026-02-02', { nextDay });
  const customers = [
    agreed('later', '2026-03-20', 'vip'),
    agreed('soon', '2026-03-12', 'regular'),
    agreed('today', '2026-03-10', 'regular'),
    agreed('old', '2026-02-25', 'regular'),
    agreed('old-vip', '2026-03-04', 'vip'),
    account('problem').visit('2026-03-06', { score: 2 }),
  ];
  const { rows } = dueAt('2026-03-10', customers, only('typed-next-visit', 'problem-visit'));
  expect(rows.map((row) => [row.account.key, row.bucket])).toEqual([
    ['problem', 'overdue'],
    ['old-vip', 'overdue'],
    ['old', 'overdue'],
    ['today', 'today'],
    ['soon', 'soon'],
    ['later', 'later'],
  ]);
});

test("a team's own rule works like ours", () => {
  const own: RevisitRule = {
    ...(DEFAULT_POLICY.rules.find((rule) => rule.id === 'renewal') as RevisitRule),
    id: 'renewal-early',
    offset: '-60d',
    step: 1,
    levels: ['vip'],
  };
  const renewal = { ...(DEFAULT_POLICY.rules.find((rule) => rule.id === 'renewal') as RevisitRule), step: 2 };
  const customer = account('V', { level: 'vip', contractEndDay: '2026-05-20' });
  const policy = { ...DEFAULT_POLICY, rules: [own, renewal] };
  expect(linesAt('2026-03-10', [customer], { policy })).toEqual(['2026-03-20 V renewal-early']);
  expect(linesAt('2026-04-10', [customer.visit('2026-03-23')], { policy })).toEqual(['2026-04-30 V renewal']);
});

function horizon(horizonDays: number): Policy {
  return policyWith({ horizonDays }, 'typed-next-visit');
}
