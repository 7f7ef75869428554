// The sheet 人员绩效 (table HF_Staff): the targets, the whole, every department, person and type, each figure under its target, and
// in words what was not met. Shares 0–1, hours round the clock, money in the workbook's unit.
import { reached } from '../measures/quality/quality-targets';
import type { QualityFigures, QualityResult, QualityTarget, TargetMeasure } from '../measures/quality-result';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, PlanCell, SheetPlan, TablePlan, Tone } from '../plan/plan';
import type { TICKET_TYPES } from '../register/records';
import type { StaffColumn, StaffScope } from '../text/areas/quality';
import type { Text } from '../text/text';
import { qualitySummary, unmetTargets, verdictOf } from './quality-sentences';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const STAFF_TABLE = 'HF_Staff';

/** 人员绩效 as it shall be written. `王芳: 4 tickets, 3 answered in time, target 95 % → 0.75, 未达标, "按时响应率 75.0%（3/4，…）"`. */
export function staffSheet(
  { quality }: { readonly quality: QualityResult },
  context: ReportContext,
): SheetPlan {
  const columns = columnSpecs(context);
  const table = layoutTable(
    {
      name: STAFF_TABLE,
      columns,
      keyColumn: 'key',
      rows: staffRows(quality, context.text),
      filter: true,
      leftover: leftoverCells(columns, context.text),
    },
    REPORT_HOME,
    context.own.get(STAFF_TABLE),
  );
  const plan = reportFrame(
    {
      id: 'staff',
      sheetName: context.text.quality.sheet,
      lines: [
        context.text.quality.title,
        qualitySummary(quality, context.text),
        context.text.quality.howToRead,
      ],
      tables: [table],
      highlights: highlights(context.text),
      frozenColumns: 2,
      tabColor: '4472C4',
    },
    context,
  );
  return { ...plan, print: { ...plan.print, columns: printedColumns(table) } };
}

const CENTER = { align: 'center' } as const;
const WRAP = { wrap: true } as const;
const HEAD = 10;

const COLUMNS: readonly (readonly [StaffColumn, ColumnSpec['format'], number, Partial<ColumnSpec>?])[] = [
  ['scope', 'general', 10, CENTER],
  ['name', 'general', 16, WRAP],
  ['tickets', 'integer', HEAD, CENTER],
  ['onTimeResponse', 'percent', HEAD, CENTER],
  ['onTimeSolution', 'percent', HEAD, CENTER],
  ['solved', 'percent', HEAD, CENTER],
  ['complaint', 'percent', 12, CENTER],
  ['reopened', 'percent', 11, CENTER],
  ['updated', 'percent', HEAD, CENTER],
  ['revisited', 'percent', HEAD, CENTER],
  ['meanSolutionHours', 'decimal', 16, CENTER],
  ['medianSolutionHours', 'decimal', 16, CENTER],
  ['score', 'decimal', 8, CENTER],
  ['compensation', 'money', 15],
  ['breaches', 'integer', 8, CENTER],
  ['verdict', 'general', 9, CENTER],
  ['unmet', 'general', 56, WRAP],
  ['note', 'general', 24, { fillIn: true, ...WRAP }],
  ['onTimeResponseCount', 'text', 10, CENTER],
  ['onTimeSolutionCount', 'text', 10, CENTER],
  ['solvedCount', 'text', 10, CENTER],
  ['complaintCount', 'text', 10, CENTER],
  ['reopenedCount', 'text', 10, CENTER],
  ['updatedCount', 'text', 10, CENTER],
  ['revisitedCount', 'text', 10, CENTER],
  ['scoreCount', 'text', 10, CENTER],
  ['key', 'text', 12, { hidden: true }],
];

/** The counts behind the shares are read on the screen. */
const LAST_PRINTED: StaffColumn = 'note';

function columnSpecs(context: ReportContext): ColumnSpec[] {
  return COLUMNS.map(([key, format, width, more]) => ({
    key,
    headers: headersIn(context, (text) => text.quality.columns[key]),
    format,
    width,
    ...more,
  }));
}

