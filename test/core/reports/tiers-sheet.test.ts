import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { lifecycleOf } from '../../../src/core/measures/lifecycle';
import { scoreRfm } from '../../../src/core/measures/rfm';
import type { PlanCell, SheetPlan } from '../../../src/core/plan/plan';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import type { Account } from '../../../src/core/register/register';
import { tiersSheet } from '../../../src/core/reports/tiers-sheet';
import type { Text } from '../../../src/core/text/text';
import { account, day, minute, order, registerOf } from '../../support/make-account';
import { CHINESE, ENGLISH, gridOf, reportContext, rowsOf, textsOf } from '../../support/report-context';

/** Segments against 90 days, 2 orders, 5,000: a customer's tier depends on nobody else. */
const POLICY: Policy = { ...DEFAULT_POLICY, rfm: { ...DEFAULT_POLICY.rfm, threshold: 'fixed' } };

function write(
  accounts: readonly Account[],
  asOf: string,
  grids: readonly Grid[] = [],
  text: Text = CHINESE,
): SheetPlan {
  const now = minute(asOf);
  return tiersSheet(
    {
      register: registerOf(accounts),
      rfm: scoreRfm(accounts, POLICY, now),
      lifecycleOf: (one) => lifecycleOf(one, POLICY, now),
    },
    reportContext(now, { grids, text, policy: POLICY }),
  );
}

const buyer = (name: string, on: string, amount: number, customer: Account['customer'] | object = {}) =>
  account(name, [order(on, amount, `${name}1`), order(on, amount, `${name}2`)], {
    customer: { ...customer },
  });

const HIGH = buyer('甲公司', '2026-10-20', 9000);
const LOW = buyer('乙公司', '2025-11-01', 50);
const changes = (plan: SheetPlan): Record<string, PlanCell | undefined> => {
  const found: Record<string, PlanCell | undefined> = {};
  for (const row of rowsOf(plan.tables[0])) found[row['customerName'] as string] = row['change'];
  return found;
};

test('a row says who, how valuable, why, and since when', () => {
  const plan = write(
    [
      account('甲公司', HIGH.orders, {
        id: '0007',
        key: '0007',
        customer: { level: 'vip', accountManager: '李经理' },
      }),
    ],
    '2026-11-21T09:00',
  );
  expect(plan).toMatchObject({ id: 'tiers', sheet: '客户分层', existing: false });
  const [row] = rowsOf(plan.tables[0]);
  expect(row).toMatchObject({
    customerId: '0007',
    customerName: '甲公司',
    level: 'VIP',
    tier: '高',
    segment: '重要价值',
    lifecycle: '新客户',
    lastOrder: day('2026-10-20'),
    recencyDays: 32,
    frequency: 2,
    monetary: 18000,
    r: 4,
    f: 2,
    m: 3,
    rfm: '423',
    change: '新',
    hint: null,
    accountManager: '李经理',
    note: null,
  });
});

test('the best customers stand first, those without an order last and without scores', () => {
  const accounts = [account('丙公司', []), LOW, HIGH, buyer('丁公司', '2020-01-01', 10)];
  const rows = rowsOf(write(accounts, '2026-11-21T09:00').tables[0]);
  expect(
    rows.map((row) => [row['customerName'], row['segment'], row['tier'], row['rfm'], row['hint']]),
  ).toEqual([
    ['甲公司', '重要价值', '高', '423', '价值层为高，还不是 VIP'],
    ['乙公司', '一般保持', '低', '121', null],
    ['丙公司', '未成交', null, null, '还没有交易'],
    ['丁公司', '未成交', null, null, '统计期内没有交易'],
  ]);
  expect(rows[3]?.['lastOrder']).toBe(day('2020-01-01'));
});

test.each([
  ['vip', LOW, 'VIP 客户，价值层为低，请了解原因'],
  ['regular', HIGH, '价值层为高，还不是 VIP'],
  ['vip', HIGH, null],
  ['regular', LOW, null],
] as const)('level %s with its tier gives the hint %#', (level, one, hint) => {
  const rows = rowsOf(
    write([{ ...one, customer: account('', [], { customer: { level } }).customer }], '2026-11-21T09:00')
      .tables[0],
  );
  expect(rows[0]?.['hint']).toBe(hint);
});

test('the numbers the scores rest on stand above the table in words', () => {
  const plan = write([HIGH, LOW, account('丙公司', [order('2026-12-24', 1)])], '2026-11-21T09:00');
  const texts = textsOf(plan);
  expect(texts[0]).toBe('客户分层（RFM）');
  expect(texts[1]).toContain('截止 2026-11-21');
  expect(texts[1]).toContain('样本不足（少于 30 位）');
  expect(texts[1]).toContain('截止日之后的交易 1 笔未计入');
  expect(texts[1]).toContain('参与打分 2 位（高 1、中 0、低 1），未成交 1 位');
  expect(texts[2]).toBe(
    'R（距今天数），固定分界：≤ 30 天得 5 分，≤ 90 天得 4 分，≤ 180 天得 3 分，≤ 365 天得 2 分，其余 1 分',
  );
  expect(texts[4]).toContain('≤ 100,000 得 4 分，其余 5 分');
  expect(texts[5]).toContain('距今 ≤ 90 天为近，交易 ≥ 2 次为多，净交易额 ≥ 5,000 为高');
  expect(plan.texts.every((line) => line.row < (plan.tables[0]?.top ?? 0))).toBe(true);
});

