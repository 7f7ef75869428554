// Changes to a text, collected by position and made all at once: what no splice touches stays as it was.
import { escapeAttribute } from './escape-xml';
import type { XmlElement } from './xml-tree';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Splices {
  private readonly list: Splice[] = [];

  constructor(readonly source: string) {}

  /** Puts `text` in the place of `start`…`end`; several insertions at one place keep the order they were made in. */
  replace(start: number, end: number, text: string): void {
    if (start !== end || text !== '') this.list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Changes an attribute's value or adds the attribute; the same value changes nothing. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const present = element.attributes.find((attribute) => attribute.name === name);
    if (present?.value === value) return;
    if (present) this.replace(present.start, present.end, escapeAttribute(value));
    else this.insert(tagEnd(element), ` ${name}="${escapeAttribute(value)}"`);
  }

  /** Takes an attribute out, with the blank before it. */
  dropAttribute(element: XmlElement, name: string): void {
    const present = element.attributes.find((attribute) => attribute.name === name);
    if (!present) return;
    const before = this.source.slice(element.start, present.start);
    const nameStart = element.start + before.lastIndexOf(name);
    const blank = /\s*$/.exec(this.source.slice(element.start, nameStart))?.[0].length ?? 0;
    this.replace(nameStart - blank, present.end + 1, '');
  }

  /** Puts text at the end inside an element, opening it when it is self-closing. */
  append(element: XmlElement, text: string): void {
    if (text === '') return;
    if (element.selfClosing) this.replace(element.end - 2, element.end, `>${text}</${element.name}>`);
    else this.insert(element.closeStart, text);
  }

  /** Puts text inside `parent` where a child named `local` belongs by the schema's `order`, behind what stands there. */
  insertInOrder(parent: XmlElement, order: readonly string[], local: string, text: string): void {
    if (text === '') return;
    const rank = order.indexOf(local);
    const before = parent.children.filter((child) => {
      const at = order.indexOf(child.local);
      return at >= 0 && at <= rank;
    });
    const last = before.at(-1);
    if (last) this.insert(last.end, text);
    else if (parent.selfClosing) this.append(parent, text);
    else this.insert(parent.openEnd, text);
  }

  /** The text with all splices made; the very same text when there are none. */
  apply(): string {
    if (this.list.length === 0) return this.source;
    const ordered = [...this.list].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) throw new Error(`splices overlap at ${start}`);
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    pieces.push(this.source.slice(at));
    return pieces.join('');
  }
}

/** Where a new attribute goes: before the `>` or `/>`. */
function tagEnd(element: XmlElement): number {
  return element.openEnd - (element.selfClosing ? 2 : 1);
}
