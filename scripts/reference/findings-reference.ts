// docs/findings.md: every finding with the sentences people read in 校验结果, gravest first.
import { FINDING_SEVERITY, finding, type FindingCode, type Severity } from '../../src/core/finding';
import { exampleFindings } from './example-findings';
import { markdownTable } from './markdown';
import type { ReferenceWords } from './reference-words';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];

export function findingsReference(words: ReferenceWords): string[] {
  const { title, about } = words.findings;
  return [`## ${title}`, '', about, ...SEVERITIES.flatMap((severity) => severityTable(severity, words))];
}

function severityTable(severity: Severity, words: ReferenceWords): string[] {
  const { text, findings } = words;
  const examples = exampleFindings(words);
  const rows = CODES.filter((code) => FINDING_SEVERITY[code] === severity).map((code) => {
    const { sheet = '', cell = '', value = '', params = {} } = examples[code];
    const { what, todo } = text.findings.messages[code](finding(code, sheet, cell, value, params));
    return [`\`${code}\``, text.findings.labels[code], what, todo];
  });
  return ['', `### ${text.words.severities[severity]}`, '', ...markdownTable(findings.columns, rows)];
}
