// Where an entry's bytes stand in a zip file: behind its local header, which is only as long as it says itself.
import { HostError } from '../host';
import { LOCAL_HEADER, viewOf } from './zip-directory';
import type { ZipEntry } from './zip-directory';

/** The entry's bytes as they stand in the file. HostError `encrypted`, `unsupported-zip`, `zip-truncated`, `zip-corrupt`. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw new HostError('encrypted', entry.name);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new HostError('unsupported-zip', `${entry.name}: compression method ${entry.method}`);
  }
  const start = dataStart(bytes, entry);
  if (start + entry.compressedSize > bytes.length) throw new HostError('zip-truncated', entry.name);
  return bytes.subarray(start, start + entry.compressedSize);
}

/** Where the data begin. HostError `zip-truncated`, `zip-corrupt`. */
export function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = viewOf(bytes);
  const { offset, name } = entry;
  if (offset + 30 > bytes.length) throw new HostError('zip-truncated', name);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw new HostError('zip-corrupt', name);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}
