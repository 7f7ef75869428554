// A satisfaction report (满意度月报 2026-10 and its like): one sheet per period, a page for a manager. Every period has tables of
// its own (`HF_Report_202610_Trend`), so earlier reports stay as they are. What people typed into the improvement table stays.
import { periodCode, periodName } from '../../calendar/period-name';
import type { Highlight, SheetPlan } from '../../plan/plan';
import { chooseSheet } from '../../plan/sheet-name';
import type { ReportBlock } from '../../text/areas/satisfaction-report';
import type { ReportContext } from '../report-context';
import { LAST_COLUMN } from './page-grid';
import { pageBlocks, pageBreaks, pageCharts } from './page-layout';
import { basisLines, linesAbove, namedPeriod } from './page-lines';
import { placeBlocks } from './place-blocks';
import type { BlockContext, SatisfactionReportInput } from './report-input';

/**
 * The report as it shall be written; a period without data says so and keeps its shape.
 * `{ figures of 2026-10 }` → the sheet 满意度月报 2026-10 with 16 tables and 4 charts.
 */
export function satisfactionReport(input: SatisfactionReportInput, context: ReportContext): SheetPlan {
  const code = periodCode(input.figures.period);
  const tableName = (block: ReportBlock) => `HF_Report_${code}_${block}`;
  const { sheet, existing, wanted } = sheetOf(tableName, input, context);
  const onSheet = new Map([...context.own].filter(([, table]) => table.sheet === sheet));
  const blocks: BlockContext = { ...input, context: { ...context, own: onSheet }, tableName };
  const { tables, headings, shift } = placeBlocks(pageBlocks(blocks));
  const [main] = tables;
  const improvement = tables.find(({ name }) => name === tableName('Improvement'));
  if (!main) throw new Error('the first block is always placed');
  const isAbove = (row: number) => improvement !== undefined && row === improvement.top - 1;
  return {
    id: `report:${periodName(input.figures.period)}`,
    sheet,
    existing,
    ...(wanted !== undefined && { wanted }),
    texts: [
      ...linesAbove(blocks, main),
      // Above the improvement table stand its own lines.
      ...headings.filter(({ row }) => !isAbove(row)),
      ...(improvement ? basisLines(blocks, improvement) : []),
    ],
    tables,
    highlights: highlights(tableName, context),
    freeze: { row: 0, col: 0 },
    print: {
      landscape: true,
      titleRows: [0, 0],
      columns: [main.left, main.left + LAST_COLUMN],
      breaks: pageBreaks(blocks).map((row) => row + shift.row),
    },
    tabColor: '2E75B6',
    charts: pageCharts(blocks, code, shift),
  };
}

/** The tab that holds any table of this report, else a free name. */
function sheetOf(
  tableName: (block: ReportBlock) => string,
  { figures }: SatisfactionReportInput,
  context: ReportContext,
): Pick<SheetPlan, 'sheet' | 'existing' | 'wanted'> {
  const { headings, sheet } = context.text.satisfactionReport;
  const names = (Object.keys(headings) as ReportBlock[]).map(tableName);
  const standing = names.map((name) => context.own.get(name)).find((table) => table !== undefined);
  const wanted = sheet(namedPeriod(figures.period));
  const { taken, ...chosen } = chooseSheet(wanted, standing, context.workbook);
  return taken ? { ...chosen, wanted } : chosen;
}

function highlights(tableName: (block: ReportBlock) => string, { text }: ReportContext): Highlight[] {
  const { changes, weak, smallSample } = text.satisfactionReport;
  const { verdicts } = text.quality;
  const cell = (block: ReportBlock, column: string, equals: string, tone: Highlight['tone']): Highlight => ({
    table: tableName(block),
    column,
    equals,
    tone,
    over: 'cell',
  });
  const groups = ['Tiers', 'Levels', 'Departments', 'Owners'] as const;
  return [
    ...['mean', 'csat', 'nps'].flatMap((column) => [
      cell('Headline', column, changes.better, 'good'),
      cell('Headline', column, changes.worse, 'bad'),
    ]),
    cell('Quality', 'verdict', verdicts.met, 'good'),
    cell('Quality', 'verdict', verdicts.missed, 'bad'),
    cell('Dimensions', 'remark', weak, 'bad'),
    cell('Dimensions', 'remark', smallSample, 'muted'),
    ...groups.map((block) => cell(block, 'remark', smallSample, 'muted')),
  ];
}
