import { jsonReport } from '../../src/cli/json-report';
import { renderSla } from '../../src/cli/render-sla';
import { textWidth } from '../../src/cli/text-width';
import { parseMinute } from '../../src/core/calendar/day';
import { run, type RunResult } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { drawnWorkbook, type DrawnSheets } from '../../src/hosts/memory/drawn-workbook';

const zh = TEXTS['zh-CN'];
/** A Friday. */
const asOf = parseMinute('2026-11-20T09:00') ?? 0;

const TICKETS = [
  [
    '问题编号',
    '客户名称',
    '接收时间',
    '问题描述',
    '问题类型',
    '影响范围',
    '紧急程度',
    '处理负责人',
    '状态',
    '首次响应时间',
    '解决时间',
  ],
  [
    'G1',
    '甲公司',
    '2026-11-17 10:00',
    '服务器宕机',
    '产品故障',
    '核心业务/安全',
    '紧急',
    '王芳',
    '处理中',
    '2026-11-17 10:30',
    null,
  ],
  [
    'G2',
    '乙公司',
    '2026-11-19 16:00',
    '咨询保养周期',
    '咨询建议',
    '轻微/咨询',
    '不紧急',
    '李强',
    '待处理',
    null,
    null,
  ],
  [
    'G3',
    '乙公司',
    '2026-11-16 09:00',
    '无法使用',
    '产品故障',
    '影响正常使用',
    '一般',
    '李强',
    '已关闭',
    '2026-11-16 09:30',
    '2026-11-16 15:00',
  ],
];

const ran = (sheets: DrawnSheets): RunResult =>
  run(drawnWorkbook(sheets), { asOf, text: zh, job: { kind: 'sla' } });
const linesOf = (result: RunResult, width = 120): readonly string[] =>
  renderSla(result, { file: '售后.xlsx', asOf, width }, zh);

describe('the summary of the tickets', () => {
  const result = ran({ 问题: TICKETS });
  const text = linesOf(result).join('\n');

  test('counts the open ones by state', () => {
    expect(text).toContain('售后.xlsx（截至 2026-11-20 09:00）');
    expect(text).toContain('未结问题：已超时 1 · 正常 1');
  });

  test('names the most urgent with the time over and, below it, why', () => {
    const lines = linesOf(result);
    const at = lines.findIndex((line) => line.includes('G1'));
    expect(lines[at]).toMatch(/已超时 +G1 +P0 +甲公司 +解决 +超时 67小时 +王芳$/);
    expect(lines[at + 1]?.trim()).toBe('11-17 周二10:00 收到 + 4小时（全天计时） → 当天14:00');
  });

  test('says what the service did not reach', () => {
    expect(text).toContain('2026-11-01 至 2026-11-20：受理问题 3 个');
    expect(text).toContain('按时解决率 50.0%（1/2，目标不低于 90.0%）');
  });

  test('fits a narrow terminal', () => {
    for (const line of linesOf(result, 80)) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  test('without open tickets says so', () => {
    expect(linesOf(ran({ 问题: TICKETS.slice(0, 1) })).join('\n')).toContain('没有未结的问题');
  });
});

test('a job writes its own sheets and computes everything', () => {
  const ids = (kind: 'refresh' | 'sla') =>
    run(drawnWorkbook({ 问题: TICKETS }), { asOf, text: zh, job: { kind } }).plans.map(({ id }) => id);
  expect(ids('sla')).toEqual(['sla', 'briefs', 'staff']);
  expect(ids('refresh')).toEqual(['revisits', 'sla', 'briefs', 'staff', 'findings', 'tiers', 'register']);
});

test('a sheet of the user’s that bears one of our names is left alone, and said', () => {
  const result = ran({ 问题: TICKETS, SLA预警: [['我们自己的表']] });
  expect(result.plans[0]?.sheet).toBe('SLA预警 (2)');
  expect(result.findings.filter(({ code }) => code === 'sheet-name-taken')).toHaveLength(1);
});

test('the JSON of the tickets uses codes, ISO times and minutes', () => {
  const { sla, quality } = jsonReport(ran({ 问题: TICKETS }), asOf, [], zh);
  expect(sla[0]).toEqual({
    ticketId: 'G1',
    customerId: '',
    priority: 'P0',
    proposedPriority: 'P0',
    clock: 'round-the-clock',
    responseDue: '2026-11-17T11:00',
    responseStatus: 'met',
    solutionDue: '2026-11-17T14:00',
    solutionStatus: 'late',
    pausedMinutes: 0,
    usedMinutes: 71 * 60,
    lateMinutes: 67 * 60,
    limitFrom: 'priority-P0',
    derivation: '11-17 周二10:00 收到 + 4小时（全天计时） → 当天14:00',
  });
  expect(quality).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-20',
    total: { tickets: 3, rates: { solved: { part: 1, whole: 3 } } },
  });
});
