// The host page's own script: a workbook in the emulated Excel, the add-in beside it, and handles for the tests.
import type { WorkbookGrids } from '../../../src/core/grid/grid';
import { EmulatedExcel, type Fault, type RoundTrip } from '../emulated-excel';
import type { CellContent } from '../enter-text';
import { sampleWorkbook } from '../sample-workbook';
import { workbookFrom, type Cell, type ExcelWorkbook } from '../workbook';
import { OfficeFrame, type FrameOptions } from './office-frame';

export interface SheetContents {
  readonly name: string;
  readonly rows: readonly (readonly (CellContent | null)[])[];
}

export interface ExcelHostPage {
  open(options: FrameOptions, workbook?: WorkbookGrids): void;
  ready(): Promise<void>;
  press(functionName: string): Promise<number>;
  trips(): readonly RoundTrip[];
  /** Forgets the trips so far and the faults. */
  reset(): void;
  failRequest(number: number, fault: Fault): void;
  setEditing(inCellEdit: boolean): void;
  protect(sheet: string, isProtected: boolean): void;
  enter(sheet: string, row: number, col: number, content: unknown): void;
  contents(): readonly SheetContents[];
  selection(): Selected | null;
  /** How often the add-in asked for its pane to be shown. */
  timesShown(): number;
}

export interface Selected {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

declare global {
  interface Window {
    excelHost: ExcelHostPage;
  }
}

interface Opened {
  readonly workbook: ExcelWorkbook;
  readonly excel: EmulatedExcel;
  readonly frame: OfficeFrame;
}

let opened: Opened | undefined;

function now(): Opened {
  if (!opened) throw new Error('No workbook is open');
  return opened;
}

window.excelHost = {
  open(options, grids) {
    opened?.frame.close();
    const workbook = workbookFrom(grids ?? sampleWorkbook());
    const excel = new EmulatedExcel(workbook);
    opened = { workbook, excel, frame: new OfficeFrame(excel, options) };
  },
  ready: () => now().frame.ready(),
  press: (functionName) => now().frame.press(functionName),
  trips: () => [...now().excel.trips],
  reset: () => {
    now().excel.reset();
  },
  failRequest: (number, fault) => {
    now().excel.faults.set(number, fault);
  },
  setEditing: (inCellEdit) => {
    now().workbook.inCellEdit = inCellEdit;
  },
  protect: (sheet, isProtected) => {
    now().workbook.need(sheet).isProtected = isProtected;
  },
  enter: (sheet, row, col, content) => {
    now().workbook.need(sheet).enter(row, col, content);
  },
  contents: () =>
    now().workbook.sheets.map(({ name, rows }) => ({
      name,
      rows: withoutEnd(
        rows.map((cells) => withoutEnd(Array.from(cells, valueOf), (value) => value === null)),
        (row) => row.length === 0,
      ),
    })),
  selection: () => selectionOf(now().workbook),
  timesShown: () => now().frame.timesShown,
};

function valueOf(cell: Cell | undefined): CellContent | null {
  return cell === undefined || cell.value === '' ? null : cell.value;
}

/** Without what is blank at the end: Excel does not tell it from nothing. */
function withoutEnd<T>(items: readonly T[], isBlank: (item: T) => boolean): T[] {
  return items.slice(0, items.findLastIndex((item) => !isBlank(item)) + 1);
}

function selectionOf({ selection }: ExcelWorkbook): Selected | null {
  return selection && { sheet: selection.sheet.name, row: selection.range.top, col: selection.range.left };
}
