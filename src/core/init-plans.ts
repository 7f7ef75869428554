// What init adds to a workbook: an empty template sheet for every kind that is not in it yet, and 设置 when there is none.
import type { WorkbookGrids } from './grid/grid';
import type { SheetPlan } from './plan/plan';
import { settingsSheet } from './policy/settings-sheet';
import { templateSheets } from './reports/template-sheets';
import { recogniseSheets } from './template/recognise-sheets';
import type { Text } from './text/text';

/** `(empty workbook) → 7 templates + 设置`; `(workbook that has them all) → []`. Sheets are only added, never changed. */
export function initPlans(workbook: WorkbookGrids, { text }: { readonly text: Text }): readonly SheetPlan[] {
  const { sources, settings } = recogniseSheets(workbook);
  const present = new Set(sources.map(({ kind }) => kind));
  const templates = templateSheets(workbook, present, text);
  return settings.length > 0 ? templates : [...templates, settingsSheet(text, workbook)];
}
