// A sheet of ours in a workbook that does not have it yet.
import { HostError } from '../../../src/hosts/host';
import { minimalWorkbook } from '../../../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/xlsx-host';
import type { SheetPlan } from '../../../src/core/plan/plan';
import { checkPackage } from '../../support/check-package';
import { editParts, partOf } from '../../support/edit-parts';
import { asExisting, day, DUE_COLUMNS, duePlan, findingsPlan } from '../../support/sample-plans';
import { makeXlsx, MAIN, sheetXml, STRICT } from './make-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';

function written(...plans: SheetPlan[]): Uint8Array {
  return openXlsx(minimalWorkbook()).apply(plans).bytes;
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return 'no error';
}

test('a new file holds the planned sheets and no stray "Sheet1"', () => {
  const bytes = written(duePlan(), findingsPlan('到期回访'));
  expect(openXlsx(bytes).grids.sheetNames).toEqual(['到期回访', '校验结果']);
  expect(checkPackage(bytes)).toEqual([]);
});

test('the same plans give the same bytes', () => {
  expect(Buffer.from(written(duePlan())).equals(Buffer.from(written(duePlan())))).toBe(true);
});

test('no plans: the very same array comes back', () => {
  const bytes = written(duePlan());
  expect(openXlsx(bytes).apply([])).toEqual({ bytes, written: [], refused: [] });
  expect(openXlsx(bytes).apply([]).bytes).toBe(bytes);
});

describe('cells', () => {
  const columns = [
    { key: 'a', header: '内容', format: 'general', width: 20 },
    { key: 'b', header: '日期', format: 'date', width: 12 },
  ] as const;
  const rowOf = (cell: string | number | boolean | null, date: number | null = null): string => {
    const bytes = written(duePlan({ texts: [], highlights: [] }, [[cell, date]], { columns }));
    return /<row r="6"[^>]*>(.*?)<\/row>/s.exec(partOf(bytes, SHEET))?.[1] ?? '';
  };
  const readBack = (cell: string): unknown =>
    openXlsx(written(duePlan({ texts: [], highlights: [] }, [[cell, null]], { columns }))).grids.grids[0]
      ?.rows[5]?.[0];

  test.each([
    ['=1+1', 'a formula'],
    ['+8613800010001', 'a phone number'],
    ['-', 'a dash'],
    ['@某人', 'an at sign'],
    [' 两边空格 ', 'blanks at both ends'],
    ['两\n行', 'a line break'],
    ['a\r\nb', 'a carriage return'],
    ['a\u0001b\uffff', 'characters XML cannot hold'],
    ['_x0041_', 'what looks like an escape'],
    ['<a href="x">&amp;</a>', 'markup'],
    ['𠮷野家👍', 'characters beyond the first plane'],
    ['\ud800 alone', 'half a character'],
    ['TRUE', 'what looks like a boolean'],
    ['0012', 'leading zeros'],
  ])('the text %j stays that text (%s)', (text) => {
    expect(readBack(text)).toBe(text);
    expect(rowOf(text)).not.toContain('<f>');
  });

  test('text that starts like a formula is marked as text', () => {
    const style = Number(/s="(\d+)"/.exec(rowOf('=1+1'))?.[1]);
    const bytes = written(duePlan({ texts: [], highlights: [] }, [['=1+1', null]], { columns }));
    const cells = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(partOf(bytes, 'xl/styles.xml'))?.[1] ?? '';
    expect(cells.split('<xf ')[style + 1]).toMatch(/numFmtId="49".*quotePrefix="1"/);
  });

  test('a text longer than a cell holds is cut and says so', () => {
    const text = readBack('长'.repeat(40_000)) as string;
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('长…')).toBe(true);
    expect(readBack(`${'a'.repeat(32_765)}👍👍`)).toBe(`${'a'.repeat(32_765)}…`);
  });

  test('a day is the serial of the date system of the workbook', () => {
    expect(rowOf(null, day('2026-02-17'))).toContain('<v>46070</v>');
    const old = editParts(minimalWorkbook(), {
      'xl/workbook.xml': (xml) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
    });
    const bytes = openXlsx(old).apply([duePlan({}, [[null, day('2026-02-17')]], { columns })]).bytes;
    expect(partOf(bytes, SHEET)).toContain('<v>44608</v>');
  });

  test('a day the date system does not have is written as text', () => {
    expect(rowOf(null, day('1899-06-01'))).toContain('<t>1899-06-01</t>');
  });

  test('numbers that are none leave the cell blank', () => {
    expect(rowOf(NaN)).not.toContain('<v>');
    expect(rowOf(Infinity)).not.toContain('<v>');
  });

  test('an empty table has one blank row', () => {
    const bytes = written(duePlan({ texts: [] }, []));
    expect(partOf(bytes, 'xl/tables/table1.xml')).toContain('ref="A5:Q6"');
    expect(checkPackage(bytes)).toEqual([]);
  });
});

