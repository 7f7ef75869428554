import { cpuSeconds } from '../../support/cpu-seconds';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { constants, deflateRawSync } from 'node:zlib';
import { HostError } from '../../../src/hosts/host';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import {
  makeRows,
  makeXlsx,
  relationship,
  relationships,
  sharedStrings,
  sheetXml,
  xlsxParts,
} from './make-xlsx';
import type { XlsxXml } from './make-xlsx';
import { concatenated, makeZip } from './make-zip';
import type { ZipPart } from './make-zip';

const good: XlsxXml = {
  sheets: [{ name: 'Sheet1', xml: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }],
  strings: sharedStrings('<si><t>客户</t></si>'),
};
const goodBytes = makeXlsx(good);

/** The code with which the file is refused, or "read". */
function outcome(bytes: Uint8Array): string {
  try {
    readWorkbook(openPackage(bytes));
    return 'read';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

/** The good workbook with one part's entry in the zip made otherwise. */
function withEntry(name: string, change: Partial<ZipPart>): Uint8Array {
  const parts = Object.entries(xlsxParts(good)).map(([part, content]): ZipPart => ({ name: part, content }));
  return makeZip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
}

/** An OLE2 container whose directory holds streams of these names. */
function ole2(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, i) => {
    bytes.set(new Uint8Array(Buffer.from(name, 'utf16le')), 1024 + i * 128);
  });
  return bytes;
}

const withParts = (parts: XlsxXml['parts']): Uint8Array => makeXlsx({ ...good, parts: parts ?? {} });
const contentType = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
const entityBomb =
  '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><b>&c;</b>';

test('the workbook that the bad ones are made from is read', () => {
  expect(outcome(goodBytes)).toBe('read');
});

describe('a file that is no workbook says what it is', () => {
  test.each<[string, string, Uint8Array]>([
    ['an empty file', 'file-empty', new Uint8Array()],
    ['a plain text', 'not-a-workbook', strToU8('客户编号,客户名称\nC001,甲\n')],
    ['a web page', 'not-a-workbook', strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    ['one byte', 'not-a-workbook', strToU8('P')],
    ['zero bytes only', 'not-a-workbook', new Uint8Array(5000)],
    [
      'a picture',
      'not-a-workbook',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(99)]),
    ],
    ['a workbook with a password', 'encrypted', ole2('EncryptionInfo', 'EncryptedPackage')],
    ['an old .xls', 'old-xls', ole2('Workbook')],
    ['an older .xls', 'old-xls', ole2('Book')],
    ['the oldest .xls', 'old-xls', Uint8Array.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x10, 0x00])],
    ['an old .doc', 'not-a-workbook', ole2('WordDocument')],
    [
      'a .xlsb',
      'binary-xlsb',
      withParts({
        '[Content_Types].xml': contentType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      }),
    ],
    [
      'a .docx',
      'not-a-workbook',
      withParts({
        '[Content_Types].xml': contentType(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      }),
    ],
    [
      'an .ods',
      'open-document',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
    ],
    [
      'an .ods without its first entry',
      'open-document',
      zipSync({ 'META-INF/manifest.xml': strToU8('<x/>'), 'content.xml': strToU8('<x/>') }),
    ],
    ['a zip of something else', 'not-a-workbook', zipSync({ 'readme.txt': strToU8('hello') })],
    ['an empty zip', 'not-a-workbook', zipSync({})],
  ])('%s: %s', (_, code, bytes) => {
    expect(outcome(bytes)).toBe(code);
  });
});

describe('a damaged zip is refused, never half read', () => {
  const sheet = xlsxParts(good)['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  test.each<[string, string, Uint8Array]>([
    ['cut in the middle', 'zip-truncated', goodBytes.subarray(0, goodBytes.length / 2)],
    ['cut in the directory', 'zip-truncated', goodBytes.subarray(0, goodBytes.length - 30)],
    ['cut at the front', 'zip-truncated', goodBytes.subarray(200)],
    [
      'corrupt deflate data',
      'zip-corrupt',
      withEntry('xl/worksheets/sheet1.xml', { raw: new Uint8Array(90).fill(0xff) }),
    ],
    [
      'deflate data that stop early',
      'zip-corrupt',
      withEntry('xl/worksheets/sheet1.xml', { raw: deflateSync(sheet).subarray(0, 40) }),
    ],
    ['a wrong checksum', 'zip-corrupt', withEntry('xl/worksheets/sheet1.xml', { declaredCrc: 1 })],
    [
      'a size too large',
      'zip-corrupt',
      withEntry('xl/worksheets/sheet1.xml', { declaredSize: sheet.length + 1 }),
    ],
    ['a size too small', 'zip-bomb', withEntry('xl/worksheets/sheet1.xml', { declaredSize: 10 })],
    ['an entry with a password', 'encrypted', withEntry('xl/worksheets/sheet1.xml', { flags: 1 })],
    [
      'a compression nobody uses here',
      'unsupported-zip',
      withEntry('xl/worksheets/sheet1.xml', { method: 14 }),
    ],
  ])('%s: %s', (_, code, bytes) => {
    expect(outcome(bytes)).toBe(code);
  });

  test('cut anywhere, it is refused', () => {
    for (let length = 0; length < goodBytes.length; length += 7) {
      expect(outcome(goodBytes.subarray(0, length))).toMatch(/zip-|file-empty|not-a-workbook/);
    }
  });

  test('with any one byte changed, it is refused or read, and nothing else happens', () => {
    for (let at = 0; at < goodBytes.length; at++) {
      const bytes = goodBytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      expect(outcome(bytes)).toMatch(/^[a-z-]+$/);
    }
  });
});

