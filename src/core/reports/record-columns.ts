// A report's columns as a list: key, looks and how each cell comes about from one record. Sheets that are one plain table are
// made of these.
import type { ColumnSpec } from '../plan/layout-table';
import type { PlanCell } from '../plan/plan';
import type { Text } from '../text/text';
import { headersIn, type ReportContext } from './report-context';

export interface RecordColumn<Key extends string, Entry> {
  readonly key: Key;
  readonly look: Omit<ColumnSpec, 'headers' | 'key'>;
  readonly cell: (entry: Entry, context: ReportContext) => PlanCell;
}

/** `column<Key, Entry>()('points', 'integer', 10, (row) => row.points)`: one column of a list of them. */
export function columnMaker<Key extends string, Entry>() {
  return (
    key: Key,
    format: ColumnSpec['format'],
    width: number,
    cell: RecordColumn<Key, Entry>['cell'],
    more: Partial<RecordColumn<Key, Entry>['look']> = {},
  ): RecordColumn<Key, Entry> => ({ key, look: { format, width, ...more }, cell });
}

/** The columns as a table wants them, with their headers in every language. */
export function specsOf<Key extends string, Entry>(
  columns: readonly RecordColumn<Key, Entry>[],
  headerIn: (text: Text, key: Key) => string,
  context: ReportContext,
): ColumnSpec[] {
  return columns.map(({ key, look }) => ({
    key,
    headers: headersIn(context, (text) => headerIn(text, key)),
    ...look,
  }));
}

/** One row of cells per record, in the order of the columns. */
export function cellsOf<Key extends string, Entry>(
  columns: readonly RecordColumn<Key, Entry>[],
  entries: readonly Entry[],
  context: ReportContext,
): PlanCell[][] {
  return entries.map((entry) => columns.map(({ cell }) => cell(entry, context)));
}

/** Marks for a row kept for what people typed in it: who it was stays (`kept`), figures that are no longer known do not. */
export function goneMarks(
  columns: readonly { readonly key: string }[],
  kept: readonly string[],
  marks: Readonly<Record<string, PlanCell>> = {},
): Record<string, PlanCell> {
  const blank = columns.filter(({ key }) => !kept.includes(key));
  return { ...Object.fromEntries(blank.map(({ key }) => [key, null] as const)), ...marks };
}

/** A cell's text; "" for whatever is no text. */
export function textIn(cell: PlanCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
