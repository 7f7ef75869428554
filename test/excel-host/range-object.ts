// Excel.Range as far as our host asks for it. javascript/api/excel/excel.range unless another page is named.
import { parseRange, quoteSheet, rangeAddress } from '../../src/core/grid/address';
import type { CellRange } from '../../src/core/grid/grid';
import { shiftFormula } from '../../src/hosts/xlsx/write/formula-shift';
import { apiObject, type ApiObject, type ObjectType } from './api-object';
import { ApiError, UnknownCall } from './excel-error';
import { inside, type Cell, type ColourRule, type ExcelSheet } from './workbook';

/** "null" instead of values beyond this many cells (docs/concepts/resource-limits-and-performance-optimization.md). */
const MOST_CELLS_READ = 5_000_000;

export interface RangeState {
  readonly sheet: ExcelSheet;
  readonly range: CellRange;
}

export function rangeObject(sheet: ExcelSheet, range: CellRange): ApiObject {
  return apiObject(RANGE, { sheet, range });
}

/** The block an address names; unbounded ones are not known here. */
export function rangeOf(address: unknown, location: string): CellRange {
  const range = typeof address === 'string' ? parseRange(address) : null;
  if (!range) throw new ApiError('InvalidArgument', location);
  return range;
}

/** Writing to a protected sheet: AccessDenied (docs/excel/excel-add-ins-worksheets.md, data protection). */
export function refuseProtected(sheet: ExcelSheet, location: string): void {
  if (sheet.isProtected) throw new ApiError('AccessDenied', location);
}

function rowsOf({ range }: RangeState): number {
  return range.bottom - range.top + 1;
}

function columnsOf({ range }: RangeState): number {
  return range.right - range.left + 1;
}

function read(self: RangeState, pick: (cell: Cell | undefined) => unknown): unknown {
  if (rowsOf(self) * columnsOf(self) > MOST_CELLS_READ) return null;
  const { sheet, range } = self;
  return Array.from({ length: rowsOf(self) }, (_, r) =>
    Array.from({ length: columnsOf(self) }, (__, c) => pick(sheet.cell(range.top + r, range.left + c))),
  );
}

/**
 * A single value goes into every cell; a 2-D array must have the range's shape; null in it leaves the cell as it is
 * (docs/excel/excel-add-ins-blank-null-values.md). null itself is invalid.
 */
function write(
  self: RangeState,
  value: unknown,
  location: string,
  put: (row: number, col: number, value: unknown) => void,
): void {
  const { sheet, range } = self;
  refuseProtected(sheet, location);
  if (value === null) throw new ApiError('InvalidArgument', location);
  const isArray = Array.isArray(value);
  const rows = value as readonly (readonly unknown[])[];
  const fits = () => rows.length === rowsOf(self) && rows.every((row) => row.length === columnsOf(self));
  if (isArray && !fits()) throw new ApiError('InvalidArgument', location);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const cell: unknown = isArray ? rows[row - range.top]?.[col - range.left] : value;
      if (cell !== null) put(row, col, cell);
    }
  }
}

function enter(self: RangeState, value: unknown, location: string): void {
  write(self, value, location, (row, col, content) => {
    self.sheet.enter(row, col, content);
  });
  growTable(self);
  for (const table of self.sheet.tables) {
    if (table.showHeaders && self.range.top <= table.range.top && self.range.bottom >= table.range.top) {
      self.sheet.settleHeaders(table);
    }
  }
}

/** Values right below a table become its rows (docs/concepts/resource-limits-and-performance-optimization.md, getRowsBelow). */
function growTable({ sheet, range }: RangeState): void {
  const table = sheet.tables.find(
    (one) =>
      !one.showTotals &&
      range.top === one.range.bottom + 1 &&
      range.left === one.range.left &&
      range.right === one.range.right,
  );
  const isFilled = sheet.rows
    .slice(range.top, range.bottom + 1)
    .some((cells) => cells.slice(range.left, range.right + 1).some((cell) => (cell?.value ?? '') !== ''));
  if (table && isFilled) table.range = { ...table.range, bottom: range.bottom };
}

