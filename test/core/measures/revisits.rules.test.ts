// Every default rule of §7 with its bounds. One rule at a time unless the test is about two.
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { account } from '../../support/build-register';
import { day, dueAt, linesAt, only, policyWith } from '../../support/due-list';

const ONBOARDING = only('first-use-guide', 'first-revisit', 'deep-use-revisit', 'early-survey');

describe('onboarding', () => {
  test.each([
    ['2026-03-05', [], 'first-use-guide', [], 'two days on, the guide is next'],
    ['2026-03-09', [], 'first-use-guide', [], 'overdue until the next step opens'],
    ['2026-03-10', [], 'first-revisit', ['first-use-guide'], 'day 7: the missed guide is named, not listed'],
    [
      '2026-03-10',
      ['2026-03-08'],
      'first-revisit',
      [],
      'a late guide on day 5 is the guide, not the first revisit',
    ],
    ['2026-03-13', ['2026-03-11'], 'deep-use-revisit', [], 'one visit after day 7 serves both'],
    [
      '2026-04-02',
      [],
      'deep-use-revisit',
      ['first-use-guide', 'first-revisit'],
      'day 30 names both missed steps',
    ],
    ['2026-04-03', [], 'deep-use-revisit', ['first-revisit'], 'day 31: the guide has lapsed'],
    ['2026-06-01', [], 'early-survey', ['deep-use-revisit'], 'day 90'],
    ['2026-03-13', ['2026-03-03'], 'first-revisit', ['first-use-guide'], 'the sale itself is no guide'],
  ])('bought 2026-03-03, as of %s, visits %j → %s, missed %j (%s)', (asOf, visits, rule, missed) => {
    const customer = account('N').bought('2026-03-03');
    for (const visited of visits) customer.visit(visited);
    const rows = dueAt(asOf, [customer], ONBOARDING).rows;
    expect(rows.map((row) => row.reasons.map((reason) => [reason.rule, reason.missedSteps]))).toEqual([
      [[rule, missed]],
    ]);
  });

  test('the early survey lapses after day 180; lapsed steps are counted only', () => {
    const customer = account('N').bought('2026-03-03');
    const policy = { ...policyWith({}, 'early-survey'), lifecycle: { newMonths: 12, oldMonths: 24 } };
    expect(linesAt('2026-08-30', [customer], { policy })).toEqual(['2026-06-01 N early-survey']);
    const later = dueAt('2026-08-31', [customer], { policy });
    expect([later.rows, [...later.lapsed]]).toEqual([[], [['early-survey', 1]]]);
  });

  test('"within 3 days" ending in a long holiday: the workday before, but never the day of the purchase', () => {
    expect(linesAt('2026-02-13', [account('N').bought('2026-02-13')], ONBOARDING)).toEqual([
      '2026-02-14 N first-use-guide',
    ]);
    expect(linesAt('2026-02-14', [account('N').bought('2026-02-14')], ONBOARDING)).toEqual([
      '2026-02-24 N first-use-guide',
    ]);
  });

  test('customers of over half a year are not onboarded', () => {
    expect(linesAt('2026-09-03', [account('N').bought('2026-03-03')], ONBOARDING)).toEqual([]);
  });

  test('a guide for each product new to the customer, when switched on', () => {
    const customer = account('P')
      .bought('2024-01-08', { product: '设备' })
      .bought('2026-03-03', { product: '软件' })
      .bought('2026-03-04', { product: '设备' });
    const [row, ...others] = dueAt('2026-03-04', [customer], only('new-product-guide')).rows;
    expect(others).toEqual([]);
    expect(row?.reasons[0]).toMatchObject({
      rule: 'new-product-guide',
      subject: '软件',
      day: day('2026-03-06'),
    });
  });
});

