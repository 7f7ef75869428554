// Where charts stand on a sheet: the sheet's one drawing part, made anew or, when people have drawn there already, extended at
// its end.
import type { ChartPlan } from '../../../core/plan/plan';
import type { Edition } from './edition';
import { escapeAttribute } from './escape-xml';
import { Splices } from './splices';
import { attributeIn, attributeOf, childOf, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

/** A drawing without anything in it. */
export function newDrawingXml(edition: Edition): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${edition.sheetDrawing}" xmlns:a="${edition.drawing}"></xdr:wsDr>`
  );
}

export interface PlacedChart {
  readonly chart: ChartPlan;
  /** Of the drawing part, to the chart part. */
  readonly relationshipId: string;
}

/** The drawing with further charts on top of what is there. HostError `xml-broken`. */
export function addChartFrames(
  xml: string,
  part: string,
  charts: readonly PlacedChart[],
  edition: Edition,
): string {
  const root = parseXmlTree(xml, part);
  const prefix = prefixOf(root);
  const highest = Math.max(1, ...elementsIn(root, 'cNvPr').map((one) => Number(attributeOf(one, 'id') ?? 0)));
  const frames = charts.map((chart, i) => frameXml(prefix, chart, highest + 1 + i, edition));
  const splices = new Splices(xml);
  splices.append(root, frames.join(''));
  return splices.apply();
}

/** Chart names in a drawing → relationship id of the chart. HostError `xml-broken`. */
export function chartFrames(xml: string, part: string): ReadonlyMap<string, string> {
  const frames = new Map<string, string>();
  for (const frame of elementsIn(parseXmlTree(xml, part), 'graphicFrame')) {
    const properties = childOf(frame, 'nvGraphicFramePr');
    const name = attributeOf(properties && childOf(properties, 'cNvPr'), 'name');
    const [chart] = elementsIn(frame, 'chart');
    const id = chart && attributeIn(chart, 'id', '/relationships');
    if (name !== undefined && id !== undefined) frames.set(name, id);
  }
  return frames;
}

function elementsIn(element: XmlElement, local: string): readonly XmlElement[] {
  const below = element.children.flatMap((child) => elementsIn(child, local));
  return element.local === local ? [element, ...below] : below;
}

/** It moves with its cells and keeps its size: rows that are filtered away must not squash it. */
function frameXml(p: string, { chart, relationshipId }: PlacedChart, id: number, edition: Edition): string {
  const { row, col, rows, cols } = chart.at;
  const name = escapeAttribute(chart.name);
  const title = escapeAttribute(chart.title);
  const corner = (local: string, atCol: number, atRow: number): string =>
    `<${p}${local}><${p}col>${atCol}</${p}col><${p}colOff>0</${p}colOff><${p}row>${atRow}</${p}row><${p}rowOff>0</${p}rowOff></${p}${local}>`;
  return (
    `<${p}twoCellAnchor editAs="oneCell">${corner('from', col, row)}${corner('to', col + cols, row + rows)}` +
    `<${p}graphicFrame macro=""><${p}nvGraphicFramePr><${p}cNvPr id="${id}" name="${name}" descr="${title}"/><${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>` +
    `<${p}xfrm><a:off xmlns:a="${edition.drawing}" x="0" y="0"/><a:ext xmlns:a="${edition.drawing}" cx="0" cy="0"/></${p}xfrm>` +
    `<a:graphic xmlns:a="${edition.drawing}"><a:graphicData uri="${edition.chart}">` +
    `<c:chart xmlns:c="${edition.chart}" xmlns:r="${edition.relationships}" r:id="${relationshipId}"/>` +
    `</a:graphicData></a:graphic></${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`
  );
}
