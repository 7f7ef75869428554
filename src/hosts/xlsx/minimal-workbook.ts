// The package a brand-new workbook starts from. It has no sheet at all, so that no stray "Sheet1" is left over: it becomes a
// workbook that programs open with the first plan applied to it.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { newStylesXml } from './write/new-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A font with Chinese characters that Windows and Mac both have; others take their own in its place. */
const FONT = '<sz val="10"/><name val="Microsoft YaHei"/><family val="2"/><charset val="134"/>';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  '_rels/.rels':
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>' +
    '<sheets/></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': newStylesXml(MAIN, FONT),
};

/** The bytes of an empty package, the same at every call: `openXlsx(minimalWorkbook()).apply(plans)` makes a new file. */
export function minimalWorkbook(): Uint8Array {
  const files: Zippable = {};
  // Zip times are wall-clock times: this text means the same moment on the clock in every time zone.
  const mtime = '1980-01-01T00:00:00';
  for (const [name, text] of Object.entries(PARTS)) files[name] = [strToU8(text), { mtime }];
  return zipSync(files);
}
