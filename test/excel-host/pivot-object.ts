// PivotTables of the Excel API as far as our host asks for them (docs/excel/excel-add-ins-pivottables.md,
// javascript/api/excel/excel.pivottable). Their cells are filled as far as tests need it: the values of the first row field below
// each other, one column for each value.
import type { CellRange } from '../../src/core/grid/grid';
import { apiObject, type ApiObject, type ObjectType } from './api-object';
import { ApiError, UnknownCall } from './excel-error';
import { rangeObject, refuseProtected } from './range-object';
import { inside, type ExcelPivot, type ExcelSheet, type ExcelWorkbook } from './workbook';

function pivotObject(pivot: ExcelPivot): ApiObject {
  return apiObject(PIVOT, pivot);
}

function pivotNamed(pivots: readonly ExcelPivot[], key: string): ExcelPivot | undefined {
  return pivots.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** excel.pivottablecollection, of a sheet or of the whole workbook. */
function collection<T>(pivotsOf: (self: T) => readonly ExcelPivot[]): ObjectType<T> {
  return {
    name: 'PivotTableCollection',
    item: (self, key) => {
      const pivot = pivotNamed(pivotsOf(self), key);
      if (!pivot) throw new ApiError('ItemNotFound', 'PivotTableCollection.getItem');
      return pivotObject(pivot);
    },
    call: {
      GetItemOrNullObject: (self: T, key: string) => {
        const pivot = pivotNamed(pivotsOf(self), key);
        return pivot ? pivotObject(pivot) : null;
      },
    },
  };
}

function pivotsIn(workbook: ExcelWorkbook): readonly ExcelPivot[] {
  return workbook.sheets.flatMap(({ pivots }) => pivots);
}

export const PIVOTS_OF_WORKBOOK = collection<ExcelWorkbook>(pivotsIn);

const OF_SHEET = collection<ExcelSheet>(({ pivots }) => pivots);
export const PIVOTS_OF_SHEET: ObjectType<ExcelSheet> = {
  ...OF_SHEET,
  call: {
    ...OF_SHEET.call,
    Add: (sheet: ExcelSheet, name: string, source: ApiObject, destination: ApiObject) => {
      const location = 'PivotTableCollection.add';
      refuseProtected(sheet, location);
      if (source.type !== 'Table') throw new UnknownCall(`${location} of a ${source.type}`);
      if (pivotNamed(pivotsIn(sheet.workbook), name)) throw new ApiError('InvalidArgument', location);
      const [top, left] = [Number(destination.get('RowIndex')), Number(destination.get('ColumnIndex'))];
      const pivot: ExcelPivot = {
        id: sheet.workbook.newId(),
        name,
        sheet,
        table: String(source.get('Name')),
        range: { top, left, bottom: top, right: left },
        rows: [],
        columns: [],
        filters: [],
        values: [],
        refreshes: 0,
      };
      sheet.pivots.push(pivot);
      fill(pivot);
      return pivotObject(pivot);
    },
  },
  writes: ['Add'],
};

const PIVOT: ObjectType<ExcelPivot> = {
  name: 'PivotTable',
  id: ({ id }) => id,
  get: { Id: ({ id }) => id, Name: ({ name }) => name },
  nav: {
    Hierarchies: (pivot) => apiObject(HIERARCHIES, pivot),
    RowHierarchies: (pivot) => apiObject(axis('rows'), pivot),
    ColumnHierarchies: (pivot) => apiObject(axis('columns'), pivot),
    FilterHierarchies: (pivot) => apiObject(axis('filters'), pivot),
    DataHierarchies: (pivot) => apiObject(VALUES, pivot),
    Layout: (pivot) => apiObject(LAYOUT, pivot),
  },
  call: {
    Refresh: (pivot: ExcelPivot) => {
      refuseProtected(pivot.sheet, 'PivotTable.refresh');
      pivot.refreshes += 1;
      fill(pivot);
    },
    Delete: (pivot: ExcelPivot) => {
      refuseProtected(pivot.sheet, 'PivotTable.delete');
      clear(pivot);
      pivot.sheet.pivots.splice(pivot.sheet.pivots.indexOf(pivot), 1);
    },
  },
  writes: ['Refresh', 'Delete'],
};

/** excel.pivotlayout: "the range the PivotTable exists on, excluding the filter area". */
const LAYOUT: ObjectType<ExcelPivot> = {
  name: 'PivotLayout',
  call: { GetRange: ({ sheet, range }: ExcelPivot) => rangeObject(sheet, range) },
};

interface Hierarchy {
  readonly pivot: ExcelPivot;
  readonly field: string;
}

/** The columns of the table, by their headers. */
const HIERARCHIES: ObjectType<ExcelPivot> = {
  name: 'PivotHierarchyCollection',
  item: (pivot, field) => {
    if (!headersOf(pivot).includes(field))
      throw new ApiError('ItemNotFound', 'PivotHierarchyCollection.getItem');
    return apiObject(HIERARCHY, { pivot, field });
  },
};
const HIERARCHY: ObjectType<Hierarchy> = { name: 'PivotHierarchy', get: { Name: ({ field }) => field } };

/** excel.rowcolumnpivothierarchycollection: what stands on another axis is taken from there. */
function axis(name: 'rows' | 'columns' | 'filters'): ObjectType<ExcelPivot> {
  return {
    name: `PivotTable ${name}`,
    call: {
      Add: (pivot: ExcelPivot, hierarchy: ApiObject) => {
        refuseProtected(pivot.sheet, 'PivotHierarchyCollection.add');
        const field = String(hierarchy.get('Name'));
        for (const other of [pivot.rows, pivot.columns, pivot.filters]) {
          if (other.includes(field)) other.splice(other.indexOf(field), 1);
        }
        pivot[name].push(field);
        fill(pivot);
        return apiObject(HIERARCHY, { pivot, field });
      },
    },
    writes: ['Add'],
  };
}

interface ValueState {
  readonly pivot: ExcelPivot;
  readonly value: ExcelPivot['values'][number];
}

/** excel.datapivothierarchycollection */
const VALUES: ObjectType<ExcelPivot> = {
  name: 'DataPivotHierarchyCollection',
  item: (pivot, key) => {
    const value = pivot.values.find(({ name }) => name === key);
    if (!value) throw new ApiError('ItemNotFound', 'DataPivotHierarchyCollection.getItem');
    return apiObject(VALUE, { pivot, value });
  },
  call: {
    Add: (pivot: ExcelPivot, hierarchy: ApiObject) => {
      refuseProtected(pivot.sheet, 'DataPivotHierarchyCollection.add');
      const field = String(hierarchy.get('Name'));
      const value = { field, name: `Sum of ${field}`, summarizeBy: 'Sum', numberFormat: 'General' };
      pivot.values.push(value);
      fill(pivot);
      return apiObject(VALUE, { pivot, value });
    },
  },
  writes: ['Add'],
};
const VALUE: ObjectType<ValueState> = {
  name: 'DataPivotHierarchy',
  set: {
    // A value with the name of a field is refused (support.microsoft.com, "PivotTable field name already exists").
    Name: ({ pivot, value }, name) => {
      if (headersOf(pivot).some((header) => header.toLowerCase() === String(name).toLowerCase()))
        throw new ApiError('InvalidArgument', 'DataPivotHierarchy.name');
      value.name = String(name);
      fill(pivot);
    },
    SummarizeBy: ({ pivot, value }, summary) => {
      if (summary !== 'Sum' && summary !== 'Average' && summary !== 'Count')
        throw new UnknownCall(`DataPivotHierarchy.summarizeBy = ${String(summary)}`);
      value.summarizeBy = summary;
      fill(pivot);
    },
    NumberFormat: ({ value }, format) => {
      value.numberFormat = String(format);
    },
  },
};

function headersOf({ sheet, table }: ExcelPivot): string[] {
  return recordsOf(sheet.workbook, table)[0]?.map(String) ?? [];
}

/** The table's cells, header first. */
function recordsOf(workbook: ExcelWorkbook, name: string): unknown[][] {
  const sheet = workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const range = sheet?.tables.find((table) => table.name === name)?.range;
  if (!sheet || !range) throw new ApiError('ItemNotFound', 'PivotTable');
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from(
      { length: range.right - range.left + 1 },
      (__, c) => sheet.cell(range.top + r, range.left + c)?.value ?? '',
    ),
  );
}

