// Rows among the data that are no data: totals, notes and banners.
import type { CellRange, GridRow } from '../grid/grid';
import { foldText } from '../template/fold';
import { isBlankCell } from './cells/cell-reading';

export interface Span {
  readonly left: number;
  readonly right: number;
}

const LONGEST_TOTAL = 20;
const MAY_BE_TOTAL = /[计計均]|total|sum|average/i;
const TOTAL = /(合计|小计|总计|共计|累计|平均|平均值|平均分|总和|total|subtotal|sum|average)([:(（].*)?$/;
const NOTE = /^[([（【*※]*(注|备注|说明|制表|填表|填写|审核|编制|打印|统计日期|note|remark)[^a-z]/;

/** True for a row that begins with 合计, 小计, 总计 and the like, or holds nothing but a remark. */
export function isTotalOrNote(cells: GridRow, span: Span): boolean {
  const text = firstText(cells, span);
  if (text === null) return false;
  if (text.length <= LONGEST_TOTAL && MAY_BE_TOTAL.test(text) && TOTAL.test(foldText(text))) return true;
  return isAlone(cells, span) && NOTE.test(foldText(text));
}

/** Rows whose only content is one cell merged over columns: 「2023年10月」 between the months. */
export function bannerRows(
  rows: readonly (GridRow | undefined)[],
  merges: readonly CellRange[],
  span: Span,
): Set<number> {
  const wide = merges.filter(
    (merge) => merge.right > merge.left && merge.left >= span.left && merge.right <= span.right,
  );
  return new Set(wide.filter((merge) => isAlone(rows[merge.top] ?? [], span)).map((merge) => merge.top));
}

function firstText(cells: GridRow, { left, right }: Span): string | null {
  for (let col = left; col <= right; col++) {
    const cell = cells[col];
    if (typeof cell === 'string' && cell !== '') return cell;
  }
  return null;
}

/** One filled cell, or none. */
function isAlone(cells: GridRow, { left, right }: Span): boolean {
  let filled = 0;
  for (let col = left; col <= right; col++) {
    if (!isBlankCell(cells[col]) && ++filled > 1) return false;
  }
  return true;
}