describe('routine', () => {
  const routine = only(
    'routine-new',
    'routine-quarterly',
    'routine-vip',
    'strategic-weekly',
    'satisfied-monthly',
  );

  test.each([
    [
      'regular, bought two years ago',
      account('A', { level: 'regular' }).bought('2024-01-08'),
      '2026-06-03',
      'routine-quarterly',
    ],
    ['no level, never bought', account('A'), '2026-06-03', 'routine-quarterly'],
    ['potential', account('A', { level: 'potential' }), '2026-06-03', 'routine-quarterly'],
    ['new customer', account('A').bought('2026-02-02'), '2026-04-03', 'routine-new'],
    ['VIP', account('A', { level: 'vip' }).bought('2024-01-08'), '2026-03-18', 'routine-vip'],
    [
      'VIP and new: the shorter interval',
      account('A', { level: 'vip' }).bought('2026-02-02'),
      '2026-03-18',
      'routine-vip',
    ],
    ['高价值 by RFM', account('A', { tier: 'high' }), '2026-03-18', 'routine-vip'],
    [
      'strategic by tag',
      account('A', { level: 'vip', tags: '老客户;战略客户' }),
      '2026-03-10',
      'strategic-weekly',
    ],
    ['strategic by note', account('A', { note: '战略客户' }), '2026-03-10', 'strategic-weekly'],
  ])('%s, visited 2026-03-03: the fitting rule with the nearest date stands', (_who, customer, due, rule) => {
    customer.visit('2026-03-03');
    expect(linesAt('2026-06-02', [customer], routine)).toEqual([`${due} A ${rule}`]);
  });

  test('a satisfied customer gets a light touch after a month, a quarterly one sooner than usual', () => {
    const customer = account('S').visit('2026-03-03', { score: 4 });
    expect(linesAt('2026-04-01', [customer], routine)).toEqual(['2026-04-03 S satisfied-monthly']);
  });

  test.each([
    ['an open ticket', account('S').ticket('G1', { receivedAt: '2026-03-04' })],
    ['a problem left open', account('S').visit('2026-03-01', { score: 5, openProblems: ['卡顿'] })],
  ])('%s is no satisfied customer', (_what, customer) => {
    if (customer.visits.length === 0) customer.visit('2026-03-03', { score: 5 });
    expect(linesAt('2026-06-10', [customer], only('satisfied-monthly'))).toEqual([]);
  });

  test('a month is a calendar month: visited on 01-31 → 02-28', () => {
    const policy = policyWith({}, 'routine-new');
    const [row] = dueAt('2027-02-01', [account('N').bought('2027-01-30').visit('2027-01-31')], {
      policy,
    }).rows;
    expect(row?.reasons[0]?.rawDay).toBe(day('2027-02-28'));
  });

  test('without a visit it counts from the first purchase or signing, whichever came first', () => {
    const customer = account('A', { signedDay: '2026-01-05' }).bought('2026-02-03');
    expect(linesAt('2026-03-20', [customer], only('routine-quarterly'))).toEqual([
      '2026-04-07 A routine-quarterly',
    ]);
  });

  test('visits after as-of do not count', () => {
    const customer = account('A').visit('2026-01-05').visit('2026-03-20');
    expect(linesAt('2026-03-16', [customer], only('routine-quarterly'))).toEqual([
      '2026-04-07 A routine-quarterly',
    ]);
  });

  test('a customer with nothing to count from is counted, not guessed', () => {
    const result = dueAt('2026-03-16', [account('A', { level: 'vip' })]);
    expect([result.rows, result.undated]).toEqual([[], 1]);
  });
});

