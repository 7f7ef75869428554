// The table of contents at the end of a zip file (APPNOTE 4.3), ZIP64 included. Nothing is unpacked here.
import { HostError } from '../host';

/** One file inside the zip, as its directory record says. Sizes and offsets in bytes. */
export interface ZipEntry {
  /** The name as stored, decoded; `find` is the way to look one up. */
  readonly name: string;
  /** 0 stored, 8 deflated; anything else cannot be unpacked. */
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly compressedSize: number;
  /** The size it claims to have when unpacked. */
  readonly size: number;
  /** Where its local header starts, counted from the first byte of the file. */
  readonly offset: number;
  /** Its whole directory record, as stored. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Bytes that stand before the zip proper and that its own offsets do not count. */
  readonly base: number;
  readonly comment: Uint8Array;
}

export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_RECORD = 0x02014b50;
export const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
export const ZIP64_FIELD = 0x0001;
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;

interface EndOfZip {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end. */
  readonly directoryEnd: number;
}

/**
 * Reads the directory. Throws HostError `zip-truncated` (no directory), `zip-corrupt` (one that makes no sense),
 * `unsupported-zip` (split over several files), `not-a-workbook` (no zip at all).
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const at = findEndRecord(bytes, view);
  const end = readEnd(view, at);
  const start = end.directoryEnd - end.size;
  if (start < 0 || end.offset > start) throw new HostError('zip-truncated', 'the directory is cut off');
  const base = start - end.offset;
  const entries = readEntries(bytes, view, start, end, base);
  const commentLength = view.getUint16(at + 20, true);
  return { entries, base, comment: bytes.subarray(at + 22, at + 22 + commentLength) };
}

/** A little-endian view of the same bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEndRecord(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - 22 - MAX_16);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    if (at + 22 + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  const begins = bytes.length >= 4 && view.getUint32(0, true) === LOCAL_HEADER;
  throw begins
    ? new HostError('zip-truncated', 'no end record')
    : new HostError('not-a-workbook', 'not a zip file');
}

function readEnd(view: DataView, at: number): EndOfZip {
  const disk = view.getUint16(at + 4, true);
  if (disk !== 0 && disk !== MAX_16) throw new HostError('unsupported-zip', 'split over several files');
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (count !== MAX_16 && size !== MAX_32 && offset !== MAX_32) {
    return { count, size, offset, directoryEnd: hasLocator64(view, at) ? endRecord64(view, at) : at };
  }
  if (!hasLocator64(view, at)) return { count, size, offset, directoryEnd: at };
  const at64 = endRecord64(view, at);
  return {
    count: uint64(view, at64 + 32),
    size: uint64(view, at64 + 40),
    offset: uint64(view, at64 + 48),
    directoryEnd: at64,
  };
}

function hasLocator64(view: DataView, at: number): boolean {
  return at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
}

/** The ZIP64 end record stands where its locator says or, when bytes were put before the zip, right before the locator. */
function endRecord64(view: DataView, at: number): number {
  for (const place of [uint64(view, at - 12), at - 76]) {
    if (place >= 0 && place + 56 <= at && view.getUint32(place, true) === END_RECORD_64) return place;
  }
  throw new HostError('zip-corrupt', 'the ZIP64 end record is missing');
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: EndOfZip,
  base: number,
): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > end.directoryEnd || view.getUint32(at, true) !== DIRECTORY_RECORD) {
      throw new HostError('zip-corrupt', `directory record ${i + 1} of ${end.count}`);
    }
    const length =
      46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end.directoryEnd) throw new HostError('zip-corrupt', 'a directory record is cut off');
    entries.push(readEntry(bytes.subarray(at, at + length), base));
    at += length;
  }
  return entries;
}

function readEntry(record: Uint8Array, base: number): ZipEntry {
  const view = viewOf(record);
  const flags = view.getUint16(8, true);
  const wide = readZip64Field(record, view);
  return {
    name: decodeName(record.subarray(46, 46 + view.getUint16(28, true))),
    method: view.getUint16(10, true),
    flags,
    crc32: view.getUint32(16, true),
    compressedSize: wide.compressedSize,
    size: wide.size,
    offset: base + wide.offset,
    record,
  };
}

/** The numbers that do not fit in 32 bits stand in an extra field, in this order and only those that are needed. */
function readZip64Field(
  record: Uint8Array,
  view: DataView,
): { size: number; compressedSize: number; offset: number } {
  const numbers = [view.getUint32(24, true), view.getUint32(20, true), view.getUint32(42, true)];
  let at = zip64FieldAt(record);
  for (let i = 0; i < numbers.length && at >= 0; i++) {
    if (numbers[i] !== MAX_32) continue;
    if (at + 8 > record.length) throw new HostError('zip-corrupt', 'a ZIP64 field is cut off');
    numbers[i] = uint64(view, at);
    at += 8;
  }
  return { size: numbers[0] ?? 0, compressedSize: numbers[1] ?? 0, offset: numbers[2] ?? 0 };
}

/** Where the numbers of the ZIP64 extra field start in a directory record; −1 without one. */
export function zip64FieldAt(record: Uint8Array): number {
  const view = viewOf(record);
  let at = 46 + view.getUint16(28, true);
  const end = Math.min(record.length, at + view.getUint16(30, true));
  while (at + 4 <= end) {
    if (view.getUint16(at, true) === ZIP64_FIELD) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return -1;
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

/** Names are UTF-8 in every workbook seen; what is not valid UTF-8 is read byte by byte so that it stays distinct. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
