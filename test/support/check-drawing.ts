// Drawings and charts: the breaches that make Excel take a drawing out of the file ("Removed Part: Drawing shape").
import type { PackageReader } from './package-reader';
import { allNamed, childNamed, type Node } from './plain-xml';

const SERIES_ORDER =
  'idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val xVal yVal smooth shape bubbleSize extLst';
const CHART_ORDER =
  'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst';
const SPACE_ORDER =
  'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst';
const AXIS_ORDER =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl crossBetween majorUnit minorUnit dispUnits extLst';
const LABELS_ORDER =
  'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst';
const PLOT_ORDER =
  'barDir grouping varyColors ser dLbls gapWidth overlap serLines dropLines hiLowLines upDownBars marker smooth firstSliceAng axId extLst';
const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

export function checkDrawing(reader: PackageReader, part: string, sheets: readonly string[]): void {
  const root = reader.tree(part);
  if (!root) return;
  if (!reader.contentType(part).endsWith('.drawing+xml'))
    reader.say(part, `content type ${reader.contentType(part)}`);
  const ids = allNamed(root, 'cNvPr').map(({ attributes }) => attributes['id'] ?? '');
  for (const twice of repeated(ids)) reader.say(part, `shape id ${twice} stands twice`);
  for (const anchor of root.children.filter(({ local }) => ANCHORS.includes(local))) {
    if (anchor.children.at(-1)?.local !== 'clientData') reader.say(part, 'an anchor without clientData');
    if (anchor.local === 'twoCellAnchor') checkCorners(reader, part, anchor);
  }
  for (const frame of allNamed(root, 'graphicFrame')) {
    for (const { attributes } of allNamed(frame, 'chart')) {
      const chart = reader.relations(part).find(({ id }) => id === attributes['id']);
      if (!chart) reader.say(part, `chart ${attributes['id'] ?? ''} does not exist`);
      else if (chart.kind === 'chart') checkChart(reader, chart.target, sheets);
    }
  }
}

function checkCorners(reader: PackageReader, part: string, anchor: Node): void {
  const [from, to] = ['from', 'to'].map((name) => childNamed(anchor, name));
  for (const axis of ['col', 'row']) {
    const [start, end] = [from, to].map((corner) => Number(corner && childNamed(corner, axis)?.text));
    if (!(Number(end) >= Number(start))) reader.say(part, `a shape ends before it begins (${axis})`);
  }
}

function checkChart(reader: PackageReader, part: string, sheets: readonly string[]): void {
  const root = reader.tree(part);
  if (!root) return;
  const say = (problem: string): void => {
    reader.say(part, problem);
  };
  if (!reader.contentType(part).endsWith('.drawingml.chart+xml'))
    say(`content type ${reader.contentType(part)}`);
  const chart = childNamed(root, 'chart');
  const plot = chart && childNamed(chart, 'plotArea');
  if (!chart || !plot) {
    say('no plot area');
    return;
  }
  checkOrder(say, root, SPACE_ORDER);
  checkOrder(say, chart, CHART_ORDER);
  const groups = plot.children.filter(({ local }) => local.endsWith('Chart'));
  for (const group of groups) checkOrder(say, group, PLOT_ORDER);
  checkAxes(say, plot, groups);
  const series = groups.flatMap((group) => group.children.filter(({ local }) => local === 'ser'));
  if (series.length === 0) say('no series');
  for (const name of ['idx', 'order']) {
    const values = series.map((one) => childNamed(one, name)?.attributes['val'] ?? '');
    for (const twice of repeated(values)) say(`${name} ${twice} stands twice`);
  }
  for (const one of series) checkOrder(say, one, SERIES_ORDER);
  for (const labels of allNamed(root, 'dLbls')) checkOrder(say, labels, LABELS_ORDER);
  for (const kind of ['str', 'num']) {
    for (const reference of allNamed(root, `${kind}Ref`)) checkCache(say, reference, kind, sheets);
  }
}

type Say = (problem: string) => void;

/** Every axis a group of series names is there, and leads to the other one. */
function checkAxes(say: Say, plot: Node, groups: readonly Node[]): void {
  const axes = plot.children.filter(({ local }) => local.endsWith('Ax'));
  const idOf = (axis: Node, name: string): string => childNamed(axis, name)?.attributes['val'] ?? '';
  const ids = axes.map((axis) => idOf(axis, 'axId'));
  for (const axis of axes) {
    checkOrder(say, axis, AXIS_ORDER);
    if (!ids.includes(idOf(axis, 'crossAx'))) say(`axis ${idOf(axis, 'axId')} crosses none`);
    const scaling = childNamed(axis, 'scaling');
    if (scaling) checkOrder(say, scaling, 'logBase orientation max min');
  }
  for (const group of groups) {
    const named = group.children
      .filter(({ local }) => local === 'axId')
      .map(({ attributes }) => attributes['val']);
    const wanted = group.local.startsWith('pie') || group.local.startsWith('doughnut') ? 0 : 2;
    if (named.length !== wanted) say(`${group.local} has ${named.length} axes`);
    if (!named.every((id) => ids.includes(id ?? ''))) say(`${group.local} names an axis that is not there`);
  }
}

/** A reference leads to a sheet, and its cache has a place for each of its cells. */
function checkCache(say: Say, reference: Node, kind: string, sheets: readonly string[]): void {
  const formula = childNamed(reference, 'f')?.text ?? '';
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(?:\$?([A-Z]+)\$?(\d+))(?::\$?([A-Z]+)\$?(\d+))?$/.exec(
    formula,
  );
  if (!match) {
    say(`reference ${formula}`);
    return;
  }
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  if (!sheets.includes(sheet)) say(`reference to ${sheet}, which does not exist`);
  const cache = childNamed(reference, `${kind}Cache`);
  if (!cache) return;
  const count = Number(childNamed(cache, 'ptCount')?.attributes['val'] ?? NaN);
  const rows = Number(match[6] ?? match[4]) - Number(match[4]) + 1;
  const isColumn = match[5] === undefined || match[5] === match[3];
  if (isColumn && count !== rows) say(`${formula} remembers ${count} points`);
  const places = cache.children
    .filter(({ local }) => local === 'pt')
    .map(({ attributes }) => Number(attributes['idx']));
  if (places.some((place, i) => place >= count || (i > 0 && place <= (places[i - 1] ?? 0))))
    say(`${formula}: points out of order`);
}

function checkOrder(say: Say, node: Node, order: string): void {
  const names = order.split(' ');
  let last = 0;
  for (const { local } of node.children) {
    const rank = names.indexOf(local);
    if (rank < 0) say(`${node.local} may not hold ${local}`);
    else if (rank < last) say(`${local} stands too late in ${node.local}`);
    else last = rank;
  }
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, i) => texts.indexOf(text) !== i);
}
