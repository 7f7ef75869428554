// The 106 real workbooks of Apache POI: each is read as an independent program reads it, or refused with a reason.
import * as otherReader from '@e965/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { HostError } from '../../../src/hosts/host';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';

const folder = join(__dirname, '../../data/poi');
/** Without the extension filter the note of origin would count as a workbook. */
const names = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));

/** Both carry an entity bomb. */
const refused: Readonly<Record<string, string>> = {
  '54764-2.xlsx': 'xml-entities',
  'poc-xmlbomb-empty.xlsx': 'xml-entities',
};

/** Where we differ on purpose: the other program drops the first run of a rich text that is written in the cell. */
const ours: Readonly<Record<string, CellValue>> = { 'InlineString.xlsx!Sheet1!0,0': '😜more text' };

function bytesOf(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

/** Non-blank values by `row,col`. */
function valuesOf(grid: Grid): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  grid.rows.forEach((row, r) => {
    row?.forEach((value, c) => {
      if (value !== undefined && value !== null) values.set(`${r},${c}`, value);
    });
  });
  return values;
}

/** The same as the other program reads it; an error is its text. */
function othersValues(sheet: otherReader.WorkSheet | undefined): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  const rows = (sheet?.['!data'] ?? []) as (otherReader.CellObject | undefined)[][];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const value = cell?.t === 'e' ? cell.w : cell?.v;
      if (value !== undefined && value !== '' && cell?.t !== 'z') values.set(`${r},${c}`, value as CellValue);
    });
  });
  return values;
}

test('all 106 are there', () => {
  expect(names).toHaveLength(106);
});

test.each(names.filter((name) => !(name in refused)))('%s is read as another program reads it', (name) => {
  const workbook = readWorkbook(openPackage(bytesOf(name)));
  const other = otherReader.read(bytesOf(name), { dense: true, cellDates: false });
  expect(workbook.sheetNames).toEqual(other.SheetNames);
  for (const grid of workbook.grids) {
    const expected = othersValues(other.Sheets[grid.sheet]);
    for (const [place, value] of Object.entries(ours)) {
      if (place.startsWith(`${name}!${grid.sheet}!`)) expected.set(place.split('!')[2] ?? '', value);
    }
    expect(valuesOf(grid)).toEqual(expected);
  }
});

test.each(Object.entries(refused))('%s is refused: %s', (name, code) => {
  expect(() => readWorkbook(openPackage(bytesOf(name)))).toThrow(HostError);
  expect(() => readWorkbook(openPackage(bytesOf(name)))).toThrow(new RegExp(`^${code}`));
});

test.each<[string, string, number, number, CellValue]>([
  ['right-to-left.xlsx', 'عربى', 0, 0, 'نص'],
  ['unicodeSheetName.xlsx', 'Sheet・1', 2, 0, 3],
  ['59746_NoRowNums.xlsx', 'Features', 1, 0, true],
  ['WithChartSheet.xlsx', 'Sheet1', 1, 3, 1_140_362.5],
  ['InlineString.xlsx', 'Sheet1', 0, 0, '😜more text'],
  ['duplicate-filename.xlsx', 'v1', 0, 0, 'v1'],
])('%s, %s: row %d, column %d says %s', (name, sheet, row, col, value) => {
  const grid = readWorkbook(openPackage(bytesOf(name))).grids.find((one) => one.sheet === sheet);
  expect(grid?.rows[row]?.[col]).toBe(value);
});

test('chart sheets and macro sheets are tabs without a grid', () => {
  const tabs = (name: string): readonly string[] => {
    const { sheetNames, grids } = readWorkbook(openPackage(bytesOf(name)));
    return sheetNames.filter((tab) => !grids.some(({ sheet }) => sheet === tab));
  };
  expect(tabs('WithChartSheet.xlsx')).toEqual(['Chart2']);
  expect(tabs('xlmmacro.xlsm')).toEqual(['Macro1']);
});

test('a workbook of the 1904 date system says so', () => {
  expect(readWorkbook(openPackage(bytesOf('DateFormatTests.xlsx'))).date1904).toBe(true);
  expect(readWorkbook(openPackage(bytesOf('styles.xlsx'))).date1904).toBe(false);
});

test('tables are found with their names', () => {
  const [grid] = readWorkbook(openPackage(bytesOf('ExcelTables.xlsx'))).grids;
  expect(grid?.tables.map(({ name }) => name)).toEqual(['TableName']);
});
