// The page of a satisfaction report: what a manager reads, what stays when it is written again, and that nothing ever meets.
import * as fc from 'fast-check';
import type { Grid } from '../../../../src/core/grid/grid';
import { blockingCell } from '../../../../src/core/plan/blocking-cell';
import type { SheetPlan, TablePlan } from '../../../../src/core/plan/plan';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { TEXTS } from '../../../../src/core/text/languages';
import { account, type AccountBuilder } from '../../../support/build-register';
import { gridOf } from '../../../support/report-context';
import { block, cells, OCTOBER, planReport } from '../../../support/satisfaction-report';
import { monthOf } from '../../../../src/core/calendar/period';
import { day } from '../../../support/make-account';

/** Five answers: 5, 5, 4, 3, 2; 服务主动性 is weak. */
const FIVE = [5, 5, 4, 3, 2].map((overall, i) =>
  account(`A${i + 1}`, {
    tier: i < 2 ? 'high' : 'low',
    level: 'regular',
    accountManager: `经理${i % 2}`,
  }).survey(`2026-10-0${i + 1}`, {
    overall,
    initiative: 2,
    recommend: overall + 5,
    suggestion: `意见${i + 1}`,
  }),
);

const texts = (plan: SheetPlan) => plan.texts.map(({ text }) => text as string);

/** The sheet after somebody typed into the cell of a table, rows counted from its header. */
function typed(grid: Grid, table: TablePlan, row: number, column: string, value: string): Grid {
  const col = table.left + table.columns.findIndex(({ key }) => key === column);
  const rows = grid.rows.map((cellsOfRow) => [...(cellsOfRow ?? [])]);
  const target = (rows[table.top + row] ??= []);
  target[col] = value;
  return { ...grid, rows };
}

test('the figures stand large at the top, and the report in one sentence', () => {
  const lines = texts(planReport(FIVE));
  expect(lines).toContain('客户满意度月报 2026 年 10 月');
  expect(lines).toContain('60.0%');
  expect(lines).toContain('3.80 分');
  expect(lines).toContain('60.0');
  expect(lines.find((line) => line.startsWith('本期收到评价 5 份'))).toMatch(/薄弱项：服务主动性.*样本不足/);
});

test('every period has a sheet and tables of its own', () => {
  const october = planReport(FIVE);
  const september = planReport(FIVE, { period: monthOf(day('2026-09-15')), grids: [gridOf(october)] });
  expect([october.sheet, september.sheet]).toEqual(['满意度月报 2026-10', '满意度月报 2026-09']);
  expect(october.id).toBe('report:2026-10');
  expect(block(october, 'Dimensions').name).toBe('HF_Report_202610_Dimensions');
  const names = new Set([...october.tables, ...september.tables].map(({ name }) => name));
  expect(names.size).toBe(october.tables.length + september.tables.length);
});

test('this period, the one before, the change and whether it is for the better', () => {
  const before = account('B').survey('2026-09-10', { overall: 3, recommend: 9 });
  const [now, was, change, verdict] = cells(planReport([...FIVE, before]), 'Headline');
  expect(now?.slice(0, 5)).toEqual(['本期', 5, 3.8, 0.6, 60]);
  expect(was?.slice(0, 5)).toEqual(['上期', 1, 3, 0, 100]);
  expect([change?.[1], change?.[3], change?.[4]]).toEqual([4, 0.6, -40]);
  expect(verdict?.slice(0, 5)).toEqual(['评价', null, '好转', '好转', '变差']);
});

test('low scores are to follow up, high ones to thank, each with what was said', () => {
  const plan = planReport(FIVE);
  expect(cells(plan, 'FollowUp').map((row) => [row[0], row[2], row[5]])).toEqual([
    ['A5公司', 2, '意见5'],
    ['A4公司', 3, '意见4'],
  ]);
  expect(cells(plan, 'Thanks').map((row) => row[0])).toEqual(['A3公司', 'A2公司', 'A1公司']);
});

test('a list longer than the policy allows counts the rest', () => {
  const many = Array.from({ length: 14 }, (_, i) => account(`A${i}`).survey('2026-10-05', { overall: 1 }));
  const rows = cells(planReport(many), 'FollowUp');
  expect(rows).toHaveLength(DEFAULT_POLICY.report.listRows);
  expect(rows.at(-1)?.[0]).toBe('另有 5 条未列出');
});

test('a period without data says so, holds no 0 % and keeps its shape', () => {
  const plan = planReport([account('A')]);
  expect(texts(plan)).toContain('本期没有客户评价，也没有问题记录。请确认统计期，或先登记满意度调查。');
  expect(texts(plan).filter((text) => text === '无数据')).toHaveLength(4);
  expect(plan.tables).toHaveLength(planReport(FIVE).tables.length);
  expect(plan.tables.map(({ name, top, left }) => [name, top, left])).toEqual(
    planReport(FIVE).tables.map(({ name, top, left }) => [name, top, left]),
  );
  const values = plan.tables.flatMap(({ rows }) => rows.flat());
  expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  expect(cells(plan, 'Headline')[0]?.slice(2, 5)).toEqual([null, null, null]);
  expect(cells(plan, 'Tiers')).toEqual([['本期无数据', null, null, null, null, null]]);
});

test('written again, nothing changes', () => {
  const first = planReport(FIVE);
  const again = planReport(FIVE, { grids: [gridOf(first)] });
  expect(again).toEqual({ ...first, existing: true });
});

