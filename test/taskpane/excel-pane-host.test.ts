// The pane's seam over the emulated Excel and the real Office.js client: reading, refreshing, jumping, typing for people.
import { parseDay } from '../../src/core/calendar/day';
import { cellAt, type WorkbookGrids } from '../../src/core/grid/grid';
import { excelPaneHost } from '../../src/hosts/excel/excel-pane-host';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
import type { HostWork, PaneHost } from '../../src/taskpane/pane-host';
import { EmulatedExcel } from '../excel-host/emulated-excel';
import { loadOffice } from '../excel-host/load-office';
import { workbookFrom } from '../excel-host/workbook';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';

const WORK: HostWork = {
  onProgress: () => undefined,
  onWaiting: () => undefined,
  signal: new AbortController().signal,
};

function openHost(start: WorkbookGrids): { host: PaneHost; excel: EmulatedExcel } {
  const excel = new EmulatedExcel(workbookFrom(start));
  const host = excelPaneHost({
    surroundings: {
      excel: loadOffice(excel),
      supports: () => true,
      patienceMs: 20,
      watchdogMs: 60,
      onWaiting: () => undefined,
      targetBytes: 3_500_000,
      isCancelled: () => false,
      pause: () => Promise.resolve(),
    },
    workbookName: () => '售后.xlsx',
    diagnostics: () => ({ facts: [] }),
    recorder: { isRunning: () => false, start: () => undefined, stop: () => '[]' },
  });
  return { host, excel };
}

const SHEET = { 清单: [['行标识', '结果', '改期至'], ['K1'], ['K2']] };

async function at(host: PaneHost, row: number, col: number) {
  const { grids } = await host.read(WORK);
  const [grid] = grids;
  return grid ? cellAt(grid, row, col) : null;
}

async function refusal(work: Promise<unknown>): Promise<ExcelRefusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExcelRefusal)) throw new Error('it was not refused', { cause: error });
  return error;
}

test.each([
  ['已完成', '已完成'],
  ['=1+1', '=1+1'],
  ['007', '007'],
  ['1-2', '1-2'],
  [4, 4],
])('%s stands in the cell as it was typed', async (typed, standing) => {
  const { host } = openHost(drawnWorkbook(SHEET));
  await host.writeCells('清单', [{ cell: 'B2', value: typed }], [{ cell: 'A2', value: 'K1' }]);
  expect(await at(host, 1, 1)).toBe(standing);
});

test('a day is written as the workbook’s own date', async () => {
  const { host } = openHost(drawnWorkbook(SHEET));
  await host.read(WORK);
  await host.writeCells('清单', [{ cell: 'C3', value: { day: parseDay('2026-11-30') ?? 0 } }], []);
  expect(await at(host, 2, 2)).toBe(46356);
});

test('null clears a cell', async () => {
  const { host } = openHost(drawnWorkbook({ 清单: [['a', 'b']] }));
  await host.writeCells('清单', [{ cell: 'B1', value: null }], []);
  expect(await at(host, 0, 1)).toBeNull();
});

test('nothing is written when the row is another one now', async () => {
  const { host } = openHost(drawnWorkbook(SHEET));
  const work = host.writeCells('清单', [{ cell: 'B2', value: 'x' }], [{ cell: 'A2', value: 'K2' }]);
  expect(await refusal(work)).toMatchObject({ reason: 'changed-since-read', workbook: 'untouched' });
  expect(await at(host, 1, 1)).toBeNull();
});

test('a sheet that is gone is told as such', async () => {
  const { host } = openHost(drawnWorkbook(SHEET));
  const work = host.writeCells('没有', [{ cell: 'B2', value: 'x' }], []);
  expect(await refusal(work)).toMatchObject({ reason: 'not-found', workbook: 'untouched' });
});

test('typing for people takes two requests', async () => {
  const { host, excel } = openHost(drawnWorkbook(SHEET));
  const before = excel.trips.length;
  await host.writeCells('清单', [{ cell: 'B2', value: 'x' }], [{ cell: 'A2', value: 'K1' }]);
  expect(excel.trips.length - before).toBe(2);
});

test('jumping to a sheet that is gone is refused', async () => {
  const { host } = openHost(drawnWorkbook(SHEET));
  expect(await refusal(host.jumpTo('没有', 'A1'))).toMatchObject({ reason: 'not-found' });
});

test('jumping to a cell selects it', async () => {
  const { host } = openHost(drawnWorkbook(SHEET));
  await expect(host.jumpTo('清单', 'B2')).resolves.toBeUndefined();
});

test('a cancelled read stops between two requests', async () => {
  const { host } = openHost(drawnWorkbook(SHEET));
  const stopped = AbortSignal.abort();
  expect(await refusal(host.read({ ...WORK, signal: stopped }))).toMatchObject({ reason: 'cancelled' });
});
