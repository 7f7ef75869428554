// Workbook, worksheets and tables of the Excel API as far as our host asks for them.
import type { CellRange } from '../../src/core/grid/grid';
import { dayFromYmd } from '../../src/core/calendar/day';
import { serialFromDay } from '../../src/core/grid/excel-date';
import { apiObject, type ApiObject, type ObjectType } from './api-object';
import { CHARTS } from './chart-object';
import { PIVOTS_OF_SHEET, PIVOTS_OF_WORKBOOK } from './pivot-object';
import { ApiError } from './excel-error';
import { rangeObject, rangeOf, refuseProtected } from './range-object';
import { ExcelTable, type Cell, type ExcelSheet, type ExcelWorkbook } from './workbook';

export function workbookObject(workbook: ExcelWorkbook): ApiObject {
  return apiObject(WORKBOOK, workbook);
}

/** javascript/api/excel/excel.workbook */
const WORKBOOK: ObjectType<ExcelWorkbook> = {
  name: 'Workbook',
  get: { ReadOnly: ({ readOnly }) => readOnly },
  nav: {
    Tables: (workbook) => apiObject(ALL_TABLES, workbook),
    PivotTables: (workbook) => apiObject(PIVOTS_OF_WORKBOOK, workbook),
    Worksheets: (workbook) => apiObject(WORKSHEETS, workbook),
    Protection: (workbook) => apiObject(WORKBOOK_PROTECTION, workbook),
    Functions: (workbook) => apiObject(FUNCTIONS, workbook),
    Application: (workbook) => apiObject(APPLICATION, workbook),
  },
};

const WORKBOOK_PROTECTION: ObjectType<ExcelWorkbook> = {
  name: 'WorkbookProtection',
  get: { Protected: ({ structureProtected }) => structureProtected },
};

/** docs/excel/performance.md: both only say how Excel shows and computes, they change nothing. */
const APPLICATION: ObjectType<ExcelWorkbook> = {
  name: 'Application',
  call: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

/** docs/excel/excel-add-ins-worksheet-functions.md: DATE gives the serial in the workbook's own date system. */
const FUNCTIONS: ObjectType<ExcelWorkbook> = {
  name: 'Functions',
  call: {
    Date: ({ date1904 }: ExcelWorkbook, year: number, month: number, date: number) =>
      apiObject(FUNCTION_RESULT, serialFromDay(dayFromYmd(year, month, date) ?? 0, date1904)),
  },
};
const FUNCTION_RESULT: ObjectType<number> = {
  name: 'FunctionResult',
  get: { Value: (value) => value, Error: () => '' },
};

/** javascript/api/excel/excel.worksheetcollection. Names: docs/excel/excel-add-ins-worksheets.md and Excel's own rules. */
const WORKSHEETS: ObjectType<ExcelWorkbook> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => apiObject(WORKSHEET, sheet)),
  item: (workbook, key) => {
    const sheet = workbook.sheet(key);
    if (!sheet) throw new ApiError('ItemNotFound', 'WorksheetCollection.getItem');
    return apiObject(WORKSHEET, sheet);
  },
  call: {
    GetItemOrNullObject: (workbook: ExcelWorkbook, key: string) => {
      const sheet = workbook.sheet(key);
      return sheet ? apiObject(WORKSHEET, sheet) : null;
    },
    Add: (workbook: ExcelWorkbook, name: string) => {
      const location = 'WorksheetCollection.add';
      if (workbook.structureProtected) throw new ApiError('AccessDenied', location);
      const bad =
        name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || /^history$/i.test(name);
      if (bad) throw new ApiError('InvalidArgument', location);
      if (workbook.sheet(name)) throw new ApiError('ItemAlreadyExists', location);
      return apiObject(WORKSHEET, workbook.addSheet(name));
    },
  },
  writes: ['Add'],
};

/** UnsupportedSheet: "it is a Macro or Chart sheet" (docs/testing/application-specific-api-error-handling.md). */
function refuseChart(sheet: ExcelSheet, location: string): void {
  if (sheet.kind === 'chart') throw new ApiError('UnsupportedSheet', location);
}

