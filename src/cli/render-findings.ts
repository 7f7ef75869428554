// The findings as `check` prints them: by severity, then by kind, each with its cell and what to do.
import type { Finding, FindingCode } from '../core/finding';
import { findingMessage } from '../core/text/finding-message';
import type { Text } from '../core/text/text';
import { SEVERITIES } from './render-summary';

/** Rows shown of one kind; --json has them all. */
const ROWS_PER_KIND = 20;

/** Lines of all findings; [] when there are none. */
export function renderFindings(findings: readonly Finding[], text: Text): readonly string[] {
  return SEVERITIES.flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const heading = text.cli.check.group(severity, text.words.severities[severity], group.length);
    return ['', heading, ...byCode(group).flatMap(([code, rows]) => kindLines(code, rows, text))];
  });
}

function kindLines(code: FindingCode, rows: readonly Finding[], text: Text): string[] {
  const { check } = text.cli;
  const shown = rows
    .slice(0, ROWS_PER_KIND)
    .map((row) => `    ${place(row, text)}  ${findingMessage(text.findings, row)}`);
  const rest = rows.length - shown.length;
  return [
    `  ${text.findings.labels[code]} ${rows.length}`,
    ...shown,
    ...(rest > 0 ? [`    ${check.more(rest)}`] : []),
  ];
}

/** `客户信息登记表!B5`. */
function place({ sheet, cell }: Finding, text: Text): string {
  if (sheet === '') return text.findings.wholeWorkbook;
  return cell === '' ? `${sheet} (${text.cli.check.wholeSheet})` : `${sheet}!${cell}`;
}

/** In the order in which the kinds turn up. */
function byCode(findings: readonly Finding[]): [FindingCode, Finding[]][] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups];
}
