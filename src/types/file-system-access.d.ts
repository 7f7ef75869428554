// The File System Access API where a browser has it (https://wicg.github.io/file-system-access/); lib.dom knows only the
// handles.
interface FileSystemHandlePermission {
  readonly mode: 'read' | 'readwrite';
}

interface FileSystemHandle {
  queryPermission?(descriptor: FileSystemHandlePermission): Promise<PermissionState>;
  requestPermission?(descriptor: FileSystemHandlePermission): Promise<PermissionState>;
}

interface FilePickerOptions {
  readonly id?: string;
  readonly types?: readonly {
    readonly description?: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

interface Window {
  showOpenFilePicker?(options?: FilePickerOptions): Promise<FileSystemFileHandle[]>;
  showDirectoryPicker?(options?: {
    readonly id?: string;
    readonly mode?: 'read' | 'readwrite';
    readonly startIn?: FileSystemHandle;
  }): Promise<FileSystemDirectoryHandle>;
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
