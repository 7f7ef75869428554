// The page's small rules.
import { shownCell } from '../../src/page/book/shown-cell';
import { backupName } from '../../src/page/files/save-file';
import { nextCell } from '../../src/page/preview/next-cell';
import { shownAsCode } from '../../src/hosts/xlsx/number-formats';

test.each([
  [46347, 'date', '2026-11-21'],
  [46347.375, 'date', '2026-11-21 09:00'],
  [46347.375, 'datetime', '2026-11-21 09:00'],
  [0.375, 'time', '09:00'],
  [0.125, 'percent', '12.5%'],
  [0.1 + 0.2, 'number', '0.3'],
  [46347, 'number', '46347'],
  [true, 'number', 'TRUE'],
  ['去年三月', 'date', '去年三月'],
  [null, 'date', ''],
] as const)('%p as %s is shown as %p', (value, as, shown) => {
  expect(shownCell(value, as, false)).toBe(shown);
});

test.each([
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy/m/d h:mm', 'datetime'],
  ['h:mm:ss', 'time'],
  ['[h]:mm', 'time'],
  ['0.0%', 'percent'],
  ['#,##0.00', 'number'],
  ['[Red]0', 'number'],
  ['"合同 d" 0', 'number'],
  ['General', 'number'],
] as const)('the format %s shows a %s', (code, shown) => {
  expect(shownAsCode(code)).toBe(shown);
});

const plain = { ctrlKey: false, metaKey: false };
const far = { ctrlKey: true, metaKey: false };
test.each([
  ['ArrowDown', plain, { row: 3, col: 2 }],
  ['ArrowUp', plain, { row: 1, col: 2 }],
  ['ArrowLeft', far, { row: 2, col: 0 }],
  ['PageDown', plain, { row: 9, col: 2 }],
  ['Home', plain, { row: 2, col: 0 }],
  ['End', far, { row: 9, col: 4 }],
  ['a', plain, null],
] as const)('%s leads from C3 within 10 rows and 5 columns', (key, held, target) => {
  expect(nextCell({ key, ...held }, { row: 2, col: 2 }, { rows: 10, columns: 5 })).toEqual(target);
});

test.each([
  ['售后.xlsx', '售后.bak-20261121-090000.xlsx'],
  ['a.b.xlsm', 'a.b.bak-20261121-090000.xlsm'],
  ['无后缀', '无后缀.bak-20261121-090000'],
])('the copy of %s is called %s', (name, backup) => {
  expect(backupName(name, '20261121-090000')).toBe(backup);
});
