// Tells whether a file still holds what we read. Its bytes decide, not its time: copying and syncing change times.
import { createHash } from 'node:crypto';

/** What a file held when it was read: SHA-256 of its bytes, in hexadecimal. */
export type FileFingerprint = string;

export function fingerprintOf(bytes: Uint8Array): FileFingerprint {
  return createHash('sha256').update(bytes).digest('hex');
}
