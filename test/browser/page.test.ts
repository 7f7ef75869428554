// The browser page as it ships: a workbook is opened, refreshed, looked at, saved and opened again, with and without a
// network, and what is not ours stays as it was.
import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { cli } from '../../src/core/text/zh-cn/cli';
import { sampleFile } from '../excel-host/sample-workbook';
import { differingEntries } from '../support/edit-parts';
import {
  checked,
  chooseFile,
  openPage,
  openSample,
  paneWords,
  placeFile,
  refresh,
  setPageStage,
  storedFiles,
  words,
  type OpenPage,
  type PageStage,
} from './support/page-stage';

let stage: PageStage;
let open: OpenPage;

beforeAll(async () => {
  stage = await setPageStage();
});
afterAll(() => stage.close());
afterEach(() => open.context.close());

const button = (name: string) => open.page.getByRole('button', { name, exact: true });
const sheetTab = (name: string | RegExp) =>
  open.page.getByRole('tablist', { name: words.preview.sheets }).getByRole('tab', { name });

test('sample → refresh → preview → save → reopen', async () => {
  open = await openPage(stage);
  await openSample(open);
  await refresh(open);
  await sheetTab(/^到期回访/)
    .getByText(words.preview.willBeWritten)
    .waitFor();
  const grid = open.page.getByRole('grid', { name: words.preview.grid('到期回访') });
  await grid.getByRole('gridcell', { name: '客户名称' }).first().waitFor();

  const arriving = open.page.waitForEvent('download');
  await button(words.save).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe(words.sampleName);
  await open.page.getByText(words.saved.downloaded(words.sampleName)).waitFor();
  await open.page.getByText(words.unchanged).waitFor();
  const bytes = readFileSync(await download.path());
  expect(openXlsx(bytes).grids.sheetNames).toEqual(
    expect.arrayContaining(['到期回访', '校验结果', '客户分层']),
  );

  await button(words.openOther).click();
  await chooseFile(open, { name: '再开.xlsx', buffer: bytes });
  await checked(open);
  await sheetTab(/^到期回访/).waitFor();
  expect([open.complaints, open.strangers]).toEqual([[], []]);
});

test('saving in place keeps a copy beside the file and every part that is not ours', async () => {
  open = await openPage(stage);
  const before = sampleFile();
  await placeFile(open, '售后.xlsx', before);
  await button(words.choose).click();
  await checked(open);
  await refresh(open);
  await button(words.allowFolder).click();
  await open.page.getByText(words.saved.folderAllowed).waitFor();
  await button(words.save).click();
  await open.page.getByText(/^已保存“售后.xlsx”/).waitFor();

  const files = await storedFiles(open);
  const backup = [...files.keys()].find((name) => /^售后\.bak-\d{8}-\d{6}\.xlsx$/.test(name)) ?? '';
  expect(files.get(backup)?.equals(Buffer.from(before))).toBe(true);
  const after = files.get('售后.xlsx') ?? Buffer.alloc(0);
  const sheets = openXlsx(before).grids.grids.length;
  const ofPeople = differingEntries(before, after).filter((part) => {
    const number = Number(/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1] ?? Infinity);
    return number <= sheets || /sharedStrings|theme|media|drawing|vba/.test(part);
  });
  expect(ofPeople).toEqual([]);
  expect(openXlsx(after).grids.sheetNames).toContain('到期回访');
});

test('a file that was changed elsewhere meanwhile is not written over', async () => {
  open = await openPage(stage);
  await placeFile(open, '售后.xlsx', sampleFile());
  await button(words.choose).click();
  await checked(open);
  await refresh(open);
  await open.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle('售后.xlsx')).createWritable();
    await stream.write('somebody else');
    await stream.close();
  });
  await button(words.save).click();
  await open.page.getByText(words.notSaved.changedOnDisk('售后.xlsx')).waitFor();
  expect((await storedFiles(open)).get('售后.xlsx')?.toString()).toBe('somebody else');
  await open.page.getByText(words.unsaved).waitFor();
});

test.each([
  ['a text file', 'not-a-workbook', Buffer.from('this is not a workbook, whatever its name says')],
  ['half a workbook', 'zip-truncated', Buffer.from(sampleFile().slice(0, 30_000))],
  ['an empty file', 'file-empty', Buffer.alloc(0)],
] as const)('%s is refused in the words of the terminal', async (_, code, buffer) => {
  open = await openPage(stage);
  await chooseFile(open, { name: '坏.xlsx', buffer });
  await open.page.getByText(cli.errors[code]('坏.xlsx', '')).waitFor();
  await button(words.sample).waitFor();
});

