// What the sheets' columns may be called, from the templates that recognise them.
import type { RecordKind } from '../../core/register/records';
import { TEMPLATE_KINDS, TEMPLATES } from '../../core/template/templates';
import type { TemplateField } from '../../core/template/template-spec';
import type { Language } from '../../core/text/text';

export interface KindHelp {
  readonly kind: RecordKind;
  readonly forms: readonly string[];
  /** Groups of titles of which one must be there. */
  readonly required: readonly (readonly string[])[];
  readonly columns: readonly ColumnHelp[];
}

export interface ColumnHelp {
  readonly title: string;
  /** In the language's script. */
  readonly aliases: readonly string[];
}

/** `zh-CN → customers: 客户编号 (客户编码, 客户号 …), …`. */
export function columnsHelp(language: Language): readonly KindHelp[] {
  return TEMPLATE_KINDS.map((kind) => {
    const { forms, fields, required } = TEMPLATES[kind];
    const byKey = new Map(fields.map((field) => [field.key, field]));
    const titlesOf = (keys: readonly string[]) =>
      keys.flatMap((key) => {
        const field = byKey.get(key);
        return field ? [titleOf(field, language)] : [];
      });
    return {
      kind,
      forms,
      required: required.map((group) => [...new Set(titlesOf(group))]),
      columns: fields.map((field) => ({
        title: titleOf(field, language),
        aliases: field.aliases.filter((alias) => isIn(alias, language)),
      })),
    };
  });
}

function titleOf({ title }: TemplateField, language: Language): string {
  return language === 'zh-CN' ? title.zh : title.en;
}

function isIn(alias: string, language: Language): boolean {
  return /[\u4e00-\u9fff]/.test(alias) === (language !== 'en');
}
