import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { checkCompensation } from '../../../src/core/register/check-compensation';
import type { Ticket } from '../../../src/core/register/register';
import { records } from '../../support/check-records';
import { ticket } from '../../support/make-account';

const check = (fields: Parameters<typeof ticket>[0], policy = DEFAULT_POLICY) =>
  checkCompensation(records({ tickets: [ticket(fields)] }), policy);

test.each<[Ticket['type'], number | null, number | null, number, string]>([
  ['service-failure', 1000, 300, 0, 'thirty percent is allowed'],
  ['service-failure', 1000, 300.01, 1, 'a cent more is not'],
  ['service-failure', 0.1, 0.03, 0, 'small sums are not mistaken'],
  ['service-failure', 1000, null, 0, 'no compensation'],
  ['service-failure', null, 500, 0, 'nothing to compare with'],
  ['service-failure', 0, 1, 1, 'nothing was spent'],
  ['fault', 1000, 900, 0, 'only service failures are limited'],
  [null, 1000, 900, 0, 'the type is not known'],
])('%s, spent %p, compensated %p: %i findings (%s)', (type, purchaseAmount, compensation, count) => {
  expect(check({ type, purchaseAmount, compensation })).toHaveLength(count);
});

test('the finding says the limit, and the policy sets it', () => {
  const half = { ...DEFAULT_POLICY, checks: { ...DEFAULT_POLICY.checks, compensationShare: 0.5 } };
  const fields = { type: 'service-failure', purchaseAmount: 800, compensation: 410 } as const;
  expect(check(fields, half)).toMatchObject([
    { cell: 'Y2', value: '410', params: { limit: '400', purchase: '800', percent: 50 } },
  ]);
});
