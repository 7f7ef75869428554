// Where everything of a satisfaction report stands: bands of two blocks, the charts before the tables they are drawn from. Rows
// count from 0; a band is as high as the policy's list length, so that its tables never meet the next band.
import type { ChartPlan } from '../../plan/plan';
import type { ReportBlock, ReportChart } from '../../text/areas/satisfaction-report';
import { answersBlock, complaintsBlock, mismatchedBlock } from './list-blocks';
import { dimensionsBlock, DIMENSIONS, npsBlock, problemTypesBlock, trendBlock } from './figure-blocks';
import { groupBlock } from './group-blocks';
import { headlineBlock, MAIN_ROW, qualityBlock, workBlock } from './headline-blocks';
import { BASIS_ABOVE, improvementBlock } from './improvement-block';
import { LEFT, RIGHT } from './page-grid';
import type { Block } from './place-blocks';
import type { BlockContext } from './report-input';

const CHART_ROWS = 13;
const TREND_MONTHS = 12;
/** Tiers and levels: three of each and those that nobody filled in. */
const FEW = 4;
const FIRST_CHARTS = MAIN_ROW + 11;
const SECOND_CHARTS = FIRST_CHARTS + CHART_ROWS + 1;
const FIRST_TABLES = SECOND_CHARTS + CHART_ROWS + 3;
const SECOND_TABLES = FIRST_TABLES + TREND_MONTHS + 3;

/** Where the pages on paper begin: figures and charts first, then tables, groups and voices, complaints and improvement. */
export function pageBreaks(input: BlockContext): readonly number[] {
  const { people, themes } = bandsOf(input);
  // The blank row above the headings: titles are repeated on every page.
  return [FIRST_TABLES, people, themes].map((header) => header - 2);
}

/** Header rows of the bands whose place depends on how long the lists may be. */
function bandsOf({ context }: BlockContext) {
  const list = context.policy.report.listRows;
  const people = SECOND_TABLES + Math.max(list, 10) + 3;
  const voices = people + Math.max(list, 12) + 3;
  const themes = voices + list + 3;
  return { list, people, voices, themes, improvement: themes + list + BASIS_ABOVE + 2 };
}

/** Every block at its home; the first is the one the page's lines stand above. */
export function pageBlocks(input: BlockContext): readonly Block[] {
  const { list, people, voices, themes, improvement } = bandsOf(input);
  const left = (row: number, room: number) => ({ row, col: LEFT, room });
  const right = (row: number, room: number) => ({ row, col: RIGHT, room });
  const departments = people + FEW + 3;
  return [
    headlineBlock(input),
    workBlock(input),
    qualityBlock(input),
    trendBlock(left(FIRST_TABLES, TREND_MONTHS), input),
    dimensionsBlock(right(FIRST_TABLES, DIMENSIONS.length), input),
    problemTypesBlock(left(SECOND_TABLES, Math.max(list, 10)), input),
    npsBlock(right(SECOND_TABLES, 3), input),
    groupBlock('Tiers', right(SECOND_TABLES + 6, FEW), input),
    groupBlock('Owners', left(people, Math.max(list, 12)), input),
    groupBlock('Levels', right(people, FEW), input),
    groupBlock('Departments', right(departments, Math.max(list, 12) - FEW - 3), input),
    answersBlock('FollowUp', left(voices, list), input),
    answersBlock('Thanks', right(voices, list), input),
    complaintsBlock(left(themes, list), input),
    mismatchedBlock(right(themes, list), input),
    improvementBlock(improvement, input),
  ];
}

const TONES = { good: '1F6F6B', middle: 'B9C7C6', bad: 'C0504D' } as const;

/** The charts, put where their tables' band begins; once made, people may move them. */
export function pageCharts(
  { context, tableName }: BlockContext,
  code: string,
  shift: { readonly row: number; readonly col: number },
): ChartPlan[] {
  const say = context.text.satisfactionReport;
  const chart = (
    name: ReportChart,
    place: { readonly row: number; readonly col: number },
    more: Pick<ChartPlan, 'kind' | 'category' | 'series' | 'valueFormat'> & Partial<ChartPlan>,
  ): ChartPlan => ({
    name: `HF_Chart_${code}_${name}`,
    title: say.charts[name],
    table: tableName(name satisfies ReportBlock),
    at: { row: place.row + shift.row, col: place.col + shift.col, rows: CHART_ROWS, cols: 6 },
    ...more,
  });
  return [
    chart(
      'Trend',
      { row: FIRST_CHARTS, col: LEFT },
      {
        kind: 'line',
        category: 'month',
        series: ['csat'],
        valueFormat: 'percent',
        valueMin: 0,
        valueMax: 1,
        colors: [TONES.good],
      },
    ),
    chart(
      'Dimensions',
      { row: FIRST_CHARTS, col: RIGHT },
      {
        kind: 'bar',
        category: 'dimension',
        series: ['mean'],
        valueFormat: 'decimal',
        valueMin: 1,
        valueMax: 5,
        colors: [TONES.good],
      },
    ),
    chart(
      'ProblemTypes',
      { row: SECOND_CHARTS, col: LEFT },
      { kind: 'column', category: 'type', series: ['count'], valueFormat: 'integer', colors: [TONES.good] },
    ),
    chart(
      'Nps',
      { row: SECOND_CHARTS, col: RIGHT },
      {
        kind: 'pie',
        category: 'group',
        series: ['count'],
        valueFormat: 'integer',
        colors: [TONES.good, TONES.middle, TONES.bad],
      },
    ),
  ];
}
