import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { checkAccountManagers } from '../../../src/core/register/check-account-managers';
import { checkCalendar } from '../../../src/core/register/check-calendar';
import { checkRegister } from '../../../src/core/register/check-register';
import type { Customer } from '../../../src/core/register/register';
import { checkContext, records } from '../../support/check-records';
import { account, customer, minute, order, ticket, visit } from '../../support/make-account';

describe('account managers of a high-value customer', () => {
  const managers = (rows: readonly Partial<Customer>[], tier: 'high' | 'middle' | null = 'high') => {
    const customers = rows.map((fields, i) =>
      customer({ customerId: 'A1', customerName: '甲', row: i + 1, ...fields }),
    );
    const one = { ...account('甲', []), id: 'A1', customer: customers[0] ?? null };
    const found = checkAccountManagers(records({ accounts: [one], customers }), () => tier);
    return found.map(({ cell, params }) => `${cell} ${String(params['managers'])}`);
  };

  test.each<[string, Partial<Customer>[], string[]]>([
    ['one is in order', [{ accountManager: '王经理' }], []],
    ['none is no finding', [{ accountManager: null }], []],
    ['two in one cell', [{ accountManager: '*王经理、李经理' }], ['S2 王经理 / 李经理']],
    ['two with a slash', [{ accountManager: '王经理／李经理' }], ['S2 王经理 / 李经理']],
    ['the same name twice is one', [{ accountManager: '王经理、*王经理' }], []],
    ['a name with 和 in it is one', [{ accountManager: '周和平' }], []],
    ['another in a second row', [{ accountManager: '王' }, { accountManager: '李' }], ['S3 王 / 李']],
    ['the same in a second row', [{ accountManager: '王' }, { accountManager: '王' }], []],
    [
      'a row of the name without ID counts',
      [{ accountManager: '王' }, { customerId: null, accountManager: '李' }],
      ['S3 王 / 李'],
    ],
    [
      'a namesake with another ID does not',
      [{ accountManager: '王' }, { customerId: 'B2', accountManager: '李' }],
      [],
    ],
  ])('%s', (_, rows, expected) => {
    expect(managers(rows)).toEqual(expected);
  });

  test('only high value is looked at', () => {
    const rows = [{ accountManager: '王、李' }];
    expect([managers(rows, 'middle'), managers(rows, null)]).toEqual([[], []]);
  });
});

describe('the calendar', () => {
  test.each<[string, string | undefined, string]>([
    ['2026-11-21T09:00', undefined, 'the horizon ends within the year'],
    ['2026-12-01T09:00', undefined, 'it ends on 31 December'],
    ['2026-12-02T09:00', '2027', 'it reaches into a year without data'],
    ['2027-06-01T09:00', '2027', 'one finding a run'],
    ['2004-01-15T09:00', '2003', 'the month before counts'],
  ])('as of %s the years not covered are %p (%s)', (asOf, year) => {
    const found = checkCalendar(checkContext(asOf));
    expect(found.map(({ code, params }) => [code, params['year']])).toEqual(
      year === undefined ? [] : [['calendar-not-covered', year]],
    );
  });

  test('without Chinese holidays no year lacks data', () => {
    const policy = { ...DEFAULT_POLICY, calendar: { ...DEFAULT_POLICY.calendar, chineseHolidays: false } };
    expect(checkCalendar(checkContext('2031-01-01T09:00', policy))).toEqual([]);
  });

  test('no open hour at all is an error', () => {
    const found = checkCalendar(checkContext(undefined, { ...DEFAULT_POLICY, workHours: [] }));
    expect(found).toMatchObject([{ code: 'calendar-no-open-hours', severity: 'error' }]);
  });
});

test('all checks speak at once', () => {
  const accounts = [account('甲', [order('2026-01-01', -5)], { customer: { accountManager: '王、李' } })];
  const register = records({
    accounts,
    tickets: [
      ticket({
        ticketId: 'T1',
        receivedAt: minute('2026-03-02'),
        solvedAt: minute('2026-03-01'),
        status: 'closed',
        priority: 'P0',
      }),
    ],
    visits: [visit({ at: minute('2026-02-16T09:30'), content: '中秋祝福' })],
  });
  const found = checkRegister(register, { ...checkContext(), tierOf: () => 'high' });
  expect(found.map(({ code }) => code).sort()).toEqual(
    [
      'approval-missing',
      'closed-without-confirmation',
      'contact-at-time-to-avoid',
      'contact-on-holiday',
      'greeting-off-festival',
      'information-not-reviewed',
      'refund-over-purchases',
      'several-account-managers',
      'solved-before-received',
    ].sort(),
  );
});

test('an empty register has no findings', () => {
  expect(checkRegister(records({}), checkContext())).toEqual([]);
});
