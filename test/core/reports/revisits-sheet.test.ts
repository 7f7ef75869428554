import { parseMinute } from '../../../src/core/calendar/day';
import type { WorkbookGrids } from '../../../src/core/grid/grid';
import { readOwnTables } from '../../../src/core/plan/own-tables';
import type { SheetPlan } from '../../../src/core/plan/plan';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { SERIES } from '../../../src/core/policy/tables';
import { readSnoozes } from '../../../src/core/reports/read-snoozes';
import type { ReportContext } from '../../../src/core/reports/report-context';
import { revisitsSheet } from '../../../src/core/reports/revisits-sheet';
import type { DefaultRuleId } from '../../../src/core/text/areas/revisits';
import { TEXTS } from '../../../src/core/text/languages';
import type { Language } from '../../../src/core/text/text';
import { account, registerOf, type AccountBuilder } from '../../support/build-register';
import { day, dueAt } from '../../support/due-list';
import { cellsOf, typeInto, writtenWorkbook } from '../../support/standing-sheet';

const EMPTY: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

/** What a refresh at that moment writes over the workbook as it stands, dates typed into 改期至 included. */
function refresh(
  asOf: string,
  customers: readonly AccountBuilder[],
  workbook: WorkbookGrids = EMPTY,
  language: Language = 'zh-CN',
): SheetPlan {
  const own = readOwnTables(workbook);
  const typed = readSnoozes(own.get('HF_Revisits'), workbook.date1904);
  const text = TEXTS[language];
  const context: ReportContext = {
    workbook,
    own,
    text,
    otherTexts: Object.values(TEXTS).filter((other) => other !== text),
    policy: DEFAULT_POLICY,
    asOf: parseMinute(asOf) ?? 0,
  };
  const revisits = dueAt(asOf, customers, { typed });
  return revisitsSheet({ revisits, findings: [], register: registerOf(customers) }, context);
}

const A001 = () =>
  account('A001', {
    customerName: 'A公司',
    level: 'vip',
    contact: '*经理',
    phone: '13800138000',
    accountManager: '王芳',
  }).visit('2023-11-05', { score: 5, nextDay: '2023-12-05' });
const B002 = () =>
  account('B002', { customerName: 'B企业', level: 'regular' }).visit('2023-11-06', {
    openProblems: ['功能操作问题', '服务器卡顿'],
  });

const A001_KEY = 'A001|typed-next-visit||2023-12-05';

test('the columns stand in the order a clerk reads them, fill-ins last, the key hidden', () => {
  const [table] = refresh('2023-12-06T09:00', [A001()]).tables;
  expect(table?.columns.map(({ header }) => header).join(' ')).toBe(
    '状态 到期日期 逾期天数 时段 优先 客户编号 客户名称 联系人 电话 客户等级 价值层 生命周期 回访原因 渠道 负责人 上次联系 ' +
      '未结问题 最近评分 核对资料 话术要点 要带什么 结果 联系日期 满意度 备注 改期至 改期原因 行标识',
  );
  expect(table?.columns.filter((column) => column.fillIn).map(({ header }) => header)).toEqual([
    '结果',
    '联系日期',
    '满意度',
    '备注',
    '改期至',
    '改期原因',
  ]);
  expect(table?.columns.at(-1)).toMatchObject({ key: 'key', hidden: true });
});

test("S4's A001 a day late reads as a sentence, with everything a caller needs", () => {
  const plan = refresh('2023-12-06T09:00', [A001()]);
  const row = (column: string) => cellsOf(plan, column)[0];
  expect(
    ['status', 'due', 'overdueDays', 'slot', 'priority', 'customerId', 'phone', 'level'].map(row),
  ).toEqual(['逾期', day('2023-12-05'), 1, '全天', 'VIP', 'A001', '13800138000', 'VIP']);
  expect(row('reasons')).toBe('上次回访时约定 2023-12-05 再联系');
  expect(['owner', 'lastContact', 'lastScore', 'verify'].map(row)).toEqual([
    '王芳',
    day('2023-11-05'),
    5,
    '先核对联系方式',
  ]);
});

test("S4's B002: the open problems are named, and the call is the supervisor's", () => {
  const plan = refresh('2023-11-06T18:00', [B002()]);
  expect(cellsOf(plan, 'reasons')).toEqual([
    '2023-11-06 联系后还有问题未解决：功能操作问题、服务器卡顿，24小时内响应并跟进',
  ]);
  expect([...cellsOf(plan, 'priority'), ...cellsOf(plan, 'openProblems')]).toEqual(['问题', 2]);
});

