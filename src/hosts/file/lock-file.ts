// Spreadsheet programs put a small file beside a workbook they have open.
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../host';

/** Throws HostError `file-open-elsewhere` when Excel (`~$name.xlsx`) or LibreOffice (`.~lock.name.xlsx#`) has the file open. */
export async function refuseIfOpen(path: string): Promise<void> {
  for (const lock of [`~$${basename(path)}`, `.~lock.${basename(path)}#`]) {
    if (await exists(join(dirname(path), lock))) throw new HostError('file-open-elsewhere', lock);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
