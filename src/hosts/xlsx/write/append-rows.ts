// Rows added below a table of people's own: the only writing to a sheet that is not ours. What stands there keeps every byte;
// the new rows look like the one they follow, and formulas of an Excel table's own columns go on in them.
import { cellAddress, parseRange, rangeAddress } from '../../../core/grid/address';
import type { CellRange, Grid } from '../../../core/grid/grid';
import {
  appendedRange,
  cellInTheWay,
  growingTable,
  grownRange,
  standsAsRead,
} from '../../../core/plan/append-guard';
import type { AppendPlan } from '../../../core/plan/append-plan';
import { HostError } from '../../host';
import { cellValue, looksLikeFormula } from '../../drawing/cell-value';
import { cellXml, formulaXml } from './cell-xml';
import { escapeMarkup } from './escape-xml';
import { shiftFormula } from './formula-shift';
import { readSourceSheet } from './read-source-sheet';
import { rewriteRows, type RowChange } from './rewrite-rows';
import type { SourceCell, SourceRow } from './sheet-rows';
import { Splices } from './splices';
import type { StyleBook } from './style-book';
import { attributeOf, childOf, childrenOf, isOn, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

export interface AppendInput {
  readonly xml: string;
  /** For messages. */
  readonly part: string;
  readonly grid: Grid;
  readonly plan: AppendPlan;
  readonly book: StyleBook;
  readonly date1904: boolean;
}

export interface AppendedRows {
  readonly xml: string;
  /** Formulas were continued: the calculation chain no longer fits. */
  readonly formulasAdded: boolean;
  /** The table as it stands afterwards, for its part; null for a plain range. */
  readonly tableRange: CellRange | null;
}

/**
 * The sheet's new XML, or the address of the cell in the way.
 * HostError `file-changed-since-read` (the table is not what the plan was made for), `sheet-protected`.
 */
export function appendRowsXml(input: AppendInput): AppendedRows | { readonly blockedBy: string } {
  const { xml, part, grid, plan } = input;
  if (!standsAsRead(grid, plan)) throw new HostError('file-changed-since-read', plan.sheet);
  const { root, data, rows } = readSourceSheet(xml, part);
  const cells = new CellFinder(rows);
  const blockedBy = cellInTheWay(grid, plan) ?? formulaInTheWay(plan, cells);
  if (blockedBy !== null) return { blockedBy };
  if (isOn(attributeOf(childOf(root, 'sheetProtection'), 'sheet')))
    throw new HostError('sheet-protected', plan.sheet);
  const maker = new RowMaker(input, root, cells, prefixOf(data));
  const changes = new Map(plan.rows.map((_, i) => [plan.row + i, maker.row(i)]));
  const splices = new Splices(xml);
  const place = { start: data.openEnd, end: data.closeStart, prefix: prefixOf(data) };
  const written = rewriteRows(xml, place, rows, changes, new Set());
  if (data.selfClosing) splices.append(data, written.xml);
  else splices.replace(place.start, place.end, written.xml);
  growDimension(root, splices, appendedRange(plan));
  const table = growingTable(grid, plan);
  return {
    xml: splices.apply(),
    formulasAdded: maker.formulasAdded,
    tableRange: table ? grownRange(table, plan) : null,
  };
}

/** The table's part with its new range; its filter button's range goes along. */
export function growTableXml(xml: string, part: string, range: CellRange): string {
  const root = parseXmlTree(xml, part);
  const splices = new Splices(xml);
  splices.setAttribute(root, 'ref', rangeAddress(range));
  const filter = childOf(root, 'autoFilter');
  if (filter) splices.setAttribute(filter, 'ref', rangeAddress(range));
  return splices.apply();
}

class CellFinder {
  private readonly rows: ReadonlyMap<number, SourceRow>;

  constructor(rows: readonly SourceRow[]) {
    this.rows = new Map(rows.map((row) => [row.row, row]));
  }

  at(row: number, col: number): SourceCell | undefined {
    return this.rows.get(row)?.cells.find((cell) => cell.col === col);
  }
}

/** A formula with a blank result, which the grid does not show, where a value shall stand. */
function formulaInTheWay({ row, rows, columns }: AppendPlan, cells: CellFinder): string | null {
  for (let i = 0; i < rows.length; i++) {
    const found = columns.find(({ col }) => cells.at(row + i, col)?.formula);
    if (found) return cellAddress(row + i, found.col);
  }
  return null;
}

class RowMaker {
  formulasAdded = false;

  constructor(
    private readonly input: AppendInput,
    private readonly root: XmlElement,
    private readonly cells: CellFinder,
    private readonly prefix: string,
  ) {}

  /** The cells of the i-th new row. */
  row(i: number): RowChange {
    const { plan } = this.input;
    const row = plan.row + i;
    const cells = new Map<number, string | null>();
    for (let col = plan.left; col <= plan.right; col++) {
      const at = plan.columns.findIndex((column) => column.col === col);
      const xml = at < 0 ? this.otherCell(row, col) : this.writtenCell(i, at, col);
      if (xml !== null) cells.set(col, xml);
    }
    return { cells, refit: true, height: null };
  }

  private writtenCell(i: number, at: number, col: number): string {
    const { plan, date1904, book } = this.input;
    const row = plan.row + i;
    const format = plan.columns[at]?.format ?? 'general';
    const value = cellValue(plan.rows[i]?.[at] ?? null, format, date1904);
    const style = book.styleFor(this.styleAt(row, col), format, {
      isNumber: typeof value === 'number',
      quote: looksLikeFormula(value),
    });
    return cellXml(this.prefix, row, col, style, value);
  }

  /** A column nobody writes to: its look, and the formula of an Excel table's own column. */
  private otherCell(row: number, col: number): string | null {
    const { plan } = this.input;
    if (this.cells.at(row, col)) return null;
    const formula = plan.table === null ? null : this.continued(row, col);
    const style = this.styleAt(row, col);
    if (formula !== null) {
      this.formulasAdded = true;
      return formulaXml(this.prefix, row, col, style, escapeMarkup(formula));
    }
    return this.likeCell(col) ? cellXml(this.prefix, row, col, style, null) : null;
  }

  private continued(row: number, col: number): string | null {
    const from = this.likeCell(col);
    if (from?.formula?.type !== 'normal') return null;
    return shiftFormula(from.formula.text, row - from.row, 0);
  }

  /** Of the cell itself where it has one, else of the row above, else of the column. */
  private styleAt(row: number, col: number): number {
    const own = this.cells.at(row, col)?.style ?? 0;
    if (own !== 0) return own;
    return this.likeCell(col)?.style ?? columnStyle(this.root, col);
  }

  private likeCell(col: number): SourceCell | undefined {
    const { likeRow } = this.input.plan;
    return likeRow === null ? undefined : this.cells.at(likeRow, col);
  }
}

function columnStyle(root: XmlElement, col: number): number {
  const found = childrenOf(childOf(root, 'cols'), 'col').find(
    (element) =>
      Number(attributeOf(element, 'min') ?? 0) <= col + 1 && Number(attributeOf(element, 'max') ?? 0) > col,
  );
  return Number(attributeOf(found, 'style') ?? 0);
}

/** The sheet's used range, a hint for programs that read it. */
function growDimension(root: XmlElement, splices: Splices, added: CellRange): void {
  const dimension = childOf(root, 'dimension');
  const before = parseRange(attributeOf(dimension, 'ref') ?? '');
  if (!dimension || !before) return;
  const range = {
    top: Math.min(before.top, added.top),
    left: Math.min(before.left, added.left),
    bottom: Math.max(before.bottom, added.bottom),
    right: Math.max(before.right, added.right),
  };
  splices.setAttribute(dimension, 'ref', rangeAddress(range));
}
