// An Office package: parts, their content types and the relationships between them. Parts are found by relationship type,
// never by a fixed path, because programs differ in where they put them.
import { HostError } from '../host';
import { readContentTypes } from './content-types';
import { decodeText } from './decode-text';
import { relationshipsName, resolveTarget, storedSpellings } from './part-name';
import { refuseForeignFile } from './refuse-foreign-file';
import { parseXml } from './xml-parse';
import { openZip } from './zip';
import type { ZipFile } from './zip';

export interface Relationship {
  readonly id: string;
  /** The whole URI; `relationshipKind` gives the part that counts. */
  readonly type: string;
  /** The stored name of the part, or the address as written if external. */
  readonly target: string;
  readonly external: boolean;
}

export interface OpcPackage {
  readonly zip: ZipFile;
  /** The part with the sheets' names, e.g. `xl/workbook.xml`. */
  readonly workbookPart: string;
  has(part: string): boolean;
  /** HostError `part-missing` and those of the zip. */
  bytes(part: string): Uint8Array;
  /** The part as text, UTF-8 or UTF-16. */
  text(part: string): string;
  /** Of a part, or of the package (`''`); none when there is no relationships part. */
  relationships(part: string): readonly Relationship[];
  /** The stored name of the part's relationships, or the name they would have. */
  relationshipsPart(part: string): string;
  contentType(part: string): string | undefined;
}

/**
 * Opens .xlsx, .xlsm, .xltx, .xltm bytes. HostError: those of the zip, `file-empty`, `encrypted`, `old-xls`, `binary-xlsb`,
 * `open-document`, `not-a-workbook`, `part-missing`, `xml-broken`, `xml-entities`.
 */
export function openPackage(bytes: Uint8Array): OpcPackage {
  refuseForeignFile(bytes);
  const zip = openZip(bytes);
  refuseOpenDocument(zip);
  const parts = partsOf(zip);
  const contentType = readContentTypes(
    zip.find('[Content_Types].xml') ? parts.text('[Content_Types].xml') : '',
  );
  const workbookPart = findWorkbook(parts, contentType);
  return { ...parts, contentType, workbookPart };
}

/** `"http://…/officeDocument/2006/relationships/worksheet" → "worksheet"`: the same in transitional and strict files. */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1);
}

type Parts = Omit<OpcPackage, 'workbookPart' | 'contentType'>;

function partsOf(zip: ZipFile): Parts {
  const known = new Map<string, readonly Relationship[]>();
  const bytes = (part: string): Uint8Array => {
    const entry = zip.find(part);
    if (!entry) throw new HostError('part-missing', part);
    return zip.inflate(entry);
  };
  const text = (part: string): string => decodeText(bytes(part));
  const relationshipsPart = (part: string): string =>
    zip.find(relationshipsName(part))?.name ?? relationshipsName(part);
  const relationships = (part: string): readonly Relationship[] => {
    const name = relationshipsPart(part);
    const read = known.get(part) ?? (zip.find(name) ? readRelationships(zip, part, name, text(name)) : []);
    known.set(part, read);
    return read;
  };
  return { zip, has: (part) => zip.find(part) !== undefined, bytes, text, relationships, relationshipsPart };
}

function readRelationships(zip: ZipFile, source: string, name: string, xml: string): Relationship[] {
  const found: Relationship[] = [];
  parseXml(
    xml,
    {
      open: ({ local, attribute }) => {
        if (local !== 'Relationship') return;
        const target = attribute('Target') ?? '';
        const external = attribute('TargetMode')?.toLowerCase() === 'external';
        found.push({
          id: attribute('Id') ?? '',
          type: attribute('Type') ?? '',
          target: external ? target : storedTarget(zip, resolveTarget(source, target)),
          external,
        });
      },
    },
    name,
  );
  return found;
}

function storedTarget(zip: ZipFile, name: string): string {
  for (const spelling of storedSpellings(name)) {
    const entry = zip.find(spelling);
    if (entry) return entry.name;
  }
  return name;
}

function refuseOpenDocument(zip: ZipFile): void {
  const mimetype = zip.find('mimetype');
  if (mimetype && mimetype.size < 200 && decodeText(zip.inflate(mimetype)).includes('opendocument')) {
    throw new HostError('open-document');
  }
  if (!zip.find('[Content_Types].xml') && zip.find('META-INF/manifest.xml') && zip.find('content.xml')) {
    throw new HostError('open-document');
  }
}

function findWorkbook(parts: Parts, contentType: OpcPackage['contentType']): string {
  const main = parts
    .relationships('')
    .find((one) => !one.external && relationshipKind(one) === 'officeDocument')?.target;
  if (main === undefined) throw new HostError('not-a-workbook', 'the package names no main document');
  const type = contentType(main) ?? '';
  if (/sheet\.binary/i.test(type)) throw new HostError('binary-xlsb');
  if (type !== '' && !/spreadsheetml|ms-excel|^(application|text)\/xml$/i.test(type)) {
    throw new HostError('not-a-workbook', type);
  }
  if (!parts.has(main)) throw new HostError('part-missing', main);
  return main;
}
