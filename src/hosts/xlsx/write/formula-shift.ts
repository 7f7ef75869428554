// Moves a formula down (and right) as Excel does when it is copied: relative references move, absolute ones, texts and
// structured references stay. Formulas we are not sure about give null and are left out.
import { cellAddress, columnIndex } from '../../../core/grid/address';

const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;
/** A text, a quoted sheet name, a cell reference, a whole-row or whole-column reference, or one other character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\.\d$]+(?::\$?(?:[A-Za-z]{1,3}|\d+)(?![\p{L}\d$_.(]))?|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/**
 * `("B5*2", 1, 0) → "B6*2"`; `("HF_Revisits[[#This Row],[到期]]+$A$1", 3, 0)` stays as it is;
 * whole rows and columns (`5:5`, `A:B`) and references that leave the sheet give null.
 */
export function shiftFormula(formula: string, rows: number, cols: number): string | null {
  let depth = 0;
  const tokens = formula.match(TOKEN) ?? [];
  const moved = tokens.map((token, i) => {
    if (token === '[') depth += 1;
    if (token === ']') depth -= 1;
    const stays = depth > 0 || /^["']/.test(token) || isName(tokens, i);
    return stays ? token : shiftToken(token, rows, cols);
  });
  return depth !== 0 || moved.includes(null) ? null : moved.join('');
}

/** Before `(` a function, before `!` a sheet, and so is the first of two sheets in `S1:S3!A1`. */
function isName(tokens: readonly string[], i: number): boolean {
  const next = tokens[i + 1];
  return next === '(' || next === '!' || (next === ':' && tokens[i + 3] === '!');
}

/** A token with a colon in it is a whole row or column: the tokenizer takes the two cells of a range apart. */
function shiftToken(token: string, rows: number, cols: number): string | null {
  if (token.length > 1 && token.includes(':')) return null;
  return CELL.test(token) ? shiftCell(token, rows, cols) : token;
}

function shiftCell(cell: string, rows: number, cols: number): string | null {
  const [, fixedCol, letters = '', fixedRow, digits] = CELL.exec(cell) ?? [];
  if (digits === undefined) return null;
  const col = columnIndex(letters);
  // Beyond XFD it is a name such as TAX2024… that only looks like a cell.
  if (col > LAST_COL) return cell;
  const row = Number(digits) - 1 + (fixedRow ? 0 : rows);
  const column = col + (fixedCol ? 0 : cols);
  if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COL) return null;
  const plain = cellAddress(row, column);
  const name = plain.replace(/\d+$/, '');
  return `${fixedCol ?? ''}${name}${fixedRow ?? ''}${row + 1}`;
}
