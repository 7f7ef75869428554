/// <reference types="office-js" />
// The last look before writing: may we write at all, and do our sheets still stand as they were read? What is seen here is
// the snapshot that a failed write is put back to.
import { rangeAddress } from '../../core/grid/address';
import type { CellRange } from '../../core/grid/grid';
import type { SheetPlan } from '../../core/plan/plan';
import { ExcelRefusal, type ExcelReason } from './excel-refusal';
import { isOurColour } from './line-colours';
import { firstLineRow, linkColumns, NO_LOOKS, type SheetLooks } from './plan-change';
import { readBlocks } from './read-blocks';
import { loadPlace, placeOf } from './read-workbook';
import type { Session } from './session';
import { sameState, type Matrix, type SheetState } from './sheet-state';
import { jsonBytes } from './steps';
import { mapped, type Sliced } from './sliced';

export interface GuardedSheet {
  readonly plan: SheetPlan;
  /** null for a sheet to be added. */
  readonly state: SheetState | null;
  readonly isProtected: boolean;
  readonly looks: SheetLooks;
}

export interface Guarded {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly GuardedSheet[];
}

/** A sheet that was read, with the plan for it; null for a plan that adds its sheet. */
export interface PlannedState {
  readonly plan: SheetPlan;
  readonly known: SheetState | null;
}

/** What a link's cell takes in an answer, roughly. */
const LINK_BYTES = 90;

/** Throws ExcelRefusal `changed-since-read` (a sheet of ours is not as it was) or `name-taken`. */
export async function guard(session: Session, planned: readonly PlannedState[]): Promise<Guarded> {
  try {
    return await lookAtAll(session, planned);
  } catch (error) {
    // What was there when we read is gone.
    if (error instanceof ExcelRefusal && error.reason === 'not-found') throw changed(error.detail);
    throw error;
  }
}

async function lookAtAll(session: Session, planned: readonly PlannedState[]): Promise<Guarded> {
  const sizes: number[] = [];
  for (const { known } of planned) sizes.push(await session.inSlices(bytesOf(known?.formulas ?? [])));
  const budget = { bytes: session.targetBytes - LINK_BYTES * linkCells(planned) };
  const inFirst = sizes.map((size) => takesPart(size, budget));
  const first = await session.trip((context) => {
    const { workbook } = context;
    workbook.load(['readOnly']);
    workbook.protection.load(['protected']);
    const read = planned.map((one, i) => lookAt(workbook, one, inFirst[i] ?? false));
    return () => ({
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      seen: read.map((look) => look()),
    });
  });
  const rest = planned.flatMap(({ known }, i) =>
    known?.range && !inFirst[i] ? [{ sheetId: known.id, range: known.range, what: 'formulas' as const }] : [],
  );
  const blocks = [...(await readBlocks(session, rest))];
  const sheets: GuardedSheet[] = [];
  for (const [i, seen] of first.seen.entries()) {
    const known = planned[i]?.known ?? null;
    const block = known?.range && !inFirst[i] ? blocks.shift() : undefined;
    sheets.push(await session.inSlices(checked(seen, known, block)));
  }
  return { readOnly: first.readOnly, structureProtected: first.structureProtected, sheets };
}

function* bytesOf(rows: Matrix): Sliced<number> {
  return (yield* mapped(rows, jsonBytes)).reduce((sum, bytes) => sum + bytes, 0);
}

/** What fits comes with the first request; its size is known, for it was read before. */
function takesPart(bytes: number, budget: { bytes: number }): boolean {
  if (bytes > budget.bytes) return false;
  budget.bytes -= bytes;
  return true;
}

function linkCells(planned: readonly PlannedState[]): number {
  const columns = planned.flatMap(({ plan, known }) => (known ? linkColumns(plan, known) : []));
  return columns.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
}

interface Seen extends Omit<GuardedSheet, 'state'> {
  /** null when there is no such sheet. */
  readonly now: SheetState | null;
}

