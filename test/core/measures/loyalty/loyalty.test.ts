import fc from 'fast-check';
import { overdueComplaints } from '../../../../src/core/measures/loyalty/overdue-complaints';
import { loyalty } from '../../../../src/core/measures/loyalty/loyalty';
import type { SlaClock, SlaRow } from '../../../../src/core/measures/sla-result';
import type { Account } from '../../../../src/core/register/register';
import { account as told, registerOf as toldRegister } from '../../../support/build-register';
import { gradedAt, loyaltyInput } from '../../../support/grade-customers';
import { account, day, order, registerOf, ticket } from '../../../support/make-account';

const NOW = '2026-11-21T09:00';

describe('the repurchase rate of the last 6 months', () => {
  test('100 orders; 20 customers bought twice or more, 10 of them three times → 30 repeat orders, 30 %', () => {
    const buyer = (n: number, times: number) =>
      account(
        `C${n}`,
        Array.from({ length: times }, (_, i) => order(`2026-09-0${i + 1}`, 100)),
      );
    const customers = Array.from({ length: 70 }, (_, n) => buyer(n, n < 10 ? 3 : n < 20 ? 2 : 1));
    const { repurchase } = gradedAt(NOW, registerOf(customers));
    expect(repurchase.byTransaction).toEqual({ part: 30, whole: 100, value: 0.3 });
    expect(repurchase.byCustomer).toEqual({ part: 20, whole: 70, value: 20 / 70 });
  });

  test.each([
    ['the first day of the window', '2026-05-22', 2],
    ['the day before it', '2026-05-21', 1],
    ['today', '2026-11-21', 2],
    ['tomorrow', '2026-11-22', 1],
  ])('counts an order on %s', (_, on, whole) => {
    const { repurchase } = gradedAt(NOW, registerOf([account('A', [order('2026-10-01', 1), order(on, 1)])]));
    expect(repurchase.byTransaction.whole).toBe(whole);
  });

  test('an order that was given back altogether is none, several rows of one number are one', () => {
    const customer = account('A', [
      order('2026-10-01', 100, 'D1'),
      order('2026-10-02', 50, 'D2'),
      order('2026-10-03', -50, 'D2'),
      order('2026-10-04', 70, 'D3'),
      order('2026-10-04', 30, 'D3'),
    ]);
    const { rows, repurchase } = gradedAt(NOW, registerOf([customer]));
    expect(repurchase.byTransaction).toEqual({ part: 1, whole: 2, value: 0.5 });
    expect(rows[0]?.repurchaseRate).toBe(0.5);
  });

  test('nobody bought: no data', () => {
    const { repurchase, rows } = gradedAt(NOW, registerOf([account('A', [order('2024-01-01', 1)])]));
    expect(repurchase.byTransaction).toEqual({ part: 0, whole: 0, value: null });
    expect(repurchase.byCustomer.value).toBeNull();
    expect(rows[0]?.repurchaseRate).toBeNull();
  });
});

describe('the last word of a customer', () => {
  test('is the mean of the latest day with a score', () => {
    const customer = told('A')
      .survey('2026-10-05', { response: 5, attitude: 4, overall: 3 })
      .survey('2026-09-05', { overall: 1 })
      .visit('2026-10-05T15:00', { score: 2 })
      .visit('2026-12-01', { score: 1 });
    expect(gradedAt(NOW, toldRegister([customer])).rows[0]?.meanScore).toBe(3.5);
  });

  test("a ticket's score counts on the day of its solution", () => {
    const customer = told('A')
      .ticket('G1', { receivedAt: '2026-09-01', solvedAt: '2026-10-08', score: 2 })
      .survey('2026-10-05', { overall: 5 });
    expect(gradedAt(NOW, toldRegister([customer])).rows[0]).toMatchObject({
      meanScore: 2,
      grade: 'at-risk',
      signs: [{ reason: 'low-score', since: day('2026-10-08') }],
    });
  });

  test('of several recommendations the latest counts, the lowest of one day', () => {
    const customer = told('A')
      .survey('2026-10-05', { recommend: 10 })
      .survey('2026-10-06', { recommend: 8 })
      .survey('2026-10-06', { recommend: 7 });
    expect(gradedAt(NOW, toldRegister([customer])).rows[0]?.lastNps).toBe(7);
  });
});

test('a customer who bought every month and then not for two and a half is at risk', () => {
  const monthly = account('A', [
    order('2026-06-01', 1),
    order('2026-07-01', 1),
    order('2026-08-01', 1),
    order('2026-09-01', 1),
  ]);
  expect(gradedAt('2026-11-02T09:00', registerOf([monthly])).rows[0]?.reasons).toEqual(['nothing-special']);
  expect(gradedAt('2026-11-03T09:00', registerOf([monthly])).rows[0]).toMatchObject({
    grade: 'at-risk',
    signs: [{ reason: 'long-gap', since: day('2026-11-03') }],
  });
});

