// Branch workbooks drawn as their people have them, and the regional register made of them.
import { formatDay } from '../../../src/core/calendar/day';
import type { CellValue, WorkbookGrids } from '../../../src/core/grid/grid';
import { BranchCollector } from '../../../src/core/merge/branch-collector';
import { mergeBranches, type Region } from '../../../src/core/merge/merge-branches';
import type { PlanCell } from '../../../src/core/plan/plan';
import { TEXTS } from '../../../src/core/text/languages';
import { drawnWorkbook, type DrawnSheets } from '../../../src/hosts/memory/drawn-workbook';
import { drawWorkbook } from '../../support/drawn-workbook';

const HEADER = ['客户编号', '客户名称', '客户等级', '联系方式'];
const TICKETS = ['问题编号', '客户编号', '客户名称', '接收时间', '问题描述', '问题类型'];
const PROGRESS = ['问题编号', '更新时间', '处理状态', '处理人'];

type Rows = readonly (readonly CellValue[])[];
const branch = (sheets: DrawnSheets): WorkbookGrids => drawnWorkbook(sheets);
const customers = (...rows: Rows): DrawnSheets => ({ 客户: [HEADER, ...rows] });

function merged(branches: Readonly<Record<string, WorkbookGrids>>): Region {
  const collector = new BranchCollector();
  for (const [name, workbook] of Object.entries(branches)) collector.add(name, workbook);
  return mergeBranches(collector, TEXTS['zh-CN']);
}

/** A sheet's rows by header; blank cells left out. */
function drawn(region: Region, sheet: string): Record<string, PlanCell>[] {
  const table = region.plans.find((plan) => plan.sheet === sheet)?.tables[0];
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(
      row.flatMap((cell, i) => (cell === null ? [] : [[table?.columns[i]?.header ?? '', cell] as const])),
    ),
  );
}

test('the rows of all branches stand in one sheet, each with its branch, in the order of the files', () => {
  const region = merged({
    北京: branch(customers(['B1', '甲公司', 'VIP', '13800000001'])),
    上海: branch(customers(['S1', '乙公司', '普通', '13800000002'])),
  });
  expect(drawn(region, '客户信息登记表')).toEqual([
    { 分店: '北京', 客户编号: 'B1', 客户名称: '甲公司', 客户等级: 'VIP', 联系方式: '13800000001' },
    { 分店: '上海', 客户编号: 'S1', 客户名称: '乙公司', 客户等级: '普通', 联系方式: '13800000002' },
  ]);
  expect(region.findings).toEqual([]);
});

test('columns may stand in any order, in any language, and only in some branches', () => {
  const region = merged({
    北京: branch({
      a: [
        ['Level', 'Customer name', 'Customer ID', 'Phone'],
        ['VIP', '甲公司', 'B1', '13800000001'],
      ],
    }),
    上海: branch({
      b: [
        ['客户编号', '客户名称', '所属行业', '联系方式'],
        ['S1', '乙公司', '物流', '13800000002'],
      ],
    }),
  });
  const rows = drawn(region, '客户信息登记表');
  expect(rows.map((row) => [row['客户编号'], row['客户等级'], row['所属行业']])).toEqual([
    ['B1', 'VIP', undefined],
    ['S1', undefined, '物流'],
  ]);
});

test('titles, totals and blank rows of a branch stay behind', () => {
  const region = merged({
    北京: branch({
      客户: [['北京分店客户表'], [], HEADER, ['B1', '甲公司', 'VIP', null], [], ['合计', '1 位', null, null]],
    }),
  });
  expect(drawn(region, '客户信息登记表')).toHaveLength(1);
});

test('dates keep their day, whatever the branch counts them from', () => {
  const rows = (serial: number): Rows => [
    ['订单编号', '客户编号', '客户名称', '交易日期', '金额'],
    ['X1', 'B1', '甲公司', serial, 100],
  ];
  const region = merged({
    北京: drawnWorkbook({ 交易: rows(46070) }),
    上海: drawnWorkbook({ 交易: rows(46070 - 1462) }, true),
  });
  const days = drawn(region, '交易记录表').map((row) => formatDay(Number(row['交易日期'])));
  expect(days).toEqual(['2026-02-17', '2026-02-17']);
});

