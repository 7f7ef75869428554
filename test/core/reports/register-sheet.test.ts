import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { lifecycleOf } from '../../../src/core/measures/lifecycle';
import { scoreRfm } from '../../../src/core/measures/rfm';
import type { SheetPlan, TablePlan } from '../../../src/core/plan/plan';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import type { Account, Register } from '../../../src/core/register/register';
import { registerSheet, registerTooLong } from '../../../src/core/reports/register-sheet';
import { account, day, minute, order, registerOf, survey, ticket, visit } from '../../support/make-account';
import { gridOf, reportContext, rowsOf, textsOf } from '../../support/report-context';

const NOW = minute('2026-11-21T09:00');

function write(register: Register, grids: readonly Grid[] = [], policy: Policy = DEFAULT_POLICY): SheetPlan {
  const rfm = scoreRfm(register.accounts, policy, NOW);
  const input = { register, rfm, lifecycleOf: (one: Account) => lifecycleOf(one, policy, NOW) };
  return registerSheet(input, reportContext(NOW, { grids, policy }));
}

const tableOf = (plan: SheetPlan, name: string): TablePlan | undefined =>
  plan.tables.find((table) => table.name === name);

const JIA = account('甲公司', [order('2026-10-20', 9000, 'D1', 4), order('2026-02-01', 500, 'D2', 5)], {
  id: '0007',
  key: '0007',
  customer: {
    customerId: '0007',
    level: 'vip',
    phone: '010-0001',
    accountManager: '李经理',
    signedDay: day('2025-01-01'),
    row: 8,
  },
  tickets: [
    ticket({ ticketId: 'W1', receivedAt: minute('2026-11-01T10:00'), status: 'in-progress', type: 'fault' }),
    ticket({ ticketId: 'W2', receivedAt: minute('2026-11-02T10:00'), status: 'closed', score: 4 }),
    ticket({ ticketId: 'W3', receivedAt: minute('2026-11-03T10:00'), solvedAt: minute('2026-11-04T10:00') }),
  ],
  surveys: [survey({ day: day('2026-11-10'), overall: 3 })],
  visits: [
    visit({ at: minute('2026-11-05T14:00'), channel: 'phone', score: 5, nextDay: day('2026-12-05') }),
    visit({ at: minute('2026-10-05T14:00'), nextDay: day('2026-11-01'), openProblems: ['卡顿', '漏油'] }),
    visit({ at: minute('2026-12-24T14:00'), score: 1 }),
  ],
});
const YI = account('乙公司', [order('2026-01-02', 80, null, 6)]);

describe('the joined customers', () => {
  const rows = rowsOf(tableOf(write(registerOf([JIA, YI])), 'HF_RegCustomers'));

  test('one row per customer with everything known of them', () => {
    expect(rows[0]).toMatchObject({
      customerId: '0007',
      customerName: '甲公司',
      level: 'VIP',
      tier: '高',
      lifecycle: '老客户',
      phone: '010-0001',
      accountManager: '李经理',
      signedDay: day('2025-01-01'),
      firstOrder: day('2026-02-01'),
      lastOrder: day('2026-10-20'),
      orderCount: 2,
      netAmount: 9500,
      ticketCount: 3,
      openTickets: 1,
      lastVisit: minute('2026-11-05T14:00'),
      nextDay: day('2026-12-05'),
    });
  });

  test('the last score is the latest of visits, surveys and tickets up to as-of', () => {
    expect(rows[0]?.['lastScore']).toBe(3);
  });

  test('a row links to the customer’s own row, or to the first row that names them', () => {
    expect(rows[0]?.['source']).toEqual({ text: '客户信息登记表!A9', sheet: '客户信息登记表', cell: 'A9' });
    expect(rows[1]?.['source']).toEqual({ text: '交易记录表!A7', sheet: '交易记录表', cell: 'A7' });
  });

  test('a customer met only in other sheets has blanks where nothing is known', () => {
    expect(rows[1]).toMatchObject({
      customerId: null,
      customerName: '乙公司',
      level: null,
      phone: null,
      lastVisit: null,
    });
  });
});

