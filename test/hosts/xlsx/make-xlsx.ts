// Makes small .xlsx files for tests, part by part, so that a test can show just the XML it is about.
import { strToU8 } from 'fflate';
import { makeZip } from './make-zip';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetXml {
  readonly name: string;
  /** The whole part. */
  readonly xml: string | Uint8Array;
  readonly state?: string;
  readonly kind?: string;
  /** Content of the sheet's relationships. */
  readonly relationships?: string;
}

export interface XlsxXml {
  readonly sheets: readonly SheetXml[];
  /** The shared strings part; without it the workbook has none. */
  readonly strings?: string;
  readonly workbookPr?: string;
  /** Parts to add or put in place of others; null takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** `<row>…</row>` → a worksheet part. */
export function sheetXml(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function sharedStrings(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

export function relationship(id: string, kind: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${more}/>`;
}

export function relationships(inner: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
}

/** The parts of the workbook by name. */
export function xlsxParts(xlsx: XlsxXml): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': contentTypes(xlsx),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbook(xlsx),
    'xl/_rels/workbook.xml.rels': workbookRelationships(xlsx),
  };
  xlsx.sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.xml;
    if (sheet.relationships) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(sheet.relationships);
    }
  });
  if (xlsx.strings) parts['xl/sharedStrings.xml'] = xlsx.strings;
  const kept = Object.entries({ ...parts, ...xlsx.parts }).filter(([, content]) => content !== null);
  return Object.fromEntries(kept.map(([name, content]) => [name, toBytes(content ?? '')]));
}

export function makeXlsx(xlsx: XlsxXml): Uint8Array {
  return makeZip(Object.entries(xlsxParts(xlsx)).map(([name, content]) => ({ name, content })));
}

/** A workbook of one sheet with these rows. */
export function makeRows(rows: string, more: Partial<XlsxXml> = {}): Uint8Array {
  return makeXlsx({ sheets: [{ name: 'Sheet1', xml: sheetXml(rows) }], ...more });
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

function contentTypes({ sheets }: XlsxXml): string {
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET_ML}.${kind}+xml"/>`;
  const ofSheets = sheets.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')).join('');
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${ofSheets}</Types>`;
}

function workbook({ sheets, workbookPr = '' }: XlsxXml): string {
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${tabs.join('')}</sheets></workbook>`;
}

function workbookRelationships({ sheets, strings }: XlsxXml): string {
  const ofSheets = sheets.map(({ kind = 'worksheet' }, i) =>
    relationship(`rId${i + 1}`, kind, `worksheets/sheet${i + 1}.xml`),
  );
  return relationships(
    ofSheets.join('') + (strings ? relationship('rIdS', 'sharedStrings', 'sharedStrings.xml') : ''),
  );
}
