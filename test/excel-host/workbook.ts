// A workbook in memory as Excel would hold it: what the emulated host changes and tests look at. No Office, no files.
import { cellAddress } from '../../src/core/grid/address';
import type { CellRange, CellValue, Grid, WorkbookGrids } from '../../src/core/grid/grid';
import { ApiError } from './excel-error';
import { enterText, type CellContent } from './enter-text';

export interface Cell {
  value: CellContent;
  formula?: string;
  format?: string;
  quoted?: boolean;
  /** Place in this workbook, as `'客户'!B5`. */
  link?: string;
}

/** A look put on a block of cells: `format/fill/color` and the like. The last one counts. */
export interface StyledArea {
  readonly range: CellRange;
  readonly key: string;
  readonly value: unknown;
}

export interface ColourRule {
  readonly range: CellRange;
  formula: string;
  readonly look: Record<string, unknown>;
}

export interface TypingRule {
  readonly range: CellRange;
  readonly rule: unknown;
}

export interface ExcelSeries {
  name: string;
  values: CellRange | null;
  categories: CellRange | null;
}

export interface ExcelChart {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly series: ExcelSeries[];
  /** How it looks, by path: `Title/Text`. */
  readonly looks: Map<string, unknown>;
}

export interface ExcelPivot {
  readonly id: string;
  readonly name: string;
  readonly sheet: ExcelSheet;
  /** Name of the table it shows. */
  readonly table: string;
  /** Its cells, without its filters. */
  range: CellRange;
  readonly rows: string[];
  readonly columns: string[];
  readonly filters: string[];
  readonly values: { readonly field: string; name: string; summarizeBy: string; numberFormat: string }[];
  /** How often it was refreshed. */
  refreshes: number;
}

export class ExcelTable {
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  filtered = false;
  style = 'TableStyleMedium2';
  /** Totals as they were when the row was hidden: Excel brings them back with it. */
  hiddenTotals: (Cell | undefined)[] = [];

  constructor(
    readonly id: string,
    public name: string,
    public range: CellRange,
  ) {}
}

export class ExcelSheet {
  visibility: Grid['visibility'] = 'visible';
  isProtected = false;
  /** A chart or macro sheet knows no cells. */
  kind: 'worksheet' | 'chart' = 'worksheet';
  readonly rows: (Cell | undefined)[][] = [];
  readonly tables: ExcelTable[] = [];
  readonly merges: CellRange[] = [];
  readonly styles: StyledArea[] = [];
  readonly colourRules: ColourRule[] = [];
  readonly typingRules: TypingRule[] = [];
  readonly charts: ExcelChart[] = [];
  readonly pivots: ExcelPivot[] = [];
  /** Everything else that was set on the sheet: tab colour, print setup, frozen panes. */
  readonly setup = new Map<string, unknown>();
  /** Far cells that only carry a format; they count for getUsedRange(false). */
  formattedTo: CellRange | null = null;

  constructor(
    readonly id: string,
    public name: string,
    readonly workbook: ExcelWorkbook,
  ) {}

  cell(row: number, col: number): Cell | undefined {
    return this.rows[row]?.[col];
  }

  /** The cell to write to. A protected sheet's cells are all locked (docs/excel/excel-add-ins-worksheets.md, data protection). */
  ownCell(row: number, col: number): Cell {
    while (this.rows.length <= row) this.rows.push([]);
    const line = (this.rows[row] ??= []);
    return (line[col] ??= { value: '' });
  }

  /** As if entered: text is read as a number, date or formula unless the cell's format is text. */
  enter(row: number, col: number, content: unknown): void {
    const cell = this.ownCell(row, col);
    delete cell.formula;
    delete cell.quoted;
    if (typeof content !== 'string') {
      cell.value = typeof content === 'number' || typeof content === 'boolean' ? content : '';
      return;
    }
    const entered = enterText(content, cell.format ?? 'General', this.workbook.date1904);
    cell.value = entered.value;
    if (entered.formula !== undefined) cell.formula = entered.formula;
    if (entered.quoted) cell.quoted = true;
    if (entered.format && (cell.format ?? 'General') === 'General') cell.format = entered.format;
  }

  /** The smallest block with all values (or also formats), or null. */
  usedRange(valuesOnly: boolean): CellRange | null {
    let used: CellRange | null = null;
    this.rows.forEach((cells, row) => {
      cells.forEach((cell, col) => {
        if (cell && (cell.value !== '' || cell.formula !== undefined)) used = union(used, at(row, col));
      });
    });
    return valuesOnly || !this.formattedTo ? used : union(used, this.formattedTo);
  }

  tableAt(row: number, col: number): ExcelTable | undefined {
    return this.tables.find(({ range }) => inside(range, row, col));
  }

  styleAt(row: number, col: number, key: string): unknown {
    return this.styles.findLast((area) => area.key === key && inside(area.range, row, col))?.value ?? null;
  }

  /** Excel wants every header of a table to be a text, filled and different from the others. */
  settleHeaders(table: ExcelTable): void {
    const used = new Set<string>();
    for (let col = table.range.left; col <= table.range.right; col++) {
      const cell = this.ownCell(table.range.top, col);
      const wanted = String(cell.value) || `Column${col - table.range.left + 1}`;
      let name = wanted;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = wanted + String(n);
      used.add(name.toLowerCase());
      cell.value = name;
    }
  }
}

