// Writes zip files byte by byte, honest and otherwise, as no library would let a test do.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/hosts/xlsx/crc32';

export interface ZipPart {
  readonly name: string;
  readonly content?: Uint8Array;
  /** The bytes in the file in place of the deflated content. */
  readonly raw?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly time?: number;
  /** Sizes behind the data, with or without their signature. */
  readonly descriptor?: 'signed' | 'bare';
  readonly extra?: Uint8Array;
  /** Sizes and offset in a ZIP64 field. */
  readonly wide?: boolean;
  /** What the directory claims. */
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
}

export interface ZipShape {
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  /** A ZIP64 end record. */
  readonly wideEnd?: boolean;
}

export function makeZip(
  parts: readonly ZipPart[],
  { prefix, comment = '', wideEnd = false }: ZipShape = {},
): Uint8Array {
  const out: number[][] = [];
  const chunks: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    at += bytes.length;
  };
  for (const part of parts) {
    out.push([at]);
    writeEntry(part, put);
  }
  const start = at;
  parts.forEach((part, i) => {
    writeRecord(part, out[i]?.[0] ?? 0, put);
  });
  writeEnd(parts.length, at - start, start, wideEnd, at, comment, put);
  return concatenated(prefix ? [prefix, ...chunks] : chunks);
}

export function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

interface Facts {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly flags: number;
}

function factsOf({ name, content = new Uint8Array(), raw, method = 8, flags = 0, ...part }: ZipPart): Facts {
  return {
    name: new TextEncoder().encode(name),
    data: raw ?? (method === 8 ? deflateRawSync(content, { level: 1 }) : content),
    size: part.declaredSize ?? content.length,
    crc: part.declaredCrc ?? crc32(content),
    method,
    flags: flags | (part.descriptor ? 8 : 0),
  };
}

function writeEntry(part: ZipPart, put: (bytes: Uint8Array) => void): void {
  const { name, data, size, crc, method, flags } = factsOf(part);
  const extra = part.wide ? wideField([size, data.length]) : (part.extra ?? new Uint8Array());
  const known = !part.descriptor;
  const sizes = part.wide ? [0xffffffff, 0xffffffff] : [known ? data.length : 0, known ? size : 0];
  put(
    layOut([
      [4, 0x04034b50],
      [2, 20],
      [2, flags],
      [2, method],
      [4, part.time ?? 0x5a21_6000],
      [4, known ? crc : 0],
      [4, sizes[0] ?? 0],
      [4, sizes[1] ?? 0],
      [2, name.length],
      [2, extra.length],
    ]),
  );
  put(name);
  put(extra);
  put(data);
  const wideSizes: [number, number][] = part.wide
    ? [
        [8, data.length],
        [8, size],
      ]
    : [
        [4, data.length],
        [4, size],
      ];
  if (part.descriptor === 'signed') put(layOut([[4, 0x08074b50], [4, crc], ...wideSizes]));
  if (part.descriptor === 'bare') put(layOut([[4, crc], ...wideSizes]));
}

function writeRecord(part: ZipPart, offset: number, put: (bytes: Uint8Array) => void): void {
  const { name, data, size, crc, method, flags } = factsOf(part);
  const extra = part.wide ? wideField([size, data.length, offset]) : (part.extra ?? new Uint8Array());
  const numbers = part.wide ? [0xffffffff, 0xffffffff, 0xffffffff] : [data.length, size, offset];
  put(
    layOut([
      [4, 0x02014b50],
      [2, 20],
      [2, 20],
      [2, flags],
      [2, method],
      [4, part.time ?? 0x5a21_6000],
      [4, crc],
      [4, numbers[0] ?? 0],
      [4, numbers[1] ?? 0],
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0o100644 * 65_536],
      [4, numbers[2] ?? 0],
    ]),
  );
  put(name);
  put(extra);
}

function writeEnd(
  count: number,
  size: number,
  start: number,
  wide: boolean,
  at: number,
  comment: string,
  put: (bytes: Uint8Array) => void,
): void {
  if (wide) {
    put(
      layOut([
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, size],
        [8, start],
      ]),
    );
    put(
      layOut([
        [4, 0x07064b50],
        [4, 0],
        [8, at],
        [4, 1],
      ]),
    );
  }
  const text = new TextEncoder().encode(comment);
  const shown = (value: number, most: number): number => (wide ? most : value);
  put(
    layOut([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, shown(count, 0xffff)],
      [2, shown(count, 0xffff)],
      [4, shown(size, 0xffffffff)],
      [4, shown(start, 0xffffffff)],
      [2, text.length],
    ]),
  );
  put(text);
}

function wideField(numbers: readonly number[]): Uint8Array {
  return layOut([[2, 1], [2, numbers.length * 8], ...numbers.map((n): [number, number] => [8, n])]);
}

/** Little-endian numbers, each with its width in bytes. */
function layOut(fields: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [width, value] of fields) {
    for (let i = 0; i < width; i++) bytes.push(Math.floor(value / 256 ** i) % 256);
  }
  return Uint8Array.from(bytes);
}
