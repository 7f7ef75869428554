// Hand-made plans with charts and a PivotTable, as the loyalty summary and a monthly report would have them.
import type { ChartPlan, ColumnPlan, PivotPlan, PlanCell, SheetPlan } from '../../src/core/plan/plan';

export const SUMMARY_COLUMNS: readonly ColumnPlan[] = [
  { key: 'period', header: '期间', format: 'text', width: 10 },
  { key: 'customer', header: '客户', format: 'general', width: 20 },
  { key: 'tier', header: '价值层', format: 'general', width: 8 },
  { key: 'measure', header: '指标', format: 'general', width: 12 },
  { key: 'value', header: '数值', format: 'decimal', width: 12 },
];

export const SUMMARY_PIVOT: PivotPlan = {
  name: 'HF_LoyaltyPivot',
  table: 'HF_LoyaltySummary',
  row: 6,
  col: 12,
  rowFields: ['tier'],
  columnFields: ['measure'],
  filterFields: ['period'],
  values: [{ field: 'value', summarize: 'average', name: '数值', format: 'decimal' }],
};

export const TREND_CHART: ChartPlan = {
  name: 'HF_Chart_Trend',
  kind: 'line',
  title: '积分与复购率',
  table: 'HF_LoyaltyTrend',
  category: 'period',
  series: ['points', 'rate'],
  at: { row: 14, col: 6, rows: 14, cols: 6 },
  valueFormat: 'integer',
  valueMin: 0,
};

/** `months` rows of history: three customers and two measures a month. */
export function summaryRows(months: number): PlanCell[][] {
  return Array.from({ length: months }, (_, m) => monthName(m)).flatMap((period, m) =>
    ['高', '中', '低'].flatMap((tier, t): PlanCell[][] => [
      [period, `客户${t + 1}`, tier, '积分', 100 * (t + 1) + m],
      [period, `客户${t + 1}`, tier, '复购率', 10 * (t + 1) + m / 4],
    ]),
  );
}

export function trendRows(months: number): PlanCell[][] {
  return Array.from({ length: months }, (_, m) => [monthName(m), 600 + 3 * m, m === 1 ? null : 60 + m / 4]);
}

function monthName(m: number): string {
  return `${2025 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;
}

/** The summary with its trend, chart and PivotTable. */
export function summaryPlan(months: number, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    id: 'loyalty-summary',
    sheet: '忠诚度汇总',
    existing: false,
    texts: [{ row: 0, col: 0, text: '忠诚度汇总', look: 'title' }],
    tables: [
      {
        name: 'HF_LoyaltySummary',
        top: 4,
        left: 0,
        columns: SUMMARY_COLUMNS,
        rows: summaryRows(months),
        filter: true,
      },
      {
        name: 'HF_LoyaltyTrend',
        top: 4,
        left: 6,
        columns: [
          { key: 'period', header: '月份', format: 'text', width: 10 },
          { key: 'points', header: '积分\n合计', format: 'integer', width: 10 },
          { key: 'rate', header: '复购率 & "平均"', format: 'decimal', width: 10 },
        ],
        rows: trendRows(months),
        filter: false,
      },
    ],
    highlights: [],
    freeze: { row: 5, col: 0 },
    print: { landscape: true, titleRows: [4, 4], columns: [0, 16] },
    tabColor: '1F6F6B',
    charts: [TREND_CHART],
    pivots: [SUMMARY_PIVOT],
    ...more,
  };
}

const KINDS: readonly ChartPlan['kind'][] = ['line', 'column', 'bar', 'pie', 'stacked-column', 'stacked-bar'];

/** One chart of every kind over one table, on a sheet whose name wants quotes. */
export function galleryPlan(): SheetPlan {
  const rows = ['响应速度', '问题解决', '服务态度', '人员专业度'].map((name, i): PlanCell[] => [
    name,
    4.6 - i / 3,
    4.2 - i / 5,
    12 - 2 * i,
  ]);
  return {
    ...summaryPlan(1),
    id: 'report:2026-10',
    sheet: "满意度月报 '2026-10",
    texts: [{ row: 0, col: 0, text: '满意度月报', look: 'title' }],
    tables: [
      {
        name: 'HF_Dimensions',
        top: 2,
        left: 0,
        columns: [
          { key: 'dimension', header: '维度', format: 'general', width: 14 },
          { key: 'mean', header: '本月', format: 'decimal', width: 10 },
          { key: 'before', header: '上月', format: 'decimal', width: 10 },
          { key: 'count', header: '份数', format: 'integer', width: 10 },
        ],
        rows,
        filter: false,
      },
    ],
    print: { landscape: false, titleRows: [2, 2], columns: [0, 7] },
    charts: KINDS.map((kind, i) => ({
      name: `HF_Chart_${kind}`,
      kind,
      title: `各维度 ${kind}`,
      table: 'HF_Dimensions',
      category: 'dimension',
      series: kind === 'column' || kind === 'pie' ? ['count'] : ['mean', 'before'],
      at: { row: 9 + Math.floor(i / 2) * 15, col: (i % 2) * 4, rows: 14, cols: 4 },
      valueFormat: kind === 'column' || kind === 'pie' ? 'integer' : 'decimal',
      ...(kind === 'line' || kind === 'bar' ? { valueMin: 1, valueMax: 5 } : {}),
    })),
    pivots: [],
  };
}