test('a merged cell over three visits counts for each of them', () => {
  const region = merged({
    北京: drawWorkbook({
      name: '回访',
      rows: [
        ['客户名称', '回访时间', '回访方式', '沟通内容'],
        ['甲公司', '2026-01-05', '电话', '一'],
        [null, '2026-02-05', '电话', '二'],
        [null, '2026-03-05', '电话', '三'],
      ],
      merges: ['A2:A4'],
    }),
  });
  expect(drawn(region, '客户维护记录表').map((row) => row['客户名称'])).toEqual([
    '甲公司',
    '甲公司',
    '甲公司',
  ]);
});

describe('numbers that several branches use', () => {
  test('tickets and their progress get the branch, so that no ticket swallows another', () => {
    const sheets = (name: string): DrawnSheets => ({
      问题: [TICKETS, ['T1', null, name, '2026-11-01 09:00', '停机', '产品故障']],
      进度: [PROGRESS, ['T1', '2026-11-01 10:00', '技术检测中', '王工']],
    });
    const region = merged({ 北京: branch(sheets('甲公司')), 上海: branch(sheets('乙公司')) });
    expect(drawn(region, '客户问题登记表').map((row) => row['问题编号'])).toEqual(['T1@北京', 'T1@上海']);
    expect(drawn(region, '售后处理进度跟踪表').map((row) => row['问题编号'])).toEqual(['T1@北京', 'T1@上海']);
  });

  test('one customer ID with two names means two customers, and is said once', () => {
    const region = merged({
      北京: branch(customers(['C1', '甲公司', 'VIP', null])),
      上海: branch(customers(['C1', '乙公司', '普通', null])),
      广州: branch(customers(['C2', '丙公司', '普通', null])),
    });
    expect(drawn(region, '客户信息登记表').map((row) => row['客户编号'])).toEqual([
      'C1@北京',
      'C1@上海',
      'C2',
    ]);
    expect(region.findings).toMatchObject([
      {
        code: 'branches-share-number',
        sheet: '客户信息登记表',
        cell: 'B7',
        params: { branches: '北京、上海' },
      },
    ]);
  });

  test('one customer ID with one name is one customer of two branches', () => {
    const region = merged({
      北京: branch(customers(['C1', '甲公司', 'VIP', null])),
      上海: branch(customers(['C1', '甲公司 ', '普通', null])),
    });
    expect(drawn(region, '客户信息登记表').map((row) => row['客户编号'])).toEqual(['C1', 'C1']);
    expect(region.findings.map(({ code }) => code)).toEqual(['branches-share-name']);
  });
});

test.each([
  ['138 0000 0001', '13800000001', true],
  ['+86 13800000001', '13800000001', true],
  ['021-88886666', '(021) 8888-6666', true],
  ['13800000001', '13800000002', false],
  ['12345', '12345', false],
])('the phones %s and %s of two branches are the same: %s', (one, other, same) => {
  const region = merged({
    北京: branch(customers(['B1', '甲公司', 'VIP', one])),
    上海: branch(customers(['S1', '乙公司', '普通', other])),
  });
  expect(region.findings.map(({ code }) => code)).toEqual(same ? ['branches-share-phone'] : []);
});

test('twice the same phone within one branch is not a matter of branches', () => {
  const region = merged({
    北京: branch(customers(['B1', '甲公司', 'VIP', '13800000001'], ['B2', '乙公司', 'VIP', '13800000001'])),
  });
  expect(region.findings).toEqual([]);
});

test('a branch says what it could not bring along', () => {
  const collector = new BranchCollector();
  const taken = collector.add(
    '北京',
    branch({ ...customers(['B1', '甲公司', 'VIP', null]), 随笔: [['随便写的']] }),
  );
  expect([taken.rows, taken.unrecognised]).toEqual([1, ['随笔']]);
});