test('measures and results typed into the improvement table stay with their item', () => {
  const first = planReport(FIVE);
  expect(cells(first, 'Improvement').map((row) => row[0])).toEqual(['服务主动性']);
  const grid = typed(gridOf(first), block(first, 'Improvement'), 1, 'measure', '每周主动回访一次');
  const worse = account('C').survey('2026-10-09', { expertise: 1 });
  const later = planReport([...FIVE, worse], { grids: [grid] });
  expect(cells(later, 'Improvement').map((row) => [row[0], row[5]])).toEqual([
    ['人员专业度', null],
    ['服务主动性', '每周主动回访一次'],
  ]);
});

test('what was typed stays when the item is no longer weak, and in another language', () => {
  const first = planReport(FIVE);
  const grid = typed(gridOf(first), block(first, 'Improvement'), 1, 'result', '已完成');
  const better = planReport([], { grids: [grid], text: TEXTS.en });
  expect(cells(better, 'Improvement').map((row) => [row[0], row[2], row[7]])).toEqual([
    ['no weak items', null, null],
    ['服务主动性', null, '已完成'],
  ]);
});

test('a row people add below the improvement table is theirs and stays', () => {
  const first = planReport(FIVE);
  const table = block(first, 'Improvement');
  const longer = { ...table, rows: [...table.rows, table.columns.map(() => null)] };
  const tables = first.tables.map((each) => (each === table ? longer : each));
  const grid = typed(gridOf({ ...first, tables }), table, 2, 'measure', '增加夜班');
  const again = planReport(FIVE, { grids: [grid] });
  expect(cells(again, 'Improvement').map((row) => row[5])).toEqual([null, '增加夜班']);
});

test('rows kept for what people typed beside them never push a table into the next', () => {
  const first = planReport(FIVE);
  const owners = block(first, 'FollowUp');
  const own = { key: 'user:x', header: '我的列', format: 'general', width: 12, userColumn: true } as const;
  const wider = {
    ...owners,
    columns: [...owners.columns, own],
    rows: owners.rows.map((row) => [...row, '打过电话']),
  };
  const tables = first.tables.map((each) => (each === owners ? wider : each));
  const others = Array.from({ length: 30 }, (_, i) => account(`X${i}`).survey('2026-10-20', { overall: 1 }));
  const again = planReport(others, { grids: [gridOf({ ...first, tables })] });
  const rows = cells(again, 'FollowUp');
  expect(rows).toHaveLength(DEFAULT_POLICY.report.listRows);
  expect(rows.slice(-2).map((row) => [row[0], row[6]])).toEqual([
    ['A5公司', '打过电话'],
    ['A4公司', '打过电话'],
  ]);
  expect(meetings(again)).toEqual([]);
});

/** Pairs of tables that share a cell. */
function meetings({ tables }: SheetPlan): string[] {
  const range = ({ top, left, rows, columns }: TablePlan) => ({
    top,
    left,
    bottom: top + Math.max(1, rows.length),
    right: left + columns.length - 1,
  });
  return tables.flatMap((one, i) =>
    tables.slice(i + 1).flatMap((other) => {
      const [a, b] = [range(one), range(other)];
      const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
      return apart ? [] : [`${one.name} ${other.name}`];
    }),
  );
}

const SCORE = fc.integer({ min: 1, max: 5 });
const CUSTOMER = fc.record({ overall: SCORE, expertise: SCORE, recommend: fc.integer({ min: 0, max: 10 }) });

test('whatever the data and the length of the lists: tables never meet, texts stand between them, groups add up', () => {
  fc.assert(
    fc.property(
      fc.array(CUSTOMER, { maxLength: 40 }),
      fc.array(CUSTOMER, { maxLength: 40 }),
      fc.integer({ min: 3, max: 50 }),
      (before, after, listRows) => {
        const policy = { ...DEFAULT_POLICY, report: { ...DEFAULT_POLICY.report, listRows } };
        const first = planReport(drawn(before), { policy: DEFAULT_POLICY });
        const again = planReport(drawn(after), { policy, grids: [gridOf(first)] });
        for (const [plan, answers] of [
          [first, before.length],
          [again, after.length],
        ] as const) {
          expect(meetings(plan)).toEqual([]);
          expect(textsInTables(plan)).toEqual([]);
          for (const name of ['Tiers', 'Levels', 'Owners'])
            expect(cells(plan, name).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(answers);
        }
        expect(blockingCell(gridOf(first), again)).toBeNull();
      },
    ),
    { numRuns: 25 },
  );
});

function drawn(
  answers: readonly { overall: number; expertise: number; recommend: number }[],
): AccountBuilder[] {
  return answers.map((answer, i) =>
    account(`A${i}`, { accountManager: `经理${i}`, tier: i % 2 ? 'high' : 'low' }).survey(
      '2026-10-05',
      answer,
    ),
  );
}

function textsInTables({ tables, texts: lines }: SheetPlan): unknown[] {
  return lines.filter(({ row, col }) =>
    tables.some(
      ({ top, left, rows, columns }) =>
        row >= top && row <= top + Math.max(1, rows.length) && col >= left && col < left + columns.length,
    ),
  );
}

test('charts are drawn from tables of the page', () => {
  const { charts = [], tables } = planReport(FIVE);
  expect(charts.map(({ name }) => name)).toEqual([
    'HF_Chart_202610_Trend',
    'HF_Chart_202610_Dimensions',
    'HF_Chart_202610_ProblemTypes',
    'HF_Chart_202610_Nps',
  ]);
  for (const { table, category, series } of charts) {
    const keys = tables.find(({ name }) => name === table)?.columns.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([category, ...series]));
  }
});

test('the month is the one asked for', () => {
  expect(OCTOBER.kind).toBe('month');
  expect(cells(planReport(FIVE), 'Trend').at(-1)?.slice(0, 3)).toEqual(['2026-10', 5, 3.8]);
});
