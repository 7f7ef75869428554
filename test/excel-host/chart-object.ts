// Charts of the Excel API as far as our host asks for them. javascript/api/excel/excel.chart and the pages of the objects named.
import { rangeAddress } from '../../src/core/grid/address';
import type { CellRange } from '../../src/core/grid/grid';
import { apiObject, type ApiObject, type ObjectType } from './api-object';
import { ApiError, UnknownCall } from './excel-error';
import { refuseProtected } from './range-object';
import type { ExcelChart, ExcelSeries, ExcelSheet } from './workbook';

interface ChartState {
  readonly sheet: ExcelSheet;
  readonly chart: ExcelChart;
}

function chartObject(sheet: ExcelSheet, chart: ExcelChart): ApiObject {
  return apiObject(CHART, { sheet, chart });
}

function chartOn(sheet: ExcelSheet, key: string): ExcelChart | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** excel.chartcollection: getItem and getItemOrNullObject take a name. */
export const CHARTS: ObjectType<ExcelSheet> = {
  name: 'ChartCollection',
  call: {
    // The client asks for it as for a method.
    GetItem: (sheet: ExcelSheet, key: string) => {
      const chart = chartOn(sheet, key);
      if (!chart) throw new ApiError('ItemNotFound', 'ChartCollection.getItem');
      return chartObject(sheet, chart);
    },
    GetItemOrNullObject: (sheet: ExcelSheet, key: string) => {
      const chart = chartOn(sheet, key);
      return chart ? chartObject(sheet, chart) : null;
    },
    Add: (sheet: ExcelSheet, type: unknown, source: ApiObject, seriesBy: unknown) => {
      refuseProtected(sheet, 'ChartCollection.add');
      // What "Auto" chooses is not documented (OfficeDev/office-js#1830): columns only.
      if (typeof type !== 'string' || seriesBy !== 'Columns') {
        throw new UnknownCall(`ChartCollection.add(${String(type)}, …, ${String(seriesBy)})`);
      }
      const range = placeOf(source);
      if (range.left !== range.right) throw new UnknownCall('ChartCollection.add of several columns');
      const chart: ExcelChart = {
        id: sheet.workbook.newId(),
        name: `Chart ${sheet.charts.length + 1}`,
        type,
        series: [],
        looks: new Map(),
      };
      // A text above numbers is the name of the series (support.microsoft.com, "Select data for a chart").
      const name = String(sheet.cell(range.top, range.left)?.value ?? '');
      chart.series.push({ name, values: { ...range, top: range.top + 1 }, categories: null });
      sheet.charts.push(chart);
      return chartObject(sheet, chart);
    },
  },
  writes: ['Add'],
};

function placeOf(range: ApiObject): CellRange {
  const [top, left] = [Number(range.get('RowIndex')), Number(range.get('ColumnIndex'))];
  return {
    top,
    left,
    bottom: top + Number(range.get('RowCount')) - 1,
    right: left + Number(range.get('ColumnCount')) - 1,
  };
}

const CHART: ObjectType<ChartState> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  get: { Id: ({ chart }) => chart.id, Name: ({ chart }) => chart.name },
  set: {
    Name: ({ sheet, chart }, value) => {
      refuseProtected(sheet, 'Chart.name');
      chart.name = String(value);
    },
  },
  nav: {
    Series: (state) => apiObject(SERIES_LIST, state),
    /** excel.charttitle, excel.chartlegend, excel.chartdatalabels */
    Title: (state) => apiObject(looks('Title', ['Text', 'Visible']), state),
    Legend: (state) => apiObject(looks('Legend', ['Visible', 'Position']), state),
    DataLabels: (state) => apiObject(looks('DataLabels', ['ShowPercentage', 'ShowValue']), state),
    Axes: (state) => apiObject(AXES, state),
  },
  call: {
    SetPosition: ({ sheet, chart }: ChartState, start: unknown, end: unknown) => {
      refuseProtected(sheet, 'Chart.setPosition');
      chart.looks.set('Position', `${String(start)}:${String(end)}`);
    },
    Delete: ({ sheet, chart }: ChartState) => {
      refuseProtected(sheet, 'Chart.delete');
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
  },
  writes: ['SetPosition', 'Delete'],
};

/** Properties that only change how the chart looks, kept by their path. */
function looks(
  path: string,
  names: readonly string[],
  nav: ObjectType<ChartState>['nav'] = {},
): ObjectType<ChartState> {
  const set = Object.fromEntries(
    names.map((name) => [
      name,
      ({ sheet, chart }: ChartState, value: unknown) => {
        refuseProtected(sheet, `Chart.${path}`);
        chart.looks.set(`${path}/${name}`, value);
      },
    ]),
  );
  return { name: `Chart${path}`, set, nav };
}

