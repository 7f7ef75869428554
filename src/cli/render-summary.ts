// The summary of a refresh as a clerk reads it: what was read, what is wrong, who is to be contacted first, where the file is.
import { formatDay, formatMinute, type Minute } from '../core/calendar/day';
import type { Finding, FindingCode, Severity } from '../core/finding';
import type { DueBucket, Revisit } from '../core/measures/revisit-result';
import { slaItems } from '../core/reports/sla-items';
import type { RunResult } from '../core/run';
import type { Text } from '../core/text/text';
import { alignedTable } from './aligned-table';
import { registerCounts } from './json-report';
import { openTickets } from './render-sla';

/** As many revisits as one looks at before the first call. */
const URGENT_ROWS = 10;
/** Kinds of findings named in the summary. */
const COMMON_KINDS = 3;
const BUCKETS: readonly DueBucket[] = ['overdue', 'today', 'soon', 'later', 'snoozed'];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The summary's lines, none wider than the terminal where columns can give way. */
export function renderSummary(
  result: RunResult,
  about: { readonly file: string; readonly asOf: Minute; readonly width: number },
  text: Text,
): readonly string[] {
  return [
    text.cli.summary.asOf(about.file, formatMinute(about.asOf)),
    '',
    ...registerLines(result, text),
    ...findingLines(result, text),
    ...revisitLines(result, text),
    openTickets(slaItems(result.sla), text),
    ...urgentLines(result.revisits.rows, about.width, text),
  ];
}

function registerLines(result: RunResult, text: Text): string[] {
  const { summary } = text.cli;
  const counts = registerCounts(result.register);
  const kinds = Object.keys(counts) as (keyof typeof counts)[];
  const read = unique(result.recognition.sources.map(({ sheet }) => sheet));
  const alone = result.recognition.unrecognised;
  const lines = [
    summary.labelled(
      summary.register,
      kinds.map((kind) => `${summary.counts[kind]} ${counts[kind]}`).join(' · '),
    ),
  ];
  if (read.length === 0) lines.push(`  ${summary.nothingRecognised}`);
  else lines.push(`  ${summary.labelled(summary.recognised, read.join(text.words.listComma))}`);
  if (alone.length > 0)
    lines.push(`  ${summary.labelled(summary.leftAlone, alone.join(text.words.listComma))}`);
  return lines;
}

function findingLines({ findings, plans }: RunResult, text: Text): string[] {
  const { summary } = text.cli;
  if (findings.length === 0) return [summary.labelled(summary.findings, summary.noFindings)];
  const bySeverity = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${text.words.severities[severity]} ${count}`;
  });
  const lines = [summary.labelled(summary.findings, bySeverity.join(' · '))];
  const common = commonKinds(findings).map(([code, count]) => `${text.findings.labels[code]} ${count}`);
  if (common.length > 0)
    lines.push(`  ${summary.labelled(summary.commonFindings, common.join(text.words.listComma))}`);
  const sheet = plans.find(({ id }) => id === 'findings')?.sheet;
  if (sheet !== undefined) lines.push(`  ${summary.seeFindings(sheet)}`);
  return lines;
}

/** The most frequent kinds among errors and warnings. */
function commonKinds(findings: readonly Finding[]): [FindingCode, number][] {
  const counts = new Map<FindingCode, number>();
  for (const { code, severity } of findings) {
    if (severity !== 'info') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, COMMON_KINDS);
}

function revisitLines({ revisits: { rows }, policy }: RunResult, text: Text): string[] {
  const { summary } = text.cli;
  if (rows.length === 0) return [summary.labelled(summary.revisits, summary.noRevisits)];
  const counts = BUCKETS.flatMap((bucket) => {
    const count = rows.filter((row) => row.bucket === bucket).length;
    const name = bucket === 'soon' ? summary.withinDays(policy.revisit.soonDays) : summary.buckets[bucket];
    return count === 0 && bucket === 'snoozed' ? [] : [`${name} ${count}`];
  });
  return [summary.labelled(summary.revisits, counts.join(' · '))];
}

function urgentLines(rows: readonly Revisit[], width: number, text: Text): string[] {
  const { columns, mostUrgent } = text.cli.summary;
  const urgent = rows.slice(0, URGENT_ROWS);
  if (urgent.length === 0) return [];
  const heads = [
    { header: columns.due },
    { header: columns.late },
    { header: columns.customer, shrinks: true },
    { header: columns.priority },
    { header: columns.reasons, shrinks: true },
    { header: columns.channel },
    { header: columns.owner, shrinks: true },
  ];
  const table = alignedTable(
    heads,
    urgent.map((row) => urgentRow(row, text)),
    width - 2,
  );
  return ['', mostUrgent(urgent.length), ...table.map((line) => `  ${line}`)];
}

function urgentRow(row: Revisit, text: Text): string[] {
  const { words, policy, cli } = text;
  const reasons = row.reasons.map(({ rule }) => policy.rules[rule]?.name ?? rule);
  return [
    formatDay(row.due),
    row.overdueDays > 0 ? cli.summary.daysLate(row.overdueDays) : '',
    row.account.name === '' ? row.account.id : row.account.name,
    words.revisitPriorities[row.priority],
    unique(reasons).join(cli.summary.reasonGap),
    words.channels[row.channel],
    row.owner === '' ? `${cli.summary.nobody} (${words.roles[row.role]})` : row.owner,
  ];
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
