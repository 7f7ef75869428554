import { jsonReport } from '../../src/cli/json-report';
import { renderFindings } from '../../src/cli/render-findings';
import { renderSummary } from '../../src/cli/render-summary';
import { textWidth } from '../../src/cli/text-width';
import { parseMinute } from '../../src/core/calendar/day';
import { finding } from '../../src/core/finding';
import { run, type RunResult } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { drawnWorkbook, type DrawnSheets } from '../../src/hosts/memory/drawn-workbook';

const zh = TEXTS['zh-CN'];
const asOf = parseMinute('2026-11-20T09:00') ?? 0;

const CUSTOMERS = [
  ['客户编号', '客户名称', '客户等级', '联系方式', '客户经理', '信息更新日期'],
  ['C1', '杭州云启精密机械有限公司', 'VIP', '13800000001', '陈静', '2026-11-01'],
  ['C2', '苏州百川物业服务有限公司', '普通', '13800000002', null, '2026-11-01'],
];
const VISITS = [
  ['客户编号', '本次回访时间', '回访方式', '沟通核心内容摘要', '下次回访时间'],
  ['C1', '2026-11-03 10:00', '电话', '确认设备运行情况', '2026-11-16'],
  ['C2', '2026-11-04 10:00', '电话', '确认设备运行情况', '2026-12-16'],
];

const ran = (sheets: DrawnSheets): RunResult => run(drawnWorkbook(sheets), { asOf, text: zh });
const summaryOf = (result: RunResult, width = 120): readonly string[] =>
  renderSummary(result, { file: '售后.xlsx', asOf, width }, zh);

describe('the summary', () => {
  const result = ran({ 客户: CUSTOMERS, 回访: VISITS, 说明: [['内部资料']] });

  test('says what was read and what was left alone', () => {
    const text = summaryOf(result).join('\n');
    expect(text).toContain('售后.xlsx（截至 2026-11-20 09:00）');
    expect(text).toContain('登记册：客户 2 · 交易 0 · 问题 0 · 处理进度 0 · 满意度调查 0 · 回访 2 · 关怀 0');
    expect(text).toContain('已读取：客户、回访');
    expect(text).toContain('未识别，原样保留：说明');
  });

  test('names the most urgent revisit with date, delay, customer and owner', () => {
    const line = summaryOf(result).find((each) => each.includes('杭州云启'));
    expect(line).toMatch(/2026-11-16 +4 天 +杭州云启精密机械有限公司 .+ 陈静$/);
  });

  test('says when nobody is in charge', () => {
    const line = summaryOf(result).find((each) => each.includes('苏州百川'));
    expect(line).toMatch(/未指定/);
  });

  test('fits a narrow terminal', () => {
    for (const line of summaryOf(result, 80).slice(2)) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  test('of a workbook without any template sheet says what to do', () => {
    const text = summaryOf(ran({ 杂项: [['随便']] })).join('\n');
    expect(text).toContain('huifang init');
    expect(text).toContain('目前没有要回访的客户');
  });
});

describe('the findings as check prints them', () => {
  test('stand by severity and kind, errors first, each with its cell', () => {
    const found = [
      finding('bad-phone', '客户', 'D3', '123', { column: '联系方式' }),
      finding('not-a-date', '回访', 'B2', '上周', { column: '本次回访时间' }),
      finding('not-a-date', '回访', 'B9', '改天', { column: '本次回访时间' }),
    ];
    const lines = renderFindings(found, zh);
    expect(lines.filter((line) => /^【|^ {2}\S/.test(line))).toEqual([
      '【错误】共 2 处',
      '  不是日期 2',
      '【提醒】共 1 处',
      '  电话有误 1',
    ]);
    expect(lines.filter((line) => line.startsWith('    ')).map((line) => line.trim().split(' ')[0])).toEqual([
      '回访!B2',
      '回访!B9',
      '客户!D3',
    ]);
  });

  test('a kind with very many rows is cut, and says where the rest is', () => {
    const many = Array.from({ length: 50 }, (_, i) => finding('bad-mail', '客户', `E${i + 2}`, 'x'));
    const lines = renderFindings(many, zh);
    expect(lines.filter((line) => line.includes('客户!E'))).toHaveLength(20);
    expect(lines.at(-1)).toContain('另有 30 处');
  });

  test('a whole sheet and the whole workbook are places, too', () => {
    const lines = renderFindings(
      [finding('no-customers-sheet', '', '', ''), finding('sheet-not-recognised', '说明', '', '')],
      zh,
    );
    expect(lines.join('\n')).toMatch(/整个工作簿/);
    expect(lines.join('\n')).toMatch(/说明 \(整张表\)/);
  });

  test('without findings there is nothing to print', () => {
    expect(renderFindings([], zh)).toEqual([]);
  });
});

test('the JSON of a run uses codes and ISO dates', () => {
  const report = jsonReport(ran({ 客户: CUSTOMERS, 回访: VISITS }), asOf, ['到期回访'], zh);
  expect(report.asOf).toBe('2026-11-20T09:00');
  expect(report.written).toEqual(['到期回访']);
  expect(report.revisits.find(({ customerId }) => customerId === 'C1')).toMatchObject({
    customerName: '杭州云启精密机械有限公司',
    due: '2026-11-16',
    reasons: [{ rule: 'typed-next-visit', due: '2026-11-16' }],
    owner: '陈静',
    channel: 'phone',
    overdueDays: 4,
  });
});
