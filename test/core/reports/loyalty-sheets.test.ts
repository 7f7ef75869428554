// The sheets about loyalty: what each customer's row says, what stays at the next run, and that the summary keeps its history.
import type { Grid } from '../../../src/core/grid/grid';
import { loyalty } from '../../../src/core/measures/loyalty/loyalty';
import { scoreRfm } from '../../../src/core/measures/rfm';
import { portraits } from '../../../src/core/measures/loyalty/portraits';
import type { PlanCell, SheetPlan } from '../../../src/core/plan/plan';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { assessmentSheet } from '../../../src/core/reports/assessment-sheet';
import { loyaltyPivotSheet } from '../../../src/core/reports/loyalty-pivot-sheet';
import { loyaltySheet } from '../../../src/core/reports/loyalty-sheet';
import { summaryRows } from '../../../src/core/reports/loyalty-summary-rows';
import { loyaltySummarySheet } from '../../../src/core/reports/loyalty-summary-sheet';
import { portraitsSheet, spendingTrend } from '../../../src/core/reports/portraits-sheet';
import { textIn } from '../../../src/core/reports/record-columns';
import { recogniseSheets } from '../../../src/core/template/recognise-sheets';
import { TEXTS } from '../../../src/core/text/languages';
import type { Text } from '../../../src/core/text/text';
import { account, registerOf, type AccountBuilder } from '../../support/build-register';
import { minute } from '../../support/make-account';
import { gridOf, rowsOf } from '../../support/report-context';
import { fullContext } from '../../support/satisfaction-report';

const ZH = TEXTS['zh-CN'];

function measured(customers: readonly AccountBuilder[], asOf: string) {
  const register = registerOf(customers);
  const at = minute(asOf);
  const rfm = scoreRfm(register.accounts, DEFAULT_POLICY, at);
  const graded = loyalty({ register, policy: DEFAULT_POLICY, asOf: at, rfm });
  const drawn = portraits({ register, policy: DEFAULT_POLICY, asOf: at, rfm, loyalty: graded });
  return { register, rfm, loyalty: graded, portraits: drawn, lifecycleOf: () => null };
}

interface Run {
  readonly asOf?: string;
  readonly grids?: readonly Grid[];
  readonly text?: Text;
}

const context = ({ asOf = '2026-11-21T09:00', grids = [], text = ZH }: Run) =>
  fullContext(grids, { text, asOf: minute(asOf) });

const assess = (customers: readonly AccountBuilder[], more: Run = {}) =>
  loyaltySheet(measured(customers, more.asOf ?? '2026-11-21T09:00'), context(more));

const summarise = (customers: readonly AccountBuilder[], more: Run = {}) =>
  loyaltySummarySheet(measured(customers, more.asOf ?? '2026-11-21T09:00'), context(more));

const LOYAL = account('A', { level: 'vip', accountManager: '陈静' })
  .bought('2026-09-01')
  .bought('2026-10-01')
  .bought('2026-11-01')
  .survey('2026-11-05', { overall: 5, recommend: 10 });
const LOST = account('B').bought('2025-01-01');

/** The grid with one cell of a table typed over: row by its key. */
function typed(plan: SheetPlan, key: string, column: string, value: PlanCell, table = 0): Grid {
  const tables = plan.tables.map((each, i) => {
    if (i !== table) return each;
    const [at, keyAt] = [column, 'key'].map((name) => each.columns.findIndex((one) => one.key === name));
    const rows = each.rows.map((row) => (row[keyAt ?? 0] === key ? row.with(at ?? 0, value) : row));
    return { ...each, rows };
  });
  return gridOf({ ...plan, tables });
}

test('a customer’s grade stands with its reason, rates and points', () => {
  const rows = rowsOf(assess([LOYAL, LOST]).tables[0]);
  expect(rows.map((row) => [row['customerId'], row['grade'], row['change']])).toEqual([
    ['B', '流失客户', '新'],
    ['A', '忠诚客户', '新'],
  ]);
  expect(rows[0]?.['reason']).toContain('12 个月没有交易');
  expect(rows[1]).toMatchObject({ points: 30, satisfaction: 5, recommend: 10, level: 'VIP' });
});

