// A few cells of one sheet, typed on people's behalf: each keeps its style, and everything else of the file its bytes.
import { parseCell } from '../../../core/grid/address';
import type { CellValue } from '../../../core/grid/grid';
import { HostError } from '../../host';
import { isDateStyle, readNumberFormats } from '../number-formats';
import { relationshipKind, type OpcPackage } from '../package';
import { cellXml } from './cell-xml';
import { removeContentType } from './content-types-draft';
import type { CellLook } from './looks';
import { PackageDraft } from './package-draft';
import { readSourceSheet } from './read-source-sheet';
import { removeRelationship } from './relationships-draft';
import { rewriteRows, type RowChange } from './rewrite-rows';
import type { SourceCell, SourceRow } from './sheet-rows';
import { Splices } from './splices';
import { StyleBook } from './style-book';
import { WorkbookDraft } from './workbook-draft';
import { attributeOf, childOf, isOn, prefixOf } from './xml-tree';

/** What shall stand in a cell. `asDate`: the number is a day's serial, and shall be seen as one. */
export interface TypedCell {
  readonly cell: string;
  readonly value: CellValue;
  readonly asDate: boolean;
}

const DATE_LOOK: CellLook = {
  kind: 'body',
  format: 'date',
  align: undefined,
  wrap: false,
  fillIn: true,
  link: false,
  quote: false,
};

/**
 * The parts that change, as `patchZip` takes them. HostError `file-changed-since-read` when there is no such sheet or cell,
 * `sheet-protected`, and those of reading.
 */
export function writeCells(
  pkg: OpcPackage,
  sheet: string,
  cells: readonly TypedCell[],
): ReadonlyMap<string, Uint8Array | null> {
  const draft = new PackageDraft(pkg);
  const workbook = new WorkbookDraft(draft.read(pkg.workbookPart), pkg.workbookPart);
  const id = workbook.find(sheet)?.relationshipId;
  const part = pkg.relationships(pkg.workbookPart).find((one) => one.id === id)?.target;
  if (part === undefined) throw new HostError('file-changed-since-read', sheet);
  const xml = draft.read(part);
  const { root, data, rows } = readSourceSheet(xml, part);
  if (isOn(attributeOf(childOf(root, 'sheetProtection'), 'sheet')))
    throw new HostError('sheet-protected', sheet);
  const prefix = prefixOf(data);
  const styles = dateStyles(draft);
  const at = cellFinder(rows);
  const changes = new Map<number, RowChange>();
  for (const { cell, value, asDate } of cells) {
    const place = parseCell(cell);
    if (!place) throw new HostError('file-changed-since-read', `${sheet}!${cell}`);
    const before = at(place.row, place.col);
    if (before?.formula?.isMaster) throw new HostError('not-writable', `${sheet}!${cell}`);
    if (before?.formula) dropCalculationChain(draft);
    const style = asDate && value !== null ? styles(before?.style ?? 0) : (before?.style ?? 0);
    const change = changes.get(place.row) ?? { cells: new Map(), refit: false, height: null };
    change.cells.set(place.col, cellXml(prefix, place.row, place.col, style, value));
    changes.set(place.row, change);
  }
  const inside = { start: data.openEnd, end: data.closeStart, prefix };
  const written = rewriteRows(xml, inside, rows, changes, new Set());
  const splices = new Splices(xml);
  if (data.selfClosing) splices.append(data, written.xml);
  else splices.replace(inside.start, inside.end, written.xml);
  const changed = draft.write(part, splices.apply());
  if (changed) recalculate(draft, workbook, rows);
  return draft.changes();
}

function cellFinder(rows: readonly SourceRow[]): (row: number, col: number) => SourceCell | undefined {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return (row, col) => byRow.get(row)?.cells.find((cell) => cell.col === col);
}

/** The style for a day in a cell of a given style: the same when it shows days already. */
function dateStyles(draft: PackageDraft): (style: number) => number {
  const { pkg } = draft;
  const part = pkg
    .relationships(pkg.workbookPart)
    .find((one) => relationshipKind(one) === 'styles' && !one.external)?.target;
  if (part === undefined || !draft.has(part)) return (style) => style;
  const formats = readNumberFormats(draft.read(part), part);
  return (style) => {
    if (isDateStyle(formats, style)) return style;
    const book = new StyleBook(draft.read(part), part);
    const wanted = book.cellStyle(DATE_LOOK);
    draft.write(part, book.render());
    return wanted;
  };
}

/** Formulas may look at the cells: their remembered results are old. */
function recalculate(draft: PackageDraft, workbook: WorkbookDraft, rows: readonly SourceRow[]): void {
  const hasFormulas =
    rows.some(({ cells }) => cells.some(({ formula }) => formula)) || calculationChain(draft) !== undefined;
  if (!hasFormulas) return;
  workbook.recalculateOnLoad();
  draft.write(draft.pkg.workbookPart, workbook.render());
}

function calculationChain(draft: PackageDraft) {
  const { pkg } = draft;
  return pkg.relationships(pkg.workbookPart).find((one) => relationshipKind(one) === 'calcChain');
}

function dropCalculationChain(draft: PackageDraft): void {
  const chain = calculationChain(draft);
  if (!chain || !draft.has(chain.target)) return;
  draft.remove(chain.target);
  removeRelationship(draft, draft.pkg.workbookPart, chain.id);
  removeContentType(draft, chain.target);
}
