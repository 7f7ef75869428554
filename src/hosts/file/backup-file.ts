// Copies of a workbook as it was before a write: `名册.xlsx` → `名册.bak-20261121-090000.xlsx`. The newest five are kept.
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FileRights } from './temp-file';
import { writeTempFile } from './temp-file';

const KEPT = 5;

/** Copies the file beside itself. `now`: `YYYYMMDD-HHmmss`; a second already taken gives way to the next. Returns the copy's path. */
export async function backUp(path: string, now: string, rights: FileRights | null): Promise<string> {
  const names = new Set(await readdir(dirname(path)));
  let stamp = now;
  while (names.has(backupName(path, stamp))) stamp = nextSecond(stamp);
  const backup = join(dirname(path), backupName(path, stamp));
  const temp = await writeTempFile(backup, await readFile(path), rights);
  await rename(temp, backup);
  return backup;
}

/** Removes all but the newest five copies of this very file. */
export async function removeOldBackups(path: string): Promise<void> {
  const extension = extname(path);
  const start = `${basename(path, extension)}.bak-`;
  const isBackup = (name: string): boolean =>
    name.startsWith(start) &&
    name.endsWith(extension) &&
    /^\d{8}-\d{6}$/.test(name.slice(start.length, name.length - extension.length));
  const backups = (await readdir(dirname(path))).filter(isBackup).sort();
  for (const name of backups.slice(0, -KEPT)) await rm(join(dirname(path), name), { force: true });
}

function backupName(path: string, stamp: string): string {
  const extension = extname(path);
  return `${basename(path, extension)}.bak-${stamp}${extension}`;
}

/** `"20261231-235959" → "20270101-000000"`. */
function nextSecond(stamp: string): string {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  const next = new Date(Date.parse(iso) + 1000).toISOString();
  return next.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
}
