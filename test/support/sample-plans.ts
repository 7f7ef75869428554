// Hand-made sheet plans as a refresh would write them: a due list with everything a sheet may have, and a list of findings.
import { parseDay, parseMinute } from '../../src/core/calendar/day';
import type { ColumnPlan, PlanCell, SheetPlan, TablePlan } from '../../src/core/plan/plan';

export function day(text: string): number {
  return parseDay(text) ?? NaN;
}

export function minute(text: string): number {
  return parseMinute(text) ?? NaN;
}

const OUTCOMES = ['已联系', '未接通', '改期', '无需回访'];

export const DUE_COLUMNS: readonly ColumnPlan[] = [
  { key: 'status', header: '状态', format: 'general', width: 8, align: 'center' },
  { key: 'due', header: '到期日期', format: 'date', width: 12 },
  { key: 'slot', header: '时段', format: 'general', width: 8, align: 'center' },
  { key: 'customer', header: '客户', format: 'general', width: 24, wrap: true },
  { key: 'phone', header: '联系电话', format: 'text', width: 14 },
  { key: 'tier', header: '价值层', format: 'general', width: 9, align: 'center' },
  { key: 'why', header: '回访原因', format: 'general', width: 34, wrap: true },
  { key: 'overdue', header: '逾期天数', format: 'integer', width: 10, align: 'center' },
  { key: 'money', header: '近24个月\n净额', format: 'money', width: 14 },
  { key: 'score', header: '最近评分', format: 'decimal', width: 10, align: 'center' },
  { key: 'last', header: '上次联系', format: 'datetime', width: 17 },
  { key: 'owner', header: '负责人', format: 'general', width: 10, align: 'center' },
  {
    key: 'outcome',
    header: '结果',
    format: 'general',
    width: 11,
    align: 'center',
    fillIn: true,
    validation: { kind: 'list', values: OUTCOMES, message: '请从列表中选择本次回访的结果。' },
  },
  {
    key: 'satisfaction',
    header: '满意度',
    format: 'integer',
    width: 9,
    align: 'center',
    fillIn: true,
    validation: { kind: 'whole', min: 1, max: 5, message: '请填 1 到 5 的整数。' },
  },
  { key: 'note', header: '备注', format: 'general', width: 26, wrap: true, fillIn: true },
  {
    key: 'snooze',
    header: '改期至',
    format: 'date',
    width: 12,
    fillIn: true,
    validation: { kind: 'date', message: '请填日期,例如 2026-12-01。' },
  },
  { key: 'key', header: '行号', format: 'text', width: 8, hidden: true },
];

export const DUE_ROWS: readonly (readonly PlanCell[])[] = [
  [
    '逾期',
    day('2026-11-18'),
    '下午',
    '华东机械设备有限公司',
    '013800010001',
    '高',
    '投诉问题跟进;VIP 每月两次回访',
    3,
    128_640.5,
    3.5,
    minute('2026-11-02T15:30'),
    '王芳',
    null,
    null,
    null,
    null,
    'C001',
  ],
  [
    '逾期',
    day('2026-11-19'),
    '上午',
    '北辰医疗器械(苏州)有限公司',
    '+8651288886666',
    '高',
    '合同到期前 15 天续约沟通',
    2,
    86_200,
    4.25,
    minute('2026-10-21T10:00'),
    '李强',
    '未接通',
    null,
    '周一下午再打,联系人出差',
    day('2026-11-24'),
    'C014',
  ],
  [
    '今天',
    day('2026-11-21'),
    '不限',
    '青禾食品',
    '02155550102',
    '中',
    '首次回访(购买后第 7 天)',
    0,
    9_980,
    5,
    minute('2026-11-14T09:00'),
    '王芳',
    null,
    null,
    null,
    null,
    'C102',
  ],
  [
    '未来7天',
    day('2026-11-24'),
    '下午',
    '=SUM(A1) 测试客户',
    '13900002333',
    '低',
    '季度例行回访,核对联系人与邮箱',
    0,
    1_200,
    4,
    null,
    '陈静',
    null,
    null,
    null,
    null,
    'C233',
  ],
  [
    '未来7天',
    day('2026-11-26'),
    '上午',
    '南方电子商务有限公司(华南大区售后服务中心)',
    '-',
    '中',
    '解决后满意度回访;半年满意度调查',
    0,
    23_456.78,
    2.8,
    minute('2026-11-20T17:45'),
    '李强',
    null,
    null,
    null,
    null,
    'C310',
  ],
  [
    '已完成',
    day('2026-11-20'),
    '不限',
    '海蓝物流',
    '13700004020',
    '中',
    '深度使用回访(购买后第 30 天)',
    0,
    15_000,
    4.6,
    minute('2026-11-20T11:20'),
    '陈静',
    '已联系',
    5,
    '客户希望提供设备保养培训',
    null,
    'C402',
  ],
];

