// One worksheet part: its values and merged cells, and its formulas where they are asked for. Formats are left out.
import { parseCell, parseRange } from '../../core/grid/address';
import type { CellRange, CellValue, GridRow } from '../../core/grid/grid';
import { HostError } from '../host';
import { unescapeExcel } from './excel-escape';
import { isoSerial } from './iso-serial';
import type { OpcPackage } from './package';
import { readPart } from './read-part';
import { SheetRows } from './sheet-rows';
import type { XmlAttributes, XmlEvents, XmlText } from './xml-events';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Strings written in the cells themselves repeat; up to this length and number equal ones are kept once. */
const SHORT_TEXT = 64;
const MOST_KEPT = 50_000;

export interface SheetContent {
  readonly rows: readonly (GridRow | undefined)[];
  readonly merges: readonly CellRange[];
  /** By `row,col`; a cell that shares the formula of another has the empty text. */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface SheetOptions {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly withFormulas: boolean;
}

/** Reads the worksheet in `part`. Errors as `readPart`; `xml-broken` also for a cell outside the sheet or a string that does not exist. */
export function readSheet(pkg: OpcPackage, part: string, options: SheetOptions): SheetContent {
  const events = readPart(pkg, part, () => new SheetEvents(part, options));
  return { rows: events.cells.rows, merges: events.merges, formulas: events.formulas };
}

class SheetEvents implements XmlEvents {
  readonly cells = new SheetRows();
  readonly merges: CellRange[] = [];
  readonly formulas = new Map<string, string>();
  private readonly kept = new Map<string, string>();
  private sawRoot = false;
  private column = -1;
  private type = 'n';
  private value: CellValue = null;
  private formula: string | undefined;
  /** The element whose text counts now: v, t, f or nothing. */
  private textOf = '';
  private inCell = false;
  private inPhonetic = false;

  constructor(
    private readonly part: string,
    private readonly options: SheetOptions,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (this.inCell) this.openInCell(name);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.openMerge(attributes);
    else if (!this.sawRoot) this.checkRoot(name);
  }

  private checkRoot(name: string): void {
    this.sawRoot = true;
    if (name !== 'worksheet') throw this.broken(`the root is ${name || 'of another kind'}`);
  }

  private openRow(attributes: XmlAttributes): void {
    const number = attributes.integer('r');
    if (number > MOST_ROWS || number === 0 || (number < 0 && attributes.get('r') !== undefined)) {
      throw this.broken(`row ${attributes.get('r') ?? ''}`);
    }
    this.cells.start(number > 0 ? number - 1 : this.cells.current + 1);
    this.column = -1;
  }

  private openCell(attributes: XmlAttributes): void {
    const column = attributes.columnInRow('r', this.cells.current);
    this.column = column >= 0 ? column : column === -1 ? this.column + 1 : this.placeCell(attributes);
    if (this.column >= MOST_COLUMNS) throw this.broken('a cell beyond column XFD');
    this.type = attributes.get('t') ?? 'n';
    this.value = null;
    this.formula = undefined;
    this.inCell = true;
  }

  /** A cell that says it stands in another row than the one it is written in. */
  private placeCell(attributes: XmlAttributes): number {
    const place = parseCell(attributes.get('r') ?? '');
    if (!place || place.row < 0 || place.row >= MOST_ROWS)
      throw this.broken(`cell ${attributes.get('r') ?? ''}`);
    this.cells.start(place.row);
    return place.col;
  }

  private openInCell(name: string): void {
    if (name === 'v' || name === 'f') this.textOf = name;
    else if (name === 't') this.textOf = this.inPhonetic ? '' : 't';
    else if (name === 'rPh') this.inPhonetic = true;
    if (name === 'f' && this.options.withFormulas) this.formula = '';
  }

  private openMerge(attributes: XmlAttributes): void {
    const range = parseRange(attributes.get('ref') ?? '');
    if (range) this.merges.push(range);
  }

  text(text: XmlText): void {
    if (this.textOf === 'v') this.value = this.readValue(text);
    else if (this.textOf === 't') this.value = this.joinRun(text.string());
    else if (this.textOf === 'f' && this.formula !== undefined) this.formula = text.string();
  }

  private readValue(text: XmlText): CellValue {
    switch (this.type) {
      case 'n':
        return this.readNumber(text);
      case 's':
        return this.sharedString(text.number());
      case 'b':
        return /^\s*(1|true)\s*$/i.test(text.string());
      case 'd':
        return isoSerial(text.string(), this.options.date1904) ?? text.string();
      default:
        return this.keepOnce(text.string());
    }
  }

  private readNumber(text: XmlText): CellValue {
    const number = text.number();
    return Number.isNaN(number) ? text.string().trim() : number;
  }

  private sharedString(index: number): string {
    const string = this.options.strings[index];
    if (string === undefined) throw this.broken(`shared string ${index} does not exist`);
    return string;
  }

  private joinRun(run: string): string {
    return typeof this.value === 'string' ? this.value + run : run;
  }

  private keepOnce(text: string): string {
    if (text.length > SHORT_TEXT) return text;
    const before = this.kept.get(text);
    if (before !== undefined) return before;
    if (this.kept.size < MOST_KEPT) this.kept.set(text, text);
    return text;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (this.inCell) {
      this.textOf = '';
      if (name === 'rPh') this.inPhonetic = false;
    } else if (name === 'sheetData') this.cells.finish();
  }

  private closeCell(): void {
    this.inCell = false;
    const value =
      this.type === 's' || typeof this.value !== 'string' ? this.value : this.finishText(this.value);
    // An empty text, as a formula may give, is a blank cell to people.
    if (value !== null && value !== '') this.cells.put(this.column, value);
    if (this.formula !== undefined) this.formulas.set(`${this.cells.current},${this.column}`, this.formula);
  }

  private finishText(text: string): string {
    return this.type === 'inlineStr' ? this.keepOnce(unescapeExcel(text)) : unescapeExcel(text);
  }

  private broken(detail: string): HostError {
    return new HostError('xml-broken', `${this.part}: ${detail}`);
  }
}
