import type { CellReader } from './cell-reading';
import { readNumber } from './read-number';

/** Powers of ten a header may announce: 金额(万元). */
const HEADER_UNITS: readonly (readonly [RegExp, number])[] = [
  [/[(（【[]\s*(?:单位[:：]?)?\s*(?:人民币)?\s*[亿億]/, 8],
  [/[(（【[]\s*(?:单位[:：]?)?\s*(?:人民币)?\s*[万萬]/, 4],
  [/[(（【[]\s*(?:单位[:：]?)?\s*(?:人民币)?\s*千/, 3],
];

/** Money in yuan. Plain numbers under `金额（万元）` are ten thousands; a cell that names its own unit keeps it. */
export function moneyReader(title: string): CellReader<number> {
  const power = HEADER_UNITS.find(([unit]) => unit.test(title))?.[1] ?? 0;
  if (power === 0) return readNumber;
  return (cell, context) => {
    const number = readNumber(cell, context);
    const namesUnit = typeof cell === 'string' && /[千万萬亿億元圆]/.test(cell);
    return number === null || namesUnit ? number : Number(`${number}e${power}`);
  };
}
