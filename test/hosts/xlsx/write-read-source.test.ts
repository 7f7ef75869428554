// The fast reader of rows finds exactly what the parser finds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { plainSheetData } from '../../../src/hosts/xlsx/write/plain-rows';
import { readSourceSheet, scanSheet } from '../../../src/hosts/xlsx/write/read-source-sheet';
import { sheetXml } from './make-xlsx';

const POI = join(__dirname, '..', '..', 'data', 'poi');

test('in every sheet of the real workbooks', () => {
  let plain = 0;
  for (const name of readdirSync(POI).filter((file) => /\.xls[xm]$/.test(file))) {
    for (const [part, xml] of sheetsOf(join(POI, name))) {
      if (plainSheetData(xml)) plain += 1;
      const [fast, exact] = [readSourceSheet(xml, part), scanSheet(xml, part)];
      if (JSON.stringify(fast) !== JSON.stringify(exact)) throw new Error(`${name} ${part} differs`);
    }
  }
  expect(plain).toBeGreaterThan(150);
});

function sheetsOf(path: string): (readonly [string, string])[] {
  try {
    const pkg = openPackage(new Uint8Array(readFileSync(path)));
    const parts = pkg.zip.entries
      .map(({ name }) => name)
      .filter((name) => pkg.contentType(name)?.endsWith('.worksheet+xml'));
    return parts.map((part) => [part, pkg.text(part)] as const);
  } catch {
    // Files that cannot be opened have tests of their own.
    return [];
  }
}

test.each([
  ['nothing', ''],
  ['a row without cells', '<row r="3" ht="20"/>'],
  ['rows and cells without addresses', '<row><c><v>1</v></c><c/></row><row><c t="b"><v>1</v></c></row>'],
  ['blanks and single quotes', "<row  r = '2' ><c\n r='B2'\ts='3' ><v >1</v ></c ></row >"],
  [
    'formulas of all kinds',
    '<row r="1"><c r="A1"><f>A2&amp;"&lt;&#65;"</f><v/></c><c r="B1"><f t="shared" ref="B1:B9" si="0">1</f></c><c r="C1"><f t="shared" si="0"/></c></row>',
  ],
  [
    'names that begin alike',
    '<row r="1"><c r="A1"><is><t>x</t></is></c><extLst><ext uri="u"><custom/></ext></extLst></row>',
  ],
  ['a comment', '<row r="1"><!-- <row r="9"> --><c r="A1"/></row>'],
  ['CDATA', '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c><c r="Z9"/>]]></t></is></c></row>'],
])('%s', (_, rows) => {
  const xml = sheetXml(rows);
  expect(readSourceSheet(xml, 'sheet')).toEqual(scanSheet(xml, 'sheet'));
});

test('positions behind the cells are those in the whole text', () => {
  const xml = sheetXml('<row r="1"><c r="A1"/></row>', '<pageMargins left="1"/>');
  const margins = readSourceSheet(xml, 'sheet').root.children[1];
  expect(xml.slice(margins?.start, margins?.end)).toBe('<pageMargins left="1"/>');
  expect(xml.slice(margins?.attributes[0]?.start, margins?.attributes[0]?.end)).toBe('1');
});
