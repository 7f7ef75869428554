import fc from 'fast-check';
import type { GridRow } from '../../../src/core/grid/grid';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { MAIN, makeRows, makeXlsx, sharedStrings, sheetXml, STRICT } from './make-xlsx';
import type { XlsxXml } from './make-xlsx';

function rowsOf(bytes: Uint8Array): readonly (GridRow | undefined)[] {
  return readWorkbook(openPackage(bytes)).grids[0]?.rows ?? [];
}

/** The values of one row of cells, as XML between `<row>` and `</row>`. */
function cells(xml: string, more: Partial<XlsxXml> = {}): GridRow | undefined {
  return rowsOf(makeRows(`<row r="1">${xml}</row>`, more))[0];
}

/** The same sheet in shapes that only the full parser reads. */
const unusualShapes: [string, (xml: string) => string | Uint8Array][] = [
  ['as written', (xml) => xml],
  ['with a comment', (xml) => xml.replace('<sheetData>', '<!-- made by a program --><sheetData>')],
  ['with a processing instruction', (xml) => xml.replace('<sheetData>', '<?mso x?><sheetData>')],
  ['in UTF-16, little end first', (xml) => utf16(xml, true)],
  ['in UTF-16, big end first', (xml) => utf16(xml, false)],
  ['with a byte order mark', (xml) => `\ufeff${xml}`],
];

