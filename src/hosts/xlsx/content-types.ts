// [Content_Types].xml: what kind each part is, by its own name or else by its extension. Case never matters there.
import { decodePartName } from './part-name';
import { parseXml } from './xml-parse';
import type { XmlElement } from './xml-parse';

/** A look-up of a part's content type; an empty text knows none. HostError `xml-broken`, `xml-entities`. */
export function readContentTypes(xml: string): (part: string) => string | undefined {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  const open = ({ local, attribute }: XmlElement): void => {
    const type = attribute('ContentType') ?? '';
    if (local === 'Override') byPart.set(foldPart(attribute('PartName') ?? ''), type);
    if (local === 'Default') byExtension.set((attribute('Extension') ?? '').toLowerCase(), type);
  };
  if (xml !== '') parseXml(xml, { open }, '[Content_Types].xml');
  return (part) => byPart.get(foldPart(part)) ?? byExtension.get(extensionOf(part));
}

function foldPart(part: string): string {
  return decodePartName(part).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
