// What a template sheet is, as data: its columns in order, their titles and aliases, and what makes a header row one of it.
import type { RecordKind } from '../register/records';
import type { ChoiceSet } from './choice-words';

export interface TemplateField {
  /** Field of records.ts, or the name of a composite column (then `fills` says which fields it holds). */
  readonly key: string;
  /** The seed's wording, and English. */
  readonly title: { readonly zh: string; readonly en: string };
  /** Other headers people use, best first. Simplified; traditional script, width, case and punctuation are folded. */
  readonly aliases: readonly string[];
  /** Column width of the made template, in half-width characters. */
  readonly width: number;
  /** False for columns that are read when people have them, but do not stand on the made template. */
  readonly made: boolean;
  /** The words of a choice column. */
  readonly choices?: ChoiceSet;
  /** The date of something that took place: after as-of it is a finding. */
  readonly happened?: boolean;
  /** Fields a composite column is split into: `A公司/*经理` → customerName, contact. */
  readonly fills?: readonly string[];
}

/** One way a header row may be of a kind: every group has a column, and of `several.of` at least `several.count`. */
export interface FitRule {
  readonly all: readonly (readonly string[])[];
  readonly several?: { readonly count: number; readonly of: readonly string[] };
  /** Holds only where none of these columns is there: the seeds' forms that lack a required column. */
  readonly none?: readonly string[];
}

export interface TemplateSpec {
  readonly kind: RecordKind;
  /** The seeds' names for the form, in simplified script. */
  readonly forms: readonly string[];
  readonly fields: readonly TemplateField[];
  /** Columns a table must have to be read well; each group is a list of alternatives, the first names it. */
  readonly required: readonly (readonly string[])[];
  readonly fits: readonly FitRule[];
  /** The row's own date: dates typed without a year are taken near it. */
  readonly ownDate?: string;
  /** Fields whose merged cell counts for every row it covers. Amounts and scores never do. */
  readonly spread: readonly string[];
}

/** Any of these columns says who the customer is. */
export const CUSTOMER_COLUMNS = ['customerName', 'customerId', 'customer', 'party'] as const;

interface FieldOptions {
  readonly aliases?: string;
  readonly width?: number;
  readonly made?: boolean;
  readonly choices?: ChoiceSet;
  readonly happened?: boolean;
  readonly fills?: readonly string[];
}

/** A field; aliases are written with `|` between them. `templateField('note', '备注', 'Note', { aliases: 'remark|说明' })`. */
export function templateField(
  key: string,
  zh: string,
  en: string,
  options: FieldOptions = {},
): TemplateField {
  const { aliases = '', width = 14, made = true, ...rest } = options;
  return {
    key,
    title: { zh, en },
    aliases: aliases.split('|').filter((alias) => alias !== ''),
    width,
    made,
    ...rest,
  };
}

/** 客户编号, 客户名称 and the columns that hold either of the two, as they stand on every sheet but the customers'. */
export function customerFields(): TemplateField[] {
  return [
    templateField('customerId', '客户编号', 'Customer ID', { aliases: CUSTOMER_ID_ALIASES, width: 12 }),
    templateField('customerName', '客户名称', 'Customer name', { aliases: CUSTOMER_NAME_ALIASES, width: 22 }),
    templateField('customer', '客户名称/编号', 'Customer', {
      aliases:
        '客户姓名/编号|客户编号/名称|客户编号/客户名称|客户名称/客户编号|客户|客户信息|customer name/id|customer id/name|client',
      made: false,
      fills: ['customerId', 'customerName'],
    }),
  ];
}

export const CUSTOMER_ID_ALIASES =
  '客户编码|客户号|客户ID|客户代码|会员编号|会员号|客户识别号|customer no|customer number|customer code|client id|cust id|customer_id';
export const CUSTOMER_NAME_ALIASES =
  '客户姓名|企业名称|公司名称|客户单位|单位名称|客户全称|客户简称|客户公司|客户企业|客户公司名称|company|company name|client name|account name';
