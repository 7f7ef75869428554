// How the first cells of a sheet show their numbers, for a preview: exact for the rows at the top, and by column for those
// below, so that nobody waits for a sheet of millions of cells to be read twice.
import { parseCell } from '../../core/grid/address';
import { decodeText } from './decode-text';
import { relationshipKind, type OpcPackage } from './package';
import { readNumberFormats, type NumberFormats, type ShownAs } from './number-formats';

/** Of the sheet's XML; some thousand cells. */
const SAMPLE_BYTES = 256 * 1024;

export type FormatOf = (row: number, col: number) => ShownAs;

/** Asks for the top of `part` only. HostError of the zip. */
export function sampleFormats(pkg: OpcPackage, part: string): FormatOf {
  const formats = workbookFormats(pkg);
  const cells = new Map<string, ShownAs>();
  const columns = new Map<number, ShownAs>();
  let lastRow = -1;
  for (const [, attributes = ''] of topOf(pkg, part).matchAll(/<(?:[\w.-]+:)?c\s([^<>]*)>/g)) {
    const place = parseCell(/(?:^|\s)r="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (!place) continue;
    const shown = formats[Number(/(?:^|\s)s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? 'number';
    lastRow = Math.max(lastRow, place.row);
    if (shown !== 'number') cells.set(`${place.row},${place.col}`, shown);
    const isNumber = !/(?:^|\s)t="(?!n")/.test(attributes) && !attributes.endsWith('/');
    if (isNumber) columns.set(place.col, shown);
  }
  // The last row may have been cut in the middle.
  return (row, col) =>
    (row < lastRow ? cells.get(`${row},${col}`) : (columns.get(col) ?? undefined)) ?? 'number';
}

function workbookFormats(pkg: OpcPackage): NumberFormats {
  const styles = pkg.relationships(pkg.workbookPart).find((one) => relationshipKind(one) === 'styles');
  return styles && pkg.has(styles.target) ? readNumberFormats(pkg.text(styles.target), styles.target) : [];
}

class Enough extends Error {}

function topOf(pkg: OpcPackage, part: string): string {
  const entry = pkg.zip.find(part);
  if (!entry) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    pkg.zip.inflateChunks(entry, (chunk) => {
      pieces.push(chunk.slice());
      length += chunk.length;
      if (length > SAMPLE_BYTES) throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return decodeText(whole);
}