/** javascript/api/excel/excel.worksheet */
const WORKSHEET: ObjectType<ExcelSheet> = {
  name: 'Worksheet',
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Visibility: ({ visibility }) =>
      ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' })[visibility],
  },
  set: {
    TabColor: (sheet, value) => {
      sheet.setup.set('tabColor', value);
    },
    Gridlines: (sheet, value) => {
      refuseProtected(sheet, 'Worksheet.showGridlines');
      sheet.setup.set('gridlines', value);
    },
  },
  nav: {
    Tables: (sheet) => apiObject(TABLES, sheet),
    Charts: (sheet) => apiObject(CHARTS, sheet),
    PivotTables: (sheet) => apiObject(PIVOTS_OF_SHEET, sheet),
    Protection: (sheet) => apiObject(PROTECTION, sheet),
    FreezePanes: (sheet) => apiObject(FREEZE, sheet),
    PageLayout: (sheet) => apiObject(PAGE_LAYOUT, sheet),
    HorizontalPageBreaks: (sheet) => apiObject(PAGE_BREAKS, sheet),
  },
  call: {
    GetRange: (sheet: ExcelSheet, address: unknown) => {
      refuseChart(sheet, 'Worksheet.getRange');
      return rangeObject(sheet, rangeOf(address, 'Worksheet.getRange'));
    },
    GetUsedRangeOrNullObject: (sheet: ExcelSheet, valuesOnly: boolean | undefined) => {
      refuseChart(sheet, 'Worksheet.getUsedRange');
      const used = sheet.usedRange(valuesOnly ?? false);
      return used && rangeObject(sheet, used);
    },
    Delete: (sheet: ExcelSheet) => {
      const { sheets, structureProtected } = sheet.workbook;
      if (structureProtected) throw new ApiError('AccessDenied', 'Worksheet.delete');
      const visible = sheets.filter(({ visibility }) => visibility === 'visible');
      if (visible.length === 1 && visible[0] === sheet)
        throw new ApiError('InvalidOperation', 'Worksheet.delete');
      sheets.splice(sheets.indexOf(sheet), 1);
    },
    Activate: (sheet: ExcelSheet) => {
      sheet.setup.set('active', true);
    },
  },
  writes: ['Delete'],
};

const PROTECTION: ObjectType<ExcelSheet> = {
  name: 'WorksheetProtection',
  get: { Protected: ({ isProtected }) => isProtected },
};

/** docs/excel/excel-add-ins-worksheets.md, freezing panes. */
const FREEZE: ObjectType<ExcelSheet> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeRows: (sheet: ExcelSheet, count: number) => {
      sheet.setup.set('freeze', `${count} rows`);
    },
    FreezeAt: (sheet: ExcelSheet, address: string) => {
      sheet.setup.set('freeze', address);
    },
    FreezeColumns: (sheet: ExcelSheet, count: number) => {
      sheet.setup.set('freeze', `${count} columns`);
    },
  },
  writes: ['FreezeRows', 'FreezeAt', 'FreezeColumns'],
};

/** javascript/api/excel/excel.pagelayout */
const PAGE_LAYOUT: ObjectType<ExcelSheet> = {
  name: 'PageLayout',
  set: Object.fromEntries(
    ['Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally'].map((name) => [
      name,
      (sheet: ExcelSheet, value: unknown) => {
        sheet.setup.set(name, value);
      },
    ]),
  ),
  call: {
    SetPrintTitleRows: (sheet: ExcelSheet, rows: string) => {
      sheet.setup.set('printTitleRows', rows);
    },
    SetPrintArea: (sheet: ExcelSheet, area: string) => {
      sheet.setup.set('printArea', area);
    },
  },
  writes: ['SetPrintTitleRows', 'SetPrintArea'],
};

/** javascript/api/excel/excel.pagebreakcollection */
const PAGE_BREAKS: ObjectType<ExcelSheet> = {
  name: 'PageBreakCollection',
  call: {
    Add: (sheet: ExcelSheet, address: string) => {
      sheet.setup.set(`pageBreak ${address}`, true);
      return apiObject(PAGE_BREAK, sheet);
    },
  },
  writes: ['Add'],
};

const PAGE_BREAK: ObjectType<ExcelSheet> = { name: 'PageBreak' };

/** javascript/api/excel/excel.tablecollection */
const TABLES: ObjectType<ExcelSheet> = {
  name: 'TableCollection',
  items: (sheet) => sheet.tables.map((table) => tableObject(sheet, table)),
  item: (sheet, key) => {
    const table = tableOn(sheet, key);
    if (!table) throw new ApiError('ItemNotFound', 'TableCollection.getItem');
    return tableObject(sheet, table);
  },
  call: {
    GetItemOrNullObject: (sheet: ExcelSheet, key: string) => {
      const table = tableOn(sheet, key);
      return table ? tableObject(sheet, table) : null;
    },
    Add: (sheet: ExcelSheet, address: string, hasHeaders: boolean) => {
      const location = 'TableCollection.add';
      refuseProtected(sheet, location);
      const range = rangeOf(address, location);
      refuseOverlap(sheet, range, undefined, location);
      if (!hasHeaders) throw new ApiError('InvalidArgument', location);
      const { workbook } = sheet;
      let n = 1;
      while (workbook.tableNamed(`Table${n}`)) n += 1;
      const table = new ExcelTable(workbook.newId(), `Table${n}`, withBody(range));
      sheet.tables.push(table);
      sheet.settleHeaders(table);
      return tableObject(sheet, table);
    },
  },
  writes: ['Add'],
};