function clear(self: RangeState, applyTo: unknown): void {
  const { sheet, range } = self;
  refuseProtected(sheet, 'Range.clear');
  // Excel.ClearApplyTo.
  if (applyTo !== 'Contents' && applyTo !== 'Hyperlinks') {
    throw new UnknownCall(`Range.clear(${String(applyTo)})`);
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const cell = sheet.cell(row, col);
      if (cell && applyTo === 'Hyperlinks') delete cell.link;
      else if (cell) sheet.enter(row, col, '');
    }
  }
}

/** Relative references move along (javascript/api/excel/excel.rangecopytype, Formulas). */
function copyFrom(self: RangeState, from: unknown, type: unknown): void {
  const { sheet, range } = self;
  refuseProtected(sheet, 'Range.copyFrom');
  const source = rangeOf(from, 'Range.copyFrom');
  if (type === 'Formats') {
    copyFormats(self, source);
    return;
  }
  if (type !== 'Formulas') throw new UnknownCall(`Range.copyFrom(…, ${String(type)})`);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const [fromRow, fromCol] = [source.top, source.left + (col - range.left)];
      const cell = sheet.cell(fromRow, fromCol);
      const moved =
        cell?.formula === undefined ? null : shiftFormula(cell.formula, row - fromRow, col - fromCol);
      sheet.enter(row, col, moved === null ? (cell?.value ?? '') : `=${moved}`);
    }
  }
}

/** The looks of one row put on all rows of the range (javascript/api/excel/excel.rangecopytype, Formats). */
function copyFormats({ sheet, range }: RangeState, source: CellRange): void {
  const keys = new Set(sheet.styles.map(({ key }) => key));
  for (let col = range.left; col <= range.right; col++) {
    const fromCol = source.left + (col - range.left);
    const area = { ...range, left: col, right: col };
    for (const key of keys) {
      const value = sheet.styleAt(source.top, fromCol, key);
      if (value !== null) sheet.styles.push({ range: area, key, value });
    }
    const format = sheet.cell(source.top, fromCol)?.format;
    for (let row = range.top; row <= range.bottom; row++) {
      if (format !== undefined) sheet.ownCell(row, col).format = format;
    }
  }
}

interface CellProperties {
  readonly hyperlink?: { readonly documentReference?: string; readonly textToDisplay?: string };
  readonly format?: { readonly font?: { readonly color?: boolean } };
}

/** javascript/api/excel/excel.cellpropertiesloadoptions: only links and the colour of the font are known here. */
function getCellProperties({ sheet, range }: RangeState, options: CellProperties): unknown {
  const known = Object.keys(options).every((name) => name === 'hyperlink' || name === 'format');
  if (!known) throw new UnknownCall(`Range.getCellProperties(${JSON.stringify(options)})`);
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, r) => range.top + r);
  const cols = Array.from({ length: range.right - range.left + 1 }, (_, c) => range.left + c);
  const one = (row: number, col: number) => {
    const link = sheet.cell(row, col)?.link;
    return {
      ...(options.hyperlink && link ? { hyperlink: { documentReference: link } } : {}),
      ...(options.format
        ? { format: { font: { color: sheet.styleAt(row, col, 'Format/Font/Color') ?? '#000000' } } }
        : {}),
    };
  };
  return rows.map((row) => cols.map((col) => one(row, col)));
}

/** javascript/api/excel/excel.settablecellproperties: only links are known here. An empty object leaves the cell. */
function setCellProperties(self: RangeState, data: unknown): void {
  write(self, data, 'Range.setCellProperties', (row, col, value) => {
    const { hyperlink, ...rest } = value as CellProperties;
    if (Object.keys(rest).length > 0) throw new UnknownCall('Range.setCellProperties');
    if (!hyperlink) return;
    const cell = self.sheet.ownCell(row, col);
    cell.link = hyperlink.documentReference ?? '';
    if (hyperlink.textToDisplay !== undefined) self.sheet.enter(row, col, hyperlink.textToDisplay);
  });
}

