import { strToU8, zipSync } from 'fflate';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { resolveTarget } from '../../../src/hosts/xlsx/part-name';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { MAIN, makeXlsx, relationship, relationships, sheetXml, xlsxParts } from './make-xlsx';
import type { XlsxXml } from './make-xlsx';

const oneSheet: XlsxXml = { sheets: [{ name: '客户', xml: sheetXml('<row><c><v>7</v></c></row>') }] };

function firstCell(bytes: Uint8Array): unknown {
  return readWorkbook(openPackage(bytes)).grids[0]?.rows[0]?.[0];
}

/** The one sheet under another name, the workbook pointing to it as `target`. */
function sheetAt(stored: string, target: string): Uint8Array {
  const sheet = oneSheet.sheets[0]?.xml ?? '';
  return makeXlsx({
    ...oneSheet,
    parts: {
      'xl/worksheets/sheet1.xml': null,
      [stored]: sheet,
      'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', target)),
    },
  });
}

describe('parts are found by relationship, wherever they stand', () => {
  test.each([
    ['relative', 'xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
    ['absolute', 'xl/worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
    ['upwards', 'data/one.xml', '../data/one.xml'],
    ['in another case', 'xl/Worksheets/Sheet1.xml', 'worksheets/sheet1.xml'],
    ['percent-encoded', 'xl/表 1.xml', '%E8%A1%A8%201.xml'],
    ['stored percent-encoded', 'xl/%E8%A1%A8.xml', '表.xml'],
    ['with backslashes', 'xl/worksheets/sheet1.xml', 'worksheets\\sheet1.xml'],
    ['stored with backslashes', 'xl\\worksheets\\sheet1.xml', 'worksheets/sheet1.xml'],
    ['with a dot', 'xl/sheet1.xml', './sheet1.xml'],
  ])('%s', (_, stored, target) => {
    expect(firstCell(sheetAt(stored, target))).toBe(7);
  });

  test('a workbook under another name, of the strict relationship types', () => {
    const { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels, ...rest } = xlsxParts(oneSheet);
    const bytes = zipSync({
      ...rest,
      '_rels/.rels': strToU8(
        relationships(
          `<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/main/book.xml"/>`,
        ),
      ),
      'main/book.xml': workbook ?? new Uint8Array(),
      'main/_rels/book.xml.rels': strToU8(
        new TextDecoder().decode(rels).replace('worksheets/sheet1.xml', '../xl/worksheets/sheet1.xml'),
      ),
    });
    expect(openPackage(bytes).workbookPart).toBe('main/book.xml');
    expect(firstCell(bytes)).toBe(7);
  });

  test.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../tables/table1.xml', 'xl/tables/table1.xml'],
    ['xl/worksheets/sheet1.xml', '/xl/a.xml', 'xl/a.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', '../../../a.xml', 'a.xml'],
    ['xl/workbook.xml', 'a.xml#Sheet1!A1', 'xl/a.xml'],
  ])('seen from "%s", "%s" is %s', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });
});

describe('what a package says of its parts', () => {
  const pkg = openPackage(
    makeXlsx({
      sheets: [
        {
          name: 'S',
          xml: sheetXml(''),
          relationships: relationship(
            'rId9',
            'hyperlink',
            'https://example.com/a%20b',
            ' TargetMode="External"',
          ),
        },
      ],
      parts: {
        '[Content_Types].xml': null,
        '[content_types].XML':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="application/xml"/><Override PartName="/XL/Workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
    }),
  );

  test('content types in any case, of the part or else of its extension', () => {
    expect(pkg.contentType('xl/workbook.xml')).toBe('application/vnd.ms-excel.sheet.macroEnabled.main+xml');
    expect(pkg.contentType('xl/worksheets/sheet1.xml')).toBe('application/xml');
    expect(pkg.contentType('xl/media/a.png')).toBeUndefined();
  });

  test('an external relationship keeps its address', () => {
    expect(pkg.relationships('xl/worksheets/sheet1.xml')).toEqual([
      expect.objectContaining({ id: 'rId9', target: 'https://example.com/a%20b', external: true }),
    ]);
  });

  test('a part without relationships has none, and a name for them', () => {
    expect(pkg.relationships('xl/none.xml')).toEqual([]);
    expect(pkg.relationshipsPart('xl/none.xml')).toBe('xl/_rels/none.xml.rels');
    expect(pkg.relationshipsPart('')).toBe('_rels/.rels');
  });
});

describe('what a workbook says of its sheets', () => {
  const tableXml = (name: string, more = ''): string =>
    `<table xmlns="${MAIN}" id="1" name="old" displayName="${name}" ref="A1:B4"${more}><tableColumns count="2"/></table>`;
  const workbook = readWorkbook(
    openPackage(
      makeXlsx({
        sheets: [
          {
            name: '到期&amp;回访',
            xml: sheetXml(
              '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>5</v></c></row>',
            ),
            relationships: relationship('rId1', 'table', '../tables/table1.xml'),
          },
          { name: '图', xml: `<chartsheet xmlns="${MAIN}"/>`, kind: 'chartsheet' },
          {
            name: '客户',
            xml: sheetXml('<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>'),
            state: 'hidden',
            relationships: relationship('rId1', 'table', '/xl/tables/table2.xml'),
          },
          { name: '深', xml: sheetXml(''), state: 'veryHidden' },
        ],
        parts: {
          'xl/tables/table1.xml': tableXml('HF_Revisits', ' totalsRowCount="1"'),
          'xl/tables/table2.xml': tableXml('客户表', ' headerRowCount="0"'),
        },
      }),
    ),
  );

  test('worksheets in tab order; a chart sheet is only a name', () => {
    expect(workbook.grids.map((grid) => [grid.sheet, grid.visibility])).toEqual([
      ['到期&回访', 'visible'],
      ['客户', 'hidden'],
      ['深', 'veryHidden'],
    ]);
    expect(workbook.sheetNames).toEqual(['到期&回访', '图', '客户', '深']);
  });

  test('tables with the name that people see', () => {
    const range = { top: 0, left: 0, bottom: 3, right: 1 };
    expect(workbook.grids.map((grid) => grid.tables)).toEqual([
      [{ name: 'HF_Revisits', range, hasHeader: true, hasTotals: true }],
      [{ name: '客户表', range, hasHeader: false, hasTotals: false }],
      [],
    ]);
  });

  test('formulas only beside a table of ours, shared ones too', () => {
    expect(Object.fromEntries(workbook.grids[0]?.formulas ?? [])).toEqual({ '0,0': 'B1*2', '1,0': '' });
    expect(workbook.grids[1]?.formulas).toBeUndefined();
  });
});
