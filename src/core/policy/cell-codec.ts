// How a value of the policy is written into a cell of the 设置 sheet and read back from it, in every language there is.
import type { CellValue } from '../grid/grid';
import type { Text } from '../text/text';

/** The part of a language that settings are written in. */
export type SettingsWords = Pick<Text, 'words' | 'policy'>;

export interface ReadContext {
  /** The language findings are worded in comes first; all are understood. */
  readonly texts: readonly [SettingsWords, ...SettingsWords[]];
  readonly date1904: boolean;
}

export interface CellCodec<T> {
  readonly write: (value: T, text: SettingsWords) => string | number | null;
  /** The value, or undefined when the cell is blank or cannot mean one. */
  readonly read: (cell: CellValue, context: ReadContext) => T | undefined;
  /** What may stand in the cell, for people. */
  readonly allowed: (text: SettingsWords) => string;
  /** The words to choose from, where one of a few is wanted. */
  readonly choices?: (text: SettingsWords) => readonly string[];
}

/** A cell's text as compared: full-width folded to half, trimmed, lower case. `" ＶＩＰ " → "vip"`. */
export function foldCell(cell: CellValue): string {
  return cell === null ? '' : String(cell).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
