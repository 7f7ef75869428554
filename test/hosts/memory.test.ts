// The host in memory keeps the contract, and shows what real hosts must also do with formulas and totals.
import { layoutTable } from '../../src/core/plan/layout-table';
import { readOwnTables } from '../../src/core/plan/own-tables';
import type { PlanCell, SheetPlan } from '../../src/core/plan/plan';
import { HostError } from '../../src/hosts/host';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import { memoryHost, type MemoryHost } from '../../src/hosts/memory/memory-host';
import { workbookWith } from '../core/plan/drawn-table';
import { hostContract } from './contract';

hostContract('memory', ({ sheets, date1904 }) =>
  Promise.resolve(memoryHost(drawnWorkbook(sheets, date1904))),
);

const COLUMNS = ['客户', '键'].map((header) => ({
  key: header,
  headers: [header] as const,
  format: 'general' as const,
  width: 10,
}));

function sheetPlan(rows: readonly (readonly PlanCell[])[], more: Partial<SheetPlan> = {}): SheetPlan {
  const spec = { name: 'HF_Test', columns: COLUMNS, keyColumn: '键', rows, filter: true };
  return {
    id: 'revisits',
    sheet: '回访',
    existing: false,
    texts: [],
    tables: [layoutTable(spec, { row: 0, col: 0 }, undefined)],
    highlights: [],
    freeze: { row: 1, col: 0 },
    print: { landscape: true, titleRows: [0, 0], columns: [0, 1] },
    tabColor: '000000',
    ...more,
  };
}

/** The plan of the same report over the table as it stands now. */
async function again(host: MemoryHost, rows: readonly (readonly PlanCell[])[]): Promise<SheetPlan> {
  const own = readOwnTables(await host.read()).get('HF_Test');
  const spec = { name: 'HF_Test', columns: COLUMNS, keyColumn: '键', rows, filter: true };
  return sheetPlan(rows, { existing: true, tables: [layoutTable(spec, { row: 0, col: 0 }, own)] });
}

test('a sheet is shown as people see it', async () => {
  const host = memoryHost({ 客户: [['编号'], [7, null, true]] });
  await host.apply([sheetPlan([['甲', 'a']])]);
  expect(host.sheet('客户')).toEqual([['编号'], ['7', '', 'true']]);
  expect(host.sheet('回访')).toEqual([
    ['客户', '键'],
    ['甲', 'a'],
  ]);
  expect(host.sheet('没有')).toEqual([]);
});

test('a calculated column of theirs keeps its formulas', async () => {
  const host = memoryHost(
    workbookWith([
      ['客户', '键', '算'],
      ['甲', 'a', '=LEN(A2)'],
      ['乙', 'b', '=LEN(A3)'],
    ]),
  );
  const plan = await again(host, [
    ['乙', 'b'],
    ['甲', 'a'],
  ]);
  expect((await host.apply([plan])).written).toEqual(['回访']);
  const [grid] = (await host.read()).grids;
  expect([...(grid?.formulas ?? [])]).toEqual([
    ['1,2', 'LEN(A2)'],
    ['2,2', 'LEN(A3)'],
  ]);
});

test('a totals row of theirs moves with the end of the table', async () => {
  const drawn = [
    ['客户', '键'],
    ['甲', 'a'],
    ['合计', '=COUNTA(B2:B2)'],
  ];
  const host = memoryHost(workbookWith(drawn, { hasTotals: true }));
  await host.apply([
    await again(host, [
      ['甲', 'a'],
      ['乙', 'b'],
    ]),
  ]);
  expect(host.sheet('回访')).toEqual([
    ['客户', '键'],
    ['甲', 'a'],
    ['乙', 'b'],
    ['合计', '0'],
  ]);
  const [grid] = (await host.read()).grids;
  expect(grid?.formulas?.get('3,1')).toBe('COUNTA(B2:B2)');
  await host.apply([await again(host, [['甲', 'a']])]);
  expect(host.sheet('回访')).toEqual([
    ['客户', '键'],
    ['甲', 'a'],
    ['合计', '0'],
  ]);
});

test('the workbook read before an apply is not changed by it', async () => {
  const host = memoryHost(
    workbookWith([
      ['客户', '键'],
      ['甲', 'a'],
    ]),
  );
  const before = await host.read();
  await host.apply([await again(host, [['乙', 'b']])]);
  expect(before.grids[0]?.rows[1]).toEqual(['甲', 'a']);
});

test('a new sheet is refused a tab that exists; nothing of the other plans is written then', async () => {
  const host = memoryHost({ 回访: [['我的']] });
  const plans = [sheetPlan([], { sheet: '新' }), sheetPlan([['甲', 'a']])];
  await expect(host.apply(plans)).rejects.toThrow(HostError);
  expect((await host.read()).sheetNames).toEqual(['回访']);
});
