// Which tables of a workbook are ours, and what stands in them.
import { isOwnTableName } from '../../../src/core/plan/own-tables';
import { readOwnTables } from '../../../src/core/plan/own-tables';
import { standingTable, workbookWith } from './drawn-table';

test.each([
  ['HF_Revisits', true],
  ['HF_Tiers', true],
  ['HF_T_Customers', false],
  ['HF_S_Rules', false],
  ['Table1', false],
  ['MyHF_Revisits', false],
])('the table %s is ours: %s', (name, ours) => {
  expect(isOwnTableName(name)).toBe(ours);
});

test('a template or settings table is never taken for a report', () => {
  expect(readOwnTables(workbookWith([['编号']], { name: 'HF_T_Customers' })).size).toBe(0);
});

test('headers and rows are read from where the table stands', () => {
  const table = standingTable(
    [
      ['客户', '备注'],
      ['甲', 'x'],
      ['乙', null],
    ],
    { top: 4, left: 2 },
  );
  expect(table).toMatchObject({
    sheet: '回访',
    range: { top: 4, left: 2, bottom: 6, right: 3 },
    headers: ['客户', '备注'],
    rows: [
      ['甲', 'x'],
      ['乙', null],
    ],
  });
});

test('a totals row that people switched on is no row of data', () => {
  const table = standingTable(
    [
      ['客户', '数'],
      ['甲', 1],
      ['汇总', 1],
    ],
    { hasTotals: true },
  );
  expect(table.rows).toEqual([['甲', 1]]);
});

test('formulas are known by their row and column in the table', () => {
  const table = standingTable(
    [
      ['客户', '算'],
      ['甲', '=A2'],
      ['乙', 5],
    ],
    { top: 4, left: 2 },
  );
  expect([table.isFormula(0, 1), table.isFormula(1, 1), table.isFormula(0, 0)]).toEqual([true, false, false]);
});

test('a header that is a number reads as its text', () => {
  expect(standingTable([[2026, null]]).headers).toEqual(['2026', '']);
});

test('the date system of the workbook is known to its tables', () => {
  expect(standingTable([['客户']], { date1904: true }).date1904).toBe(true);
});
