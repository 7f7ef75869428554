// Rows added to a user's own sheet in a file: what stands there keeps its bytes, the new rows look like the one above them.
import type { AppendPlan } from '../../../src/core/plan/append-plan';
import { HostError } from '../../../src/hosts/host';
import { openXlsx } from '../../../src/hosts/xlsx/xlsx-host';
import { day } from '../../core/calendar/calendars';
import { checkPackage } from '../../support/check-package';
import { differingEntries, editParts, partOf } from '../../support/edit-parts';
import { MAIN, makeXlsx, relationship } from './make-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';

/** Styles: 1 a bordered text, 2 a bordered date, 3 a date format of people's own. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1"/></cellXfs></styleSheet>';

const text = (cell: string, value: string, style = 1) =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;

const ROWS =
  `<row r="1" spans="1:4" ht="30" customHeight="1">${text('A1', '客户名称')}${text('B1', '回访时间')}${text('C1', '天数')}${text('D1', '回访方式')}</row>` +
  `<row r="2" x:extra="1" xmlns:x="urn:x">${text('A2', '甲公司')}<c r="B2" s="3"><v>46000</v></c><c r="C2" s="1"><f>TODAY()-B2</f><v>5</v></c>${text('D2', '电话')}</row>`;

function workbook({ table = true, rows = ROWS, after = '', totals = false } = {}): Uint8Array {
  const parts = `<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></tableParts>`;
  const ref = totals ? 'A1:D3' : 'A1:D2';
  const columns = ['客户名称', '回访时间', '天数', '回访方式'].map(
    (name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`,
  );
  const tableXml = `<table xmlns="${MAIN}" id="1" name="回访" displayName="回访" ref="${ref}"${totals ? ' totalsRowCount="1"' : ''}><autoFilter ref="A1:D2"/><tableColumns count="4">${columns.join('')}</tableColumns></table>`;
  return makeXlsx({
    sheets: [
      {
        name: '回访',
        xml: `<worksheet xmlns="${MAIN}"><dimension ref="A1:D2"/><sheetData>${rows}</sheetData>${after}${table ? parts : ''}</worksheet>`,
        ...(table ? { relationships: relationship('rId1', 'table', '../tables/table1.xml') } : {}),
      },
      {
        name: '别的',
        xml: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>COUNTA(回访!A:A)</f><v>2</v></c></row></sheetData></worksheet>`,
      },
    ],
    parts: {
      'xl/styles.xml': STYLES,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'worksheet', 'worksheets/sheet2.xml')}${relationship('rId3', 'styles', 'styles.xml')}</Relationships>`,
      '[Content_Types].xml': contentTypes(table),
      ...(table ? { [TABLE]: tableXml } : {}),
    },
  });
}

function contentTypes(table: boolean): string {
  const ml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const one = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${ml}.${kind}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${one('workbook.xml', 'sheet.main')}${one('worksheets/sheet1.xml', 'worksheet')}${one('worksheets/sheet2.xml', 'worksheet')}${one('styles.xml', 'styles')}${table ? one('tables/table1.xml', 'table') : ''}</Types>`;
}

const PLAN: AppendPlan = {
  sheet: '回访',
  table: '回访',
  left: 0,
  right: 3,
  row: 2,
  likeRow: 1,
  columns: [
    { col: 0, format: 'general' },
    { col: 1, format: 'date' },
    { col: 3, format: 'general' },
  ],
  rows: [
    ['=乙公司', day('2026-03-02'), '拜访'],
    ['丙公司', day('2026-03-03'), null],
  ],
  expected: [
    { row: 0, cells: ['客户名称', '回访时间', '回访方式'] },
    { row: 1, cells: ['甲公司', 46000, '电话'] },
  ],
};

test('only the sheet, its table, the workbook (to calculate anew) and the styles change', () => {
  const before = workbook();
  const { bytes, written, refused } = openXlsx(before).apply([], [PLAN]);
  expect({ written, refused }).toEqual({ written: ['回访'], refused: [] });
  expect(differingEntries(before, bytes).sort()).toEqual(
    [SHEET, TABLE, 'xl/styles.xml', 'xl/workbook.xml'].sort(),
  );
  expect(checkPackage(bytes)).toEqual([]);
});

test('rows that stood there keep every byte', () => {
  const { bytes } = openXlsx(workbook()).apply([], [PLAN]);
  expect(partOf(bytes, SHEET)).toContain(`<sheetData>${ROWS}<row r="3"`);
});

test('the new rows have the styles of the row above, blank cells too; days keep the format of people’s own', () => {
  const { bytes } = openXlsx(workbook()).apply([], [PLAN]);
  const xml = partOf(bytes, SHEET);
  expect(xml).toContain('<c r="B3" s="3"><v>46083</v></c>');
  expect(xml).toContain('<c r="D4" s="1"/>');
  expect(
    openXlsx(bytes)
      .grids.grids[0]?.rows.slice(2)
      .map((row) => [row?.[0], row?.[1], row?.[3]]),
  ).toEqual([
    ['=乙公司', 46083, '拜访'],
    ['丙公司', 46084, undefined],
  ]);
});

test('a text that looks like a formula is kept as text, also when somebody edits the cell', () => {
  const { bytes } = openXlsx(workbook()).apply([], [PLAN]);
  const style = Number(/<c r="A3" s="(\d+)"/.exec(partOf(bytes, SHEET))?.[1]);
  const xfs = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
  expect(xfs[style]).toContain('quotePrefix="1"');
  expect(xfs[style]).toContain('borderId="1"');
});

test('the table grows, with its filter; its own formulas go on', () => {
  const { bytes } = openXlsx(workbook()).apply([], [PLAN]);
  expect(partOf(bytes, TABLE)).toContain('ref="A1:D4"');
  expect(partOf(bytes, TABLE)).toContain('<autoFilter ref="A1:D4"');
  expect(partOf(bytes, SHEET)).toContain('<f>TODAY()-B3</f>');
  expect(partOf(bytes, SHEET)).toContain('<f>TODAY()-B4</f>');
  expect(partOf(bytes, SHEET)).toContain('<dimension ref="A1:D4"/>');
});

test('a plain range grows without a table, and its formulas are left to people', () => {
  const before = workbook({ table: false });
  const { bytes } = openXlsx(before).apply([], [{ ...PLAN, table: null }]);
  expect(differingEntries(before, bytes)).not.toContain(TABLE);
  expect(partOf(bytes, SHEET)).not.toContain('TODAY()-B3');
});

test('a day under plain numbers or texts gets a format that shows it as a day', () => {
  const rows = ROWS.replace('<c r="B2" s="3"><v>46000</v></c>', text('B2', '2025-12-09'));
  const expected = PLAN.expected.map(({ row, cells }) => ({
    row,
    cells: row === 1 ? cells.with(1, '2025-12-09') : cells,
  }));
  const { bytes } = openXlsx(workbook({ rows })).apply([], [{ ...PLAN, expected }]);
  const style = Number(/<c r="B3" s="(\d+)"/.exec(partOf(bytes, SHEET))?.[1]);
  const xf = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*>/g)][style]?.[0] ?? '';
  const format = /numFmtId="(\d+)"/.exec(xf)?.[1] ?? '';
  expect(partOf(bytes, 'xl/styles.xml')).toContain(`numFmtId="${format}" formatCode="yyyy-mm-dd"`);
  expect(xf).toContain('borderId="1"');
});

test.each([
  [
    'a totals row',
    () => workbook({ totals: true, rows: `${ROWS}<row r="3">${text('A3', '合计')}</row>` }),
    'A3',
  ],
  [
    'a remark right below the new rows',
    () => workbook({ rows: `${ROWS}<row r="5">${text('C5', '备注')}</row>` }),
    'C5',
  ],
  [
    'a merged block',
    () => workbook({ after: '<mergeCells count="1"><mergeCell ref="A4:B6"/></mergeCells>' }),
    'A4',
  ],
  [
    'a formula with a blank result',
    () => workbook({ rows: `${ROWS}<row r="3"><c r="D3"><f>IF(1,"")</f><v></v></c></row>` }),
    'D3',
  ],
])('%s is in the way: nothing is written', (_, make, cell) => {
  const before = make();
  const { bytes, written, refused } = openXlsx(before).apply([], [PLAN]);
  expect({ written, refused }).toEqual({ written: [], refused: [{ sheet: '回访', cell }] });
  expect(bytes).toBe(before);
});

test('a protected sheet is not written', () => {
  const before = editParts(workbook(), {
    [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  });
  expect(refusalOf(before)).toBe('sheet-protected');
});

test('a table that is not there any more is not written to', () => {
  expect(refusalOf(workbook({ table: false }))).toBe('file-changed-since-read');
});

/** The code with which the file is refused; "" when it is written. */
function refusalOf(bytes: Uint8Array): string {
  try {
    openXlsx(bytes).apply([], [PLAN]);
    return '';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}
