// A template's columns as an Excel table: canonical titles, formats, and lists to pick from.
import type { z } from 'zod';
import type { ColumnPlan, NumberFormat, PlanCell, TablePlan, Validation } from '../plan/plan';
import { RECORD_FIELDS, type CellMeta } from '../register/records';
import { choiceList } from '../template/choice-words';
import type { TemplateField } from '../template/template-spec';
import { madeFields } from '../template/templates';
import type { TemplateKind } from '../text/areas/templates';
import type { Text } from '../text/text';

/** Cells by field name of records.ts; a field without a cell is blank. */
export type TemplateRow = Readonly<Record<string, PlanCell>>;

const FORMATS: Readonly<Record<CellMeta['cell'], NumberFormat>> = {
  // IDs and phones as text, so that leading zeros and long numbers survive typing.
  id: 'text',
  phone: 'text',
  mail: 'text',
  text: 'general',
  choice: 'general',
  choices: 'general',
  flag: 'general',
  day: 'date',
  monthDay: 'date',
  moment: 'datetime',
  number: 'decimal',
  money: 'money',
  score: 'integer',
};
/** From this width on a column holds sentences. */
const SENTENCE_WIDTH = 24;

/** The table of a kind at a cell, with the rows given (none = one blank row to start in). */
export function templateTable(
  kind: TemplateKind,
  text: Text,
  place: { readonly name: string; readonly top: number; readonly left: number },
  rows: readonly TemplateRow[] = [],
): TablePlan {
  const fields = madeFields(kind);
  return {
    ...place,
    columns: fields.map((field) => templateColumn(kind, field, text)),
    rows: rows.map((row) => fields.map(({ key }) => row[key] ?? null)),
    filter: true,
  };
}

/** The title of a field in a language. */
export function fieldTitle(field: TemplateField, text: Text): string {
  return text.language === 'zh-CN' ? field.title.zh : field.title.en;
}

/** A field's column: its title, format, width and what may be typed. */
export function templateColumn(kind: TemplateKind, field: TemplateField, text: Text): ColumnPlan {
  const schema = fieldSchema(kind, field.key);
  const cell = (schema?.meta() as CellMeta | undefined)?.cell ?? 'text';
  const validation = validationOf(cell, field, schema, text);
  return {
    key: field.key,
    header: fieldTitle(field, text),
    format: FORMATS[cell],
    width: field.width,
    ...(cell === 'text' && field.width >= SENTENCE_WIDTH ? { wrap: true } : {}),
    ...(validation ? { validation } : {}),
  };
}

/** Undefined for a composite column, which is no field of a record. */
function fieldSchema(kind: TemplateKind, key: string): z.ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = RECORD_FIELDS[kind].shape;
  return shape[key];
}

function validationOf(
  cell: CellMeta['cell'],
  field: TemplateField,
  schema: z.ZodType | undefined,
  text: Text,
): Validation | undefined {
  const { pickFromList, typeScore } = text.templates;
  const language = text.language === 'zh-CN' ? 'zh' : 'en';
  if (cell === 'choice' && field.choices) {
    return { kind: 'list', values: choiceList(field.choices, language), message: pickFromList };
  }
  if (cell === 'flag')
    return { kind: 'list', values: [text.words.yes, text.words.no], message: pickFromList };
  if (cell !== 'score' || !schema) return undefined;
  const [min, max] = scoreRange(schema);
  return { kind: 'whole', min, max, message: typeScore(min, max) };
}

/** The bounds stand once, in records.ts. */
function scoreRange(schema: z.ZodType): [number, number] {
  const inner = (schema as z.ZodNullable<z.ZodNumber>).unwrap();
  return [inner.minValue ?? 1, inner.maxValue ?? 5];
}