/** excel.chartaxes, excel.chartaxis */
const AXES: ObjectType<ChartState> = {
  name: 'ChartAxes',
  nav: {
    ValueAxis: (state) =>
      apiObject(
        looks('ValueAxis', ['Minimum', 'Maximum', 'NumberFormat', 'TickLabelPosition'], {
          MajorGridlines: (self) => apiObject(formatted('Gridlines'), self),
        }),
        state,
      ),
    CategoryAxis: (state) => apiObject(looks('CategoryAxis', ['ReversePlotOrder']), state),
  },
};

/** `….format.line.color = …` and `….format.fill.setSolidColor(…)` */
function formatted(path: string): ObjectType<ChartState> {
  const fill: ObjectType<ChartState> = {
    name: 'ChartFill',
    call: {
      SetSolidColor: ({ sheet, chart }: ChartState, color: unknown) => {
        refuseProtected(sheet, 'ChartFill.setSolidColor');
        chart.looks.set(`${path}/Fill`, color);
      },
    },
    writes: ['SetSolidColor'],
  };
  const format: ObjectType<ChartState> = {
    name: 'ChartFormat',
    nav: {
      Line: (state) => apiObject(looks(`${path}/Line`, ['Color']), state),
      Fill: (state) => apiObject(fill, state),
    },
  };
  return { name: path, nav: { Format: (state) => apiObject(format, state) } };
}

interface SeriesState extends ChartState {
  readonly series: ExcelSeries;
}

/** excel.chartseriescollection */
const SERIES_LIST: ObjectType<ChartState> = {
  name: 'ChartSeriesCollection',
  items: (state) => state.chart.series.map((series) => apiObject(SERIES, { ...state, series })),
  call: {
    GetItemAt: (state: ChartState, index: number) => {
      const series = state.chart.series[index];
      if (!series) throw new ApiError('InvalidArgument', 'ChartSeriesCollection.getItemAt');
      return apiObject(SERIES, { ...state, series });
    },
    Add: (state: ChartState, name: unknown) => {
      refuseProtected(state.sheet, 'ChartSeriesCollection.add');
      const series: ExcelSeries = { name: String(name), values: null, categories: null };
      state.chart.series.push(series);
      return apiObject(SERIES, { ...state, series });
    },
  },
  writes: ['Add'],
};

/** excel.chartseries */
const SERIES: ObjectType<SeriesState> = {
  name: 'ChartSeries',
  get: { Name: ({ series }) => series.name },
  set: Object.fromEntries(
    ['MarkerBackgroundColor', 'MarkerForegroundColor'].map((name) => [
      name,
      ({ chart, series }: SeriesState, value: unknown) => {
        chart.looks.set(`Series ${chart.series.indexOf(series)}/${name}`, value);
      },
    ]),
  ),
  nav: {
    Format: (state) => apiObject(formatted(seriesPath(state)), state as ChartState).nav('Format'),
    Points: (state) => apiObject(POINTS, state),
  },
  call: {
    SetValues: ({ sheet, series }: SeriesState, source: ApiObject) => {
      refuseProtected(sheet, 'ChartSeries.setValues');
      series.values = placeOf(source);
    },
    SetXAxisValues: ({ sheet, series }: SeriesState, source: ApiObject) => {
      refuseProtected(sheet, 'ChartSeries.setXAxisValues');
      series.categories = placeOf(source);
    },
  },
  writes: ['SetValues', 'SetXAxisValues'],
};

/** excel.chartpointscollection */
const POINTS: ObjectType<SeriesState> = {
  name: 'ChartPointsCollection',
  call: {
    GetItemAt: (state: SeriesState, index: number) => {
      const { values } = state.series;
      const count = values ? values.bottom - values.top + 1 : 0;
      if (index >= count) throw new ApiError('InvalidArgument', 'ChartPointsCollection.getItemAt');
      return apiObject(formatted(`${seriesPath(state)} point ${index}`), state as ChartState);
    },
  },
};

function seriesPath({ chart, series }: SeriesState): string {
  return `Series ${chart.series.indexOf(series)}`;
}

/** What a chart shows, for tests: `{ name: "…", series: ["积分 G6:G8 H6:H8"] }`, categories before values. */
export function shownBy({ name, series }: ExcelChart): { name: string; series: string[] } {
  const text = (range: CellRange | null): string => (range ? rangeAddress(range) : '–');
  return { name, series: series.map((one) => `${one.name} ${text(one.categories)} ${text(one.values)}`) };
}