/** javascript/api/excel/excel.tablecollection, of the whole workbook. */
const ALL_TABLES: ObjectType<ExcelWorkbook> = {
  name: 'TableCollection',
  item: (workbook, key) => {
    for (const sheet of workbook.sheets) {
      const table = tableOn(sheet, key);
      if (table) return tableObject(sheet, table);
    }
    throw new ApiError('ItemNotFound', 'TableCollection.getItem');
  },
};

function tableOn(sheet: ExcelSheet, key: string): ExcelTable | undefined {
  return sheet.tables.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** A table has at least one body row. */
function withBody(range: CellRange): CellRange {
  return { ...range, bottom: Math.max(range.bottom, range.top + 1) };
}

/** "A table can't overlap with another table … merged cells" (docs/testing/application-specific-api-error-handling.md). */
function refuseOverlap(
  sheet: ExcelSheet,
  range: CellRange,
  self: ExcelTable | undefined,
  location: string,
): void {
  const others = sheet.tables.filter((table) => table !== self).map((table) => table.range);
  if ([...others, ...sheet.merges].some((other) => meet(other, range))) {
    throw new ApiError('MergedRangeConflict', location);
  }
}

function meet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

interface TableState {
  readonly sheet: ExcelSheet;
  readonly table: ExcelTable;
}

function tableObject(sheet: ExcelSheet, table: ExcelTable): ApiObject {
  return apiObject(TABLE, { sheet, table });
}

/** "must overlap with the original table range and the headers must be in the same row" (excel.table, resize). */
function resize({ sheet, table }: TableState, address: unknown): void {
  refuseProtected(sheet, 'Table.resize');
  const range = rangeOf(address, 'Table.resize');
  const fits = range.top === table.range.top && meet(range, table.range) && range.bottom > range.top;
  if (!fits) throw new ApiError('InvalidArgument', 'Table.resize');
  refuseOverlap(sheet, range, table, 'Table.resize');
  table.range = range;
  sheet.settleHeaders(table);
}

/** Hidden totals come back with the row (support.microsoft.com, "Total the data in an Excel table"). */
function showTotals({ sheet, table }: TableState, value: unknown): void {
  refuseProtected(sheet, 'Table.showTotals');
  if (table.showTotals === value) return;
  const { left, right, bottom } = table.range;
  if (value === true) {
    const line = bottom + 1;
    table.range = { ...table.range, bottom: line };
    table.hiddenTotals.forEach((cell, i) => {
      if (cell) Object.assign(sheet.ownCell(line, left + i), cell);
    });
  } else {
    table.hiddenTotals = [];
    for (let col = left; col <= right; col++) {
      const cell: Cell | undefined = sheet.cell(bottom, col);
      table.hiddenTotals.push(cell && { ...cell });
      if (cell) sheet.enter(bottom, col, '');
    }
    table.range = { ...table.range, bottom: bottom - 1 };
  }
  table.showTotals = value === true;
}

/** javascript/api/excel/excel.table */
const TABLE: ObjectType<TableState> = {
  name: 'Table',
  id: ({ table }) => table.id,
  get: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowTotals: ({ table }) => table.showTotals,
  },
  set: {
    Name: ({ sheet, table }, value) => {
      refuseProtected(sheet, 'Table.name');
      const name = String(value);
      if (name.toLowerCase() !== table.name.toLowerCase()) {
        sheet.workbook.refuseTableName(name, 'Table.name');
      }
      table.name = name;
    },
    ShowTotals: showTotals,
    ShowFilterButton: ({ sheet, table }, value) => {
      refuseProtected(sheet, 'Table.showFilterButton');
      table.showFilterButton = value === true;
    },
    Style: ({ sheet, table }, value) => {
      refuseProtected(sheet, 'Table.style');
      table.style = String(value);
    },
  },
  nav: { AutoFilter: (state) => apiObject(AUTO_FILTER, state) },
  call: {
    GetRange: ({ sheet, table }: TableState) => rangeObject(sheet, table.range),
    Resize: resize,
    ConvertToRange: ({ sheet, table }: TableState) => {
      refuseProtected(sheet, 'Table.convertToRange');
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return rangeObject(sheet, table.range);
    },
  },
  writes: ['Resize', 'ConvertToRange'],
};

/** javascript/api/excel/excel.autofilter */
const AUTO_FILTER: ObjectType<TableState> = {
  name: 'AutoFilter',
  get: { IsDataFiltered: ({ table }) => table.filtered },
  call: {
    ClearCriteria: ({ sheet, table }: TableState) => {
      refuseProtected(sheet, 'AutoFilter.clearCriteria');
      table.filtered = false;
    },
  },
  writes: ['ClearCriteria'],
};
