// Which rows of a table are data, and what is said of those that cannot be used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawWorkbook, lines, read, readAt, shown, shownMinute } from '../../support/drawn-workbook';

const ORDERS = ['订单编号', '客户名称', '交易日期', '金额', '类型'];
const order = (id: string, amount: number | string = 100, kind: string | null = null) => [
  id,
  'A公司',
  '2026-03-01',
  amount,
  kind,
];

describe('rows that are no data', () => {
  test.each([
    ['合计', ['合计', null, null, 100]],
    ['小计：', ['小计：', null, null, 100]],
    ['總　計', ['總　計', null, null, 100]],
    ['3月合计', ['3月合计', null, null, 100]],
    ['本页小计（元）', ['本页小计（元）', null, null, 100]],
    ['Grand total', ['Grand total', null, null, 100]],
    ['平均值', ['平均值', null, null, 100]],
    ['a total in the second column', [null, '合计', null, 100]],
    ['a total that Excel computed for every column', ['合计', 1, 46082, 100, 3]],
    ['a remark below the table', ['注：金额含税']],
    ['who made it', [null, '制表人：张三']],
  ])('%s', (_what, row) => {
    const { register, findings } = read({ rows: [ORDERS, order('X1'), row, order('X2')] });
    expect(register.orders.map(({ orderId }) => orderId)).toEqual(['X1', 'X2']);
    expect(lines(findings)).toEqual(['no-customers-sheet']);
  });

  test('a banner merged over the columns between the months', () => {
    const rows = [ORDERS, order('X1'), ['2026年3月'], order('X2')];
    expect(read({ rows, merges: ['A3:E3'] }).register.orders).toHaveLength(2);
  });

  test('blank rows, cells with only blanks, and rows where only their own columns are numbered', () => {
    const rows = [
      ['序号', ...ORDERS],
      [1, ...order('X1')],
      [],
      [2, null, '', ' ', '　', null],
      [3],
      [4, ...order('X2')],
    ];
    expect(lines(read({ rows }).findings)).toEqual(['no-customers-sheet']);
  });

  test('a customer called 总计科技 is a customer', () => {
    const rows = [ORDERS, ['X1', '总计科技有限公司', '2026-03-01', 5, null]];
    expect(read({ rows }).register.orders).toHaveLength(1);
  });
});

