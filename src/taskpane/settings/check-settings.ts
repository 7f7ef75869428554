// Judges what was typed into the settings with the core's own codecs and schemas, and says which cells to write.
import type { CellCodec, ReadContext } from '../../core/policy/cell-codec';
import { ORDERED_SETTINGS } from '../../core/policy/ordered-settings';
import { POLICY_TABLES } from '../../core/policy/policy-tables';
import { settingCodec } from '../../core/policy/setting-codec';
import { settingAt } from '../../core/policy/setting-list';
import { TEXTS } from '../../core/text/languages';
import type { Language, Text } from '../../core/text/text';
import type { CellEntry, ExpectedCell } from '../pane-host';
import type { SettingField, SettingsGroup } from '../pane-report';

/** What was typed, by field id. */
export type Edits = Readonly<Record<string, string>>;

export interface CheckedSettings {
  /** What is allowed instead, by field id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Only cells whose value changes; [] when there are errors. */
  readonly entries: readonly CellEntry[];
  readonly expected: readonly ExpectedCell[];
}

interface Judged {
  readonly field: SettingField;
  /** Undefined: cannot be used. */
  readonly value: unknown;
  readonly written: string | number | null;
}

/** `windowMonths ← "24个月"` → writes 24; `← "abc"` → error "0–240 的整数". A contradiction is told at the field changed. */
export function checkSettings(
  groups: readonly SettingsGroup[],
  edits: Edits,
  language: Language,
): CheckedSettings {
  const text = TEXTS[language];
  const rows = groups.flatMap((group) => group.rows);
  const errors: Record<string, string> = {};
  const changed: Judged[] = [];
  for (const row of rows) {
    const edited = row.fields.filter((field) => isEdited(field, edits));
    if (edited.length === 0) continue;
    for (const field of edited) {
      const judged = judge(field, edits[field.id] ?? '', text);
      if (judged.value === undefined) errors[field.id] = field.allowed;
      else changed.push(judged);
    }
    Object.assign(errors, wrongRow(row.fields, edits, text));
  }
  Object.assign(
    errors,
    contradictions(
      rows.flatMap(({ fields }) => fields),
      edits,
      text,
    ),
  );
  if (Object.keys(errors).length > 0) return { errors, entries: [], expected: [] };
  return { errors, ...writes(changed) };
}

export function isEdited(field: SettingField, edits: Edits): boolean {
  const typed = edits[field.id];
  return typed !== undefined && typed.trim() !== field.value;
}

function writes(changed: readonly Judged[]): Pick<CheckedSettings, 'entries' | 'expected'> {
  const placed = changed.flatMap(({ field, written }) =>
    field.place && written !== field.raw
      ? [{ cell: field.place.cell, value: written, expected: field.raw }]
      : [],
  );
  return {
    entries: placed.map(({ cell, value }) => ({ cell, value })),
    expected: placed.map(({ cell, expected }) => ({ cell, value: expected })),
  };
}

function judge(field: SettingField, typed: string, text: Text): Judged {
  const { codec, accepts } = codecOf(field);
  const value = codec.read(typed.trim() === '' ? null : typed.trim(), contextFor(text));
  const usable = value !== undefined && accepts(value);
  return { field, value: usable ? value : undefined, written: usable ? codec.write(value, text) : null };
}

interface FieldCodec {
  readonly codec: CellCodec<unknown>;
  readonly accepts: (value: unknown) => boolean;
}

type Shape = Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>>;

function codecOf({ table, row, column }: SettingField): FieldCodec {
  if (table === 'parameters') {
    const setting = settingAt(row);
    if (!setting) throw new Error(`no setting ${row}`);
    const accepts = setting.accepts as (value: unknown) => boolean;
    return { codec: settingCodec(setting) as CellCodec<unknown>, accepts };
  }
  const spec = specOf(table);
  const codec = spec.codecs[column];
  if (!codec) throw new Error(`no codec for ${table}.${column}`);
  return { codec, accepts: (value) => spec.schema.shape[column]?.safeParse(value).success ?? true };
}

interface RowSpec {
  readonly codecs: Readonly<Record<string, CellCodec<unknown>>>;
  readonly key: string | null;
  readonly schema: {
    readonly shape: Shape;
    safeParse(row: unknown): {
      success: boolean;
      error?: { issues: readonly { path: readonly PropertyKey[] }[] };
    };
  };
}

function specOf(table: string): RowSpec {
  const specs = POLICY_TABLES as unknown as Readonly<Record<string, RowSpec>>;
  const spec = specs[table];
  if (!spec) throw new Error(`no settings table ${table}`);
  return spec;
}

/** Cells that are right each by itself and wrong together: an end before its beginning. */
function wrongRow(fields: readonly SettingField[], edits: Edits, text: Text): Record<string, string> {
  const [first] = fields;
  if (!first || first.table === 'parameters') return {};
  const { schema } = specOf(first.table);
  const judged = fields.map((field) => judge(field, edits[field.id] ?? field.value, text));
  if (judged.some(({ value }) => value === undefined)) return {};
  const row = Object.fromEntries(judged.map(({ field, value }) => [field.column, value]));
  const { success, error } = schema.safeParse(row);
  if (success) return {};
  const wrong = fields.filter(({ column }) => error?.issues.some(({ path }) => path[0] === column));
  return Object.fromEntries(wrong.map((field) => [field.id, text.policy.allowed.timeOrder]));
}

/** Two settings in the wrong order; both their names are told. */
function contradictions(fields: readonly SettingField[], edits: Edits, text: Text): Record<string, string> {
  const errors: Record<string, string> = {};
  const byPath = new Map(
    fields.filter(({ table }) => table === 'parameters').map((field) => [field.row, field]),
  );
  for (const { low, high, strict } of ORDERED_SETTINGS) {
    const [lower, upper] = [byPath.get(low), byPath.get(high)];
    if (!lower || !upper) continue;
    const changed = [upper, lower].find((field) => isEdited(field, edits));
    const [below, above] = [lower, upper].map((field) =>
      Number(judge(field, edits[field.id] ?? field.value, text).value),
    );
    if (!changed || below === undefined || above === undefined) continue;
    if (!(strict ? below >= above : below > above)) continue;
    errors[changed.id] = text.policy.allowed.inOrder(lower.label, upper.label);
  }
  return errors;
}

function contextFor(text: Text): ReadContext {
  const others = Object.values(TEXTS).filter((other) => other !== text);
  return { texts: [text, ...others], date1904: false };
}
