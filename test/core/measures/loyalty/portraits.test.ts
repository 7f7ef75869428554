import { loyalty } from '../../../../src/core/measures/loyalty/loyalty';
import { portraits } from '../../../../src/core/measures/loyalty/portraits';
import { account, registerOf, type AccountBuilder } from '../../../support/build-register';
import { loyaltyInput } from '../../../support/grade-customers';

function portraitOf(customer: AccountBuilder) {
  const input = loyaltyInput(registerOf([customer]), '2026-11-21T09:00');
  return portraits({ ...input, loyalty: loyalty(input) })[0];
}

test('orders: how many, worth how much, the last 6 months beside the 6 before, repurchase rate', () => {
  const customer = account('A')
    .bought('2025-11-22', { amount: 200 })
    .bought('2026-05-21', { amount: 100 })
    .bought('2026-05-22', { amount: 400 })
    .bought('2026-11-21', { amount: 500 })
    .bought('2026-11-22', { amount: 9999 });
  expect(portraitOf(customer)).toMatchObject({
    orderCount: 4,
    meanOrderValue: 300,
    recentNet: 900,
    earlierNet: 300,
    repurchaseRate: 0.5,
  });
});

test('refunds lower the money', () => {
  const customer = account('A')
    .bought('2026-10-01', { amount: 500, orderId: 'D1' })
    .bought('2026-10-02', { amount: -200, kind: 'refund', orderId: 'D1' });
  expect(portraitOf(customer)).toMatchObject({ orderCount: 1, meanOrderValue: 300, recentNet: 300 });
});

test('problems: the commonest type, mean time to the solution, complaints', () => {
  const customer = account('A')
    .ticket('G1', { receivedAt: '2026-10-01T09:00', solvedAt: '2026-10-01T11:00', type: 'fault' })
    .ticket('G2', { receivedAt: '2026-10-02T09:00', solvedAt: '2026-10-02T13:00', type: 'complaint' })
    .ticket('G3', { receivedAt: '2026-10-03T09:00', type: 'fault' })
    .ticket('G4', { receivedAt: '2026-10-04T09:00', type: 'claim' })
    .ticket('G5', { receivedAt: '2026-12-04T09:00', type: 'claim' });
  expect(portraitOf(customer)).toMatchObject({
    commonestProblem: 'fault',
    meanSolutionMinutes: 180,
    complaints: 2,
  });
});

test('of equally common problems the one that came up last', () => {
  const customer = account('A')
    .ticket('G1', { receivedAt: '2026-10-09', type: 'support' })
    .ticket('G2', { receivedAt: '2026-10-01', type: 'fault' });
  expect(portraitOf(customer)?.commonestProblem).toBe('support');
});

test('scores: the mean of all answers, and praise from 4 on', () => {
  const customer = account('A')
    .survey('2025-01-05', { overall: 5 })
    .survey('2026-10-05', { overall: 3 })
    .visit('2026-11-01', { score: 4 });
  expect(portraitOf(customer)).toMatchObject({ meanScore: 4, praise: 2 });
});

test('of a customer nobody knows anything about everything is blank, not zero', () => {
  expect(portraitOf(account('A'))).toMatchObject({
    orderCount: 0,
    meanOrderValue: null,
    recentNet: 0,
    earlierNet: 0,
    repurchaseRate: null,
    commonestProblem: null,
    meanSolutionMinutes: null,
    meanScore: null,
    complaints: 0,
    praise: 0,
  });
});
