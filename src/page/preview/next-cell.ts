// Where a key leads in the grid.

interface Cell {
  readonly row: number;
  readonly col: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const PAGE_ROWS = 20;

/** Null for keys that lead nowhere. `("ArrowDown", A1) → A2`, `(Ctrl+"Home", C9) → A1`; never leaves the sheet. */
export function nextCell(
  { key, ctrlKey, metaKey }: Key,
  { row, col }: Cell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  const far = ctrlKey || metaKey;
  const [last, right] = [rows - 1, columns - 1];
  const targets: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: far ? 0 : row - 1, col },
    ArrowDown: { row: far ? last : row + 1, col },
    ArrowLeft: { row, col: far ? 0 : col - 1 },
    ArrowRight: { row, col: far ? right : col + 1 },
    PageUp: { row: row - PAGE_ROWS, col },
    PageDown: { row: row + PAGE_ROWS, col },
    Home: { row: far ? 0 : row, col: 0 },
    End: { row: far ? last : row, col: right },
  };
  const target = targets[key];
  if (!target) return null;
  const within = (at: number, most: number): number => Math.max(0, Math.min(most, at));
  return { row: within(target.row, last), col: within(target.col, right) };
}
