// The rows and cells of an existing sheet with their places in the text. Values are not read here (the grid has them), only
// what is needed to leave a cell as it is, take it out or put another in its place.
import { parseCell } from '../../../core/grid/address';
import type { InnerVisitor } from './xml-tree';

export interface SourceFormula {
  /** Raw XML text of the formula as it would be written again is `source.slice(start, end)`; this is its content. */
  readonly text: string;
  /** Of the whole `<f>` element. */
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Group number of a shared formula. */
  readonly shared: string | undefined;
  /** The first cell of a shared formula carries its text and range. */
  readonly isMaster: boolean;
}

export interface SourceCell {
  readonly row: number;
  readonly col: number;
  readonly hasAddress: boolean;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly hasContent: boolean;
  readonly formula: SourceFormula | undefined;
}

export interface SourceRow {
  readonly row: number;
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** From left to right. */
  readonly cells: readonly SourceCell[];
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** Collects rows while the sheet is parsed: `parseXmlTree(xml, part, scanner)`, then `scanner.rows`. */
export class RowScanner implements InnerVisitor {
  readonly inside = 'sheetData';
  readonly rows: SourceRow[] = [];
  private row: Growing<SourceRow> | undefined;
  private cells: SourceCell[] = [];
  private cell: Growing<SourceCell> | undefined;
  private formula: Growing<SourceFormula> | undefined;
  private lastRow = -1;
  private lastCol = -1;

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, openEnd: number): void {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'row' && !this.row) this.openRow(attributes, start, openEnd);
    else if (local === 'c' && !this.cell) this.openCell(attributes, start);
    else if (this.cell && local === 'f') this.openFormula(attributes, start);
    else if (this.cell && (local === 'v' || local === 'is')) this.cell.hasContent = true;
  }

  text(text: string): void {
    if (this.formula) this.formula.text += text;
  }

  close(name: string, closeStart: number, end: number): void {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'f') this.closeFormula(end);
    else if (local === 'c') this.closeCell(end);
    else if (local === 'row') this.closeRow(closeStart, end);
  }

  private openRow(attributes: Readonly<Record<string, string>>, start: number, openEnd: number): void {
    const row = attributes['r'] === undefined ? this.lastRow + 1 : Number(attributes['r']) - 1;
    this.lastRow = row;
    this.lastCol = -1;
    this.cells = [];
    this.row = { row, start, openEnd, closeStart: openEnd, end: openEnd, attributes, cells: this.cells };
  }

  private openCell(attributes: Readonly<Record<string, string>>, start: number): void {
    const address = parseCell(attributes['r'] ?? '');
    const col = address?.col ?? this.lastCol + 1;
    this.lastCol = col;
    this.cell = {
      row: this.lastRow,
      col,
      hasAddress: address !== null,
      start,
      end: start,
      style: Number(attributes['s'] ?? 0),
      hasContent: false,
      formula: undefined,
    };
  }

  private openFormula(attributes: Readonly<Record<string, string>>, start: number): void {
    const type = attributes['t'] ?? 'normal';
    const isMaster = type === 'shared' && attributes['ref'] !== undefined;
    this.formula = { text: '', start, end: start, type, shared: attributes['si'], isMaster };
  }

  private closeFormula(end: number): void {
    if (this.cell && this.formula) {
      this.formula.end = end;
      this.cell.formula = this.formula;
      this.cell.hasContent = true;
    }
    this.formula = undefined;
  }

  private closeCell(end: number): void {
    if (!this.cell) return;
    this.cell.end = end;
    this.cells.push(this.cell);
    this.cell = undefined;
  }

  private closeRow(closeStart: number, end: number): void {
    if (!this.row) return;
    this.row.closeStart = closeStart;
    this.row.end = end;
    this.rows.push(this.row);
    this.row = undefined;
  }
}