describe('after the solution of a ticket', () => {
  const rule = only('after-solution');
  const solved = (solvedAt: string) =>
    account('T').ticket('G1', { receivedAt: '2026-03-02T09:00', solvedAt });

  test.each([
    ['2026-03-04T11:00', 'none', 'today'],
    ['2026-03-05T10:00', 'none', 'overdue'],
    ['2026-03-05T10:01', 'late', 'overdue'],
    ['2026-03-06T10:00', 'late', 'overdue'],
    ['2026-03-06T10:01', 'overdue', 'overdue'],
  ])('solved Tue 2026-03-03 10:00, due Wed 10:00: at %s it is %s', (asOf, lateness, bucket) => {
    const [row] = dueAt(asOf, [solved('2026-03-03T10:00')], rule).rows;
    expect(row).toMatchObject({ due: day('2026-03-04'), bucket, reasons: [{ lateness, subject: 'G1' }] });
    expect(row?.reasons[0]?.limit).toBe(day('2026-03-04') * 1440 + 600);
  });

  test('solved on Friday: due on Monday, and late only 24 hours after that', () => {
    const [row] = dueAt('2026-03-10T09:00', [solved('2026-03-06T10:00')], rule).rows;
    expect(row).toMatchObject({ due: day('2026-03-09'), reasons: [{ lateness: 'none' }] });
  });

  test('a solution typed as a date only is due the next workday, without an hour', () => {
    const [row] = dueAt('2026-03-03', [solved('2026-03-03')], rule).rows;
    expect(row).toMatchObject({ due: day('2026-03-04'), reasons: [{ limit: null }] });
  });

  test.each([
    ['a visit after it', () => solved('2026-03-03T10:00').visit('2026-03-03T15:00'), 0],
    ['a visit typed as a date, the day after', () => solved('2026-03-03T10:00').visit('2026-03-04'), 0],
    ['a visit before it on the same day', () => solved('2026-03-03T10:00').visit('2026-03-03T09:00'), 1],
    [
      'a questionnaire for that ticket',
      () => solved('2026-03-03T10:00').survey('2026-03-03', { ticketId: 'G1', overall: 5 }),
      0,
    ],
    [
      'a questionnaire for another',
      () => solved('2026-03-03T10:00').survey('2026-03-03', { ticketId: 'G2', overall: 5 }),
      1,
    ],
  ])('%s: settled or not', (_what, customer, rows) => {
    expect(linesAt('2026-03-04T18:00', [customer()], rule)).toHaveLength(rows);
  });

  test('lapses after 30 days, counted', () => {
    expect(linesAt('2026-04-02', [solved('2026-03-03T10:00')], rule)).toEqual([
      '2026-03-04 T after-solution',
    ]);
    const later = dueAt('2026-04-03', [solved('2026-03-03T10:00')], rule);
    expect([later.rows, later.lapsed.get('after-solution')]).toEqual([[], 1]);
  });

  test('reopened tickets wait; a solution known only from the progress sheet counts', () => {
    const reopened = account('R').ticket('G1', { solvedAt: '2026-03-03', status: 'reopened' });
    const again = account('Q')
      .ticket('G2', { solvedAt: '2026-03-03' })
      .progressed('G2', '2026-03-04', 'reopened');
    const noted = account('P')
      .ticket('G3')
      .progressed('G3', '2026-03-03T10:00', 'solved')
      .progressed('G3', '2026-03-05', 'closed');
    expect(linesAt('2026-03-05', [reopened, again, noted], rule)).toEqual(['2026-03-04 P after-solution']);
  });

  test('with a bad score it is the supervisor’s call; satisfied customers hear from the service agent', () => {
    const roleOf = (score: number) => {
      const customer = account('T').ticket('G1', { solvedAt: '2026-03-03T10:00', score });
      return dueAt('2026-03-04T09:00', [customer], only('after-solution', 'problem-visit')).rows.map(
        ({ role }) => role,
      );
    };
    expect(roleOf(3)).toEqual(['complaint-supervisor']);
    expect(roleOf(4)).toEqual(['service-agent']);
  });

  test('two solved tickets of one customer are one call', () => {
    const customer = solved('2026-03-03T10:00').ticket('G2', { solvedAt: '2026-03-04T10:00' });
    expect(linesAt('2026-03-04T18:00', [customer], rule)).toEqual([
      '2026-03-04 T after-solution + after-solution',
    ]);
  });
});

