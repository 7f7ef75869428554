// Which table of the 设置 sheet a row of headers is.
import { SETTINGS_TABLES } from '../policy/settings-tables';
import { settingMeanings } from './header-index';
import type { HeaderCell } from './match-kind';

export interface SettingsMatch {
  readonly id: string;
  /** Column id → column. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The settings table with the most of these columns, all required ones among them; null when there is none. */
export function matchSettings(headers: readonly HeaderCell[]): SettingsMatch | null {
  let best: SettingsMatch | null = null;
  for (const table of SETTINGS_TABLES) {
    const columns = new Map<string, number>();
    for (const header of headers) {
      const meaning = settingMeanings(header.folded).find((each) => each.table === table.id);
      if (meaning && !columns.has(meaning.column)) columns.set(meaning.column, header.col);
    }
    if (!table.required.every((id) => columns.has(id))) continue;
    if (!best || columns.size > best.columns.size) best = { id: table.id, columns };
  }
  return best;
}
