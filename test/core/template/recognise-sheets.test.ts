import { isOwnTableName } from '../../../src/core/plan/own-tables';
import { lines, recognise, type DrawnSheet } from '../../support/drawn-workbook';

const ORDERS = ['订单编号', '客户名称', '交易日期', '金额'];
const CUSTOMERS = ['客户编号', '客户名称', '所属行业', '客户等级'];
const CARE = ['客户', '日期', '类型', '内容', '负责人'];

/** "orders Sheet1 header 3, data 4–6": rows as people count them. */
function drawn(...sheets: DrawnSheet[]): string[] {
  return recognise(...sheets).sources.map(
    ({ kind, sheet, headerRow, firstRow, lastRow }) =>
      `${kind} ${sheet} ${headerRow + 1}: ${firstRow + 1}–${lastRow + 1}`,
  );
}

describe('a sheet is known by its headers', () => {
  test('whatever its tab is called', () => {
    expect(drawn({ name: '新建工作表 (3)', rows: [ORDERS, ['X1', 'A公司', 45000, 10]] })).toEqual([
      'orders 新建工作表 (3) 1: 2–2',
    ]);
  });

  test.each<[string, string[]]>([
    ['simplified', ['订单编号', '客户名称', '交易日期', '金额']],
    ['traditional', ['訂單編號', '客戶名稱', '交易日期', '金額']],
    ['English', ['Order ID', 'Customer name', 'Order date', 'Amount']],
    ['English, as programs write it', ['order_id', 'customer_name', 'order_date', 'amount']],
    [
      'with stars, colons, numbers, spaces and line breaks',
      ['*订单 编号：', '客户\n名称*', '3、交易日期', ' 金额（元）'],
    ],
    ['full and half width', ['订单编号（ＩＤ）', '客户名称', '交易日期(年/月/日)', '金额［元］']],
  ])('in %s', (_script, headers) => {
    expect(drawn({ rows: [headers] })).toEqual(['orders Sheet1 1: 2–1']);
  });

  test('a data set as it comes from another program: customer_id, order_date, revenue', () => {
    expect(
      drawn({ rows: [['customer_id', 'order_date', 'revenue', 'first_name', 'last_name', 'email']] }),
    ).toEqual(['orders Sheet1 1: 2–1']);
  });

  test('below a merged title, blank rows and a line about the unit', () => {
    const rows = [
      ['××公司2026年交易记录表'],
      [],
      ['单位：元', null, null, '2026年11月'],
      ORDERS,
      ['X1', 'A公司', 45000, 10],
      [],
      ['X2', 'B公司', 45001, 20],
    ];
    expect(drawn({ rows, merges: ['A1:D1'] })).toEqual(['orders Sheet1 4: 5–7']);
  });

  test('with columns of their own between, before and behind', () => {
    const rows = [
      ['序号', '部门', ...ORDERS, '发票号', '仓库'],
      [1, '华东', 'X1', 'A公司', 45000, 10],
    ];
    expect(drawn({ rows })).toEqual(['orders Sheet1 1: 2–2']);
  });

  test('with months as numbers beside the headers', () => {
    expect(
      drawn({
        rows: [
          [...CUSTOMERS, 2024, 2025],
          ['A1', 'A公司', '制造业', 'VIP', 1, 2],
        ],
      }),
    ).toEqual(['customers Sheet1 1: 2–2']);
  });

  test('when header cells are merged over two rows', () => {
    const rows = [ORDERS, [], ['X1', 'A公司', 45000, 10]];
    expect(drawn({ rows, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2'] })).toEqual(['orders Sheet1 1: 3–3']);
  });

  test('when the header has group titles above, the lower row heads the table', () => {
    const rows = [
      ['客户编号', '客户名称', '联系信息', null, null, '客户等级'],
      [null, null, '联系人', '联系方式', '邮箱', null],
      ['A1', 'A公司', '李', '13800000000', 'a@b.cn', 'VIP'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'];
    const [source] = recognise({ rows, merges }).sources;
    expect(source?.headerRow).toBe(1);
    expect([...(source?.columns.keys() ?? [])]).toEqual([
      'customerId',
      'customerName',
      'contact',
      'phone',
      'mail',
      'level',
    ]);
  });

  test('when a header is merged over two columns, its left one is read', () => {
    const rows = [
      ['订单编号', '客户名称', null, '交易日期', '金额'],
      ['X1', 'A公司', null, 45000, 10],
    ];
    const [source] = recognise({ rows, merges: ['B1:C1', 'B2:C2'] }).sources;
    expect(source?.columns.get('customerName')).toBe(1);
    expect(source?.columns.get('day')).toBe(3);
  });

  test('the better of two columns for one field is taken: 客户名称 before 公司名称', () => {
    const [source] = recognise({ rows: [['公司名称', ...ORDERS]] }).sources;
    expect(source?.titles.get('customerName')).toBe('客户名称');
  });

  test("the user's own wording of each header is kept", () => {
    const [source] = recognise({ rows: [['訂單編號', '客戶名稱*', '交易日期', '金額（元）']] }).sources;
    expect([...(source?.titles.values() ?? [])]).toEqual(['訂單編號', '客戶名稱*', '交易日期', '金額（元）']);
  });
});

describe('several tables', () => {
  test('two sheets of one kind are both read', () => {
    expect(drawn({ name: '1月', rows: [ORDERS] }, { name: '2月', rows: [ORDERS] })).toEqual([
      'orders 1月 1: 2–1',
      'orders 2月 1: 2–1',
    ]);
  });

  test('one below the other, with or without a blank row between', () => {
    const rows = [
      CUSTOMERS,
      ['A1', 'A公司', '制造业', 'VIP'],
      [],
      ORDERS,
      ['X1', 'A公司', 45000, 10],
      CARE,
      ['A公司', 45000, '生日', '短信', '王'],
    ];
    expect(drawn({ rows })).toEqual([
      'customers Sheet1 1: 2–2',
      'orders Sheet1 4: 5–5',
      'care Sheet1 6: 7–7',
    ]);
  });

  test('the same header repeated for each month', () => {
    const rows = [ORDERS, ['X1', 'A公司', 45000, 10], [], ['2月'], ORDERS, ['X2', 'A公司', 45040, 10]];
    expect(drawn({ rows })).toEqual(['orders Sheet1 1: 2–4', 'orders Sheet1 5: 6–6']);
  });

  test('side by side as Excel tables', () => {
    const rows = [
      [...CUSTOMERS, ...ORDERS],
      ['A1', 'A公司', '制造业', 'VIP', 'X1', 'A公司', 45000, 10],
      [null, null, null, null, 'X2', 'A公司', 45001, 10],
    ];
    expect(drawn({ rows, tables: { 表1: 'A1:D2', 表2: 'E1:H3' } })).toEqual([
      'customers Sheet1 1: 2–2',
      'orders Sheet1 1: 2–3',
    ]);
  });

  test('side by side as plain ranges with a blank column between', () => {
    const rows = [
      [...CUSTOMERS, null, ...ORDERS],
      ['A1', 'A公司', '制造业', 'VIP', null, 'X1', 'A公司', 45000, 10],
    ];
    expect(drawn({ rows })).toEqual(['customers Sheet1 1: 2–2', 'orders Sheet1 1: 2–2']);
  });

  test('a plain range below an Excel table', () => {
    const rows = [ORDERS, ['X1', 'A公司', 45000, 10], [], CARE, ['A公司', 45000, '生日', '短信', '王']];
    expect(drawn({ rows, tables: { 交易: 'A1:D2' } })).toEqual([
      'orders Sheet1 1: 2–2',
      'care Sheet1 4: 5–5',
    ]);
  });

  test("an Excel table's totals row is not data", () => {
    const rows = [ORDERS, ['X1', 'A公司', 45000, 10], [null, null, null, 10]];
    expect(drawn({ rows, tables: { 交易: 'A1:D3' }, totals: true })).toEqual(['orders Sheet1 1: 2–2']);
  });

  test('an Excel table made around the title is read by the header inside it', () => {
    const rows = [['交易记录', '列1', '列2', '列3'], ORDERS, ['X1', 'A公司', 45000, 10]];
    expect(drawn({ rows, tables: { 表1: 'A1:D3' } })).toEqual(['orders Sheet1 2: 3–3']);
  });
});

describe('settings', () => {
  test('a settings table is known by its headers', () => {
    const { settings, sources } = recognise({
      rows: [
        ['设置'],
        [],
        ['岗位角色', '人员姓名'],
        ['客服专员', '小王'],
        [],
        ['特殊日期', '休息/上班'],
        ['2026-11-23', '休息'],
      ],
    });
    expect(
      settings.map(({ id, headerRow, firstRow, lastRow }) => [id, headerRow, firstRow, lastRow]),
    ).toEqual([
      ['roles', 2, 3, 3],
      ['calendarDays', 5, 6, 6],
    ]);
    expect(sources).toEqual([]);
  });
});

describe('what is ours is never data', () => {
  const rows = [ORDERS, ['X1', 'A公司', 45000, 10], [], CUSTOMERS, ['A1', 'A公司', '制造业', 'VIP']];

  test('a sheet with a table of ours is left out, whatever else people put there', () => {
    const result = recognise({ name: '服务登记册', rows, tables: { HF_Orders: 'A1:D2' } });
    expect(isOwnTableName('HF_Orders')).toBe(true);
    expect(result).toMatchObject({ sources: [], unrecognised: [], findings: [] });
    expect(result.own).toEqual([
      { sheet: '服务登记册', table: 'HF_Orders', range: { top: 0, left: 0, bottom: 1, right: 3 } },
    ]);
  });

  test('a template table that people fill in is theirs, even beside ours', () => {
    expect(drawn({ rows, tables: { HF_T_Orders: 'A1:D2' } })).toEqual([
      'orders Sheet1 1: 2–2',
      'customers Sheet1 4: 5–5',
    ]);
    expect(drawn({ rows, tables: { HF_Tiers: 'A1:D2', HF_T_Customers: 'A4:D5' } })).toEqual([
      'customers Sheet1 4: 5–5',
    ]);
  });
});

describe('what we cannot read is said', () => {
  test('a sheet that nearly fits says what is missing, and is left alone', () => {
    const { sources, findings, unrecognised } = recognise({
      name: '工单',
      rows: [[], ['问题编号', '客户名称', '问题描述', '问题类型', '处理负责人', '解决结果']],
    });
    expect(sources).toEqual([]);
    expect(findings).toEqual([
      {
        code: 'sheet-nearly-fits',
        severity: 'warning',
        sheet: '工单',
        cell: 'A2',
        value: '',
        params: { kind: 'tickets', missing: '接收时间' },
      },
    ]);
    expect(unrecognised).toEqual(['工单']);
  });

  test.each([
    ['orders', '交易日期', ['订单编号', '客户名称', '产品/服务', '金额', '类型']],
    ['customers', '客户名称', ['所属行业', '客户等级', '联系人', '职务', '邮箱']],
    ['surveys', '调查日期', ['客户名称', '响应速度', '问题解决效果', '服务态度', '整体满意度']],
    ['progress', '更新时间', ['问题编号', '处理状态', '处理人', '进展说明', '替代方案']],
    ['visits', '本次回访时间', ['客户名称', '回访方式', '回访人', '客户反馈', '下次回访时间']],
    ['orders', 'Order date', ['Order ID', 'Customer name', 'Product', 'Amount']],
  ])('%s without %s', (kind, missing, headers) => {
    const { findings, sources } = recognise({ rows: [headers] });
    expect(sources).toEqual([]);
    expect(findings.map(({ code, params }) => [code, params['kind'], params['missing']])).toEqual([
      ['sheet-nearly-fits', kind, missing],
    ]);
  });

  test('a near miss below a good table ends it', () => {
    const rows = [
      ORDERS,
      ['X1', 'A公司', 45000, 10],
      ['订单编号', '客户名称', '产品/服务', '金额'],
      ['X2', 'B公司', '设备', 5],
    ];
    const { sources, findings } = recognise({ rows });
    expect(sources.map(({ lastRow }) => lastRow)).toEqual([1]);
    expect(lines(findings)).toEqual(['sheet-nearly-fits A3']);
  });

  test('a sheet of something else is listed, a blank one is not', () => {
    const { findings, unrecognised } = recognise(
      {
        name: '通讯录',
        rows: [
          ['姓名', '部门', '分机'],
          ['王', '技术部', 801],
        ],
      },
      { name: '空白', rows: [[], [null, '']] },
    );
    expect(unrecognised).toEqual(['通讯录']);
    expect(findings.map(({ code, severity, sheet }) => [code, severity, sheet])).toEqual([
      ['sheet-not-recognised', 'info', '通讯录'],
    ]);
  });
});
