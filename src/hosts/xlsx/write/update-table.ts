// A table part of ours brought up to date in place: range and columns follow the plan; name, column ids, styles, totals,
// calculated columns and people's own columns stay. A filter somebody set is lifted when the rows changed, because it would
// hide the wrong ones.
import { rangeAddress } from '../../../core/grid/address';
import type { CellRange } from '../../../core/grid/grid';
import type { TablePlan } from '../../../core/plan/plan';
import { escapeAttribute } from './escape-xml';
import { Splices } from './splices';
import { tableColumnText } from './table-part';
import { headerTexts } from '../../drawing/header-texts';
import { attributeOf, childOf, childrenOf, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

export interface TableUpdate {
  readonly plan: TablePlan;
  readonly range: CellRange;
  readonly hasTotals: boolean;
  readonly rowsChanged: boolean;
}

/** The new XML of the part; the very same text when nothing changed. */
export function updateTableXml(xml: string, part: string, update: TableUpdate): string {
  const root = parseXmlTree(xml, part);
  const splices = new Splices(xml);
  splices.setAttribute(root, 'ref', rangeAddress(update.range));
  updateFilter(root, splices, update);
  updateColumns(root, splices, update);
  return splices.apply();
}

function updateFilter(
  root: XmlElement,
  splices: Splices,
  { range, hasTotals, rowsChanged }: TableUpdate,
): void {
  const filter = childOf(root, 'autoFilter');
  if (filter) {
    const bottom = range.bottom - (hasTotals ? 1 : 0);
    splices.setAttribute(filter, 'ref', rangeAddress({ ...range, bottom }));
  }
  if (!rowsChanged) return;
  for (const element of criteriaOf(root)) splices.remove(element);
}

/** What hides or orders rows: filter criteria (not a mere hidden button) and sort orders. */
export function criteriaOf(root: XmlElement): readonly XmlElement[] {
  const filter = childOf(root, 'autoFilter');
  return [
    ...childrenOf(filter, 'filterColumn').filter(({ children }) => children.length > 0),
    ...childrenOf(filter, 'sortState'),
    ...childrenOf(root, 'sortState'),
  ];
}

function updateColumns(root: XmlElement, splices: Splices, { plan }: TableUpdate): void {
  const list = childOf(root, 'tableColumns');
  if (!list) return;
  const prefix = prefixOf(root);
  const present = childrenOf(list, 'tableColumn');
  const headers = headerTexts(plan.columns.map(({ header }) => header));
  present.forEach((column, i) => {
    const header = headers[i];
    if (header === undefined || plan.columns[i]?.userColumn) return;
    splices.setAttribute(column, 'name', tableColumnText(header));
  });
  const lastId = Math.max(0, ...present.map((column) => Number(attributeOf(column, 'id') ?? 0)));
  const added = headers.slice(present.length).map((header, i) => {
    const name = escapeAttribute(tableColumnText(header));
    return `<${prefix}tableColumn id="${lastId + 1 + i}" name="${name}"/>`;
  });
  if (added.length === 0) return;
  splices.append(list, added.join(''));
  splices.setAttribute(list, 'count', String(headers.length));
}