function clear({ sheet, range }: ExcelPivot): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) sheet.enter(row, col, '');
  }
}

/** PivotTableRangeConflict: it would cover cells that are not its own (docs/testing/application-specific-api-error-handling.md). */
function fill(pivot: ExcelPivot): void {
  const { sheet, range, values } = pivot;
  const lines = linesOf(pivot);
  const next: CellRange = {
    ...range,
    bottom: range.top + lines.length - 1,
    right: range.left + values.length,
  };
  for (let row = next.top; row <= next.bottom; row++) {
    for (let col = next.left; col <= next.right; col++) {
      const isFilled = (sheet.cell(row, col)?.value ?? '') !== '';
      if (isFilled && !inside(range, row, col)) throw new ApiError('PivotTableRangeConflict', 'PivotTable');
    }
  }
  clear(pivot);
  pivot.range = next;
  lines.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      sheet.enter(next.top + r, next.left + c, cell);
    });
  });
}

function linesOf(pivot: ExcelPivot): unknown[][] {
  const [headers = [], ...records] = recordsOf(pivot.sheet.workbook, pivot.table);
  const [field] = pivot.rows;
  const at = headers.indexOf(field);
  const groups = field === undefined ? [] : [...new Set(records.map((record) => record[at]))];
  const line = (label: unknown, of: readonly unknown[][]): unknown[] => [
    label,
    ...pivot.values.map((value) =>
      summary(
        value.summarizeBy,
        of.map((record) => record[headers.indexOf(value.field)]),
      ),
    ),
  ];
  return [
    ['Row Labels', ...pivot.values.map(({ name }) => name)],
    ...groups.map((group) =>
      line(
        group,
        records.filter((record) => record[at] === group),
      ),
    ),
    line('Grand Total', records),
  ];
}

function summary(by: string, cells: readonly unknown[]): number {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (by === 'Count') return cells.filter((cell) => cell !== '').length;
  const sum = numbers.reduce((total, number) => total + number, 0);
  return by === 'Average' ? sum / Math.max(1, numbers.length) : sum;
}
