// Codecs for cells that hold numbers: plain ones, percentages, and the four bounds of a fixed scale ("30;90;180;365").
import type { CellValue } from '../grid/grid';
import { foldCell, type CellCodec, type SettingsWords } from './cell-codec';

interface Limits {
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

/**
 * A number within limits. Text such as "1,200" or "24个月" is read when what follows is the unit's own word.
 * Whether it lies within the limits is the schema's to say.
 */
export function plainNumber(limits: Limits, unit?: (text: SettingsWords) => string): CellCodec<number> {
  return {
    write: (value) => value,
    read: (cell, { texts }) => readNumber(cell, unit ? texts.map((text) => foldCell(unit(text))) : []),
    allowed: (text) => text.policy.allowed.range(String(limits.min), String(limits.max), limits.whole),
  };
}

/** A number within limits, or blank (null). `"" → null`, `"-" → null`. */
export function numberOrNone(
  limits: Limits,
  unit?: (text: SettingsWords) => string,
): CellCodec<number | null> {
  const number = plainNumber(limits, unit);
  return {
    ...number,
    write: (value) => value,
    read: (cell, context) => (NONE.includes(foldCell(cell)) ? null : number.read(cell, context)),
  };
}

const NONE = ['', '-', '—', '无', '不限', 'none', 'any'];

/** A share: 0.3 or 30%. Written as "30%" where that reads back exactly. */
export function percentage(limits: Limits): CellCodec<number> {
  return {
    write: (value) => {
      const written = `${Number((value * 100).toPrecision(12))}%`;
      return readPercent(written) === value ? written : value;
    },
    read: readPercent,
    allowed: (text) => text.policy.allowed.range(`${limits.min * 100}%`, `${limits.max * 100}%`, false),
  };
}

/** Ascending bounds in one cell. `"30；90；180；365" → [30, 90, 180, 365]`. */
export function bounds(count: number): CellCodec<readonly number[]> {
  return {
    write: (values) => values.join(';'),
    read: (cell) => {
      const numbers = foldCell(cell)
        .split(/[;、,/\s]+/)
        .map((part) => readNumber(part, []));
      const complete = numbers.length === count && numbers.every((value) => value !== undefined);
      return complete ? numbers : undefined;
    },
    allowed: (text) => text.policy.allowed.bounds(count),
  };
}

function readNumber(cell: CellValue, unitWords: readonly string[]): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const folded = foldCell(cell);
  const unit = unitWords.find((word) => word !== '' && folded.endsWith(word)) ?? '';
  const digits = folded.slice(0, folded.length - unit.length).trim();
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function readPercent(cell: CellValue): number | undefined {
  const folded = foldCell(cell);
  if (typeof cell !== 'string' || !folded.endsWith('%')) return readNumber(cell, []);
  const value = readNumber(folded.slice(0, -1), []);
  return value === undefined ? undefined : value / 100;
}
