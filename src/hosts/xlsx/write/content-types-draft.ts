// [Content_Types].xml, extended at the end with what our parts are.
import { escapeAttribute } from './escape-xml';
import type { PackageDraft } from './package-draft';
import { Splices } from './splices';
import { attributeOf, childrenOf, parseXmlTree, prefixOf } from './xml-tree';

export const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const PART_TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  pivotTable: `${SPREADSHEET}.pivotTable+xml`,
  pivotCache: `${SPREADSHEET}.pivotCacheDefinition+xml`,
} as const;

/** Says what the parts are: part name → content type. */
export function addContentTypes(draft: PackageDraft, parts: ReadonlyMap<string, string>): void {
  if (parts.size === 0) return;
  const xml = draft.read(CONTENT_TYPES);
  const root = parseXmlTree(xml, CONTENT_TYPES);
  const prefix = prefixOf(root);
  const splices = new Splices(xml);
  const knowsRelationships = childrenOf(root, 'Default').some(
    (one) => attributeOf(one, 'Extension')?.toLowerCase() === 'rels',
  );
  if (!knowsRelationships) {
    splices.insert(root.openEnd, `<${prefix}Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`);
  }
  const items = [...parts].map(
    ([part, type]) => `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`,
  );
  splices.append(root, items.join(''));
  draft.write(CONTENT_TYPES, splices.apply());
}

/** Takes out what is said about one part. */
export function removeContentType(draft: PackageDraft, part: string): void {
  const xml = draft.read(CONTENT_TYPES);
  const splices = new Splices(xml);
  for (const one of childrenOf(parseXmlTree(xml, CONTENT_TYPES), 'Override')) {
    if (attributeOf(one, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`) splices.remove(one);
  }
  draft.write(CONTENT_TYPES, splices.apply());
}

/** Part names (lower case, without the leading slash) that are spoken of, whether their entries exist or not. */
export function spokenOfParts(draft: PackageDraft): ReadonlySet<string> {
  const root = parseXmlTree(draft.read(CONTENT_TYPES), CONTENT_TYPES);
  const names = childrenOf(root, 'Override').map((one) => attributeOf(one, 'PartName') ?? '');
  return new Set(names.map((name) => name.replace(/^\/+/, '').toLowerCase()));
}