test.each([
  [[1250], 12],
  [[99.99], 0],
  [[100], 1],
  [[60, 60, 80], 2],
  [[300, -100], 2],
  [[-50], 0],
])('orders of ¥%j make %i points', (amounts, points) => {
  const customer = account(
    'A',
    amounts.map((amount) => order('2026-10-01', amount)),
  );
  expect(gradedAt(NOW, registerOf([customer])).rows[0]?.points).toBe(points);
});

test('needs converted are counted per customer, blanks left out', () => {
  const customer = told('A')
    .visit('2026-10-01', { converted: true })
    .visit('2026-10-02')
    .visit('2026-10-03', { converted: false });
  expect(gradedAt(NOW, toldRegister([customer])).rows[0]?.converted).toEqual({ part: 1, whole: 2 });
});

describe('an overdue complaint', () => {
  const clock = (status: SlaClock['status'], due: string) =>
    ({ status, due: day(due) * 1440 + 600 }) as unknown as SlaClock;
  const row = (fields: Partial<SlaRow>) =>
    ({
      open: true,
      response: clock('met', '2026-11-01'),
      solution: clock('late', '2026-11-10'),
      ...fields,
    }) as unknown as SlaRow;
  const customer = account('A', [order('2026-11-01', 1)]);
  const complaint = ticket({ ticketId: 'G1', type: 'complaint' });

  test('puts the customer at risk since the first limit that was broken', () => {
    const overdueComplaintOf = overdueComplaints({
      rows: [
        row({ account: customer, ticket: complaint }),
        row({ account: customer, ticket: complaint, response: clock('late', '2026-11-05') }),
      ],
    });
    const { rows } = loyalty({ ...loyaltyInput(registerOf([customer]), NOW), overdueComplaintOf });
    expect(rows[0]).toMatchObject({
      grade: 'at-risk',
      signs: [{ reason: 'overdue-complaint', since: day('2026-11-05') }],
    });
  });

  test.each<[string, Partial<SlaRow>]>([
    ['another type of ticket', { ticket: ticket({ ticketId: 'G1', type: 'fault' }) }],
    ['a closed one', { open: false }],
    ['one in time', { solution: clock('warning', '2026-11-22') }],
  ])('%s is none', (_, fields) => {
    const since = overdueComplaints({ rows: [row({ account: customer, ticket: complaint, ...fields })] });
    expect(since(customer)).toBeNull();
  });
});

describe('laws', () => {
  const anyOrder = fc
    .tuple(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: -300, max: 900 }),
      fc.integer({ min: 1, max: 9 }),
    )
    .filter(([, amount]) => amount !== 0)
    .map(([back, amount, number]) => ({
      ...order('2026-11-21', amount, `D${number}`),
      day: day('2026-11-21') - back,
    }));
  const anyAccounts = fc
    .array(fc.array(anyOrder, { maxLength: 8 }), { minLength: 1, maxLength: 8 })
    .map((list) => list.map((orders, i) => account(`C${i}`, orders)));
  const result = (accounts: readonly Account[]) => gradedAt(NOW, registerOf(accounts));
  const seen = (accounts: readonly Account[]) =>
    new Map(
      result(accounts).rows.map(({ account: { key }, grade, reasons, signs, repurchaseRate }) => [
        key,
        { grade, reasons, signs, repurchaseRate },
      ]),
    );

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const turned = accounts.map((each) => ({ ...each, orders: each.orders.toReversed() })).reverse();
        expect(seen(turned)).toEqual(seen(accounts));
        expect(result(turned).repurchase).toEqual(result(accounts).repurchase);
      }),
    );
  });

  test('the currency unit changes no grade and no rate', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const inWan = accounts.map((each) => ({
          ...each,
          orders: each.orders.map((one) => ({ ...one, amount: one.amount / 10_000 })),
        }));
        expect(seen(inWan)).toEqual(seen(accounts));
      }),
    );
  });

  test('every account has one grade; the counts add up; repeats are purchases less buyers', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const { rows, counts, repurchase } = result(accounts);
        expect(rows.map((row) => row.account.key)).toEqual(accounts.map(({ key }) => key));
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(accounts.length);
        const { byTransaction, byCustomer } = repurchase;
        expect(byTransaction.part).toBe(byTransaction.whole - byCustomer.whole);
      }),
    );
  });
});