test('several reasons are numbered, each with its own date where it differs', () => {
  const customer = account('M', { contractEndDay: '2026-04-08' }).visit('2026-03-02', {
    nextDay: '2026-03-25',
  });
  expect(cellsOf(refresh('2026-03-10', [customer]), 'reasons')).toEqual([
    '1. 合同 2026-04-08 到期，提前15天提醒续约\n2. 上次回访时约定 2026-03-25 再联系（应于 2026-03-25）',
  ]);
});

test('missed steps are named, a late call after a solution says so', () => {
  const onboarding = account('N').bought('2026-03-03');
  const solved = account('T').ticket('G1', { solvedAt: '2026-03-05T10:00' });
  expect(cellsOf(refresh('2026-03-10T12:00', [onboarding, solved]), 'reasons')).toEqual([
    '问题 G1 已于 2026-03-05 解决，24小时内回访满意度，已经严重逾期，请马上联系（最迟 2026-03-06 10:00）',
    '首次购买或签约（2026-03-03）满7天，做首次回访；之前漏做：首次使用指导',
    '还没有回访记录，从首次购买或签约 2026-03-03 算起，新客户每月回访一次',
  ]);
});

test('an angry customer is calmed before anything is asked', () => {
  const customer = B002().ticket('G1', { receivedAt: '2023-11-05', emotion: 'angry' });
  const talk = cellsOf(refresh('2023-11-06T18:00', [customer]), 'talk')[0] as string;
  expect(talk.split('\n')[0]).toContain('非常理解您遇到这样的情况');
  expect(talk).toContain('1. 您反映的问题我们已经在处理');
});

test('the lines above count the rows by state and say what is left out', () => {
  const lapsed = account('L').ticket('G9', { solvedAt: '2023-10-02T10:00' });
  const plan = refresh('2023-12-06T09:00', [A001(), lapsed, account('U', { level: 'vip' })]);
  expect(plan.texts.map(({ text }) => text)).toEqual([
    '到期回访清单',
    '截至 2023-12-06 09:00：逾期 1，今天 0，7 天内 0，以后 0；数据没有校验发现',
    '已过时效、不再列出 1 项：解决后回访 1；2 位客户没有购买、签约或回访日期，无法推算回访时间',
    expect.stringContaining('刷新后都会保留'),
  ]);
});

test('a date that rests on a year without holiday data is said in the row and above the table', () => {
  const plan = refresh('2026-12-28', [account('X').visit('2026-12-21', { nextDay: '2027-01-20' })]);
  expect(plan.texts[2]?.text).toContain('2027 年的放假安排还没有数据');
  expect(cellsOf(plan, 'reasons')[0]).toContain('2027 年的放假安排还没有数据');
});

