// The sample workbook as `init --sample` makes it, and the plans of a refresh over any workbook.
import { parseMinute } from '../../src/core/calendar/day';
import type { Grid, WorkbookGrids } from '../../src/core/grid/grid';
import type { SheetPlan } from '../../src/core/plan/plan';
import { run } from '../../src/core/run';
import { samplePlans } from '../../src/core/sample/sample-plans';
import { TEXTS } from '../../src/core/text/languages';
import { minimalWorkbook } from '../../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';

const EMPTY: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

export const AS_OF = minuteOf('2026-11-21 09:00');

function minuteOf(text: string): number {
  const minute = parseMinute(text);
  if (minute === null) throw new Error(`no moment: ${text}`);
  return minute;
}

export function sampleWorkbook(): WorkbookGrids {
  return openXlsx(sampleFile()).grids;
}

/** The bytes of the file that `init --sample` writes. */
export function sampleFile(): Uint8Array {
  const plans = samplePlans(EMPTY, { asOf: AS_OF, text: TEXTS['zh-CN'] });
  return openXlsx(minimalWorkbook()).apply(plans).bytes;
}

/** What a refresh of the workbook would write. */
export function refreshPlans(workbook: WorkbookGrids, asOf = AS_OF): readonly SheetPlan[] {
  return run(workbook, { asOf, text: TEXTS['zh-CN'] }).plans;
}

/** The same with few rows on each sheet: what people would call a small team. Its settings stay whole. */
export function smallWorkbook(rows: number): WorkbookGrids {
  const { grids, ...workbook } = sampleWorkbook();
  const isSettings = (grid: Grid): boolean => grid.tables.some(({ name }) => name.startsWith('HF_S'));
  return {
    ...workbook,
    grids: grids.map((grid) =>
      isSettings(grid) ? grid : { ...grid, rows: grid.rows.slice(0, rows), tables: [] },
    ),
  };
}
