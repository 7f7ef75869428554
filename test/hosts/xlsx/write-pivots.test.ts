// The PivotTable of ours in a file: made once over its table's name, afterwards people's; its cache is filled on opening.
import type { SheetPlan } from '../../../src/core/plan/plan';
import { minimalWorkbook } from '../../../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/xlsx-host';
import { SUMMARY_PIVOT, summaryPlan } from '../../support/chart-plans';
import { checkPackage } from '../../support/check-package';
import { differingEntries, editParts, partOf } from '../../support/edit-parts';
import { asExisting, duePlan } from '../../support/sample-plans';

const PIVOT = 'xl/pivotTables/pivotTable1.xml';
const CACHE = 'xl/pivotCache/pivotCacheDefinition1.xml';
const WORKBOOK = 'xl/workbook.xml';
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';

const first = openXlsx(minimalWorkbook()).apply([summaryPlan(3)]).bytes;

function refresh(bytes: Uint8Array, months: number, more: Partial<SheetPlan> = {}): Uint8Array {
  return openXlsx(bytes).apply([asExisting(summaryPlan(months, more))]).bytes;
}

test('its cache names the table, holds no records and is filled when the workbook is opened', () => {
  const cache = partOf(first, CACHE);
  expect(cache).toContain('<worksheetSource name="HF_LoyaltySummary"/>');
  expect(cache).toContain('saveData="0" refreshOnLoad="1"');
  const fields = [...cache.matchAll(/<cacheField name="([^"]*)"/g)].map(([, name]) => name);
  expect(fields).toEqual(['期间', '客户', '价值层', '指标', '数值']);
  expect(checkPackage(first)).toEqual([]);
});

test('a value never has the name of a field; filters stand above the table', () => {
  expect(partOf(first, PIVOT)).toContain('<dataField name="数值 " fld="4" subtotal="average"');
  expect(partOf(first, PIVOT)).toContain('<location ref="M7:');
  expect(partOf(first, PIVOT)).toContain('rowPageCount="1"');
});

test.each([
  [{ rowFields: [], columnFields: [], filterFields: [] }],
  [{ rowFields: ['tier', 'customer'], columnFields: [] }],
  [{ rowFields: ['customer'], columnFields: ['period', 'measure'], filterFields: [] }],
])('any shape keeps the rules of the package: %j', (shape) => {
  const values = [
    { field: 'value', summarize: 'sum', name: '合计', format: 'money' },
    { field: 'value', summarize: 'count', name: '条数', format: 'integer' },
    { field: 'tier', summarize: 'count', name: '层数', format: 'general' },
  ] as const;
  for (const some of [values.slice(0, 1), values]) {
    const pivots = [{ ...SUMMARY_PIVOT, ...shape, values: some }];
    const bytes = openXlsx(minimalWorkbook()).apply([summaryPlan(3, { pivots })]).bytes;
    expect(checkPackage(bytes)).toEqual([]);
  }
});

test.each([
  [0, ['period'], 'M3:'],
  [2, ['period', 'customer'], 'M4:'],
  [0, [], 'M1:'],
])(
  'planned at row %i with the filters %j it never begins above the sheet: at %s',
  (row, filterFields, place) => {
    const pivots = [{ ...SUMMARY_PIVOT, row, filterFields }];
    const bytes = openXlsx(minimalWorkbook()).apply([summaryPlan(3, { pivots })]).bytes;
    expect(partOf(bytes, PIVOT)).toContain(`<location ref="${place}`);
  },
);

test('ten refreshes with growing data leave the PivotTable and its cache as they are', () => {
  let bytes = first;
  for (let months = 4; months <= 13; months++) bytes = refresh(bytes, months);
  expect(partOf(bytes, PIVOT)).toBe(partOf(first, PIVOT));
  expect(partOf(bytes, CACHE)).toBe(partOf(first, CACHE));
  expect(partOf(bytes, WORKBOOK)).toBe(partOf(first, WORKBOOK));
  expect(checkPackage(bytes)).toEqual([]);
});

