// The attributes of one tag, straight from bytes: their places are noted, and their values made only when asked for.
import { knownCellType } from './byte-names';
import { plainText, UnusualXml } from './byte-text';
import { isMainNamespace } from './namespaces';
import type { XmlAttributes } from './xml-events';

/** What `read` answers when the tag is not all there yet. */
export const TAG_CUT = -1;

const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BLANK = 0x20;
const LETTER_X = 0x78;
const MOST_ATTRIBUTES = 64;
const MOST_COLUMNS = 16_384;

export class ByteAttributes implements XmlAttributes {
  /** True when a name begins as `xmlns` does; most tags have none, and then nobody need look. */
  hasNamespace = false;
  private bytes = new Uint8Array(0);
  /** Start and end of name and value of each attribute. */
  private readonly spans = new Int32Array(MOST_ATTRIBUTES * 4);
  private used = 0;

  /**
   * Notes the attributes from `from` on; the bytes must end with a zero at `end`. The place of the closing `/` or `>`, or
   * TAG_CUT. Throws UnusualXml for anything but `name="value"` with a blank before it.
   */
  read(bytes: Uint8Array<ArrayBuffer>, from: number, end: number): number {
    const { spans } = this;
    this.bytes = bytes;
    this.used = 0;
    this.hasNamespace = false;
    let i = from;
    for (;;) {
      const nameStart = skipBlanks(bytes, i);
      if (bytes[nameStart] === GREATER || bytes[nameStart] === SLASH) return nameStart;
      const nameEnd = endOfName(bytes, nameStart);
      if (nameEnd + 1 >= end) return TAG_CUT;
      if (nameStart === i || nameEnd === nameStart || bytes[nameEnd] !== EQUALS) {
        throw new UnusualXml('an attribute');
      }
      const valueEnd = endOfValue(bytes, nameEnd + 1, end);
      if (valueEnd === TAG_CUT) return TAG_CUT;
      if (this.used === spans.length) throw new UnusualXml('many attributes');
      if (bytes[nameStart] === LETTER_X) this.hasNamespace = true;
      spans[this.used++] = nameStart;
      spans[this.used++] = nameEnd;
      spans[this.used++] = nameEnd + 2;
      spans[this.used++] = valueEnd;
      i = valueEnd + 1;
    }
  }

  get(name: string): string | undefined {
    const k = this.find(name);
    if (k < 0) return undefined;
    // Types such as "s" and "str" come by the million: the known ones are not made anew.
    const known = knownCellType(this.bytes, this.spans[k + 2] as number, this.spans[k + 3] as number);
    return known ?? this.textAt(k + 2);
  }

  integer(name: string): number {
    const k = this.find(name);
    return k < 0 ? -1 : digits(this.bytes, this.spans[k + 2] as number, this.spans[k + 3] as number);
  }

  columnInRow(name: string, row: number): number {
    const k = this.find(name);
    if (k < 0) return -1;
    const { bytes } = this;
    const end = this.spans[k + 3] as number;
    let i = this.spans[k + 2] as number;
    let column = 0;
    for (; i < end; i++) {
      const letter = (bytes[i] as number) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const isInside = column > 0 && column <= MOST_COLUMNS;
    return isInside && digits(bytes, i, end) === row + 1 ? column - 1 : -2;
  }

  /** The prefixes (`"x:"`, or `""`) that this tag gives to the main namespace. */
  mainPrefixes(): readonly string[] {
    const found: string[] = [];
    for (let k = 0; k < this.used; k += 4) {
      const name = this.textAt(k);
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? `${name.slice(6)}:` : null;
      if (prefix !== null && isMainNamespace(this.textAt(k + 2))) found.push(prefix);
    }
    return found;
  }

  private find(name: string): number {
    const { bytes, spans } = this;
    next: for (let k = 0; k < this.used; k += 4) {
      const start = spans[k] as number;
      if ((spans[k + 1] as number) - start !== name.length) continue;
      for (let j = 0; j < name.length; j++) if (bytes[start + j] !== name.charCodeAt(j)) continue next;
      return k;
    }
    return -1;
  }

  private textAt(k: number): string {
    return plainText(this.bytes, this.spans[k] as number, this.spans[k + 1] as number);
  }
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let i = from;
  while (bytes[i] === BLANK || bytes[i] === 10 || bytes[i] === 13 || bytes[i] === 9) i++;
  return i;
}

/** Ends at `=`, and at whatever has no place in a name. */
function endOfName(bytes: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    const byte = bytes[i] as number;
    if (byte <= BLANK || byte === EQUALS || byte === LESS || byte === GREATER) return i;
    i++;
  }
}

/** The place of the closing quote of a value whose opening one stands at `from`. */
function endOfValue(bytes: Uint8Array, from: number, end: number): number {
  const quote = bytes[from];
  if (quote !== 0x22 && quote !== 0x27) throw new UnusualXml('an attribute without quotes');
  let i = from + 1;
  while (bytes[i] !== quote) {
    if (bytes[i] === LESS) throw new UnusualXml('< in an attribute');
    if (bytes[i] === 0) {
      if (i < end) throw new UnusualXml('a zero byte');
      return TAG_CUT;
    }
    i++;
  }
  return i;
}

/** At most nine decimal digits as a number; −1 for anything else. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let n = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    n = n * 10 + digit;
  }
  return n;
}
