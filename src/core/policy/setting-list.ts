// The policy's single settings, read out of its zod schema: path, unit, source, default and what is allowed.
import * as z from 'zod';
import { DEFAULT_POLICY, PolicySchema, type Policy, type SettingMeta } from './policy';

/** "rfm.windowMonths", "checks.reviewMonths" …: every setting that is not a table. */
export type SettingPath = {
  [G in keyof Policy]: Policy[G] extends readonly unknown[] ? never : `${G}.${keyof Policy[G] & string}`;
}[keyof Policy];

/** A value of a parameter row. */
export type SettingValue = number | string | boolean | readonly number[];

/** What a setting may be, as the schema says it. */
export type Allowed =
  | { readonly kind: 'number'; readonly whole: boolean; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'bounds'; readonly count: number }
  | { readonly kind: 'yes/no' }
  | { readonly kind: 'text' };

export interface Setting extends SettingMeta {
  readonly path: SettingPath;
  readonly group: string;
  readonly key: string;
  readonly fallback: SettingValue;
  readonly allowed: Allowed;
  /** The schema's own verdict on a value. */
  readonly accepts: (value: SettingValue) => boolean;
}

/** Every setting in the schema's order. `SETTINGS[1].path → "rfm.windowMonths"`. */
export const SETTINGS: readonly Setting[] = Object.entries(PolicySchema.shape).flatMap(([group, schema]) =>
  schema instanceof z.ZodPrefault ? settingsOf(group, schema.unwrap()) : [],
);

/** The setting of a path, or undefined when there is none. */
export function settingAt(path: string): Setting | undefined {
  return SETTINGS.find((setting) => setting.path === path);
}

function settingsOf(group: string, object: z.ZodObject): Setting[] {
  return Object.entries(object.shape).map(([key, schema]) => {
    const field = schema as z.ZodDefault;
    const { unit, source } = field.meta() as unknown as SettingMeta;
    return {
      path: `${group}.${key}` as SettingPath,
      group,
      key,
      unit,
      source,
      fallback:
        (DEFAULT_POLICY as unknown as Record<string, Record<string, SettingValue>>)[group]?.[key] ?? '',
      allowed: allowedBy(field.unwrap() as z.ZodType),
      accepts: (value) => field.unwrap() instanceof z.ZodType && z.safeParse(field.unwrap(), value).success,
    };
  });
}

function allowedBy(schema: z.ZodType): Allowed {
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: 'yes/no' };
  if (schema instanceof z.ZodTuple) return { kind: 'bounds', count: schema.def.items.length };
  if (schema instanceof z.ZodNumber) {
    return {
      kind: 'number',
      whole: schema.format !== null,
      min: schema.minValue ?? -Infinity,
      max: schema.maxValue ?? Infinity,
    };
  }
  return { kind: 'text' };
}
