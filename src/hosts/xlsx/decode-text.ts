// Bytes of an XML part as text. The package rules allow UTF-8 and UTF-16; other declared encodings are tried as well.

export type ChunkDecoder = (chunk: Uint8Array, final: boolean) => string;

/** A decoder for a part that arrives in pieces; it looks at the first piece to see which encoding it is. */
export function chunkDecoder(): ChunkDecoder {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  return (chunk, final) => {
    decoder ??= new TextDecoder(encodingOf(chunk));
    return decoder.decode(chunk, { stream: !final });
  };
}

/** The name of the encoding, from the byte order mark, the first letter or the XML declaration; UTF-8 when nothing says otherwise. */
export function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...start.subarray(0, 120));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  return declared !== undefined && isKnown(declared) ? declared : 'utf-8';
}

function isKnown(label: string): boolean {
  // A text that could be read as ASCII so far cannot be UTF-16, whatever it declares.
  if (/^utf-?16|ucs-?2/i.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** A whole part at once. */
export function decodeText(bytes: Uint8Array): string {
  return chunkDecoder()(bytes, true);
}
