// A report goes to the tab that holds its table; a tab of the user's with the same name is never touched.
import { chooseSheet } from '../../../src/core/plan/sheet-name';
import { standingTable } from './drawn-table';

const workbook = (...sheetNames: string[]) => ({ date1904: false, grids: [], sheetNames });

test.each([
  ['到期回访', [], { sheet: '到期回访', existing: false, taken: false }],
  ['到期回访', ['客户'], { sheet: '到期回访', existing: false, taken: false }],
  ['到期回访', ['到期回访'], { sheet: '到期回访 (2)', existing: false, taken: true }],
  ['到期回访', ['到期回访', '到期回访 (2)'], { sheet: '到期回访 (3)', existing: false, taken: true }],
  ['Due revisits', ['due REVISITS'], { sheet: 'Due revisits (2)', existing: false, taken: true }],
])('%s among %j goes to %j', (wanted, tabs, chosen) => {
  expect(chooseSheet(wanted, undefined, workbook(...tabs))).toEqual(chosen);
});

test('our table keeps its tab, even when people renamed the tab', () => {
  const own = standingTable([['客户']]);
  expect(chooseSheet('到期回访', own, workbook('回访', '到期回访'))).toEqual({
    sheet: '回访',
    existing: true,
    taken: false,
  });
});
