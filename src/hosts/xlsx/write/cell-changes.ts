// What becomes of each cell of ours on a sheet that is rewritten in place: left as it is when it says the same already, written
// anew, taken out, or (formulas of people's own columns) kept, copied down, moved with the totals row.
import type { CellRange, CellValue, Grid } from '../../../core/grid/grid';
import { cellAt } from '../../../core/grid/grid';
import type { SheetPlan } from '../../../core/plan/plan';
import { cellXml, formulaXml } from './cell-xml';
import { escapeMarkup } from './escape-xml';
import { shiftFormula } from './formula-shift';
import type { PlacedTable } from './our-ranges';
import type { PlannedCell, PlannedSheet } from './planned-sheet';
import { withAddress, type RowChange } from './rewrite-rows';
import type { SourceCell, SourceRow } from './sheet-rows';
import type { StyleBook } from './style-book';
import { bodyRange } from '../../../core/plan/table-range';
import { inRange } from '../../../core/grid/ranges';

export interface CellChangeInput {
  readonly source: string;
  readonly prefix: string;
  readonly rows: readonly SourceRow[];
  readonly grid: Grid;
  readonly plan: SheetPlan;
  readonly tables: readonly PlacedTable[];
  readonly planned: PlannedSheet;
  readonly book: StyleBook;
}

export interface CellChanges {
  readonly rows: ReadonlyMap<number, RowChange>;
  /** Cells with formulas came, went or moved. */
  readonly formulasChanged: boolean;
  /** Formulas of people's own stand in our tables: their results are old. */
  readonly hasKeptFormulas: boolean;
  /** Lines of the plan that were not written because something of the user's stands there. */
  readonly skippedLines: ReadonlySet<string>;
}

/** Compares the planned cells with those that are there. */
export function cellChanges(input: CellChangeInput): CellChanges {
  const builder = new ChangeBuilder(input);
  builder.clearFreed();
  builder.clearStaleLines();
  builder.writePlanned();
  builder.moveTotals();
  builder.freeSharedFormulas();
  return builder;
}

class ChangeBuilder implements CellChanges {
  readonly rows = new Map<number, RowChange>();
  readonly skippedLines = new Set<string>();
  formulasChanged = false;
  hasKeptFormulas = false;
  private readonly cells = new Map<number, ReadonlyMap<number, SourceCell>>();
  private readonly goneMasters = new Map<string, SourceCell>();

  constructor(private readonly input: CellChangeInput) {
    for (const row of input.rows) this.cells.set(row.row, new Map(row.cells.map((cell) => [cell.col, cell])));
  }

  /** Cells of our tables that are no longer part of them. */
  clearFreed(): void {
    for (const { before, range } of this.input.tables) {
      if (!before) continue;
      this.eachCell(before.range, (cell) => {
        if (!inRange(range, cell.row, cell.col)) this.change(cell.row, cell.col, null, cell);
      });
    }
  }

  /** A line of ours above the first table that this run no longer writes. */
  clearStaleLines(): void {
    const { plan, book } = this.input;
    const main = plan.tables[0];
    if (!main) return;
    const above = plan.texts
      .filter(({ row, col }) => col === main.left && row < main.top)
      .map(({ row }) => row);
    const area = {
      top: Math.min(main.top, ...above),
      left: main.left,
      bottom: main.top - 1,
      right: main.left,
    };
    this.eachCell(area, (cell) => {
      const planned = plan.texts.some(({ row, col }) => row === cell.row && col === cell.col);
      if (!planned && cell.formula === undefined && book.isTextLook(cell.style)) {
        this.change(cell.row, cell.col, null, cell);
      }
    });
  }

  writePlanned(): void {
    for (const [row, cells] of this.input.planned.rows) {
      for (const cell of cells) {
        if (cell.role === 'line') this.writeLine(row, cell);
        else if (cell.role === 'keep') this.keep(row, cell);
        else this.write(row, cell);
      }
    }
  }

  /** The user's totals row stays right below the body. */
  moveTotals(): void {
    for (const { before, range } of this.input.tables) {
      if (!before?.hasTotals || before.range.bottom === range.bottom) continue;
      for (let col = range.left; col <= range.right; col++) {
        const cell = this.at(before.range.bottom, col);
        const xml = cell && withAddress(this.xml(cell), range.bottom, col);
        if (cell?.formula) this.formulasChanged = true;
        this.change(range.bottom, col, xml ?? null, this.at(range.bottom, col));
      }
    }
  }

  /** Cells that shared a formula whose first cell is gone get it written out. */
  freeSharedFormulas(): void {
    if (this.goneMasters.size === 0) return;
    for (const row of this.input.rows) {
      for (const cell of row.cells) {
        const { formula } = cell;
        const master = formula?.shared === undefined ? undefined : this.goneMasters.get(formula.shared);
        if (!master || !formula || master === cell || this.rows.get(cell.row)?.cells.has(cell.col)) continue;
        this.setCell(cell.row, cell.col, this.ownFormula(cell, master), false);
      }
    }
  }

  private ownFormula(cell: SourceCell, master: SourceCell): string {
    const { formula } = cell;
    if (!formula) return this.xml(cell);
    const text = shiftFormula(master.formula?.text ?? '', cell.row - master.row, cell.col - master.col);
    const { source, prefix } = this.input;
    const written = text === null ? '' : `<${prefix}f>${escapeMarkup(text)}</${prefix}f>`;
    return source.slice(cell.start, formula.start) + written + source.slice(formula.end, cell.end);
  }

