// The sheet 忠诚度透视: grades over the periods of 忠诚度汇总 (table HF_LoyaltyTrend) with a chart, and a native PivotTable on the
// summary. On a tab of its own, so that the table grows down, the PivotTable to the right and down, and the summary on its
// own tab, without ever meeting.
import type { LoyaltyGrade } from '../measures/loyalty-result';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { PlanCell, SheetPlan, TablePlan } from '../plan/plan';
import type { GradeTrendColumn } from '../text/areas/loyalty';
import { SUMMARY_TABLE } from './loyalty-summary-sheet';
import { textIn } from './record-columns';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const GRADE_TREND_TABLE = 'HF_LoyaltyTrend';
export const LOYALTY_PIVOT = 'HF_LoyaltyPivot';

const COLUMNS: readonly (readonly [GradeTrendColumn, ColumnSpec['format'], number])[] = [
  ['period', 'text', 12],
  ['loyal', 'integer', 12],
  ['regular', 'integer', 12],
  ['atRisk', 'integer', 14],
  ['lost', 'integer', 12],
  ['loyalShare', 'percent', 14],
];
/** From the table's left: the chart, then the PivotTable with its filters above it. */
const CHART_COLUMN = COLUMNS.length + 1;
const CHART = { rows: 20, cols: 9 } as const;
const PIVOT_COLUMN = CHART_COLUMN + CHART.cols + 1;
const PIVOT_FILTERS = 3;

/** `summary`: the plan of 忠诚度汇总 as it will stand. One row per period in it. */
export function loyaltyPivotSheet(summary: TablePlan, context: ReportContext): SheetPlan {
  const say = context.text.loyalty.pivot;
  const columns = COLUMNS.map(([key, format, width]): ColumnSpec => ({
    key,
    headers: headersIn(context, (text) => text.loyalty.pivot.columns[key]),
    format,
    width,
    align: 'center',
  }));
  const table = layoutTable(
    {
      name: GRADE_TREND_TABLE,
      columns,
      keyColumn: 'period',
      rows: trendRows(summary, context),
      filter: false,
    },
    REPORT_HOME,
    context.own.get(GRADE_TREND_TABLE),
  );
  const at = (row: number, col: number) => ({ row: table.top + row, col: table.left + col });
  const plan = reportFrame(
    {
      id: 'loyalty-pivot',
      sheetName: say.sheet,
      lines: [say.title, say.howToRead],
      tables: [table],
      extraTexts: table.top === 0 ? [] : [{ ...at(-1, PIVOT_COLUMN), text: say.pivotTitle, look: 'heading' }],
      tabColor: '7030A0',
    },
    context,
  );
  return {
    ...plan,
    print: { ...plan.print, columns: [table.left, table.left + PIVOT_COLUMN - 1] },
    charts: [
      {
        name: 'HF_Chart_LoyaltyTrend',
        kind: 'stacked-column',
        title: say.chart,
        table: GRADE_TREND_TABLE,
        category: 'period',
        series: ['loyal', 'regular', 'atRisk', 'lost'],
        at: { ...at(0, CHART_COLUMN), ...CHART },
        valueFormat: 'integer',
        colors: ['1F6F6B', 'B9C7C6', 'E3A83B', 'C0504D'],
      },
    ],
    pivots: [
      {
        name: LOYALTY_PIVOT,
        table: SUMMARY_TABLE,
        ...at(PIVOT_FILTERS, PIVOT_COLUMN),
        rowFields: ['grade'],
        columnFields: ['measure'],
        filterFields: ['period', 'tier'],
        values: [{ field: 'value', summarize: 'average', name: say.meanValue, format: 'decimal' }],
      },
    ],
  };
}

/** Customers of each grade per period, counted from the summary's own rows in whichever language they were written. */
function trendRows(summary: TablePlan, context: ReportContext): PlanCell[][] {
  const place = (key: string) => summary.columns.findIndex((column) => column.key === key);
  const [period, grade, measure, value] = [place('period'), place('grade'), place('measure'), place('value')];
  const { grades, customers } = wordsOf(context);
  const counts = new Map<string, Record<LoyaltyGrade, number>>();
  for (const row of summary.rows) {
    const code = grades.get(textIn(row[grade]));
    if (!code || !customers.has(textIn(row[measure]))) continue;
    const name = textIn(row[period]);
    const count = counts.get(name) ?? { loyal: 0, regular: 0, 'at-risk': 0, lost: 0 };
    count[code] += Number(row[value]);
    counts.set(name, count);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => {
      const total = count.loyal + count.regular + count['at-risk'] + count.lost;
      const share = total === 0 ? null : count.loyal / total;
      return [name, count.loyal, count.regular, count['at-risk'], count.lost, share];
    });
}

function wordsOf({ text, otherTexts }: ReportContext) {
  const codes = ['loyal', 'regular', 'at-risk', 'lost'] as const;
  const all = [text, ...otherTexts].map(({ loyalty }) => loyalty);
  return {
    grades: new Map(all.flatMap(({ grades }) => codes.map((code) => [grades[code], code] as const))),
    customers: new Set(all.map(({ summary }) => summary.measures.customers)),
  };
}
