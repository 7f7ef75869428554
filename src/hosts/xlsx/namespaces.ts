// The two spellings of SpreadsheetML's own namespace: transitional (what Excel writes) and strict.
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** True for the namespace of worksheets, shared strings, tables and the workbook part. */
export function isMainNamespace(uri: string): boolean {
  return uri === TRANSITIONAL || uri === STRICT;
}
