// Codecs for names and texts of which some are ours: "@id" in the policy, our words in the cell; whatever else people type is
// theirs and stays as typed.
import type { CellValue } from '../grid/grid';
import { foldCell, type CellCodec, type ReadContext, type SettingsWords } from './cell-codec';

type Words = (text: SettingsWords) => Readonly<Record<string, string>>;

/** `"@thanks"` ↔ our words of `thanks` in any language; `"谢谢光临" → "谢谢光临"`. */
export function ownWords(
  pick: Words,
  allowed: (text: SettingsWords) => string,
  inner: Pick<CellCodec<string>, 'write' | 'read'> = PLAIN,
): CellCodec<string> {
  return {
    write: (value, text) => {
      const ours = value.startsWith('@') ? pick(text)[value.slice(1)] : undefined;
      return ours ?? inner.write(value, text);
    },
    read: (cell, context) => ourId(cell, pick, context) ?? inner.read(cell, context),
    allowed,
  };
}

const PLAIN: Pick<CellCodec<string>, 'write' | 'read'> = {
  write: (value) => value,
  read: (cell) => (cell === null ? undefined : String(cell).trim() || undefined),
};

function ourId(cell: CellValue, pick: Words, { texts }: ReadContext): string | undefined {
  const folded = foldCell(cell);
  if (folded === '') return undefined;
  for (const text of texts) {
    const ours = Object.entries(pick(text)).find(([, words]) => foldCell(words) === folded);
    if (ours) return `@${ours[0]}`;
  }
  return undefined;
}

/** Words with "、" between; blank = none. `"汽车、机床" → ["汽车", "机床"]`. */
export const wordList: CellCodec<string[]> = {
  write: (words) => words.join('、') || null,
  read: (cell, { texts }) => {
    const folded = foldCell(cell);
    if (texts.some((text) => foldCell(text.policy.anyone) === folded)) return [];
    const words = cell === null ? [] : String(cell).split(/[、，,;；\n]/);
    return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
  },
  allowed: (text) => text.policy.allowed.wordList,
};
