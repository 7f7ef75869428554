// The text between two tags, or of an attribute, straight from UTF-8 bytes.

/** "This is no plain XML": a signal to the full parser, not a fault of the file. */
export class UnusualXml extends Error {
  override readonly name = 'UnusualXml';
}

/** Up to this length a string is made in JavaScript; longer ones are worth the call into the decoder. */
const SHORT = 128;
const units = new Uint16Array(SHORT);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** The text with its entities resolved and line ends as `\n`. Throws UnusualXml for unknown entities, control characters and bytes that are no UTF-8. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  const text = end - start <= SHORT ? shortText(bytes, start, end) : longText(bytes, start, end);
  return text.includes('&') ? resolveEntities(text) : text;
}

function shortText(bytes: Uint8Array, start: number, end: number): string {
  let length = 0;
  for (let i = start; i < end;) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      if (byte < 0x20) return longText(bytes, start, end);
      units[length++] = byte;
      i++;
    } else if (byte >= 0xe1 && byte < 0xed && isTail(bytes[i + 1]) && isTail(bytes[i + 2]) && i + 2 < end) {
      // Chinese characters have three bytes; the rest (accents, emoji) is rare enough for the decoder.
      units[length++] =
        ((byte & 15) << 12) | (((bytes[i + 1] as number) & 63) << 6) | ((bytes[i + 2] as number) & 63);
      i += 3;
    } else return longText(bytes, start, end);
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function longText(bytes: Uint8Array, start: number, end: number): string {
  const text = decode(bytes.subarray(start, end));
  // eslint-disable-next-line no-control-regex -- XML forbids these very characters
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) throw new UnusualXml('a control character');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnusualXml('no UTF-8');
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  return text.replace(/&([^;&]{0,10};)?/g, (_, entity: string | undefined) => {
    const name = entity?.slice(0, -1) ?? '';
    const character = NAMED[name] ?? numericEntity(name);
    if (character === undefined) throw new UnusualXml('an entity');
    return character;
  });
}

function numericEntity(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000));
  return legal ? String.fromCodePoint(code) : undefined;
}
