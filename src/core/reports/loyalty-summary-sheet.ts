// The sheet 忠诚度汇总 (table HF_LoyaltySummary): one batch of rows per period (a month), long and pivot-ready. Names and order of
// its columns never change. Running a month again replaces its rows; rows of other months stay as they stand.
import { dayOf, formatDay } from '../calendar/day';
import { monthOf } from '../calendar/period';
import { periodName } from '../calendar/period-name';
import type { CellValue } from '../grid/grid';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { OwnTable } from '../plan/own-tables';
import type { PlanCell, SheetPlan } from '../plan/plan';
import type { SummaryColumn } from '../text/areas/loyalty';
import { summaryRows, type SummaryInput } from './loyalty-summary-rows';
import { textIn } from './record-columns';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const SUMMARY_TABLE = 'HF_LoyaltySummary';

/** Rows of a sheet below the header, with some room for people's own. */
const MOST_ROWS = 1_040_000;

const COLUMNS: readonly (readonly [SummaryColumn, ColumnSpec['format'], number, Partial<ColumnSpec>?])[] = [
  ['period', 'text', 11, { align: 'center' }],
  ['customer', 'general', 28],
  ['level', 'general', 10, { align: 'center' }],
  ['tier', 'general', 10, { align: 'center' }],
  ['segment', 'general', 12, { align: 'center' }],
  ['grade', 'general', 15, { align: 'center' }],
  ['industry', 'general', 16],
  ['owner', 'general', 12],
  ['measure', 'general', 16],
  ['value', 'decimal', 14],
  ['key', 'text', 12, { hidden: true }],
];
const KEY = COLUMNS.length - 1;

/** `(as-of 2026-11-21; sheet holds 2026-10) → rows of 2026-10 as they stand, then those of 2026-11`. */
export function loyaltySummarySheet(input: SummaryInput, context: ReportContext): SheetPlan {
  const { text, policy, asOf } = context;
  const say = text.loyalty.summary;
  const period = periodName(monthOf(dayOf(asOf)));
  const grouped = input.portraits.length > policy.report.summaryMaxCustomers;
  const columns = columnSpecs(context);
  const previous = context.own.get(SUMMARY_TABLE);
  const rows = summaryRows(period, input, text, grouped);
  const { kept, dropped } = withoutOldest(otherPeriods(previous, columns, period), MOST_ROWS - rows.length);
  const earlier = kept.filter((row) => textIn(row[0]) < period);
  const later = kept.filter((row) => textIn(row[0]) > period);
  const table = layoutTable(
    {
      name: SUMMARY_TABLE,
      columns,
      keyColumn: 'key',
      rows: [...earlier, ...rows, ...later],
      filter: true,
    },
    REPORT_HOME,
    previous,
  );
  const status = say.status(formatDay(dayOf(asOf)), period, input.portraits.length, grouped);
  return reportFrame(
    {
      id: 'loyalty-summary',
      sheetName: say.sheet,
      lines: [
        say.title,
        dropped.length > 0 ? `${status}${text.loyalty.reasonGap}${say.full(dropped)}` : status,
        say.howToRead,
      ],
      tables: [table],
      frozenColumns: 2,
      tabColor: '7030A0',
    },
    context,
  );
}

function columnSpecs(context: ReportContext): ColumnSpec[] {
  return COLUMNS.map(([key, format, width, more]) => ({
    key,
    headers: headersIn(context, (text) => text.loyalty.summary.columns[key]),
    format,
    width,
    ...more,
  }));
}

/** Our rows of other periods, cell by cell as they stand; rows people appended (without a key) are left to the table. */
function otherPeriods(
  previous: OwnTable | undefined,
  columns: readonly ColumnSpec[],
  period: string,
): PlanCell[][] {
  if (!previous) return [];
  const places = columns.map(({ headers }) =>
    previous.headers.findIndex((header) => headers.includes(header.trim())),
  );
  const cell = (cells: readonly CellValue[], at: number): CellValue => cells[places[at] ?? -1] ?? null;
  const keyIsGone = (places[KEY] ?? -1) < 0;
  return previous.rows.flatMap((cells) => {
    const row = places.map((_, at) => cell(cells, at));
    const key = keyIsGone ? [row[0], row[1], row[8]].join('|') : String(row[KEY] ?? '');
    const isOther = String(row[0] ?? '') !== '' && String(row[0]) !== period && key !== '';
    return isOther ? [[...row.slice(0, KEY), key]] : [];
  });
}

/** Whole periods give way, the oldest first, when a sheet has no room for all. */
function withoutOldest(
  rows: readonly PlanCell[][],
  room: number,
): { readonly kept: readonly PlanCell[][]; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  let kept = rows;
  while (kept.length > room && kept.length > 0) {
    const oldest = kept.reduce(
      (first, row) => (textIn(row[0]) < first ? textIn(row[0]) : first),
      textIn(kept[0]?.[0]),
    );
    dropped.push(oldest);
    kept = kept.filter((row) => textIn(row[0]) !== oldest);
  }
  return { kept, dropped };
}
