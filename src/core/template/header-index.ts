// Folded header → what it may mean: a field of each kind of template sheet, or a column of a settings table.
import { SETTINGS_TABLES } from '../policy/settings-tables';
import type { RecordKind } from '../register/records';
import { foldHeader, foldText } from './fold';
import { TEMPLATE_KINDS, TEMPLATES } from './templates';

export interface FieldMeaning {
  readonly kind: RecordKind;
  readonly key: string;
  /** 0 is the seed's own title; higher is a looser alias. */
  readonly rank: number;
}

export interface SettingMeaning {
  readonly table: string;
  readonly column: string;
}

/** The fields a header may name. `fieldMeanings(foldHeader('工單編號')) → ticketId of tickets, progress and surveys`. */
export function fieldMeanings(folded: string): readonly FieldMeaning[] {
  return fields.get(folded) ?? [];
}

export function settingMeanings(folded: string): readonly SettingMeaning[] {
  return settings.get(folded) ?? [];
}

export function isKnownHeader(folded: string): boolean {
  return fields.has(folded) || settings.has(folded);
}

/** A quick no for most data: no header begins with this letter. True does not mean that it is one. */
export function startsLikeHeader(text: string): boolean {
  const letter = /\p{L}/u.exec(foldText(text));
  return letter !== null && initials.has(letter[0]);
}

const fields = indexFields();
const settings = indexSettings();
/** The first letters of all headers, and of numberings before them: 一、客户名称. */
const initials = new Set([
  ...[...fields.keys(), ...settings.keys()].map((title) => title.charAt(0)),
  ...Array.from('第一二三四五六七八九十'),
]);

function indexFields(): Map<string, FieldMeaning[]> {
  const index = new Map<string, FieldMeaning[]>();
  for (const kind of TEMPLATE_KINDS) {
    for (const field of TEMPLATES[kind].fields) {
      [field.title.zh, field.title.en, ...field.aliases].forEach((title, rank) => {
        const known = index.get(foldHeader(title)) ?? [];
        if (!known.some((meaning) => meaning.kind === kind)) known.push({ kind, key: field.key, rank });
        index.set(foldHeader(title), known);
      });
    }
  }
  return index;
}

function indexSettings(): Map<string, SettingMeaning[]> {
  const index = new Map<string, SettingMeaning[]>();
  for (const table of SETTINGS_TABLES) {
    for (const column of table.columns) {
      for (const title of column.titles) {
        const known = index.get(foldHeader(title)) ?? [];
        known.push({ table: table.id, column: column.id });
        index.set(foldHeader(title), known);
      }
    }
  }
  return index;
}
