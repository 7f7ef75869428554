/// <reference types="office-js" />
// How a table of ours looks: formats, ground, lines. Only rows that are new to the table are dressed, unless its columns
// changed; people's own columns are left alone.
import { PALETTE } from '../drawing/palette';
import { bodyRange } from '../../core/plan/table-range';
import type { CellRange } from '../../core/grid/grid';
import type { ColumnPlan, NumberFormat, SheetPlan, TablePlan } from '../../core/plan/plan';
import { highlightSteps } from './highlight-steps';
import type { TableChange } from './sheet-change';
import { CALL_BYTES, columnOf, rangeOn, setFormat, step, type OnSheet, type Step } from './steps';
import { validationSteps } from './validation-steps';

export const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '0',
  decimal: '0.00',
  money: '#,##0.00',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
};
const ALIGNMENT: Readonly<Partial<Record<NumberFormat, 'Left' | 'Center'>>> = {
  general: 'Left',
  text: 'Left',
  date: 'Center',
  datetime: 'Center',
};
const NAMED_ALIGNMENT = { left: 'Left', center: 'Center', right: 'Right' } as const;
const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** `date1904` is the workbook's date system. */
export function dressSteps(
  change: TableChange,
  plan: SheetPlan,
  sheet: OnSheet,
  date1904: boolean,
): readonly Step[] {
  const body = bodyRange(change.plan);
  const rows = change.redressed ? body : change.newRows;
  return [
    ...(change.redressed ? headerSteps(change.plan, sheet, change.before !== null) : []),
    ...(rows
      ? change.plan.columns.flatMap((column, i) => columnSteps(column, columnOf(rows, body.left + i), sheet))
      : []),
    ...(rows ? lineSteps(change.plan, rows, sheet, 'Continuous') : []),
    ...(rows ? validationSteps(change.plan, rows, sheet, date1904) : []),
    ...highlightSteps(change, plan, sheet),
    ...(change.freedRows ? undressSteps(change.plan, change.freedRows, sheet) : []),
  ];
}

/** Rows that left the table and come back: as they were dressed before. */
export function redressSteps(
  { plan, freedRows }: TableChange,
  sheet: OnSheet,
  date1904: boolean,
): readonly Step[] {
  if (!freedRows) return [];
  return [
    ...plan.columns.flatMap((column, i) => columnSteps(column, columnOf(freedRows, plan.left + i), sheet)),
    ...lineSteps(plan, freedRows, sheet, 'Continuous'),
    ...validationSteps(plan, freedRows, sheet, date1904),
  ];
}

/** Thin lines around every cell of our columns, or none. */
function lineSteps(
  plan: TablePlan,
  rows: CellRange,
  sheet: OnSheet,
  style: 'Continuous' | 'None',
): readonly Step[] {
  // The line above rows that left the table belongs to its last row.
  const sides = style === 'None' ? BORDERS.filter((side) => side !== 'EdgeTop') : BORDERS;
  return ownRuns(plan).map(([from, to]) =>
    step((context) => {
      const area = { ...rows, left: plan.left + from, right: plan.left + to };
      const { borders } = rangeOn(sheet(context), area).format;
      for (const side of sides) {
        const border = borders.getItem(side);
        border.style = style;
        if (style === 'Continuous') border.color = `#${PALETTE.line}`;
      }
    }, CALL_BYTES * 8),
  );
}

/** Our columns that stand side by side: first and last. */
function ownRuns({ columns }: TablePlan): [number, number][] {
  const runs: [number, number][] = [];
  columns.forEach(({ userColumn }, i) => {
    if (userColumn) return;
    const last = runs.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

function headerSteps(plan: TablePlan, sheet: OnSheet, exists: boolean): readonly Step[] {
  return plan.columns.flatMap((column, i) => {
    if (column.userColumn) return [];
    const cell = { top: plan.top, bottom: plan.top, left: plan.left + i, right: plan.left + i };
    return [
      step((context) => {
        const range = rangeOn(sheet(context), cell);
        range.format.fill.color = `#${column.fillIn ? PALETTE.headerFillIn : PALETTE.header}`;
        range.format.font.color = `#${PALETTE.headerText}`;
        range.format.font.bold = true;
        range.format.horizontalAlignment = 'Center';
        range.format.verticalAlignment = 'Center';
        range.format.wrapText = true;
        // People's own widths stay once the sheet exists.
        if (!exists) range.format.columnWidth = widthInPoints(column.width);
        if (!exists && column.hidden) range.columnHidden = true;
      }, CALL_BYTES * 6),
    ];
  });
}

/** A character of Excel's standard font takes 7 pixels, a cell's margins 5; a pixel is three quarters of a point. */
export function widthInPoints(characters: number): number {
  return (Math.min(255, characters) * 7 + 5) * 0.75;
}

function columnSteps(column: ColumnPlan, area: CellRange, sheet: OnSheet): readonly Step[] {
  if (column.userColumn) return [];
  const align = column.align ? NAMED_ALIGNMENT[column.align] : ALIGNMENT[column.format];
  return [
    step((context) => {
      const range = rangeOn(sheet(context), area);
      setFormat(range, NUMBER_FORMATS[column.format]);
      if (align) range.format.horizontalAlignment = align;
      if (align === 'Left') range.format.indentLevel = 1;
      range.format.verticalAlignment = 'Center';
      if (column.wrap) range.format.wrapText = true;
      if (column.fillIn) range.format.fill.color = `#${PALETTE.fillIn}`;
    }, CALL_BYTES * 6),
  ];
}

/** Rows that leave the table lose what made them look like it; its rules show nothing on blank cells. */
function undressSteps(plan: TablePlan, rows: CellRange, sheet: OnSheet): readonly Step[] {
  const columns = plan.columns.flatMap((column, i) => {
    if (column.userColumn) return [];
    return [
      step((context) => {
        const range = rangeOn(sheet(context), columnOf(rows, plan.left + i));
        setFormat(range, 'General');
        range.format.fill.clear();
        if (column.validation) range.dataValidation.clear();
      }, CALL_BYTES * 4),
    ];
  });
  return [...columns, ...lineSteps(plan, rows, sheet, 'None')];
}
