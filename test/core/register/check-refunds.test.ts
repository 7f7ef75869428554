import { checkRefunds } from '../../../src/core/register/check-refunds';
import type { Order } from '../../../src/core/register/register';
import { records } from '../../support/check-records';
import { account, order } from '../../support/make-account';

const check = (...orders: readonly Order[]) => checkRefunds(records({ accounts: [account('甲', orders)] }));
const values = (...orders: readonly Order[]) => check(...orders).map(({ value }) => value);

test('refunds up to what was bought are in order', () => {
  expect(check(order('2026-01-01', 100), order('2026-02-01', -100))).toEqual([]);
  expect(check(order('2026-01-01', 100))).toEqual([]);
});

test('a cent more than was bought is a finding at the refund', () => {
  expect(values(order('2026-01-01', 100), order('2026-02-01', -100.01))).toEqual(['-100.01']);
});

test('sums of cents are not mistaken for more', () => {
  const bought = [order('2026-01-01', 0.1), order('2026-01-02', 0.2)];
  expect(check(...bought, order('2026-02-01', -0.3))).toEqual([]);
});

test('a refund without any purchase is a finding', () => {
  expect(check(order('2026-02-01', -50))).toMatchObject([
    { code: 'refund-over-purchases', params: { refunded: '50', purchased: '0', customer: '甲' } },
  ]);
});

test('a refund with an order number is held against that order alone', () => {
  const orders = [
    order('2026-01-01', 100, 'D1'),
    order('2026-01-02', 900, 'D2'),
    order('2026-02-01', -150, 'D1', 7),
  ];
  expect(check(...orders)).toMatchObject([
    {
      sheet: '交易记录表',
      cell: 'F8',
      value: '-150',
      params: { order: 'D1', refunded: '150', purchased: '100' },
    },
  ]);
});

test('several refunds of one order add up; the finding stands at the one with which they pass it', () => {
  const orders = [
    order('2026-03-01', -60, 'D1', 3),
    order('2026-01-01', 100, 'D1'),
    order('2026-02-01', -50, 'D1', 2),
  ];
  expect(check(...orders)).toMatchObject([{ cell: 'F4', params: { refunded: '110' } }]);
});

test('a refund under a number nobody bought under counts against all purchases of the customer', () => {
  expect(check(order('2026-01-01', 100, 'D1'), order('2026-02-01', -80, 'R1'))).toEqual([]);
  expect(values(order('2026-01-01', 100, 'D1'), order('2026-02-01', -120, 'R1'))).toEqual(['-120']);
});

test("one customer's refunds do not touch another's purchases", () => {
  const accounts = [account('甲', [order('2026-01-01', 100)]), account('乙', [order('2026-02-01', -10)])];
  expect(checkRefunds(records({ accounts })).map(({ params }) => params['customer'])).toEqual(['乙']);
});
