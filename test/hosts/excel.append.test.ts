// Rows added to people's own sheet in Excel: what stands in the way, what people do meanwhile, what becomes of it when Excel fails.
import { initPlans } from '../../src/core/init-plans';
import { logVisits, type VisitLog } from '../../src/core/log-visits';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import type { ExcelHostOptions } from '../../src/hosts/excel/excel-host';
import { at } from '../core/calendar/calendars';
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { cloneWorkbook, contentOf, type ExcelWorkbook } from '../excel-host/workbook';
import { keysOf, typeInto } from '../support/standing-sheet';

const AS_OF = at('2026-03-02 09:00');
const text = TEXTS['zh-CN'];
const SHEET = '客户维护记录表';

let finished: ExcelWorkbook;

beforeAll(async () => {
  const customers = [
    ['客户编号', '客户名称', '客户等级', '签约日期'],
    ['007', '甲公司', 'VIP', '2025-06-01'],
    ['008', '乙公司', 'VIP', '2025-06-01'],
  ];
  const open = openExcel(drawnWorkbook({ 客户: customers }), { watchdogMs: 5000 });
  const templates = initPlans(await open.host.read(), { text }).filter(({ id }) => id === 'template:visits');
  await open.host.apply(templates);
  const plans = run(await open.host.read(), { asOf: AS_OF, text }).plans.filter(
    ({ id }) => id === 'revisits',
  );
  const typed = plans.map((plan) =>
    keysOf(plan).reduce((done, key) => typeInto(done, key, 'result', '已完成'), plan),
  );
  await open.host.apply(typed);
  finished = open.workbook;
});

const openFinished = (options: ExcelHostOptions = {}): OpenExcel =>
  openExcel(cloneWorkbook(finished), { watchdogMs: 5000, ...options });
const contents = (workbook: ExcelWorkbook) =>
  Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));
const plan = async ({ host }: OpenExcel): Promise<VisitLog> =>
  logVisits(await host.read(), { asOf: AS_OF, text });

test.each([true, false])(
  'the table grows and its rows read back (Excel can resize tables: %s)',
  async (canResize) => {
    const open = openFinished({ supports: () => canResize });
    const { plans, appends, completed } = await plan(open);
    expect(completed.visits).toHaveLength(2);
    expect((await open.host.apply(plans, appends)).written).toEqual([SHEET, '到期回访']);
    const sheet = open.workbook.need(SHEET);
    expect(sheet.tables[0]?.range).toMatchObject({ top: 4, bottom: 6 });
    expect([sheet.cell(5, 0)?.value, sheet.cell(6, 0)?.value].sort()).toEqual(['007', '008']);
    expect(sheet.cell(6, 0)?.format).toBe('@');
  },
);

test('a log is one step of Excel’s own undo list, not of ours', async () => {
  const open = openFinished();
  const { plans, appends } = await plan(open);
  await open.host.apply(plans, appends);
  expect(open.host.canUndo()).toBe(false);
});

test.each<[string, (workbook: ExcelWorkbook) => void, string]>([
  [
    'the visits sheet is protected',
    (workbook) => (workbook.need(SHEET).isProtected = true),
    'sheet-protected',
  ],
  ['the workbook is read-only', (workbook) => (workbook.readOnly = true), 'read-only'],
  [
    'the header was renamed',
    (workbook) => {
      workbook.need(SHEET).enter(4, 1, '公司');
    },
    'changed-since-read',
  ],
  [
    'the table was removed',
    (workbook) => {
      workbook.need(SHEET).tables.pop();
    },
    'changed-since-read',
  ],
  ['the sheet was renamed', (workbook) => (workbook.need(SHEET).name = '回访'), 'changed-since-read'],
  [
    'the due list was typed into',
    (workbook) => {
      workbook.need('到期回访').enter(6, 24, '等等');
    },
    'changed-since-read',
  ],
])('%s since it was read: nothing is written', async (_, act, reason) => {
  const open = openFinished();
  const { plans, appends } = await plan(open);
  act(open.workbook);
  const before = contents(open.workbook);
  open.excel.reset();
  await expect(open.host.apply(plans, appends)).rejects.toMatchObject({ reason, workbook: 'untouched' });
  expect(contents(open.workbook)).toEqual(before);
  expect(open.excel.writeActions).toBe(0);
});

test('somebody typed a row meanwhile: nothing is written and the cell is named', async () => {
  const open = openFinished();
  const { plans, appends } = await plan(open);
  open.workbook.need(SHEET).enter(5, 1, '丙公司');
  const before = contents(open.workbook);
  const { written, refused } = await open.host.apply(plans, appends);
  expect({ written, refused }).toEqual({ written: [], refused: [{ sheet: SHEET, cell: 'B6' }] });
  expect(contents(open.workbook)).toEqual(before);
});

test.each([1, 2, 3, 4, 5, 6])(
  'request %i fails halfway: all is written or all is as it was',
  async (request) => {
    const open = openFinished();
    const { plans, appends } = await plan(open);
    const before = contents(open.workbook);
    open.excel.reset();
    open.excel.faults.set(request, { kind: 'GeneralException', share: 0.5 });
    const failed = await open.host.apply(plans, appends).then(
      () => false,
      () => true,
    );
    open.excel.reset();
    if (failed) expect(contents(open.workbook)).toEqual(before);
    else expect((await plan(open)).completed.visits).toEqual([]);
  },
);
