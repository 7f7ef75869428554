// LibreOffice as an independent reader of what we write. Tests that need it are skipped where it is not installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The program's path, or null when it is not installed. */
export function findLibreOffice(): string | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...PLACES].find((place) => existsSync(place)) ?? null;
}

/**
 * Converts files in one process with a profile of its own (so that an open LibreOffice does not matter) into `outDir`.
 * `format` as LibreOffice names it: `"xlsx"`, `"pdf"`, `"csv"`. Throws when LibreOffice fails or is not installed.
 */
export function convert(files: readonly string[], format: string, outDir: string): void {
  const program = findLibreOffice();
  if (program === null) throw new Error('LibreOffice is not installed');
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  try {
    execFileSync(program, [...options, '--convert-to', format, '--outdir', outDir, ...files], {
      stdio: 'pipe',
      timeout: 600_000,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
