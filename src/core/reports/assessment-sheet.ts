// The sheet 自我评价 (tables HF_Assessment, HF_Deductions; after GB/T 27922): the policy's indicators with what people fill in, the
// score and the grade above them. What is typed here counts before what stands on the settings sheet.
import { assessment, type AssessmentResult } from '../measures/assessment';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { OwnTable } from '../plan/own-tables';
import type { PlanCell, SheetPlan } from '../plan/plan';
import type { AssessmentIndicator, SpecialDeduction } from '../policy/loyalty-tables';
import type { Policy } from '../policy/policy';
import type { AssessmentColumn } from '../text/areas/loyalty';
import { cellReader } from './last-result';
import { inPlace } from './register-layout';
import { cellsOf, columnMaker, goneMarks, specsOf } from './record-columns';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const ASSESSMENT_TABLE = 'HF_Assessment';
export const DEDUCTIONS_TABLE = 'HF_Deductions';

const column = columnMaker<AssessmentColumn, AssessmentIndicator>();
const CENTER = { align: 'center' } as const;

const COLUMNS = [
  column('area', 'general', 14, ({ area }, { text }) => text.policy.assessmentAreas[area], CENTER),
  column('name', 'general', 46, ({ name }, { text }) => ownName(name, text.policy.indicators), {
    wrap: true,
  }),
  column('possible', 'decimal', 9, ({ possible }) => possible, CENTER),
  column(
    'applicable',
    'general',
    10,
    ({ applicable }, { text: { words } }) => (applicable ? words.yes : words.no),
    {
      ...CENTER,
      fillIn: true,
    },
  ),
  column('got', 'decimal', 10, ({ got }) => got, { ...CENTER, fillIn: true }),
  column(
    'lost',
    'decimal',
    9,
    ({ got, possible, applicable }) => (applicable && got !== null ? possible - got : null),
    CENTER,
  ),
  column('evidence', 'general', 34, ({ evidence }) => evidence || null, { fillIn: true, wrap: true }),
  column('note', 'general', 30, () => null, { fillIn: true, wrap: true }),
  column('key', 'text', 12, ({ id }) => id, { hidden: true }),
] as const;

/** With 72 of 90 points that apply → "得分 80.0，三星". */
export function assessmentSheet(context: ReportContext): SheetPlan {
  const say = context.text.loyalty.selfAssessment;
  const columns = indicatorSpecs(context);
  const filled = withTyped(context.policy, columns, deductionSpecs(context), context);
  const main = layoutTable(
    {
      name: ASSESSMENT_TABLE,
      columns,
      keyColumn: 'key',
      rows: cellsOf(COLUMNS, filled.indicators, context),
      filter: false,
      leftover: goneMarks(columns, ['area', 'name', 'applicable', 'got', 'evidence', 'note', 'key']),
    },
    REPORT_HOME,
    context.own.get(ASSESSMENT_TABLE),
  );
  const deductions = deductionTable(filled.deductions, main.left + COLUMNS.length + 1, main.top, context);
  return reportFrame(
    {
      id: 'assessment',
      sheetName: say.sheet,
      lines: [say.title, resultLine(assessment(filled), context), say.howToRead],
      tables: [main, deductions],
      extraTexts:
        deductions.top === 0
          ? []
          : [{ row: deductions.top - 1, col: deductions.left, text: say.deductionsTitle, look: 'heading' }],
      tabColor: '2E75B6',
    },
    context,
  );
}

/** `"@people"` is one of ours; a team's own indicator is called as it calls it. */
function ownName(name: string, ours: Readonly<Record<string, string>>): string {
  return name.startsWith('@') ? (ours[name.slice(1)] ?? name) : name;
}

