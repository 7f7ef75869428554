import { foldText } from '../../template/fold';
import { saysNothing, type CellReader } from './cell-reading';

const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?(e[+-]?\d{1,3})?(万|亿|千|%)?$/;
const CURRENCY = /^(rmb|cny|人民币|us\$|usd|hk\$|\$|¥|￥)|(元整|元|块|圆|rmb|cny)$/g;
const BRACKETS = /^\((.+)\)$/;
const EXPONENT: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8, '%': -2 };

/**
 * A number as people type it. `"￥１，２８０．５０" → 1280.5`; `"1.2万元" → 12000`; `"(300)" → -300`; `"30%" → 0.3`.
 * Null with not-a-number for anything else; `"无"` and `"-"` are blank.
 */
export const readNumber: CellReader<number> = (cell, context) => {
  if (typeof cell === 'number') return cell;
  const folded = typeof cell === 'string' ? foldText(cell) : '';
  if (saysNothing(folded)) return null;
  const number = parseNumber(folded);
  if (number === null) context.report('not-a-number');
  return number;
};

/** The number a folded text says, else null. */
export function parseNumber(folded: string): number | null {
  const inner = BRACKETS.exec(folded)?.[1];
  if (inner !== undefined) {
    const positive = parseNumber(inner);
    return positive === null || positive < 0 ? null : 0 - positive;
  }
  const bare = stripCurrency(folded);
  const match = NUMBER.exec(bare);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const [, sign = '', whole = '', fraction = '', typed = '', unit = ''] = match;
  const exponent = Number(typed.slice(1) || 0) + (EXPONENT[unit] ?? 0);
  // Through the exponent, not by multiplying: 0.07 × 10000 would be 700.0000000000001.
  const number = Number(`${sign}${whole.replaceAll(',', '')}${fraction}e${exponent}`);
  // Plus 0, because "-0" would be a zero of its own.
  return Number.isFinite(number) ? number + 0 : null;
}

function stripCurrency(folded: string): string {
  const dashes = folded.replace(/^[−–—‐‑]/, '-');
  const signed = /^[+-]/.exec(dashes)?.[0] ?? '';
  return signed + dashes.slice(signed.length).replace(CURRENCY, '');
}
