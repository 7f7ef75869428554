// Makes the reader of one column from the field's own zod definition, once per table: a million rows need no zod parse.
import * as z from 'zod';
import type { CellMeta } from '../records';
import type { ChoiceSet } from '../../template/choice-words';
import { cellText, type CellReader } from './cell-reading';
import { readMonthDay, dayReader, momentReader } from './read-date';
import { choiceReader, choicesReader } from './read-choice';
import { flagReader } from './read-flag';
import { readId } from './read-id';
import { readMail } from './read-mail';
import { moneyReader } from './read-money';
import { readNumber } from './read-number';
import { readPhone } from './read-phone';
import { scoreReader } from './read-score';
import { readText } from './read-text';
import { splitProblems } from './split-problems';

export interface ReaderOptions {
  /** The header as the user wrote it. */
  readonly title: string;
  readonly earliestYear: number;
  readonly happened: boolean;
  readonly choices: ChoiceSet | undefined;
}

/** The reader of a field. Its answers are null or satisfy the field's schema (a test holds it to that). */
export function compileReader(schema: z.ZodType, options: ReaderOptions): CellReader {
  const { cell, lenient = false } = cellMeta(schema);
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  switch (cell) {
    case 'text':
      return inner instanceof z.ZodArray ? (value) => splitProblems(cellText(value)) : readText;
    case 'id':
      return readId;
    case 'day':
      return dayReader(options);
    case 'moment':
      return momentReader(options);
    case 'monthDay':
      return readMonthDay;
    case 'number':
      return readNumber;
    case 'money':
      return moneyReader(options.title);
    case 'score':
      return scoreReader(...bounds(inner));
    case 'choice':
      return choiceReader(choiceSet(options), lenient, options.title);
    case 'choices':
      return choicesReader(choiceSet(options), lenient, options.title);
    case 'flag':
      return flagReader(options.title);
    case 'phone':
      return readPhone;
    case 'mail':
      return readMail;
  }
}

/** True when a record cannot be without this field. */
export function isRequired(schema: z.ZodType): boolean {
  return !(schema instanceof z.ZodNullable);
}

function cellMeta(schema: z.ZodType): CellMeta {
  const meta = schema.meta() as CellMeta | undefined;
  if (!meta) throw new Error('a field of records.ts without cell metadata');
  return meta;
}

function bounds(schema: unknown): [number, number] {
  if (!(schema instanceof z.ZodNumber)) throw new Error('a score that is no number');
  return [schema.minValue ?? -Infinity, schema.maxValue ?? Infinity];
}

function choiceSet({ choices, title }: ReaderOptions): ChoiceSet {
  if (!choices) throw new Error(`no words for the choices of ${title}`);
  return choices;
}
