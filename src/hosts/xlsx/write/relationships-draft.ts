// The relationships of a part, extended at the end; made anew when the part had none.
import { relationshipsName } from '../part-name';
import { escapeAttribute } from './escape-xml';
import type { PackageDraft } from './package-draft';
import { Splices } from './splices';
import { attributeOf, childrenOf, parseXmlTree, prefixOf } from './xml-tree';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"/>`;

export interface NewRelationship {
  /** The whole URI. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly part: string;
}

/** Adds relationships from `source`; returns their ids in the same order. */
export function addRelationships(
  draft: PackageDraft,
  source: string,
  added: readonly NewRelationship[],
): readonly string[] {
  if (added.length === 0) return [];
  const name = draft.pkg.has(source) ? draft.pkg.relationshipsPart(source) : relationshipsName(source);
  const xml = draft.has(name) ? draft.read(name) : EMPTY;
  const root = parseXmlTree(xml, name);
  const used = new Set(childrenOf(root, 'Relationship').map((one) => attributeOf(one, 'Id') ?? ''));
  const ids = freeIds(used, added.length);
  const items = added.map(({ type, part }, i) => {
    const target = escapeAttribute(relativeTarget(source, part));
    return `<${prefixOf(root)}Relationship Id="${ids[i] ?? ''}" Type="${type}" Target="${target}"/>`;
  });
  const splices = new Splices(xml);
  splices.append(root, items.join(''));
  draft.write(name, splices.apply());
  return ids;
}

/** Takes out a relationship by its id. */
export function removeRelationship(draft: PackageDraft, source: string, id: string): void {
  const name = draft.pkg.relationshipsPart(source);
  const xml = draft.read(name);
  const splices = new Splices(xml);
  for (const one of childrenOf(parseXmlTree(xml, name), 'Relationship')) {
    if (attributeOf(one, 'Id') === id) splices.remove(one);
  }
  draft.write(name, splices.apply());
}

/** `rId` numbers behind the highest one used. */
function freeIds(used: ReadonlySet<string>, count: number): string[] {
  const numbers = [...used].map((id) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  const highest = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, i) => `rId${highest + 1 + i}`);
}

/** `("xl/worksheets/sheet5.xml", "xl/tables/table1.xml") → "../tables/table1.xml"`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
