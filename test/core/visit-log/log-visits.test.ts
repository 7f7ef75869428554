// What "登记已完成回访" would write, over sheets drawn as people have them. Writing itself is the hosts' contract.
import { formatDay } from '../../../src/core/calendar/day';
import type { CellValue, Grid, WorkbookGrids } from '../../../src/core/grid/grid';
import { logVisits, type VisitLog } from '../../../src/core/log-visits';
import { appendToGrid } from '../../../src/core/plan/append-to-grid';
import type { PlanCell, SheetPlan } from '../../../src/core/plan/plan';
import { run } from '../../../src/core/run';
import { TEXTS } from '../../../src/core/text/languages';
import type { Language } from '../../../src/core/text/text';
import { drawnWorkbook } from '../../../src/hosts/memory/drawn-workbook';
import { at } from '../calendar/calendars';
import { cellsOf, keysOf, typeInto, writtenWorkbook } from '../../support/standing-sheet';

const AS_OF = at('2026-03-02 09:00');
type Rows = readonly (readonly CellValue[])[];
type Sheets = Readonly<Record<string, Rows>>;

const CUSTOMERS: Rows = [
  ['客户编号', '客户名称', '所属行业', '客户等级', '联系人', '职务', '签约日期', '客户经理'],
  ['A1', '甲公司', '制造业', 'VIP', '张经理', '采购主管', '2025-06-01', '王芳'],
];
const VISITS: Rows = [
  [
    '客户编号',
    '客户名称',
    '回访时间',
    '回访方式',
    '沟通内容',
    '客户反馈',
    '满意度',
    '待解决问题',
    '客户需求',
    '备注',
  ],
  ['A1', '甲公司', '2025-12-01', '电话', '首次沟通', null, 4, null, null, null],
];

/** The workbook with a refreshed due list in which these cells of 甲公司's row were typed. */
function finished(
  sheets: Sheets,
  typed: Readonly<Record<string, PlanCell>>,
  language: Language = 'zh-CN',
): WorkbookGrids {
  const workbook = drawnWorkbook(sheets);
  let plan = dueList(workbook, language);
  const key = keysOf(plan)[cellsOf(plan, 'customerName').indexOf('甲公司')] ?? '';
  for (const [column, value] of Object.entries(typed)) plan = typeInto(plan, key, column, value);
  const { grids } = writtenWorkbook(plan);
  return {
    ...workbook,
    grids: [...workbook.grids, ...grids],
    sheetNames: [...workbook.sheetNames, plan.sheet],
  };
}

function dueList(workbook: WorkbookGrids, language: Language): SheetPlan {
  const plan = run(workbook, { asOf: AS_OF, text: TEXTS[language] }).plans.find(
    ({ id }) => id === 'revisits',
  );
  if (!plan) throw new Error('no due list');
  return plan;
}

function logged(workbook: WorkbookGrids, sheet?: string): VisitLog {
  return logVisits(workbook, {
    asOf: AS_OF,
    text: TEXTS['zh-CN'],
    ...(sheet === undefined ? {} : { sheet }),
  });
}

/** The new row by the sheet's headers; days as people write them, blank cells left out. */
function added({ appends: [plan] }: VisitLog, header: Rows[number]): Record<string, PlanCell> {
  if (!plan) throw new Error('nothing to add');
  const cells = plan.columns.map(({ col, format }, i): [string, PlanCell] => {
    const cell = plan.rows[0]?.[i] ?? null;
    return [String(header[col]), format === 'date' && typeof cell === 'number' ? formatDay(cell) : cell];
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null));
}

const HEADER = VISITS[0] ?? [];
const sheets = (visits: Rows = VISITS): Sheets => ({ 客户: CUSTOMERS, 回访: visits });

test('everything the due list knows goes into its column; the day is the day of logging', () => {
  const log = logged(finished(sheets(), { result: '已完成', score: 5, note: '很满意' }));
  const row = added(log, HEADER);
  expect(row).toMatchObject({
    客户编号: 'A1',
    客户名称: '甲公司',
    回访时间: '2026-03-02',
    回访方式: '电话',
    客户反馈: '很满意',
    满意度: 5,
  });
  expect(row['沟通内容']).toMatch(/^已完成（回访原因：.+）$/);
  expect(Object.keys(row)).not.toContain('备注');
});

test.each([
  ['2026-02-27', '2026-02-27'],
  ['2月27日', '2026-02-27'],
  ['12月30日', '2025-12-30'],
])('a contact day typed as %s is %s', (typed, day) => {
  const log = logged(finished(sheets(), { result: '已完成', contactDay: typed }));
  expect(added(log, HEADER)['回访时间']).toBe(day);
});

test.each([
  ['有问题待跟进', '待解决问题'],
  ['有新需求', '客户需求'],
  ['客户婉拒', '客户反馈'],
  ['没有问题', '客户反馈'],
])('the note of %s goes into %s', (result, column) => {
  const row = added(logged(finished(sheets(), { result, note: '服务器卡顿' })), HEADER);
  const filled = ['待解决问题', '客户需求', '客户反馈', '备注'].filter((title) => title in row);
  expect([filled, row[column]]).toEqual([[column], '服务器卡顿']);
});

test('a problem without a note is an open problem all the same', () => {
  expect(added(logged(finished(sheets(), { result: '有问题待跟进' })), HEADER)['待解决问题']).toBe(
    '有问题待跟进',
  );
});

