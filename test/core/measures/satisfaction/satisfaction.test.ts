import { monthOf } from '../../../../src/core/calendar/period';
import {
  satisfaction,
  type SatisfactionInput,
} from '../../../../src/core/measures/satisfaction/satisfaction';
import type { SatisfactionGroup } from '../../../../src/core/measures/satisfaction-result';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { account, registerOf, type AccountBuilder } from '../../../support/build-register';
import { day, minute } from '../../../support/make-account';

const OCTOBER = monthOf(day('2026-10-15'));

function input(customers: readonly AccountBuilder[], asOf = '2026-11-21T09:00'): SatisfactionInput {
  return {
    register: registerOf(customers),
    policy: DEFAULT_POLICY,
    asOf: minute(asOf),
    tierOf: ({ key }) => customers.find(({ id }) => id === key)?.tier ?? null,
    departmentOf: (type) => (type === 'fault' ? '技术' : type === 'complaint' ? '客诉' : null),
  };
}

const october = (...customers: AccountBuilder[]) => satisfaction(input(customers), OCTOBER);
const drawn = (groups: readonly SatisfactionGroup[]) => groups.map(({ name, n, mean }) => [name, n, mean]);

describe('what counts as an answer', () => {
  test('a questionnaire by its overall score', () => {
    const { all } = october(account('A').survey('2026-10-05', { response: 2, overall: 4 }));
    expect(all).toMatchObject({ n: 1, mean: 4, csat: 1 });
  });

  test('a questionnaire without overall score by the mean of its answers', () => {
    const { all } = october(account('A').survey('2026-10-05', { speed: 5, ability: 4, expertise: 4 }));
    expect(all.n).toBe(1);
    expect(all.mean).toBeCloseTo(13 / 3, 3);
  });

  test("a ticket's own score on the day it was solved", () => {
    const solved = account('A').ticket('G1', { receivedAt: '2026-09-28', solvedAt: '2026-10-02', score: 3 });
    expect(october(solved).transactional).toMatchObject({ n: 1, mean: 3 });
  });

  test("not the ticket's own score beside a questionnaire about the ticket", () => {
    const asked = account('A')
      .ticket('G1', { receivedAt: '2026-10-01', score: 2 })
      .survey('2026-10-05', { ticketId: 'G1', overall: 5 });
    expect(october(asked).all).toMatchObject({ n: 1, mean: 5 });
  });

  test("a visit's score, but not on the day of a questionnaire", () => {
    const customer = account('A')
      .visit('2026-10-05T10:00', { score: 3 })
      .survey('2026-10-05', { overall: 4 })
      .visit('2026-10-20T10:00', { score: 5 });
    expect(october(customer).relational).toMatchObject({ n: 2, mean: 4.5 });
  });

  test.each([
    ['the first day', '2026-10-01', 1],
    ['the last day', '2026-10-31', 1],
    ['the day before', '2026-09-30', 0],
    ['the day after', '2026-11-01', 0],
  ])('an answer on %s of the period', (_, on, n) => {
    expect(october(account('A').survey(on, { overall: 4 })).all.n).toBe(n);
  });

  test('nothing after as-of', () => {
    const later = account('A').survey('2026-10-20', { overall: 4 });
    expect(satisfaction(input([later], '2026-10-19T18:00'), OCTOBER).all.n).toBe(0);
  });

  test('the recommendation alone makes an NPS and no score', () => {
    const { all } = october(account('A').survey('2026-10-05', { recommend: 9 }));
    expect(all).toMatchObject({ n: 0, mean: null, nps: { n: 1, nps: 100 } });
  });
});

test('answers about a ticket and half-year answers are kept apart', () => {
  const customer = account('A')
    .ticket('G1', { receivedAt: '2026-10-01' })
    .survey('2026-10-05', { ticketId: 'G1', overall: 2 })
    .survey('2026-10-20', { overall: 4 });
  const { all, transactional, relational } = october(customer);
  expect([all.mean, transactional.mean, relational.mean]).toEqual([3, 2, 4]);
});

test('each question of both questionnaires has its own mean; weak ones are named, the weakest first', () => {
  const s1 = account('A').survey('2026-10-05', { response: 5, solution: 2, attitude: 3, overall: 4 });
  const s2 = account('B').survey('2026-10-06', { speed: 4, ability: 4, expertise: 1, initiative: 5 });
  const { byDimension, weak } = october(s1, s2);
  const means = Object.entries(byDimension).map(([name, { mean }]) => [name, mean]);
  expect(Object.fromEntries(means)).toEqual({
    response: 5,
    solution: 2,
    attitude: 3,
    overall: 4,
    speed: 4,
    ability: 4,
    expertise: 1,
    initiative: 5,
  });
  expect(weak).toEqual(['expertise', 'solution']);
});

test('a mean of exactly 3 is not weak, and a question nobody answered is neither', () => {
  const { weak, byDimension } = october(account('A').survey('2026-10-05', { attitude: 3 }));
  expect(weak).toEqual([]);
  expect(byDimension.response.mean).toBeNull();
});

test('groups by level, tier, type, department and owner; what is not known comes last', () => {
  const vip = account('A', { level: 'vip', tier: 'high', accountManager: '李经理' })
    .ticket('G1', { receivedAt: '2026-10-01', type: 'fault', owner: '王工' })
    .survey('2026-10-05', { ticketId: 'G1', overall: 5 })
    .survey('2026-10-20', { overall: 3 });
  const unknown = account('B').survey('2026-10-21', { overall: 1, ticketId: '无此工单' });
  const result = october(vip, unknown);
  expect(drawn(result.byLevel)).toEqual([
    ['vip', 2, 4],
    ['', 1, 1],
  ]);
  expect(drawn(result.byTier)).toEqual([
    ['high', 2, 4],
    ['', 1, 1],
  ]);
  expect(drawn(result.byType)).toEqual([
    ['fault', 1, 5],
    ['', 1, 1],
  ]);
  expect(drawn(result.byDepartment)).toEqual([
    ['技术', 1, 5],
    ['', 1, 1],
  ]);
  expect(drawn(result.byOwner)).toEqual([
    ['李经理', 1, 3],
    ['王工', 1, 5],
    ['', 1, 1],
  ]);
});

test('the level of a visit row stands in where the customers sheet has none (S4)', () => {
  const s4 = account('A').visit('2026-10-06', { level: 'vip', score: 5 });
  expect(drawn(october(s4).byLevel)).toEqual([['vip', 1, 5]]);
});

test('scores ≤ 3 are to follow up, lowest first; scores ≥ 4 get thanks, newest first', () => {
  const { followUp, thanks } = october(
    account('A').survey('2026-10-05', { overall: 3, suggestion: '太慢' }),
    account('B').survey('2026-10-06', { overall: 1 }),
    account('C').survey('2026-10-07', { overall: 4 }),
    account('D').survey('2026-10-08', { overall: 5 }),
  );
  expect(followUp.map(({ account: { key }, score, words }) => [key, score, words])).toEqual([
    ['B', 1, null],
    ['A', 3, '太慢'],
  ]);
  expect(thanks.map(({ account: { key } }) => key)).toEqual(['D', 'C']);
});
