// A workbook people gave us: through the picker, a drop, or a plain file input where the browser has no better.

export interface OpenedFile {
  readonly name: string;
  readonly file: Blob;
  /** Where it can be saved in place; null where the browser gives only its contents. */
  readonly place: FilePlace | null;
}

/** The file on the disk, and how it was when it was read. */
export interface FilePlace {
  readonly handle: FileSystemFileHandle;
  readonly size: number;
  readonly lastModified: number;
}

export const WORKBOOK_TYPES = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xltx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm', '.xltm'],
} as const;

/** For `<input type="file" accept>`. */
export const ACCEPTED = Object.values(WORKBOOK_TYPES).flat().join(',');

export async function openHandle(handle: FileSystemFileHandle): Promise<OpenedFile> {
  const file = await handle.getFile();
  const { size, lastModified } = file;
  return { ...openFile(file), place: { handle, size, lastModified } };
}

export function openFile(file: File): OpenedFile {
  return { name: file.name, file, place: null };
}

/** Asks people for a workbook; null when they changed their mind, 'input' where the browser has no picker. */
export async function pickFile(): Promise<OpenedFile | null | 'input'> {
  if (!window.showOpenFilePicker) return 'input';
  try {
    const [handle] = await window.showOpenFilePicker({
      id: 'workbook',
      types: [{ description: 'Excel', accept: WORKBOOK_TYPES }],
    });
    return handle ? await openHandle(handle) : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The one file of a drop; null when it is none or several. Must be called while the drop is being handled. */
export function droppedFile({ items, files }: DataTransfer): Promise<OpenedFile> | null {
  const [file] = files;
  if (!file || files.length > 1) return null;
  const item = [...items].find(({ kind }) => kind === 'file');
  const asked = item?.getAsFileSystemHandle?.() ?? Promise.resolve(null);
  return asked
    .catch(() => null)
    .then((handle) =>
      handle?.kind === 'file' ? openHandle(handle as FileSystemFileHandle) : openFile(file),
    );
}
