import type { CellValue, Grid } from '../../../src/core/grid/grid';
import type { TablePlan } from '../../../src/core/plan/plan';
import { blockingCell } from '../../../src/core/plan/blocking-cell';
import { duePlan } from '../../support/sample-plans';

/** A sheet with our table in A2:B4. */
function sheet(rows: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid {
  const range = { top: 1, left: 0, bottom: 3, right: 1 };
  const tables = [{ name: 'HF_Revisits', range, hasHeader: true, hasTotals: false }];
  return { sheet: '到期回访', visibility: 'visible', rows, merges: [], tables, ...more };
}

function planOf(rows: number, columns = 2): TablePlan {
  const column = { key: 'k', header: '列', format: 'general', width: 9 } as const;
  return {
    name: 'HF_Revisits',
    top: 1,
    left: 0,
    columns: Array.from({ length: columns }, (_, i) => ({ ...column, key: `k${i}` })),
    rows: Array.from({ length: rows }, () => []),
    filter: true,
  };
}

const drawn: CellValue[][] = [['标题'], ['甲', '乙'], ['1', '2'], ['3', '4'], [], ['备注', null, '旁边']];

test.each<[number, number, string | null, string]>([
  [2, 2, null, 'as long as now'],
  [3, 2, null, 'one blank row is free'],
  [4, 2, 'A6', 'a note below'],
  [2, 3, null, 'a blank column to the right is free'],
  [4, 3, 'A6', 'the first cell in reading order'],
  [0, 2, null, 'shorter'],
])('%d rows, %d columns → %p: %s', (rows, columns, expected) => {
  expect(blockingCell(sheet(drawn), duePlan({ tables: [planOf(rows, columns)] }))).toBe(expected);
});

test('a value in the column to be added is in the way', () => {
  expect(
    blockingCell(sheet([[], ['甲', '乙'], ['1', '2', '我的']]), duePlan({ tables: [planOf(2, 3)] })),
  ).toBe('C3');
});

test('a blank text is not in the way', () => {
  expect(blockingCell(sheet([[], [], [], [], ['']]), duePlan({ tables: [planOf(4)] }))).toBeNull();
});

test('merged cells and other tables are in the way even when blank', () => {
  const merges = [{ top: 4, left: 1, bottom: 5, right: 4 }];
  expect(blockingCell(sheet([], { merges }), duePlan({ tables: [planOf(4)] }))).toBe('B5');
  const range = { top: 5, left: 0, bottom: 7, right: 3 };
  const other = [...sheet([]).tables, { name: '我的表', range, hasHeader: true, hasTotals: false }];
  expect(blockingCell(sheet([], { tables: other }), duePlan({ tables: [planOf(4)] }))).toBe('A6');
});

test('a table whose header row was switched off is not written over', () => {
  const tables = sheet([]).tables.map((table) => ({ ...table, hasHeader: false }));
  expect(blockingCell(sheet([], { tables }), duePlan({ tables: [planOf(2)] }))).toBe('A2');
});