test('the layout people made stays; their choice not to refresh is lifted only when the data changed', () => {
  const theirs = editParts(first, {
    [PIVOT]: (xml) => xml.replace('outline="1"', 'compact="0" outline="0"'),
    [CACHE]: (xml) => xml.replace(' refreshOnLoad="1"', ''),
  });
  expect(refresh(theirs, 3)).toBe(theirs);
  const after = refresh(theirs, 4);
  expect(partOf(after, PIVOT)).toBe(partOf(theirs, PIVOT));
  expect(partOf(after, CACHE)).toContain('refreshOnLoad="1"');
  expect(refresh(after, 4)).toBe(after);
});

test('a PivotTable that people deleted stays deleted', () => {
  const without = editParts(first, {
    [PIVOT]: (xml) => xml.replace('name="HF_LoyaltyPivot"', 'name="另一个"'),
  });
  const changed = differingEntries(without, refresh(without, 4));
  expect(changed.filter((part) => /pivot|workbook/i.test(part))).toEqual([]);
});

test('one that people moved to another sheet is known by its name', () => {
  const both = openXlsx(minimalWorkbook()).apply([summaryPlan(3), duePlan()]).bytes;
  const relation = /<Relationship [^>]*pivotTable1[^>]*>/.exec(partOf(both, SHEET_RELATIONS))?.[0] ?? '';
  const moved = editParts(both, {
    [SHEET_RELATIONS]: (xml) => xml.replace(relation, ''),
    'xl/worksheets/_rels/sheet2.xml.rels': (xml) =>
      xml.replace('</Relationships>', `${relation.replace(/Id="[^"]*"/, 'Id="rId99"')}</Relationships>`),
    [CACHE]: (xml) => xml.replace('refreshOnLoad="1"', 'refreshOnLoad="0"'),
  });
  const after = refresh(moved, 4);
  expect(partOf(after, PIVOT)).toBe(partOf(moved, PIVOT));
  expect(partOf(after, CACHE)).toContain('refreshOnLoad="1"');
  expect(checkPackage(after)).toEqual([]);
});

test('it takes its own place in the list of caches, behind those of people, whose PivotTable on our table stays', () => {
  const second = { ...SUMMARY_PIVOT, name: 'HF_Second', table: 'HF_Second', row: 40, filterFields: [] };
  const [summary] = summaryPlan(3).tables;
  if (!summary) throw new Error('no table');
  const tables = [...summaryPlan(3).tables, { ...summary, name: 'HF_Second', left: 20 }];
  const theirs = editParts(first, {
    [PIVOT]: (xml) => xml.replace('cacheId="1"', 'cacheId="7"').replace('HF_LoyaltyPivot', '我的透视表'),
    [WORKBOOK]: (xml) => xml.replace('cacheId="1"', 'cacheId="7"'),
  });
  const after = refresh(theirs, 3, { tables, pivots: [second] });
  expect(partOf(after, WORKBOOK)).toMatch(/cacheId="7"[^>]*\/><pivotCache cacheId="8"/);
  expect(partOf(after, PIVOT)).toBe(partOf(theirs, PIVOT));
  expect(partOf(after, CACHE)).toBe(partOf(theirs, CACHE));
  expect(checkPackage(after)).toEqual([]);
});

test('it is not put over cells of people', () => {
  const [summary, trend] = summaryPlan(3).tables;
  if (!summary || !trend) throw new Error('no tables');
  const plain = openXlsx(minimalWorkbook()).apply([
    summaryPlan(3, {
      tables: [trend],
      pivots: [],
      texts: [{ row: 6, col: 12, text: '旁边的备注', look: 'note' }],
    }),
  ]).bytes;
  const after = refresh(plain, 3, { tables: [summary, trend], texts: [] });
  expect(openXlsx(after).grids.grids[0]?.rows[6]?.[12]).toBe('旁边的备注');
  expect(differingEntries(plain, after).filter((part) => part.includes('pivot'))).toEqual([]);
});

test('it may show a table of another sheet', () => {
  const [, trend] = summaryPlan(3).tables;
  if (!trend) throw new Error('no table');
  const report = summaryPlan(3, { sheet: '月报', tables: [{ ...trend, name: 'HF_Report' }], charts: [] });
  const bytes = openXlsx(minimalWorkbook()).apply([report, summaryPlan(3, { pivots: [] })]).bytes;
  expect(partOf(bytes, SHEET_RELATIONS)).toContain('pivotTable1.xml');
  expect(checkPackage(bytes)).toEqual([]);
});
