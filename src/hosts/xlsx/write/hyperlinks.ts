// Links of our cells to other cells of the workbook. They carry a place (`location`) and no relationship.
import { cellAddress, quoteSheet } from '../../../core/grid/address';
import type { LinkCell } from '../../../core/plan/plan';
import { escapeAttribute } from './escape-xml';

export interface PlacedLink {
  readonly row: number;
  readonly col: number;
  readonly link: LinkCell;
}

/** `{ row: 4, col: 0, link: { text: "C5", sheet: "交易", cell: "C5" } } → <hyperlink ref="A5" location="'交易'!C5" …/>`. */
export function hyperlinkXml(prefix: string, { row, col, link }: PlacedLink): string {
  const location = escapeAttribute(`${quoteSheet(link.sheet)}!${link.cell || 'A1'}`);
  const display = escapeAttribute(link.text.slice(0, 255));
  return `<${prefix}hyperlink ref="${cellAddress(row, col)}" location="${location}" display="${display}"/>`;
}
