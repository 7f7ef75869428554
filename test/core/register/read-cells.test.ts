// How one cell is read: the field of records.ts it stands under, what people type, and what becomes of it.
import { formatDay, formatMinute, parseDay, parseMinute } from '../../../src/core/calendar/day';
import type { CellContext } from '../../../src/core/register/cells/cell-reading';
import { compileReader } from '../../../src/core/register/cells/compile-reader';
import { splitFeedback } from '../../../src/core/register/cells/split-feedback';
import { splitInTwo, splitNameAndId } from '../../../src/core/register/cells/split-party';
import { splitPlan } from '../../../src/core/register/cells/split-plan';
import { splitProblems } from '../../../src/core/register/cells/split-problems';
import { RECORD_FIELDS, type RecordKind } from '../../../src/core/register/records';
import { templateFieldOf } from '../../../src/core/template/templates';

type Cell = string | number | boolean;

/** The value, or "code params" of the finding. Own date 2023-11-05, as-of 2026-11-21 09:00. */
function cell(
  kind: RecordKind,
  key: string,
  typed: Cell,
  more: { title?: string; date1904?: boolean } = {},
): unknown {
  const shape: Readonly<Record<string, Parameters<typeof compileReader>[0]>> = RECORD_FIELDS[kind].shape;
  const field = templateFieldOf(kind, key);
  const schema = shape[key];
  if (!field || !schema) throw new Error(`${kind} has no ${key}`);
  const reports: string[] = [];
  const context: CellContext = {
    date1904: more.date1904 ?? false,
    asOf: parseMinute('2026-11-21T09:00') ?? NaN,
    near: parseDay('2023-11-05') ?? NaN,
    nearIsLast: false,
    report: (code, params = {}) =>
      reports.push([code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ')),
  };
  const { title = field.title.zh } = more;
  const options = { title, earliestYear: 1990, happened: field.happened === true, choices: field.choices };
  const value = compileReader(schema, options)(typed, context);
  return reports.length === 0 ? value : value === null ? reports.join('; ') : [value, ...reports];
}

const day = (typed: Cell, date1904 = false) => {
  const value = cell('customers', 'contractEndDay', typed, { date1904 });
  return typeof value === 'number' ? formatDay(value) : value;
};
const moment = (typed: Cell) => {
  const value = cell('tickets', 'expectedAt', typed);
  return typeof value === 'number' ? formatMinute(value) : value;
};

describe('dates', () => {
  test.each<[Cell, unknown]>([
    [45214, '2023-10-15'],
    [45214.75, '2023-10-15'],
    ['2023-10-1', '2023-10-01'],
    ['2023/10/01', '2023-10-01'],
    ['2023.10.1', '2023-10-01'],
    ['2023年10月1日', '2023-10-01'],
    ['2023年10月1號', '2023-10-01'],
    ['２０２３－１０－０１', '2023-10-01'],
    [' 2023 年 10 月 1 日 ', '2023-10-01'],
    ['2023-10-01 星期日', '2023-10-01'],
    ['2023年10月1日（周日）下午3点', '2023-10-01'],
    ['20231001', '2023-10-01'],
    [20231001, '2023-10-01'],
    ['2023-10-01T09:00:00Z', '2023-10-01'],
    ['10月15日', '2023-10-15'],
    ['11月15日前', '2023-11-15'],
    ['11月15號之前', '2023-11-15'],
    ['2024年2月29日', '2024-02-29'],
    ['无', null],
    ['-', null],
    ['后天', 'not-a-date'],
    ['待定', 'not-a-date'],
    ['2023-02-29', 'not-a-date'],
    ['2023-13-01', 'not-a-date'],
    ['2023-10-011', 'not-a-date'],
    ['2023-10-01 25:00', 'not-a-date'],
    ['2023-10-01 张三', 'not-a-date'],
    ['2023年10月', 'not-a-date'],
    ['10/15', 'not-a-date'],
    [-1, 'not-a-date'],
    [99999999, 'not-a-date'],
    [true, 'not-a-date'],
  ])('%j is the day %j', (typed, expected) => {
    expect(day(typed)).toEqual(expected);
  });

  test('in the 1904 system a serial means four years and a day later', () => {
    expect(day(43752, true)).toBe('2023-10-15');
  });

  test.each<[Cell, unknown]>([
    [45214.5, '2023-10-15 12:00'],
    ['2023-10-01', '2023-10-01 00:00'],
    ['2023-10-01 9:05', '2023-10-01 09:05'],
    ['2023/10/1 09:05:59', '2023-10-01 09:05'],
    ['2023年10月1日 下午3点30分', '2023-10-01 15:30'],
    ['2023年10月1日下午3點半', '2023-10-01 15:30'],
    ['2023-10-01 15时30分20秒', '2023-10-01 15:30'],
    ['2023-10-01 上午 12:10', '2023-10-01 00:10'],
    ['2023-10-01 下午12:10', '2023-10-01 12:10'],
    ['2023-10-01 中午12点', '2023-10-01 12:00'],
    ['2023-10-01 晚上8点', '2023-10-01 20:00'],
    ['2023-10-01 3:30 PM', '2023-10-01 15:30'],
    ['2023-10-01T09:00:00.000+08:00', '2023-10-01 09:00'],
    ['11月6日 17:00前', '2023-11-06 17:00'],
    ['2023-10-01 晚上12点', 'not-a-date'],
    ['2023-10-01 9:75', 'not-a-date'],
    ['9:00', 'not-a-date'],
  ])('%j is the moment %j', (typed, expected) => {
    expect(moment(typed)).toEqual(expected);
  });

  test('a date without a year is the one nearest to the row: in December, January is next year', () => {
    const years = (own: string, typed: string) => {
      const context = {
        date1904: false,
        asOf: 0,
        near: parseDay(own) ?? 0,
        nearIsLast: false,
        report: () => undefined,
      };
      const options = { title: '', earliestYear: 1990, happened: false, choices: undefined };
      return formatDay(compileReader(RECORD_FIELDS.visits.shape.planDay, options)(typed, context) as number);
    };
    expect(years('2023-12-28', '1月10日前')).toBe('2024-01-10');
    expect(years('2024-01-05', '12月20日')).toBe('2023-12-20');
    expect(years('2025-02-10', '2月29日')).toBe('2024-02-29');
  });

  test('something that took place after as-of is a finding, and still read', () => {
    expect(cell('orders', 'day', '2026-11-21')).toBe(parseDay('2026-11-21'));
    expect(cell('orders', 'day', '2026-11-22')).toEqual([
      parseDay('2026-11-22'),
      'date-in-future asOf=2026-11-21 09:00',
    ]);
    expect(cell('tickets', 'receivedAt', '2026-11-21 09:00')).toBe(parseMinute('2026-11-21T09:00'));
    expect(cell('tickets', 'receivedAt', '2026-11-21 09:01')).toEqual([
      parseMinute('2026-11-21T09:01'),
      'date-in-future asOf=2026-11-21 09:00',
    ]);
  });

  test('plans and contract ends may lie in the future', () => {
    expect(cell('customers', 'contractEndDay', '2031-01-01')).toBe(parseDay('2031-01-01'));
    expect(cell('visits', 'nextDay', '2031-01-01')).toBe(parseDay('2031-01-01'));
  });

  test.each([
    ['1989-12-31', 'date-before-1990 year=1990'],
    ['1990-01-01', undefined],
  ])('the earliest year: %s', (typed, finding) => {
    expect(cell('orders', 'day', typed)).toEqual(finding ? [parseDay(typed), finding] : parseDay(typed));
  });
});

test.each<[Cell, unknown]>([
  ['5月20日', 520],
  ['05-20', 520],
  ['5/20', 520],
  ['0520', 520],
  [520, 520],
  ['1988-05-20', 520],
  [45214, 1015],
  ['2月29日', 229],
  ['2月30日', 'not-a-date'],
  ['农历八月十五', 'not-a-date'],
  ['无', null],
])('the birthday %j is %j', (typed, expected) => {
  expect(cell('customers', 'birthday', typed)).toEqual(expected);
});

test.each<[Cell, unknown]>([
  ['0012', '0012'],
  [' A001 ', 'A001'],
  ['Ａ００１', 'A001'],
  [1001, '1001'],
  [123456789012345, '123456789012345'],
  [1234567890123456, 'id-damaged'],
  ['1234567890123456789', '1234567890123456789'],
  ['1.23457E+17', 'id-damaged'],
  ['12E5', '12E5'],
  ['-', null],
])('the ID %j is %j', (typed, expected) => {
  expect(cell('orders', 'orderId', typed)).toEqual(expected);
});

test.each<[Cell, unknown]>([
  [1280.5, 1280.5],
  ['1280.50', 1280.5],
  ['￥1,280.50', 1280.5],
  ['¥ 1280元', 1280],
  ['１，２８０．５０', 1280.5],
  ['1.2万', 12000],
  ['0.07万元', 700],
  ['1.5亿', 150000000],
  ['3千', 3000],
  ['人民币500元整', 500],
  ['(300.00)', -300],
  ['（300）', -300],
  ['-￥300', -300],
  ['−300', -300],
  ['.5', 0.5],
  ['无', null],
  ['1,23', 'not-a-number'],
  ['约1200', 'not-a-number'],
  ['1200/月', 'not-a-number'],
  ['', 'not-a-number'],
  [true, 'not-a-number'],
])('the amount %j is %j', (typed, expected) => {
  expect(cell('orders', 'amount', typed)).toEqual(expected);
});

test('a column headed 万元 holds ten thousands, unless a cell says otherwise', () => {
  const amounts = [12, '12', '1.2万', '3000元'].map((typed) =>
    cell('orders', 'amount', typed, { title: '金额（万元）' }),
  );
  expect(amounts).toEqual([120000, 120000, 12000, 3000]);
  expect(cell('orders', 'amount', 12, { title: '金额（元）' })).toBe(12);
});

test('a rate may be written as a percentage', () => {
  expect(cell('loyalty', 'repurchaseRate', '30%')).toBe(0.3);
});

test.each<[Cell, unknown]>([
  [5, 5],
  ['5分', 5],
  ['4 分（满分5分）', 4],
  ['３', 3],
  ['4/5', 4],
  ['无', null],
  [4.5, 'score-out-of-range min=1 max=5'],
  [0, 'score-out-of-range min=1 max=5'],
  [6, 'score-out-of-range min=1 max=5'],
  ['6分', 'score-out-of-range min=1 max=5'],
  ['9分（满分10分）', 'score-out-of-range min=1 max=5'],
  ['很好', 'not-a-number'],
])('the score %j is %j', (typed, expected) => {
  expect(cell('surveys', 'overall', typed)).toEqual(expected);
});

test.each<[Cell, unknown]>([
  [0, 0],
  [10, 10],
  ['9分', 9],
  [11, 'score-out-of-range min=0 max=10'],
])('the recommendation %j is %j', (typed, expected) => {
  expect(cell('surveys', 'recommend', typed)).toEqual(expected);
});

test.each<[Cell, unknown]>([
  ['VIP', 'vip'],
  ['ＶＩＰ客戶', 'vip'],
  ['☑VIP □普通 □潜力', 'vip'],
  ['□VIP■普通□潜力', 'regular'],
  ['VIP □ 普通 √ 潜力 □', 'regular'],
  ['(√)VIP ( )普通', 'vip'],
  ['□VIP □普通 □潜力', null],
  ['无', null],
  ['☑VIP ☑普通', 'not-a-choice allowed=VIP、普通、潜力'],
  ['钻石', 'not-a-choice allowed=VIP、普通、潜力'],
])('the level %j is %j', (typed, expected) => {
  expect(cell('customers', 'level', typed)).toEqual(expected);
});

test('the allowed words are in the language of the header', () => {
  expect(cell('customers', 'level', 'Diamond', { title: 'Level' })).toBe(
    'not-a-choice allowed=VIP, Regular, Potential',
  );
});

test.each<[RecordKind, string, Cell, unknown]>([
  ['tickets', 'type', '投诉类', 'complaint'],
  ['tickets', 'type', '產品故障類', 'fault'],
  ['tickets', 'type', '退款', expect.stringContaining('not-a-choice')],
  ['tickets', 'impact', '核心业务、安全', 'core'],
  ['tickets', 'urgency', '不紧急', 'low'],
  ['tickets', 'priority', 'P0级（紧急）', 'P0'],
  ['tickets', 'priority', 'p1', 'P1'],
  ['tickets', 'status', '已闭环', 'closed'],
  ['progress', 'status', '備件采購中', 'waiting-parts'],
  ['progress', 'status', '等领导批示', null],
  ['visits', 'channel', '电话回访', 'phone'],
  ['visits', 'channel', '节日短信祝福', 'message'],
  ['visits', 'channel', '微信/电话', 'message'],
  ['visits', 'channel', '写信', null],
  ['care', 'kind', '中秋节', 'festival'],
  ['orders', 'kind', '退款', 'refund'],
  ['customers', 'companyType', '☑B2B □B2C', 'B2B'],
])('%s.%s %j is %j', (kind, key, typed, expected) => {
  expect(cell(kind, key, typed)).toEqual(expected);
});

test.each<[Cell, unknown]>([
  ['电话沟通、邮件', ['phone', 'mail']],
  ['☑电话沟通 □邮件 ☑业务提醒', ['phone', 'reminder']],
  ['邮件 邮件', ['mail']],
  ['喜欢喝茶', null],
])('the preferences %j are %j', (typed, expected) => {
  expect(cell('customers', 'preferences', typed)).toEqual(expected);
});

test.each<[Cell, unknown]>([
  ['是', true],
  ['已确认', true],
  ['√', true],
  ['Y', true],
  [true, true],
  [1, true],
  ['☑是 □否', true],
  ['否', false],
  ['未同步', false],
  ['□是 ☑否', false],
  ['×', false],
  [0, false],
  ['□是 □否', null],
  ['张三', 'not-a-choice allowed=是、否'],
])('the flag %j is %j', (typed, expected) => {
  expect(cell('tickets', 'confirmed', typed)).toEqual(expected);
});

describe('phones', () => {
  test.each<Cell>([
    13800000000,
    '13800000000',
    '138 0000 0000',
    '138-0000-0000',
    '+86 13800000000',
    '0086-13800000000',
    '１３８００００００００',
    '021-88888888',
    '(021)88888888',
    '0755 8888 8888',
    '021-88888888-801',
    '021-88888888转801',
    '+86-21-88888888',
    '400-800-8888',
    '8008108888',
    '95588',
    '10086',
    '+852 2345 6789',
    '13800000000/13900000000',
    '13800000000、021-88888888',
    '电话：13800000000',
    '13800000000（李经理）',
    'li@example.com',
  ])('%j is fine and stays as typed', (typed) => {
    expect(cell('customers', 'phone', typed)).toBe(String(typed));
  });

  test.each<Cell>([
    '1380000000',
    '12800000000',
    '138****0000',
    '88888888',
    '微信 abc',
    '13800000000/1390000',
    1380000000,
    '021-888',
  ])('%j is a finding, and stays', (typed) => {
    expect(cell('customers', 'phone', typed)).toEqual([String(typed), 'bad-phone']);
  });

  test('a phone Excel has damaged is lost', () => {
    expect(cell('customers', 'phone', 8.613800000001e15)).toBe('id-damaged');
    expect(cell('customers', 'phone', '1.38E+10')).toBe('id-damaged');
  });

  test('none is none', () => {
    expect(cell('customers', 'phone', '无')).toBeNull();
  });
});

test.each<[string, boolean]>([
  ['li@example.com', true],
  ['LI.WEI+1@mail.example.com.cn', true],
  ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', true],
  ['a@b.cn；c@d.com', true],
  ['li@example', false],
  ['li.example.com', false],
  ['li@@example.com', false],
  ['li@example..com', false],
  ['李@公司', false],
])('the address %j is good: %j', (typed, good) => {
  expect(cell('customers', 'mail', typed)).toEqual(good ? typed : [typed, 'bad-mail']);
});

test('text stays as typed, "无" included; a number is its digits', () => {
  expect(['无', ' 备注 ', 12].map((typed) => cell('customers', 'note', typed))).toEqual(['无', '备注', '12']);
});

describe('composite cells', () => {
  test.each([
    ['A公司/*经理', ['A公司', '*经理']],
    ['A公司／*經理', ['A公司', '*經理']],
    ['A公司', ['A公司', null]],
    ['/采购经理', [null, '采购经理']],
    ['A公司/李/经理', ['A公司', '李/经理']],
  ])('%j is customer and contact %j', (text, parts) => {
    expect(splitInTwo(text)).toEqual(parts);
  });

  test.each([
    ['A001/A公司', { id: 'A001', name: 'A公司' }],
    ['A公司/A001', { id: 'A001', name: 'A公司' }],
    ['王先生', { id: null, name: '王先生' }],
    ['0012', { id: '0012', name: null }],
    ['IBM', { id: null, name: 'IBM' }],
    ['3M', { id: '3M', name: null }],
  ])('%j is %j', (text, parts) => {
    expect(splitNameAndId(text)).toEqual(parts);
  });

  test.each([
    ['满意度5分(满分5分),希望提供设备保养培训', 5, '希望提供设备保养培训'],
    ['滿意度：４分，建議增加線上診斷；其他都好', 4, '建議增加線上診斷'],
    ['满意度9分(满分10分)', null, null],
    ['使用良好,希望增加培训服务', null, '希望增加培训服务'],
    ['需要备用机。还希望延长保修', null, '需要备用机;还希望延长保修'],
    ['感谢关怀,合作愉快', null, null],
    ['', null, null],
  ])('the feedback %j: score %j, request %j', (text, score, request) => {
    expect(splitFeedback(text)).toEqual({ score, request });
  });

  test.each([
    ['/11月15日前/发送培训资料及预约上门时间', null, '11月15日前', '发送培训资料及预约上门时间'],
    ['技术团队/11月10日前远程指导操作并优化服务器', '技术团队', '11月10日前', '远程指导操作并优化服务器'],
    ['張三／2023/11/15／上門', '張三', '2023/11/15', '上門'],
    ['张三/培训/11月15日', '张三', '11月15日', '培训'],
    ['11月15日前发送资料', null, '11月15日前', '发送资料'],
    ['请技术部11月10日前修复', null, '11月10日前', '请技术部11月10日前修复'],
    ['张三/尽快/上门', '张三', null, '尽快/上门'],
    ['安排技术部培训支持', null, null, '安排技术部培训支持'],
    ['李四/2023年12月1日', '李四', '2023年12月1日', null],
  ])('the plan %j: owner %j, date %j, content %j', (text, owner, date, content) => {
    expect(splitPlan(text)).toEqual({ owner, date, content });
  });

  test.each([
    ['功能操作问题、服务器卡顿', ['功能操作问题', '服务器卡顿']],
    ['1. 卡顿 2. 报错', ['卡顿', '报错']],
    ['速度低于3.5兆；断线。', ['速度低于3.5兆', '断线']],
    ['無', []],
    ['无', []],
    ['/', []],
    ['暂无问题', []],
  ])('the open problems of %j are %j', (text, problems) => {
    expect(splitProblems(text)).toEqual(problems);
  });
});