describe('rows that cannot be used are said, all at once, and the others count', () => {
  test('a required cell is blank', () => {
    const rows = [
      ORDERS,
      ['X1', 'A公司', null, 100],
      ['X2', 'A公司', '2026-03-01', '无'],
      ['X3', null, '2026-03-01', 100],
      order('X4'),
    ];
    const { register, findings } = read({ rows });
    expect(lines(findings)).toEqual([
      'required-blank C2',
      'required-blank D3',
      'required-blank B4',
      'no-customers-sheet',
    ]);
    expect(findings.slice(0, 3).map(({ severity, params }) => [severity, params['column']])).toEqual([
      ['error', '交易日期'],
      ['error', '金额'],
      ['error', '客户名称'],
    ]);
    expect(register.orders.map(({ orderId }) => orderId)).toEqual(['X4']);
  });

  test('a cell that is no date, no number, or an error: each finding names cell, value and column', () => {
    const rows = [ORDERS, ['X1', 'A公司', '后天', 'abc', '赠送'], ['X2', '#N/A', '2026-03-01', 5, '#REF!']];
    const { findings } = read({ name: '交易', rows });
    expect(findings.slice(0, 5)).toEqual([
      {
        code: 'not-a-date',
        severity: 'error',
        sheet: '交易',
        cell: 'C2',
        value: '后天',
        params: { column: '交易日期' },
      },
      {
        code: 'not-a-number',
        severity: 'error',
        sheet: '交易',
        cell: 'D2',
        value: 'abc',
        params: { column: '金额' },
      },
      {
        code: 'not-a-choice',
        severity: 'warning',
        sheet: '交易',
        cell: 'E2',
        value: '赠送',
        params: { column: '类型', allowed: '购买、退货' },
      },
      {
        code: 'cell-error',
        severity: 'error',
        sheet: '交易',
        cell: 'B3',
        value: '#N/A',
        params: { column: '客户名称' },
      },
      {
        code: 'cell-error',
        severity: 'error',
        sheet: '交易',
        cell: 'E3',
        value: '#REF!',
        params: { column: '类型' },
      },
    ]);
  });

  test('an optional cell that is wrong leaves the row usable', () => {
    const { register } = read({ rows: [ORDERS, order('X1', 100, '赠送')] });
    expect(register.orders).toMatchObject([{ orderId: 'X1', amount: 100, kind: null }]);
  });

  test('a visit without a customer is a warning and counts; an order without one does not', () => {
    const rows = [
      ['客户名称', '回访时间', '回访方式', '维护内容'],
      [null, '2026-03-02', '电话', '季度回访'],
    ];
    const { register, findings } = read({ rows });
    expect(findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ['required-blank', 'warning', 'A2'],
    ]);
    expect(register.visits).toHaveLength(1);
  });

  test('a survey that names only its ticket needs no customer', () => {
    const tickets = [
      ['问题编号', '客户名称', '接收时间', '问题描述'],
      ['T1', 'A公司', '2026-03-01 09:00', '故障'],
    ];
    const surveys = [
      ['问题编号', '客户名称', '调查日期', '整体满意度'],
      ['T1', null, '2026-03-03', 5],
    ];
    const { register, findings } = read({ rows: tickets }, { rows: surveys });
    expect(register.accounts.map((account) => account.surveys.length)).toEqual([1]);
    expect(lines(findings)).toEqual(['no-customers-sheet']);
  });
});

test('a date in the future is shown as a date, whatever the cell holds', () => {
  const { findings, register } = read({ rows: [ORDERS, ['X1', 'A公司', 46388, 5, null]] });
  expect(lines(findings)[0]).toBe('date-in-future C2 2027-01-01');
  expect(register.orders).toHaveLength(1);
});

test('a date without a year in the row that dates itself is the last one up to as-of', () => {
  const rows = [ORDERS, ['X1', 'A公司', '3月1日', 5, null], ['X2', 'A公司', '12月1日', 5, null]];
  const { register } = readAt('2026-03-10T09:00', drawWorkbook({ rows }));
  expect(register.orders.map(({ day }) => shown(day))).toEqual(['2026-03-01', '2025-12-01']);
});

test('a refund is negative whatever sign was typed; a negative amount is a refund', () => {
  const rows = [
    ORDERS,
    order('X1', 100, '退货'),
    order('X2', -100, '退货'),
    order('X3', '(50)'),
    order('X4', 30, '购买'),
    order('X5', 0, '退货'),
  ];
  expect(read({ rows }).register.orders.map(({ amount, kind }) => [amount, kind])).toEqual([
    [-100, 'refund'],
    [-100, 'refund'],
    [-50, 'refund'],
    [30, 'purchase'],
    [0, 'refund'],
  ]);
});

test('a name merged over three visits counts for each, a merged amount only once', () => {
  const visits = [
    ['客户名称', '回访时间', '回访方式', '维护内容'],
    ['A公司', '2026-03-02', '电话', 'a'],
    [null, '2026-03-03', '电话', 'b'],
    [null, '2026-03-04', '电话', 'c'],
  ];
  const orders = [ORDERS, order('X1'), ['X2', 'A公司', '2026-03-02', null]];
  const { register } = read({ rows: visits, merges: ['A2:A4'] }, { rows: orders, merges: ['D2:D3'] });
  expect(register.visits.map(({ customerName }) => customerName)).toEqual(['A公司', 'A公司', 'A公司']);
  expect(register.orders).toHaveLength(1);
});

