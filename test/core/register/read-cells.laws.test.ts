// The compiled readers are made from the zod definitions; here they are held to them.
import * as fc from 'fast-check';
import * as z from 'zod';
import { dayFromYmd, formatDay, formatMinute, MINUTES_PER_DAY, ymd } from '../../../src/core/calendar/day';
import { serialFromDay, serialFromMinute } from '../../../src/core/grid/excel-date';
import type { CellContext } from '../../../src/core/register/cells/cell-reading';
import { compileReader, isRequired } from '../../../src/core/register/cells/compile-reader';
import { RECORD_FIELDS, type CellMeta, type RecordKind } from '../../../src/core/register/records';
import { CHOICE_WORDS } from '../../../src/core/template/choice-words';
import { TEMPLATE_KINDS, templateFieldOf } from '../../../src/core/template/templates';

interface Field {
  readonly kind: RecordKind;
  readonly key: string;
  readonly schema: z.ZodType;
}

const FIELDS = TEMPLATE_KINDS.flatMap((kind) =>
  Object.entries(RECORD_FIELDS[kind].shape as Record<string, z.ZodType>).map(([key, schema]): Field => ({
    kind,
    key,
    schema,
  })),
);
const named = FIELDS.map((field) => [`${field.kind}.${field.key}`, field] as const);

const TODAY = dayFromYmd(2026, 11, 21) ?? NaN;
const context = (reports: string[], date1904 = false): CellContext => ({
  date1904,
  asOf: TODAY * MINUTES_PER_DAY,
  near: TODAY,
  nearIsLast: false,
  report: (code) => reports.push(code),
});

function readerOf({ kind, key, schema }: Field) {
  const field = templateFieldOf(kind, key);
  return compileReader(schema, {
    title: field?.title.zh ?? key,
    earliestYear: 1990,
    happened: false,
    choices: field?.choices,
  });
}

/** Anything people have in cells: numbers, words of every list, dates, odd text. */
const someCell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 60000 }),
  fc.boolean(),
  fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    ...Object.values(CHOICE_WORDS).flatMap((set) => Object.values<readonly string[]>(set).flat()),
  ),
  fc.constantFrom(
    '2023-10-01',
    '10月15日',
    '11月15日前',
    '5分',
    '￥1.2万',
    '30%',
    '☑VIP □普通',
    '是',
    '无',
    '/',
    '1.2E+20',
    '13800000000',
    'a@b.cn',
    'A公司/*经理',
  ),
);

describe.each(named)('%s', (_name, field) => {
  const read = readerOf(field);

  test('whatever stands in the cell, the answer is blank or satisfies the definition', () => {
    fc.assert(
      fc.property(someCell, fc.boolean(), (cell, date1904) => {
        const value = read(cell, context([], date1904));
        if (value !== null) expect(field.schema.safeParse(value)).toEqual({ success: true, data: value });
      }),
      { numRuns: 60 },
    );
  });

  test('blank is allowed exactly where the definition allows it', () => {
    expect(isRequired(field.schema)).toBe(!field.schema.safeParse(null).success);
  });

  test('every value the definition allows can be written into a cell and is read back', () => {
    fc.assert(
      fc.property(validValue(field), (value) => {
        expect(field.schema.safeParse(value).success).toBe(true);
        const reports: string[] = [];
        expect([read(cellOf(field, value), context(reports)), reports]).toEqual([value, []]);
      }),
      { numRuns: 40 },
    );
  });
});

const metaOf = (field: Field) => field.schema.meta() as unknown as CellMeta;
const innerOf = ({ schema }: Field) =>
  schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
const word = fc.stringMatching(/^[\u4e00-\u8fff]{2,8}$/).filter((text) => !/[无没暂不未]/.test(text));
const someDay = fc.integer({ min: dayFromYmd(1990, 1, 1) ?? 0, max: dayFromYmd(2099, 12, 31) ?? 0 });

