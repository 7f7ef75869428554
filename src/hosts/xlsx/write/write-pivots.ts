// PivotTables: made together with their table, afterwards people's. Only their cache is told to refresh when the workbook is
// opened; a PivotTable that people deleted stays deleted.
import { parseRange } from '../../../core/grid/address';
import type { CellRange } from '../../../core/grid/grid';
import { rangeWithin } from '../../../core/grid/ranges';
import type { PivotPlan } from '../../../core/plan/plan';
import type { PivotFields } from '../../drawing/pivot-fields';
import { HostError } from '../../host';
import { relationshipKind } from '../package';
import type { Edition } from './edition';
import type { PackageDraft } from './package-draft';
import { newPivotCacheXml, newPivotXml } from './pivot-part';
import { addRelationships } from './relationships-draft';
import { Splices } from './splices';
import type { WorkbookDraft } from './workbook-draft';
import { attributeOf, childOf, isOn, parseXmlTree, type XmlElement } from './xml-tree';

export interface PivotWork {
  readonly draft: PackageDraft;
  readonly edition: Edition;
  readonly workbook: WorkbookDraft;
  readonly workbookPart: string;
  readonly newPart: (kind: 'pivotTable' | 'pivotCache') => string;
}

/** The part of the PivotTable of that name, on whatever sheet people moved it to. */
export function findPivot(draft: PackageDraft, name: string): string | undefined {
  const parts = draft.pkg.zip.entries.map((entry) => entry.name);
  return parts.find(
    (part) => draft.pkg.contentType(part)?.endsWith('.pivotTable+xml') && nameOf(draft, part) === name,
  );
}

function nameOf(draft: PackageDraft, part: string): string | undefined {
  try {
    return attributeOf(parseXmlTree(draft.read(part), part), 'name');
  } catch (error) {
    // A PivotTable of the user's that cannot be read is none of ours.
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** A new PivotTable on the sheet of that part. */
export function addPivot(work: PivotWork, pivot: PivotPlan, fields: PivotFields, sheetPart: string): void {
  const { draft, edition, workbook, workbookPart } = work;
  const type = edition.relationships;
  const cache = work.newPart('pivotCache');
  const table = work.newPart('pivotTable');
  draft.write(cache, newPivotCacheXml(fields, edition));
  const toCache = { type: `${type}/pivotCacheDefinition`, part: cache };
  const [id = ''] = addRelationships(draft, workbookPart, [toCache]);
  const cacheId = workbook.addPivotCache(id);
  draft.write(table, newPivotXml(pivot, fields, cacheId, edition));
  addRelationships(draft, table, [toCache]);
  addRelationships(draft, sheetPart, [{ type: `${type}/pivotTable`, part: table }]);
}

/** A table as it stands in the file that was opened. */
export interface StandingTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * Has the cache of a PivotTable filled anew when the workbook is opened. A program that saved the table's place instead of
 * its name (LibreOffice does) gets the name back, or the PivotTable would not grow with the table.
 */
export function followTable(draft: PackageDraft, pivotPart: string, table: StandingTable): void {
  const relationships = draft.pkg.relationships(pivotPart);
  const cache = relationships.find((one) => relationshipKind(one) === 'pivotCacheDefinition')?.target;
  if (cache === undefined || !draft.has(cache)) return;
  try {
    const xml = draft.read(cache);
    const root = parseXmlTree(xml, cache);
    const splices = new Splices(xml);
    if (!isOn(attributeOf(root, 'refreshOnLoad'))) splices.setAttribute(root, 'refreshOnLoad', '1');
    nameSource(splices, root, table);
    draft.write(cache, splices.apply());
  } catch (error) {
    // A cache that cannot be read stays as it is: the data count more.
    if (!(error instanceof HostError)) throw error;
  }
}

function nameSource(splices: Splices, root: XmlElement, { name, sheet, range }: StandingTable): void {
  const cacheSource = childOf(root, 'cacheSource');
  const source = cacheSource && childOf(cacheSource, 'worksheetSource');
  if (!source || attributeOf(source, 'name') !== undefined) return;
  const place = parseRange(attributeOf(source, 'ref') ?? '');
  const isTable = place && rangeWithin(place, range) && rangeWithin(range, place);
  if (!isTable || attributeOf(source, 'sheet')?.toLowerCase() !== sheet.toLowerCase()) return;
  for (const attribute of ['ref', 'sheet']) splices.dropAttribute(source, attribute);
  splices.setAttribute(source, 'name', name);
}
