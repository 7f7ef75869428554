// What each branch is called: by its file, or by the folder it lies in.
import { basename, dirname, extname } from 'node:path';

/**
 * `(["分店/北京.xlsx", "分店/上海.xlsx"], "file") → ["北京", "上海"]`; `(["北京/售后.xlsx"], "folder") → ["北京"]`. Where that is not
 * unique the folder is named as well, then the whole path.
 */
export function branchNames(paths: readonly string[], from: 'file' | 'folder'): string[] {
  const file = (path: string) => basename(path, extname(path));
  const folder = (path: string) => basename(dirname(path));
  const attempts = [
    from === 'file' ? file : folder,
    (path: string) => `${folder(path)}/${file(path)}`,
    (path: string) => path,
  ];
  const names = attempts.map((name) => paths.map(name));
  return names.find((list) => new Set(list).size === paths.length && !list.includes('')) ?? [...paths];
}