function lookAt(workbook: Excel.Workbook, { plan, known }: PlannedState, withValues: boolean): () => Seen {
  if (!known) return lookForName(workbook, plan);
  const sheet = workbook.worksheets.getItemOrNullObject(known.id);
  sheet.load(['name']);
  sheet.protection.load(['protected']);
  sheet.tables.load({ id: true, name: true, showHeaders: true, showTotals: true });
  const tables = known.tables.map(({ id }) => {
    const table = sheet.tables.getItemOrNullObject(id);
    table.autoFilter.load(['isDataFiltered']);
    const range = table.getRange().untrack();
    loadPlace(range);
    return { id, table, range };
  });
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  loadPlace(used);
  const block = withValues && known.range ? sheet.getRange(rangeAddress(known.range)).untrack() : null;
  // Formulas tell all: where there is none, they are the value.
  block?.load(['formulas']);
  const looks = lookCloser(sheet, plan, known);
  return () => {
    if (sheet.isNullObject) return { plan, now: null, isProtected: false, looks: NO_LOOKS };
    const now: SheetState = {
      ...known,
      sheet: sheet.name,
      range: used.isNullObject ? null : placeOf(used),
      formulas: (block?.formulas ?? []) as Matrix,
      tables: sheet.tables.items.map(({ id, name, showHeaders, showTotals }) => {
        const found = tables.find((one) => one.id === id);
        const isThere = found && !found.table.isNullObject;
        return {
          id,
          name,
          range: isThere ? placeOf(found.range) : { top: -1, left: -1, bottom: -1, right: -1 },
          hasHeader: showHeaders,
          hasTotals: showTotals,
          filtered: isThere ? found.table.autoFilter.isDataFiltered : false,
        };
      }),
    };
    return { plan, now, isProtected: sheet.protection.protected, looks: looks() };
  };
}

function lookForName(workbook: Excel.Workbook, plan: SheetPlan): () => Seen {
  const sheet = workbook.worksheets.getItemOrNullObject(plan.sheet);
  sheet.load(['name']);
  return () => {
    if (!sheet.isNullObject) throw new ExcelRefusal('name-taken', 'untouched', null, plan.sheet);
    return { plan, now: null, isProtected: false, looks: NO_LOOKS };
  };
}

/** Colours of the lines above our table, and the links of our link columns. */
function lookCloser(sheet: Excel.Worksheet, plan: SheetPlan, known: SheetState): () => SheetLooks {
  const lines = lineCells(plan).map((area) => ({ area, found: cellProperties(sheet, area) }));
  const links = linkColumns(plan, known).map((area) => ({
    area,
    found: sheet.getRange(rangeAddress(area)).untrack().getCellProperties({ hyperlink: true }),
  }));
  return () => {
    const colours = new Map<string, string>();
    const places = new Map<string, string>();
    const note = (area: CellRange, value: readonly (readonly Excel.CellProperties[])[]): void => {
      value.forEach((cells, r) => {
        cells.forEach(({ format, hyperlink }, c) => {
          const key = `${area.top + r},${area.left + c}`;
          if (format?.font?.color) colours.set(key, format.font.color);
          if (hyperlink?.documentReference) places.set(key, hyperlink.documentReference);
        });
      });
    };
    for (const { area, found } of [...lines, ...links]) note(area, found.value);
    return {
      isOurLine: (row, col) => isOurColour(colours.get(`${row},${col}`) ?? ''),
      linkAt: (row, col) => places.get(`${row},${col}`) ?? null,
    };
  };
}

function cellProperties(
  sheet: Excel.Worksheet,
  area: CellRange,
): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  const range = sheet.getRange(rangeAddress(area)).untrack();
  return range.getCellProperties({ hyperlink: true, format: { font: { color: true } } });
}

/** Where lines of ours stand or stood: the column above the first table, and each planned line elsewhere. */
function lineCells(plan: SheetPlan): readonly CellRange[] {
  const main = plan.tables[0];
  const top = firstLineRow(plan);
  const above =
    main && top < main.top ? [{ top, left: main.left, bottom: main.top - 1, right: main.left }] : [];
  const others = plan.texts.filter(
    ({ row, col }) => !above.some((area) => col === area.left && row >= area.top && row <= area.bottom),
  );
  return [...above, ...others.map(({ row, col }) => ({ top: row, left: col, bottom: row, right: col }))];
}

function* checked(
  { plan, now, isProtected, looks }: Seen,
  known: SheetState | null,
  block: Matrix | undefined,
): Sliced<GuardedSheet> {
  if (!known) return { plan, state: null, isProtected, looks };
  if (!now) throw changed(known.sheet);
  const state = block ? { ...now, formulas: block } : now;
  if (!(yield* sameState(known, state))) throw changed(known.sheet);
  return { plan, state, isProtected, looks };
}

function changed(sheet: string): ExcelRefusal {
  const reason: ExcelReason = 'changed-since-read';
  return new ExcelRefusal(reason, 'untouched', null, sheet);
}
