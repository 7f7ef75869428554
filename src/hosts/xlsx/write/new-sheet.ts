// A whole new worksheet part: title lines, tables, widths, frozen header, colours, rules for typing, links, print setup for
// an A4 page. Elements stand in the order of the schema.
import { cellAddress, columnLetters, rangeAddress } from '../../../core/grid/address';
import type { SheetPlan } from '../../../core/plan/plan';
import { cellXml } from './cell-xml';
import { conditionalFormats } from './conditional-formats';
import { dataValidations } from './data-validations';
import type { Edition } from './edition';
import { escapeAttribute } from './escape-xml';
import { hyperlinkXml } from './hyperlinks';
import { plannedSheet, type PlannedSheet } from './planned-sheet';
import type { StyleBook } from './style-book';
import { bodyRange } from '../../../core/plan/table-range';

export interface NewSheetContext {
  readonly book: StyleBook;
  readonly date1904: boolean;
  readonly edition: Edition;
  /** Relationship ids of the table parts, in the order of `plan.tables`. */
  readonly tableIds: readonly string[];
  /** The same of the drawing with the sheet's charts; null when it has none. */
  readonly drawingId: string | null;
}

const LAST_ROW = 1_048_575;
/** What Excel adds to a width in characters for the cell's own margins. */
const WIDTH_MARGIN = 0.7109375;
const WIDEST = 255;

/** The XML of the worksheet part. */
export function newSheetXml(plan: SheetPlan, context: NewSheetContext): string {
  const { book, date1904, edition, tableIds, drawingId } = context;
  const planned = plannedSheet(plan, book, date1904);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${edition.main}" xmlns:r="${edition.relationships}">`,
    `<sheetPr><tabColor rgb="FF${plan.tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${dimensionOf(planned)}"/>`,
    sheetViews(plan),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan),
    sheetData(plan, planned),
    conditionalFormats('', plan.tables, plan.highlights, book, 0),
    wrap(
      'dataValidations',
      plan.tables.flatMap((table) => dataValidations('', table, date1904, () => false)),
      true,
    ),
    wrap(
      'hyperlinks',
      planned.links.map((link) => hyperlinkXml('', link)),
      false,
    ),
    printSetup(plan),
    pageBreaks(plan),
    ignoredErrors(plan),
    drawingId === null ? '' : `<drawing r:id="${escapeAttribute(drawingId)}"/>`,
    wrap(
      'tableParts',
      tableIds.map((id) => `<tablePart r:id="${escapeAttribute(id)}"/>`),
      true,
    ),
    '</worksheet>',
  ].join('');
}

function wrap(name: string, items: readonly string[], counted: boolean): string {
  if (items.length === 0) return '';
  return `<${name}${counted ? ` count="${items.length}"` : ''}>${items.join('')}</${name}>`;
}

function dimensionOf({ rows }: PlannedSheet): string {
  let [top, bottom, left, right] = [LAST_ROW, 0, 16_383, 0];
  for (const [row, cells] of rows) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, cells[0]?.col ?? left);
    right = Math.max(right, cells.at(-1)?.col ?? right);
  }
  return rows.size === 0 ? 'A1' : rangeAddress({ top, left, bottom, right });
}

function sheetViews({ freeze: { row, col } }: SheetPlan): string {
  const open = '<sheetViews><sheetView showGridLines="0" workbookViewId="0">';
  if (row === 0 && col === 0) return `${open.replace(/>$/, '/>')}</sheetViews>`;
  const pane = row === 0 ? 'topRight' : col === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${col ? ` xSplit="${col}"` : ''}${row ? ` ySplit="${row}"` : ''}`;
  const cell = cellAddress(row, col);
  return (
    `${open}<pane${split} topLeftCell="${cell}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`
  );
}

/** Tables that share a column: the wider one counts, and it is hidden only when all say so. */
function columnsXml(plan: SheetPlan): string {
  const columns = new Map<number, { width: number; hidden: boolean }>();
  for (const table of plan.tables) {
    table.columns.forEach((column, i) => {
      const before = columns.get(table.left + i);
      const hidden = (before?.hidden ?? true) && (column.hidden ?? false);
      columns.set(table.left + i, { width: Math.max(before?.width ?? 0, column.width), hidden });
    });
  }
  const items = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([col, { width, hidden }]) => columnXml('', col, width, hidden));
  return wrap('cols', items, false);
}

/** One `<col>`; `width` in half-width characters. */
export function columnXml(prefix: string, col: number, width: number, hidden: boolean): string {
  const file = Math.min(WIDEST, width + WIDTH_MARGIN);
  return `<${prefix}col min="${col + 1}" max="${col + 1}" width="${file}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
}

function sheetData(plan: SheetPlan, planned: PlannedSheet): string {
  // Titles and headers keep their height; body rows may grow with what people type.
  const titles = plan.texts.filter(({ look }) => look === 'title').map(({ row }) => row);
  const fixed = new Set([...titles, ...plan.tables.map(({ top }) => top)]);
  const rows = [...planned.rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const xml = cells.map((cell) => cellXml('', row, cell.col, cell.style ?? 0, cell.value));
      const custom = fixed.has(row) ? ' customHeight="1"' : '';
      return `<row r="${row + 1}"${heightXml(planned.heights.get(row))}${custom}>${xml.join('')}</row>`;
    });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function heightXml(points: number | null | undefined): string {
  return points === null || points === undefined ? '' : ` ht="${points}"`;
}

function printSetup({ print }: SheetPlan): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${print.landscape ? 'landscape' : 'portrait'}"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  );
}

/** A break stands below its row, which counts from 1. */
function pageBreaks({ print: { breaks = [] } }: SheetPlan): string {
  if (breaks.length === 0) return '';
  const items = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${items}</rowBreaks>`;
}

/** IDs and phones are text on purpose: no green triangles, for rows added later neither. */
function ignoredErrors({ tables }: SheetPlan): string {
  const ranges = tables.flatMap((table) =>
    table.columns.flatMap(({ format }, i) => {
      const letters = columnLetters(table.left + i);
      return format === 'text' ? [`${letters}${bodyRange(table).top + 1}:${letters}${LAST_ROW + 1}`] : [];
    }),
  );
  if (ranges.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
