// What each finding means and what to do about it, in the findings' own sentences: a finding like any other, without its cell.
import { FINDING_SEVERITY, finding, type FindingCode, type Severity } from '../../core/finding';
import type { FindingsText } from '../../core/text/areas/findings';

export interface FindingHelp {
  readonly code: FindingCode;
  readonly label: string;
  readonly what: string;
  readonly todo: string;
}

/** Stands for whatever is in the sheet. */
const ANYTHING = '…';

/** Every code of a severity, in the order of the list of findings. `error → [{ label: "不是日期", what: "…里的「…」不是日期", todo: … }]`. */
export function findingsHelp(severity: Severity, text: FindingsText): readonly FindingHelp[] {
  const codes = (Object.keys(FINDING_SEVERITY) as FindingCode[]).filter(
    (code) => FINDING_SEVERITY[code] === severity,
  );
  return codes.map((code) => ({
    code,
    label: text.labels[code],
    ...text.messages[code](finding(code, ANYTHING, '', ANYTHING)),
  }));
}