describe('change against the last written result', () => {
  const first = write([HIGH, LOW], '2026-10-31T18:00');
  const risen = buyer('乙公司', '2026-11-15', 50_000);
  const fallen = buyer('甲公司', '2025-01-01', 10);

  test('at the first run every scored customer is new', () => {
    expect(changes(first)).toEqual({ 甲公司: '新', 乙公司: '新' });
  });

  test('risen, fallen, same and new', () => {
    expect(changes(write([fallen, risen], '2026-11-30T18:00', [gridOf(first)]))).toEqual({
      甲公司: '降',
      乙公司: '升',
    });
    const next = write([HIGH, LOW, buyer('戊公司', '2026-11-02', 9000)], '2026-11-30T18:00', [gridOf(first)]);
    expect(changes(next)).toEqual({ 甲公司: '持平', 乙公司: '持平', 戊公司: '新' });
  });

  test('a second refresh with the same as-of changes nothing', () => {
    const second = write([fallen, risen], '2026-11-30T18:00', [gridOf(first)]);
    const again = write([fallen, risen], '2026-11-30T18:00', [gridOf(second)]);
    expect(gridOf(again)).toEqual(gridOf(second));
    expect(again.existing).toBe(true);
    const andAgain = write([fallen, risen], '2026-11-30T18:00', [gridOf(again)]);
    expect(gridOf(andAgain)).toEqual(gridOf(second));
  });

  test('later on the same day the comparison is still with the day before', () => {
    const second = write([HIGH, LOW], '2026-11-30T09:00', [gridOf(first)]);
    expect(changes(write([HIGH, risen], '2026-11-30T17:00', [gridOf(second)]))).toEqual({
      甲公司: '持平',
      乙公司: '升',
    });
  });

  test('the month after compares with the month before, not with the beginning', () => {
    const second = write([HIGH, risen], '2026-11-30T18:00', [gridOf(first)]);
    const third = write([HIGH, risen], '2026-12-31T18:00', [gridOf(second)]);
    expect(changes(third)['乙公司']).toBe('持平');
  });

  test('a sheet written in Chinese is understood when the next one is English', () => {
    const second = write([fallen, risen], '2026-11-30T18:00', [gridOf(first)], ENGLISH);
    expect(changes(second)).toEqual({ 甲公司: 'Down', 乙公司: 'Up' });
    expect(second.sheet).toBe('客户分层');
  });
});

describe('what people typed stays', () => {
  /** The sheet with a value typed into a cell of the first table. */
  function typed(plan: SheetPlan, row: number, key: string, value: CellValue): Grid {
    const table = plan.tables[0];
    const grid = gridOf(plan);
    const at = table?.columns.findIndex((column) => column.key === key) ?? -1;
    const rows = grid.rows.map((cells) => [...(cells ?? [])]);
    const cells = rows[(table?.top ?? 0) + 1 + row];
    if (cells) cells[at] = value;
    return { ...grid, rows };
  }

  test('a note moves with its customer when the order of rows changes', () => {
    const first = write([HIGH, LOW], '2026-10-31T18:00');
    const grid = typed(first, 1, 'note', '十二月再谈');
    const next = write([buyer('丁公司', '2026-10-30', 90_000), HIGH, LOW], '2026-11-30T18:00', [grid]);
    expect(rowsOf(next.tables[0]).map((row) => [row['customerName'], row['note']])).toEqual([
      ['丁公司', null],
      ['甲公司', null],
      ['乙公司', '十二月再谈'],
    ]);
  });

  test('the note of a customer who left the register is kept, without figures that no longer hold', () => {
    const grid = typed(write([HIGH, LOW], '2026-10-31T18:00'), 1, 'note', '十二月再谈');
    const next = write([HIGH], '2026-11-30T18:00', [grid]);
    const last = rowsOf(next.tables[0]).at(-1);
    expect(last).toMatchObject({
      customerName: '乙公司',
      note: '十二月再谈',
      hint: '已不在登记册中，保留备注',
    });
    expect(last).toMatchObject({ tier: null, lastOrder: null, monetary: null });
    expect(gridOf(write([HIGH], '2026-11-30T18:00', [gridOf(next)]))).toEqual(gridOf(next));
  });
});

test('the table keeps its place when people moved it, and the lines go with it', () => {
  const first = write([HIGH], '2026-10-31T18:00');
  const table = first.tables[0];
  if (!table) throw new Error('no table');
  const moved = gridOf({ ...first, texts: [], tables: [{ ...table, top: 20, left: 2 }] });
  const next = write([HIGH], '2026-11-30T18:00', [moved]);
  expect(next.tables[0]).toMatchObject({ top: 20, left: 2 });
  expect(next.texts[0]).toMatchObject({ row: 13, col: 2 });
});

test('column names and their order are stable', () => {
  const table = write([HIGH], '2026-10-31T18:00').tables[0];
  expect(table?.name).toBe('HF_Tiers');
  expect(table?.columns.filter((column) => !column.hidden).map((column) => column.header)).toEqual([
    ...[
      '客户编号',
      '客户名称',
      '客户等级',
      '价值层',
      '分群',
      '生命周期',
      '最近交易日期',
      '距今天数',
      '交易次数',
    ],
    ...['净交易额', 'R', 'F', 'M', 'RFM', '变化', '提示', '客户经理', '备注'],
  ]);
});