/** `Format/Fill/Color = …` and what is like it: kept as areas, the last one counts. */
function styled<T>(
  name: string,
  path: string,
  of: (self: T) => RangeState,
  names: readonly string[],
  more: Partial<ObjectType<T>> = {},
): ObjectType<T> {
  const set = Object.fromEntries(
    names.map((property) => [
      property,
      (self: T, value: unknown) => {
        const { sheet, range } = of(self);
        refuseProtected(sheet, `${name}.${property}`);
        if (value === null) throw new ApiError('InvalidArgument', `${name}.${property}`);
        sheet.styles.push({ range, key: `${path}/${property}`, value });
      },
    ]),
  );
  return { name, set, ...more };
}

const self = (state: RangeState): RangeState => state;
const FILL = styled<RangeState>('RangeFill', 'Format/Fill', self, ['Color'], {
  call: {
    Clear: ({ sheet, range }) => {
      refuseProtected(sheet, 'RangeFill.clear');
      sheet.styles.push({ range, key: 'Format/Fill/Color', value: '' });
    },
  },
  writes: ['Clear'],
});
const FONT = styled<RangeState>('RangeFont', 'Format/Font', self, ['Color', 'Bold', 'Size', 'Underline']);
const BORDERS: ObjectType<RangeState> = {
  name: 'RangeBorderCollection',
  item: (state, key) =>
    apiObject(styled<RangeState>('RangeBorder', `Format/Borders/${key}`, self, ['Color', 'Style']), state),
};
const FORMAT = styled<RangeState>(
  'RangeFormat',
  'Format',
  self,
  ['ColumnWidth', 'RowHeight', 'WrapText', 'HorizontalAlignment', 'VerticalAlignment', 'IndentLevel'],
  {
    nav: {
      Fill: (state) => apiObject(FILL, state),
      Font: (state) => apiObject(FONT, state),
      Borders: (state) => apiObject(BORDERS, state),
    },
  },
);

/** docs/excel/excel-add-ins-data-validation.md; a list written out holds up to 255 characters. */
const VALIDATION: ObjectType<RangeState> = {
  name: 'DataValidation',
  set: {
    Rule: ({ sheet, range }, rule) => {
      refuseProtected(sheet, 'DataValidation.rule');
      const source = (rule as { list?: { source?: string } }).list?.source;
      if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) {
        throw new ApiError('InvalidArgument', 'DataValidation.rule');
      }
      sheet.typingRules.push({ range, rule });
    },
    ErrorAlert: () => undefined,
    Prompt: () => undefined,
    IgnoreBlanks: () => undefined,
  },
  call: {
    Clear: ({ sheet, range }) => {
      refuseProtected(sheet, 'DataValidation.clear');
      sheet.typingRules.push({ range, rule: null });
    },
  },
  writes: ['Clear'],
};

/** docs/excel/excel-add-ins-conditional-formatting.md: custom formulas only. */
const RULE_LOOK = (path: 'Font' | 'Fill'): ObjectType<ColourRule> => ({
  name: `ConditionalRange${path}`,
  set: Object.fromEntries(
    ['Color', 'Bold'].map((name) => [
      name,
      (rule: ColourRule, value: unknown) => {
        rule.look[`${path}/${name}`] = value;
      },
    ]),
  ),
});
const RULE_FORMAT: ObjectType<ColourRule> = {
  name: 'ConditionalRangeFormat',
  nav: {
    Font: (rule) => apiObject(RULE_LOOK('Font'), rule),
    Fill: (rule) => apiObject(RULE_LOOK('Fill'), rule),
  },
};
const RULE: ObjectType<ColourRule> = {
  name: 'ConditionalFormatRule',
  set: {
    Formula: (rule, formula) => {
      if (typeof formula !== 'string' || !formula.startsWith('=')) {
        throw new ApiError('InvalidArgument', 'ConditionalFormatRule.formula');
      }
      rule.formula = formula;
    },
  },
};
const CUSTOM: ObjectType<ColourRule> = {
  name: 'CustomConditionalFormat',
  nav: { Rule: (rule) => apiObject(RULE, rule), Format: (rule) => apiObject(RULE_FORMAT, rule) },
};
const COLOUR_RULE: ObjectType<ColourRule> = {
  name: 'ConditionalFormat',
  nav: { Custom: (rule) => apiObject(CUSTOM, rule) },
};
const COLOUR_RULES: ObjectType<RangeState> = {
  name: 'ConditionalFormatCollection',
  call: {
    Add: ({ sheet, range }: RangeState, type: unknown) => {
      refuseProtected(sheet, 'ConditionalFormatCollection.add');
      if (type !== 'Custom') throw new UnknownCall(`ConditionalFormatCollection.add(${String(type)})`);
      const rule: ColourRule = { range, formula: '', look: {} };
      sheet.colourRules.push(rule);
      return apiObject(COLOUR_RULE, rule);
    },
  },
  writes: ['Add'],
};

