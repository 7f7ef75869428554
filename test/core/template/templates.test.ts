import * as z from 'zod';
import { choiceLookup } from '../../../src/core/register/cells/choice-lookup';
import { RECORD_FIELDS } from '../../../src/core/register/records';
import { CHOICE_WORDS, choiceList, type ChoiceSet } from '../../../src/core/template/choice-words';
import { foldHeader } from '../../../src/core/template/fold';
import { fieldMeanings } from '../../../src/core/template/header-index';
import { isRequiredField, madeFields, TEMPLATE_KINDS, TEMPLATES } from '../../../src/core/template/templates';
import { words as en } from '../../../src/core/text/en/words';
import { words as zh } from '../../../src/core/text/zh-cn/words';
import { recognise } from '../../support/drawn-workbook';

const kinds = TEMPLATE_KINDS.map((kind) => [kind] as const);

describe.each(kinds)('the template of %s', (kind) => {
  const { fields, fits, required, spread, ownDate } = TEMPLATES[kind];
  const shape: Readonly<Record<string, z.ZodType>> = RECORD_FIELDS[kind].shape;
  const keys = fields.map((field) => field.key);

  test('every field of the record has a column, and every column is a field or splits into fields', () => {
    expect(keys.filter((key) => key in shape).sort()).toEqual(Object.keys(shape).sort());
    const composites = fields.filter((field) => !(field.key in shape));
    expect(
      composites.flatMap((field) => field.fills ?? ['nothing']).filter((key) => !(key in shape)),
    ).toEqual([]);
  });

  test('no header means two columns', () => {
    const titles = fields.flatMap((field) =>
      [field.title.zh, field.title.en, ...field.aliases].map((title) => [foldHeader(title), field.key]),
    );
    const clashes = titles.filter(([title, key]) =>
      titles.some(([other, owner]) => other === title && owner !== key),
    );
    expect(clashes).toEqual([]);
  });

  test('every title is found by its own words', () => {
    for (const field of fields) {
      for (const title of [field.title.zh, field.title.en]) {
        const meanings = fieldMeanings(foldHeader(title));
        expect(meanings.find((meaning) => meaning.kind === kind)?.key).toBe(field.key);
      }
    }
  });

  test('the made sheet is recognised in both languages, with every column', () => {
    for (const language of ['zh', 'en'] as const) {
      const made = madeFields(kind).map((field) => field.title[language]);
      const { sources, findings } = recognise({ rows: [made] });
      expect(sources.map((source) => [source.kind, source.columns.size])).toEqual([[kind, made.length]]);
      expect(findings).toEqual([]);
    }
  });

  test('rules name only columns that exist', () => {
    const named = [
      ...fits.flatMap((rule) => [...rule.all.flat(), ...(rule.several?.of ?? []), ...(rule.none ?? [])]),
      ...spread,
    ];
    // The customer columns are one list for all kinds; a kind without S4's composite has one less.
    expect(
      [...named, ...required.flat()].filter(
        (key) => !keys.includes(key) && !['party', 'customer'].includes(key),
      ),
    ).toEqual([]);
    if (ownDate !== undefined) expect(keys).toContain(ownDate);
  });

  test('choice columns have the words of exactly their codes', () => {
    for (const field of fields) {
      const codes = choiceCodes(shape[field.key]);
      expect([field.key, field.choices && Object.keys(CHOICE_WORDS[field.choices]).sort()]).toEqual([
        field.key,
        codes && [...codes].sort(),
      ]);
    }
  });
});

function choiceCodes(schema: z.ZodType | undefined): string[] | undefined {
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  const item = inner instanceof z.ZodArray ? inner.element : inner;
  return item instanceof z.ZodEnum ? item.options.map(String) : undefined;
}

test('stars mark what a row cannot do without', () => {
  expect(
    TEMPLATE_KINDS.flatMap((kind) =>
      madeFields(kind)
        .filter((field) => isRequiredField(kind, field.key))
        .map((field) => `${kind}.${field.key}`),
    ),
  ).toEqual([
    'customers.customerName',
    'orders.customerName',
    'orders.day',
    'orders.amount',
    'tickets.ticketId',
    'tickets.customerName',
    'tickets.receivedAt',
    'progress.ticketId',
    'progress.updatedAt',
    'surveys.customerName',
    'surveys.day',
    'visits.customerName',
    'visits.at',
    'care.customerName',
    'care.day',
    'loyalty.customerName',
  ]);
});

describe('choice words', () => {
  const shown = {
    levels: [zh.levels, en.levels],
    channels: [zh.channels, en.channels],
    preferences: [zh.preferences, en.preferences],
    emotions: [zh.emotions, en.emotions],
    impacts: [zh.impacts, en.impacts],
    urgencies: [zh.urgencies, en.urgencies],
    ticketTypes: [zh.ticketTypes, en.ticketTypes],
    ticketStatuses: [zh.ticketStatuses, en.ticketStatuses],
    progressStatuses: [zh.progressStatuses, en.progressStatuses],
    careKinds: [zh.careKinds, en.careKinds],
    orderKinds: [zh.orderKinds, en.orderKinds],
  } as const;

  test.each(Object.entries(shown))(
    'what we write for %s is what we offer, and is read back',
    (set, languages) => {
      const name = set as ChoiceSet;
      expect(choiceList(name, 'zh')).toEqual(
        Object.keys(CHOICE_WORDS[name]).map((code) => (languages[0] as Record<string, string>)[code]),
      );
      for (const language of languages) {
        for (const [code, word] of Object.entries(language))
          expect([word, choiceLookup(name).exact(word)]).toEqual([word, code]);
      }
    },
  );

  test('no word stands for two codes', () => {
    for (const set of Object.values(CHOICE_WORDS)) {
      const words = Object.entries<readonly string[]>(set).flatMap(([code, list]) =>
        list.map((word) => [foldHeader(word), code]),
      );
      expect(
        words.filter(([word, code]) => words.some(([other, owner]) => other === word && owner !== code)),
      ).toEqual([]);
    }
  });
});
