// The columns of one recognised table with their readers, in reading order: the row's own date first.
import type { ZodType } from 'zod';
import { TEMPLATES } from '../template/templates';
import type { CellReader } from './cells/cell-reading';
import { compileReader, isRequired } from './cells/compile-reader';
import { splitterOf, type Splitter } from './composite-columns';
import type { ReadOptions } from './read-options';
import { RECORD_FIELDS } from './records';
import type { SourceTable } from './register';

export interface ReadColumn {
  readonly key: string;
  readonly col: number;
  readonly title: string;
  /** Null for a composite column that is no field itself. */
  readonly read: CellReader | null;
  readonly split: Splitter | null;
  readonly required: boolean;
  /** A merged cell counts for each row it covers. */
  readonly spread: boolean;
}

/** The columns to read, each once. Parts of a composite column have no reader of their own. */
export function tableColumns(source: SourceTable, options: ReadOptions): ReadColumn[] {
  const { fields, ownDate, spread } = TEMPLATES[source.kind];
  const shape = shapeOf(source);
  const parts = new Set<string>();
  for (const { key, fills = [] } of fields) {
    const col = source.columns.get(key);
    for (const part of col === undefined ? [] : fills) if (source.columns.get(part) === col) parts.add(part);
  }
  const columns = fields
    .filter(({ key }) => source.columns.has(key) && !parts.has(key))
    .map((field): ReadColumn => {
      const schema = shape[field.key];
      const title = source.titles.get(field.key) ?? field.title.zh;
      const readerOptions = {
        title,
        earliestYear: options.earliestYear,
        happened: field.happened === true,
        choices: field.choices,
      };
      return {
        key: field.key,
        col: source.columns.get(field.key) ?? -1,
        title,
        read: schema ? compileReader(schema, readerOptions) : null,
        split: splitterOf(source.kind, field.key, options.earliestYear) ?? null,
        required: schema ? isRequired(schema) : false,
        spread: spread.includes(field.key),
      };
    });
  return [...columns.filter(({ key }) => key === ownDate), ...columns.filter(({ key }) => key !== ownDate)];
}

/** Required fields that have no column: then no row can become a record. */
export function lacksRequiredField(source: SourceTable): boolean {
  return Object.entries(shapeOf(source)).some(
    ([key, schema]) => isRequired(schema) && !source.columns.has(key),
  );
}

function shapeOf(source: SourceTable): Readonly<Record<string, ZodType>> {
  return RECORD_FIELDS[source.kind].shape;
}
