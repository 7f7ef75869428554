// Which cells a chart of ours shows: a column of its table for the categories, one for each series, whole bodies always.
import type { CellRange } from '../../core/grid/grid';
import type { ChartPlan, ColumnPlan, SheetPlan, TablePlan } from '../../core/plan/plan';
import { bodyRange } from '../../core/plan/table-range';
import { headerTexts } from './header-texts';

export interface ChartColumn {
  readonly column: ColumnPlan;
  /** Place within the table, counted from 0. */
  readonly index: number;
  /** Text of the header cell. */
  readonly header: string;
  readonly headerCell: CellRange;
  /** The column's body; one blank row when the table is empty. */
  readonly body: CellRange;
}

export interface ChartRanges {
  readonly table: TablePlan;
  readonly category: ChartColumn;
  readonly series: readonly ChartColumn[];
}

/**
 * The columns of a chart in their plan. Throws a plain error for a table or column the plan does not have (a mistake of
 * ours, never the user's), and for a chart without series.
 * `{ table: "HF_T", category: "month", series: ["score"] }` over `HF_T` in A5:C8 → categories `A6:A8`, series `B6:B8` …
 */
export function chartRanges(plan: SheetPlan, chart: ChartPlan): ChartRanges {
  const table = plan.tables.find(({ name }) => name === chart.table);
  if (!table) throw new Error(`chart ${chart.name}: the plan has no table ${chart.table}`);
  if (chart.series.length === 0) throw new Error(`chart ${chart.name} has no series`);
  const headers = headerTexts(table.columns.map(({ header }) => header));
  const find = (key: string): ChartColumn => {
    const index = table.columns.findIndex((column) => column.key === key);
    const column = table.columns[index];
    if (!column) throw new Error(`chart ${chart.name}: ${table.name} has no column ${key}`);
    const col = table.left + index;
    return {
      column,
      index,
      header: headers[index] ?? '',
      headerCell: { top: table.top, bottom: table.top, left: col, right: col },
      body: { ...bodyRange(table), left: col, right: col },
    };
  };
  return { table, category: find(chart.category), series: chart.series.map(find) };
}
