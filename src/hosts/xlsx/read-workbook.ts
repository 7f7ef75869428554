// A workbook's worksheets as grids. Chart, macro and dialog sheets have no cells of interest: only their names are kept.
import type { Grid, WorkbookGrids } from '../../core/grid/grid';
import { HostError } from '../host';
import { unescapeExcel } from './excel-escape';
import { isMainNamespace } from './namespaces';
import type { OpcPackage, Relationship } from './package';
import { relationshipKind } from './package';
import { readSharedStrings } from './read-shared-strings';
import { readSheet } from './read-sheet';
import { readTables } from './read-table';
import { parseXml } from './xml-parse';
import type { XmlElement } from './xml-parse';

interface SheetTab {
  readonly name: string;
  readonly relationshipId: string;
  readonly visibility: Grid['visibility'];
}

interface WorkbookPart {
  readonly date1904: boolean;
  readonly tabs: readonly SheetTab[];
}

/**
 * Every worksheet in tab order with its values. Formulas are kept only for sheets with a table of ours (`HF_…`). A sheet that
 * is `known` from before is not read again.
 * HostError `part-missing`, `xml-broken`, `xml-entities`, `not-a-workbook` and those of the zip.
 */
export function readWorkbook(
  pkg: OpcPackage,
  known: (sheet: string) => Grid | undefined = () => undefined,
): WorkbookGrids {
  const { date1904, tabs } = readWorkbookPart(pkg);
  const relationships = new Map(pkg.relationships(pkg.workbookPart).map((one) => [one.id, one]));
  const strings = readSharedStrings(pkg);
  const grids: Grid[] = [];
  for (const tab of tabs) {
    const relationship = relationships.get(tab.relationshipId);
    if (!relationship) throw new HostError('part-missing', `the part of sheet ${tab.name}`);
    if (relationshipKind(relationship) === 'worksheet') {
      grids.push(known(tab.name) ?? readGrid(pkg, tab, relationship, { strings, date1904 }));
    }
  }
  return { date1904, grids, sheetNames: tabs.map(({ name }) => name) };
}

function readGrid(
  pkg: OpcPackage,
  { name, visibility }: SheetTab,
  { target }: Relationship,
  options: { readonly strings: readonly string[]; readonly date1904: boolean },
): Grid {
  const tables = readTables(pkg, target);
  const withFormulas = tables.some((table) => table.name.startsWith('HF_'));
  const { rows, merges, formulas } = readSheet(pkg, target, { ...options, withFormulas });
  return { sheet: name, visibility, rows, merges, tables, ...(withFormulas ? { formulas } : {}) };
}

function readWorkbookPart(pkg: OpcPackage): WorkbookPart {
  const tabs: SheetTab[] = [];
  let date1904 = false;
  let root: string | undefined;
  const open = ({ local, uri, attribute }: XmlElement): void => {
    if (!isMainNamespace(uri)) return;
    root ??= local;
    if (local === 'workbookPr') date1904 = /^(1|true|on)$/i.test(attribute('date1904') ?? '');
    if (local === 'sheet') tabs.push(tabOf(attribute));
  };
  parseXml(pkg.text(pkg.workbookPart), { open }, pkg.workbookPart);
  if (root !== 'workbook') throw new HostError('not-a-workbook', 'the main part is no workbook');
  return { date1904, tabs };
}

function tabOf(attribute: XmlElement['attribute']): SheetTab {
  const state = attribute('state');
  return {
    name: unescapeExcel(attribute('name') ?? ''),
    relationshipId: attribute('id') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

/** The part of the worksheet with that name. */
export function worksheetPart(pkg: OpcPackage, sheet: string): string | undefined {
  const tab = readWorkbookPart(pkg).tabs.find(({ name }) => name === sheet);
  return pkg.relationships(pkg.workbookPart).find(({ id }) => id === tab?.relationshipId)?.target;
}
