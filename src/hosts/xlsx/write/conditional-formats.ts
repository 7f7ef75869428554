// The colours of a table as conditional formats bounded to its body. One of ours is known again by three things together:
// an expression of the form `$F5="逾期"`, one of our tones as its format, and its place within the table's columns.
import { columnLetters, rangeAddress } from '../../../core/grid/address';
import type { CellRange } from '../../../core/grid/grid';
import type { Highlight, TablePlan, Tone } from '../../../core/plan/plan';
import { escapeMarkup } from './escape-xml';
import type { StyleBook } from './style-book';
import { bodyRange } from '../../../core/plan/table-range';

export const ALL_TONES: readonly Tone[] = ['late', 'today', 'soon', 'done', 'good', 'warn', 'bad', 'muted'];

/** What a formula of ours looks like. */
export const OUR_EXPRESSION = /^\$[A-Z]{1,3}\d+="(?:[^"]|"")*"$/;

/** The `<conditionalFormatting>` elements of a sheet's tables; their priorities follow `above`, the user's highest. */
export function conditionalFormats(
  prefix: string,
  tables: readonly TablePlan[],
  highlights: readonly Highlight[],
  book: StyleBook,
  above: number,
): string {
  const byRange = new Map<string, string[]>();
  let priority = above;
  for (const highlight of highlights) {
    const place = placeOf(tables, highlight);
    if (!place) continue;
    priority += 1;
    const formula = `<${prefix}formula>${escapeMarkup(place.formula)}</${prefix}formula>`;
    const open = `<${prefix}cfRule type="expression" dxfId="${book.tone(highlight.tone)}" priority="${priority}">`;
    const rule = `${open}${formula}</${prefix}cfRule>`;
    byRange.set(place.range, [...(byRange.get(place.range) ?? []), rule]);
  }
  const name = `${prefix}conditionalFormatting`;
  return [...byRange]
    .map(([range, rules]) => `<${name} sqref="${range}">${rules.join('')}</${name}>`)
    .join('');
}

function placeOf(
  tables: readonly TablePlan[],
  highlight: Highlight,
): { readonly range: string; readonly formula: string } | undefined {
  const table = tables.find(({ name }) => name === highlight.table);
  const at = table?.columns.findIndex(({ key }) => key === highlight.column) ?? -1;
  if (!table || at < 0) return undefined;
  const body = bodyRange(table);
  const tested = body.left + at;
  const area: CellRange = highlight.over === 'row' ? body : { ...body, left: tested, right: tested };
  const text = highlight.equals.replaceAll('"', '""');
  return { range: rangeAddress(area), formula: `$${columnLetters(tested)}${body.top + 1}="${text}"` };
}
