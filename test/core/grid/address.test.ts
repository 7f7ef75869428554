// Cell addresses as people write them.
import fc from 'fast-check';
import {
  cellAddress,
  columnIndex,
  columnLetters,
  parseCell,
  parseRange,
  quoteSheet,
  rangeAddress,
} from '../../../src/core/grid/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (col, letters) => {
  expect(columnLetters(col)).toBe(letters);
  expect(columnIndex(letters.toLowerCase())).toBe(col);
});

test.each([
  ['B5', { row: 4, col: 1 }],
  ['$B$5', { row: 4, col: 1 }],
  ['xfd1048576', { row: 1048575, col: 16383 }],
  ['XFE1', null],
  ['A1048577', null],
  ['A0', null],
  ['A01', null],
  ['5B', null],
  ['B', null],
  ['', null],
  ['B5:C6', null],
])('%s is the cell %j', (address, cell) => {
  expect(parseCell(address)).toEqual(cell);
});

test.each([
  ['A1:B5', { top: 0, left: 0, bottom: 4, right: 1 }],
  ['$C$3', { top: 2, left: 2, bottom: 2, right: 2 }],
  ['B5:A1', { top: 0, left: 0, bottom: 4, right: 1 }],
  ['A:B', null],
  ['A1:B5:C6', null],
  ['A1:', null],
])('%s is the range %j', (address, range) => {
  expect(parseRange(address)).toEqual(range);
});

test('every cell and every range is read back from its address', () => {
  const row = fc.integer({ min: 0, max: 1048575 });
  const col = fc.integer({ min: 0, max: 16383 });
  fc.assert(
    fc.property(row, row, col, col, (r1, r2, c1, c2) => {
      expect(parseCell(cellAddress(r1, c1))).toEqual({ row: r1, col: c1 });
      const range = {
        top: Math.min(r1, r2),
        bottom: Math.max(r1, r2),
        left: Math.min(c1, c2),
        right: Math.max(c1, c2),
      };
      expect(parseRange(rangeAddress(range))).toEqual(range);
    }),
  );
});

test('one cell is written without a colon', () => {
  expect(rangeAddress({ top: 4, left: 1, bottom: 4, right: 1 })).toBe('B5');
});

test('a sheet name in a formula is quoted and its apostrophes doubled', () => {
  expect(quoteSheet("客户's")).toBe("'客户''s'");
});
