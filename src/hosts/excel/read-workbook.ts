/// <reference types="office-js" />
// The whole workbook read: one request for the sheets and tables, one for the blocks they fill, then the values in chunks.
// Chart and macro sheets have no cells: only their names are kept.
import type { CellRange, Grid, WorkbookGrids } from '../../core/grid/grid';
import { ExcelRefusal } from './excel-refusal';
import { unionOf } from './plan-targets';
import { readBlocks, type BlockWanted } from './read-blocks';
import type { Session } from './session';
import { mapped, type Sliced } from './sliced';
import { gridAt, gridOf, type Matrix, type SheetState, type TableState } from './sheet-state';

export interface WorkbookRead {
  readonly workbook: WorkbookGrids;
  /** The sheets that hold a table of ours, as they stood. */
  readonly own: readonly SheetState[];
}

export interface ReadOptions {
  readonly supports: (version: string) => boolean;
  readonly onProgress?: (share: number) => void;
}

export async function readWorkbook(session: Session, options: ReadOptions): Promise<WorkbookRead> {
  const { date1904, sheets } = await readInventory(session);
  const extents = await readExtents(session, sheets, options);
  const filled = extents.flatMap((extent) => (extent.range ? [{ ...extent, range: extent.range }] : []));
  const wanted = filled.map(({ sheet, range }): BlockWanted => ({
    sheetId: sheet.id,
    range,
    what: isOwn(sheet) ? 'formulas' : 'values',
  }));
  const blocks = await readBlocks(session, wanted, options.onProgress);
  const content = new Map(filled.map(({ sheet }, i) => [sheet.id, blocks[i] ?? []]));
  const own = await ownStates(session, extents, content);
  const grids: Grid[] = [];
  for (const { sheet, ...extent } of extents) {
    const state = own.find(({ id }) => id === sheet.id);
    const { name, visibility, id } = sheet;
    const values = content.get(id) ?? [];
    const grid = state ? gridOf(state) : gridAt({ ...extent, sheet: name, visibility, values });
    grids.push(await session.inSlices(grid));
  }
  return { workbook: { date1904, grids, sheetNames: sheets.map(({ name }) => name) }, own };
}

/** Our sheets with values and formulas: only where a formula may stand the value is still to be read. */
async function ownStates(
  session: Session,
  extents: readonly Extent[],
  content: ReadonlyMap<string, Matrix>,
): Promise<readonly SheetState[]> {
  const own = extents.filter(({ sheet }) => isOwn(sheet));
  const places: (CellRange | null)[] = [];
  for (const { sheet, range } of own) {
    places.push(await session.inSlices(formulaPlace(range, content.get(sheet.id) ?? [])));
  }
  const wanted = own.flatMap(({ sheet }, i): BlockWanted[] => {
    const range = places[i];
    return range ? [{ sheetId: sheet.id, range, what: 'values' }] : [];
  });
  const values = wanted.length === 0 ? [] : [...(await readBlocks(session, wanted))];
  return own.map(({ sheet, range, tables, merges }, i): SheetState => {
    const formulas = content.get(sheet.id) ?? [];
    const place = places[i] ?? null;
    const block = place ? (values.shift() ?? []) : [];
    return {
      id: sheet.id,
      sheet: sheet.name,
      visibility: sheet.visibility,
      range,
      tables,
      merges,
      formulas,
      values: place && range ? overlay(formulas, block, place, range) : formulas,
    };
  });
}

/** The block around everything that looks like a formula. */
function* formulaPlace(range: CellRange | null, formulas: Matrix): Sliced<CellRange | null> {
  let place: CellRange | null = null;
  yield* mapped(formulas, (cells, r) => {
    cells.forEach((cell, c) => {
      if (!range || typeof cell !== 'string' || !cell.startsWith('=')) return;
      const [row, col] = [range.top + r, range.left + c];
      const here = { top: row, bottom: row, left: col, right: col };
      place = place ? unionOf(place, here) : here;
    });
  });
  return place;
}

function overlay(formulas: Matrix, values: Matrix, place: CellRange, range: CellRange): Matrix {
  return formulas.map((cells, r) => {
    const row = values[range.top + r - place.top];
    if (!row) return cells;
    const from = place.left - range.left;
    return [...cells.slice(0, from), ...row, ...cells.slice(from + row.length)];
  });
}

