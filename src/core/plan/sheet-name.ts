// Which tab a report goes to: the one that holds its table already, else a free name.
import type { WorkbookGrids } from '../grid/grid';
import type { OwnTable } from './own-tables';

/**
 * The tab for a table. `taken` is true when the wanted name belongs to a sheet of the user's, which we never touch:
 * `('到期回访', no table of ours, tab 到期回访 exists) → { sheet: '到期回访 (2)', existing: false, taken: true }`.
 */
export function chooseSheet(
  wanted: string,
  own: OwnTable | undefined,
  workbook: WorkbookGrids,
): { readonly sheet: string; readonly existing: boolean; readonly taken: boolean } {
  if (own) return { sheet: own.sheet, existing: true, taken: false };
  const used = new Set(workbook.sheetNames.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return { sheet: wanted, existing: false, taken: false };
  for (let n = 2; ; n++) {
    const name = `${wanted} (${n})`;
    if (!used.has(name.toLowerCase())) return { sheet: name, existing: false, taken: true };
  }
}