test('the change is against the as-of day before, however often the sheet is written on one day', () => {
  const before = assess([LOYAL], { asOf: '2026-11-20T09:00' });
  const lost = LOST.account();
  const same = [account('A').bought(lost.orders[0] ? '2025-01-01' : '')];
  const first = assess(same, { grids: [gridOf(before)] });
  const second = assess(same, { grids: [gridOf(first)], asOf: '2026-11-21T18:00' });
  for (const plan of [first, second]) {
    expect(rowsOf(plan.tables[0])[0]).toMatchObject({
      change: '降',
      baseGrade: '忠诚客户',
      baseDay: '2026-11-20',
    });
  }
});

test('a note stays with its customer, also in another language and when the customer is gone', () => {
  const grid = typed(assess([LOYAL, LOST]), 'B', 'note', '已安排拜访');
  const again = rowsOf(assess([LOYAL, LOST], { grids: [grid], text: TEXTS.en }).tables[0]);
  expect(again.find((row) => row['customerId'] === 'B')).toMatchObject({ grade: 'lost', note: '已安排拜访' });
  const gone = rowsOf(assess([LOYAL], { grids: [grid] }).tables[0]);
  expect(gone.at(-1)).toMatchObject({ customerId: 'B', note: '已安排拜访', grade: null });
});

test('our sheets are never read as data, but a copy of the assessment is known by its headers', () => {
  for (const text of Object.values(TEXTS)) {
    const grid = gridOf(assess([LOYAL], { text }));
    const workbook = (grids: readonly Grid[]) => ({
      date1904: false,
      grids,
      sheetNames: grids.map(({ sheet }) => sheet),
    });
    const ours = recogniseSheets(workbook([grid]));
    expect([ours.sources, ours.unrecognised, ours.findings]).toEqual([[], [], []]);
    const copy = recogniseSheets(workbook([{ ...grid, tables: [] }]));
    expect(copy.sources.map(({ kind }) => kind)).toEqual(['loyalty']);
  }
});

test.each([
  [100, 50, 'up'],
  [50, 100, 'down'],
  [110, 100, 'level'],
  [100, 0, 'new'],
  [0, 0, 'none'],
  [0, 100, 'down'],
] as const)('spending %d after %d is "%s"', (recent, earlier, trend) => {
  expect(spendingTrend(recent, earlier, 0.1)).toBe(trend);
});

test('a portrait tells orders, mean value, trend and score', () => {
  const plan = portraitsSheet(measured([LOYAL, LOST], '2026-11-21T09:00'), context({}));
  const row = rowsOf(plan.tables[0]).find((each) => each['customerId'] === 'A');
  expect(row).toMatchObject({
    orderCount: 3,
    meanOrderValue: 1000,
    recentNet: 3000,
    trend: '新增',
    meanScore: 5,
  });
});

test('the summary has one row per period, customer and measure, and none where there is no data', () => {
  const rows = rowsOf(summarise([LOYAL, LOST]).tables[0]);
  const of = (customer: string, measure: string) =>
    rows
      .filter((row) => row['customer'] === customer && row['measure'] === measure)
      .map((row) => row['value']);
  expect(of('A公司', '交易次数')).toEqual([3]);
  expect(of('A公司', '推荐意愿')).toEqual([10]);
  expect(of('B公司', '推荐意愿')).toEqual([]);
  expect(new Set(rows.map((row) => row['period']))).toEqual(new Set(['2026-11']));
});

test('its table name and columns never change', () => {
  const [table] = summarise([LOYAL]).tables;
  expect(table?.name).toBe('HF_LoyaltySummary');
  expect(table?.columns.map(({ header }) => header)).toEqual([
    '期间', '客户', '客户等级', '价值层', '分群', '忠诚度', '行业', '客户经理', '指标', '数值', '行标识',
  ]); // prettier-ignore
});