test('a score or a request in a column of its own stands before the one in the feedback', () => {
  const rows = [
    ['客户名称', '回访时间', '回访方式', '客户反馈', '满意度', '客户需求'],
    ['A公司', '2026-03-02', '电话', '满意度5分,希望培训', 3, null],
    ['A公司', '2026-03-03', '电话', '满意度7分', null, null],
  ];
  const { register, findings } = read({ rows });
  expect(register.visits.map(({ score, request }) => [score, request])).toEqual([
    [3, '希望培训'],
    [null, null],
  ]);
  expect(lines(findings)).toEqual(['score-out-of-range D3 7', 'no-customers-sheet']);
});

test('a table that lacks a required column gives no rows and no second finding', () => {
  const { register, findings, recognition } = read({
    rows: [
      ['客户姓名/编号', '问题描述', '期望解决时间', '客户情绪状态'],
      ['王先生', '故障', '2026-03-01', '不满'],
    ],
  });
  expect(register.tickets).toEqual([]);
  expect([...lines(recognition.findings), ...lines(findings)]).toEqual(['column-missing A1']);
});

test('in a workbook of the 1904 system serials are read by it', () => {
  const workbook = { ...drawWorkbook({ rows: [ORDERS, ['X1', 'A公司', 43752, 5, null]] }), date1904: true };
  expect(readAt('2026-11-21T09:00', workbook).register.orders.map(({ day }) => shown(day))).toEqual([
    '2023-10-15',
  ]);
});

test('every kind is read, the made English headers included', () => {
  const { register } = read(
    {
      rows: [
        ['Ticket ID', 'Customer name', 'Received at', 'Status', 'Satisfaction'],
        ['T1', 'Acme', '2026-03-02 09:00', 'Closed', 5],
      ],
    },
    {
      rows: [
        ['Ticket ID', 'Updated at', 'Status', 'Customer told', 'Expected completion'],
        ['T1', '2026-03-02 10:00', 'Inspecting', 'Yes', '3月3日 12:00'],
      ],
    },
    {
      rows: [
        ['Customer', 'Date', 'Type', 'Content'],
        ['Acme', '2026-02-17', 'Festival', 'Happy New Year'],
      ],
    },
    {
      rows: [
        ['Customer name', 'Loyalty grade', 'Repurchase rate', 'Note'],
        ['Acme', '忠诚客户', '30%', 'ours'],
      ],
    },
  );
  expect(register.tickets).toMatchObject([{ ticketId: 'T1', status: 'closed', score: 5 }]);
  expect(register.progress).toMatchObject([{ status: 'inspecting', toldCustomer: true }]);
  expect(shownMinute(register.progress[0]?.expectedAt)).toBe('2026-03-03 12:00');
  expect(register.care).toMatchObject([{ customerName: 'Acme', kind: 'festival' }]);
  expect(register.loyalty).toMatchObject([{ repurchaseRate: 0.3, note: 'ours' }]);
});

test('every record knows its cell', () => {
  const { register } = read({ rows: [['标题'], ORDERS, order('X1')] });
  const [first] = register.orders;
  expect([first?.row, first?.source.columns.get('amount'), first?.source.titles.get('amount')]).toEqual([
    2,
    3,
    '金额',
  ]);
});

test('the orders of the R package rfm read as they are: 4,906 rows of 995 customers, dates as text', () => {
  const csv = readFileSync(join(__dirname, '../../data/rfm_data_orders.csv'), 'utf8').trim();
  const rows = csv
    .split(/\r?\n/)
    .map((line, i) => line.split(',').map((cell, col) => (i > 0 && col === 2 ? Number(cell) : cell)));
  const { register, findings } = read({ name: '交易记录表', rows });
  expect([register.orders.length, register.accounts.length]).toEqual([4906, 995]);
  expect(lines(findings)).toEqual(['no-customers-sheet']);
});
