// A part as text and back: what is not edited returns to the same bytes. UTF-8 keeps its byte order mark; a part in another
// encoding comes back as UTF-8 that says so.
import { encodingOf } from '../decode-text';

/** The text of a part. A UTF-8 byte order mark stays as its first character, so that it is written again. */
export function partText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return declareUtf8(new TextDecoder(encoding).decode(bytes));
}

export function partBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Changes the `encoding` of the XML declaration, if there is one. */
function declareUtf8(xml: string): string {
  const end = xml.startsWith('<?xml') ? xml.indexOf('?>') : -1;
  const declaration = xml.slice(0, Math.max(0, end));
  return declaration.replace(/(encoding\s*=\s*["'])[^"']*/, '$1UTF-8') + xml.slice(declaration.length);
}
