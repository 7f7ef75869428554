import { campaigns } from '../../../../src/core/measures/loyalty/campaigns';
import type { Campaign } from '../../../../src/core/policy/loyalty-tables';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { account, registerOf, type AccountBuilder } from '../../../support/build-register';
import { loyaltyInput } from '../../../support/grade-customers';

const [SECOND_ORDER] = DEFAULT_POLICY.campaigns as [Campaign];
const ANYONE: Campaign = {
  ...SECOND_ORDER,
  id: 'mine',
  name: '我的名单',
  tenureFromMonths: null,
  tenureToMonths: null,
  noSecondOrderDays: null,
};

function listed(campaign: Campaign, ...customers: AccountBuilder[]): string[] {
  const policy = { ...DEFAULT_POLICY, campaigns: [campaign] };
  const { register, asOf, rfm } = loyaltyInput(registerOf(customers), '2026-11-21T09:00', policy);
  const tierOf = ({ key }: { key: string }) => customers.find(({ id }) => id === key)?.tier ?? null;
  const lists = campaigns({ register, policy, asOf, tierOf, histories: rfm.histories });
  return lists.flatMap(({ members }) => members.map((member) => member.account.key));
}

// As-of 2026-11-21: one month ago is 10-21, three months ago 08-21.
test.each([
  ['a first order two months ago', ['2026-09-21'], true],
  ['… one month ago, to the day', ['2026-10-21'], true],
  ['… a day less', ['2026-10-22'], false],
  ['… three months ago, to the day', ['2026-08-21'], true],
  ['… a day more', ['2026-08-20'], false],
  ['a second order, however late', ['2026-09-01', '2026-11-20'], false],
])('the default campaign, second order: %s → %s', (_, orders, isListed) => {
  const customer = account('A');
  for (const on of orders) customer.bought(on);
  expect(listed(SECOND_ORDER, customer)).toEqual(isListed ? ['A'] : []);
});

test('30 days must have passed since the only order', () => {
  const campaign = { ...ANYONE, noSecondOrderDays: 30 };
  expect(listed(campaign, account('A').bought('2026-10-22'), account('B').bought('2026-10-23'))).toEqual([
    'A',
  ]);
});

test('someone who signed and never ordered has no first order to follow', () => {
  expect(listed(SECOND_ORDER, account('A', { signedDay: '2026-09-21' }))).toEqual([]);
});

test.each<[string, Partial<Campaign>]>([
  ['level', { levels: ['vip'] }],
  ['value tier', { tiers: ['high'] }],
  ['lifecycle', { lifecycles: ['old'] }],
  ['word of the industry', { industryWords: ['机床', '医疗'] }],
  ['last contact', { lastContactOlderDays: 60 }],
  [
    'all of them at once',
    { levels: ['vip'], tiers: ['high'], industryWords: ['医疗'], lastContactOlderDays: 60 },
  ],
])('by %s', (_, filter) => {
  const fits = account('A', {
    level: 'vip',
    tier: 'high',
    industry: '医疗器械',
    signedDay: '2020-01-01',
  }).visit('2026-09-21');
  const other = account('B', {
    level: 'regular',
    tier: 'low',
    industry: '餐饮',
    signedDay: '2026-11-01',
  }).visit('2026-09-22');
  expect(listed({ ...ANYONE, ...filter }, other, fits)).toEqual(['A']);
});

test('never contacted is older than any number of days, and stands first', () => {
  const campaign = { ...ANYONE, lastContactOlderDays: 10 };
  const customers = [account('A').visit('2026-11-01'), account('B'), account('C').visit('2026-10-01')];
  expect(listed(campaign, ...customers)).toEqual(['B', 'C', 'A']);
});

test('a campaign that is off makes no list', () => {
  expect(listed({ ...ANYONE, active: false }, account('A'))).toEqual([]);
});
