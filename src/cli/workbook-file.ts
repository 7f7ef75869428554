// The workbook at both ends of a command: opened from its file, saved to where the options say.
import { basename, resolve } from 'node:path';
import { readWorkbookFile } from '../hosts/file/read-workbook-file';
import { writeWorkbookFile } from '../hosts/file/write-workbook-file';
import { openXlsx } from '../hosts/xlsx/xlsx-host';
import type { Job } from './job';

export type OpenWorkbook = ReturnType<typeof openXlsx>;

export interface OpenedFile {
  readonly book: OpenWorkbook;
  /** Null for a workbook that has no file yet. */
  readonly fingerprint: string | null;
}

/** What became of the file: its path, and the backup's name when one was kept. */
export interface SavedFile {
  readonly path: string;
  readonly backup: string | null;
}

export async function openWorkbook(job: Job): Promise<OpenedFile> {
  job.progress.enter('reading');
  const { bytes, fingerprint } = await readWorkbookFile(job.options.workbook);
  job.progress.fileHas(bytes.length);
  job.progress.enter('opening');
  return { book: openXlsx(bytes), fingerprint };
}

/**
 * Writes the bytes in place or to --out. Nothing is written on a dry run, nor in place when no sheet changed.
 * A file written elsewhere is not compared with what was read; an older one at that place is backed up all the same.
 */
export async function saveWorkbook(
  job: Job,
  applied: { readonly bytes: Uint8Array; readonly written: readonly string[] },
  fingerprint: string | null,
): Promise<SavedFile> {
  const { workbook, out, dryRun, backup } = job.options;
  const path = out ?? workbook;
  const inPlace = resolve(path) === resolve(workbook);
  if (dryRun || (inPlace && applied.written.length === 0)) return { path, backup: null };
  job.progress.enter('writing');
  const now = job.terminal.timestamp();
  const known = inPlace && fingerprint !== null ? { fingerprint } : {};
  const saved = await writeWorkbookFile(path, applied.bytes, { backup, now, ...known });
  return { path, backup: saved.backup === null ? null : basename(saved.backup) };
}
