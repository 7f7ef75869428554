// A press in the ribbon that fails says so on the sheet itself, behind the line with the last refresh, as far as Excel lets
// anything be written; the next refresh takes the note away.
import { paneCommands } from '../../src/commands/commands';
import {
  contents,
  differingSheets,
  laterRefresh,
  type Content,
  type Scene,
} from '../excel-host/fault-scenes';
import { openExcelPane, type ExcelPaneOptions, type OpenExcelPane } from '../excel-host/open-excel-pane';
import { cloneWorkbook, type ExcelSheet } from '../excel-host/workbook';

/** Where 到期回访 says when it was refreshed, and how much is due. */
const LINE = [1, 0] as const;
const SHEET = '到期回访';

let scene: Scene;
/** Number of the first request of a refresh that writes; the workbook and its status line afterwards. */
let writing: number;
let refreshed: Content;
let refreshedLine: string;
let shown: number;

beforeAll(async () => {
  scene = await laterRefresh({});
  const opened = openLater();
  expect(await press(opened)).toBe(true);
  writing = opened.excel.trips.findIndex(({ writeActions }) => writeActions > 0) + 1;
  refreshed = contents(opened.workbook);
  refreshedLine = statusLine(opened);
});
beforeEach(() => {
  shown = 0;
});

function openLater(options: Partial<ExcelPaneOptions> = {}): OpenExcelPane {
  return openExcelPane(cloneWorkbook(scene.start), { asOf: scene.asOf, ...options });
}

function press(opened: OpenExcelPane, name: keyof ReturnType<typeof paneCommands> = 'refreshRevisits') {
  const commands = paneCommands(opened.pane, () => Promise.resolve((shown += 1)));
  return commands[name].run().then(async (done) => {
    if (!done) await commands[name].afterFailure();
    return done;
  });
}

const lineOf = (sheet: ExcelSheet): string => String(sheet.cell(...LINE)?.value ?? '');
const statusLine = ({ workbook }: OpenExcelPane): string => lineOf(workbook.need(SHEET));

/** The request that writes fails halfway. */
function failWriting({ excel }: OpenExcelPane): void {
  excel.reset();
  excel.faults.set(writing, { kind: 'GeneralException', share: 0.5 });
}

test('what failed stands behind the line of the last refresh, and nothing else changed', async () => {
  const opened = openLater();
  const [before, line] = [contents(opened.workbook), statusLine(opened)];
  failWriting(opened);
  expect(await press(opened)).toBe(false);
  expect(statusLine(opened)).toBe(
    `${line}\u3000⚠ 2026-12-05 09:00 没有更新成功：Excel 内部出错。表中仍是上一次的内容。`,
  );
  expect(differingSheets(contents(opened.workbook), before)).toEqual([SHEET]);
  opened.workbook.need(SHEET).enter(...LINE, line);
  expect(differingSheets(contents(opened.workbook), before)).toEqual([]);
  expect(shown).toBe(1);
});

test('a second failure takes the place of the first note', async () => {
  const opened = openLater();
  failWriting(opened);
  await press(opened);
  const noted = statusLine(opened);
  failWriting(opened);
  await press(opened);
  expect(statusLine(opened)).toBe(noted);
});

test('the next refresh takes the note away', async () => {
  const opened = openLater();
  failWriting(opened);
  await press(opened);
  expect(await press(opened)).toBe(true);
  expect(statusLine(opened)).toBe(refreshedLine);
  expect(differingSheets(contents(opened.workbook), refreshed)).toEqual([]);
});

test('a refresh can still be taken back after a press that failed', async () => {
  const opened = openLater();
  const before = contents(opened.workbook);
  await press(opened);
  opened.excel.reset();
  opened.excel.faults.set(1, { kind: 'GeneralException', share: 0 });
  expect(await press(opened)).toBe(false);
  expect(statusLine(opened)).toContain('⚠');
  expect(await opened.pane.undo()).toBe(true);
  expect(differingSheets(contents(opened.workbook), before)).toEqual([]);
});

test.each<[string, (opened: OpenExcelPane) => void]>([
  [
    'somebody types in a cell',
    ({ workbook }) => {
      workbook.inCellEdit = true;
    },
  ],
  [
    'the sheet is protected',
    ({ workbook }) => {
      workbook.need(SHEET).isProtected = true;
    },
  ],
  [
    'the workbook is read-only',
    ({ workbook }) => {
      workbook.readOnly = true;
    },
  ],
  [
    'Excel does not answer',
    ({ excel }) => {
      excel.faults.set(1, { kind: 'silent', when: 'before' });
    },
  ],
])('no note is written where %s, the pane is opened instead', async (_, act) => {
  const opened = openLater({ watchdogMs: 2000 });
  const before = contents(opened.workbook);
  act(opened);
  expect(await press(opened)).toBe(false);
  expect(differingSheets(contents(opened.workbook), before)).toEqual([]);
  expect(shown).toBe(1);
});

test('a line that people have written over stays theirs', async () => {
  const opened = openLater();
  const sheet = opened.workbook.need(SHEET);
  await opened.pane.check();
  const [row, col] = LINE;
  const range = { top: row, left: col, bottom: row, right: col };
  sheet.styles.push({ range, key: 'Format/Font/Color', value: '#FF0000' });
  const before = contents(opened.workbook);
  opened.excel.reset();
  opened.excel.faults.set(1, { kind: 'GeneralException', share: 0 });
  expect(await press(opened)).toBe(false);
  expect(differingSheets(contents(opened.workbook), before)).toEqual([]);
});

test('a sheet left out because of a cell in the way says which, and the pane is opened', async () => {
  const opened = openLater();
  const sheet = opened.workbook.need(SHEET);
  sheet.enter((sheet.tables[0]?.range.bottom ?? 0) + 1, 1, '我的备注');
  expect(await press(opened)).toBe(false);
  expect(statusLine(opened)).toContain('⚠ 2026-12-05 09:00 没有更新成功：');
  expect(shown).toBe(1);
});

test('a failure about the limits stands on their own sheet', async () => {
  const opened = openLater();
  expect(await press(opened, 'refreshSla')).toBe(true);
  const line = lineOf(opened.workbook.need('SLA预警'));
  opened.excel.reset();
  opened.excel.faults.set(1, { kind: 'GeneralException', share: 0 });
  expect(await press(opened, 'refreshSla')).toBe(false);
  expect(lineOf(opened.workbook.need('SLA预警'))).toMatch(new RegExp(`^${line}\u3000⚠ `));
  expect(statusLine(opened)).not.toContain('⚠');
  expect(shown).toBe(1);
});

test.each(['logVisits', 'openReport'] as const)(
  '%s writes nothing by itself: the pane is opened, after Excel heard that the press has ended',
  async (name) => {
    const opened = openLater();
    const before = contents(opened.workbook);
    expect(await press(opened, name)).toBe(true);
    expect(shown).toBe(0);
    await paneCommands(opened.pane, () => Promise.resolve((shown += 1)))[name].afterSuccess?.();
    expect(shown).toBe(1);
    expect(differingSheets(contents(opened.workbook), before)).toEqual([]);
    expect(opened.pane.store.get().page).toBe(name === 'openReport' ? 'report' : 'due');
  },
);

test('a press that was done leaves no note and opens nothing', async () => {
  const opened = openLater();
  expect(await press(opened)).toBe(true);
  expect(statusLine(opened)).not.toContain('⚠');
  expect(shown).toBe(0);
});
