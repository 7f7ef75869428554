// Cell addresses between people's form ("B5", "'客户 A'!B5") and ours (row and column counted from 0).
import type { CellRange } from './grid';

/** `0 → "A"`, `25 → "Z"`, `26 → "AA"`, `16383 → "XFD"`. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `"A" → 0`, `"XFD" → 16383`. Letters only, either case. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `(4, 1) → "B5"`. */
export function cellAddress(row: number, col: number): string {
  return columnLetters(col) + String(row + 1);
}

/** Excel's last row and column, counted from 0. */
const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;

/** `"B5"` or `"$B$5"` → `{ row: 4, col: 1 }`; null when the text is no cell of a worksheet (`"A0"`, `"XFE1"`). */
export function parseCell(address: string): { row: number; col: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const row = Number(match[2]) - 1;
  const col = columnIndex(match[1]);
  return row <= LAST_ROW && col <= LAST_COL ? { row, col } : null;
}

/** `{0,0,4,1} → "A1:B5"`; one cell stays `"A1"`. */
export function rangeAddress(range: CellRange): string {
  const start = cellAddress(range.top, range.left);
  const end = cellAddress(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

/** `"A1:B5"`, `"B5:A1"`, `"$A$1"` → a range; null when the text is no such address. */
export function parseRange(address: string): CellRange | null {
  const [from = '', to = from, ...rest] = address.split(':');
  const start = parseCell(from);
  const end = parseCell(to);
  if (!start || !end || rest.length > 0) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.col, end.col),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.col, end.col),
  };
}

/** A sheet name as formulas and links need it: always quoted, apostrophes doubled. `客户's → "'客户''s'"`. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
