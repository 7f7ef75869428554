// Values on their way into cells: Excel reads a text that is written as if somebody typed it, so a text that looks like a
// number, date or formula gets an apostrophe, which Excel keeps beside the value.
import { cellValue } from '../drawing/cell-value';
import type { CellValue } from '../../core/grid/grid';
import type { NumberFormat, PlanCell } from '../../core/plan/plan';

/** Anything Excel might take for more than a text, in any language it speaks; one apostrophe too many does no harm. */
const LOOKS_LIKE_MORE = /^\s*[=+\-@'#(.,$¥¥€£%\d0-9]|^[\x20-\x7e]*\d[\x20-\x7e]*$|^\s*(true|false)\s*$/i;

/**
 * What to write so that the cell says `value`. `("007", "general") → "'007"`; `("007", "text") → "007"` (the cell's format
 * is text already); `(null, …) → ""`.
 */
export function enteredValue(value: CellValue, format: NumberFormat): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  const needsApostrophe = format === 'text' ? value.startsWith("'") : LOOKS_LIKE_MORE.test(value);
  return needsApostrophe ? `'${value}` : value;
}

/** The value that shall stand in the cell; numbers in a text column are texts, as Excel would make them. */
export function standingValue(cell: PlanCell, format: NumberFormat, date1904: boolean): CellValue {
  const value = cellValue(cell, format, date1904);
  return format === 'text' && typeof value === 'number' ? String(value) : value;
}