describe('problem customers after a visit', () => {
  const rule = only('problem-visit');

  test.each([
    ['open problems', account('P').visit('2026-03-03T10:00', { openProblems: ['卡顿'] }), true],
    ['no open problem ("无")', account('P').visit('2026-03-03T10:00', { openProblems: [] }), false],
    ['score 3', account('P').visit('2026-03-03T10:00', { score: 3 }), true],
    ['score 4', account('P').visit('2026-03-03T10:00', { score: 4 }), false],
    [
      'one score of 3 in a good survey',
      account('P').visit('2026-03-03').survey('2026-03-03', { response: 5, solution: 5, attitude: 3 }),
      true,
    ],
    [
      'survey with all 4',
      account('P').visit('2026-03-03').survey('2026-03-03', { response: 4, overall: 4 }),
      false,
    ],
    [
      'an old bad survey, a good visit since',
      account('P').survey('2026-03-02', { overall: 1 }).visit('2026-03-03', { score: 5 }),
      false,
    ],
    ['a bad survey without any visit', account('P').survey('2026-03-03', { overall: 2 }), true],
    [
      'a ticket that was known at the visit and is open still',
      account('P').ticket('G1', { receivedAt: '2026-03-01' }).visit('2026-03-03T10:00', { score: 5 }),
      true,
    ],
    [
      'a ticket that came after the visit',
      account('P').ticket('G1', { receivedAt: '2026-03-03T11:00' }).visit('2026-03-03T10:00', { score: 5 }),
      false,
    ],
    [
      'a ticket solved since the visit with a score of 3',
      account('P').visit('2026-02-03').ticket('G1', { solvedAt: '2026-03-03T10:00', score: 3 }),
      true,
    ],
    [
      'a ticket solved since the visit with a score of 4',
      account('P').visit('2026-02-03').ticket('G1', { solvedAt: '2026-03-03T10:00', score: 4 }),
      false,
    ],
    [
      'a badly scored ticket, visited since',
      account('P')
        .ticket('G1', { solvedAt: '2026-03-02T10:00', score: 1 })
        .visit('2026-03-03T10:00', { score: 5 }),
      false,
    ],
    [
      'an old bad score and a good one since, never visited',
      account('P')
        .ticket('G1', { solvedAt: '2026-02-02T10:00', score: 1 })
        .ticket('G2', { solvedAt: '2026-03-03T10:00', score: 5 }),
      false,
    ],
    [
      'a problem visit followed by a good one',
      account('P')
        .visit('2026-03-02', { openProblems: ['卡顿'] })
        .visit('2026-03-03', { score: 5 }),
      false,
    ],
  ])('%s decides whether it is a problem', (_what, customer, due) => {
    expect(linesAt('2026-03-03T18:00', [customer], rule)).toEqual(due ? ['2026-03-04 P problem-visit'] : []);
  });

  test('the hour of the visit gives the limit, a date alone the next workday', () => {
    const timed = account('T').visit('2026-03-03T10:00', { score: 2 });
    const dated = account('D').visit('2026-03-06', { score: 2 });
    const { rows } = dueAt('2026-03-06', [timed, dated], rule);
    expect(rows.map((row) => [row.account.key, row.due, row.reasons[0]?.limit])).toEqual([
      ['T', day('2026-03-04'), day('2026-03-04') * 1440 + 600],
      ['D', day('2026-03-09'), null],
    ]);
  });

  test('stays until a later visit, however long', () => {
    const customer = account('P').visit('2025-03-03', { openProblems: ['卡顿'] });
    expect(linesAt('2026-03-03', [customer], rule)).toEqual(['2025-03-04 P problem-visit']);
  });
});

describe('contract, survey, review', () => {
  test.each<[string, string[], string[], string]>([
    ['2026-03-30', [], ['2026-04-01 C renewal'], 'near'],
    ['2026-04-02', ['2026-03-20'], ['2026-04-01 C renewal'], 'a visit before the window does not count'],
    ['2026-04-02', ['2026-04-01'], [], 'a visit on the day itself'],
    ['2026-05-16', [], ['2026-04-01 C renewal'], 'the last of 30 days after the end'],
    ['2026-05-17', [], [], 'lapsed'],
  ])('contract end 2026-04-16, as of %s, visits %j → %j (%s)', (asOf, visits, expected) => {
    const customer = account('C', { contractEndDay: '2026-04-16' });
    for (const visited of visits) customer.visit(visited);
    expect(linesAt(asOf, [customer], only('renewal'))).toEqual(expected);
  });

  test('the half-year survey joins the next contact', () => {
    const customer = account('H')
      .bought('2024-01-08')
      .survey('2025-10-09', { overall: 5 })
      .visit('2026-01-12');
    expect(linesAt('2026-04-01', [customer], only('half-year-survey', 'routine-quarterly'))).toEqual([
      '2026-04-13 H routine-quarterly + half-year-survey',
    ]);
  });

  test.each([
    ['2026-05-08', []],
    ['2026-05-09', ['2026-04-09 H half-year-survey']],
  ])('without a next contact it stands alone when 30 days late: as of %s → %j', (asOf, expected) => {
    const customer = account('H').bought('2024-01-08').survey('2025-10-09', { overall: 5 });
    expect(linesAt(asOf, [customer], only('half-year-survey'))).toEqual(expected);
  });

  test('the information review counts from the update, or without one from the beginning', () => {
    const updated = account('I', { updatedDay: '2026-01-05' }).bought('2024-01-08');
    const blank = account('J', { signedDay: '2025-01-05' });
    const fresh = account('K', { updatedDay: '2026-05-01' }).bought('2024-01-08');
    expect(linesAt('2026-05-20', [updated, blank, fresh], only('information-review'))).toEqual([
      '2025-04-07 J information-review',
      '2026-04-07 I information-review',
    ]);
  });

  test('survey and review wait for a call; a greeting does not carry them', () => {
    const customer = account('H', { level: 'vip', updatedDay: '2025-12-01' }).bought('2024-01-08');
    expect(linesAt('2026-09-01', [customer], only('festival-greeting', 'information-review'))).toEqual([
      '2026-03-02 H information-review',
      '2026-09-22 H festival-greeting',
    ]);
  });
});

