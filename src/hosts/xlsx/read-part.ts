// One large part (a sheet, the shared strings) read in pieces: with the plain reader, or from the start with the full one.
import { HostError } from '../host';
import { columnIndex } from '../../core/grid/address';
import { parseDecimal } from './byte-number';
import { UnusualXml } from './byte-text';
import { chunkDecoder } from './decode-text';
import { isMainNamespace } from './namespaces';
import type { OpcPackage } from './package';
import { PlainXmlReader } from './plain-xml-reader';
import type { XmlAttributes, XmlEvents, XmlText } from './xml-events';
import { xmlSink } from './xml-parse';
import type { XmlElement, XmlSink } from './xml-parse';
import type { ZipEntry, ZipFile } from './zip';

/**
 * Reads `part` into what `start` makes; `start` is called a second time when the plain reader gives up. HostError
 * `part-missing`, `xml-broken`, `xml-entities` and those of the zip.
 */
export function readPart<T extends XmlEvents>(pkg: OpcPackage, part: string, start: () => T): T {
  const entry = pkg.zip.find(part);
  if (!entry) throw new HostError('part-missing', part);
  const events = start();
  const failure = readPlain(pkg.zip, entry, events);
  if (failure === null) return events;
  if (!(failure instanceof UnusualXml)) throw failure;
  return readFully(pkg.zip, entry, start());
}

/**
 * Returns why the plain reader stopped, null when it did not. The rest is unpacked all the same: damaged bytes look like
 * strange XML, and the checksum at the end (a HostError of the zip) tells which of the two it is.
 */
function readPlain(zip: ZipFile, entry: ZipEntry, events: XmlEvents): Error | null {
  const reader = new PlainXmlReader(events);
  let failure: Error | null = null;
  zip.inflateChunks(entry, (chunk, final) => {
    if (failure) return;
    try {
      reader.write(chunk, final);
    } catch (error) {
      if (!(error instanceof UnusualXml || isBrokenXml(error))) throw error;
      failure = error;
    }
  });
  return failure;
}

function isBrokenXml(error: unknown): error is HostError {
  return error instanceof HostError && error.code === 'xml-broken';
}

function readFully<T extends XmlEvents>(zip: ZipFile, entry: ZipEntry, events: T): T {
  const sink = eventSink(events, entry.name);
  const decode = chunkDecoder();
  zip.inflateChunks(entry, (chunk, final) => {
    sink.write(decode(chunk, final));
    if (final) sink.end();
  });
  return events;
}

/** The full parser behind the same events: text comes joined, elements of other namespaces without a name. */
export function eventSink(events: XmlEvents, part: string): XmlSink {
  let pieces = '';
  const flush = (): void => {
    if (pieces !== '') events.text(textOf(pieces));
    pieces = '';
  };
  return xmlSink(
    {
      open: (element) => {
        flush();
        events.open(isMainNamespace(element.uri) ? element.local : '', attributesOf(element));
      },
      text: (piece) => {
        pieces += piece;
      },
      close: (local, uri) => {
        flush();
        events.close(isMainNamespace(uri) ? local : '');
      },
    },
    part,
  );
}

function textOf(text: string): XmlText {
  return { string: () => text, number: () => parseDecimal(text) };
}

function attributesOf(element: XmlElement): XmlAttributes {
  const get = element.attribute;
  return {
    get,
    integer: (name) => {
      const value = get(name) ?? '';
      return /^[0-9]{1,9}$/.test(value) ? Number(value) : -1;
    },
    columnInRow: (name, row) => columnInRow(get(name), row),
  };
}

function columnInRow(reference: string | undefined, row: number): number {
  if (reference === undefined) return -1;
  const match = /^([A-Z]{1,3})([0-9]{1,9})$/.exec(reference);
  const column = match?.[1] === undefined ? -1 : columnIndex(match[1]);
  return column >= 0 && column < 16384 && Number(match?.[2]) === row + 1 ? column : -2;
}