test('what was typed into the due list is in the file, and survives a refresh', async () => {
  open = await openPage(stage);
  await openSample(open);
  await refresh(open);
  await open.page.getByRole('tab', { name: paneWords.pages.due, exact: true }).click();
  await open.page
    .getByRole('button', { name: new RegExp(`^${paneWords.due.done}`) })
    .first()
    .click();
  await open.page.getByRole('textbox', { name: paneWords.due.note }).fill('客户很满意，下周送备件');
  await button(paneWords.due.save).click();
  await open.page
    .getByRole('main')
    .getByText(/^已保存「/)
    .first()
    .waitFor();
  await refresh(open);
  const arriving = open.page.waitForEvent('download');
  await button(words.save).click();
  const { grids } = openXlsx(readFileSync(await (await arriving).path())).grids;
  const due = grids.find(({ sheet }) => sheet === '到期回访');
  expect(due?.rows.flatMap((row) => [...(row ?? [])])).toContain('客户很满意，下周送备件');
});

test('a refresh can be undone, and then there is nothing to save', async () => {
  open = await openPage(stage);
  await openSample(open);
  await refresh(open);
  await button(paneWords.undo).first().click();
  await open.page.getByText(words.unchanged).waitFor();
  expect(await button(words.save).isDisabled()).toBe(true);
  await sheetTab(/^到期回访/).waitFor({ state: 'detached' });
});

test('a finding leads to its cell in the preview and says there what is wrong', async () => {
  open = await openPage(stage);
  await openSample(open);
  await open.page.getByRole('tab', { name: paneWords.pages.findings, exact: true }).click();
  await open.page.locator('summary').first().click();
  const jump = open.page.getByRole('main').getByRole('listitem').first();
  const [what = ''] = (await jump.locator('div').allTextContents()).slice(0, 1);
  await jump.getByRole('button').click();
  await open.page.getByTestId('cell-detail').getByText(what).waitFor();
  await open.page.locator('[role=gridcell][aria-selected=true]').waitFor();
});

test('on a narrow window a jump brings the preview into sight, with the cell in it', async () => {
  open = await openPage(stage, { width: 320 });
  await openSample(open);
  await open.page.getByRole('tab', { name: paneWords.pages.findings, exact: true }).click();
  await open.page.locator('summary').first().click();
  await open.page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  const cell = open.page.locator('[role=gridcell][aria-selected=true]');
  await cell.waitFor();
  await open.page.waitForFunction(() => {
    const box = document.querySelector('[role=gridcell][aria-selected=true]')?.getBoundingClientRect();
    return box !== undefined && box.left >= 0 && box.left < 320 && box.top > 0 && box.bottom < innerHeight;
  });
});

test('leaving with unsaved changes asks first', async () => {
  open = await openPage(stage);
  await openSample(open);
  await refresh(open);
  await button(words.openOther).click();
  await open.page.getByText(words.giveUp.what).waitFor();
  await button(words.giveUp.no).click();
  const asked = open.page.waitForEvent('dialog');
  const closing = open.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closing;
});

test('offline changes nothing: opened again, refreshed and saved with the server gone', async () => {
  const brief = await setPageStage();
  try {
    open = await openPage(brief);
    await open.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await brief.stopServer();
    await open.page.reload();
    await openSample(open);
    await refresh(open);
    const tabs = open.page.getByRole('tablist', { name: paneWords.navigation });
    for (const name of Object.values(paneWords.pages)) {
      await tabs.getByRole('tab', { name, exact: true }).click();
      await open.page.getByText(paneWords.loading).waitFor({ state: 'detached' });
    }
    const arriving = open.page.waitForEvent('download');
    await button(words.save).click();
    expect((await arriving).suggestedFilename()).toBe(words.sampleName);
  } finally {
    await brief.close();
  }
});

test('the page can be installed, loads nothing of Office, and may speak to nobody', async () => {
  open = await openPage(stage);
  const response = await open.page.request.get(`${stage.origin}/`);
  const html = await response.text();
  expect(html).not.toMatch(/office\.js|https?:\/\//);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  const manifest = (await (await open.page.request.get(`${stage.origin}/manifest.webmanifest`)).json()) as {
    readonly icons: readonly { readonly src: string }[];
    readonly start_url: string;
  };
  for (const { src } of manifest.icons)
    expect((await open.page.request.get(`${stage.origin}/${src}`)).status()).toBe(200);
  const outcome = await open.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect(outcome).toBe('blocked');
});
