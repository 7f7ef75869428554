// New content goes to a hidden file in the same folder first, because only within one folder is a rename one indivisible step.
import { open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from './file-error';

/** The process that writes it is part of the name, so that a later run can see that it was killed. */
const TEMP_NAME = /^\.huifang-(\d+)-\d+\.tmp$/;
/** Who owns the new file and what may be done with it. */
export interface FileRights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

let made = 0;

/** Writes `bytes` to a new file beside `path` and waits until they are on the disk; on failure nothing stays. Returns its path. */
export async function writeTempFile(
  path: string,
  bytes: Uint8Array,
  rights: FileRights | null,
): Promise<string> {
  const temp = join(dirname(path), `.huifang-${process.pid}-${made++}.tmp`);
  try {
    const file = await open(temp, 'wx');
    try {
      await file.writeFile(bytes);
      if (rights) {
        // Only root may give a file away; for anyone else it is their own anyway.
        await file.chown(rights.uid, rights.gid).catch(() => undefined);
        await file.chmod(rights.mode & 0o7777);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return temp;
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/** Removes what a killed run left in the folder of `path`; files of running processes stay. */
export async function removeStaleTempFiles(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const pid = TEMP_NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