function validValue(field: Field): fc.Arbitrary<unknown> {
  const inner = innerOf(field);
  switch (metaOf(field).cell) {
    case 'text':
      return inner instanceof z.ZodArray ? fc.array(word, { minLength: 1 }) : word;
    case 'id':
      return fc.stringMatching(/^[A-Z][0-9]{1,15}$/);
    case 'day':
      return someDay;
    case 'moment':
      return fc
        .tuple(someDay, fc.integer({ min: 0, max: 1439 }))
        .map(([day, minute]) => day * MINUTES_PER_DAY + minute);
    case 'monthDay':
      return someDay.map((day) => ymd(day)).map(({ month, dayOfMonth }) => month * 100 + dayOfMonth);
    case 'number':
    case 'money':
      return fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100 + 0);
    case 'score':
      return inner instanceof z.ZodNumber
        ? fc.integer({ min: inner.minValue ?? 0, max: inner.maxValue ?? 0 })
        : fc.constant(null);
    case 'choice':
      return inner instanceof z.ZodEnum ? fc.constantFrom(...inner.options) : fc.constant(null);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom('phone', 'mail', 'regular', 'reminder'), { minLength: 1 });
    case 'flag':
      return fc.boolean();
    case 'phone':
      return fc.stringMatching(/^1[3-9][0-9]{9}$/);
    case 'mail':
      return fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.(cn|com)$/);
  }
}

/** The cell as the made template would hold it. */
function cellOf(field: Field, value: unknown): string | number | boolean {
  const choices = templateFieldOf(field.kind, field.key)?.choices;
  const words: Readonly<Record<string, readonly string[]>> = choices ? CHOICE_WORDS[choices] : {};
  const { cell } = metaOf(field);
  if (cell === 'choice') return words[String(value)]?.[0] ?? '';
  if (Array.isArray(value)) return value.map((item) => words[String(item)]?.[0] ?? String(item)).join('、');
  if (cell === 'flag') return value === true ? '是' : '否';
  if (cell === 'day') return serialFromDay(Number(value), false);
  if (cell === 'moment') return serialFromMinute(Number(value), false);
  if (cell === 'monthDay') return `${Math.floor(Number(value) / 100)}月${Number(value) % 100}日`;
  return value as string | number;
}

const FORMS: readonly (readonly [string, (day: number) => string])[] = [
  ['2023-10-1', (day) => `${ymd(day).year}-${ymd(day).month}-${ymd(day).dayOfMonth}`],
  ['2023/10/01', (day) => formatDay(day).replaceAll('-', '/')],
  ['2023.10.1', (day) => `${ymd(day).year}.${ymd(day).month}.${ymd(day).dayOfMonth}`],
  ['2023年10月1日', (day) => `${ymd(day).year}年${ymd(day).month}月${ymd(day).dayOfMonth}日`],
  ['20231001', (day) => formatDay(day).replaceAll('-', '')],
];

test.each(FORMS)('every day written as %s is read back', (_form, write) => {
  const read = readerOf({ kind: 'visits', key: 'planDay', schema: RECORD_FIELDS.visits.shape.planDay });
  fc.assert(
    fc.property(someDay, (day) => {
      expect(read(write(day), context([]))).toBe(day);
    }),
  );
});

test('every moment is read back, with T, with a blank, with 上午/下午', () => {
  const read = readerOf({ kind: 'tickets', key: 'solvedAt', schema: RECORD_FIELDS.tickets.shape.solvedAt });
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 1439 }), (day, inDay) => {
      const minute = day * MINUTES_PER_DAY + inDay;
      const text = formatMinute(minute);
      const hour = Math.floor(inDay / 60);
      const clock = `${hour < 12 ? '上午' : '下午'}${hour % 12 === 0 ? 12 : hour % 12}:${String(inDay % 60).padStart(2, '0')}`;
      for (const typed of [text, text.replace(' ', 'T'), `${formatDay(day)} ${clock}`])
        expect(read(typed, context([]))).toBe(minute);
    }),
  );
});

test('every amount is read back with ￥, thousands commas and brackets', () => {
  const read = readerOf({ kind: 'orders', key: 'amount', schema: RECORD_FIELDS.orders.shape.amount });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
      const amount = cents / 100;
      const [whole = '', fraction = '00'] = amount.toFixed(2).split('.');
      const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
      expect(read(`￥${grouped}元`, context([]))).toBe(amount);
      expect(read(`(${grouped})`, context([]))).toBe(0 - amount);
    }),
  );
});
