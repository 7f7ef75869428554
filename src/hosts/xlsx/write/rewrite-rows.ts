// Puts changed cells into a sheet's rows. A row nobody changed stays byte for byte, and so does every cell without a change.
import { cellAddress } from '../../../core/grid/address';
import { escapeAttribute } from './escape-xml';
import type { SourceCell, SourceRow } from './sheet-rows';

/** What happens to a row: its cells by column (null takes a cell out) and its own attributes. */
export interface RowChange {
  readonly cells: Map<number, string | null>;
  /** The row's height was fitted to text that changes: it gets `height` points, or is left to the program to fit. */
  readonly refit: boolean;
  readonly height: number | null;
}

export interface RewrittenRows {
  /** The new inside of `sheetData`. */
  readonly xml: string;
  /** Rows whose cells changed. */
  readonly changed: ReadonlySet<number>;
}

/** Where the inside of `sheetData` stands, and how its elements are written (`""` or `"x:"`). */
export interface RowsPlace {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
}

/** `source` is the sheet; rows of `show` are taken out of hiding. Rows that are not there yet are put in their place. */
export function rewriteRows(
  source: string,
  place: RowsPlace,
  rows: readonly SourceRow[],
  changes: ReadonlyMap<number, RowChange>,
  show: ReadonlySet<number>,
): RewrittenRows {
  const output = new RowOutput(source, place, changes, new Set(rows.map(({ row }) => row)));
  for (const row of rows) {
    output.freshBefore(row.row, row.start);
    const change = changes.get(row.row) ?? NO_CHANGE;
    const xml = changedRow(source, place.prefix, row, change, show.has(row.row));
    if (xml !== undefined) output.replace(row, xml);
  }
  output.freshBefore(Infinity, place.end);
  return output.finish();
}

const NO_CHANGE: RowChange = { cells: new Map(), refit: false, height: null };

class RowOutput {
  private readonly pieces: string[] = [];
  private readonly changed = new Set<number>();
  private readonly fresh: number[];
  private next = 0;
  private copied: number;

  constructor(
    private readonly source: string,
    private readonly place: RowsPlace,
    private readonly changes: ReadonlyMap<number, RowChange>,
    present: ReadonlySet<number>,
  ) {
    this.copied = place.start;
    this.fresh = [...changes.keys()].filter((row) => !present.has(row)).sort((a, b) => a - b);
  }

  /** Writes the new rows that belong before `row`, which starts at `at`. */
  freshBefore(row: number, at: number): void {
    for (
      let fresh = this.fresh[this.next];
      fresh !== undefined && fresh < row;
      fresh = this.fresh[this.next]
    ) {
      this.next += 1;
      const xml = freshRow(this.place.prefix, fresh, this.changes.get(fresh));
      if (xml === '') continue;
      this.changed.add(fresh);
      this.pieces.push(this.source.slice(this.copied, at), xml);
      this.copied = at;
    }
  }

  replace({ row, start, end }: SourceRow, xml: string): void {
    this.changed.add(row);
    this.pieces.push(this.source.slice(this.copied, start), xml);
    this.copied = end;
  }

  finish(): RewrittenRows {
    this.pieces.push(this.source.slice(this.copied, this.place.end));
    return { xml: this.pieces.join(''), changed: this.changed };
  }
}

function freshRow(prefix: string, row: number, change: RowChange | undefined): string {
  const cells = [...(change?.cells ?? [])].filter(([, xml]) => xml !== null).sort(([a], [b]) => a - b);
  if (cells.length === 0) return '';
  const height = change?.height ?? null;
  return `<${prefix}row r="${row + 1}"${height === null ? '' : ` ht="${height}"`}>${cells.map(([, xml]) => xml).join('')}</${prefix}row>`;
}

/** undefined when every cell would be what it is. */
function changedRow(
  source: string,
  prefix: string,
  row: SourceRow,
  change: RowChange,
  show: boolean,
): string | undefined {
  const cells = new Map<number, string>(
    row.cells.map((cell) => [cell.col, source.slice(cell.start, cell.end)]),
  );
  let differs = show && row.attributes['hidden'] !== undefined;
  for (const [col, xml] of change.cells) {
    if ((cells.get(col) ?? null) === xml) continue;
    differs = true;
    if (xml === null) cells.delete(col);
    else cells.set(col, xml);
  }
  if (!differs) return undefined;
  // Cells without an address of their own would slip when a neighbour goes.
  for (const cell of row.cells) {
    const xml = cells.get(cell.col);
    if (xml !== undefined && !cell.hasAddress && !change.cells.has(cell.col)) {
      cells.set(cell.col, withAddress(xml, cell.row, cell.col));
    }
  }
  const tail = source.slice(row.cells.at(-1)?.end ?? row.openEnd, row.closeStart).trim();
  const inner =
    [...cells]
      .sort(([a], [b]) => a - b)
      .map(([, xml]) => xml)
      .join('') + tail;
  const open = openTag(prefix, row, { ...change, refit: change.refit || show }, [...cells.keys()]);
  if (inner === '') return open.bare ? '' : `${open.tag}/>`;
  return `${open.tag}>${inner}</${prefix}row>`;
}

/** The row's opening tag without its `>`; `bare` when nothing but its number is said. */
function openTag(
  prefix: string,
  row: SourceRow,
  { refit, height }: RowChange,
  cols: readonly number[],
): { readonly tag: string; readonly bare: boolean } {
  const fitted = refit && row.attributes['customHeight'] === undefined;
  const kept = Object.entries(row.attributes).filter(([name, value]) => {
    if (name === 'r' || (name === 'ht' && fitted)) return false;
    if (name === 'spans') return spansHold(value, cols);
    return !(name === 'hidden' && refit);
  });
  const bare = kept.every(([name]) => name === 'spans');
  if (fitted && height !== null) kept.push(['ht', String(height)]);
  const attributes = kept.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  return { tag: `<${prefix}row r="${row.row + 1}"${attributes}`, bare };
}

/** `spans="1:14"` may stay as long as all cells lie within. */
function spansHold(spans: string, cols: readonly number[]): boolean {
  const [first, last] = spans.split(' ').length === 1 ? spans.split(':').map(Number) : [];
  return (
    first !== undefined && last !== undefined && cols.every((col) => col + 1 >= first && col + 1 <= last)
  );
}

/** The cell's XML under another address. */
export function withAddress(cellXml: string, row: number, col: number): string {
  const tagEnd = cellXml.indexOf('>');
  const tag = cellXml.slice(0, tagEnd);
  const bare = tag.replace(/\sr\s*=\s*("[^"]*"|'[^']*')/, '');
  return bare.replace(/^<[^\s/>]+/, (name) => `${name} r="${cellAddress(row, col)}"`) + cellXml.slice(tagEnd);
}

/** A cell's XML as it stands. */
export function sourceXml(source: string, cell: SourceCell): string {
  return source.slice(cell.start, cell.end);
}
