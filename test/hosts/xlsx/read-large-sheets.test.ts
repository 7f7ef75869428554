import type { Grid } from '../../../src/core/grid/grid';
import { cellAt } from '../../../src/core/grid/grid';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { cpuSeconds } from '../../support/cpu-seconds';
import { makeXlsx, sheetXml } from './make-xlsx';

const MOST_ROWS = 1_048_576;

function readOne(rows: string, after = ''): { grid: Grid; seconds: number } {
  const bytes = makeXlsx({ sheets: [{ name: 'S', xml: sheetXml(rows, after) }] });
  const { answer: grid, seconds } = cpuSeconds(() => readWorkbook(openPackage(bytes)).grids[0]);
  if (!grid) throw new Error('no grid');
  return { grid, seconds };
}

function rowXml(row: number, cells: string): string {
  return `<row r="${row}" spans="1:3" s="1" customFormat="1" ht="15" customHeight="1">${cells}</row>`;
}

test('1,048,576 rows of formats only are read in 5 seconds, with the two rows that say something', () => {
  const rows = Array.from({ length: MOST_ROWS }, (_, i) => rowXml(i + 1, `<c r="A${i + 1}" s="1"/>`));
  rows[4] = rowXml(5, '<c r="B5"><v>1</v></c>');
  rows[MOST_ROWS - 1] = rowXml(MOST_ROWS, `<c r="C${MOST_ROWS}"><v>2</v></c>`);
  const { grid, seconds } = readOne(rows.join(''));
  expect(grid.rows.filter((row) => row !== undefined)).toHaveLength(2);
  expect([cellAt(grid, 4, 1), cellAt(grid, MOST_ROWS - 1, 2)]).toEqual([1, 2]);
  expect(seconds).toBeLessThan(5);
});

test('the last cell there can be, XFD1048576, is read', () => {
  const { grid } = readOne('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>');
  expect(cellAt(grid, MOST_ROWS - 1, 16_383)).toBe(9);
});

test('cells at both ends of many rows are read without filling the space between', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="XFD${i + 1}"><v>1</v></c></row>`,
  );
  const { grid, seconds } = readOne(rows.join(''));
  expect([cellAt(grid, 4999, 0), cellAt(grid, 4999, 1), cellAt(grid, 4999, 16_383)]).toEqual([4999, null, 1]);
  expect(seconds).toBeLessThan(5);
});

test('50,000 merged cells do not slow the reading down', () => {
  const merges = Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`);
  const { grid, seconds } = readOne(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    `<mergeCells count="50000">${merges.join('')}</mergeCells>`,
  );
  expect(grid.merges).toHaveLength(50_000);
  expect(grid.merges.at(-1)).toEqual({ top: 49_999, left: 0, bottom: 49_999, right: 1 });
  expect(seconds).toBeLessThan(2);
});
