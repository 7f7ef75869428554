// The pane's small decisions.
import { KEEP, type SheetPlan } from '../../src/core/plan/plan';
import { paneCommands } from '../../src/commands/commands';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
import { HostError } from '../../src/hosts/host';
import { packPlan, unpackPlan } from '../../src/taskpane/core/plan-wire';
import { languageFor } from '../../src/taskpane/pane-texts';
import { problemOf } from '../../src/taskpane/problem';
import { resolveTheme, type PaneTheme, type ThemeHints } from '../../src/taskpane/theme';
import { wallClock } from '../../src/taskpane/wall-clock';
import { formatMinute } from '../../src/core/calendar/day';
import { makePane, sampleBook } from './open-pane';

test.each<[ThemeHints | null, boolean, PaneTheme, string]>([
  [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, false, 'dark', 'what Excel says goes first'],
  [{ isDarkTheme: false }, true, 'light', 'also against the system'],
  [{ bodyBackgroundColor: '#262626' }, false, 'dark', 'a dark background'],
  [{ bodyBackgroundColor: '#F3F2F1' }, true, 'light', 'a bright background'],
  [{ bodyBackgroundColor: 'nonsense' }, true, 'dark', 'no colour: the system decides'],
  [null, true, 'dark', 'nothing known: the system decides'],
  [null, false, 'light', 'nothing at all: light'],
])('theme %j, system dark %s → %s (%s)', (hints, system, theme) => {
  expect(resolveTheme(hints, system)).toBe(theme);
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['', 'zh-CN'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
])('Excel in "%s" gets the pane in %s', (locale, language) => {
  expect(languageFor(locale)).toBe(language);
});

test('the wall clock is the local one', () => {
  expect(formatMinute(wallClock(new Date(2026, 10, 21, 9, 5, 59)))).toBe('2026-11-21 09:05');
});

test('a plan comes out of the worker as it went in, left cells included', () => {
  const table = { name: 'HF_X', top: 0, left: 0, columns: [], filter: true };
  const link = { text: 'B5', sheet: '客户', cell: 'B5' };
  const plan = {
    id: 'revisits',
    sheet: '到期回访',
    existing: true,
    texts: [],
    tables: [{ ...table, rows: [[KEEP, null, 'a', 1, true, link]] }],
    highlights: [],
    freeze: { row: 1, col: 0 },
    print: { landscape: true, titleRows: [0, 0], columns: [0, 1] },
    tabColor: 'C00000',
  } satisfies SheetPlan;
  expect(unpackPlan(structuredClone(packPlan(plan)))).toEqual(plan);
});

test('a refusal keeps its reason, what became of the workbook, and the tab', () => {
  expect(problemOf(new ExcelRefusal('sheet-protected', 'untouched', null, '到期回访'))).toEqual({
    reason: 'sheet-protected',
    workbook: 'untouched',
    sheet: '到期回访',
    detail: 'sheet-protected',
  });
});

test('Excel’s own words are a detail, never the name of a sheet', () => {
  const { sheet, detail } = problemOf(
    new ExcelRefusal('internal-error', 'restored', 'GeneralException', 'Oops'),
  );
  expect([sheet, detail]).toEqual(['', 'GeneralException: Oops']);
});

test.each([
  ['file-changed-since-read', 'changed-since-read'],
  ['sheet-protected', 'sheet-protected'],
  ['disk-full', 'unknown'],
] as const)('the code %s of a file is the reason %s', (code, reason) => {
  expect(problemOf(new HostError(code)).reason).toBe(reason);
});

test('a button of the ribbon shows the page of its outcome, and opens the pane only to say why it failed', async () => {
  const { pane, host } = makePane(await sampleBook());
  let opened = 0;
  const commands = paneCommands(pane, () => Promise.resolve((opened += 1)));
  expect(await commands.refreshRevisits.run()).toBe(true);
  expect(pane.store.get()).toMatchObject({ page: 'due', outcome: { kind: 'refreshed' } });
  host.failNext('read', new Error('broken'));
  expect(await commands.checkRegister.run()).toBe(false);
  await commands.checkRegister.afterFailure();
  expect([pane.store.get().page, opened]).toEqual(['findings', 1]);
});

test('a refresh asked for while the pane looks at the workbook goes first', async () => {
  const { pane } = makePane(await sampleBook());
  const looking = pane.check();
  const refreshing = pane.refresh();
  expect(await Promise.all([looking, refreshing])).toEqual([false, true]);
  expect(pane.store.get().outcome).toMatchObject({ kind: 'refreshed' });
});

test('the log tells steps, durations and counts, and no word out of the workbook', async () => {
  const { pane } = makePane(await sampleBook());
  await pane.refresh();
  const [line = ''] = pane.log.lines();
  expect(line).toMatch(/^2026-11-20 09:00 refresh done \d+ ms rows=\d+ due=\d+ findings=\d+$/);
});
