// docs/columns.md: the sheets we read, their columns, and every name a column may have.
import { RECORD_FIELDS, type CellMeta, type RecordKind } from '../../src/core/register/records';
import { choiceList } from '../../src/core/template/choice-words';
import type { FitRule, TemplateField } from '../../src/core/template/template-spec';
import {
  isRequiredField,
  TEMPLATE_KINDS,
  templateFieldOf,
  TEMPLATES,
} from '../../src/core/template/templates';
import { markdownTable } from './markdown';
import type { ReferenceWords } from './reference-words';

export function columnsReference(words: ReferenceWords): string[] {
  const { title, about } = words.columns;
  return [`## ${title}`, '', about, ...TEMPLATE_KINDS.flatMap((kind) => kindTable(kind, words))];
}

function kindTable(kind: RecordKind, words: ReferenceWords): string[] {
  const { forms, required, fits, fields } = TEMPLATES[kind];
  const { text, columns } = words;
  const name = text.words.kinds[kind];
  const others = forms.filter((form) => form !== name);
  const groups = required.map((group) => anyOf(kind, group, words));
  return [
    '',
    `### ${name}`,
    '',
    ...(others.length === 0 ? [] : [`- ${columns.alsoCalled}${others.join(text.words.listComma)}`]),
    `- ${columns.required}${groups.join(words.and)}`,
    ...fits.map((fit) => `- ${columns.known}${fitWords(kind, fit, words)}`),
    '',
    ...markdownTable(
      columns.headers,
      fields.map((field) => columnRow(kind, field, words)),
    ),
  ];
}

function fitWords(kind: RecordKind, { all, several, none }: FitRule, words: ReferenceWords): string {
  const { columns, text } = words;
  const names = (keys: readonly string[]): string =>
    keys.map((key) => titleOf(kind, key, words)).join(text.words.listComma);
  return [
    all.map((group) => anyOf(kind, group, words)).join(words.and),
    ...(several ? [`${words.and}${columns.several(several.count, names(several.of))}`] : []),
    ...(none ? [columns.none(names(none))] : []),
  ].join('');
}

/** Alternatives that the kind does not have are left out. */
function anyOf(kind: RecordKind, group: readonly string[], words: ReferenceWords): string {
  const known = group.filter((key) => templateFieldOf(kind, key) !== undefined);
  return known.map((key) => titleOf(kind, key, words)).join(words.or);
}

function titleOf(kind: RecordKind, key: string, { title }: ReferenceWords): string {
  return templateFieldOf(kind, key)?.title[title] ?? key;
}

function columnRow(kind: RecordKind, field: TemplateField, words: ReferenceWords): string[] {
  const { title, yes, text } = words;
  const other = title === 'zh' ? field.title.en : field.title.zh;
  return [
    field.title[title],
    field.made ? yes : '',
    isRequiredField(kind, field.key) ? yes : '',
    content(kind, field, words),
    [other, ...field.aliases].join(text.words.listComma),
  ];
}

function content(kind: RecordKind, field: TemplateField, words: ReferenceWords): string {
  const { title, columns, text } = words;
  const shape: Readonly<Record<string, { meta(): unknown } | undefined>> = RECORD_FIELDS[kind].shape;
  const meta = shape[field.key]?.meta() as CellMeta | undefined;
  if (!meta) {
    const parts = (field.fills ?? []).map((key) => titleOf(kind, key, words));
    return columns.cells.split + parts.join(text.words.listComma);
  }
  const list = field.choices ? choiceList(field.choices, title).join(text.words.listComma) : '';
  return columns.cells[meta.cell] + list;
}