describe('the table', () => {
  test('header texts are unique, never blank, and the same in cell and table', () => {
    const columns = ['客户', '客户', '', '甲\n乙', '客户2', 'ABC', 'abc', 'a_x000a_b'].map((header, i) => ({
      key: `c${i}`,
      header,
      format: 'general' as const,
      width: 10,
    }));
    const bytes = written(duePlan({ texts: [], highlights: [] }, [], { columns }));
    expect(checkPackage(bytes)).toEqual([]);
    expect(openXlsx(bytes).grids.grids[0]?.rows[4]).toEqual([
      '客户',
      '客户3',
      'Column3',
      '甲\n乙',
      '客户2',
      'ABC',
      'abc2',
      'a_x000a_b',
    ]);
  });

  test('ids and part names follow those that are taken', () => {
    const bytes = openXlsx(written(duePlan())).apply([findingsPlan('到期回访')]).bytes;
    expect(partOf(bytes, 'xl/tables/table2.xml')).toContain('id="2" name="HF_Findings"');
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('a table name that is taken by a name of the user is refused', () => {
    const named = editParts(written(findingsPlan('x')), {
      'xl/workbook.xml': (xml) =>
        xml.replace('</definedNames>', '<definedName name="hf_revisits">1</definedName></definedNames>'),
    });
    expect(codeOf(() => openXlsx(named).apply([duePlan()]))).toBe('sheet-is-not-ours');
  });
});

describe('what people see', () => {
  const xml = partOf(written(duePlan()), SHEET);

  test('colours are bounded to the body and test one column', () => {
    expect(xml).toContain(
      '<conditionalFormatting sqref="A6:Q11"><cfRule type="expression" dxfId="0" priority="1"><formula>$A6="逾期"</formula>',
    );
    expect(xml).toContain('<conditionalFormatting sqref="F6:F11">');
  });

  test('fill-in columns say what may be typed', () => {
    expect(xml).toContain('<formula1>"已联系,未接通,改期,无需回访"</formula1>');
    expect(xml).toMatch(/type="whole"[^>]*sqref="N6:N11"><formula1>1<\/formula1><formula2>5<\/formula2>/);
    expect(xml).toMatch(/type="date"[^>]*sqref="P6:P11"><formula1>32874<\/formula1>/);
  });

  test('a list too long for its rule, or with a comma in a word, leaves the hint only', () => {
    for (const values of [Array.from({ length: 60 }, (_, i) => `选项${i}`), ['一,二', '三']]) {
      const columns = DUE_COLUMNS.map((column) =>
        column.key === 'outcome'
          ? { ...column, validation: { kind: 'list' as const, values, message: '请填写' } }
          : column,
      );
      const bytes = written(duePlan({}, undefined, { columns }));
      expect(partOf(bytes, SHEET)).toMatch(
        /<dataValidation allowBlank="1"[^>]*prompt="请填写" sqref="M6:M11"\/>/,
      );
      expect(checkPackage(bytes)).toEqual([]);
    }
  });

  test('header and first columns stay in sight, the hidden column is hidden', () => {
    expect(xml).toContain(
      '<pane xSplit="4" ySplit="5" topLeftCell="E6" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('<col min="17" max="17" width="8.7109375" hidden="1" customWidth="1"/>');
  });

  test('it prints on A4 across, header repeated on every page', () => {
    expect(xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
    const workbook = partOf(written(duePlan()), 'xl/workbook.xml');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'到期回访'!$A:$P</definedName>`,
    );
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'到期回访'!$5:$5</definedName>`,
    );
  });

  test('a link leads to its cell, apostrophes in the sheet name doubled', () => {
    const links = partOf(written(findingsPlan("客户's & Co", 1)), SHEET);
    expect(links).toContain(
      `<hyperlink ref="B6" location="'客户''s &amp; Co'!C5" display="客户's &amp; Co!C5"/>`,
    );
    expect(links).toContain(`<hyperlink ref="A2" location="'到期回访'!A1" display="返回到期回访"/>`);
  });
});

describe('refusals', () => {
  test('a tab that is there already is never taken for ours', () => {
    const bytes = makeXlsx({ sheets: [{ name: '到期回访', xml: sheetXml('') }] });
    expect(codeOf(() => openXlsx(bytes).apply([duePlan()]))).toBe('sheet-is-not-ours');
    expect(codeOf(() => openXlsx(bytes).apply([asExisting(duePlan())]))).toBe('sheet-is-not-ours');
  });

  test('a protected structure is respected for new sheets, and does not matter for our own', () => {
    const locked = editParts(written(duePlan()), {
      'xl/workbook.xml': (xml) =>
        xml.replace('<workbookPr/>', '<workbookPr/><workbookProtection lockStructure="1"/>'),
    });
    expect(codeOf(() => openXlsx(locked).apply([findingsPlan('x')]))).toBe('structure-protected');
    expect(openXlsx(locked).apply([asExisting(duePlan({}, []))]).written).toEqual(['到期回访']);
  });

  test.each(['', 'a'.repeat(32), '甲/乙', "'甲", 'History'])(
    'the sheet name %j is a bug of the caller',
    (sheet) => {
      expect(() => openXlsx(minimalWorkbook()).apply([duePlan({ sheet })])).toThrow('sheet name');
    },
  );
});

describe('documents written in other ways', () => {
  const prefixed = (xml: string): string =>
    xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

  test('a prefixed workbook gets prefixed elements', () => {
    const bytes = editParts(minimalWorkbook(), { 'xl/workbook.xml': prefixed, 'xl/styles.xml': prefixed });
    const output = openXlsx(bytes).apply([duePlan()]).bytes;
    expect(partOf(output, 'xl/workbook.xml')).toContain(
      '<x:sheets><x:sheet name="到期回访" sheetId="1" r:id="rId2"/></x:sheets>',
    );
    expect(partOf(output, 'xl/styles.xml')).toContain('<x:dxf><x:font>');
    expect(checkPackage(output)).toEqual([]);
    const again = openXlsx(output).apply([asExisting(duePlan())]);
    expect(again.written).toEqual([]);
  });

  test('a prefixed sheet of ours is rewritten with its prefix', () => {
    const bytes = editParts(written(duePlan()), { [SHEET]: prefixed, 'xl/tables/table1.xml': prefixed });
    const output = openXlsx(bytes).apply([asExisting(duePlan({}, duePlan().tables[0]?.rows.slice(1)))]);
    expect(output.written).toEqual(['到期回访']);
    expect(partOf(output.bytes, SHEET)).not.toMatch(/<(row|c|is|t|cfRule|dataValidation|hyperlink)[ >]/);
    expect(checkPackage(output.bytes)).toEqual([]);
    expect(openXlsx(output.bytes).grids.grids[0]?.rows).toHaveLength(10);
  });

  test('a strict workbook gets strict parts', () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(MAIN, STRICT)
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const bytes = editParts(minimalWorkbook(), {
      'xl/workbook.xml': strict,
      'xl/styles.xml': strict,
      '_rels/.rels': strict,
      'xl/_rels/workbook.xml.rels': strict,
    });
    const output = openXlsx(bytes).apply([duePlan()]).bytes;
    expect(partOf(output, SHEET)).toContain(STRICT);
    expect(partOf(output, 'xl/tables/table1.xml')).toContain(STRICT);
    expect(openXlsx(output).apply([asExisting(duePlan())]).written).toEqual([]);
  });

  test('a workbook without styles gets a styles part, one without a relationship prefix declares it', () => {
    const bytes = makeXlsx({ sheets: [{ name: '甲', xml: sheetXml('<row><c><v>1</v></c></row>') }] });
    const output = openXlsx(bytes).apply([duePlan()]).bytes;
    expect(checkPackage(output)).toEqual([]);
    expect(partOf(output, 'xl/styles.xml')).toContain('<cellXfs');
    expect(openXlsx(output).apply([asExisting(duePlan())]).written).toEqual([]);
  });

  test('a workbook part in UTF-16 comes back readable', () => {
    const text = partOf(minimalWorkbook(), 'xl/workbook.xml').replace('UTF-8', 'UTF-16');
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++)
      utf16.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + i * 2);
    const bytes = makeXlsx({
      sheets: [{ name: '甲', xml: sheetXml('') }],
      parts: { 'xl/workbook.xml': utf16 },
    });
    const output = openXlsx(bytes).apply([duePlan()]).bytes;
    expect(partOf(output, 'xl/workbook.xml')).toContain('encoding="UTF-8"');
    expect(openXlsx(output).grids.sheetNames).toEqual(['到期回访']);
  });
});