describe('greetings', () => {
  const festival = only('festival-greeting');
  const birthday = only('birthday-greeting');

  test.each([
    ['VIP', account('G', { level: 'vip' }), ['2026-09-22 G festival-greeting']],
    ['高价值', account('G', { tier: 'high' }), ['2026-09-22 G festival-greeting']],
    ['a regular customer', account('G', { level: 'regular', tier: 'low' }), []],
    ['already greeted', account('G', { level: 'vip' }).greeted('2026-09-20'), []],
    [
      'greeted last year',
      account('G', { level: 'vip' }).greeted('2025-10-05'),
      ['2026-09-22 G festival-greeting'],
    ],
  ])('中秋 2026-09-25 is prepared three days ahead: %s', (_who, customer, expected) => {
    expect(linesAt('2026-09-21', [customer], festival)).toEqual(expected);
  });

  test('a festival greeting lapses when the day has passed', () => {
    const customer = account('G', { level: 'vip' });
    expect(linesAt('2026-09-25', [customer], festival)).toEqual(['2026-09-22 G festival-greeting']);
    const after = dueAt('2026-09-26', [customer], festival);
    expect([after.rows, after.lapsed.get('festival-greeting')]).toEqual([[], 1]);
  });

  test('春节 2026: three days ahead is Saturday 02-14, a workday', () => {
    expect(linesAt('2026-02-02', [account('G', { level: 'vip' })], festival)).toEqual([
      '2026-02-14 G festival-greeting',
    ]);
  });

  test.each([
    [308, '2026-03-05', 'a birthday on a Sunday: prepared on the Thursday before'],
    [229, '2026-02-25', '29 February in a common year is the 28th'],
  ])('birthday %i → %s (%s)', (monthDay, due) => {
    expect(linesAt('2026-02-24', [account('B', { birthday: monthDay })], birthday)).toEqual([
      `${due} B birthday-greeting`,
    ]);
  });

  test('a birthday in January is seen in December; a year without holiday data is said aloud', () => {
    const [row] = dueAt('2026-12-20', [account('B', { birthday: 105 })], birthday).rows;
    expect(row).toMatchObject({ due: day('2027-01-01'), calendarCovered: false });
  });

  test('the company anniversary likewise; a festival greeting is none', () => {
    const customer = account('B', { anniversary: 310 }).greeted('2026-03-06', 'festival');
    expect(linesAt('2026-03-02', [customer], only('anniversary-greeting'))).toEqual([
      '2026-03-06 B anniversary-greeting',
    ]);
  });
});

test('the recovery rules rest on the grades: without any they give nothing', () => {
  expect(
    linesAt('2026-03-02', [account('L').bought('2020-01-06')], only('recover-at-risk', 'recover-lost')),
  ).toEqual([]);
});

test('the yearly party lists core long-standing customers on 1 December', () => {
  const core = account('Y', { tier: 'high' }).bought('2020-01-06');
  const young = account('Z', { tier: 'high' }).bought('2026-06-01');
  expect(linesAt('2026-11-20', [core, young], only('yearly-party'))).toEqual(['2026-12-01 Y yearly-party']);
});

test('a rule that repeats on a fixed day comes back: yearly from the signing', () => {
  const rules = DEFAULT_POLICY.rules
    .filter((rule) => rule.id === 'renewal')
    .map((rule) => ({
      ...rule,
      id: 'own-rule',
      anchor: 'first-order-or-signing' as const,
      direction: 'not-before' as const,
      offset: '6m',
      repeat: '12m',
      lapse: '9m',
    }));
  const customer = account('O', { signedDay: '2022-01-10' });
  const policy = { ...DEFAULT_POLICY, rules };
  expect(linesAt('2026-07-01', [customer], { policy })).toEqual(['2026-07-10 O own-rule']);
  expect(linesAt('2026-07-01', [customer.visit('2026-06-30')], { policy })).toEqual([
    '2026-07-10 O own-rule',
  ]);
  expect(linesAt('2026-07-15', [customer.visit('2026-07-10')], { policy })).toEqual([]);
});
