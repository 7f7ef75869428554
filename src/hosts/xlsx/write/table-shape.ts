// A planned table as it will stand on the sheet: its ranges and the header texts a table part may hold. Excel wants every
// header to be a text, not blank, not twice the same, equal in the cell and in the table part.
import type { CellRange } from '../../../core/grid/grid';
import type { TablePlan } from '../../../core/plan/plan';

/** The longest header a table column may have. */
const LONGEST_HEADER = 255;

/** `hasTotals`: the table carries a totals row of the user's below its body. An empty body is one blank row. */
export function tableRange(plan: TablePlan, hasTotals: boolean): CellRange {
  const { bottom, ...body } = bodyRange(plan);
  return { ...body, top: plan.top, bottom: bottom + (hasTotals ? 1 : 0) };
}

/** The body without header and totals. */
export function bodyRange(plan: TablePlan): CellRange {
  const rows = Math.max(1, plan.rows.length);
  return {
    top: plan.top + 1,
    left: plan.left,
    bottom: plan.top + rows,
    right: plan.left + plan.columns.length - 1,
  };
}

/** `["客户", "客户", ""] → ["客户", "客户2", "Column3"]`; case does not make two headers different. */
export function headerTexts(headers: readonly string[]): readonly string[] {
  const used = new Set(headers.map(fold));
  const taken = new Set<string>();
  return headers.map((header, i) => {
    const text = header.replace(/\r\n?/g, '\n').slice(0, LONGEST_HEADER) || `Column${i + 1}`;
    if (!taken.has(fold(text))) return take(taken, text);
    for (let n = 2; ; n++) {
      const other = `${text.slice(0, LONGEST_HEADER - 5)}${n}`;
      if (!used.has(fold(other)) && !taken.has(fold(other))) return take(taken, other);
    }
  });
}

function take(taken: Set<string>, text: string): string {
  taken.add(fold(text));
  return text;
}

function fold(text: string): string {
  return text.toLowerCase();
}

/** Whether the cell lies in the range. */
export function inRange(range: CellRange, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

/** Whether the ranges share a cell. */
export function rangesMeet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `inner` lies wholly in `outer`. */
export function rangeWithin(inner: CellRange, outer: CellRange): boolean {
  return inRange(outer, inner.top, inner.left) && inRange(outer, inner.bottom, inner.right);
}
