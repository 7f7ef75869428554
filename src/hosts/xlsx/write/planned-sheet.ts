// A sheet plan turned into cells with values as the file holds them and style numbers: the same for a new sheet and for one
// that is rewritten in place.
import type { CellValue } from '../../../core/grid/grid';
import {
  KEEP,
  type ColumnPlan,
  type PlanCell,
  type SheetPlan,
  type TablePlan,
} from '../../../core/plan/plan';
import { cellValue, isLink } from '../../drawing/cell-value';
import { columnStyles } from './column-styles';
import { type PlacedLink } from './hyperlinks';
import { MOST_LINKS } from '../../drawing/most-links';
import { bodyHeight, headerHeight } from './row-heights';
import type { StyleBook } from './style-book';
import { headerTexts } from '../../drawing/header-texts';
import { TEXT_HEIGHTS } from '../../drawing/text-heights';

export interface PlannedCell {
  readonly col: number;
  /** null: the style stays as it is (columns people added). */
  readonly style: number | null;
  readonly value: CellValue;
  /** keep: the cell stays as it stands; fill: people type there; line: a text outside the tables. */
  readonly role: 'table' | 'fill' | 'keep' | 'line';
}

export interface PlannedSheet {
  /** By row, cells from left to right. */
  readonly rows: ReadonlyMap<number, readonly PlannedCell[]>;
  readonly links: readonly PlacedLink[];
  /** Points by row; null: the program shall fit the row. */
  readonly heights: ReadonlyMap<number, number | null>;
}

/** Every cell a plan writes. `date1904` is the workbook's date system. */
export function plannedSheet(plan: SheetPlan, book: StyleBook, date1904: boolean): PlannedSheet {
  const sheet = new SheetBuilder(book, date1904);
  for (const { row, col, text, look } of plan.texts) {
    const style = book.cellStyle({ kind: look, link: isLink(text) });
    sheet.put(row, { col, style, value: cellValue(text, 'general', date1904), role: 'line' });
    sheet.link(row, col, text);
    const height = TEXT_HEIGHTS[look];
    if (height !== undefined) sheet.height(row, height);
  }
  for (const table of plan.tables) sheet.table(table);
  return sheet.build();
}

class SheetBuilder {
  private readonly rows = new Map<number, PlannedCell[]>();
  private readonly links: PlacedLink[] = [];
  private readonly heights = new Map<number, number | null>();

  constructor(
    private readonly book: StyleBook,
    private readonly date1904: boolean,
  ) {}

  put(row: number, cell: PlannedCell): void {
    const cells = this.rows.get(row);
    if (cells) cells.push(cell);
    else this.rows.set(row, [cell]);
  }

  link(row: number, col: number, cell: PlanCell): void {
    if (isLink(cell) && this.links.length < MOST_LINKS) this.links.push({ row, col, link: cell });
  }

  height(row: number, points: number | null): void {
    const before = this.heights.get(row);
    this.heights.set(row, points === null || before === null ? null : Math.max(points, before ?? 0));
  }

  table(table: TablePlan): void {
    const headers = headerTexts(table.columns.map(({ header }) => header));
    const rows = table.rows.length > 0 ? table.rows : [[]];
    table.columns.forEach((column, i) => {
      const col = table.left + i;
      if (column.userColumn) this.userColumn(table, rows, i);
      else
        this.ourColumn(
          table.top,
          col,
          column,
          headers[i] ?? '',
          rows.map((row) => row[i] ?? null),
        );
    });
    this.fit(table, rows);
  }

  /** Rows with columns of people's own are left to the program: nobody knows how their text is laid. */
  private fit(table: TablePlan, rows: readonly (readonly PlanCell[])[]): void {
    const size = this.book.fontSize;
    const wrapping = [...table.columns.entries()].filter(([, { wrap, hidden }]) => wrap && !hidden);
    const unknown = table.columns.some(({ userColumn }) => userColumn);
    this.height(table.top, headerHeight(table.columns, size));
    rows.forEach((row, at) => {
      const texts = wrapping.map(([i, { width }]) => ({ text: textOf(row[i] ?? null), width }));
      this.height(table.top + 1 + at, unknown ? null : bodyHeight(texts, size));
    });
  }

  build(): PlannedSheet {
    for (const cells of this.rows.values()) cells.sort((a, b) => a.col - b.col);
    return { rows: this.rows, links: this.links, heights: this.heights };
  }

  private ourColumn(
    top: number,
    col: number,
    column: ColumnPlan,
    header: string,
    cells: readonly PlanCell[],
  ): void {
    const styles = columnStyles(this.book, column);
    this.put(top, { col, style: styles.header, value: header, role: 'table' });
    cells.forEach((cell, i) => {
      const row = top + 1 + i;
      const value = cellValue(cell, column.format, this.date1904);
      const linked = isLink(cell) && this.links.length < MOST_LINKS;
      const role = cell === KEEP ? 'keep' : column.fillIn ? 'fill' : 'table';
      this.put(row, { col, style: styles.body(value, linked), value, role });
      this.link(row, col, cell);
    });
  }

  private userColumn(table: TablePlan, rows: readonly (readonly PlanCell[])[], i: number): void {
    const col = table.left + i;
    this.put(table.top, { col, style: null, value: table.columns[i]?.header ?? '', role: 'keep' });
    rows.forEach((row, at) => {
      const cell = row[i] ?? null;
      const value = cellValue(cell, 'general', this.date1904);
      // The blank row of an empty table keeps people's formula: it is the one that later rows get.
      const kept = cell === KEEP || table.rows.length === 0;
      this.put(table.top + 1 + at, { col, style: null, value, role: kept ? 'keep' : 'table' });
    });
  }
}

function textOf(cell: PlanCell): string {
  if (typeof cell === 'string') return cell;
  return isLink(cell) ? cell.text : '';
}
