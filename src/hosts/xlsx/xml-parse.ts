// XML of any legal shape as a stream of elements with their namespaces (saxes). A document type is refused: spreadsheet
// programs write none, and it is the door for entity bombs.
import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { HostError } from '../host';
import { prologCheck } from './xml-prolog';

/** Real parts have some ten levels; millions of them are meant to fill the memory. */
const DEEPEST = 1000;

/** An element as it opens. */
export interface XmlElement {
  /** Name without prefix. */
  readonly local: string;
  readonly uri: string;
  /** The value of the attribute with this local name, in whatever namespace: `attribute('id')` is `r:id` too. */
  readonly attribute: (local: string) => string | undefined;
}

export interface XmlHandler {
  readonly open?: (element: XmlElement) => void;
  readonly close?: (local: string, uri: string) => void;
  readonly text?: (text: string) => void;
}

/** Takes the document in pieces; the last call is `end`. */
export interface XmlSink {
  write(text: string): void;
  end(): void;
}

/** A parser that calls `handler`. Throws HostError `xml-broken` or `xml-entities`; `part` names the place. */
export function xmlSink(handler: XmlHandler, part: string): XmlSink {
  const parser = new SaxesParser({ xmlns: true, position: false, fragment: false });
  parser.on('error', (cause) => {
    throw new HostError('xml-broken', `${part}: ${cause.message}`, { cause });
  });
  parser.on('doctype', () => {
    throw new HostError('xml-entities', part);
  });
  const { open, close, text } = handler;
  const checkProlog = prologCheck(part);
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new HostError('xml-broken', `${part}: more than ${DEEPEST} levels`);
    open?.(elementOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth--;
    close?.(tag.local, tag.uri);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (piece) => {
      checkProlog(piece);
      parser.write(piece);
    },
    end: () => {
      parser.close();
    },
  };
}

function elementOf(tag: SaxesTagNS): XmlElement {
  const { attributes } = tag;
  return {
    local: tag.local,
    uri: tag.uri,
    attribute: (local) => (attributes[local] ?? prefixed(attributes, local))?.value,
  };
}

function prefixed(attributes: SaxesTagNS['attributes'], local: string): SaxesAttributeNS | undefined {
  for (const name in attributes) {
    if (name.endsWith(local) && attributes[name]?.local === local) return attributes[name];
  }
  return undefined;
}

/** Parses a whole document at once. */
export function parseXml(text: string, handler: XmlHandler, part: string): void {
  const sink = xmlSink(handler, part);
  sink.write(text);
  sink.end();
}