export class ExcelWorkbook {
  date1904 = false;
  readOnly = false;
  structureProtected = false;
  /** Somebody is typing in a cell: requests fail (docs/excel/excel-add-ins-delay-in-cell-edit.md). */
  inCellEdit = false;
  /** What range.select() chose last. */
  selection: { readonly sheet: ExcelSheet; readonly range: CellRange } | null = null;
  readonly sheets: ExcelSheet[] = [];
  private lastId = 0;

  newId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, '0')}}`;
  }

  sheet(key: string): ExcelSheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  /** The user's sheet, for tests. */
  need(name: string): ExcelSheet {
    const sheet = this.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  addSheet(name: string): ExcelSheet {
    const sheet = new ExcelSheet(this.newId(), name, this);
    this.sheets.push(sheet);
    return sheet;
  }

  tableNamed(key: string): ExcelTable | undefined {
    const name = key.toLowerCase();
    const tables = this.sheets.flatMap((sheet) => sheet.tables);
    return tables.find((table) => table.id === key || table.name.toLowerCase() === name);
  }

  /** Table names: letters, digits, points and underscores, no cell address, unique (support.microsoft.com, "Rename an Excel table"). */
  refuseTableName(name: string, location: string): void {
    const shape = /^[\p{L}_\\][\p{L}\p{N}._\\]{0,254}$/u.test(name) && !/^([a-z]{1,3}\d+|[rc])$/i.test(name);
    if (!shape || this.tableNamed(name)) throw new ApiError('InvalidArgument', location);
  }
}

export function inside(range: CellRange, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

export function at(row: number, col: number): CellRange {
  return { top: row, left: col, bottom: row, right: col };
}

export function union(a: CellRange | null, b: CellRange): CellRange {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A workbook with the cells of grids (drawn ones, or those the file host reads), texts kept as texts. */
export function workbookFrom({ date1904, grids, sheetNames }: WorkbookGrids): ExcelWorkbook {
  const workbook = new ExcelWorkbook();
  workbook.date1904 = date1904;
  for (const name of sheetNames) {
    const sheet = workbook.addSheet(name);
    const grid = grids.find((one) => one.sheet === name);
    if (grid) fillSheet(sheet, grid);
    else sheet.kind = 'chart';
  }
  return workbook;
}

function fillSheet(sheet: ExcelSheet, grid: Grid): void {
  sheet.visibility = grid.visibility;
  sheet.merges.push(...grid.merges);
  grid.rows.forEach((cells, row) => {
    cells?.forEach((value, col) => {
      if (value !== null && value !== undefined) sheet.ownCell(row, col).value = value;
    });
  });
  for (const [place, formula] of grid.formulas ?? []) {
    const [row = 0, col = 0] = place.split(',').map(Number);
    sheet.ownCell(row, col).formula = formula;
  }
  for (const { name, range, hasHeader, hasTotals } of grid.tables) {
    const table = new ExcelTable(sheet.workbook.newId(), name, range);
    table.showHeaders = hasHeader;
    table.showTotals = hasTotals;
    sheet.tables.push(table);
  }
}

/** What stands on a sheet, for comparing: filled cells and links by address, formulas with their sign, and where the tables stand. */
export function contentOf(sheet: ExcelSheet): { cells: Record<string, CellValue>; tables: string[] } {
  const cells: Record<string, CellValue> = {};
  sheet.rows.forEach((line, row) => {
    line.forEach((cell, col) => {
      if (!cell || (cell.value === '' && cell.formula === undefined)) return;
      const address = cellAddress(row, col);
      cells[address] = cell.formula === undefined ? cell.value : `=${cell.formula}`;
      if (cell.link !== undefined) cells[`${address} →`] = cell.link;
    });
  });
  const tables = sheet.tables.map(({ name, range, showTotals }) =>
    JSON.stringify({ name, range, showTotals }),
  );
  return { cells, tables: tables.sort() };
}

function copyOfChart(chart: ExcelChart): ExcelChart {
  return { ...chart, series: chart.series.map((one) => ({ ...one })), looks: new Map(chart.looks) };
}

/** Another workbook that is the same in everything. */
export function cloneWorkbook(from: ExcelWorkbook): ExcelWorkbook {
  const workbook = new ExcelWorkbook();
  workbook.date1904 = from.date1904;
  for (const sheet of from.sheets) {
    const { rows, tables, merges, styles, colourRules, typingRules, setup, visibility, kind } = sheet;
    const copy = workbook.addSheet(sheet.name);
    Object.assign(copy, { visibility, kind, formattedTo: sheet.formattedTo, isProtected: sheet.isProtected });
    copy.rows.push(...rows.map((cells) => cells.map((cell) => cell && { ...cell })));
    copy.merges.push(...merges);
    copy.styles.push(...styles);
    copy.colourRules.push(...colourRules.map((rule) => ({ ...rule, look: { ...rule.look } })));
    copy.typingRules.push(...typingRules);
    copy.charts.push(...sheet.charts.map(copyOfChart));
    copy.pivots.push(...sheet.pivots.map((pivot) => ({ ...pivot, sheet: copy })));
    for (const [name, value] of setup) copy.setup.set(name, value);
    for (const table of tables) {
      const { name, range, showHeaders, showTotals, showFilterButton, filtered, style, hiddenTotals } = table;
      const other = new ExcelTable(workbook.newId(), name, range);
      Object.assign(other, { showHeaders, showTotals, showFilterButton, filtered, style, hiddenTotals });
      copy.tables.push(other);
    }
  }
  return workbook;
}
