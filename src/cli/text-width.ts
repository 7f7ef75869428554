// How many columns a text takes on a terminal: a Chinese character two, a combining mark none.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** A Chinese character or a run of others, with the closing marks and blanks after it. */
const PIECE =
  /(?:[\u3400-\u9fff\uff08\u201c]|[^\s\u3400-\u9fff\uff08\u201c]+|^\s+)[\uff0c\u3002\u3001\uff1b\uff1a\uff09\u201d\uff01\uff1f]*\s*/gu;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** `textWidth('VIP 客户') → 8`. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** The text with blanks up to a width; longer ones stay. `padText('客户', 6) → '客户  '`. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The text cut to a width, with `…` where something was cut. `cutText('到期回访', 5) → '到期…'`. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > width) break;
    kept += letter;
  }
  return width < 1 ? '' : `${kept}…`;
}

/**
 * The text in lines of at most `width` columns, broken at blanks and between Chinese characters; a mark that closes never begins a
 * line. `wrapText('截至时间，默认为现在', 10) → ['截至时间，', '默认为现在']`.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

function letterWidth(letter: string): number {
  if (NO_WIDTH.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
