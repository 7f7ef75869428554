// Files that are no .xlsx although they are named so, told apart by their first bytes, so that the reason can be said plainly.
import { HostError } from '../host';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names of streams inside an OLE2 container, stored as UTF-16. */
const ENCRYPTED_STREAMS = ['EncryptedPackage', 'EncryptionInfo'];
const XLS_STREAMS = ['Workbook', 'Book'];
/** First record of the oldest .xls files, which stand without a container: BOF of BIFF 2 to 5. */
const BARE_XLS = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];

/** Throws HostError `file-empty`, `encrypted`, `old-xls` or `not-a-workbook`; returns for anything that may be a zip. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new HostError('file-empty');
  if (startsWith(bytes, OLE2)) throw oleReason(bytes);
  if (BARE_XLS.some((start) => startsWith(bytes, start))) throw new HostError('old-xls', 'BIFF');
  if (bytes.every((byte) => byte === 0)) throw new HostError('not-a-workbook', 'only zero bytes');
}

function oleReason(bytes: Uint8Array): HostError {
  if (ENCRYPTED_STREAMS.some((name) => hasStream(bytes, name))) return new HostError('encrypted', 'OLE2');
  if (XLS_STREAMS.some((name) => hasStream(bytes, name))) return new HostError('old-xls', 'OLE2');
  return new HostError('not-a-workbook', 'OLE2 without a workbook');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Directory entries of an OLE2 container are 128 bytes long, begin on a multiple of that, and open with the name. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
