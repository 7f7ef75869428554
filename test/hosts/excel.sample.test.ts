// A refresh of the sample workbook in Excel: few requests, the same cells as the other hosts write, and nothing the second time.
import { readOwnTables } from '../../src/core/plan/own-tables';
import { memoryHost } from '../../src/hosts/memory/memory-host';
import { openExcel } from '../excel-host/open-excel';
import { PAYLOAD_LIMIT_BYTES } from '../excel-host/emulated-excel';
import { refreshPlans, sampleWorkbook } from '../excel-host/sample-workbook';

test('a refresh takes at most five round trips, a second one sends no write action', async () => {
  const { host, excel } = openExcel(await sampleWorkbook(), { watchdogMs: 20_000 });
  const { written } = await host.apply(refreshPlans(await host.read()));
  expect(written).toEqual(['到期回访', '校验结果', '客户分层', '服务登记册']);
  console.info('first refresh', excel.trips);
  expect(excel.trips.length).toBeLessThanOrEqual(5);
  expect(Math.max(...excel.trips.map(({ bytesSent }) => bytesSent))).toBeLessThan(PAYLOAD_LIMIT_BYTES);

  excel.reset();
  expect((await host.apply(refreshPlans(await host.read()))).written).toEqual([]);
  console.info('second refresh', excel.trips);
  expect(excel.writeActions).toBe(0);
  expect(excel.trips.length).toBeLessThanOrEqual(5);
});

test('Excel holds the same cells and tables afterwards as the workbook in memory', async () => {
  const start = await sampleWorkbook();
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
