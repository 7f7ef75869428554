// Who is who: records of all sheets joined by customer and ticket, and what does not fit together.
import * as fc from 'fast-check';
import { findRepeats } from '../../../src/core/register/find-repeats';
import { lines, read, type DrawnSheet } from '../../support/drawn-workbook';

const customers = (...rows: (string | null)[][]): DrawnSheet => ({
  name: '客户',
  rows: [['客户编号', '客户名称', '所属行业', '客户等级'], ...rows],
});
const orders = (...rows: (string | number | null)[][]): DrawnSheet => ({
  name: '交易',
  rows: [['订单编号', '客户编号', '客户名称', '交易日期', '产品/服务', '金额'], ...rows],
});
const tickets = (...rows: (string | null)[][]): DrawnSheet => ({
  name: '问题',
  rows: [['问题编号', '客户名称', '接收时间', '问题描述'], ...rows],
});
const progress = (...rows: (string | null)[][]): DrawnSheet => ({
  name: '进度',
  rows: [['问题编号', '更新时间', '处理状态'], ...rows],
});

const A = ['C1', 'A公司', '制造业', 'VIP'];
const B = ['C2', 'B公司', '服务业', '普通'];

function accounts(...sheets: DrawnSheet[]): string[] {
  return read(...sheets).register.accounts.map(
    ({ key, name, orders, tickets }) => `${key} ${name}: ${orders.length} orders, ${tickets.length} tickets`,
  );
}

/** "code sheet!cell value (column; other)" */
function said(...sheets: DrawnSheet[]): string[] {
  return read(...sheets).findings.map(
    ({ code, sheet, cell, value, params }) =>
      `${code} ${sheet}!${cell} ${value} (${String(params['column'] ?? '')}; ${String(params['other'] ?? '')})`,
  );
}

describe('matching customers', () => {
  test('by ID first, else by name; width, script, case and blanks do not matter', () => {
    expect(
      accounts(
        customers(A, ['C2', '華東貿易（集團）', '服务业', '普通']),
        orders(
          ['X1', 'c1', null, '2026-03-01', null, 1],
          ['X2', null, ' Ａ公司', '2026-03-01', null, 1],
          ['X3', null, '华东贸易(集团)', '2026-03-01', null, 1],
        ),
      ),
    ).toEqual(['C1 A公司: 2 orders, 0 tickets', 'C2 華東貿易（集團）: 1 orders, 0 tickets']);
  });

  test('an ID typed as a number is the same as the text; leading zeros count', () => {
    const sheets = [
      customers(['1001', 'A公司', '制造业', 'VIP'], ['007', 'B公司', '服务业', '普通']),
      orders(['X1', 1001, null, '2026-03-01', null, 1], ['X2', 7, null, '2026-03-01', null, 1]),
    ];
    expect(accounts(...sheets)).toEqual([
      '1001 A公司: 1 orders, 0 tickets',
      '007 B公司: 0 orders, 0 tickets',
      '7 7: 1 orders, 0 tickets',
    ]);
  });

  test('rows with only a name find the ID that another sheet gives, in whatever order they stand', () => {
    expect(
      accounts(
        tickets(['T1', 'A公司', '2026-03-02 09:00', '故障']),
        orders(['X1', 'C1', null, '2026-03-01', null, 1], ['X2', 'C1', 'A公司', '2026-03-02', null, 1]),
      ),
    ).toEqual(['C1 A公司: 2 orders, 1 tickets']);
  });

  test('a customer without an ID goes by the folded name', () => {
    expect(accounts(customers([null, ' Ａ公司', '制造业', 'VIP']))).toEqual([
      'a公司 Ａ公司: 0 orders, 0 tickets',
    ]);
  });
});

describe('findings about customers', () => {
  test('an unknown customer is said once per sheet, and counts under that name', () => {
    const sheets = [
      customers(A),
      orders(
        ['X1', null, 'C公司', '2026-03-01', null, 1],
        ['X2', null, 'C公司', '2026-03-02', null, 1],
        ['X3', 'C9', null, '2026-03-02', null, 1],
      ),
      tickets(['T1', 'C公司', '2026-03-02 09:00', '故障']),
    ];
    expect(said(...sheets)).toEqual([
      'unknown-customer 交易!C2 C公司 (客户名称; )',
      'unknown-customer 交易!B4 C9 (客户编号; )',
      'unknown-customer 问题!B2 C公司 (客户名称; )',
    ]);
    expect(accounts(...sheets)).toEqual([
      'C1 A公司: 0 orders, 0 tickets',
      'c公司 C公司: 2 orders, 1 tickets',
      'C9 C9: 1 orders, 0 tickets',
    ]);
  });

  test('without any customers sheet nobody is unknown; that is said once', () => {
    expect(said(orders(['X1', null, 'C公司', '2026-03-01', null, 1]))).toEqual([
      'no-customers-sheet !  (; )',
    ]);
  });

  test('an empty template of customers makes nobody unknown either', () => {
    expect(said(customers(), orders(['X1', null, 'C公司', '2026-03-01', null, 1]))).toEqual([]);
  });

  test.each([
    ['the same row twice', [A, A], 'duplicate-customer 客户!A3 A公司 (客户编号; A2)'],
    [
      'the same ID and name with other content',
      [A, ['C1', 'A公司', '零售业', 'VIP']],
      'duplicate-id 客户!A3 C1 (客户编号; A2)',
    ],
    [
      'one ID with two names',
      [A, ['C1', 'B公司', '制造业', 'VIP']],
      'id-with-two-names 客户!B3 B公司 (客户名称; B2)',
    ],
    [
      'one name without an ID, again',
      [A, [null, 'A公司', '制造业', 'VIP']],
      'duplicate-customer 客户!B3 A公司 (客户名称; B2)',
    ],
  ])('%s: the first row counts', (_what, rows, finding) => {
    const { register } = read(customers(...rows));
    expect(said(customers(...rows))).toEqual([finding]);
    expect(register.customers.map(({ row }) => row)).toEqual([1]);
    expect(register.accounts).toHaveLength(1);
  });

  test('one name with two IDs: both stay, since they may be two customers', () => {
    const sheet = customers(A, ['C2', 'A公司', '制造业', 'VIP']);
    expect(said(sheet)).toEqual(['name-with-two-ids 客户!A3 C2 (客户编号; A2)']);
    expect(accounts(sheet)).toHaveLength(2);
  });

  test('an order whose ID and name disagree goes by the ID, and says so once', () => {
    const sheets = [
      customers(A, B),
      orders(['X1', 'C1', 'B公司', '2026-03-01', null, 1], ['X2', 'C1', 'B公司', '2026-03-02', null, 1]),
    ];
    expect(said(...sheets)).toEqual(['id-with-two-names 交易!C2 B公司 (客户名称; 客户!B2)']);
    expect(accounts(...sheets)[0]).toBe('C1 A公司: 2 orders, 0 tickets');
  });

  test('an ID nobody knows with a known name goes by the name, and says so', () => {
    const sheets = [customers(A), orders(['X1', 'C8', 'A公司', '2026-03-01', null, 1])];
    expect(said(...sheets)).toEqual(['name-with-two-ids 交易!B2 C8 (客户编号; 客户!A2)']);
    expect(accounts(...sheets)).toEqual(['C1 A公司: 1 orders, 0 tickets']);
  });
});

