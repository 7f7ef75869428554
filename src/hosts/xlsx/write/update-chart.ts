// A chart of ours on the next run: references into our table and what is remembered of them follow the data. Everything else
// (kind, colours, titles, series that people took out, changed or added) stays byte for byte.
import type { CellRange, CellValue } from '../../../core/grid/grid';
import { rangeWithin } from '../../../core/grid/ranges';
import { bodyRange } from '../../../core/plan/table-range';
import { headerTexts } from '../../drawing/header-texts';
import { unescapeExcel } from '../excel-escape';
import { bodyValues, cachePoints, chartReference, parseReference, pointsXml } from './chart-cache';
import { escapeMarkup } from './escape-xml';
import type { PlacedTable } from './our-ranges';
import { Splices } from './splices';
import { attributeOf, childOf, childrenOf, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

export interface ChartUpdate {
  readonly sheet: string;
  readonly tables: readonly PlacedTable[];
  readonly date1904: boolean;
}

/** The new XML of the chart part; the very same text when nothing changed. HostError `xml-broken`. */
export function updateChartXml(xml: string, part: string, update: ChartUpdate): string {
  const splices = new Splices(xml);
  for (const reference of referencesIn(parseXmlTree(xml, part))) {
    const cells = followed(reference, update);
    if (cells) rewrite(splices, reference, cells, update.sheet);
  }
  return splices.apply();
}

function referencesIn(element: XmlElement): readonly XmlElement[] {
  const isReference = element.local === 'strRef' || element.local === 'numRef';
  return isReference ? [element] : element.children.flatMap(referencesIn);
}

interface FollowedCells {
  readonly range: CellRange;
  readonly values: readonly CellValue[];
}

/**
 * Where the cells a reference names stand from now on: a header, or a column from its first body row on. Anything else in
 * the table (the last three rows, say) was chosen by people.
 */
function followed(reference: XmlElement, { sheet, tables, date1904 }: ChartUpdate): FollowedCells | null {
  const place = parseReference(childOf(reference, 'f')?.text ?? '');
  if (place?.sheet.toLowerCase() !== sheet.toLowerCase()) return null;
  const { range } = place;
  const table = tables.find(({ before }) => before && rangeWithin(range, before.range));
  if (!table?.before || range.left !== range.right) return null;
  const { plan, before } = table;
  const index = range.left - before.range.left;
  const col = plan.left + index;
  if (range.top === before.range.top && range.bottom === range.top) {
    const header = headerTexts(plan.columns.map((column) => column.header))[index] ?? '';
    return { range: { top: plan.top, bottom: plan.top, left: col, right: col }, values: [header] };
  }
  if (range.top !== before.range.top + 1) return null;
  return { range: { ...bodyRange(plan), left: col, right: col }, values: bodyValues(plan, index, date1904) };
}

function rewrite(splices: Splices, reference: XmlElement, cells: FollowedCells, sheet: string): void {
  const formula = childOf(reference, 'f');
  if (!formula) return;
  const place = parseReference(formula.text);
  const stays = place && JSON.stringify(place.range) === JSON.stringify(ordered(cells.range));
  if (!stays) {
    splices.replace(formula.openEnd, formula.closeStart, escapeMarkup(chartReference(sheet, cells.range)));
  }
  const kind = reference.local === 'strRef' ? 'str' : 'num';
  const points = cachePoints(cells.values, kind);
  const prefix = prefixOf(reference);
  const cache = childOf(reference, `${kind}Cache`);
  if (!cache) {
    const name = `${prefix}${kind}Cache`;
    splices.insert(formula.end, `<${name}>${pointsXml(prefix, cells.values.length, points)}</${name}>`);
  } else if (!remembers(cache, kind, cells.values.length, points)) {
    for (const old of [childOf(cache, 'ptCount'), ...childrenOf(cache, 'pt')]) if (old) splices.remove(old);
    const text = pointsXml(prefix, cells.values.length, points);
    if (cache.selfClosing) splices.append(cache, text);
    else splices.insert(childOf(cache, 'formatCode')?.end ?? cache.openEnd, text);
  }
}

/** The keys of a range in the order `parseRange` gives them. */
function ordered({ top, left, bottom, right }: CellRange): CellRange {
  return { top, left, bottom, right };
}

function remembers(
  cache: XmlElement,
  kind: 'str' | 'num',
  count: number,
  points: ReadonlyMap<number, string>,
): boolean {
  if (Number(attributeOf(childOf(cache, 'ptCount'), 'val') ?? -1) !== count) return false;
  const known = childrenOf(cache, 'pt');
  return (
    known.length === points.size &&
    known.every((point) => {
      const text = points.get(Number(attributeOf(point, 'idx') ?? -1));
      return text !== undefined && isSame(childOf(point, 'v')?.text ?? '', text, kind);
    })
  );
}

/** Programs write the last digits of a number differently, and escape what XML cannot hold. */
function isSame(known: string, wanted: string, kind: 'str' | 'num'): boolean {
  if (kind === 'str') return unescapeExcel(known) === wanted;
  const [a, b] = [Number(known), Number(wanted)];
  return known === wanted || Math.abs(a - b) <= Math.abs(b) * 1e-14;
}