describe('what people typed', () => {
  test('a row with a result shows 已完成 until its visit is logged', () => {
    const first = typeInto(refresh('2023-12-06T09:00', [A001()]), A001_KEY, 'result', '已完成');
    const second = refresh('2023-12-06T10:00', [A001()], writtenWorkbook(first));
    expect([cellsOf(second, 'status'), cellsOf(second, 'result')]).toEqual([['已完成'], ['已完成']]);
    expect(second.texts[1]?.text).toContain('逾期 0');
  });

  test('once the visit is logged the old row is kept at the end with all that was typed', () => {
    const first = typeInto(refresh('2023-12-06T09:00', [A001()]), A001_KEY, 'note', '想了解新设备');
    const logged = A001().visit('2023-12-06', { nextDay: '2023-12-20' });
    const second = refresh('2023-12-07T09:00', [logged], writtenWorkbook(first));
    expect(cellsOf(second, 'status')).toEqual(['以后', '保留']);
    expect(cellsOf(second, 'note')).toEqual([null, '想了解新设备']);
    expect(cellsOf(second, 'due')).toEqual([day('2023-12-20'), day('2023-12-05')]);
  });

  test.each([
    ['a date', day('2023-12-15')],
    ['text', '2023年12月15日'],
    ['text without a year', '12月15日'],
  ])('改期至 as %s moves the row and keeps it moved, refresh after refresh', (_how, value) => {
    let plan = typeInto(refresh('2023-12-06T09:00', [A001()]), A001_KEY, 'snoozeUntil', value);
    plan = typeInto(plan, A001_KEY, 'snoozeReason', '客户出差');
    for (const asOf of ['2023-12-06T10:00', '2023-12-07T09:00']) {
      plan = refresh(asOf, [A001()], writtenWorkbook(plan));
      expect([cellsOf(plan, 'status'), cellsOf(plan, 'due')]).toEqual([['已改期'], [day('2023-12-15')]]);
      expect(cellsOf(plan, 'snoozeUntil')).toEqual([value]);
      expect(cellsOf(plan, 'reasons')[0]).toContain('已改期至 2023-12-15：客户出差');
    }
    plan = refresh('2023-12-18T09:00', [A001()], writtenWorkbook(plan));
    expect([cellsOf(plan, 'status'), cellsOf(plan, 'overdueDays')]).toEqual([['逾期'], [3]]);
  });

  test('a second refresh at the same moment changes nothing', () => {
    const customers = [A001(), B002()];
    const first = refresh('2023-12-06T09:00', customers);
    const second = refresh('2023-12-06T09:00', customers, writtenWorkbook(first));
    expect(second).toEqual({ ...first, existing: true });
  });

  test('a refresh in English keeps what was typed under Chinese headers', () => {
    const first = typeInto(refresh('2023-12-06T09:00', [A001()]), A001_KEY, 'snoozeUntil', day('2023-12-15'));
    const second = refresh('2023-12-06T09:00', [A001()], writtenWorkbook(first), 'en');
    expect(cellsOf(second, 'status')).toEqual(['Snoozed']);
    expect(second.tables[0]?.columns[0]?.header).toBe('状态');
    const third = refresh('2023-12-06T09:00', [A001()], writtenWorkbook(second));
    expect(cellsOf(third, 'snoozeUntil')).toEqual([day('2023-12-15')]);
  });
});

test('people choose results and scores from a list; late and today are coloured by the status as written', () => {
  const { tables, highlights, print } = refresh('2023-12-06T09:00', [A001()]);
  const column = (key: string) => tables[0]?.columns.find((each) => each.key === key);
  expect(column('score')?.validation).toMatchObject({ kind: 'list', values: ['1', '2', '3', '4', '5'] });
  expect(column('result')?.validation).toMatchObject({ kind: 'list' });
  expect(column('snoozeUntil')?.validation?.kind).toBe('date');
  const tone = (equals: string) =>
    highlights.find((each) => each.column === 'status' && each.equals === equals)?.tone;
  expect(['逾期', '今天', '近期', '已改期', '已完成'].map(tone)).toEqual([
    'late',
    'today',
    'soon',
    'muted',
    'done',
  ]);
  expect(print).toMatchObject({ landscape: true, columns: [0, 14] });
});

test('no customers: an empty list, not an error', () => {
  const plan = refresh('2023-12-06T09:00', []);
  expect(plan.tables[0]?.rows).toEqual([]);
  expect(plan.texts[1]?.text).toContain('逾期 0，今天 0');
});

describe.each(Object.values(TEXTS).map((text) => [text.language, text] as const))(
  'the words in %s',
  (_language, text) => {
    const facts = {
      rule: '规则',
      since: '2026-03-02',
      span: '3天',
      visited: true,
      subject: 'G1',
      details: ['卡顿'],
    };

    test('every default rule has a sentence, something to say in three to five points, and a name', () => {
      for (const { id } of DEFAULT_POLICY.rules) {
        const words = text.revisits.rules[id as DefaultRuleId];
        expect([id, words.talk.length >= 3 && words.talk.length <= 5]).toEqual([id, true]);
        expect(words.reason(facts)).not.toMatch(/undefined|\[object/);
        expect(text.policy.rules[id]?.name).toEqual(expect.any(String));
      }
      expect(Object.keys(text.revisits.rules).sort()).toEqual(
        DEFAULT_POLICY.rules.map(({ id }) => id).sort(),
      );
    });

    test("so has every series, for a team's own rules", () => {
      for (const series of SERIES) {
        expect(text.revisits.series[series].reason(facts)).toContain('规则');
        expect(text.revisits.series[series].talk.length).toBeGreaterThanOrEqual(3);
      }
    });
  },
);
