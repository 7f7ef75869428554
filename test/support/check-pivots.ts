// PivotTables and their caches: fields, items and ids that do not fit each other make Excel repair the file.
import type { PackageReader } from './package-reader';
import { allNamed, childNamed, type Node } from './plain-xml';

const PIVOT_ORDER =
  'location pivotFields rowFields rowItems colFields colItems pageFields dataFields formats conditionalFormats chartFormats pivotHierarchies pivotTableStyleInfo filters rowHierarchiesUsage colHierarchiesUsage extLst';
const CACHE_ORDER =
  'cacheSource cacheFields cacheHierarchies kpis calculatedItems calculatedMembers dimensions maps extLst';

interface TablePart {
  readonly name: string;
  readonly part: string;
}

export function checkPivots(
  reader: PackageReader,
  workbookPart: string,
  sheets: readonly Node[],
  tables: readonly TablePart[],
): void {
  const root = reader.tree(workbookPart);
  if (!root) return;
  const relations = reader.relations(workbookPart);
  const caches = new Map<string, string>();
  for (const { attributes } of childNamed(root, 'pivotCaches')?.children ?? []) {
    const id = attributes['cacheId'] ?? '';
    const target = relations.find((one) => one.id === attributes['id'])?.target;
    if (caches.has(id)) reader.say(workbookPart, `pivot cache ${id} stands twice`);
    if (target === undefined) reader.say(workbookPart, `pivot cache ${id} has no part`);
    else caches.set(id, target);
  }
  for (const part of caches.values()) checkCache(reader, part, tables);
  const names: string[] = [];
  for (const { attributes } of sheets) {
    const sheet = relations.find(({ id }) => id === attributes['id'])?.target ?? '';
    for (const { kind, target } of reader.relations(sheet)) {
      if (kind === 'pivotTable') names.push(checkPivot(reader, target, caches));
    }
  }
  if (new Set(names).size !== names.length) reader.say(workbookPart, 'a pivot name stands twice');
}

function checkCache(reader: PackageReader, part: string, tables: readonly TablePart[]): void {
  const root = reader.tree(part);
  if (!root) return;
  if (!reader.contentType(part).endsWith('.pivotCacheDefinition+xml'))
    reader.say(part, `content type ${reader.contentType(part)}`);
  checkOrder(reader, part, root, CACHE_ORDER);
  const fields = childNamed(root, 'cacheFields');
  const count = Number(fields?.attributes['count'] ?? fields?.children.length);
  if (count !== fields?.children.length) reader.say(part, `cacheFields counts ${count}`);
  const names = (fields?.children ?? []).map(({ attributes }) => attributes['name'] ?? '');
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    reader.say(part, 'a field name stands twice');
  const [source] = allNamed(root, 'worksheetSource');
  const table = source?.attributes['name'];
  if (table !== undefined && !tables.some(({ name }) => name === table))
    reader.say(part, `no table ${table}`);
  const hasRecords = root.attributes['id'] !== undefined;
  const saves = root.attributes['saveData'] !== '0';
  if (saves && !hasRecords && root.attributes['refreshOnLoad'] !== '1') reader.say(part, 'no records');
  for (const items of allNamed(root, 'sharedItems')) {
    const said = items.attributes['count'];
    if (said !== undefined && Number(said) !== items.children.length)
      reader.say(part, `sharedItems counts ${said}`);
  }
}

/** Checks one PivotTable and gives its name. */
function checkPivot(reader: PackageReader, part: string, caches: ReadonlyMap<string, string>): string {
  const root = reader.tree(part);
  if (!root) return part;
  const say = (problem: string): void => {
    reader.say(part, problem);
  };
  if (!reader.contentType(part).endsWith('.pivotTable+xml')) say(`content type ${reader.contentType(part)}`);
  checkOrder(reader, part, root, PIVOT_ORDER);
  const cachePart = reader.relations(part).find(({ kind }) => kind === 'pivotCacheDefinition')?.target;
  if (cachePart === undefined || caches.get(root.attributes['cacheId'] ?? '') !== cachePart)
    say(`cache ${root.attributes['cacheId'] ?? ''} is not its own`);
  const cache = cachePart === undefined ? undefined : reader.tree(cachePart);
  const cacheFields = (cache && childNamed(cache, 'cacheFields')?.children) ?? [];
  const fields = childNamed(root, 'pivotFields')?.children ?? [];
  if (fields.length !== cacheFields.length)
    say(`${fields.length} fields, its cache has ${cacheFields.length}`);
  for (const list of [
    'pivotFields',
    'rowFields',
    'rowItems',
    'colFields',
    'colItems',
    'pageFields',
    'dataFields',
  ]) {
    const node = childNamed(root, list);
    if (node && Number(node.attributes['count'] ?? node.children.length) !== node.children.length)
      say(`${list} counts ${node.attributes['count'] ?? ''}`);
  }
  checkAxes(say, root, fields);
  fields.forEach((field, i) => {
    const known = (cacheFields[i] && childNamed(cacheFields[i], 'sharedItems')?.children.length) ?? 0;
    for (const { attributes } of childNamed(field, 'items')?.children ?? []) {
      if (attributes['x'] !== undefined && Number(attributes['x']) >= known)
        say(`field ${i} names item ${attributes['x']} of ${known}`);
    }
  });
  const taken = cacheFields.map(({ attributes }) => (attributes['name'] ?? '').toLowerCase());
  for (const { attributes } of childNamed(root, 'dataFields')?.children ?? []) {
    const name = (attributes['name'] ?? '').toLowerCase();
    if (taken.includes(name)) say(`the value ${name} has a field's name`);
    taken.push(name);
  }
  const { ref = '' } = childNamed(root, 'location')?.attributes ?? {};
  if (!/^[A-Z]+\d+:[A-Z]+\d+$/.test(ref)) say(`location ${ref}`);
  return root.attributes['name'] ?? '';
}

/** Each axis names fields that say they stand on it. */
function checkAxes(say: (problem: string) => void, root: Node, fields: readonly Node[]): void {
  const axes = { rowFields: 'axisRow', colFields: 'axisCol', pageFields: 'axisPage' };
  for (const [list, axis] of Object.entries(axes)) {
    for (const { attributes } of childNamed(root, list)?.children ?? []) {
      const place = Number(attributes['x'] ?? attributes['fld']);
      if (place === -2 && list !== 'pageFields') continue;
      if (fields[place]?.attributes['axis'] !== axis) say(`${list} names field ${place}`);
    }
  }
  for (const { attributes } of childNamed(root, 'dataFields')?.children ?? []) {
    if (fields[Number(attributes['fld'])]?.attributes['dataField'] !== '1')
      say(`dataFields names field ${attributes['fld'] ?? ''}`);
  }
}

function checkOrder(reader: PackageReader, part: string, root: Node, order: string): void {
  const ranks = root.children.map(({ local }) => order.split(' ').indexOf(local));
  ranks.forEach((rank, i) => {
    const local = root.children[i]?.local ?? '';
    if (rank < 0) reader.say(part, `may not hold ${local}`);
    else if (i > 0 && rank < (ranks[i - 1] ?? 0)) reader.say(part, `${local} stands too late`);
  });
}
