// The tables a workbook has, as their parts declare them: names and ids that must not be given twice.
import type { PackageDraft } from './package-draft';
import { attributeOf, parseXmlTree } from './xml-tree';

export interface TableDirectory {
  /** Names in lower case. */
  readonly names: ReadonlySet<string>;
  readonly highestId: number;
}

export function readTableDirectory(draft: PackageDraft): TableDirectory {
  const names = new Set<string>();
  let highestId = 0;
  for (const { name } of draft.pkg.zip.entries) {
    if (!draft.pkg.contentType(name)?.endsWith('.table+xml') || !draft.has(name)) continue;
    const root = parseXmlTree(draft.read(name), name);
    for (const key of ['name', 'displayName']) names.add((attributeOf(root, key) ?? '').toLowerCase());
    highestId = Math.max(highestId, Number(attributeOf(root, 'id') ?? 0));
  }
  return { names, highestId };
}
