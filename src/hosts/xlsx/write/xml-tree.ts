// An XML part as a tree that remembers where every element and attribute value stands in the text, so that a change can be
// spliced in and everything else stays byte for byte. Positions are string indices. The inside of one element (a sheet's
// cells) may be handed to a visitor instead of being kept.
import { SaxesParser } from 'saxes';
import { HostError } from '../../host';

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
  /** The value's text between its quotes. */
  readonly start: number;
  readonly end: number;
}

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Text directly inside, references resolved. */
  readonly text: string;
  readonly start: number;
  /** Behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** At the `<` of the closing tag; equals `openEnd` when self-closing. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Prefix → namespace in force here. */
  readonly scope: Readonly<Record<string, string>>;
}

/** What an opaque element's inside is told to. Names are as written. */
export interface InnerVisitor {
  /** Local name of the element whose inside is visited and not kept. */
  readonly inside: string;
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, openEnd: number): void;
  text(text: string): void;
  close(name: string, closeStart: number, end: number): void;
}

/** A stretch of the inside of one element that is left out of the tree: `start` right behind its opening tag, `end` at its closing tag. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: Growing[] };

/**
 * The root element of a part; its positions count in `xml` whole. HostError `xml-broken`, `xml-entities`; `part` names the
 * place. With `cut`, what stands there is not parsed; with `visitor`, the inside of one element goes there.
 */
export function parseXmlTree(xml: string, part: string, visitor?: InnerVisitor, cut?: Cut): XmlElement {
  const parsed = cut ? xml.slice(0, cut.start) + xml.slice(cut.end) : xml;
  const builder = new TreeBuilder(parsed, visitor, cut);
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw new HostError('xml-broken', `${part}: ${cause.message}`, { cause });
  });
  parser.on('doctype', () => {
    throw new HostError('xml-entities', part);
  });
  parser.on('opentagstart', () => {
    builder.beginTag(parser.position);
  });
  parser.on('attribute', ({ name, value }) => {
    builder.attribute(name, value, parser.position);
  });
  parser.on('opentag', (tag) => {
    builder.open(tag.name, tag.attributes, tag.isSelfClosing, parser.position);
  });
  parser.on('text', (text) => {
    builder.text(text);
  });
  parser.on('cdata', (text) => {
    builder.text(text);
  });
  parser.on('closetag', (tag) => {
    builder.close(tag.name, tag.isSelfClosing, parser.position);
  });
  parser.write(parsed).close();
  if (!builder.root) throw new HostError('xml-broken', `${part}: no element`);
  return builder.root;
}

class TreeBuilder {
  root: XmlElement | undefined;
  private readonly stack: Growing[] = [];
  private pending: XmlAttribute[] = [];
  private start = 0;
  /** How deep we are inside the visited element; 0 outside. */
  private depth = 0;

  constructor(
    private readonly xml: string,
    private readonly visitor: InnerVisitor | undefined,
    private readonly cut: Cut | undefined,
  ) {}

  beginTag(position: number): void {
    this.start = this.xml.lastIndexOf('<', position - 1);
  }

  attribute(name: string, value: string, position: number): void {
    if (this.depth > 0) return;
    const end = position - 1;
    const start = this.xml.lastIndexOf(this.xml.charAt(end), end - 1) + 1;
    this.pending.push({ name, value, start: this.whole(start), end: this.whole(end) });
  }

  open(
    name: string,
    attributes: Readonly<Record<string, string>>,
    selfClosing: boolean,
    openEnd: number,
  ): void {
    if (this.depth > 0) {
      this.depth += 1;
      this.visitor?.open(name, attributes, this.start, openEnd);
      return;
    }
    const element = this.element(name, selfClosing, openEnd);
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
    if (this.visitor && element.local === this.visitor.inside) this.depth = 1;
  }

  text(text: string): void {
    if (this.depth > 0) this.visitor?.text(text);
    else {
      const parent = this.stack.at(-1);
      if (parent) parent.text += text;
    }
  }

  close(name: string, selfClosing: boolean, end: number): void {
    const closeStart = selfClosing ? end : this.xml.lastIndexOf('<', end - 1);
    if (this.depth > 1) this.visitor?.close(name, closeStart, end);
    if (this.depth > 0) this.depth -= 1;
    if (this.depth > 0) return;
    const element = this.stack.pop();
    if (!element) return;
    element.closeStart = this.whole(closeStart);
    element.end = this.whole(end);
  }

  /** A position in the text parsed as one in the whole text: at the cut itself, behind what was cut out. */
  private whole(position: number): number {
    return this.cut && position >= this.cut.start ? position + this.cut.end - this.cut.start : position;
  }

  private element(name: string, selfClosing: boolean, openEnd: number): Growing {
    const attributes = this.pending;
    this.pending = [];
    const scope = scopeWith(this.stack.at(-1)?.scope ?? { '': '' }, attributes);
    const { prefix, local } = splitName(name);
    // The opening tag that ends at the cut ends before what was cut out.
    const opened = openEnd === this.cut?.start ? openEnd : this.whole(openEnd);
    return {
      name,
      local,
      uri: scope[prefix] ?? '',
      attributes,
      children: [],
      text: '',
      start: this.whole(this.start),
      openEnd: opened,
      closeStart: opened,
      end: opened,
      selfClosing,
      scope,
    };
  }
}

function scopeWith(
  outer: Readonly<Record<string, string>>,
  attributes: readonly XmlAttribute[],
): Readonly<Record<string, string>> {
  const own = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(own.map(({ name, value }) => [name.slice(6), value])) };
}

/** `"x:row" → { prefix: "x", local: "row" }`, `"row" → { prefix: "", local: "row" }`. */
export function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return colon < 0
    ? { prefix: '', local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** `"x:"` when the element is written with a prefix, else `""`: what new siblings and children must start with. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** The first child of that local name in the element's own namespace. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.uri === element.uri);
}

/** All children of that local name in the element's own namespace. */
export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local && child.uri === element.uri) ?? [];
}

/** The value of an attribute that has no prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The value of an attribute by local name in a namespace whose address ends with `uriEnd` (`r:id` of either edition). */
export function attributeIn(element: XmlElement, local: string, uriEnd: string): string | undefined {
  return element.attributes.find(({ name }) => {
    const parts = splitName(name);
    return parts.prefix !== '' && parts.local === local && element.scope[parts.prefix]?.endsWith(uriEnd);
  })?.value;
}

/** Whether an attribute says yes: `1`, `true`, `on`. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
