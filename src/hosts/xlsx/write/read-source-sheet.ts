// An existing worksheet with the places of its elements, rows and cells.
import { HostError } from '../../host';
import { plainRows, plainSheetData } from './plain-rows';
import { RowScanner, type SourceRow } from './sheet-rows';
import { childOf, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

export interface SourceSheet {
  readonly root: XmlElement;
  /** The `sheetData` element; its children are not kept. */
  readonly data: XmlElement;
  readonly rows: readonly SourceRow[];
}

/** HostError `xml-broken`, `xml-entities`. */
export function readSourceSheet(xml: string, part: string): SourceSheet {
  const plain = plainSheetData(xml);
  if (!plain) return scanSheet(xml, part);
  const root = parseXmlTree(xml, part, undefined, plain);
  const data = childOf(root, 'sheetData');
  // Another element of that name than the sheet's own: let the parser decide.
  if (data?.openEnd !== plain.start || data.closeStart !== plain.end) return scanSheet(xml, part);
  return { root, data, rows: plainRows(xml, plain, prefixOf(data)) };
}

/** The same with the parser alone, for any XML. */
export function scanSheet(xml: string, part: string): SourceSheet {
  const scanner = new RowScanner();
  const root = parseXmlTree(xml, part, scanner);
  const data = childOf(root, 'sheetData');
  if (!data) throw new HostError('xml-broken', `${part}: no sheetData`);
  return { root, data, rows: scanner.rows };
}
