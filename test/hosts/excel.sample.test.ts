// A refresh of the sample workbook in Excel: few requests, the same cells as the other hosts write, and nothing the second time.
import { readOwnTables } from '../../src/core/plan/own-tables';
import { memoryHost } from '../../src/hosts/memory/memory-host';
import { contentOf, type ExcelSheet } from '../excel-host/workbook';
import { openExcel } from '../excel-host/open-excel';
import { PAYLOAD_LIMIT_BYTES } from '../excel-host/emulated-excel';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { AS_OF, refreshPlans, sampleFile, sampleWorkbook } from '../excel-host/sample-workbook';

const TWO_WEEKS = 14 * 24 * 60;

test('a refresh takes at most five round trips, a second one sends no write action', async () => {
  const { host, excel } = openExcel(sampleWorkbook(), { watchdogMs: 20_000 });
  const { written } = await host.apply(refreshPlans(await host.read()));
  expect(written).toEqual([
    '到期回访',
    'SLA预警',
    '服务进度简报',
    '人员绩效',
    '校验结果',
    '客户分层',
    '服务登记册',
  ]);
  expect(excel.trips.length).toBeLessThanOrEqual(5);
  expect(Math.max(...excel.trips.map(({ bytesSent }) => bytesSent))).toBeLessThan(PAYLOAD_LIMIT_BYTES);

  excel.reset();
  expect((await host.apply(refreshPlans(await host.read()))).written).toEqual([]);
  expect(excel.writeActions).toBe(0);
  expect(excel.trips.length).toBeLessThanOrEqual(5);

  excel.reset();
  const later = await host.apply(refreshPlans(await host.read(), AS_OF + TWO_WEEKS));
  expect(later.written).toContain('到期回访');
  expect(excel.trips.length).toBeLessThanOrEqual(5);
});

test('Excel holds the same cells and tables afterwards as the workbook in memory', async () => {
  const start = sampleWorkbook();
  const memory = memoryHost(start);
  await memory.apply(refreshPlans(start));
  const { host } = openExcel(start, { watchdogMs: 20_000 });
  await host.apply(refreshPlans(await host.read()));
  const [expected, found] = [await memory.read(), await host.read()];
  expect(found.sheetNames).toEqual(expected.sheetNames);
  const rows = (workbook: typeof found) =>
    [...readOwnTables(workbook)].map(([name, { headers, rows: body, range }]) => ({
      name,
      headers,
      range,
      body,
    }));
  expect(rows(found)).toEqual(rows(expected));
});

// Grids carry no links, so those are missing in the emulated Excel and come back; a cell's content does not change.
test('a workbook that was refreshed as a file gets no other cells in Excel', async () => {
  const file = openXlsx(sampleFile());
  const { bytes } = file.apply(refreshPlans(file.grids));
  const { host, workbook } = openExcel(openXlsx(bytes).grids, { watchdogMs: 20_000 });
  const before = workbook.sheets.map(cellsOf);
  await host.apply(refreshPlans(await host.read()));
  expect(workbook.sheets.map(cellsOf)).toEqual(before);
});

function cellsOf(sheet: ExcelSheet): unknown {
  const { cells, tables } = contentOf(sheet);
  return [Object.entries(cells).filter(([address]) => !address.endsWith('→')), tables];
}
