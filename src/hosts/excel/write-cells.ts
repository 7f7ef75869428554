/// <reference types="office-js" />
// A few cells of people's own, written on their behalf: looked at first, written in one request, read back.
import { serialFromDay } from '../../core/grid/excel-date';
import type { CellValue } from '../../core/grid/grid';
import type { CellEntry, ExpectedCell } from '../../taskpane/pane-host';
import { enteredValue } from './entered-text';
import { ExcelRefusal, withState, type ExcelReason } from './excel-refusal';
import { inSession, type ExcelSurroundings, type Session } from './session';

export interface CellsToWrite {
  readonly sheet: string;
  readonly entries: readonly CellEntry[];
  /** What must still stand there; otherwise `changed-since-read`. */
  readonly expected: readonly ExpectedCell[];
  readonly date1904: boolean;
}

/** Throws ExcelRefusal: `untouched` when Excel took none of it, `unconfirmed` when nobody can say. */
export async function writeCells(cells: CellsToWrite, surroundings: ExcelSurroundings): Promise<void> {
  if (cells.entries.length === 0) return;
  await inSession(surroundings, async (session) => {
    await guardCells(cells, session);
    const back = await write(cells, session).catch((error: unknown) => {
      throw withState(error, isWhollyRefused(error) ? 'untouched' : 'unconfirmed');
    });
    const differs = cells.entries.find((entry, i) => !isSame(valueOf(entry, cells.date1904), back[i]));
    if (differs) throw new ExcelRefusal('read-back-differs', 'unconfirmed', null, cells.sheet);
  });
}

async function guardCells({ sheet, expected }: CellsToWrite, session: Session): Promise<void> {
  const found = await session.trip(({ workbook }) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
    workbook.load('readOnly');
    worksheet.protection.load('protected');
    const ranges = expected.map(({ cell }) => {
      const range = worksheet.getRange(cell);
      range.load('values');
      return range;
    });
    return () => ({
      isThere: !worksheet.isNullObject,
      isReadOnly: workbook.readOnly,
      isProtected: !worksheet.isNullObject && worksheet.protection.protected,
      values: worksheet.isNullObject ? [] : ranges.map((range) => firstValue(range)),
    });
  });
  const refuse = (reason: ExcelReason): never => {
    throw new ExcelRefusal(reason, 'untouched', null, sheet);
  };
  if (!found.isThere) refuse('not-found');
  if (found.isReadOnly) refuse('read-only');
  if (found.isProtected) refuse('sheet-protected');
  if (expected.some(({ value }, i) => !isSame(value, found.values[i]))) refuse('changed-since-read');
}

/** Writes everything in one request and gives what stands there then. */
function write({ sheet, entries, date1904 }: CellsToWrite, session: Session): Promise<CellValue[]> {
  return session.trip(({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    const ranges = entries.map((entry) => {
      const range = worksheet.getRange(entry.cell);
      if (isDay(entry.value)) range.numberFormat = [['yyyy-mm-dd']];
      range.values = [[enteredValue(valueOf(entry, date1904), 'general')]];
      const again = worksheet.getRange(entry.cell);
      again.load('values');
      return again;
    });
    return () => ranges.map((range) => firstValue(range));
  });
}

function valueOf({ value }: CellEntry, date1904: boolean): CellValue {
  return isDay(value) ? serialFromDay(value.day, date1904) : value;
}

function isDay(value: CellEntry['value']): value is { readonly day: number } {
  return typeof value === 'object' && value !== null;
}

function firstValue(range: Excel.Range): CellValue {
  const rows = range.values as readonly (readonly CellValue[])[];
  return rows[0]?.[0] ?? null;
}

/** A cell of a text column says "24" where a number was written. */
function isSame(wanted: CellValue, found: CellValue | undefined): boolean {
  return String(wanted ?? '') === String(found ?? '');
}

/** Reasons for which Excel does not begin with a request at all. */
const WHOLLY: readonly ExcelReason[] = ['cell-edit-mode', 'too-many-requests', 'cancelled', 'not-found'];

function isWhollyRefused(error: unknown): boolean {
  return error instanceof ExcelRefusal && WHOLLY.includes(error.reason);
}
