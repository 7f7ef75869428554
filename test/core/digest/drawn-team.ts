// A small team's workbook, drawn as its people see it, for tests of lists and calendars. As-of is Friday 2026-11-20 09:00.
import type { CellValue, WorkbookGrids } from '../../../src/core/grid/grid';
import { run, type RunResult } from '../../../src/core/run';
import { TEXTS } from '../../../src/core/text/languages';
import { drawnWorkbook } from '../../../src/hosts/memory/drawn-workbook';
import { at } from '../calendar/calendars';

export const AS_OF = at('2026-11-20 09:00');

type Rows = readonly (readonly CellValue[])[];

const CUSTOMERS: Rows = [
  ['客户编号', '客户名称', '客户等级', '联系人', '联系方式', '签约日期', '客户经理', '信息更新日期'],
  ['A1', '甲公司', '普通', '*经理', '13800000001', '2025-01-01', '王芳', '2026-11-01'],
  ['A2', '乙_公司', '普通', '李工', '13800000002', '2025-01-01', '李强', '2026-11-01'],
];
const VISITS: Rows = [
  ['客户编号', '客户名称', '回访时间', '回访方式', '沟通内容', '下次回访时间'],
  ['A1', '甲公司', '2026-10-20', '电话', '约好再联系', '2026-11-16'],
  ['A2', '乙_公司', '2026-10-20', '电话', '约好再联系', '2026-11-20'],
];
const TICKETS: Rows = [
  [
    '问题编号',
    '客户编号',
    '客户名称',
    '接收时间',
    '问题描述',
    '影响范围',
    '紧急程度',
    '处理负责人',
    '状态',
    '首次响应时间',
  ],
  [
    'T1',
    'A2',
    '乙_公司',
    '2026-11-20 08:00',
    '停机',
    '核心业务/安全',
    '紧急',
    '王芳',
    '处理中',
    '2026-11-20 08:10',
  ],
];

export function team(more: { readonly visits?: Rows; readonly customers?: Rows } = {}): WorkbookGrids {
  return drawnWorkbook({
    客户: more.customers ?? CUSTOMERS,
    回访: more.visits ?? VISITS,
    问题: TICKETS,
  });
}

export function teamResult(asOf = AS_OF, workbook = team()): RunResult {
  return run(workbook, { asOf, text: TEXTS['zh-CN'] });
}
