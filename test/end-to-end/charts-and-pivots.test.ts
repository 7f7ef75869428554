// What people build on our summary table still counts rightly after ten refreshes with growing data, and an independent
// program opens our charts and PivotTable: LibreOffice, which also saves them so that we find them again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../src/core/grid/grid';
import { cellAt } from '../../src/core/grid/grid';
import { openPackage } from '../../src/hosts/xlsx/package';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { makeXlsx, sheetXml } from '../hosts/xlsx/make-xlsx';
import { galleryPlan, SUMMARY_PIVOT, summaryPlan, summaryRows } from '../support/chart-plans';
import { checkPackage } from '../support/check-package';
import { editParts, partOf } from '../support/edit-parts';
import { convert, findLibreOffice } from '../support/libreoffice';
import { asExisting } from '../support/sample-plans';

const withLibreOffice = findLibreOffice() === null ? describe.skip : describe;
const MONTHS = 12;

/** What a user has: a sheet with a formula on our table, and a PivotTable of their own on it. */
function usersWorkbook(): Uint8Array {
  const formula = 'SUMIFS(HF_LoyaltySummary[数值],HF_LoyaltySummary[指标],"积分")';
  const sheet = sheetXml(`<row r="1"><c r="A1"><f>${formula.replaceAll('"', '&quot;')}</f></c></row>`);
  const theirs = {
    ...SUMMARY_PIVOT,
    name: '我的透视表',
    row: 30,
    rowFields: ['customer'],
    columnFields: [],
    filterFields: [],
    values: [
      { ...SUMMARY_PIVOT.values[0], field: 'value', summarize: 'sum', name: '总和', format: 'integer' },
    ],
  } as const;
  const plan = summaryPlan(2, { pivots: [SUMMARY_PIVOT, theirs] });
  const { bytes } = openXlsx(makeXlsx({ sheets: [{ name: '分析', xml: sheet }] })).apply([
    plan,
    galleryPlan(),
  ]);
  return editParts(bytes, {
    'xl/pivotCache/pivotCacheDefinition2.xml': (xml) => xml.replace(' refreshOnLoad="1"', ''),
  });
}

function refreshed(start: Uint8Array): Uint8Array {
  let bytes = start;
  for (let months = 3; months <= MONTHS; months++) {
    bytes = openXlsx(bytes).apply([asExisting(summaryPlan(months))]).bytes;
  }
  return bytes;
}

withLibreOffice('in LibreOffice', () => {
  const start = usersWorkbook();
  const after = refreshed(start);
  let saved: Uint8Array;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'huifang-charts-'));
    try {
      writeFileSync(join(folder, 'summary.xlsx'), after);
      convert([join(folder, 'summary.xlsx')], 'xlsx', join(folder, 'out'));
      saved = new Uint8Array(readFileSync(join(folder, 'out', 'summary.xlsx')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);

  const cell = (sheet: string, row: number, col: number): CellValue => {
    const grid = openXlsx(saved).grids.grids.find((one) => one.sheet === sheet);
    return grid ? cellAt(grid, row, col) : null;
  };
  const total = (pick: (row: readonly unknown[]) => boolean): number =>
    summaryRows(MONTHS)
      .filter(pick)
      .reduce((sum, row) => sum + Number(row[4]), 0);

  test("a user's formula on the table counts all rows", () => {
    expect(cell('分析', 0, 0)).toBe(total((row) => row[3] === '积分'));
  });

  test("a user's PivotTable on the table counts all rows, and its part kept its bytes", () => {
    const part = 'xl/pivotTables/pivotTable2.xml';
    expect(partOf(after, part)).toBe(partOf(start, part));
    const rows = [31, 32, 33].map((row) => [cell('忠诚度汇总', row, 12), cell('忠诚度汇总', row, 13)]);
    const customers = ['客户1', '客户2', '客户3'];
    expect(rows).toEqual(customers.map((name) => [name, total((row) => row[1] === name)]));
  });

  test('our PivotTable is filled, by tier and measure', () => {
    expect([6, 7].map((row) => cell('忠诚度汇总', row, 12))).toEqual(['数值', '价值层'].map(startsWith));
    const tiers = [8, 9, 10].map((row) => cell('忠诚度汇总', row, 12));
    expect([...tiers].sort()).toEqual(['中', '低', '高']);
    const high = tiers.indexOf('高');
    const mean = total((row) => row[2] === '高' && row[3] === '复购率') / MONTHS;
    expect(cell('忠诚度汇总', 8 + high, 13)).toBeCloseTo(mean, 9);
  });

  test('all seven charts are there, and the trend shows all months', () => {
    const charts = openPackage(saved)
      .zip.entries.map(({ name }) => name)
      .filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(7);
    const trend = charts.map((part) => partOf(saved, part)).find((xml) => xml.includes('积分与复购率'));
    expect(trend).toContain(`$H$6:$H$${5 + MONTHS}`);
    expect(trend).toContain(`<c:ptCount val="${MONTHS}"/>`);
  });

  test('saved by LibreOffice, the charts are known again and follow the data', () => {
    const plan = { ...summaryPlan(MONTHS + 3), existing: true };
    const { bytes, written } = openXlsx(saved).apply([plan]);
    expect(written).toEqual(['忠诚度汇总']);
    const trends = openPackage(bytes)
      .zip.entries.map(({ name }) => name)
      .filter((name) => /charts\/chart\d+\.xml$/.test(name))
      .map((part) => partOf(bytes, part))
      .filter((xml) => xml.includes('积分与复购率'));
    expect(trends).toHaveLength(1);
    expect(trends[0]).toContain(`$H$6:$H$${5 + MONTHS + 3}`);
    expect(openXlsx(bytes).apply([plan]).bytes).toBe(bytes);
  });

  test("saved by LibreOffice, our PivotTable follows the table by its name again; the user's stays", () => {
    const { bytes } = openXlsx(saved).apply([asExisting(summaryPlan(MONTHS + 3))]);
    const caches = openPackage(bytes)
      .zip.entries.map(({ name }) => name)
      .filter((name) => /pivotCacheDefinition\d+\.xml$/.test(name));
    const sources = caches.map((part) => /<worksheetSource [^>]*>/.exec(partOf(bytes, part))?.[0]);
    expect(sources).toContain('<worksheetSource name="HF_LoyaltySummary"/>');
    expect(checkPackage(bytes)).toEqual(checkPackage(saved));
  });
});

test('the workbook they are in keeps the rules of the package', () => {
  expect(checkPackage(refreshed(usersWorkbook()))).toEqual([]);
});

function startsWith(text: string): unknown {
  return expect.stringMatching(new RegExp(`^${text}`)) as unknown;
}
