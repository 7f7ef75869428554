// Workbooks named by a pattern: shells of Unix write the names out themselves, those of Windows do not.
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface FoundWorkbooks {
  /** In the order given; the names of one pattern in alphabetical order. Each file once. */
  readonly paths: readonly string[];
  /** Backups, lock files and the like that a pattern or a shell took along. */
  readonly passedOver: readonly string[];
}

/** `["分店/*.xlsx"] → ["分店/上海.xlsx", "分店/北京.xlsx"]`. A name without `*` or `?` stays, whether or not there is such a file. */
export async function findWorkbooks(names: readonly string[]): Promise<FoundWorkbooks> {
  const all: string[] = [];
  for (const name of names) all.push(...(await filesOf(name)));
  const paths = [...new Set(all)];
  return { paths: paths.filter((path) => !isByproduct(path)), passedOver: paths.filter(isByproduct) };
}

async function filesOf(name: string): Promise<string[]> {
  const folder = dirname(name);
  if (!/[*?]/.test(basename(name)) || /[*?]/.test(folder)) return [name];
  const entries = await readdir(folder).catch(() => []);
  const wanted = patternOf(basename(name));
  const found = entries.filter((entry) => wanted.test(entry)).sort();
  return found.length === 0 ? [name] : found.map((entry) => join(folder, entry));
}

function patternOf(name: string): RegExp {
  const escaped = name.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
}

/** Our backups (`售后.bak-20261121-090000.xlsx`), Excel's and LibreOffice's files beside an open workbook. */
function isByproduct(path: string): boolean {
  const name = basename(path);
  return /\.bak-\d{8}-\d{6}\.xls[xm]$/i.test(name) || name.startsWith('~$') || name.startsWith('.');
}
