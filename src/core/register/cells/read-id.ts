import { foldText } from '../../template/fold';
import { cellText, saysNothing, type CellReader } from './cell-reading';

/** From 10^15 on a number has 16 digits, and Excel has turned the last ones into zeros. */
const FIRST_DAMAGED = 1e15;
const SCIENTIFIC = /^\d(\.\d+)?e\+?\d{2,}$/i;

/**
 * An ID as text: leading zeros kept, full width narrowed, no blanks around it; a number is its digits.
 * `"００１２" → "0012"`; `1001 → "1001"`; `123456789012345680` and `"1.23457E+17"` → null with id-damaged.
 */
export const readId: CellReader<string> = (cell, context) => {
  const text = typeof cell === 'string' && !isNarrow(cell) ? cell.normalize('NFKC').trim() : cellText(cell);
  if (!isDamaged(cell, text)) return text.length < 5 && saysNothing(foldText(text)) ? null : text;
  context.report('id-damaged');
  return null;
};

/** True for what Excel made of a long number: rounded from the 16th digit on, or written in scientific form. */
export function isDamaged(cell: string | number | boolean, text: string): boolean {
  return typeof cell === 'number'
    ? Math.abs(cell) >= FIRST_DAMAGED
    : text.length >= 5 && isPointOrE(text.charCodeAt(1)) && SCIENTIFIC.test(text);
}

/** Plain ASCII without blanks. Looked at letter by letter: for short texts that is quicker than a regular expression. */
function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f) return false;
  }
  return true;
}

/** What follows the first digit of the scientific form. */
function isPointOrE(code: number): boolean {
  return code === 0x2e || code === 0x45 || code === 0x65;
}