describe('duplicate numbers', () => {
  test('the second ticket of a number does not count', () => {
    const sheets = [
      customers(A),
      tickets(['T1', 'A公司', '2026-03-02 09:00', 'a'], ['t1', 'A公司', '2026-03-03 09:00', 'b']),
    ];
    expect(said(...sheets)).toEqual(['duplicate-id 问题!A3 t1 (问题编号; A2)']);
    expect(read(...sheets).register.tickets.map(({ description }) => description)).toEqual(['a']);
  });

  test.each<[string, (string | number | null)[], boolean]>([
    ['the same row again', ['X1', null, 'A公司', '2026-03-01', '设备', 100], false],
    ['another day', ['X1', null, 'A公司', '2026-03-05', '设备', 100], false],
    ['another customer', ['X1', null, 'B公司', '2026-03-01', '培训', 100], false],
    ['a refund of it', ['X1', null, 'A公司', '2026-03-05', '设备', -100], true],
    ['another product of the same order', ['X1', null, 'A公司', '2026-03-01', '培训', 100], true],
  ])('an order number twice: %s', (_what, second, counts) => {
    const { register, findings } = read(
      customers(A, B),
      orders(['X1', null, 'A公司', '2026-03-01', '设备', 100], second),
    );
    expect(register.orders).toHaveLength(counts ? 2 : 1);
    expect(lines(findings)).toEqual(counts ? [] : ['duplicate-id A3 X1']);
  });
});

describe('tickets and their progress', () => {
  test('progress is grouped by ticket, oldest first', () => {
    const { register, findings } = read(
      customers(A),
      tickets(['T1', 'A公司', '2026-03-02 09:00', 'a']),
      progress(['t1', '2026-03-03 09:00', '方案执行中'], ['T1', '2026-03-02 10:00', '技术检测中']),
    );
    expect(register.progressByTicket.get('T1')?.map(({ status }) => status)).toEqual([
      'inspecting',
      'executing',
    ]);
    expect(findings).toEqual([]);
  });

  test('an unknown ticket is said once', () => {
    expect(
      said(
        customers(A),
        tickets(['T1', 'A公司', '2026-03-02 09:00', 'a']),
        progress(['T9', '2026-03-03 09:00', '方案执行中'], ['T9', '2026-03-04 09:00', '方案执行中']),
      ),
    ).toEqual(['unknown-ticket 进度!A2 T9 (问题编号; )']);
  });
});

describe("S4's rows describe their customers", () => {
  const visits: DrawnSheet = {
    name: '回访',
    rows: [
      ['客户编号', '客户名称/联系人', '所属行业', '客户等级', '本次回访时间', '回访方式', '客户反馈'],
      ['C1', 'A公司/李', '服务业', '普通', '2026-03-01', '电话', '好'],
      ['C7', 'G公司/陈', '零售业', '潜力', '2026-03-01', '电话', '好'],
      ['C7', 'G公司/周', '零售业', 'VIP', '2026-04-01', '电话', '好'],
      ['C8', 'H公司/吴', null, null, '2026-04-01', '电话', '好'],
    ],
  };

  test('a customers sheet that knows the customer stands before them; the newest row describes the others', () => {
    const { register, findings } = read(customers(A), visits);
    expect(register.accounts.map(({ key, customer }) => [key, customer?.level, customer?.contact])).toEqual([
      ['C1', 'vip', null],
      ['C7', 'vip', '周'],
      ['C8', undefined, undefined],
    ]);
    expect(lines(findings)).toEqual(['unknown-customer A3 C7', 'unknown-customer A5 C8']);
  });
});

test('findRepeats finds what a Map finds', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.stringMatching(/^[A-C]{0,3}$/)), { maxLength: 200 }), (keys) => {
      const first = new Map<string, number>();
      const expected: [number, number][] = [];
      keys.forEach((key, row) => {
        if (key === null) return;
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, row);
        else expected.push([row, earlier]);
      });
      expect(findRepeats(keys)).toEqual(expected);
    }),
  );
});
