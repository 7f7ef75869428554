// The two editions of the file format: transitional (what Excel saves) and strict. They differ in every namespace address.
import type { XmlElement } from './xml-tree';

export interface Edition {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Edition = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Edition = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The edition a workbook's root element is written in. */
export function editionOf(workbook: XmlElement): Edition {
  return workbook.uri === STRICT.main ? STRICT : TRANSITIONAL;
}
