import { checkInformationAge } from '../../../src/core/register/check-information-age';
import { checkContext, records, without } from '../../support/check-records';
import { account, customer, day } from '../../support/make-account';

const check = (updated: string | null, asOf: string) => {
  const fields = { updatedDay: updated === null ? null : day(updated) };
  return checkInformationAge(
    records({ accounts: [account('甲', [], { customer: fields })] }),
    checkContext(asOf),
  );
};

test.each<[string | null, string, number, string]>([
  ['2026-01-01', '2026-04-01', 0, 'three months to the day'],
  ['2025-12-31', '2026-04-01', 1, 'a day longer'],
  ['2025-11-30', '2026-02-28', 0, 'a short month ends earlier'],
  ['2025-11-30', '2026-03-01', 1, 'the day after it'],
  ['2026-05-01', '2026-04-01', 0, 'a date ahead is another finding'],
  [null, '2026-04-01', 1, 'never reviewed'],
])('updated %p, as of %s: %i findings (%s)', (updated, asOf, count) => {
  expect(check(updated, asOf)).toHaveLength(count);
});

test('the finding stands at 信息更新日期 and is only a note', () => {
  expect(check('2025-06-01', '2026-04-01')).toMatchObject([
    { severity: 'info', sheet: '客户信息登记表', cell: 'T2', value: '2025-06-01', params: { months: 3 } },
  ]);
});

test('customers without a row of their own, or in a sheet without the column, are not blamed', () => {
  const narrow = without(customer({ customerName: '乙' }), 'updatedDay');
  const accounts = [account('甲', []), { ...account('乙', []), customer: narrow }];
  expect(checkInformationAge(records({ accounts }), checkContext())).toEqual([]);
});
