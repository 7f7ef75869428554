// What stands before the root of an XML document. A document type is found here as soon as it begins: a parser would tell
// only after the whole of it, which may be made to fill the memory.
import { HostError } from '../host';

/** A declaration and perhaps a comment are all that stands there in real files. */
const LONGEST_PIECE = 1024 * 1024;
const DOCTYPE = '<!DOCTYPE';

/** To be called with each piece of the document. Throws HostError `xml-entities`, or `xml-broken` for a comment without end. */
export function prologCheck(part: string): (piece: string) => void {
  let isOver = false;
  let head = '';
  return (piece) => {
    if (isOver) return;
    head = skipMisc(head + piece);
    if (head.startsWith(DOCTYPE)) throw new HostError('xml-entities', part);
    isOver = /^<[^?!]/.test(head);
    if (isOver) head = '';
    if (head.length > LONGEST_PIECE) throw new HostError('xml-broken', `${part}: no root`);
  };
}

/** What is left behind the blanks, comments and processing instructions that are complete. */
function skipMisc(text: string): string {
  const blank = /[\s\ufeff]*/y;
  let at = 0;
  for (;;) {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
    const end = endOfMisc(text, at);
    if (end < 0) return text.slice(at);
    at = end;
  }
}

/** The place behind a comment or instruction that starts at `at`; −1 when there is none or it has no end yet. */
function endOfMisc(text: string, at: number): number {
  const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null;
  if (close === null) return -1;
  const end = text.indexOf(close, at + 2);
  return end < 0 ? -1 : end + close.length;
}
