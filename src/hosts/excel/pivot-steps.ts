/// <reference types="office-js" />
// The calls that make a PivotTable. Afterwards it is people's: it is only refreshed.
import { cellAddress } from '../../core/grid/address';
import type { PivotPlan, SheetPlan } from '../../core/plan/plan';
import { pivotBodyRow, pivotFields, type PivotFields } from '../drawing/pivot-fields';
import type { Draw } from './chart-steps';
import { NUMBER_FORMATS } from './dress-table';
import type { OnSheet } from './steps';

export interface PivotDrawing {
  readonly pivot: PivotPlan;
  readonly fields: PivotFields;
  readonly sheet: OnSheet;
  /** Its table, or its own sheet, is new in this run. */
  readonly isNew: boolean;
}

export function pivotDrawing(
  plans: readonly SheetPlan[],
  pivot: PivotPlan,
  sheet: OnSheet,
  isNew: boolean,
): PivotDrawing {
  return { pivot, fields: pivotFields(plans, pivot), sheet, isNew };
}

const SUMMARIES = { sum: 'Sum', average: 'Average', count: 'Count' } as const;

export function makePivot({ pivot, fields, sheet }: PivotDrawing): Draw {
  const { headers, rows, columns, filters, values } = fields;
  return (context) => {
    const source = context.workbook.tables.getItem(fields.table.name);
    const place = cellAddress(pivotBodyRow(pivot), pivot.col);
    const made = sheet(context).pivotTables.add(pivot.name, source, sheet(context).getRange(place).untrack());
    const hierarchy = (field: number): Excel.PivotHierarchy => made.hierarchies.getItem(headers[field] ?? '');
    for (const field of rows) made.rowHierarchies.add(hierarchy(field));
    for (const field of columns) made.columnHierarchies.add(hierarchy(field));
    for (const field of filters) made.filterHierarchies.add(hierarchy(field));
    for (const { field, name, summarize } of values) {
      const value = made.dataHierarchies.add(hierarchy(field));
      value.summarizeBy = SUMMARIES[summarize];
      value.name = name;
    }
  };
}

export function dressPivot({ pivot, fields }: PivotDrawing): readonly Draw[] {
  return fields.values.map(({ name, format }) => (context) => {
    const found = context.workbook.pivotTables.getItem(pivot.name);
    found.dataHierarchies.getItem(name).numberFormat = NUMBER_FORMATS[format];
  });
}

export function refreshPivot({ pivot }: PivotDrawing): Draw {
  return ({ workbook }) => {
    workbook.pivotTables.getItem(pivot.name).refresh();
  };
}
