// What a PivotTable of ours is made of: its table's columns by header, and names for its values that Excel accepts.
import type { PivotPlan, SheetPlan, TablePlan } from '../../core/plan/plan';
import { headerTexts } from './header-texts';

export interface PivotValue {
  readonly field: number;
  readonly summarize: PivotPlan['values'][number]['summarize'];
  readonly format: PivotPlan['values'][number]['format'];
  /** Never the name of a field: Excel refuses that. */
  readonly name: string;
}

/** Fields are places in `headers`, counted from 0. */
export interface PivotFields {
  readonly table: TablePlan;
  readonly headers: readonly string[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly filters: readonly number[];
  readonly values: readonly PivotValue[];
}

/** Throws a plain error for a table or column that no plan of this run has, and for a PivotTable without values. */
export function pivotFields(plans: readonly SheetPlan[], pivot: PivotPlan): PivotFields {
  const table = plans.flatMap(({ tables }) => tables).find(({ name }) => name === pivot.table);
  if (!table) throw new Error(`pivot ${pivot.name}: no plan has the table ${pivot.table}`);
  if (pivot.values.length === 0) throw new Error(`pivot ${pivot.name} has no values`);
  const headers = headerTexts(table.columns.map(({ header }) => header));
  const find = (key: string): number => {
    const index = table.columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`pivot ${pivot.name}: ${table.name} has no column ${key}`);
    return index;
  };
  const taken = new Set(headers.map((header) => header.toLowerCase()));
  return {
    table,
    headers,
    rows: pivot.rowFields.map(find),
    columns: pivot.columnFields.map(find),
    filters: pivot.filterFields.map(find),
    values: pivot.values.map(({ field, summarize, name, format }) => ({
      field: find(field),
      summarize,
      format,
      name: freeName(name, taken),
    })),
  };
}

/** Excel's own way: a blank behind the name is enough to tell it from a field's. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  while (taken.has(name.toLowerCase())) name += ' ';
  taken.add(name.toLowerCase());
  return name;
}

/** Rows above a PivotTable that its filters take, with the blank row between. */
export function pivotFilterRows({ filterFields }: PivotPlan): number {
  return filterFields.length === 0 ? 0 : filterFields.length + 1;
}

/** The row of the PivotTable's upper left cell: as planned, or lower where its filters would not fit above. */
export function pivotBodyRow(pivot: PivotPlan): number {
  return Math.max(pivot.row, pivotFilterRows(pivot));
}
