// Reads XML straight from UTF-8 bytes, several times faster than a general parser, as long as it has the plain shape in which
// spreadsheet programs write large parts: no comments, CDATA, processing instructions or entities but the usual ones, one
// prefix for the main namespace. At the first sign of anything else it throws UnusualXml, and the full parser starts over.
import { HostError } from '../host';
import { ByteNames, knownCellType } from './byte-names';
import type { ByteName } from './byte-names';
import { decimalNumber } from './byte-number';
import { plainText, UnusualXml } from './byte-text';
import { encodingOf } from './decode-text';
import { isMainNamespace } from './namespaces';
import type { XmlAttributes, XmlEvents, XmlText } from './xml-events';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BLANK = 0x20;
/** Attributes an element may have, and levels there may be, before the full parser is asked. */
const MOST_ATTRIBUTES = 64;
const DEEPEST = 100;
/** A cell holds 32,767 characters; a tag or text of this many bytes was made to fill the memory. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

export class PlainXmlReader implements XmlAttributes, XmlText {
  /** The bytes not yet read, `at` to `end`; a zero follows as a stop for every loop. */
  private bytes = new Uint8Array(512 * 1024);
  private at = 0;
  private end = 0;
  private started = false;
  /** Known from the root on. */
  private names: ByteNames | undefined;
  private readonly open: ByteName[] = [];
  private rootClosed = false;
  /** Start and end of name and value of each attribute. */
  private readonly spans = new Int32Array(MOST_ATTRIBUTES * 4);
  private attributes = 0;
  private textStart = 0;
  private textEnd = 0;

  constructor(private readonly events: XmlEvents) {}

  /** Reads on. UnusualXml: the full parser must take over. HostError `zip-bomb`; what the events throw passes through. */
  write(chunk: Uint8Array, final: boolean): void {
    this.append(chunk);
    if (!this.started) this.start();
    this.readTokens();
    if (final && !(this.rootClosed && this.at === this.end)) throw new UnusualXml('cut off');
  }

  private append(chunk: Uint8Array): void {
    const rest = this.end - this.at;
    if (rest > LONGEST_TOKEN) throw new HostError('zip-bomb', 'a text without end');
    if (rest + chunk.length >= this.bytes.length) {
      const larger = new Uint8Array((rest + chunk.length) * 2);
      larger.set(this.bytes.subarray(this.at, this.end));
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(0, this.at, this.end);
    }
    this.bytes.set(chunk, rest);
    this.at = 0;
    this.end = rest + chunk.length;
    this.bytes[this.end] = 0;
  }

  /** Passes over a byte order mark and the XML declaration. */
  private start(): void {
    const head = this.bytes.subarray(0, Math.min(this.end, 200));
    if (!/^utf-?8$/i.test(encodingOf(head))) throw new UnusualXml('encoding');
    const declaration = /^(?:\xef\xbb\xbf)?(?:<\?xml [^>]*\?>)?/.exec(String.fromCharCode(...head));
    this.at = declaration?.[0].length ?? 0;
    this.started = true;
  }

  private readTokens(): void {
    for (;;) {
      const tag = this.endOfText(this.at);
      if (tag < 0) return;
      if (tag > this.at) this.takeText(tag);
      const next = this.readTag(tag);
      if (next < 0) return;
      this.at = next;
    }
  }

  /** Where the next tag starts; −1 when it is not there yet. */
  private endOfText(from: number): number {
    const { bytes } = this;
    let i = from;
    while (bytes[i] !== LESS) {
      if (bytes[i] === 0) return this.more(i);
      i++;
    }
    return i;
  }

  /** −1 for "wait for more bytes"; a zero byte inside the document is no plain XML. */
  private more(i: number): -1 {
    if (i < this.end) throw new UnusualXml('a zero byte');
    if (this.rootClosed && this.isBlank(this.at, i)) this.at = i;
    return -1;
  }

  private takeText(end: number): void {
    this.textStart = this.at;
    this.textEnd = end;
    this.at = end;
    if (this.open.length > 0) this.events.text(this);
    else if (!this.isBlank(this.textStart, end)) throw new UnusualXml('text outside the root');
  }

  private isBlank(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if ((this.bytes[i] as number) > BLANK) return false;
    return true;
  }

  /** Reads the tag at `tag` and tells it; the place behind it, or −1 when it is not all there yet. */
  private readTag(tag: number): number {
    const { bytes } = this;
    const closing = bytes[tag + 1] === SLASH;
    const nameStart = closing ? tag + 2 : tag + 1;
    let i = nameStart;
    // Ends at a blank, `/`, `>`, or the stop.
    while ((bytes[i] as number) > BLANK && bytes[i] !== GREATER && bytes[i] !== SLASH) i++;
    if (i === this.end) return -1;
    const nameEnd = i;
    if (!closing) i = this.readAttributes(i);
    if (i < 0) return -1;
    const selfClosing = !closing && bytes[i] === SLASH;
    if (selfClosing) i++;
    if (bytes[i] !== GREATER) {
      if (i === this.end) return -1;
      throw new UnusualXml('a tag');
    }
    this.names ??= this.namesOfRoot(nameStart, nameEnd);
    const name = this.names.at(bytes, nameStart, nameEnd);
    if (closing) this.closeElement(name);
    else this.openElement(name, selfClosing);
    return i + 1;
  }

  private openElement(name: ByteName, selfClosing: boolean): void {
    if (this.rootClosed || this.open.length === DEEPEST) throw new UnusualXml('two roots or too many levels');
    this.open.push(name);
    this.events.open(name.local, this);
    if (selfClosing) this.closeElement(name);
  }

  private closeElement(name: ByteName): void {
    if (this.open.pop() !== name) throw new UnusualXml('tags that do not match');
    this.events.close(name.local);
    this.rootClosed = this.open.length === 0;
  }

  /** The root must be of the main namespace; its prefix (or none), and no other, stands for it in the whole part. */
  private namesOfRoot(start: number, end: number): ByteNames {
    const raw = plainText(this.bytes, start, end);
    const colon = raw.indexOf(':');
    const uri = this.get(colon < 0 ? 'xmlns' : `xmlns:${raw.slice(0, colon)}`) ?? '';
    let declared = 0;
    for (let k = 0; k < this.attributes * 4; k += 4) if (isMainNamespace(this.valueAt(k))) declared++;
    if (!isMainNamespace(uri) || declared !== 1) throw new UnusualXml('another namespace');
    return new ByteNames(raw.slice(0, colon + 1));
  }

  /** Notes the attributes that follow the name; the place of the closing `/` or `>`, or −1 when it is not there yet. */
  private readAttributes(from: number): number {
    const { bytes, spans } = this;
    let i = from;
    let count = 0;
    for (;;) {
      const gap = i;
      while (bytes[i] === BLANK || bytes[i] === 10 || bytes[i] === 13 || bytes[i] === 9) i++;
      if (bytes[i] === GREATER || bytes[i] === SLASH) break;
      const nameStart = i;
      while ((bytes[i] as number) > GREATER || ((bytes[i] as number) > BLANK && (bytes[i] as number) < LESS))
        i++;
      if (i === this.end) return -1;
      const nameEnd = i;
      const quote = bytes[i + 1] as number;
      if (i + 1 === this.end) return -1;
      if (gap === nameStart || nameStart === nameEnd || bytes[i] !== EQUALS)
        throw new UnusualXml('an attribute');
      if (quote !== 0x22 && quote !== 0x27) throw new UnusualXml('an attribute without quotes');
      const valueStart = i + 2;
      i = this.endOfValue(valueStart, quote);
      if (i < 0) return -1;
      if (count === MOST_ATTRIBUTES) throw new UnusualXml('many attributes');
      spans[count * 4] = nameStart;
      spans[count * 4 + 1] = nameEnd;
      spans[count * 4 + 2] = valueStart;
      spans[count * 4 + 3] = i++;
      if (bytes[nameStart] === 0x78 && this.open.length > 0) this.checkNamespaceAttribute(count * 4);
      count++;
    }
    this.attributes = count;
    return i;
  }

  private endOfValue(from: number, quote: number): number {
    const { bytes } = this;
    let i = from;
    while (bytes[i] !== quote) {
      if (bytes[i] === 0) return this.more(i);
      if (bytes[i] === LESS) throw new UnusualXml('< in an attribute');
      i++;
    }
    return i;
  }

  /** Below the root, the prefix of the main namespace must keep its meaning and no other may take it on. */
  private checkNamespaceAttribute(k: number): void {
    const name = plainText(this.bytes, this.spans[k] as number, this.spans[k + 1] as number);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return;
    const ours = (this.names?.mainPrefix ?? '') === (name === 'xmlns' ? '' : `${name.slice(6)}:`);
    if (ours || isMainNamespace(this.valueAt(k))) throw new UnusualXml('a namespace inside');
  }

  private valueAt(k: number): string {
    return plainText(this.bytes, this.spans[k + 2] as number, this.spans[k + 3] as number);
  }

  private find(name: string): number {
    const { bytes, spans } = this;
    next: for (let k = 0; k < this.attributes * 4; k += 4) {
      const start = spans[k] as number;
      if ((spans[k + 1] as number) - start !== name.length) continue;
      for (let j = 0; j < name.length; j++) if (bytes[start + j] !== name.charCodeAt(j)) continue next;
      return k;
    }
    return -1;
  }

  get(name: string): string | undefined {
    const k = this.find(name);
    if (k < 0) return undefined;
    // Types such as "s" and "str" come by the million: the known ones are not made anew.
    const known = knownCellType(this.bytes, this.spans[k + 2] as number, this.spans[k + 3] as number);
    return known ?? this.valueAt(k);
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
    return column > 0 && column <= 16384 && digits(bytes, i, end) === row + 1 ? column - 1 : -2;
  }

  string(): string {
    return plainText(this.bytes, this.textStart, this.textEnd);
  }

  number(): number {
    return decimalNumber(this.bytes, this.textStart, this.textEnd);
  }
}

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
