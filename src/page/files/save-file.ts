// The workbook back to people: in place with a copy of what was there, or as a download.
import type { FilePlace } from './opened-file';

export type SavedFile =
  | {
      readonly how: 'in-place';
      readonly place: FilePlace;
      readonly backup: string;
      readonly besideIt: boolean;
    }
  | { readonly how: 'downloaded' }
  /** Nothing was written. */
  | {
      readonly how: 'refused';
      readonly why: 'changed-on-disk' | 'not-allowed' | 'failed';
      readonly detail: string;
    };

export interface FileToSave {
  readonly name: string;
  readonly file: Blob;
  readonly place: FilePlace;
  /** The file's folder, where people allowed it. */
  readonly folder: FileSystemDirectoryHandle | null;
  /** "20261121-090000". */
  readonly now: string;
}

/**
 * Looks whether the file is still the one that was read, keeps a copy of it, then replaces it: the browser writes to a file
 * of its own first and puts it in the place of the old one when it is whole.
 */
export async function saveInPlace({ name, file, place, folder, now }: FileToSave): Promise<SavedFile> {
  const { handle } = place;
  try {
    if (!(await mayWrite(handle))) return { how: 'refused', why: 'not-allowed', detail: '' };
    const before = await handle.getFile();
    if (before.size !== place.size || before.lastModified !== place.lastModified) {
      return { how: 'refused', why: 'changed-on-disk', detail: '' };
    }
    const backup = backupName(name, now);
    const besideIt = folder !== null && (await copyInto(folder, backup, before));
    // In memory: what stands on the disk is about to be replaced.
    if (!besideIt) download(backup, new Blob([await before.arrayBuffer()]));
    await write(handle, file);
    const { size, lastModified } = await handle.getFile();
    return { how: 'in-place', place: { handle, size, lastModified }, backup, besideIt };
  } catch (error) {
    const why = error instanceof DOMException && error.name === 'NotAllowedError' ? 'not-allowed' : 'failed';
    return { how: 'refused', why, detail: String(error) };
  }
}

/** `("名册.xlsx", "20261121-090000") → "名册.bak-20261121-090000.xlsx"`, as the terminal names it. */
export function backupName(name: string, now: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${stem}.bak-${now}${extension}`;
}

/** Hands the file to the browser's downloads. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** The folder people choose for backups; null when they changed their mind, 'elsewhere' when the file is not in it. */
export async function pickFolder({
  handle,
}: FilePlace): Promise<FileSystemDirectoryHandle | null | 'elsewhere'> {
  try {
    const folder = await window.showDirectoryPicker?.({ id: 'folder', mode: 'readwrite', startIn: handle });
    if (!folder) return null;
    const inside = await folder.getFileHandle(handle.name).catch(() => null);
    return inside && (await inside.isSameEntry(handle)) ? folder : 'elsewhere';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  const state = (await handle.queryPermission?.(mode)) ?? 'granted';
  return state === 'granted' || (await handle.requestPermission?.(mode)) === 'granted';
}

/** False when the folder refuses. */
async function copyInto(folder: FileSystemDirectoryHandle, name: string, file: Blob): Promise<boolean> {
  try {
    await write(await folder.getFileHandle(name, { create: true }), file);
    return true;
  } catch {
    return false;
  }
}

async function write(handle: FileSystemFileHandle, file: Blob): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(file);
    await stream.close();
  } catch (error) {
    // Without this the browser keeps its half-written copy.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