interface FoundTable {
  readonly id: string;
  readonly name: string;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly tables: readonly FoundTable[];
}

function isOwn({ tables }: FoundSheet): boolean {
  return tables.some(({ name }) => name.startsWith('HF_'));
}

/** Serial of 1904-01-02 in a workbook that counts from 1904; in the other system it is 1463. */
const SERIAL_1904 = 1;

async function readInventory(
  session: Session,
): Promise<{ readonly date1904: boolean; readonly sheets: readonly FoundSheet[] }> {
  try {
    return await inventory(session, true);
  } catch (error) {
    // Without worksheet functions the date system stays unknown; 1900 is the one that all new workbooks have.
    if (error instanceof ExcelRefusal && error.reason === 'not-supported') return inventory(session, false);
    throw error;
  }
}

function inventory(
  session: Session,
  asksDates: boolean,
): Promise<{ readonly date1904: boolean; readonly sheets: readonly FoundSheet[] }> {
  return session.trip((context) => {
    const { worksheets, functions } = context.workbook;
    worksheets.load({
      id: true,
      name: true,
      visibility: true,
      tables: { id: true, name: true, showHeaders: true, showTotals: true },
    });
    // use1904DateSystem is in preview only; DATE() tells the system as well.
    const second = asksDates ? functions.date(1904, 1, 2) : null;
    second?.load('value');
    return () => ({
      date1904: second?.value === SERIAL_1904,
      sheets: worksheets.items.map(foundSheet),
    });
  });
}

function foundSheet(sheet: Excel.Worksheet): FoundSheet {
  const visibility = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibility[sheet.visibility],
    tables: sheet.tables.items.map(({ id, name, showHeaders, showTotals }) => ({
      id,
      name,
      hasHeader: showHeaders,
      hasTotals: showTotals,
    })),
  };
}

interface Extent {
  readonly sheet: FoundSheet;
  readonly range: CellRange | null;
  readonly tables: readonly TableState[];
  readonly merges: readonly CellRange[];
}

/** Merged blocks need ExcelApi 1.13 and fail beyond 512 of them on one sheet; then they are left out. */
async function readExtents(
  session: Session,
  sheets: readonly FoundSheet[],
  { supports }: ReadOptions,
): Promise<readonly Extent[]> {
  const withMerges = supports('1.13');
  try {
    return await extents(session, sheets, withMerges);
  } catch (error) {
    if (!(error instanceof ExcelRefusal) || !['unsupported-sheet', 'internal-error'].includes(error.reason)) {
      throw error;
    }
    return oneByOne(session, sheets, withMerges);
  }
}

async function oneByOne(
  session: Session,
  sheets: readonly FoundSheet[],
  withMerges: boolean,
): Promise<readonly Extent[]> {
  const found: Extent[] = [];
  for (const sheet of sheets) {
    try {
      found.push(...(await extents(session, [sheet], withMerges)));
    } catch (error) {
      if (!(error instanceof ExcelRefusal)) throw error;
      if (error.reason === 'unsupported-sheet') continue;
      if (error.reason !== 'internal-error' || !withMerges) throw error;
      found.push(...(await extents(session, [sheet], false)));
    }
  }
  return found;
}

function extents(
  session: Session,
  sheets: readonly FoundSheet[],
  withMerges: boolean,
): Promise<readonly Extent[]> {
  return session.trip((context) => {
    const asked = sheets.map((sheet) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      // Formats alone may reach to the sheet's last row: only values count.
      const used = worksheet.getUsedRangeOrNullObject(true).untrack();
      loadPlace(used);
      const areas = withMerges ? used.getMergedAreasOrNullObject().untrack().areas : null;
      areas?.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      const tables = sheet.tables.map((table) => {
        const range = worksheet.tables.getItem(table.id).getRange().untrack();
        loadPlace(range);
        return { table, range };
      });
      return { sheet, used, areas, tables };
    });
    return () =>
      asked.map(({ sheet, used, areas, tables }) => ({
        sheet,
        range: used.isNullObject ? null : placeOf(used),
        merges: !areas || areas.isNullObject ? [] : areas.items.map(placeOf),
        tables: tables.map(({ table, range }) => ({ ...table, range: placeOf(range), filtered: false })),
      }));
  });
}

export function loadPlace(range: Excel.Range): void {
  range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
}

export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