function indicatorSpecs(context: ReportContext): ColumnSpec[] {
  const { words, loyalty } = context.text;
  const { hints } = loyalty.selfAssessment;
  const specs = specsOf(COLUMNS, (text, key) => text.loyalty.selfAssessment.columns[key], context);
  return specs.map((spec) =>
    spec.key === 'applicable'
      ? {
          ...spec,
          validation: { kind: 'list', values: [words.yes, words.no], message: hints.applicable } as const,
        }
      : spec,
  );
}

function deductionSpecs(context: ReportContext): ColumnSpec[] {
  const say = context.text.loyalty.selfAssessment;
  const headers = (key: 'name' | 'count' | 'note' | 'key') =>
    headersIn(context, (text) => text.loyalty.selfAssessment.deductionColumns[key]);
  const whole = { kind: 'whole', min: 0, max: 1000, message: say.hints.count } as const;
  return [
    { key: 'name', headers: headers('name'), format: 'general', width: 34, wrap: true },
    {
      key: 'count',
      headers: headers('count'),
      format: 'integer',
      width: 10,
      align: 'center',
      fillIn: true,
      validation: whole,
    },
    { key: 'note', headers: headers('note'), format: 'general', width: 26, wrap: true, fillIn: true },
    { key: 'key', headers: headers('key'), format: 'text', width: 12, hidden: true },
  ];
}

function deductionTable(
  deductions: readonly SpecialDeduction[],
  left: number,
  top: number,
  context: ReportContext,
) {
  const previous = context.own.get(DEDUCTIONS_TABLE);
  const spec = {
    name: DEDUCTIONS_TABLE,
    columns: deductionSpecs(context),
    keyColumn: 'key',
    rows: deductions.map(({ id, name, count }): PlanCell[] => [
      ownName(name, context.text.policy.deductions),
      count,
      null,
      id,
    ]),
    filter: false,
  };
  const main = context.own.get(ASSESSMENT_TABLE);
  if (previous && previous.sheet === main?.sheet)
    return inPlace(spec, previous, [previous.range, main.range]);
  return layoutTable(spec, { row: top, col: left }, undefined);
}

/** The policy with what was typed on this sheet; a cell that says nothing readable leaves the policy's. */
function withTyped(
  policy: Policy,
  columns: readonly ColumnSpec[],
  deductionColumns: readonly ColumnSpec[],
  { own, text, otherTexts }: ReportContext,
): Policy {
  const typed = rowsByKey(own.get(ASSESSMENT_TABLE), columns);
  const counts = rowsByKey(own.get(DEDUCTIONS_TABLE), deductionColumns);
  const said = (pick: 'yes' | 'no') => [text, ...otherTexts].map(({ words }) => words[pick]);
  return {
    ...policy,
    indicators: policy.indicators.map((indicator) => {
      const row = typed.get(indicator.id);
      if (!row) return indicator;
      const got = numberOf(row('got'), indicator.possible);
      const word = row('applicable');
      const applicable = said('no').includes(word)
        ? false
        : said('yes').includes(word) || indicator.applicable;
      return { ...indicator, applicable, got: row('got') === '' ? null : (got ?? indicator.got) };
    }),
    deductions: policy.deductions.map((deduction) => {
      const count = numberOf(counts.get(deduction.id)?.('count') ?? '', 1000);
      return { ...deduction, count: count === null ? deduction.count : Math.round(count) };
    }),
  };
}

function rowsByKey(
  previous: OwnTable | undefined,
  columns: readonly ColumnSpec[],
): ReadonlyMap<string, (key: string) => string> {
  if (!previous) return new Map();
  const read = cellReader(previous, columns);
  return new Map(
    previous.rows.map((cells) => [read(cells, 'key'), (key: string) => read(cells, key)] as const),
  );
}

/** Null unless a number from 0 to `max`. */
function numberOf(text: string, max: number): number | null {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) || value < 0 || value > max ? null : value;
}

function resultLine(result: AssessmentResult, { text, policy }: ReportContext): string {
  return text.loyalty.selfAssessment.result(result, policy.assessment.failingDeductions);
}
