// 校验结果: every finding with its place (a link), what is wrong and what to do; errors first, then as the workbook reads.
// People's notes stay with their finding as long as cell and value stand; a note whose finding is gone is kept, marked.
import { formatMinute } from '../calendar/day';
import type { Finding, FindingCode, Severity } from '../finding';
import { parseCell } from '../grid/address';
import type { WorkbookGrids } from '../grid/grid';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, PlanCell, SheetPlan } from '../plan/plan';
import type { FindingsText } from '../text/areas/findings';
import type { Text } from '../text/text';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const FINDINGS_TABLE = 'HF_Findings';

/** The sheet's plan. More than `report.findingsMaxRows` findings: the most pressing are listed, the rest counted by kind. */
export function findingsSheet(findings: readonly Finding[], context: ReportContext): SheetPlan {
  const sorted = sortFindings(findings, context.workbook);
  const max = context.policy.report.findingsMaxRows;
  const listed = sorted.slice(0, max);
  const table = layoutTable(
    {
      name: FINDINGS_TABLE,
      columns: columnsIn(context),
      keyColumn: 'key',
      rows: rowsOf(listed, context),
      filter: true,
      leftover: { severity: context.text.findings.gone },
    },
    REPORT_HOME,
    context.own.get(FINDINGS_TABLE),
  );
  const { findings: text } = context.text;
  return reportFrame(
    {
      id: 'findings',
      sheetName: text.sheetName,
      lines: [
        text.title,
        text.status(formatMinute(context.asOf), countSeverities(findings)),
        thirdLine(listed, sorted.slice(max), text),
      ],
      tables: [table],
      highlights: highlightsIn(context.text),
      tabColor: 'C00000',
    },
    context,
  );
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors, warnings, infos; in each, what concerns the whole workbook first, then by tab, row and column. */
export function sortFindings(findings: readonly Finding[], workbook: WorkbookGrids): Finding[] {
  const tabs = new Map(workbook.sheetNames.map((name, i) => [name, i]));
  const tabOf = (sheet: string) => (sheet === '' ? -1 : (tabs.get(sheet) ?? tabs.size));
  const placed = findings.map((finding) => {
    const at = parseCell(finding.cell) ?? { row: -1, col: -1 };
    return { finding, order: [RANK[finding.severity], tabOf(finding.sheet), at.row, at.col] };
  });
  return placed.sort((a, b) => compareAll(a.order, b.order)).map(({ finding }) => finding);
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function columnsIn(context: ReportContext): ColumnSpec[] {
  const headers = (column: keyof FindingsText['columns']) =>
    headersIn(context, (text) => text.findings.columns[column]);
  return [
    { key: 'severity', headers: headers('severity'), format: 'text', width: 9, align: 'center' },
    { key: 'label', headers: headers('label'), format: 'text', width: 22 },
    { key: 'sheet', headers: headers('sheet'), format: 'text', width: 22 },
    { key: 'place', headers: headers('place'), format: 'text', width: 10 },
    { key: 'value', headers: headers('value'), format: 'text', width: 22, wrap: true },
    { key: 'what', headers: headers('what'), format: 'text', width: 52, wrap: true },
    { key: 'todo', headers: headers('todo'), format: 'text', width: 46, wrap: true },
    { key: 'note', headers: headers('note'), format: 'text', width: 24, wrap: true, fillIn: true },
    { key: 'key', headers: headers('key'), format: 'text', width: 10, hidden: true },
  ];
}

/** In the order of the columns. Two findings of one code at one cell differ by a number in their key. */
function rowsOf(findings: readonly Finding[], { text, workbook }: ReportContext): PlanCell[][] {
  const sheets = new Set(workbook.sheetNames);
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = [finding.code, finding.sheet, finding.cell, finding.value].join('|');
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    const { what, todo } = text.findings.messages[finding.code](finding);
    return [
      text.words.severities[finding.severity],
      text.findings.labels[finding.code],
      finding.sheet === '' ? text.findings.wholeWorkbook : finding.sheet,
      placeOf(finding, sheets),
      finding.value,
      what,
      todo,
      null,
      count === 1 ? name : `${name}|${count}`,
    ];
  });
}

/** A link to the cell, or to the sheet when no cell is meant. */
function placeOf({ sheet, cell }: Finding, sheets: ReadonlySet<string>): PlanCell {
  if (!sheets.has(sheet)) return cell;
  return { text: cell === '' ? sheet : cell, sheet, cell };
}

function thirdLine(listed: readonly Finding[], rest: readonly Finding[], text: FindingsText): string {
  if (listed.length === 0) return text.none;
  return rest.length === 0 ? text.howToRead : text.more(listed.length, countLabels(rest, text));
}

function countLabels(findings: readonly Finding[], text: FindingsText): { label: string; count: number }[] {
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const labelled = [...counts].map(([code, count]) => ({ label: text.labels[code], count }));
  return labelled.sort((a, b) => b.count - a.count);
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function highlightsIn(text: Text): Highlight[] {
  const { severities } = text.words;
  const tones = [
    [severities.error, 'bad'],
    [severities.warning, 'warn'],
    [severities.info, 'muted'],
    [text.findings.gone, 'done'],
  ] as const;
  return tones.map(([equals, tone]) => ({
    table: FINDINGS_TABLE,
    column: 'severity',
    equals,
    tone,
    over: 'cell',
  }));
}