test('the properties list the new sheets, and stay as they are when their list does not fit', () => {
  const app = (names: string): string =>
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr">${names}</vt:vector></TitlesOfParts></Properties>`;
  const base = makeXlsx({ sheets: [{ name: '甲', xml: sheetXml('') }] });
  const withApp = (names: string): Uint8Array =>
    editParts(base, {
      'docProps/app.xml': () => app(names),
      '_rels/.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdApp" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
        ),
    });
  const fits = openXlsx(withApp('<vt:lpstr>甲</vt:lpstr><vt:lpstr>税率</vt:lpstr>')).apply([duePlan()]).bytes;
  expect(partOf(fits, 'docProps/app.xml')).toContain('<vt:i4>2</vt:i4>');
  expect(partOf(fits, 'docProps/app.xml')).toContain(
    '<vt:vector size="3" baseType="lpstr"><vt:lpstr>甲</vt:lpstr><vt:lpstr>到期回访</vt:lpstr><vt:lpstr>税率</vt:lpstr>',
  );
  const other = '<vt:lpstr>乙</vt:lpstr><vt:lpstr>税率</vt:lpstr>';
  expect(partOf(openXlsx(withApp(other)).apply([duePlan()]).bytes, 'docProps/app.xml')).toBe(app(other));
});