describe('the composite columns of S4', () => {
  const S4: Rows = [
    ['客户关系维护与回访工作表'],
    [
      '客户姓名/编号',
      '联系人',
      '客户等级',
      '最近交易时间',
      '本次回访时间',
      '回访方式',
      '沟通核心内容摘要',
      '客户反馈（满意度/建议/需求）',
      '待解决问题',
      '后续行动/跟进计划（负责人/时间/内容）',
    ],
    [
      '甲公司/A1',
      '张经理',
      'VIP',
      '2025-11-01',
      '2025-12-01',
      '电话',
      '使用情况',
      '满意度4分（满分5分），希望提供培训',
      '无',
      '王芳/2025-12-10/发送资料',
    ],
  ];

  test('are filled so that they read back as the same parts', () => {
    const workbook = finished(
      { 客户: CUSTOMERS, 回访: S4 },
      {
        result: '已完成',
        score: 5,
        note: '希望提供设备保养培训',
        snoozeUntil: '2026-04-01',
        snoozeReason: '确认培训时间',
      },
    );
    const { appends } = logged(workbook);
    const [plan] = appends;
    if (!plan) throw new Error('nothing to add');
    const grids = workbook.grids.map((grid): Grid =>
      grid.sheet === '回访' ? appendToGrid(grid, plan, false) : grid,
    );
    const { register } = run({ ...workbook, grids }, { asOf: AS_OF, text: TEXTS['zh-CN'] });
    const visit = register.accounts.find(({ id }) => id === 'A1')?.visits.at(-1);
    expect(visit).toMatchObject({
      customerName: '甲公司',
      customerId: 'A1',
      contact: '张经理',
      level: 'vip',
      score: 5,
      request: '希望提供设备保养培训',
      planOwner: '王芳',
      planContent: '确认培训时间',
    });
    expect(formatDay(visit?.planDay ?? 0)).toBe('2026-04-01');
    expect(register.visits).toHaveLength(2);
  });
});

describe('nothing is logged that people must mend first', () => {
  test.each([
    [{ score: '6' }, 'bad-score', '6'],
    [{ score: '4.5' }, 'bad-score', '4.5'],
    [{ contactDay: '去年三月' }, 'bad-contact-day', '去年三月'],
    [{ contactDay: '2026-03-03' }, 'contact-day-in-future', '2026-03-03'],
    [{ snoozeUntil: '下周' }, 'bad-next-day', '下周'],
  ])('%j', (typed, reason, value) => {
    const { completed, appends, plans } = logged(finished(sheets(), { result: '已完成', ...typed }));
    expect(completed.skipped.map((row) => [row.reason, row.value])).toEqual([[reason, value]]);
    expect([completed.visits, appends, plans]).toEqual([[], [], []]);
  });
});

describe('which visits sheet', () => {
  const older: Rows = [HEADER, ['A1', '甲公司', '2025-01-05', '电话', '更早', null, 4, null, null, null]];

  test('of several, the one with the latest visit', () => {
    const workbook = finished(
      { 客户: CUSTOMERS, 去年: older, 今年: VISITS, 前年: older },
      { result: '已完成' },
    );
    expect(logged(workbook).appends.map(({ sheet }) => sheet)).toEqual(['今年']);
  });

  test('or the one that was asked for', () => {
    const workbook = finished({ 客户: CUSTOMERS, 去年: older, 今年: VISITS }, { result: '已完成' });
    expect(logged(workbook, '去年').appends.map(({ sheet }) => sheet)).toEqual(['去年']);
    expect(logged(workbook, '明年').completed.problem).toEqual({ problem: 'no-such-sheet', place: '明年' });
  });

  test('none: it is said, and nothing is logged', () => {
    const { completed, plans } = logged(finished({ 客户: CUSTOMERS }, { result: '已完成' }));
    expect([completed.problem?.problem, plans]).toEqual(['no-visits-sheet', []]);
  });

  test("one without the customer's column cannot be logged to", () => {
    const visits: Rows = [
      ['维护日期', '维护方式', '维护内容'],
      ['2025-12-01', '电话', '沟通'],
    ];
    expect(logged(finished(sheets(visits), { result: '已完成' })).completed.problem).toEqual({
      problem: 'no-customer-column',
      place: '回访',
    });
  });

  test('one that ends with a row of totals is left alone', () => {
    const visits: Rows = [...VISITS, ['合计', null, null, null, null, null, 4]];
    expect(logged(finished(sheets(visits), { result: '已完成' })).completed.problem).toEqual({
      problem: 'total-below',
      place: '回访!A3',
    });
  });

  test('a second table right below is in the way', () => {
    const visits: Rows = [...VISITS, [], ['客户编号', '客户名称', '交易日期', '金额', '订单编号']];
    const { problem } = logged(finished(sheets(visits), { result: '已完成' })).completed;
    expect(problem).toEqual({ problem: 'in-the-way', place: '回访!A4' });
  });
});

test('without a due list there is nothing to log, and it is said', () => {
  expect(logged(drawnWorkbook(sheets())).completed.problem?.problem).toBe('no-due-list');
});

test('a visit that stands there already is not added again: only the due list is cleared', () => {
  const workbook = finished(sheets(), { result: '已完成' });
  const [plan] = logged(workbook).appends;
  if (!plan) throw new Error('nothing to add');
  const grids = workbook.grids.map((grid) =>
    grid.sheet === '回访' ? appendToGrid(grid, plan, false) : grid,
  );
  const again = logged({ ...workbook, grids });
  expect([again.completed.alreadyLogged.length, again.appends.length]).toEqual([1, 0]);
  expect(again.plans.flatMap((due) => cellsOf(due, 'result')).every((cell) => cell === null)).toBe(true);
});

test('a due list written in English is logged into a Chinese sheet in Chinese', () => {
  const row = added(
    logged(finished(sheets(), { result: 'Problem to follow up', note: '卡顿' }, 'en')),
    HEADER,
  );
  expect(row['待解决问题']).toBe('卡顿');
  expect(row['沟通内容']).toMatch(/^Problem to follow up（回访原因：/);
});
