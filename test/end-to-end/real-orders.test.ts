// Real orders (R package rfm, see test/data/README-rfm.md) typed into a 交易记录表: the cuts of the published table, through the
// whole job – recognising, reading, settings, scoring.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMinute } from '../../src/core/calendar/day';
import type { CellValue } from '../../src/core/grid/grid';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';

const FILE = join(__dirname, '..', 'data', 'rfm_data_orders.csv');
const SETTINGS = [
  ['参数编号', '参数值'],
  ['rfm.windowMonths', 0],
];

function orders(divideBy = 1): CellValue[][] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line, n) => {
    const [customer = '', day = '', revenue = ''] = line.split(',');
    return [`D${String(n)}`, customer, day, Number(revenue) / divideBy];
  });
  return [['订单编号', '客户名称', '交易日期', '金额'], ...rows];
}

function scored(divideBy = 1) {
  const workbook = drawnWorkbook({ 交易记录表: orders(divideBy), 设置: SETTINGS });
  return run(workbook, { asOf: parseMinute('2006-12-31T18:00') ?? 0, text: TEXTS['zh-CN'] });
}

test('995 customers with 4,906 orders: the cuts of R, F and M are those of the published table', () => {
  const { register, rfm, findings } = scored();
  expect([register.orders.length, rfm.rows.length]).toEqual([4906, 995]);
  expect(rfm.cuts).toEqual({
    recencyDays: [114, 180, 296.4, 481],
    frequency: [3, 4, 5, 7],
    monetary: [254.8, 381, 505.4, 665],
  });
  expect(findings.map(({ code }) => code)).toEqual(['no-customers-sheet']);
});

test('all amounts in 万元 instead of 元: the same scores', () => {
  const scores = (result: ReturnType<typeof scored>) =>
    result.rfm.rows.map(({ r, f, m, segment }) => [r, f, m, segment]);
  expect(scores(scored(10_000))).toEqual(scores(scored()));
});