type Cells = Readonly<Partial<Record<StaffColumn, PlanCell>>>;

function staffRows(quality: QualityResult, text: Text): PlanCell[][] {
  const { unnamed } = text.quality;
  const row = (scope: StaffScope, code: string, name: string, figures: QualityFigures): Cells => ({
    scope: text.quality.scopes[scope],
    name: name === '' ? unnamed : name,
    key: `${scope}|${code}`,
    ...figureCells(figures),
    ...verdictCells(figures, quality.targets, text),
  });
  const rows: Cells[] = [
    targetRow(quality.targets, text),
    row('total', '', text.quality.scopes.total, quality.total),
    ...quality.byDepartment.map((group) => row('department', group.name, group.name, group)),
    ...quality.byPerson.map((group) => row('person', group.name, group.name, group)),
    ...quality.byType.map((group) => row('type', group.name, typeWord(group.name, text), group)),
  ];
  return rows.map((cells) => COLUMNS.map(([key]) => cells[key] ?? null));
}

function typeWord(code: string, { words }: Text): string {
  return code === '' ? '' : words.ticketTypes[code as (typeof TICKET_TYPES)[number]];
}

function targetRow(targets: readonly QualityTarget[], text: Text): Cells {
  const values = targets.map(({ measure, value }) => [measure, value] as const);
  return {
    scope: text.quality.scopes.target,
    name: text.quality.scopes.target,
    key: 'target|',
    ...(Object.fromEntries(values) as Partial<Record<TargetMeasure, number>>),
  };
}

function figureCells(figures: QualityFigures): Cells {
  const { rates, score, medianSolutionMinutes, compensationTotal, compensationBreaches } = figures;
  const shares = Object.entries(rates).flatMap(([measure, { part, whole, value }]) => [
    [measure, value],
    [`${measure}Count`, whole === 0 ? null : `${part}/${whole}`],
  ]);
  return {
    ...(Object.fromEntries(shares) as Cells),
    tickets: figures.tickets,
    meanSolutionHours: rounded(reached(figures, 'meanSolutionHours')),
    medianSolutionHours: rounded(medianSolutionMinutes === null ? null : medianSolutionMinutes / 60),
    score: rounded(score.mean),
    scoreCount: score.n === 0 ? null : String(score.n),
    compensation: compensationTotal === 0 ? null : compensationTotal,
    breaches: compensationBreaches === 0 ? null : compensationBreaches,
  };
}

/** Two decimals are enough for hours and scores, and the sheet stays the same where nothing changed. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

function verdictCells(figures: QualityFigures, targets: readonly QualityTarget[], text: Text): Cells {
  const unmet = unmetTargets(figures, targets, text).join('\n');
  return { verdict: text.quality.verdicts[verdictOf(figures, targets)], unmet: unmet === '' ? null : unmet };
}

/** A note outlives the period; the figures beside it do not. */
function leftoverCells(columns: readonly ColumnSpec[], { quality }: Text): Record<string, PlanCell> {
  const kept = ['scope', 'name', 'note', 'key'];
  const blank = columns.filter(({ key }) => !kept.includes(key)).map(({ key }) => [key, null]);
  return { ...(Object.fromEntries(blank) as Record<string, PlanCell>), unmet: quality.gone };
}

function highlights({ quality }: Text): Highlight[] {
  const when = (column: StaffColumn, equals: string, tone: Tone, over: Highlight['over']): Highlight => ({
    table: STAFF_TABLE,
    column,
    equals,
    tone,
    over,
  });
  return [
    when('scope', quality.scopes.target, 'today', 'row'),
    when('scope', quality.scopes.total, 'soon', 'row'),
    when('verdict', quality.verdicts.met, 'good', 'cell'),
    when('verdict', quality.verdicts.missed, 'bad', 'cell'),
    when('verdict', quality.verdicts.noData, 'muted', 'cell'),
  ];
}

function printedColumns(table: TablePlan): readonly [number, number] {
  const last = table.columns.findIndex((column) => column.key === LAST_PRINTED);
  return [table.left, table.left + (last < 0 ? table.columns.length - 1 : last)];
}
