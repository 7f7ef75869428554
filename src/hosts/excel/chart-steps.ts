/// <reference types="office-js" />
// The calls that make a chart and let it follow its table. Series are set one by one and not by `setData`: that would throw
// away what people added to the chart, and takes only columns that stand side by side.
import { cellAddress } from '../../core/grid/address';
import type { CellRange } from '../../core/grid/grid';
import type { ChartPlan, SheetPlan } from '../../core/plan/plan';
import { CHART_GREY, chartColour } from '../drawing/chart-colours';
import { chartRanges } from '../drawing/chart-ranges';
import { NUMBER_FORMATS } from './dress-table';
import { rangeOn, type OnSheet } from './steps';

export interface ChartDrawing {
  readonly chart: ChartPlan;
  readonly sheet: OnSheet;
  /** Its table is new in this run. */
  readonly isNew: boolean;
  readonly category: CellRange;
  readonly series: readonly { readonly name: string; readonly headed: CellRange; readonly body: CellRange }[];
}

/** One call, or some that belong together, in a request. */
export type Draw = (context: Excel.RequestContext) => void;

/** `moved`: where the table's body stands when that is not where the plan has it (a refresh taken back). */
export function chartDrawing(
  plan: SheetPlan,
  chart: ChartPlan,
  sheet: OnSheet,
  isNew: boolean,
  moved?: CellRange,
): ChartDrawing {
  const { category, series } = chartRanges(plan, chart);
  const place = ({ index, body }: (typeof series)[number]): CellRange =>
    moved ? { ...moved, left: moved.left + index, right: moved.left + index } : body;
  return {
    chart,
    sheet,
    isNew,
    category: place(category),
    series: (chart.kind === 'pie' ? series.slice(0, 1) : series).map((column) => {
      const body = place(column);
      return { name: column.header, headed: { ...body, top: body.top - 1 }, body };
    }),
  };
}

const TYPES = {
  line: 'LineMarkers',
  column: 'ColumnClustered',
  bar: 'BarClustered',
  pie: 'Pie',
  'stacked-column': 'ColumnStacked',
  'stacked-bar': 'BarStacked',
} as const;

/** The chart with its name and data. `seriesBy` is always said: what Excel chooses by itself differs (OfficeDev/office-js#1830). */
export function makeChart({ chart, sheet, category, series }: ChartDrawing): Draw {
  return (context) => {
    const [first, ...more] = series;
    if (!first) return;
    const on = sheet(context);
    const made = on.charts.add(TYPES[chart.kind], rangeOn(on, first.headed), 'Columns');
    made.name = chart.name;
    made.series.getItemAt(0).setXAxisValues(rangeOn(on, category));
    for (const { name, body } of more) {
      const added = made.series.add(name);
      added.setValues(rangeOn(on, body));
      added.setXAxisValues(rangeOn(on, category));
    }
  };
}

/** Ours among the series of a chart that stands, by their names, show the table's whole columns again. */
export function followChart(
  { chart, sheet, category, series }: ChartDrawing,
  standing: readonly string[],
): Draw {
  return (context) => {
    const on = sheet(context);
    const found = on.charts.getItem(chart.name);
    standing.forEach((standingName, i) => {
      const ours = series.find(({ name }) => name === standingName);
      if (!ours) return;
      const one = found.series.getItemAt(i);
      one.setValues(rangeOn(on, ours.body));
      one.setXAxisValues(rangeOn(on, category));
    });
  };
}

/** Place and looks: each may fail without the others (OfficeDev/office-js#1538, #1688), and is set once. */
export function dressChart({ chart, sheet, series, category }: ChartDrawing): readonly Draw[] {
  const on =
    (dress: (found: Excel.Chart) => void): Draw =>
    (context) => {
      dress(sheet(context).charts.getItem(chart.name));
    };
  const { row, col, rows, cols } = chart.at;
  const hasLegend = chart.kind === 'pie' || series.length > 1;
  return [
    on((found) => {
      found.setPosition(cellAddress(row, col), cellAddress(row + rows - 1, col + cols - 1));
    }),
    on(({ title }) => {
      if (chart.title === '') title.visible = false;
      else title.text = chart.title;
    }),
    on(({ legend }) => {
      legend.visible = hasLegend;
      if (hasLegend) legend.position = chart.kind === 'pie' ? 'Right' : 'Bottom';
    }),
    ...(chart.kind === 'pie' ? dressPie(chart, category).map(on) : dressAxes(chart).map(on)),
    ...series.map((_, i) =>
      on((found) => {
        colourSeries(found, chart, i);
      }),
    ),
  ];
}

/** Shares beside the slices, and their colours. */
function dressPie({ colors }: ChartPlan, { top, bottom }: CellRange): ((found: Excel.Chart) => void)[] {
  const slices = Array.from({ length: bottom - top + 1 }, (_, n) => n);
  return [
    ({ dataLabels }) => {
      dataLabels.showPercentage = true;
      dataLabels.showValue = false;
    },
    (found) => {
      const { points } = found.series.getItemAt(0);
      for (const n of slices) {
        points.getItemAt(n).format.fill.setSolidColor(`#${chartColour(colors, n)}`);
      }
    },
  ];
}

function dressAxes({ kind, valueFormat, valueMin, valueMax }: ChartPlan): ((found: Excel.Chart) => void)[] {
  const isSideways = kind === 'bar' || kind === 'stacked-bar';
  return [
    ({ axes }) => {
      axes.valueAxis.numberFormat = NUMBER_FORMATS[valueFormat];
      axes.valueAxis.majorGridlines.format.line.color = `#${CHART_GREY.line}`;
    },
    ({ axes }) => {
      if (valueMin !== undefined) axes.valueAxis.minimum = valueMin;
      if (valueMax !== undefined) axes.valueAxis.maximum = valueMax;
    },
    ({ axes }) => {
      // The first category at the top, as in the table; the figures stay at the bottom.
      if (!isSideways) return;
      axes.categoryAxis.reversePlotOrder = true;
      axes.valueAxis.tickLabelPosition = 'High';
    },
  ];
}

function colourSeries(found: Excel.Chart, { kind, colors }: ChartPlan, i: number): void {
  if (kind === 'pie') return;
  const series = found.series.getItemAt(i);
  const colour = `#${chartColour(colors, i)}`;
  if (kind !== 'line') series.format.fill.setSolidColor(colour);
  else {
    series.format.line.color = colour;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  }
}

/** Where a table's body stands. */
export function bodyOf(range: CellRange, hasTotals: boolean): CellRange {
  return { ...range, top: range.top + 1, bottom: range.bottom - (hasTotals ? 1 : 0) };
}
