import { loyaltyGrade, type GradeFacts } from '../../../../src/core/measures/loyalty/loyalty-grade';
import { gradeChange } from '../../../../src/core/measures/loyalty/loyalty';
import type { LoyaltyGrade, LoyaltyReason } from '../../../../src/core/measures/loyalty-result';
import { formatDay } from '../../../../src/core/calendar/day';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { day } from '../../../support/make-account';

const TODAY = day('2026-11-21');

/** A customer of whom nothing special is known. */
const ORDINARY: GradeFacts = {
  today: TODAY,
  lastOrder: day('2026-10-01'),
  contractEnd: null,
  r: 4,
  f: 2,
  meanScore: null,
  scoreDay: null,
  recommend: null,
  recommendDay: null,
  overdueComplaint: null,
  usualInterval: null,
  purchaseDays: 1,
  repurchaseRate: 0,
};
const scored = (meanScore: number) => ({ meanScore, scoreDay: day('2026-11-01') });
const recommends = (recommend: number) => ({ recommend, recommendDay: day('2026-11-02') });

type Row = [rule: string, facts: Partial<GradeFacts>, grade: LoyaltyGrade, reasons: LoyaltyReason[]];

// Each bound stands once on either side.
test.each<Row>([
  ['nothing special', {}, 'regular', ['nothing-special']],
  ['never bought', { lastOrder: null, r: null, f: null }, 'regular', ['never-bought']],
  ['12 months without an order', { lastOrder: day('2025-11-21') }, 'lost', ['no-order-12-months']],
  ['a day less', { lastOrder: day('2025-11-22') }, 'regular', ['nothing-special']],
  ['contract ended 91 days ago', { contractEnd: TODAY - 91, lastOrder: null }, 'lost', ['contract-ended']],
  ['contract ended 90 days ago', { contractEnd: TODAY - 90, lastOrder: null }, 'regular', ['never-bought']],
  ['… and bought since: renewed', { contractEnd: TODAY - 91 }, 'regular', ['nothing-special']],
  ['R 2', { r: 2 }, 'at-risk', ['low-recency']],
  ['R 3', { r: 3 }, 'regular', ['nothing-special']],
  ['last mean score 3', scored(3), 'at-risk', ['low-score']],
  ['last mean score above 3', scored(3.25), 'regular', ['nothing-special']],
  ['recommends 6', recommends(6), 'at-risk', ['low-nps']],
  ['recommends 7', recommends(7), 'regular', ['nothing-special']],
  ['an overdue complaint', { overdueComplaint: TODAY }, 'at-risk', ['overdue-complaint']],
  ['a gap of 51 days, usually 25', { usualInterval: 25, purchaseDays: 3 }, 'at-risk', ['long-gap']],
  ['a gap of 51 days, usually 25.5', { usualInterval: 25.5, purchaseDays: 3 }, 'regular', ['nothing-special']],
  ['two days of purchase tell no rhythm', { usualInterval: 5, purchaseDays: 2 }, 'regular', ['nothing-special']],
  ['repurchase 30 %, score 4', { repurchaseRate: 0.3, ...scored(4) }, 'loyal', ['repurchases']],
  ['repurchase under 30 %', { repurchaseRate: 0.29, ...scored(4) }, 'regular', ['nothing-special']],
  ['F 4, score 4', { f: 4, ...scored(4) }, 'loyal', ['frequent']],
  ['F 3, score 5', { f: 3, ...scored(5) }, 'regular', ['nothing-special']],
  ['recommends 9, score 4', { ...recommends(9), ...scored(4) }, 'loyal', ['promoter']],
  ['recommends 8, score 5', { ...recommends(8), ...scored(5) }, 'regular', ['nothing-special']],
  ['F 5 but score 3.9', { f: 5, ...scored(3.9) }, 'regular', ['nothing-special']],
  ['F 5 but no score at all', { f: 5, ...recommends(10) }, 'regular', ['nothing-special']],
  ['all merits', { f: 5, repurchaseRate: 0.5, ...recommends(9), ...scored(5) }, 'loyal', ['repurchases', 'frequent', 'promoter']],
  ['all merits and one risk', { r: 1, f: 5, ...recommends(9), ...scored(5) }, 'at-risk', ['low-recency']],
  ['lost tells the risks too', { lastOrder: day('2025-01-01'), r: 1, ...scored(2) }, 'lost', ['no-order-12-months', 'low-recency', 'low-score']],
])('%s', (_, facts, grade, reasons) => {
  expect(loyaltyGrade({ ...ORDINARY, ...facts }, DEFAULT_POLICY)).toMatchObject({ grade, reasons });
}); // prettier-ignore

test.each<[string, Partial<GradeFacts>, string]>([
  ['12 months after the last order', { lastOrder: day('2025-11-01') }, '2026-11-01'],
  ['the 91st day after the contract', { contractEnd: day('2026-08-01'), lastOrder: null }, '2026-10-31'],
  ['the day after the fixed bound of 180 days', { r: 2, lastOrder: day('2026-05-01') }, '2026-10-29'],
  ['the day of the low score', scored(2), '2026-11-01'],
  ['the day of the recommendation', recommends(0), '2026-11-02'],
  ['the day the complaint became overdue', { overdueComplaint: day('2026-11-10') }, '2026-11-10'],
  ['the day after twice the usual interval', { usualInterval: 10.5, purchaseDays: 9 }, '2026-10-23'],
])('a sign holds since %s', (_, facts, since) => {
  const { signs } = loyaltyGrade({ ...ORDINARY, ...facts }, DEFAULT_POLICY);
  expect(signs.map((sign) => formatDay(sign.since))).toEqual([since]);
});

test('the days of the signs do not move while the days go by', () => {
  const facts = { ...ORDINARY, r: 2, usualInterval: 10, purchaseDays: 5, ...scored(2), ...recommends(3) };
  const today = loyaltyGrade(facts, DEFAULT_POLICY).signs;
  expect(loyaltyGrade({ ...facts, today: TODAY + 30 }, DEFAULT_POLICY).signs).toEqual(today);
});

test('every bound is the policy’s', () => {
  const loyalty = { ...DEFAULT_POLICY.loyalty, lostMonths: 1, lowScore: 4, loyalScore: 4.5 };
  const policy = { ...DEFAULT_POLICY, loyalty };
  expect(loyaltyGrade(ORDINARY, policy).grade).toBe('lost');
  expect(loyaltyGrade({ ...ORDINARY, lastOrder: TODAY, ...scored(4) }, policy).grade).toBe('at-risk');
});

test.each([
  [null, 'loyal', 'new'],
  ['regular', 'loyal', 'up'],
  ['lost', 'at-risk', 'up'],
  ['loyal', 'at-risk', 'down'],
  ['at-risk', 'lost', 'down'],
  ['lost', 'lost', 'same'],
] as const)('from %s to %s is %s', (before, now, change) => {
  expect(gradeChange(before, now)).toBe(change);
});
