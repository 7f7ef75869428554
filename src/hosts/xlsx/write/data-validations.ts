// What may be typed into the columns people fill in, as data validations bounded to the table's body.
import { rangeAddress } from '../../../core/grid/address';
import { dayFromYmd } from '../../../core/calendar/day';
import { serialFromDay } from '../../../core/grid/excel-date';
import type { CellRange } from '../../../core/grid/grid';
import type { TablePlan, Validation } from '../../../core/plan/plan';
import { escapeAttribute, escapeMarkup } from './escape-xml';
import { bodyRange } from '../../../core/plan/table-range';

/** The longest list that may stand in the rule itself, and the longest messages. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

/** The `<dataValidation>` elements of a table; columns where `taken` says so have a rule of the user's and get none. */
export function dataValidations(
  prefix: string,
  table: TablePlan,
  date1904: boolean,
  taken: (range: CellRange) => boolean,
): string[] {
  const body = bodyRange(table);
  return table.columns.flatMap((column, i) => {
    const col = body.left + i;
    const range = { ...body, left: col, right: col };
    if (!column.validation || column.userColumn || taken(range)) return [];
    return [validationXml(prefix, rangeAddress(range), column.validation, date1904)];
  });
}

function validationXml(prefix: string, range: string, rule: Validation, date1904: boolean): string {
  const { attributes, formulas } = ruleOf(rule, date1904);
  const error = escapeAttribute(rule.message.slice(0, LONGEST_ERROR));
  const prompt = escapeAttribute(rule.message.slice(0, LONGEST_PROMPT));
  const messages = rule.message === '' ? '' : ` error="${error}" prompt="${prompt}"`;
  const name = `${prefix}dataValidation`;
  const open = `<${name}${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1"${messages} sqref="${range}"`;
  if (formulas.length === 0) return `${open}/>`;
  const inner = formulas.map(
    (text, i) => `<${prefix}formula${i + 1}>${escapeMarkup(text)}</${prefix}formula${i + 1}>`,
  );
  return `${open}>${inner.join('')}</${name}>`;
}

function ruleOf(
  rule: Validation,
  date1904: boolean,
): { readonly attributes: string; readonly formulas: readonly string[] } {
  if (rule.kind === 'whole') {
    return { attributes: ' type="whole"', formulas: [String(rule.min), String(rule.max)] };
  }
  if (rule.kind === 'date') {
    const first = serialFromDay(dayFromYmd(1990, 1, 1) ?? 0, date1904);
    return { attributes: ' type="date" operator="greaterThanOrEqual"', formulas: [String(first)] };
  }
  const list = `"${rule.values.join(',').replaceAll('"', '""')}"`;
  // A list that cannot stand in the rule (too long, or a comma within a word) leaves the hint only.
  const fits = list.length <= LONGEST_LIST + 2 && !rule.values.some((value) => value.includes(','));
  return fits ? { attributes: ' type="list"', formulas: [list] } : { attributes: '', formulas: [] };
}
