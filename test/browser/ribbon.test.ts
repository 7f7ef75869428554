// The whole add-in as it ships, in a real browser, driven by the real office.js: what a press in Excel's ribbon does.
import type { SheetContents } from '../excel-host/browser/host-page';
import { openPane, type OpenPane, type OpenPaneOptions } from './support/open-pane';
import { button, message, pageTab, pressRibbon, words } from './support/pane-handles';
import { setStage, type Stage } from './support/stage';

const OWN_SHEETS = ['到期回访', 'SLA预警', '服务进度简报', '人员绩效', '校验结果', '客户分层', '服务登记册'];
const CUSTOMERS = '客户信息登记表';
const FIRST_CUSTOMER = 'K0001';
const MOST_TRIPS = 5;
const EMPTY = { date1904: false, sheetNames: ['Sheet1'], grids: [] };

let stage: Stage;
let open: OpenPane;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function start(options: OpenPaneOptions = {}): Promise<OpenPane> {
  open = await openPane(stage, options);
  await button(open.pane, words.refresh).first().waitFor();
  return open;
}

afterEach(async () => {
  const { complaints, strangers } = open;
  await open.close();
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

function contents(): Promise<readonly SheetContents[]> {
  return open.page.evaluate(() => window.excelHost.contents());
}

async function sheetNames(): Promise<string[]> {
  return (await contents()).map(({ name }) => name);
}

async function usersSheets(): Promise<readonly SheetContents[]> {
  return (await contents()).filter(({ name }) => !OWN_SHEETS.includes(name));
}

test('"Refresh due revisits" writes our sheets and leaves the others as they are', async () => {
  await start();
  const before = await usersSheets();
  expect(await pressRibbon(open.page, 'refreshRevisits')).toBe(0);
  expect(await sheetNames()).toEqual(expect.arrayContaining(OWN_SHEETS));
  expect(await usersSheets()).toEqual(before);
});

test('a second refresh sends nothing to write', async () => {
  await start();
  await pressRibbon(open.page, 'refreshRevisits');
  const first = await contents();
  await open.page.evaluate(() => {
    window.excelHost.reset();
  });
  expect(await pressRibbon(open.page, 'refreshRevisits')).toBe(0);
  const trips = await open.page.evaluate(() => window.excelHost.trips());
  expect(trips.reduce((sum, { writeActions }) => sum + writeActions, 0)).toBe(0);
  expect(trips.length).toBeLessThanOrEqual(MOST_TRIPS);
  expect(await contents()).toEqual(first);
  await message(open.pane, words.outcomes.unchanged).waitFor();
});

test('"Check register" writes the findings alone', async () => {
  await start();
  const before = await sheetNames();
  expect(await pressRibbon(open.page, 'checkRegister')).toBe(0);
  expect(await sheetNames()).toEqual([...before, '校验结果']);
});

test('"SLA alerts" writes the ticket sheets alone', async () => {
  await start();
  const before = await sheetNames();
  expect(await pressRibbon(open.page, 'refreshSla')).toBe(0);
  expect(await sheetNames()).toEqual([...before, 'SLA预警', '服务进度简报', '人员绩效']);
});

test('"Report" opens the pane at the reports and writes nothing', async () => {
  await start();
  const before = await contents();
  expect(await pressRibbon(open.page, 'openReport')).toBe(0);
  await open.page.waitForFunction(() => window.excelHost.timesShown() === 1);
  await button(open.pane, words.report.write.month).waitFor();
  await open.pane.getByText(words.report.previewing).waitFor({ state: 'detached' });
  expect(await contents()).toEqual(before);
});

test('a report is made in the pane, and a second one changes nothing', async () => {
  await start();
  await pressRibbon(open.page, 'openReport');
  await button(open.pane, words.report.write.month).click();
  await message(open.pane, /^满意度报告已更新/).waitFor();
  expect(await sheetNames()).toContain('满意度月报 2026-10');
  await button(open.pane, words.report.write.month).click();
  await message(open.pane, words.outcomes.partUnchanged('report')).waitFor();
});

test('"Log completed visits" asks in the pane first, then adds the row below the others', async () => {
  await start();
  await pressRibbon(open.page, 'refreshRevisits');
  await pageTab(open.pane, 'due').click();
  await open.pane
    .getByRole('button', { name: new RegExp(`^${words.due.done}：`) })
    .first()
    .click();
  await button(open.pane, words.due.save).click();
  await message(open.pane, /^已保存/).waitFor();
  const visits = async () => (await contents()).find(({ name }) => name === '客户维护记录表')?.rows ?? [];
  const before = await visits();
  expect(await pressRibbon(open.page, 'logVisits')).toBe(0);
  await open.page.waitForFunction(() => window.excelHost.timesShown() === 1);
  const confirm = button(open.pane, words.log.confirm(1));
  await confirm.waitFor();
  expect(await visits()).toEqual(before);
  await confirm.click();
  await message(open.pane, words.outcomes.visitsLogged(1, '客户维护记录表')).waitFor();
  const after = await visits();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 1);
});

test('"Create template sheets" fills an empty workbook', async () => {
  await start({ workbook: EMPTY });
  expect(await pressRibbon(open.page, 'createTemplates')).toBe(0);
  expect((await sheetNames()).length).toBeGreaterThan(8);
  expect(await pressRibbon(open.page, 'createTemplates')).toBe(0);
  await message(open.pane, words.outcomes.templatesComplete).waitFor();
});

test('a press while a cell is being edited writes nothing, says so, and ends', async () => {
  await start();
  const before = await contents();
  await open.page.evaluate(() => {
    window.excelHost.setEditing(true);
  });
  expect(await pressRibbon(open.page, 'refreshRevisits')).toBe(0);
  await open.page.waitForFunction(() => window.excelHost.timesShown() === 1);
  await message(open.pane, /Enter/).first().waitFor();
  expect(await contents()).toEqual(before);
  await open.page.evaluate(() => {
    window.excelHost.setEditing(false);
  });
  expect(await pressRibbon(open.page, 'refreshRevisits')).toBe(0);
  expect(await sheetNames()).toEqual(expect.arrayContaining(OWN_SHEETS));
});

test('"Undo" in the pane puts the workbook back', async () => {
  await start();
  await pressRibbon(open.page, 'refreshRevisits');
  const first = await contents();
  const customers = first.find(({ name }) => name === CUSTOMERS)?.rows ?? [];
  const row = customers.findIndex(([id]) => id === FIRST_CUSTOMER);
  await open.page.evaluate(
    ([sheet, at]) => {
      window.excelHost.enter(sheet, at, 1, '改名后的客户');
    },
    [CUSTOMERS, row] as const,
  );
  await pressRibbon(open.page, 'refreshRevisits');
  const own = (sheets: readonly SheetContents[]): SheetContents[] =>
    sheets.filter(({ name }) => OWN_SHEETS.includes(name));
  expect(own(await contents())).not.toEqual(own(first));
  await button(open.pane, words.undo).click();
  await message(open.pane, /^已撤销本次刷新/).waitFor();
  expect(own(await contents())).toEqual(own(first));
});

test('a click in the due list selects the customer in the sheet', async () => {
  await start();
  await pressRibbon(open.page, 'refreshRevisits');
  await pageTab(open.pane, 'due').click();
  const row = open.pane.getByTitle(/所在的单元格$/).first();
  const customer = /转到「(.+)」/.exec((await row.getAttribute('title')) ?? '')?.[1];
  await row.click();
  await open.page.waitForFunction(() => window.excelHost.selection() !== null);
  const selected = await open.page.evaluate(() => window.excelHost.selection());
  const sheet = (await contents()).find(({ name }) => name === selected?.sheet);
  expect(sheet?.rows[selected?.row ?? 0]).toContain(customer);
});

test('a click on a finding selects its cell', async () => {
  await start();
  await pressRibbon(open.page, 'checkRegister');
  await pageTab(open.pane, 'findings').click();
  await open.pane.getByRole('main').locator('summary').first().click();
  await open.pane
    .getByTitle(/^转到 /)
    .first()
    .click();
  await open.page.waitForFunction(() => window.excelHost.selection() !== null);
});
