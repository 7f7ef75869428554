// A new chart as a part of its own. Elements stand in the order of the schema (ECMA-376 part 1, 21.2). Fonts are left to the
// workbook's theme, so that Chinese text looks as in the cells.
import type { ChartPlan, SheetPlan } from '../../../core/plan/plan';
import { CHART_GREY, chartColour } from '../../drawing/chart-colours';
import { chartRanges, type ChartColumn, type ChartRanges } from '../../drawing/chart-ranges';
import { areNumbers, bodyValues, chartReference, numberReference, textReference } from './chart-cache';
import type { Edition } from './edition';
import { escapeAttribute, escapeMarkup } from './escape-xml';
import { NUMBER_FORMATS } from './looks';

/** Ids of the two axes: any two numbers that differ within the chart. */
const [CATEGORY_AXIS, VALUE_AXIS] = [501_001, 501_002];
/** Above as many bars, figures at their ends would lie over each other. */
const MOST_LABELS = 16;

/** The XML of the chart part. `date1904` is the workbook's date system. */
export function newChartXml(plan: SheetPlan, chart: ChartPlan, date1904: boolean, edition: Edition): string {
  const ranges = chartRanges(plan, chart);
  const drawn = { plan, chart, ranges, date1904 };
  // Cells in hidden columns are drawn only when Excel is told so.
  const hidden = [ranges.category, ...ranges.series].some(({ column }) => column.hidden);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${edition.chart}" xmlns:a="${edition.drawing}" xmlns:r="${edition.relationships}">`,
    `<c:date1904 val="${Number(date1904)}"/><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    `<c:plotArea><c:layout/>${plotXml(drawn)}${chart.kind === 'pie' ? '' : axesXml(chart)}</c:plotArea>`,
    legendXml(chart),
    `<c:plotVisOnly val="${Number(!hidden)}"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml(CHART_GREY.line)}</c:spPr>`,
    `${textXml(900)}</c:chartSpace>`,
  ].join('');
}

interface Drawn {
  readonly plan: SheetPlan;
  readonly chart: ChartPlan;
  readonly ranges: ChartRanges;
  readonly date1904: boolean;
}

function titleXml(title: string): string {
  if (title === '') return '<c:autoTitleDeleted val="1"/>';
  const look = 'sz="1200" b="1"';
  const text = `<a:r><a:rPr ${look}/><a:t>${escapeMarkup(title)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr>${text}</a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
  );
}

function legendXml({ kind, series }: ChartPlan): string {
  if (kind !== 'pie' && series.length === 1) return '';
  return `<c:legend><c:legendPos val="${kind === 'pie' ? 'r' : 'b'}"/><c:overlay val="0"/></c:legend>`;
}

function plotXml(drawn: Drawn): string {
  const { kind } = drawn.chart;
  const columns = kind === 'pie' ? drawn.ranges.series.slice(0, 1) : drawn.ranges.series;
  const series = columns.map((column, i) => seriesXml(drawn, column, i)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (kind === 'pie') {
    return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
  if (kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const stacked = kind === 'stacked-column' || kind === 'stacked-bar';
  const direction = isSideways(kind) ? 'bar' : 'col';
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  );
}

function seriesXml(drawn: Drawn, column: ChartColumn, i: number): string {
  const { plan, chart, ranges, date1904 } = drawn;
  const { kind, colors } = chart;
  const isBar = kind !== 'pie' && kind !== 'line';
  const values = bodyValues(ranges.table, column.index, date1904);
  const name = textReference(chartReference(plan.sheet, column.headerCell), [column.header]);
  return [
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx>${name}</c:tx>`,
    kind === 'pie' ? '' : seriesLook(kind, chartColour(colors, i)),
    isBar ? '<c:invertIfNegative val="0"/>' : '',
    kind === 'pie' ? values.map((_, n) => sliceXml(n, chartColour(colors, n))).join('') : '',
    labelsXml(drawn, values.length),
    `<c:cat>${categoriesXml(drawn)}</c:cat>`,
    `<c:val>${numberReference(chartReference(plan.sheet, column.body), values, column.column.format)}</c:val>`,
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function categoriesXml({ plan, ranges: { table, category }, date1904 }: Drawn): string {
  const values = bodyValues(table, category.index, date1904);
  const reference = chartReference(plan.sheet, category.body);
  if (areNumbers(values)) return numberReference(reference, values, category.column.format);
  return textReference(reference, values);
}

function seriesLook(kind: ChartPlan['kind'], colour: string): string {
  const fill = solidXml(colour);
  if (kind !== 'line') return `<c:spPr>${fill}</c:spPr>`;
  return (
    `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`
  );
}

function sliceXml(n: number, colour: string): string {
  return `<c:dPt><c:idx val="${n}"/><c:bubble3D val="0"/><c:spPr>${solidXml(colour)}<a:ln w="12700">${solidXml('FFFFFF')}</a:ln></c:spPr></c:dPt>`;
}

/** Shares beside the slices; figures at the ends of a few bars of one series. */
function labelsXml({ chart: { kind, series, valueFormat } }: Drawn, count: number): string {
  const shows = (value: 0 | 1, percent: 0 | 1): string =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="${percent}"/><c:showBubbleSize val="0"/>`;
  if (kind === 'pie') {
    return `<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(900)}<c:dLblPos val="outEnd"/>${shows(0, 1)}<c:showLeaderLines val="1"/></c:dLbls>`;
  }
  const isPlainBar = kind === 'column' || kind === 'bar';
  if (!isPlainBar || series.length > 1 || count > MOST_LABELS) return '';
  return `<c:dLbls>${formatXml(valueFormat)}<c:spPr><a:noFill/></c:spPr>${textXml(900)}<c:dLblPos val="outEnd"/>${shows(1, 0)}</c:dLbls>`;
}

function axesXml(chart: ChartPlan): string {
  const { kind, valueFormat, valueMin, valueMax } = chart;
  const sideways = isSideways(kind);
  const [categories, values] = sideways ? ['l', 'b'] : ['b', 'l'];
  const bound = (name: string, value: number | undefined): string =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`;
  // Of bars that lie, the first category shall stand at the top, as in the table; its axis of values then crosses at the far end.
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${sideways ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${categories}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineXml(CHART_GREY.line)}</c:spPr>${textXml(900)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bound('max', valueMax)}${bound('min', valueMin)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${values}"/><c:majorGridlines><c:spPr>${lineXml(CHART_GREY.line)}</c:spPr></c:majorGridlines>` +
    `${formatXml(valueFormat)}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${sideways ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function isSideways(kind: ChartPlan['kind']): boolean {
  return kind === 'bar' || kind === 'stacked-bar';
}

function formatXml(format: ChartPlan['valueFormat']): string {
  return `<c:numFmt formatCode="${escapeAttribute(NUMBER_FORMATS[format])}" sourceLinked="0"/>`;
}

function solidXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function lineXml(colour: string): string {
  return `<a:ln w="9525">${solidXml(colour)}</a:ln>`;
}

/** Letters in grey; `size` in hundredths of a point. */
function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solidXml(CHART_GREY.text)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}
