// Ranges held against cells and each other.
import type { CellRange } from './grid';

/** Whether the cell lies in the range. `(A1:B2, 1, 1) → true`. */
export function inRange(range: CellRange, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

/** Whether the ranges share a cell. `(A1:B2, B2:C3) → true`. */
export function rangesMeet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `inner` lies wholly in `outer`. `(A1:A2, A1:B2) → true`. */
export function rangeWithin(inner: CellRange, outer: CellRange): boolean {
  return inRange(outer, inner.top, inner.left) && inRange(outer, inner.bottom, inner.right);
}
