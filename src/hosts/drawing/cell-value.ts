// What a planned cell is in the file: dates as the workbook's serials, text cut to what a cell holds, links as their text.
import { formatDay, formatMinute } from '../../core/calendar/day';
import type { CellValue } from '../../core/grid/grid';
import { serialFromDay, serialFromMinute } from '../../core/grid/excel-date';
import { KEEP, type LinkCell, type NumberFormat, type PlanCell } from '../../core/plan/plan';

/** The longest text a cell holds, in UTF-16 units as Excel counts. */
export const LONGEST_TEXT = 32_767;

/**
 * The value to write. `(20501, 'date', false) → 46070`; `(Infinity, …) → null`; a link gives its text. A date before the
 * workbook's first day is written as its text.
 */
export function cellValue(cell: PlanCell, format: NumberFormat, date1904: boolean): CellValue {
  if (cell === null || cell === KEEP || cell === '') return null;
  if (typeof cell === 'object') return cellValue(cell.text, format, date1904);
  if (typeof cell === 'string') return cutText(cell);
  if (typeof cell === 'boolean') return cell;
  if (!Number.isFinite(cell)) return null;
  if (format === 'date') {
    const serial = serialFromDay(cell, date1904);
    return serial >= 0 ? serial : formatDay(Math.floor(cell));
  }
  if (format === 'datetime') {
    const serial = serialFromMinute(cell, date1904);
    return serial >= 0 ? serial : formatMinute(Math.floor(cell));
  }
  return cell;
}

export function isLink(cell: PlanCell): cell is LinkCell {
  return typeof cell === 'object' && cell !== null;
}

/** Text that a spreadsheet would take for a formula when somebody edits the cell. */
export function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const end = LONGEST_TEXT - 1;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}
