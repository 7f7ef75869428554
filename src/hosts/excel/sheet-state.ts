// A worksheet of ours as it stands in Excel: enough to compare, to write only what differs, and to put it back.
import type { CellRange, CellValue, Grid, GridTable } from '../../core/grid/grid';
import { allOf, mapped, type Sliced } from './sliced';

export type Matrix = readonly (readonly unknown[])[];

export interface TableState extends GridTable {
  readonly id: string;
  /** A filter of the user's hides rows. */
  readonly filtered: boolean;
}

export interface SheetState {
  readonly id: string;
  readonly sheet: string;
  readonly visibility: Grid['visibility'];
  /** Where the values stand; null for a blank sheet. */
  readonly range: CellRange | null;
  readonly values: Matrix;
  /** Formulas with their sign; where there is none, the value. */
  readonly formulas: Matrix;
  readonly tables: readonly TableState[];
  readonly merges: readonly CellRange[];
}

/** What Excel gives for a cell, blank as null. */
export function cellOf(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

export function valueAt({ range, values }: SheetState, row: number, col: number): CellValue {
  return range ? cellOf(values[row - range.top]?.[col - range.left]) : null;
}

/**
 * The formula without its sign, or null. A text such as "=1+1" comes back without its apostrophe in both places, so what
 * equals its value is a text.
 */
export function formulaAt({ range, values, formulas }: SheetState, row: number, col: number): string | null {
  if (!range) return null;
  const formula = formulas[row - range.top]?.[col - range.left];
  if (typeof formula !== 'string' || !/^=./s.test(formula)) return null;
  return formula === values[row - range.top]?.[col - range.left] ? null : formula.slice(1);
}

/** The state as core knows sheets. */
export function* gridOf(state: SheetState): Sliced<Grid> {
  return yield* gridAt(state, yield* formulasOf(state));
}

export function* gridAt(
  {
    sheet,
    visibility,
    range,
    values,
    tables,
    merges,
  }: Pick<SheetState, 'sheet' | 'visibility' | 'range' | 'values' | 'tables' | 'merges'>,
  formulas?: ReadonlyMap<string, string>,
): Sliced<Grid> {
  const rows: (readonly (CellValue | undefined)[] | undefined)[] = [];
  if (range) {
    yield* mapped(values, (cells, i) => {
      const row: (CellValue | undefined)[] = new Array<undefined>(range.left);
      for (const cell of cells) row.push(cellOf(cell) ?? undefined);
      rows[range.top + i] = row;
    });
  }
  const plain = tables.map(({ name, range: place, hasHeader, hasTotals }): GridTable => ({
    name,
    range: place,
    hasHeader,
    hasTotals,
  }));
  return { sheet, visibility, rows, merges, tables: plain, ...(formulas ? { formulas } : {}) };
}

function* formulasOf(state: SheetState): Sliced<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const { range } = state;
  if (!range) return found;
  yield* mapped(state.formulas, (cells, i) => {
    const row = range.top + i;
    for (let col = range.left; col < range.left + cells.length; col++) {
      const formula = formulaAt(state, row, col);
      if (formula !== null) found.set(`${row},${col}`, formula);
    }
  });
  return found;
}

/** Excel keeps fifteen digits in some places and all in others: so close is the same. */
const NEARLY = 1e-13;

export function sameCell(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return a === b || Math.abs(a - b) <= NEARLY * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether nobody changed the sheet between two looks at it. Results of formulas may differ, Excel recalculates. */
export function* sameState(a: SheetState, b: SheetState): Sliced<boolean> {
  const sameShape =
    a.sheet === b.sheet &&
    sameRange(a.range, b.range) &&
    JSON.stringify(tableFacts(a)) === JSON.stringify(tableFacts(b));
  return (
    sameShape &&
    (yield* allOf(a.formulas, (cells, r) =>
      cells.every((cell, c) => sameCell(cellOf(cell), cellOf(b.formulas[r]?.[c]))),
    ))
  );
}

function tableFacts({ tables }: SheetState): readonly string[] {
  return tables
    .map(({ id, name, range, hasHeader, hasTotals }) =>
      JSON.stringify([id, name, range.top, range.left, range.bottom, range.right, hasHeader, hasTotals]),
    )
    .sort();
}

export function sameRange(a: CellRange | null, b: CellRange | null): boolean {
  if (!a || !b) return a === b;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