describe('parts that are missing or broken', () => {
  test.each<[string, string, Uint8Array]>([
    ['no workbook part', 'part-missing', withParts({ 'xl/workbook.xml': null })],
    ['no sheet part', 'part-missing', withParts({ 'xl/worksheets/sheet1.xml': null })],
    [
      'no relationship for a sheet',
      'part-missing',
      withParts({ 'xl/_rels/workbook.xml.rels': relationships('') }),
    ],
    ['no relationships at all', 'not-a-workbook', withParts({ '_rels/.rels': null })],
    ['no content types', 'read', withParts({ '[Content_Types].xml': null })],
    ['a main part of another kind', 'not-a-workbook', withParts({ 'xl/workbook.xml': '<document/>' })],
    ['a broken workbook part', 'xml-broken', withParts({ 'xl/workbook.xml': '<workbook><sheets>' })],
    ['a broken sheet', 'xml-broken', withParts({ 'xl/worksheets/sheet1.xml': sheetXml('<row><c></row>') })],
    [
      'a sheet that stops',
      'xml-broken',
      withParts({ 'xl/worksheets/sheet1.xml': sheetXml('').slice(0, -20) }),
    ],
    ['an empty sheet part', 'xml-broken', withParts({ 'xl/worksheets/sheet1.xml': '' })],
    [
      'a sheet of another namespace',
      'xml-broken',
      withParts({ 'xl/worksheets/sheet1.xml': '<worksheet xmlns="urn:other"/>' }),
    ],
    ['broken relationships', 'xml-broken', withParts({ '_rels/.rels': '<Relationships' })],
    [
      'a shared text that does not exist',
      'xml-broken',
      withParts({ 'xl/sharedStrings.xml': sharedStrings('') }),
    ],
    ['an entity bomb in a sheet', 'xml-entities', withParts({ 'xl/worksheets/sheet1.xml': entityBomb })],
    ['an entity bomb in the shared texts', 'xml-entities', withParts({ 'xl/sharedStrings.xml': entityBomb })],
    ['an entity bomb in the workbook', 'xml-entities', withParts({ 'xl/workbook.xml': entityBomb })],
    ['an entity bomb in the content types', 'xml-entities', withParts({ '[Content_Types].xml': entityBomb })],
    [
      'an entity from outside',
      'xml-entities',
      withParts({ 'xl/workbook.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }),
    ],
    [
      'an entity nobody declared',
      'xml-broken',
      withParts({ 'xl/worksheets/sheet1.xml': sheetXml('<row><c t="str"><v>&mine;</v></c></row>') }),
    ],
    [
      'a shared-texts part that is not there',
      'xml-broken',
      makeXlsx({ ...good, parts: { 'xl/sharedStrings.xml': null } }),
    ],
  ])('%s: %s', (_, code, bytes) => {
    expect(outcome(bytes)).toBe(code);
  });

  test('a relationship to itself does no harm', () => {
    const bytes = withParts({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(relationship('a', 'table', 'sheet1.xml')),
    });
    expect(outcome(bytes)).toBe('read');
  });
});

describe('a zip bomb is refused within two seconds of work', () => {
  /** 64 MB of blanks; a number of these one after the other is still one deflate stream. */
  const block = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const bomb = concatenated([
    deflateRawSync(Buffer.from(sheetXml('').slice(0, 100)), { finishFlush: constants.Z_FULL_FLUSH }),
    ...Array.from({ length: 29 }, () => block),
    Uint8Array.from([3, 0]),
  ]);
  const unpacked = 29 * 64 * 1024 * 1024;

  test.each<[string, string, Uint8Array]>([
    [
      'that says its size',
      'zip-bomb',
      withEntry('xl/worksheets/sheet1.xml', { raw: bomb, declaredSize: unpacked }),
    ],
    [
      'that claims to be small',
      'zip-bomb',
      withEntry('xl/worksheets/sheet1.xml', { raw: bomb, declaredSize: 5000 }),
    ],
    [
      'that claims what is just allowed',
      'zip-bomb',
      withEntry('xl/worksheets/sheet1.xml', { raw: bomb, declaredSize: 60_000_000 }),
    ],
    ['in the shared texts', 'zip-bomb', withEntry('xl/sharedStrings.xml', { raw: bomb, declaredSize: 5000 })],
    ['in the workbook part', 'zip-bomb', withEntry('xl/workbook.xml', { raw: bomb, declaredSize: unpacked })],
    [
      'that claims more than deflate can do',
      'zip-corrupt',
      withEntry('xl/workbook.xml', { declaredSize: 10_000_000 }),
    ],
  ])('%s: %s', (_, code, bytes) => {
    expect(bytes.length).toBeLessThan(2_000_000);
    const { answer, seconds } = cpuSeconds(() => outcome(bytes));
    expect(answer).toBe(code);
    expect(seconds).toBeLessThan(2);
  });

  test('of many entries that share the same bytes', () => {
    const part = (i: number): ZipPart => ({
      name: `xl/worksheets/sheet${i}.xml`,
      raw: block,
      declaredSize: 64 * 1024 * 1024,
    });
    expect(outcome(makeZip(Array.from({ length: 20 }, (_, i) => part(i + 1))))).toBe('zip-bomb');
  });

  test('levels without end are refused', () => {
    const deep = sheetXml('').replace('<sheetData>', '<a>'.repeat(100_000));
    expect(outcome(withParts({ 'xl/worksheets/sheet1.xml': deep }))).toBe('xml-broken');
  });

  test('a large sheet that only repeats itself is no bomb', () => {
    expect(outcome(makeRows('<row><c s="1"/><c s="1"/></row>'.repeat(1_000_000)))).toBe('read');
  });
});
