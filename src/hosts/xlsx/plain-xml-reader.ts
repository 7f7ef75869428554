// Reads XML straight from UTF-8 bytes, several times faster than a general parser, as long as it has the plain shape in which
// spreadsheet programs write large parts: no comments, CDATA, processing instructions or entities but the usual ones, one
// prefix for the main namespace. At the first sign of anything else it throws UnusualXml, and the full parser starts over.
import { HostError } from '../host';
import { ByteAttributes, TAG_CUT } from './byte-attributes';
import { ByteNames } from './byte-names';
import type { ByteName } from './byte-names';
import { decimalNumber } from './byte-number';
import { plainText, UnusualXml } from './byte-text';
import { encodingOf } from './decode-text';
import type { XmlEvents, XmlText } from './xml-events';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BLANK = 0x20;
/** Levels there may be before the full parser is asked. */
const DEEPEST = 100;
/** A cell holds 32,767 characters; a tag or text of this many bytes was made to fill the memory. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

export class PlainXmlReader implements XmlText {
  /** The bytes not yet read, `at` to `end`; a zero follows as a stop for every loop. */
  private bytes = new Uint8Array(512 * 1024);
  private at = 0;
  private end = 0;
  private started = false;
  /** Known from the root on. */
  private names: ByteNames | undefined;
  private readonly open: ByteName[] = [];
  private rootClosed = false;
  private readonly attributes = new ByteAttributes();
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
    const nameEnd = i;
    if (!closing && i < this.end) i = this.attributes.read(bytes, i, this.end);
    if (i === this.end || i === TAG_CUT) return -1;
    const selfClosing = !closing && bytes[i] === SLASH;
    if (selfClosing) i++;
    if (i === this.end) return -1;
    if (bytes[i] !== GREATER) throw new UnusualXml('a tag');
    this.tellTag(nameStart, nameEnd, closing, selfClosing);
    return i + 1;
  }

  private tellTag(nameStart: number, nameEnd: number, closing: boolean, selfClosing: boolean): void {
    this.names ??= this.namesOfRoot(nameStart, nameEnd);
    const name = this.names.at(this.bytes, nameStart, nameEnd);
    if (closing) this.closeElement(name);
    else this.openElement(name, selfClosing);
  }

  private openElement(name: ByteName, selfClosing: boolean): void {
    if (this.rootClosed || this.open.length === DEEPEST) throw new UnusualXml('two roots or too many levels');
    if (this.attributes.hasNamespace && this.open.length > 0) this.checkNamespaces();
    this.open.push(name);
    this.events.open(name.local, this.attributes);
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
    const prefix = raw.slice(0, raw.indexOf(':') + 1);
    const main = this.attributes.mainPrefixes();
    if (main.length !== 1 || main[0] !== prefix) throw new UnusualXml('another namespace');
    return new ByteNames(prefix);
  }

  /** Below the root, the prefix of the main namespace must keep its meaning and no other may take it on. */
  private checkNamespaces(): void {
    const prefix = this.names?.mainPrefix ?? '';
    const own = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    if (this.attributes.get(own) !== undefined || this.attributes.mainPrefixes().length > 0) {
      throw new UnusualXml('a namespace inside');
    }
  }

  string(): string {
    return plainText(this.bytes, this.textStart, this.textEnd);
  }

  number(): number {
    return decimalNumber(this.bytes, this.textStart, this.textEnd);
  }
}