const RANGES: ObjectType<readonly RangeState[]> = {
  name: 'RangeCollection',
  items: (states) => states.map((state) => apiObject(RANGE, state)),
};
const RANGE_AREAS: ObjectType<readonly RangeState[]> = {
  name: 'RangeAreas',
  nav: { Areas: (states) => apiObject(RANGES, states) },
};

/** Merged blocks beyond this many make the call fail. */
const MOST_MERGES = 512;

function mergedAreas({ sheet, range }: RangeState): ApiObject | null {
  const found = sheet.merges.filter((merge) => inside(range, merge.top, merge.left));
  if (found.length > MOST_MERGES) throw new ApiError('GeneralException', 'Range.getMergedAreasOrNullObject');
  if (found.length === 0) return null;
  return apiObject(
    RANGE_AREAS,
    found.map((merge) => ({ sheet, range: merge })),
  );
}

const RANGE: ObjectType<RangeState> = {
  name: 'Range',
  get: {
    Address: ({ sheet, range }) => `${quoteSheet(sheet.name)}!${rangeAddress(range)}`,
    RowIndex: ({ range }) => range.top,
    ColumnIndex: ({ range }) => range.left,
    RowCount: rowsOf,
    ColumnCount: columnsOf,
    Values: (state) => read(state, (cell) => cell?.value ?? ''),
    Formulas: (state) =>
      // The apostrophe of a text does not come back (OfficeDev/office-js#6687).
      read(state, (cell) => (cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`)),
    NumberFormat: (state) => read(state, (cell) => cell?.format ?? 'General'),
  },
  set: {
    Values: (state, value) => {
      enter(state, value, 'Range.values');
    },
    Formulas: (state, value) => {
      enter(state, value, 'Range.formulas');
    },
    NumberFormat: (state, value) => {
      write(state, value, 'Range.numberFormat', (row, col, format) => {
        state.sheet.ownCell(row, col).format = String(format) || 'General';
      });
    },
    ColumnHidden: ({ sheet, range }, value) => {
      refuseProtected(sheet, 'Range.columnHidden');
      sheet.styles.push({ range, key: 'ColumnHidden', value });
    },
  },
  nav: {
    Format: (state) => apiObject(FORMAT, state),
    DataValidation: (state) => apiObject(VALIDATION, state),
    ConditionalFormats: (state) => apiObject(COLOUR_RULES, state),
  },
  call: {
    GetRow: ({ sheet, range }: RangeState, index: number) =>
      rangeObject(sheet, { ...range, top: range.top + index, bottom: range.top + index }),
    GetBoundingRect: ({ sheet, range }: RangeState, other: ApiObject) => {
      const top = Number(other.get('RowIndex'));
      const bottom = top + Number(other.get('RowCount')) - 1;
      return rangeObject(sheet, {
        ...range,
        top: Math.min(range.top, top),
        bottom: Math.max(range.bottom, bottom),
      });
    },
    // The client asks for this before it splits a large array; not part of the documented API.
    _ValidateArraySize: (state: RangeState, rows: number, columns: number) => {
      if (rows !== rowsOf(state) || columns !== columnsOf(state)) {
        throw new ApiError('InvalidArgument', 'Range.values');
      }
    },
    _KeepReference: () => undefined,
    Select: ({ sheet, range }: RangeState) => {
      sheet.workbook.selection = { sheet, range };
    },
    GetMergedAreasOrNullObject: mergedAreas,
    Clear: clear,
    CopyFrom: copyFrom,
    GetCellProperties: getCellProperties,
    SetCellProperties: setCellProperties,
  },
  writes: ['Clear', 'CopyFrom', 'SetCellProperties'],
};
