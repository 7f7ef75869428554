// What the operating system's error codes mean to the person at the keyboard.
import { HostError } from '../host';
import type { HostErrorCode } from '../host';

const READING: Readonly<Record<string, HostErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

const WRITING: Readonly<Record<string, HostErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  // Windows refuses to replace a file that another program holds open.
  EBUSY: 'file-open-elsewhere',
};

/** The error as a HostError: `file-not-found`, `too-large`, else `file-not-readable`. A bug of ours comes back as it is. */
export function readingError(error: unknown, path: string): unknown {
  return hostError(error, path, READING, 'file-not-readable');
}

/** The error as a HostError: `disk-full`, `file-open-elsewhere`, else `not-writable`. A bug of ours comes back as it is. */
export function writingError(error: unknown, path: string): unknown {
  return hostError(error, path, WRITING, 'not-writable');
}

/** The system's code, such as "ENOENT"; empty when the error has none. */
export function systemCode(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : '';
}

function hostError(
  error: unknown,
  path: string,
  codes: Readonly<Record<string, HostErrorCode>>,
  otherwise: HostErrorCode,
): unknown {
  const code = systemCode(error);
  // Codes that begin with ERR_ are Node's own complaints, about a wrong argument for example.
  if (error instanceof HostError || code === '' || (code.startsWith('ERR_') && !codes[code])) return error;
  return new HostError(codes[code] ?? otherwise, `${path} (${code})`, { cause: error });
}
