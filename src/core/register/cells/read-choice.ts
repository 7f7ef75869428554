// Cells with one or several of a list's words, plain or ticked.
import type { ChoiceSet } from '../../template/choice-words';
import { choiceList } from '../../template/choice-words';
import { foldText } from '../../template/fold';
import { languageOf } from '../../template/sheet-language';
import { cellText, saysNothing, type CellReader } from './cell-reading';
import { choiceLookup } from './choice-lookup';
import { tickedWords } from './read-ticks';

/** How many different cell texts are remembered; lists of choices are short. */
const REMEMBERED = 1000;

/**
 * The code of a choice. `"☑VIP □普通" → 'vip'`; `"VIP客户" → 'vip'`. Another word is null with not-a-choice, or without a
 * finding when `lenient` (then a word within the text counts too: `"电话回访" → 'phone'`).
 */
export function choiceReader(set: ChoiceSet, lenient: boolean, title: string): CellReader<string> {
  const lookup = choiceLookup(set);
  const codes = new Map<string, string | null | undefined>();
  return (cell, context) => {
    const text = cellText(cell);
    let code = codes.get(text);
    if (code === undefined && !codes.has(text)) {
      code = lenient
        ? (findChoice(text, lookup.exact) ?? lookup.within(text))
        : findChoice(text, lookup.exact);
      if (codes.size < REMEMBERED) codes.set(text, code);
    }
    if (code === undefined && !lenient) context.report('not-a-choice', { allowed: allowedWords(set, title) });
    return code ?? null;
  };
}

/** The codes of several choices, each once, in the order typed. `"电话沟通、邮件" → ['phone', 'mail']`; `"☑邮件 □电话" → ['mail']`. */
export function choicesReader(set: ChoiceSet, lenient: boolean, title: string): CellReader<string[]> {
  const lookup = choiceLookup(set);
  return (cell, context) => {
    const text = cellText(cell);
    const words = tickedWords(text) ?? text.split(/[、,，;；/|\n]+|\s{1,}/);
    const codes = words
      .filter((word) => word.trim() !== '')
      .map((word) => lookup.exact(word) ?? (lenient ? lookup.within(word) : null));
    const known = [...new Set(codes.filter((code) => code !== null))];
    if (known.length < codes.length && !lenient)
      context.report('not-a-choice', { allowed: allowedWords(set, title) });
    return known.length === 0 ? null : known;
  };
}

/** Null for a cell that chooses nothing (`□VIP □普通`, `无`), undefined for one that is not understood. */
function findChoice(text: string, exact: (word: string) => string | null): string | null | undefined {
  const ticked = tickedWords(text);
  if (!ticked) return exact(text) ?? (saysNothing(foldText(text)) ? null : undefined);
  const [first, ...more] = ticked;
  if (first === undefined) return null;
  return more.length > 0 ? undefined : (exact(first) ?? undefined);
}

function allowedWords(set: ChoiceSet, title: string): string {
  const language = languageOf(title);
  return choiceList(set, language).join(language === 'zh' ? '、' : ', ');
}
