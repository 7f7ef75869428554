// Excel tables (ListObjects) as their own parts declare them.
import { parseRange } from '../../core/grid/address';
import type { GridTable } from '../../core/grid/grid';
import { unescapeExcel } from './excel-escape';
import { isMainNamespace } from './namespaces';
import type { OpcPackage } from './package';
import { relationshipKind } from './package';
import { parseXml } from './xml-parse';
import type { XmlElement } from './xml-parse';

/** The tables on the sheet in `sheetPart`, in the order of its relationships. HostError `xml-broken`, `xml-entities`. */
export function readTables(pkg: OpcPackage, sheetPart: string): readonly GridTable[] {
  const tables: GridTable[] = [];
  for (const one of pkg.relationships(sheetPart)) {
    if (one.external || relationshipKind(one) !== 'table' || !pkg.has(one.target)) continue;
    const open = (element: XmlElement): void => {
      const table = element.local === 'table' && isMainNamespace(element.uri) ? tableOf(element) : null;
      if (table) tables.push(table);
    };
    parseXml(pkg.text(one.target), { open }, one.target);
  }
  return tables;
}

/** `displayName` is the name people see and formulas use; `name` may differ. */
function tableOf({ attribute }: XmlElement): GridTable | null {
  const range = parseRange(attribute('ref') ?? '');
  if (!range) return null;
  return {
    name: unescapeExcel(attribute('displayName') ?? attribute('name') ?? ''),
    range,
    hasHeader: attribute('headerRowCount') !== '0',
    hasTotals: Number(attribute('totalsRowCount') ?? 0) > 0,
  };
}
