// A chart's references and the values it remembers of them, so that programs that do not calculate show it as well.
import { columnLetters, parseRange, quoteSheet } from '../../../core/grid/address';
import type { CellRange, CellValue } from '../../../core/grid/grid';
import type { TablePlan } from '../../../core/plan/plan';
import { cellValue } from '../../drawing/cell-value';
import { escapeCellText, escapeMarkup } from './escape-xml';
import { NUMBER_FORMATS } from './looks';

/** `("客户", A6:A9) → '客户'!$A$6:$A$9`; one cell `'客户'!$A$5`. */
export function chartReference(sheet: string, { top, left, bottom, right }: CellRange): string {
  const cell = (row: number, col: number): string => `$${columnLetters(col)}$${row + 1}`;
  const start = cell(top, left);
  const end = cell(bottom, right);
  return `${quoteSheet(sheet)}!${start}${start === end ? '' : `:${end}`}`;
}

/** The cells of one sheet that a chart's formula names; null for names, several areas and other workbooks. */
export function parseReference(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'![\]()]+))!([^!]+)$/.exec(text.trim());
  const range = match?.[3] === undefined ? null : parseRange(match[3]);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return range && sheet !== undefined ? { sheet, range } : null;
}

/** One column's body as the file holds it; an empty table has one blank row. */
export function bodyValues(table: TablePlan, index: number, date1904: boolean): readonly CellValue[] {
  const format = table.columns[index]?.format ?? 'general';
  if (table.rows.length === 0) return [null];
  return table.rows.map((row) => cellValue(row[index] ?? null, format, date1904));
}

/** Whether these can stand in a cache of numbers: no text among them, and not all blank. */
export function areNumbers(values: readonly CellValue[]): boolean {
  const filled = values.filter((value) => value !== null);
  return filled.length > 0 && filled.every((value) => typeof value === 'number');
}

/** The points of a cache by their place: texts of all filled cells, or only the numbers. */
export function cachePoints(values: readonly CellValue[], kind: 'str' | 'num'): ReadonlyMap<number, string> {
  const points = new Map<number, string>();
  values.forEach((value, i) => {
    const isPoint = kind === 'str' ? value !== null : typeof value === 'number';
    if (isPoint) points.set(i, String(value));
  });
  return points;
}

/** `<c:ptCount/><c:pt/>…`; `prefix` is that of the chart part (`"c:"`). */
export function pointsXml(prefix: string, count: number, points: ReadonlyMap<number, string>): string {
  const items = [...points].map(
    ([i, text]) => `<${prefix}pt idx="${i}"><${prefix}v>${escapeCellText(text)}</${prefix}v></${prefix}pt>`,
  );
  return `<${prefix}ptCount val="${count}"/>${items.join('')}`;
}

/** A reference to texts with its cache. */
export function textReference(reference: string, values: readonly CellValue[]): string {
  const points = pointsXml('c:', values.length, cachePoints(values, 'str'));
  return `<c:strRef><c:f>${escapeMarkup(reference)}</c:f><c:strCache>${points}</c:strCache></c:strRef>`;
}

/** A reference to numbers with its cache; `format` as the cells have it. */
export function numberReference(
  reference: string,
  values: readonly CellValue[],
  format: keyof typeof NUMBER_FORMATS,
): string {
  const code = `<c:formatCode>${escapeMarkup(NUMBER_FORMATS[format])}</c:formatCode>`;
  const points = pointsXml('c:', values.length, cachePoints(values, 'num'));
  return `<c:numRef><c:f>${escapeMarkup(reference)}</c:f><c:numCache>${code}${points}</c:numCache></c:numRef>`;
}