describe('the records', () => {
  const plan = write(registerOf([JIA, YI]));

  test('an order row bears the register’s ID and name of its customer', () => {
    expect(rowsOf(tableOf(plan, 'HF_RegOrders'))[0]).toMatchObject({
      orderId: 'D1',
      customerId: '0007',
      customerName: '甲公司',
      orderDay: day('2026-10-20'),
      amount: 9000,
      orderKind: '购买',
      source: { text: '交易记录表!A5', sheet: '交易记录表', cell: 'A5' },
    });
  });

  test('choices are words, lists are joined', () => {
    expect(rowsOf(tableOf(plan, 'HF_RegTickets'))[0]).toMatchObject({
      ticketType: '产品故障',
      ticketStatus: '处理中',
    });
    const visits = rowsOf(tableOf(plan, 'HF_RegVisits'));
    expect(visits[0]).toMatchObject({ channel: '电话', openProblems: null });
    expect(visits[1]).toMatchObject({ channel: null, openProblems: '卡顿、漏油' });
  });

  test('only the customers have filter buttons and stand on paper', () => {
    expect(plan.tables.map((table) => [table.name, table.filter])).toEqual([
      ['HF_RegCustomers', true],
      ['HF_RegOrders', false],
      ['HF_RegTickets', false],
      ['HF_RegSurveys', false],
      ['HF_RegVisits', false],
    ]);
    const customers = plan.tables[0];
    const visible = customers?.columns.filter((column) => !column.hidden).length ?? 0;
    expect(plan.print.columns).toEqual([0, visible - 1]);
  });

  test('above 20,000 rows the source is plain text: Excel opens no sheet with too many links', () => {
    const orders = (count: number) => Array.from({ length: count }, () => order('2026-01-01', 1));
    const source = (count: number) =>
      rowsOf(tableOf(write(registerOf([account('甲', orders(count))])), 'HF_RegOrders'))[0]?.['source'];
    expect(source(20_000)).toEqual({ text: '交易记录表!A2', sheet: '交易记录表', cell: 'A2' });
    expect(source(20_001)).toBe('交易记录表!A2');
  });
});

describe('places', () => {
  const edges = (plan: SheetPlan) =>
    plan.tables.map((table) => [table.left, table.left + table.columns.length - 1]);

  test('tables stand side by side with one blank column between, headings above them', () => {
    const plan = write(registerOf([JIA]));
    const found = edges(plan);
    found.slice(1).forEach(([left], i) => {
      expect(left).toBe((found[i]?.[1] ?? NaN) + 2);
    });
    expect(new Set(plan.tables.map((table) => table.top))).toEqual(new Set([4]));
    expect(textsOf(plan)).toEqual(expect.arrayContaining(['交易记录表（2 行）']));
  });

  test('a second run with the same as-of changes nothing', () => {
    const first = write(registerOf([JIA, YI]));
    const second = write(registerOf([JIA, YI]), [gridOf(first)]);
    expect({ ...second, existing: false }).toEqual(first);
    expect(second.existing).toBe(true);
  });

  test('a new kind goes to the right of everything on the sheet, people’s own cells included', () => {
    const first = write(registerOf([{ ...JIA, visits: [] }]));
    const right = edges(first).at(-1)?.[1] ?? 0;
    const grid = gridOf(first);
    const rows = [...grid.rows];
    const line: CellValue[] = [...(rows[10] ?? []).map((cell) => cell ?? null)];
    line[right + 3] = '我的备忘';
    rows[10] = line;
    const next = write(registerOf([JIA]), [{ ...grid, rows }]);
    expect(tableOf(next, 'HF_RegVisits')?.left).toBe(right + 5);
    expect(tableOf(next, 'HF_RegSurveys')?.left).toBe(tableOf(first, 'HF_RegSurveys')?.left);
  });

  test('a table that people moved keeps its new place', () => {
    const first = write(registerOf([JIA]));
    const moved = first.tables.map((table) =>
      table.name === 'HF_RegVisits' ? { ...table, top: 30, left: table.left + 40 } : table,
    );
    const next = write(registerOf([JIA]), [gridOf({ ...first, tables: moved })]);
    expect(tableOf(next, 'HF_RegVisits')).toMatchObject({ top: 30, left: moved.at(-1)?.left });
  });

  test('a deleted column comes back only where no neighbour stands', () => {
    const first = write(registerOf([JIA]));
    const width = (name: string) => tableOf(first, name)?.columns.length ?? 0;
    /** Two sheet columns deleted: what stood at the right of them moves left. */
    const redo = (name: string) => {
      const cut = tableOf(first, name)?.left ?? 0;
      const tables = first.tables.map((table) => {
        if (table.left > cut) return { ...table, left: table.left - 2 };
        if (table.left < cut) return table;
        return {
          ...table,
          columns: table.columns.slice(0, -2),
          rows: table.rows.map((row) => row.slice(0, -2)),
        };
      });
      const next = write(registerOf([JIA]), [gridOf({ ...first, tables })]);
      return tableOf(next, name)?.columns.length;
    };
    expect(redo('HF_RegVisits')).toBe(width('HF_RegVisits'));
    expect(redo('HF_RegOrders')).toBe(width('HF_RegOrders') - 2);
  });

  test('a table pushed under a growing one is moved aside, never overwritten', () => {
    const first = write(registerOf([JIA]));
    const orders = tableOf(first, 'HF_RegOrders');
    const under = first.tables.map((table) =>
      table.name === 'HF_RegVisits' ? { ...table, top: 9, left: orders?.left ?? 0 } : table,
    );
    const grown = {
      ...JIA,
      orders: Array.from({ length: 50 }, (_, i) => order('2026-01-01', 1, `N${String(i)}`)),
    };
    const next = write(registerOf([grown]), [gridOf({ ...first, tables: under })]);
    const visits = tableOf(next, 'HF_RegVisits');
    const others = next.tables.filter((table) => table !== visits);
    expect(visits?.left).toBeGreaterThan(
      Math.max(...others.map((table) => table.left + table.columns.length - 1)),
    );
  });

  test('a table on another sheet is left there and said so', () => {
    const first = write(registerOf([JIA]));
    const here = { ...first, tables: first.tables.filter((table) => table.name !== 'HF_RegVisits') };
    const there = {
      ...first,
      sheet: '我的表',
      texts: [],
      tables: first.tables.filter((table) => table.name === 'HF_RegVisits'),
    };
    const next = write(registerOf([JIA]), [gridOf(there), gridOf(here)]);
    expect(next.sheet).toBe('服务登记册');
    expect(tableOf(next, 'HF_RegVisits')).toBeUndefined();
    expect(textsOf(next).join()).toContain('已移到「我的表」');
  });
});

