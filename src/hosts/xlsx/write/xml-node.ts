// Small pieces of XML as data: built once, written with the prefix of the document they go into, and compared with what is
// there by meaning (prefix, attribute order and child order do not count).
import { escapeAttribute } from './escape-xml';
import type { XmlElement } from './xml-tree';

export interface XmlNode {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** `node('sz', { val: 14 })`; attributes that are undefined are left out. */
export function node(
  local: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlNode {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return { local, attributes: Object.fromEntries(written), children };
}

/** `prefix` is `""` or `"x:"`. */
export function renderXml({ local, attributes, children }: XmlNode, prefix: string): string {
  const name = prefix + local;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const open = `<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>`;
  return `${open}>${children.map((child) => renderXml(child, prefix)).join('')}</${name}>`;
}

/** An element of a document as a node; namespaced attributes and declarations are left out. */
export function nodeOf(element: XmlElement): XmlNode {
  const plain = element.attributes.filter(({ name }) => !name.includes(':') && name !== 'xmlns');
  return {
    local: element.local,
    attributes: Object.fromEntries(plain.map(({ name, value }) => [name, value])),
    children: element.children.map(nodeOf),
  };
}

/** Equal for nodes of equal meaning. */
export function meaningOf({ local, attributes, children }: XmlNode): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `${local}(${written.sort().join(' ')})[${children.map(meaningOf).sort().join('')}]`;
}