/** The due list. `rows` and `more` (fields of the table) may be replaced. */
export function duePlan(
  more: Partial<SheetPlan> = {},
  rows: readonly (readonly PlanCell[])[] = DUE_ROWS,
  table: Partial<TablePlan> = {},
): SheetPlan {
  const columns = table.columns ?? DUE_COLUMNS;
  return {
    id: 'revisits',
    sheet: '到期回访',
    existing: false,
    texts: [
      { row: 0, col: 0, text: '到期回访清单', look: 'title' },
      { row: 1, col: 0, text: '截至 2026-11-21 09:00 · 逾期 2 · 今天 1 · 未来 7 天 2', look: 'subtitle' },
      { row: 2, col: 0, text: '黄色列由您填写,刷新后保留;其余列每次刷新重写。', look: 'note' },
    ],
    tables: [{ name: 'HF_Revisits', top: 4, left: 0, columns, rows, filter: true, ...table }],
    highlights: [
      { table: 'HF_Revisits', column: 'status', equals: '逾期', tone: 'late', over: 'row' },
      { table: 'HF_Revisits', column: 'status', equals: '今天', tone: 'today', over: 'row' },
      { table: 'HF_Revisits', column: 'status', equals: '未来7天', tone: 'soon', over: 'cell' },
      { table: 'HF_Revisits', column: 'status', equals: '已完成', tone: 'done', over: 'row' },
      { table: 'HF_Revisits', column: 'tier', equals: '高', tone: 'good', over: 'cell' },
    ],
    freeze: { row: 5, col: 4 },
    print: { landscape: true, titleRows: [4, 4], columns: [0, columns.length - 2] },
    tabColor: 'C0392B',
    ...more,
  };
}

const FINDING_COLUMNS: readonly ColumnPlan[] = [
  { key: 'severity', header: '级别', format: 'general', width: 8, align: 'center' },
  { key: 'place', header: '位置', format: 'general', width: 22 },
  { key: 'value', header: '当前内容', format: 'general', width: 22, wrap: true },
  { key: 'message', header: '说明与处理办法', format: 'general', width: 70, wrap: true },
];

/** The findings, with a link in each row; `target` is a sheet of the workbook it goes into. */
export function findingsPlan(target: string, count = 8): SheetPlan {
  const levels = ['错误', '提醒', '提示'];
  const rows = Array.from({ length: count }, (_, i): PlanCell[] => [
    levels[i % 3] ?? '',
    { text: `${target}!C${i + 5}`, sheet: target, cell: `C${i + 5}` },
    i % 2 ? '2023-13-01' : '约一百元',
    `第 ${i + 5} 行“交易日期”不是日期。请改成 2023-10-01 这样的形式,或删去该行;改完后再刷新一次即可。`,
  ]);
  return {
    id: 'findings',
    sheet: '校验结果',
    existing: false,
    texts: [
      { row: 0, col: 0, text: '校验结果', look: 'title' },
      { row: 1, col: 0, text: { text: '返回到期回访', sheet: '到期回访', cell: '' }, look: 'subtitle' },
    ],
    tables: [{ name: 'HF_Findings', top: 4, left: 0, columns: FINDING_COLUMNS, rows, filter: true }],
    highlights: [
      { table: 'HF_Findings', column: 'severity', equals: '错误', tone: 'bad', over: 'cell' },
      { table: 'HF_Findings', column: 'severity', equals: '提醒', tone: 'warn', over: 'cell' },
      { table: 'HF_Findings', column: 'severity', equals: '提示', tone: 'muted', over: 'cell' },
    ],
    freeze: { row: 5, col: 0 },
    print: { landscape: true, titleRows: [4, 4], columns: [0, 3] },
    tabColor: '1F6F6B',
  };
}

/** The same plan for a workbook that has its sheet already. */
export function asExisting(plan: SheetPlan): SheetPlan {
  return { ...plan, existing: true };
}
