// What a user (or another program) did to a saved workbook, as text edits of its parts; and looking into parts.
import { openPackage } from '../../src/hosts/xlsx/package';
import { patchZip } from '../../src/hosts/xlsx/zip';

/** The text of a part. */
export function partOf(bytes: Uint8Array, part: string): string {
  return openPackage(bytes).text(part);
}

/** The workbook with parts changed. Throws when an edit changes nothing: then the test would test nothing. */
export function editParts(
  bytes: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const pkg = openPackage(bytes);
  const changes = Object.entries(edits).map(([part, edit]) => {
    const before = pkg.has(part) ? pkg.text(part) : '';
    const after = edit(before);
    if (after === before) throw new Error(`the edit of ${part} changed nothing`);
    return [part, new TextEncoder().encode(after)] as const;
  });
  return patchZip(pkg.zip, new Map(changes));
}

/** Names of the entries whose stored bytes differ, came or went. */
export function differingEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [entryTexts(before), entryTexts(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name)).sort();
}

function entryTexts(bytes: Uint8Array): Map<string, string> {
  const { zip } = openPackage(bytes);
  // Several entries of one name count together, so that none of them can get lost unseen.
  const texts = new Map<string, string>();
  for (const entry of zip.entries) {
    const text = `${entry.method} ${entry.crc32} ${entry.compressedSize} ${entry.size};`;
    texts.set(entry.name, (texts.get(entry.name) ?? '') + text);
  }
  return texts;
}
