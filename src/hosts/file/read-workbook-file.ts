// A workbook file's bytes, with the mark by which a later write sees whether someone changed it meanwhile.
import { readFile } from 'node:fs/promises';
import { readingError } from './file-error';
import { fingerprintOf } from './fingerprint';
import type { FileFingerprint } from './fingerprint';

export type { FileFingerprint } from './fingerprint';

export interface WorkbookFile {
  readonly bytes: Uint8Array;
  readonly fingerprint: FileFingerprint;
}

/** HostError `file-not-found`, `file-not-readable` (a folder, no permission), `too-large` (2 GB and more). */
export async function readWorkbookFile(path: string): Promise<WorkbookFile> {
  try {
    const bytes = await readFile(path);
    return { bytes, fingerprint: fingerprintOf(bytes) };
  } catch (error) {
    throw readingError(error, path);
  }
}
