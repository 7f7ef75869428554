// The lines above 到期回访: how many rows of each state, what the list leaves out and why, how to use it.
import { dayOf, formatMinute, ymd } from '../calendar/day';
import type { Finding } from '../finding';
import type { RevisitsResult } from '../measures/revisit-result';
import type { TablePlan, TextPlan } from '../plan/plan';
import type { ReportContext } from './report-context';
import { ruleName } from './revisit-sentences';

export interface SummaryInput {
  readonly revisits: RevisitsResult;
  readonly findings: readonly Finding[];
}

/** Title, counts, what to mind, how to use; from `home` down. Lines that would stand above the sheet are left out. */
export function linesAbove(
  input: SummaryInput,
  table: TablePlan,
  home: { readonly row: number; readonly col: number },
  context: ReportContext,
): TextPlan[] {
  const { revisits } = context.text;
  const lines = [
    { text: revisits.title, look: 'title' },
    { text: counts(input, table, context), look: 'subtitle' },
    { text: mind(input.revisits, context), look: 'note' },
    { text: revisits.howToUse, look: 'note' },
  ] as const;
  return lines.flatMap(({ text, look }, i) => {
    const row = home.row + i;
    return row < 0 || text === '' ? [] : [{ row, col: home.col, text, look }];
  });
}

/** Counted from the statuses as written, so that a filled-in row counts as done and not as overdue. */
function counts({ findings }: SummaryInput, table: TablePlan, { text, asOf, policy }: ReportContext): string {
  const { buckets } = text.words;
  const at = table.columns.findIndex((column) => column.key === 'status');
  const count = (status: string) => table.rows.filter((row) => row[at] === status).length;
  return text.revisits.summary({
    asOf: formatMinute(asOf),
    overdue: count(buckets.overdue),
    today: count(buckets.today),
    soon: count(buckets.soon),
    later: count(buckets.later),
    snoozed: count(buckets.snoozed),
    done: count(buckets.done),
    soonDays: policy.revisit.soonDays,
    findings: findings.length,
    findingsSheet: text.findings.sheetName,
  });
}

function mind({ rows, lapsed, undated }: RevisitsResult, { text, asOf }: ReportContext): string {
  const byRule = [...lapsed].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1));
  const total = byRule.reduce((sum, [, count]) => sum + count, 0);
  const years = new Set(
    rows.filter((row) => !row.calendarCovered).map((row) => ymd(Math.max(row.due, dayOf(asOf))).year),
  );
  return [
    years.size > 0 ? text.revisits.uncovered([...years].sort((a, b) => a - b)) : '',
    total > 0
      ? text.revisits.lapsed(
          total,
          byRule.map(([id, count]) => `${ruleName(id, text)} ${count}`),
        )
      : '',
    undated > 0 ? text.revisits.undated(undated) : '',
  ]
    .filter((line) => line !== '')
    .join(text.revisits.remarkComma);
}
