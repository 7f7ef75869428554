// The satisfaction reports that stand in a workbook, known by our tables on them; those of the latest periods first.
import type { WorkbookGrids } from '../../core/grid/grid';
import { isOwnTableName } from '../../core/plan/own-tables';
import type { EarlierReport } from '../pane-report';

/** `HF_Report_202610_Trend on 满意度月报 2026-10 → [{ sheet: "满意度月报 2026-10" }]`. */
export function earlierReports({ grids }: WorkbookGrids): EarlierReport[] {
  const codes = new Map<string, string>();
  for (const { sheet, tables } of grids) {
    for (const { name } of tables) {
      const [, code] = /^HF_Report_(.+)_[A-Za-z]+$/.exec(name) ?? [];
      if (code !== undefined && isOwnTableName(name) && !codes.has(sheet)) codes.set(sheet, code);
    }
  }
  const found = [...codes].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  return found.map(([sheet]) => ({ sheet }));
}
