// What is noted of an account while its orders are filed only saves looking again: no figure and no finding depends on it.
import fc from 'fast-check';
import { accountHistories } from '../../../src/core/measures/account-histories';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { checkRefunds } from '../../../src/core/register/check-refunds';
import type { Account } from '../../../src/core/register/register';
import { minute } from '../../support/make-account';
import { read } from '../../support/drawn-workbook';

const AS_OF = minute('2026-11-21T09:00');
const HEADERS = ['订单编号', '客户编号', '客户名称', '交易日期', '产品/服务', '金额', '类型'];

/** Few numbers, customers and products, so that they meet: refunds, further products, the same row twice. */
const orderRow = fc
  .record({
    number: fc.constantFrom('X1', 'X2', 'X3', null),
    customer: fc.constantFrom('A', 'B'),
    day: fc.constantFrom('2023-05-01', '2026-10-01', '2026-10-02', '2027-01-01'),
    product: fc.constantFrom('变频器', '备件包'),
    amount: fc.constantFrom(100, 50, -50, -100, 0),
    kind: fc.constantFrom('购买', '退货', null),
  })
  .map(({ number, customer, day, product, amount, kind }) => [
    number,
    `${customer}001`,
    `${customer}公司`,
    day,
    product,
    amount,
    kind,
  ]);

test('histories and refund findings are the same with and without the notes', () => {
  fc.assert(
    fc.property(fc.array(orderRow, { minLength: 1, maxLength: 12 }), (rows) => {
      const { register } = read({ name: '交易记录表', rows: [HEADERS, ...rows] });
      const plain = register.accounts.map(withoutNotes);
      const histories = (accounts: readonly Account[]) => [
        ...accountHistories(accounts, DEFAULT_POLICY, AS_OF).values(),
      ];
      expect(histories(register.accounts)).toEqual(histories(plain));
      expect(checkRefunds(register)).toEqual(checkRefunds({ accounts: plain }));
    }),
    { numRuns: 300 },
  );
});

function withoutNotes({ hasRefunds, repeatsNumbers, ...account }: Account): Account {
  expect([hasRefunds, repeatsNumbers]).not.toContain(undefined);
  return account;
}