  private writeLine(row: number, planned: PlannedCell): void {
    const before = this.at(row, planned.col);
    const theirs = before?.hasContent && !this.input.book.isTextLook(before.style);
    const inOldTable = this.input.tables.some(
      (table) => table.before && inRange(table.before.range, row, planned.col),
    );
    if (theirs && !inOldTable && this.valueAt(row, planned.col) !== planned.value) {
      this.skippedLines.add(`${row},${planned.col}`);
    } else if (!theirs || inOldTable) this.write(row, planned);
  }

  private write(row: number, { col, style, value, role }: PlannedCell): void {
    const before = this.at(row, col);
    const wanted = style ?? this.styleOfUserCell(row, col);
    const same =
      before && isSameValue(this.valueAt(row, col), value) && (value === null) === !before.hasContent;
    // A formula somebody typed into a fill-in column stays as long as it gives what the row shall say.
    if (same && (before.formula ? role === 'fill' : before.style === wanted)) return;
    const xml = cellXml(this.input.prefix, row, col, wanted, value);
    const bare = value === null && wanted === 0;
    this.change(row, col, bare && !before ? null : xml, before, role !== 'line');
  }

  /** A formula of the user's: stays in its row; below the former end the last one is copied down. */
  private keep(row: number, { col, style }: PlannedCell): void {
    const table = this.tableAt(row, col);
    if (!table?.before) return;
    const before = this.at(row, col);
    const lastOld = table.before.range.bottom - (table.before.hasTotals ? 1 : 0);
    if (row <= lastOld) {
      if (before?.formula && row > table.before.range.top) this.hasKeptFormulas = true;
      return;
    }
    const formula = this.copyDown(table, row, col);
    const wanted = style ?? this.styleOfUserCell(row, col);
    const { prefix } = this.input;
    if (formula === null) this.change(row, col, cellXml(prefix, row, col, wanted, null), before);
    else {
      this.formulasChanged = true;
      this.change(row, col, formulaXml(prefix, row, col, wanted, escapeMarkup(formula)), before);
    }
  }

  private copyDown(table: PlacedTable, row: number, col: number): string | null {
    const { before } = table;
    if (!before) return null;
    const last = before.range.bottom - (before.hasTotals ? 1 : 0);
    for (let at = last; at > before.range.top; at--) {
      const formula = this.at(at, col)?.formula;
      if (!formula) continue;
      if (formula.type === 'normal') return shiftFormula(formula.text, row - at, 0);
      const master = formula.type === 'shared' ? this.masterOf(formula.shared) : undefined;
      return master?.formula ? shiftFormula(master.formula.text, row - master.row, col - master.col) : null;
    }
    return null;
  }

  private masterOf(shared: string | undefined): SourceCell | undefined {
    for (const row of this.input.rows) {
      const found = row.cells.find(({ formula }) => formula?.isMaster && formula.shared === shared);
      if (found) return found;
    }
    return undefined;
  }

  /** A cell of a user's column keeps its style; a new one takes that of the column's last row. */
  private styleOfUserCell(row: number, col: number): number {
    const table = this.tableAt(row, col);
    const here = this.at(row, col);
    if (!table?.before || (here && inRange(table.before.range, row, col))) return here?.style ?? 0;
    const last = bodyRange(table.plan);
    const bottom = table.before.range.bottom - (table.before.hasTotals ? 1 : 0);
    return this.at(Math.min(bottom, last.bottom), col)?.style ?? 0;
  }

  private tableAt(row: number, col: number): PlacedTable | undefined {
    return this.input.tables.find(({ range }) => inRange(range, row, col));
  }

  private change(
    row: number,
    col: number,
    xml: string | null,
    before: SourceCell | undefined,
    refit = true,
  ): void {
    if (!before && xml === null) return;
    if (before?.formula) {
      this.formulasChanged = true;
      if (before.formula.isMaster && before.formula.shared !== undefined) {
        this.goneMasters.set(before.formula.shared, before);
      }
    }
    this.setCell(row, col, xml, refit);
  }

  private setCell(row: number, col: number, xml: string | null, refit: boolean): void {
    const height = this.input.planned.heights.get(row) ?? null;
    const entry = this.rows.get(row) ?? { cells: new Map<number, string | null>(), refit, height };
    entry.cells.set(col, xml);
    this.rows.set(row, refit && !entry.refit ? { ...entry, refit } : entry);
  }

  private eachCell(range: CellRange, visit: (cell: SourceCell) => void): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (const cell of this.cells.get(row)?.values() ?? []) {
        if (cell.col >= range.left && cell.col <= range.right) visit(cell);
      }
    }
  }

  private at(row: number, col: number): SourceCell | undefined {
    return this.cells.get(row)?.get(col);
  }

  private xml(cell: SourceCell): string {
    return this.input.source.slice(cell.start, cell.end);
  }

  private valueAt(row: number, col: number): CellValue {
    return cellAt(this.input.grid, row, col);
  }
}

/** Numbers may differ in their last digits after a way through dates or another program. */
function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= Math.abs(b) * 1e-14;
}
