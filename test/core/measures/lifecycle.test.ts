import { accountHistories } from '../../../src/core/measures/account-histories';
import { lifecycleOf } from '../../../src/core/measures/lifecycle';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { account, day, minute, order } from '../../support/make-account';

const at = (on: string) => minute(`${on}T09:00`);
const since = (on: string) => account('甲', [order(on, 100)]);

test.each([
  ['2026-01-15', '2026-01-15', 'new', 'the day of the first order'],
  ['2026-01-15', '2026-07-14', 'new', 'a day short of six months'],
  ['2026-01-15', '2026-07-15', 'growing', 'six months to the day'],
  ['2026-01-15', '2027-01-14', 'growing', 'a day short of a year'],
  ['2026-01-15', '2027-01-15', 'old', 'a year to the day'],
  ['2025-08-31', '2026-02-27', 'new', 'six months from 31 August end on 28 February'],
  ['2025-08-31', '2026-02-28', 'growing', 'the clamped day itself'],
  ['2024-02-29', '2025-02-28', 'old', 'a year from 29 February'],
])('first order %s, as-of %s → %s (%s)', (first, asOf, stage) => {
  expect(lifecycleOf(since(first), DEFAULT_POLICY, at(asOf))).toEqual({ stage, since: day(first) });
});

test.each([
  ['2025-01-01', '2026-05-01', '2025-01-01', 'signed before the first order'],
  ['2026-05-01', '2025-01-01', '2025-01-01', 'ordered before signing'],
])('signed %s, first order %s → counted from %s (%s)', (signed, ordered, from) => {
  const one = account('甲', [order(ordered, 100)], { customer: { signedDay: day(signed) } });
  expect(lifecycleOf(one, DEFAULT_POLICY, at('2026-11-21'))?.since).toBe(day(from));
});

test('someone who neither ordered nor signed has no stage', () => {
  expect(lifecycleOf(account('甲', []), DEFAULT_POLICY, at('2026-11-21'))).toBeNull();
});

test('an order or a signing after as-of makes nobody a customer today', () => {
  const one = account('甲', [order('2026-12-01', 100)], { customer: { signedDay: day('2026-11-30') } });
  expect(lifecycleOf(one, DEFAULT_POLICY, at('2026-11-21'))).toBeNull();
});

test('a refund alone begins nothing; the purchase that was refunded does', () => {
  expect(lifecycleOf(account('甲', [order('2026-01-01', -5)]), DEFAULT_POLICY, at('2026-11-21'))).toBeNull();
  const returned = account('乙', [order('2026-10-01', 5, 'D1'), order('2026-10-02', -5, 'D1')]);
  expect(lifecycleOf(returned, DEFAULT_POLICY, at('2026-11-21'))?.stage).toBe('new');
});

test('the months are the policy’s', () => {
  const policy = { ...DEFAULT_POLICY, lifecycle: { newMonths: 1, oldMonths: 2 } };
  const stages = ['2026-01-31', '2026-02-28', '2026-03-31'].map(
    (asOf) => lifecycleOf(since('2026-01-31'), policy, at(asOf))?.stage,
  );
  expect(stages).toEqual(['new', 'growing', 'old']);
});

test('the histories tell the same stages, and none for someone who never ordered nor signed', () => {
  const accounts = [since('2026-11-01'), { ...account('乙', []), key: '乙' }];
  const histories = accountHistories(accounts, DEFAULT_POLICY, at('2026-11-21'));
  expect(accounts.map((one) => histories.get(one)?.lifecycle)).toEqual(
    accounts.map((one) => lifecycleOf(one, DEFAULT_POLICY, at('2026-11-21'))),
  );
  expect(accounts.map((one) => histories.get(one)?.lifecycle?.stage)).toEqual(['new', undefined]);
});
