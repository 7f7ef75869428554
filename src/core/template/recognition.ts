// What recognising a workbook's sheets yields.
import type { Finding } from '../finding';
import type { CellRange } from '../grid/grid';
import type { SourceTable } from '../register/register';

/** A recognised table of the 设置 sheet; policy/ reads it. `id` names which one ("parameters", "rules", …). */
export interface SettingsTable {
  readonly id: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column id → column index. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Recognition {
  readonly sources: readonly SourceTable[];
  readonly settings: readonly SettingsTable[];
  /** Sheets that fit no kind (and are not ours), for the list of what was left alone. */
  readonly unrecognised: readonly string[];
  /** Blocks occupied by our own tables, by sheet: never read as data. */
  readonly own: readonly { readonly sheet: string; readonly table: string; readonly range: CellRange }[];
  readonly findings: readonly Finding[];
}