describe('what is left out', () => {
  const small: Policy = { ...DEFAULT_POLICY, report: { ...DEFAULT_POLICY.report, registerMaxRows: 1 } };

  test('empty kinds have no table until they have rows', () => {
    expect(write(registerOf([])).tables.map((table) => table.name)).toEqual(['HF_RegCustomers']);
  });

  test('a kind that has become empty keeps its table', () => {
    const next = write(registerOf([]), [gridOf(write(registerOf([JIA])))]);
    expect(tableOf(next, 'HF_RegVisits')?.rows).toEqual([]);
  });

  test('a kind over the limit is left out, said so on the sheet, and a finding', () => {
    const register = registerOf([{ ...JIA, surveys: [], visits: [] }]);
    const plan = write(register, [], small);
    expect(plan.tables.map((table) => table.name)).toEqual(['HF_RegCustomers']);
    expect(textsOf(plan)[2]).toContain('交易记录表共 2 行，超过上限 1 行');
    expect(registerTooLong(register, small)).toEqual([
      expect.objectContaining({
        code: 'register-table-too-long',
        params: { kind: 'orders', rows: 2, max: 1 },
      }),
      expect.objectContaining({
        code: 'register-table-too-long',
        params: { kind: 'tickets', rows: 3, max: 1 },
      }),
    ]);
  });

  test('exactly the limit is listed', () => {
    const two: Policy = { ...DEFAULT_POLICY, report: { ...DEFAULT_POLICY.report, registerMaxRows: 2 } };
    const register = registerOf([{ ...JIA, tickets: [], visits: [] }]);
    expect(registerTooLong(register, two)).toEqual([]);
    expect(tableOf(write(register, [], two), 'HF_RegOrders')?.rows).toHaveLength(2);
  });
});

test('a column people added to a register table moves with its row', () => {
  const first = write(registerOf([JIA]));
  const orders = tableOf(first, 'HF_RegOrders');
  if (!orders) throw new Error('no orders');
  const wider: TablePlan = {
    ...orders,
    left: 200,
    columns: [...orders.columns, { key: 'user:我的列', header: '我的列', format: 'general', width: 12 }],
    rows: orders.rows.map((row, i) => [...row, i === 1 ? '已核对' : null]),
  };
  const grid = gridOf({ ...first, tables: first.tables.map((table) => (table === orders ? wider : table)) });
  const earlier = { ...JIA, orders: [order('2025-12-31', 1, 'D0', 3), ...JIA.orders] };
  const rows = rowsOf(tableOf(write(registerOf([earlier]), [grid]), 'HF_RegOrders'));
  expect(rows.map((row) => [row['orderId'], row['user:我的列']])).toEqual([
    ['D0', null],
    ['D1', null],
    ['D2', '已核对'],
  ]);
});