test('running a month again replaces its rows, other months stay in their order', () => {
  const october = summarise([LOYAL, LOST], { asOf: '2026-10-31T23:59' });
  const november = summarise([LOYAL], { grids: [gridOf(october)] });
  const again = summarise([LOYAL], { grids: [gridOf(november)] });
  expect(again).toEqual({ ...november, existing: true });
  const back = summarise([LOST], { grids: [gridOf(november)], asOf: '2026-10-30T09:00' });
  const periods = rowsOf(back.tables[0]).map((row) => textIn(row['period']));
  expect(periods).toEqual([...periods].sort());
  const customers = (period: string) =>
    new Set(
      rowsOf(back.tables[0])
        .filter((row) => row['period'] === period)
        .map((row) => row['customer']),
    );
  expect([customers('2026-10'), customers('2026-11')]).toEqual([new Set(['B公司']), new Set(['A公司'])]);
});

test('by groups the totals are those of the customers', () => {
  const input = measured([LOYAL, LOST, account('C').bought('2026-11-02'), account('D')], '2026-11-21T09:00');
  const total = (rows: readonly PlanCell[][], measure: string) =>
    rows.filter((row) => row[8] === measure).reduce((sum, row) => sum + Number(row[9]), 0);
  const [single, grouped] = [false, true].map((groups) => summaryRows('2026-11', input, ZH, groups));
  for (const measure of ['客户数', '交易次数', '近期净额', '积分', '投诉次数'])
    expect(total(grouped ?? [], measure)).toBe(total(single ?? [], measure));
  expect(total(grouped ?? [], '客户数')).toBe(4);
});

test('grades over the periods stand beside the chart and the PivotTable, in whatever language they were written', () => {
  const october = summarise([LOYAL, LOST], { asOf: '2026-10-31T23:59', text: TEXTS.en });
  const november = summarise([LOYAL, LOST], { grids: [gridOf(october)] });
  const [summary] = november.tables;
  if (!summary) throw new Error('no summary');
  const plan = loyaltyPivotSheet(summary, context({}));
  expect(rowsOf(plan.tables[0]).map((row) => [row['period'], row['lost']])).toEqual([
    ['2026-10', 1],
    ['2026-11', 1],
  ]);
  const [pivot] = plan.pivots ?? [];
  expect(pivot).toMatchObject({ name: 'HF_LoyaltyPivot', table: 'HF_LoyaltySummary' });
  const [chart] = plan.charts ?? [];
  expect(pivot?.col ?? 0).toBeGreaterThanOrEqual((chart?.at.col ?? 0) + (chart?.at.cols ?? 0));
});

test('points typed into the self-assessment count, what does not apply is left out, five deductions fail', () => {
  const subtitle = (plan: SheetPlan) => plan.texts[1]?.text as string;
  const first = assessmentSheet(context({}));
  expect(subtitle(first)).toContain('还没有填写得分');
  const [main] = first.tables;
  const at = (key: string) => main?.columns.findIndex((column) => column.key === key) ?? 0;
  const filled = {
    ...first,
    tables: first.tables.map((table) =>
      table === main
        ? {
            ...table,
            rows: table.rows.map((row, i) =>
              i === 0
                ? row.with(at('applicable'), '否')
                : row.with(at('got'), Number(row[at('possible')]) * 0.9),
            ),
          }
        : table,
    ),
  };
  const again = assessmentSheet(context({ grids: [gridOf(filled)] }));
  expect(subtitle(again)).toMatch(/评分 90\.0；等级：四星$/);
  const [, deductions] = again.tables;
  const key = textIn(deductions?.rows[0]?.at(-1));
  const failed = assessmentSheet(context({ grids: [typed(again, key, 'count', 5, 1)] }));
  expect(subtitle(failed)).toContain('等级：未达标');
  expect(assessmentSheet(context({ grids: [gridOf(failed)] }))).toEqual({ ...failed, existing: true });
});
