// The grid of a report page: two blocks of six columns with one column between, so that tables of one width stand side by
// side and below each other. Widths in half-width characters; columns count from 0.
import type { ColumnSpec } from '../../plan/layout-table';
import type { Text } from '../../text/text';
import { headersIn, type ReportContext } from '../report-context';

/** Name, four figures, and a column for words. */
const BLOCK = [20, 11, 9, 10, 12, 30] as const;
const BETWEEN = 10;
export const LEFT = 0;
export const RIGHT = BLOCK.length + 1;
export const LAST_COLUMN = RIGHT + BLOCK.length - 1;
const WIDTHS = [...BLOCK, BETWEEN, ...BLOCK];

/** Key, number format and anything else of a column; its width is its place's. */
export type PageColumn<Key extends string> = readonly [
  key: Key,
  format: ColumnSpec['format'],
  more?: Partial<Pick<ColumnSpec, 'wrap' | 'align' | 'fillIn' | 'validation'>>,
];

/** The columns of a table that begins at the left of a block. */
export function pageColumns<Key extends string>(
  columns: readonly PageColumn<Key>[],
  headerIn: (text: Text, key: Key) => string,
  context: ReportContext,
): ColumnSpec[] {
  return columns.map(([key, format, more], at) => ({
    key,
    headers: headersIn(context, (text) => headerIn(text, key)),
    format,
    width: WIDTHS[at] ?? BETWEEN,
    ...more,
  }));
}

export const WRAP = { wrap: true } as const;
export const CENTER = { align: 'center' } as const;