function utf16(xml: string, littleEndian: boolean): Uint8Array {
  const text = `\ufeff${xml.replace('UTF-8', 'UTF-16')}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

describe('what a cell says', () => {
  const strings = sharedStrings(
    '<si><t>客户</t></si><si/><si><t/></si><si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 蓝</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b_x005F_x000D_</t></si>' +
      '<si><t>A&amp;B &lt;1&gt; &#20013;&#x56fd;</t></si>',
  );
  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a negative number', '<c r="A1"><v>-0.25</v></c>', -0.25],
    ['a number in scientific form', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number of 17 digits', '<c r="A1"><v>45123.333333333336</v></c>', 45123.333333333336],
    ['a number that says it is one', '<c r="A1" t="n"><v>7</v></c>', 7],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '客户'],
    ['an empty shared text is blank', '<c r="A1" t="s"><v>1</v></c>', undefined],
    ['an empty text element is blank', '<c r="A1" t="s"><v>2</v></c>', undefined],
    ['rich text is joined', '<c r="A1" t="s"><v>3</v></c>', '红 蓝'],
    ['the phonetic guide is left out', '<c r="A1" t="s"><v>4</v></c>', '東京'],
    ['escaped characters come back once', '<c r="A1" t="s"><v>5</v></c>', 'a\rb_x000D_'],
    ['entities are characters', '<c r="A1" t="s"><v>6</v></c>', 'A&B <1> 中国'],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>直接</t></is></c>', '直接'],
    ['rich text in the cell', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    [
      'phonetics in the cell',
      '<c r="A1" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></is></c>',
      '東',
    ],
    ['blanks around a text', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    [
      'a text of CDATA',
      '<c r="A1" t="inlineStr"><is><t><![CDATA[1 < 2 & 3]]> 对</t></is></c>',
      '1 < 2 & 3 对',
    ],
    ['a formula that gives a text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>yx</v></c>', 'yx'],
    ['a formula that gives an empty text is blank', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['a formula that gives a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['an error is its text', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', '#N/A'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a date as text is its serial', '<c r="A1" t="d"><v>2023-10-01T12:00:00</v></c>', 45200.5],
    ['a date without time', '<c r="A1" t="d"><v>2023-10-01</v></c>', 45200],
    ['a date before March 1900', '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ['a time alone', '<c r="A1" t="d"><v>T18:00:00</v></c>', 0.75],
    ['a date that does not exist stays text', '<c r="A1" t="d"><v>2023-02-30</v></c>', '2023-02-30'],
    ['a number that is none stays text', '<c r="A1"><v>abc</v></c>', 'abc'],
    ['a format alone is blank', '<c r="A1" s="3"/>', undefined],
    ['line ends are one character', '<c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c>', 'a\nb'],
    ['an emoji', '<c r="A1" t="inlineStr"><is><t>😜好</t></is></c>', '😜好'],
    [
      'a long text',
      `<c r="A1" t="inlineStr"><is><t>${'长'.repeat(32_000)}</t></is></c>`,
      '长'.repeat(32_000),
    ],
  ])('%s', (_, xml, expected) => {
    expect(cells(xml, { strings })?.[0]).toBe(expected);
  });

  test('in a workbook of the 1904 system a date text is 1462 days less', () => {
    const bytes = makeRows('<row><c t="d"><v>2023-10-01</v></c></row>', {
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(rowsOf(bytes)[0]?.[0]).toBe(45200 - 1462);
    expect(readWorkbook(openPackage(bytes)).date1904).toBe(true);
  });
});

describe('where a cell stands', () => {
  test('rows and cells stand at the places they name', () => {
    const rows = rowsOf(makeRows('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>'));
    expect(rows[0]).toBeUndefined();
    expect(Array.from(rows[1] ?? [])).toEqual([undefined, 1, undefined, 2]);
  });

  test('rows and cells without a place follow one another', () => {
    const rows = rowsOf(makeRows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>'));
    expect(rows.map((row) => Array.from(row ?? []))).toEqual([
      [1, 2],
      [undefined, 3],
    ]);
  });

  test('a cell without a place follows one that has it', () => {
    expect(Array.from(cells('<c r="C1"><v>1</v></c><c><v>2</v></c>') ?? [])).toEqual([
      undefined,
      undefined,
      1,
      2,
    ]);
  });

  test('a row without a number takes it from its cells', () => {
    const rows = rowsOf(makeRows('<row><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row>'));
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual([1, 2]);
  });

  test('rows in disorder, and a row named twice, keep all their cells', () => {
    const rows = rowsOf(
      makeRows(
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
      ),
    );
    expect(rows[0]).toEqual([1]);
    expect(rows[2]).toEqual([3, 4]);
  });

  test.each(['A0', 'XFE1', 'A1048577', '1A', 'AAAA1', ''])('a cell at "%s" is refused', (place) => {
    expect(() => rowsOf(makeRows(`<row r="1"><c r="${place}"><v>1</v></c></row>`))).toThrow(/xml-broken/);
  });
});

describe('XML in every legal shape', () => {
  const strings = sharedStrings('<si><t>客户</t></si>');
  const sheet = sheetXml(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2.5</v></c><c r="C1" t="inlineStr"><is><t>é&amp;中</t></is></c></row>',
    '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  );
  test.each(unusualShapes)('%s', (_, shape) => {
    const workbook = readWorkbook(
      openPackage(makeXlsx({ sheets: [{ name: '表', xml: shape(sheet) }], strings })),
    );
    expect(workbook.grids[0]?.rows).toEqual([['客户', 2.5, 'é&中']]);
    expect(workbook.grids[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  test.each([
    ['a prefix', prefixed],
    ['a prefix and a comment', prefixed.replace('<x:sheetData>', '<x:sheetData><!-- -->')],
    [
      'a prefix and a default namespace at once',
      prefixed.replace('<x:worksheet', `<x:worksheet xmlns="${MAIN}"`),
    ],
    ['the strict namespace', sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(MAIN, STRICT)],
    [
      'blanks and line ends inside tags',
      `<worksheet\n xmlns='${MAIN}' ><sheetData>\n <row\tr="1" >\r\n<c r = "A1" ><v>1</v ></c>\n</row></sheetData></worksheet >`,
    ],
    [
      'a default namespace declared below',
      `<y:worksheet xmlns:y="${MAIN}"><sheetData xmlns="${MAIN}"><row><c><v>1</v></c></row></sheetData></y:worksheet>`,
    ],
  ])('with %s', (_, xml) => {
    expect(rowsOf(makeXlsx({ sheets: [{ name: 'S', xml }] }))).toEqual([[1]]);
  });

  test('cells of another namespace are no cells', () => {
    const xml = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      '</worksheet>',
      '<extLst><ext xmlns:z="urn:z"><z:row r="2"><z:c r="A2"><z:v>9</z:v></z:c></z:row></ext></extLst></worksheet>',
    );
    expect(rowsOf(makeXlsx({ sheets: [{ name: 'S', xml }] }))).toEqual([[1]]);
  });

  test('both readers give the same values for any texts and numbers', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('=1', '客户', '_x000D_'),
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const legal = (value: string): string =>
      value.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
    const escape = (value: string): string =>
      legal(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&#62;');
    fc.assert(
      fc.property(fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 30 }), (values) => {
        const row = values
          .map((v) =>
            typeof v === 'number'
              ? `<c><v>${v}</v></c>`
              : `<c t="inlineStr"><is><t>${escape(v)}</t></is></c>`,
          )
          .join('');
        const plain = sheetXml(`<row>${row}</row>`);
        const expected = values.map((v) =>
          typeof v === 'number' ? v + 0 : unescaped(legal(v)) || undefined,
        );
        while (expected.length > 0 && expected.at(-1) === undefined) expected.pop();
        for (const xml of [plain, plain.replace('<sheetData>', '<!----><sheetData>')]) {
          const read = rowsOf(makeXlsx({ sheets: [{ name: 'S', xml }] }))[0] ?? [];
          expect(Array.from(read)).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function unescaped(text: string): string {
  return text.replaceAll('_x000D_', '\r');
}

test('a sheet that arrives in many pieces reads like one that comes whole', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>客户${i}</t></is></c><c r="B${i + 1}"><v>${i / 8}</v></c></row>`,
  );
  const read = rowsOf(makeRows(rows.join('')));
  expect(read).toEqual(Array.from({ length: 20_000 }, (_, i) => [`客户${i}`, i / 8]));
});
