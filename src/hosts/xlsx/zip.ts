// A zip file in memory: find an entry, unpack it whole or piece by piece. Runs in Node and in browsers alike.
// Left out: encrypted entries and compression other than deflate (no spreadsheet program writes them).
import { Inflate } from 'fflate';
import { HostError } from '../host';
import { crc32 } from './crc32';
import { compressedBytes } from './zip-data';
import { readZipDirectory } from './zip-directory';
import type { ZipDirectory, ZipEntry } from './zip-directory';
import { refuseBomb, refuseImpossibleSize } from './zip-limits';

export type { ZipEntry } from './zip-directory';
export { patchZip } from './patch-zip';

export interface ZipFile {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** By exact name, else without regard to case, `\` and a leading `/`. Of two equal names the first counts. */
  find(name: string): ZipEntry | undefined;
  /** The whole entry. HostError `zip-corrupt`, `zip-truncated`, `zip-bomb`, `encrypted` or `unsupported-zip`. */
  inflate(entry: ZipEntry): Uint8Array;
  /** The entry in pieces, the last one with `final`; a piece may be used only until `onChunk` returns. Errors as `inflate`. */
  inflateChunks(entry: ZipEntry, onChunk: (chunk: Uint8Array, final: boolean) => void): void;
}

/** Compressed bytes unpacked at a time: a piece stays below about 16 MB even in a bomb. */
const SLICE_BYTES = 16 * 1024;
/** The same for entries that are not compressed. */
const STORED_SLICE_BYTES = 256 * 1024;

/** Opens a zip file held in memory. Errors as `readZipDirectory`, and `zip-bomb` by the sizes it declares. */
export function openZip(bytes: Uint8Array): ZipFile {
  const directory = readZipDirectory(bytes);
  const { entries } = directory;
  refuseBomb(declaredXmlBytes(entries), bytes.length, 'the whole file');
  const find = findIn(entries);
  return {
    bytes,
    directory,
    entries,
    find,
    inflate: (entry) => inflateWhole(bytes, entry),
    inflateChunks: (entry, onChunk) => {
      inflateChunks(bytes, entry, onChunk);
    },
  };
}

/** Pictures and macros are copied, never unpacked, so only what may be parsed counts. */
function declaredXmlBytes(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { name, size }) => sum + (/\.(xml|rels|vml)$/i.test(name) ? size : 0), 0);
}

function findIn(entries: readonly ZipEntry[]): (name: string) => ZipEntry | undefined {
  const exact = new Map<string, ZipEntry>();
  const folded = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!exact.has(entry.name)) exact.set(entry.name, entry);
    if (!folded.has(foldName(entry.name))) folded.set(foldName(entry.name), entry);
  }
  return (name) => exact.get(name) ?? folded.get(foldName(name));
}

function foldName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function inflateWhole(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  let whole: Uint8Array | undefined;
  let length = 0;
  inflateChunks(bytes, entry, (chunk) => {
    whole ??= new Uint8Array(entry.size);
    whole.set(chunk, length);
    length += chunk.length;
  });
  return whole ?? new Uint8Array(0);
}

function inflateChunks(
  bytes: Uint8Array,
  entry: ZipEntry,
  onChunk: (chunk: Uint8Array, final: boolean) => void,
): void {
  refuseImpossibleSize(entry.size, entry.compressedSize, entry.name);
  refuseBomb(entry.size, entry.compressedSize, entry.name);
  const data = compressedBytes(bytes, entry);
  const check = checkedChunks(entry, onChunk);
  if (data.length === 0) check(data, true);
  else if (entry.method === 0) copySlices(data, check);
  else inflateSlices(data, entry, check);
}

/** Hands pieces on while counting them against what the directory says: never more, and at the end the very same bytes. */
function checkedChunks(
  entry: ZipEntry,
  onChunk: (chunk: Uint8Array, final: boolean) => void,
): (chunk: Uint8Array, final: boolean) => void {
  let length = 0;
  let sum = 0;
  return (chunk, final) => {
    length += chunk.length;
    if (length > entry.size) throw new HostError('zip-bomb', `${entry.name} holds more than it declares`);
    sum = crc32(chunk, sum);
    if (final && (length !== entry.size || sum !== entry.crc32)) {
      throw new HostError('zip-corrupt', `${entry.name}: wrong checksum`);
    }
    onChunk(chunk, final);
  };
}

function copySlices(data: Uint8Array, onChunk: (chunk: Uint8Array, final: boolean) => void): void {
  for (let at = 0; at < data.length; at += STORED_SLICE_BYTES) {
    onChunk(data.subarray(at, at + STORED_SLICE_BYTES), at + STORED_SLICE_BYTES >= data.length);
  }
}

function inflateSlices(
  data: Uint8Array,
  entry: ZipEntry,
  onChunk: (chunk: Uint8Array, final: boolean) => void,
): void {
  const inflate = new Inflate((chunk, final) => {
    if (final || chunk.length > 0) onChunk(chunk, final);
  });
  for (let at = 0; at < data.length; at += SLICE_BYTES) {
    const slice = data.subarray(at, at + SLICE_BYTES);
    try {
      inflate.push(slice, at + SLICE_BYTES >= data.length);
    } catch (cause) {
      throw isFlateError(cause) ? new HostError('zip-corrupt', entry.name, { cause }) : cause;
    }
  }
}

/** fflate's own errors carry a numeric code; whatever else comes out was thrown by who takes the pieces. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
