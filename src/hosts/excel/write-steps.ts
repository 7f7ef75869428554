/// <reference types="office-js" />
// The calls that carry out a change, in the order Excel wants them: sheet, table, formats, cells, links.
import { rangeAddress } from '../../core/grid/address';
import type { CellRange } from '../../core/grid/grid';
import type { NumberFormat, TablePlan } from '../../core/plan/plan';
import { dressSteps } from './dress-table';
import { enteredValue, standingValue } from './entered-text';
import { rowsOf } from './plan-targets';
import { lineSteps, newSheetSteps } from './dress-sheet';
import type { BlockChange, LinkChange, SheetChange, TableChange, Target } from './sheet-change';
import type { TableState } from './sheet-state';
import { mapped, type Sliced } from './sliced';
import { CALL_BYTES, jsonBytes, rangeOn, setFormat, step, type OnSheet, type Step } from './steps';

export interface WriteOptions {
  /** ExcelApi 1.13: tables can be resized. */
  readonly canResize: boolean;
  readonly date1904: boolean;
}

/** The sheet of a change within a request. */
export function sheetOf({ plan, state }: SheetChange): (context: Excel.RequestContext) => Excel.Worksheet {
  return ({ workbook }) => workbook.worksheets.getItem(state?.id ?? plan.sheet);
}

export function* writeSteps(change: SheetChange, options: WriteOptions): Sliced<readonly Step[]> {
  const sheet = sheetOf(change);
  const isNew = change.state === null;
  const blocks = yield* mapped(change.blocks, (block) => blockSteps(block, sheet));
  return [
    ...(isNew ? newSheetSteps(change.plan) : []),
    ...change.tables.flatMap((table) => shapeSteps(table, sheet, options)),
    ...change.tables.flatMap((table) => dressSteps(table, change.plan, sheet, options.date1904)),
    ...lineSteps(change, sheet),
    ...appendedLookSteps(change.appended, sheet),
    ...blocks.flat(),
    ...change.copies.map(({ from, to }) =>
      step((context) => {
        const source = { top: from.row, bottom: from.row, left: from.col, right: from.col };
        rangeOn(sheet(context), to).copyFrom(rangeAddress(source), 'Formulas');
      }),
    ),
    ...change.tables.flatMap((table) => newTableSteps(table, sheet)),
    ...change.links.flatMap(({ range, after }) => linkSteps(range, after, sheet)),
  ];
}

/** Formats come before the values, or a text of digits would become a number. */
function appendedLookSteps(looks: SheetChange['appended'], sheet: OnSheet): readonly Step[] {
  if (!looks) return [];
  const { from, to, dated } = looks;
  const copy = step((context) => {
    if (from) rangeOn(sheet(context), to).copyFrom(rangeAddress(from), 'Formats');
  });
  const days = dated.map((range) =>
    step((context) => {
      setFormat(rangeOn(sheet(context), range), 'yyyy-mm-dd');
    }),
  );
  return from ? [copy, ...days] : days;
}

/** An existing table gets its new size before its cells; hidden totals come back with their row. */
function shapeSteps(
  { plan, before, range, resized, newRows }: TableChange,
  sheet: OnSheet,
  { canResize, date1904 }: WriteOptions,
): readonly Step[] {
  if (!before) return [];
  const table = (context: Excel.RequestContext): Excel.Table => sheet(context).tables.getItem(before.id);
  const unfilter = before.filtered
    ? [
        step((context) => {
          table(context).autoFilter.clearCriteria();
        }),
      ]
    : [];
  if (!resized) return unfilter;
  if (canResize) return [...unfilter, ...resizeSteps(table, range, before.hasTotals)];
  return newRows ? [...unfilter, ...growSteps(plan, newRows, before, sheet, date1904)] : unfilter;
}

/** Below ExcelApi 1.13 a table grows by itself when the rows right below it are filled. */
function growSteps(
  plan: TablePlan,
  rows: CellRange,
  before: TableState,
  sheet: OnSheet,
  date1904: boolean,
): readonly Step[] {
  const first = rows.top - plan.top - 1;
  const values = rowsOf(rows).map((_, r) =>
    plan.columns.map(({ format }, c) =>
      enteredValue(standingValue(plan.rows[first + r]?.[c] ?? null, format, date1904), format),
    ),
  );
  return [
    step(
      (context) => {
        const table = sheet(context).tables.getItem(before.id);
        if (before.hasTotals) table.showTotals = false;
        rangeOn(sheet(context), rows).values = values;
        if (before.hasTotals) table.showTotals = true;
      },
      jsonBytes(values) + CALL_BYTES,
    ),
  ];
}

/** Excel resizes header and body; a totals row is taken off and put back. */
export function resizeSteps(
  table: (context: Excel.RequestContext) => Excel.Table,
  range: CellRange,
  hasTotals: boolean,
): readonly Step[] {
  const body = hasTotals ? { ...range, bottom: range.bottom - 1 } : range;
  return [
    step((context) => {
      const found = table(context);
      if (hasTotals) found.showTotals = false;
      found.resize(rangeAddress(body));
      if (hasTotals) found.showTotals = true;
    }),
  ];
}

/** A table that did not exist is made around its cells. */
function newTableSteps({ plan, before, range }: TableChange, sheet: OnSheet): readonly Step[] {
  if (before) return [];
  return [
    step((context) => {
      const table = sheet(context).tables.add(rangeAddress(range), true);
      table.name = plan.name;
      table.showFilterButton = plan.filter;
      table.style = 'TableStyleLight1';
    }),
  ];
}

/** Columns of text get their format before their values, or "007" would become 7. */
export function blockSteps({ range, after, formats }: BlockChange, sheet: OnSheet): readonly Step[] {
  const values = after.map((cells) => cells.map((target, c) => written(target, formats[c] ?? 'general')));
  const asFormulas = after.some((cells) => cells.some(isFormula));
  const textColumns = formats.flatMap((format, c) => {
    const holdsText = format === 'text' && after.some((cells) => typeof cells[c] === 'string');
    return holdsText ? [{ ...range, left: range.left + c, right: range.left + c }] : [];
  });
  return [
    ...textColumns.map((area) =>
      step((context) => {
        setFormat(rangeOn(sheet(context), area), '@');
      }),
    ),
    step(
      (context) => {
        const block = rangeOn(sheet(context), range);
        if (asFormulas) block.formulas = values;
        else block.values = values;
      },
      jsonBytes(values) + CALL_BYTES,
    ),
  ];
}

function isFormula(target: Target): boolean {
  return typeof target === 'object' && target !== null;
}

/** null leaves a cell as it is. */
export function written(target: Target, format: NumberFormat): string | number | boolean | null {
  if (target === undefined) return null;
  if (typeof target === 'object' && target !== null) return `=${target.formula}`;
  return enteredValue(target, format);
}

/** Old links go, new ones come; the cells keep their texts. */
export function linkSteps(range: CellRange, places: LinkChange['after'], sheet: OnSheet): readonly Step[] {
  const properties = places.map((place): Excel.SettableCellProperties[] => [
    place === null ? {} : { hyperlink: { documentReference: place } },
  ]);
  return [
    step((context) => {
      rangeOn(sheet(context), range).clear('Hyperlinks');
    }),
    step(
      (context) => {
        if (places.some((place) => place !== null))
          rangeOn(sheet(context), range).setCellProperties(properties);
      },
      jsonBytes(properties) + CALL_BYTES,
    ),
  ];
}
