// Finds the code of a word people typed, by the words of choice-words.ts.
import { CHOICE_WORDS, type ChoiceSet } from '../../template/choice-words';
import { foldHeader, foldText } from '../../template/fold';

export interface ChoiceLookup {
  /** The code of a word; null when it is none of them. */
  readonly exact: (word: string) => string | null;
  /** The code whose word stands first in the text, for columns of free words: `"电话回访" → phone`. */
  readonly within: (text: string) => string | null;
}

/** The lookup of a set, made once. */
export function choiceLookup(set: ChoiceSet): ChoiceLookup {
  const known = lookups.get(set) ?? makeLookup(set);
  lookups.set(set, known);
  return known;
}

const lookups = new Map<ChoiceSet, ChoiceLookup>();

function makeLookup(set: ChoiceSet): ChoiceLookup {
  const codes = new Map<string, string>();
  for (const [code, words] of Object.entries<readonly string[]>(CHOICE_WORDS[set])) {
    for (const word of [code, ...words]) {
      if (!codes.has(foldHeader(word))) codes.set(foldHeader(word), code);
    }
  }
  return {
    exact: (word) =>
      codes.get(foldHeader(word)) ?? codes.get(foldHeader(word).replace(/[类級级]$/, '')) ?? null,
    within: (text) => firstWithin(foldText(text), codes),
  };
}

function firstWithin(folded: string, codes: ReadonlyMap<string, string>): string | null {
  let best: { at: number; code: string } | null = null;
  for (const [word, code] of codes) {
    const at = word.length < 2 ? -1 : folded.indexOf(word);
    if (at >= 0 && (!best || at < best.at)) best = { at, code };
  }
  return best?.code ?? null;
}
