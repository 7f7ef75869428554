// Puts a workbook's new bytes in the place of the old ones so that at every moment, even when the power fails, the file is
// wholly the old or wholly the new one: written beside it, flushed, renamed.
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  lstat,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { HostError } from '../host';
import { backUp, removeOldBackups } from './backup-file';
import { systemCode, writingError } from './file-error';
import { fingerprintOf } from './fingerprint';
import type { FileFingerprint } from './fingerprint';
import { refuseIfOpen } from './lock-file';
import { removeStaleTempFiles, writeTempFile } from './temp-file';

export interface WriteOptions {
  /** What `readWorkbookFile` gave: if the file holds anything else by now, nothing is written. */
  readonly fingerprint?: FileFingerprint;
  /** Keep a copy of the old file beside it. */
  readonly backup: boolean;
  /** For the copy's name: `YYYYMMDD-HHmmss`. */
  readonly now: string;
}

export interface Written {
  /** The file itself where `path` was a link to it. */
  readonly path: string;
  readonly backup: string | null;
}

/**
 * Writes the workbook; mode, owner and links stay. On any error the old file is untouched and nothing is left behind.
 * HostError `file-open-elsewhere`, `file-changed-since-read`, `not-writable`, `disk-full`.
 */
export async function writeWorkbookFile(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<Written> {
  try {
    const target = await realTarget(path);
    const old = await statOrNull(target);
    await refuseUnwritable(path, target, old, options);
    await removeStaleTempFiles(target);
    const backup = await replace(target, bytes, old, options);
    await syncFolder(dirname(target));
    // The workbook is safe by now: an old copy that cannot be removed is no reason to report a failure.
    if (backup !== null) await removeOldBackups(target).catch(() => undefined);
    return { path: target, backup };
  } catch (error) {
    throw writingError(error, path);
  }
}

async function replace(
  target: string,
  bytes: Uint8Array,
  old: Stats | null,
  { fingerprint, backup, now }: WriteOptions,
): Promise<string | null> {
  const temp = await writeTempFile(target, bytes, old);
  let copy: string | null = null;
  try {
    if (backup && old) copy = await backUp(target, now, old);
    // Once more, as late as can be: writing took its time.
    await refuseIfChanged(target, fingerprint);
    await rename(temp, target);
    return copy;
  } catch (error) {
    for (const left of [temp, copy]) if (left !== null) await rm(left, { force: true });
    throw error;
  }
}

async function refuseUnwritable(
  path: string,
  target: string,
  old: Stats | null,
  { fingerprint }: WriteOptions,
): Promise<void> {
  if (old && !old.isFile()) throw new HostError('not-writable', `${target} is no file`);
  await refuseIfOpen(path);
  if (target !== resolve(path)) await refuseIfOpen(target);
  if (old) await access(target, constants.W_OK);
  await refuseIfChanged(target, fingerprint);
}

async function refuseIfChanged(target: string, fingerprint: FileFingerprint | undefined): Promise<void> {
  if (fingerprint === undefined) return;
  const now = await readFile(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (now === null || fingerprintOf(now) !== fingerprint)
    throw new HostError('file-changed-since-read', target);
}

/** The file behind a link, also when that file does not exist yet. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const link = await lstat(path).catch(() => null);
  const wanted = link?.isSymbolicLink() ? resolve(dirname(path), await readlink(path)) : resolve(path);
  return resolve(await realpath(dirname(wanted)), wanted.slice(dirname(wanted).length + 1));
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the rename last. Windows cannot flush folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // Some network folders refuse; the file itself is flushed.
  } finally {
    await handle?.close();
  }
}
