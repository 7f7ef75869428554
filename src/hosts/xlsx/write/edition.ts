// The two editions of the file format: transitional (what Excel saves) and strict. They differ in every namespace address.
import type { XmlElement } from './xml-tree';

export interface Edition {
  readonly main: string;
  readonly relationships: string;
  /** Shapes and text of drawings, charts, and where drawings stand on a sheet. */
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

const TRANSITIONAL: Edition = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

const STRICT: Edition = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

/** The edition a workbook's root element is written in. */
export function editionOf(workbook: XmlElement): Edition {
  return workbook.uri === STRICT.main ? STRICT : TRANSITIONAL;
}
