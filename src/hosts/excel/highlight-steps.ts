/// <reference types="office-js" />
// The colours of a table as conditional formats. They are only ever added, never listed or deleted: Excel fails to delete a
// rule where several share a range (OfficeDev/office-js#6827), and people's own rules stay. They reach some rows beyond the
// table, which are blank, so that a table that grows a little every day does not collect a rule for every day.
import { TONES } from '../drawing/palette';
import { bodyRange } from '../../core/plan/table-range';
import { columnLetters } from '../../core/grid/address';
import type { CellRange } from '../../core/grid/grid';
import type { Highlight, SheetPlan, TablePlan } from '../../core/plan/plan';
import type { TableChange } from './sheet-change';
import { CALL_BYTES, columnOf, rangeOn, step, type OnSheet, type Step } from './steps';

/** Rules reach to the next multiple of this many rows. */
const RULE_ROWS = 100;

function coveredTo(top: number, bottom: number): number {
  return top + Math.ceil((bottom - top) / RULE_ROWS) * RULE_ROWS;
}

/** Rules for the rows that have none yet; all of them when the columns changed. */
export function highlightSteps(
  { plan, before, redressed }: TableChange,
  sheetPlan: SheetPlan,
  sheet: OnSheet,
): readonly Step[] {
  const body = bodyRange(plan);
  const covered =
    before && !redressed ? coveredTo(plan.top, before.range.bottom - (before.hasTotals ? 1 : 0)) : plan.top;
  const bottom = coveredTo(plan.top, body.bottom);
  if (bottom <= covered) return [];
  const rows = { ...body, top: covered + 1, bottom };
  return sheetPlan.highlights
    .filter(({ table }) => table === plan.name)
    .flatMap((highlight) => ruleSteps(plan, highlight, rows, sheet));
}

function ruleSteps(plan: TablePlan, highlight: Highlight, rows: CellRange, sheet: OnSheet): readonly Step[] {
  const tested = plan.columns.findIndex(({ key }) => key === highlight.column);
  if (tested < 0) return [];
  const col = plan.left + tested;
  const area = highlight.over === 'row' ? rows : columnOf(rows, col);
  const text = highlight.equals.replaceAll('"', '""');
  const { text: colour, ground, bold } = TONES[highlight.tone];
  return [
    step((context) => {
      const { custom } = rangeOn(sheet(context), area).conditionalFormats.add('Custom');
      custom.rule.formula = `=$${columnLetters(col)}${rows.top + 1}="${text}"`;
      custom.format.font.color = `#${colour}`;
      if (bold) custom.format.font.bold = true;
      if (ground !== undefined) custom.format.fill.color = `#${ground}`;
    }, CALL_BYTES * 4),
  ];
}
