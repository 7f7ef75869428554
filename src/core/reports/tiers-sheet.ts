// The sheet 客户分层 (table HF_Tiers): one row per customer, best first, those without a counted order at the end. What the
// scores rest on (period, mode, cuts, thresholds) stands above the table in words. Money in the workbook's own unit.
import { dayOf } from '../calendar/day';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, PlanCell, SheetPlan } from '../plan/plan';
import type { TierColumn } from '../text/areas/tiers';
import { headersIn, reportFrame, type ReportContext } from './report-context';
import { readTierBases } from './tier-base';
import { TIER_COLUMNS } from './tier-columns';
import { tierRecords, type TiersInput } from './tier-records';
import { tiersExplanation } from './tiers-explanation';

export const TIERS_TABLE = 'HF_Tiers';

/** Six lines of text and a blank row above the header. */
const HOME = { row: 7, col: 0 } as const;

/**
 * 客户分层 as it shall be written. 变化 compares with the tier written for the as-of day before; a refresh on the same day
 * keeps that comparison. `{ rows: [甲 555] }` → a row 甲, 高, 重要价值, 5, 5, 5, "555", 新.
 */
export function tiersSheet(input: TiersInput, context: ReportContext): SheetPlan {
  const columns = columnSpecs(context);
  const previous = context.own.get(TIERS_TABLE);
  const texts = [context.text, ...context.otherTexts];
  const bases = readTierBases(previous, columns, texts, dayOf(context.asOf));
  const table = layoutTable(
    {
      name: TIERS_TABLE,
      columns,
      keyColumn: 'key',
      rows: tierRecords(input, context, bases).map((record) =>
        TIER_COLUMNS.map((column) => column.cell(record, context)),
      ),
      filter: true,
      leftover: leftoverCells(columns, context),
    },
    HOME,
    previous,
  );
  return reportFrame(
    {
      id: 'tiers',
      sheetName: context.text.tiers.sheet,
      lines: [],
      tables: [table],
      highlights: highlights(context),
      extraTexts: tiersExplanation(input.rfm, { row: table.top - HOME.row, col: table.left }, context),
      frozenColumns: 2,
      tabColor: '7030A0',
    },
    context,
  );
}

function columnSpecs(context: ReportContext): ColumnSpec[] {
  return TIER_COLUMNS.map(({ key, look }) => ({
    key,
    headers: headersIn(context, (text) => text.tiers.columns[key]),
    ...look,
  }));
}

/** A note outlives its customer; the figures beside it do not. */
function leftoverCells(columns: readonly ColumnSpec[], { text }: ReportContext): Record<string, PlanCell> {
  const kept = ['customerId', 'customerName', 'note', 'key'];
  const blank = columns.filter((column) => !kept.includes(column.key)).map((column) => [column.key, null]);
  return { ...(Object.fromEntries(blank) as Record<string, PlanCell>), hint: text.tiers.hints.gone };
}

function highlights({ text }: ReportContext): Highlight[] {
  const { changes, hints } = text.tiers;
  const cell = (column: TierColumn, equals: string, tone: Highlight['tone']): Highlight => ({
    table: TIERS_TABLE,
    column,
    equals,
    tone,
    over: 'cell',
  });
  return [
    cell('tier', text.words.tiers.high, 'good'),
    cell('tier', text.words.tiers.low, 'muted'),
    cell('change', changes.up, 'good'),
    cell('change', changes.down, 'bad'),
    cell('hint', hints.vipLow, 'warn'),
    cell('hint', hints.highNotVip, 'soon'),
    cell('hint', hints.netNotPositive, 'bad'),
    { table: TIERS_TABLE, column: 'segment', equals: text.tiers.unscored, tone: 'muted', over: 'row' },
  ];
}
