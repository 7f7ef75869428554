// Ticked boxes in a cell: `☑VIP □普通`, `■VIP□普通□潜力`, `VIP√ 普通`.

const MARKS = /([□☐▢○◯☑☒■●√✓✔✅]+)/;
const TICKED = /[☑☒■●√✓✔✅]/;

/** Boxes drawn with brackets: `[x]`, `(√)`, `[ ]`, `（ ）`. */
const DRAWN_TICKED = /\[\s*[xX√✓✔]\s*\]|[(（]\s*[√✓✔]\s*[)）]/g;
const DRAWN_EMPTY = /\[\s*\]|[(（]\s*[)）]/g;

/** The ticked words; null when the text has no box or tick at all. `"☑VIP □普通" → ["VIP"]`; `"□VIP □普通" → []`. */
export function tickedWords(text: string): string[] | null {
  const boxed = text.replace(DRAWN_TICKED, '☑').replace(DRAWN_EMPTY, '□');
  if (!MARKS.test(boxed)) return null;
  const parts = boxed.split(MARKS).map((part) => part.trim());
  // The mark stands before its word, unless the cell begins with a word: then it stands after.
  const step = parts[0] === '' ? 1 : -1;
  const words: string[] = [];
  for (let i = 1; i < parts.length; i += 2) {
    const word = parts[i + step];
    if (TICKED.test(parts[i] ?? '') && word) words.push(word.replace(/[、,，;；/]+$/, ''));
  }
  return words;
}
