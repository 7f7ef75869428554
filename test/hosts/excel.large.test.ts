// Large workbooks in Excel: read and written in pieces below the payload limit, with progress, and cancelled without a trace.
import type { CellValue } from '../../src/core/grid/grid';
import type { PlanCell, SheetPlan } from '../../src/core/plan/plan';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import { PAYLOAD_LIMIT_BYTES, type RoundTrip } from '../excel-host/emulated-excel';
import { openExcel } from '../excel-host/open-excel';

const VISITS = 50_000;
const WIDTH = 14;

function visit(row: number): CellValue[] {
  const texts = ['已联系', '客户反映设备运行平稳,但希望下次带上备件清单', `K${row}`, '张伟'];
  return Array.from({ length: WIDTH }, (_, c) =>
    c % 3 === 0 ? 46_000 + row + c : (texts[(row + c) % 4] ?? ''),
  );
}

function largePlan(rows: readonly (readonly PlanCell[])[], existing: boolean): SheetPlan {
  const columns = Array.from({ length: WIDTH }, (_, c) => ({
    key: `c${c}`,
    header: `列${c}`,
    format: 'general' as const,
    width: 10,
  }));
  return {
    id: 'register',
    sheet: '服务登记册',
    existing,
    texts: [],
    tables: [{ name: 'HF_Register', top: 0, left: 0, columns, rows, filter: true }],
    highlights: [],
    freeze: { row: 1, col: 0 },
    print: { landscape: true, titleRows: [0, 0], columns: [0, WIDTH - 1] },
    tabColor: '1F6F6B',
  };
}

function largest(trips: readonly RoundTrip[]): number {
  return Math.max(...trips.flatMap(({ bytesSent, bytesReceived }) => [bytesSent, bytesReceived]));
}

test('50,000 visits are read and written in requests below 5 MB', async () => {
  const drawn = drawnWorkbook({ 客户回访记录表: Array.from({ length: VISITS }, (_, row) => visit(row)) });
  const shares: number[] = [];
  const { host, excel, workbook } = openExcel(drawn, {
    watchdogMs: 60_000,
    onProgress: (stage, share) => {
      if (stage === 'write') shares.push(share);
    },
  });
  const { grids } = await host.read();
  expect(grids[0]?.rows).toEqual(drawn.grids[0]?.rows);
  expect(largest(excel.trips)).toBeLessThan(PAYLOAD_LIMIT_BYTES);

  excel.reset();
  const rows = Array.from({ length: VISITS }, (_, row) => visit(row));
  await host.apply([largePlan(rows, false)]);
  expect(largest(excel.trips)).toBeLessThan(PAYLOAD_LIMIT_BYTES);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(workbook.need('服务登记册').cell(VISITS, 2)?.value).toBe(visit(VISITS - 1)[2]);

  excel.reset();
  await host.read();
  expect((await host.apply([largePlan(rows, true)])).written).toEqual([]);
  expect(excel.writeActions).toBe(0);
  expect(largest(excel.trips)).toBeLessThan(PAYLOAD_LIMIT_BYTES);
});

test('one cell of 50,000 rows that differs is one small write', async () => {
  const rows = Array.from({ length: VISITS }, (_, row) => visit(row));
  const { host, excel } = openExcel(drawnWorkbook({ 客户: [['a']] }), { watchdogMs: 60_000 });
  await host.apply([largePlan(rows, false)]);
  await host.read();
  excel.reset();
  const changed = rows.map((row, i) => (i === 40_000 ? ['新', ...row.slice(1)] : row));
  await host.apply([largePlan(changed, true)]);
  const writing = excel.trips.filter(({ writeActions }) => writeActions > 0);
  expect(writing).toHaveLength(1);
  expect(writing[0]?.writeActions).toBe(1);
  expect(largest(writing)).toBeLessThan(10_000);
});

test('cells that take more than was thought are asked for again in smaller pieces', async () => {
  const wide = '很长的备注'.repeat(60);
  const drawn = drawnWorkbook({ 客户: Array.from({ length: 20_000 }, (_, row) => [row, wide]) });
  const { host, excel } = openExcel(drawn, { watchdogMs: 60_000 });
  const { grids } = await host.read();
  expect(grids[0]?.rows).toHaveLength(20_000);
  expect(excel.trips.filter(({ bytesReceived }) => bytesReceived > PAYLOAD_LIMIT_BYTES).length).toBeLessThan(
    5,
  );
});

test('cancelled between two pieces, the reading stops', async () => {
  const drawn = drawnWorkbook({ 客户: Array.from({ length: VISITS }, (_, row) => visit(row)) });
  let cancelled = false;
  const { host } = openExcel(drawn, {
    watchdogMs: 60_000,
    isCancelled: () => cancelled,
    onProgress: () => {
      cancelled = true;
    },
  });
  await expect(host.read()).rejects.toMatchObject({ reason: 'cancelled', workbook: 'untouched' });
});

test('cancelled in the middle of the writing, all is as it was', async () => {
  const rows = Array.from({ length: VISITS }, (_, row) => visit(row));
  let cancelled = false;
  const { host, workbook } = openExcel(drawnWorkbook({ 客户: [['a']] }), {
    watchdogMs: 60_000,
    isCancelled: () => cancelled,
    onProgress: (stage, share) => {
      cancelled = stage === 'write' && share > 0.3;
    },
  });
  const refused = host.apply([largePlan(rows, false)]);
  await expect(refused).rejects.toMatchObject({ reason: 'cancelled', workbook: 'restored' });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['客户']);
});
