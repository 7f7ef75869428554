// A problem in the user's workbook as data: collected, never thrown. The sentence for a person is made in text/.

/** error: the row cannot be used; warning: used, but look; info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Every code, with the severity it carries. Adding one makes both languages fail to build until they say it. */
export const FINDING_SEVERITY = {
  'column-missing': 'error',
  'sheet-nearly-fits': 'warning',
  'sheet-not-recognised': 'info',
  'no-customers-sheet': 'info',
  'required-blank': 'error',
  'cell-error': 'error',
  'not-a-date': 'error',
  'not-a-number': 'error',
  'not-a-choice': 'warning',
  'date-in-future': 'warning',
  'date-before-1990': 'warning',
  'solved-before-received': 'warning',
  'responded-before-received': 'warning',
  'progress-before-received': 'warning',
  'solved-without-time': 'info',
  'duplicate-id': 'error',
  'unknown-customer': 'warning',
  'unknown-ticket': 'warning',
  'duplicate-customer': 'warning',
  'id-with-two-names': 'warning',
  'name-with-two-ids': 'warning',
  'id-damaged': 'error',
  'bad-phone': 'warning',
  'bad-mail': 'warning',
  'score-out-of-range': 'error',
  'refund-over-purchases': 'warning',
  'net-not-positive': 'warning',
  'compensation-over-limit': 'warning',
  'approval-missing': 'warning',
  'closed-without-confirmation': 'warning',
  'late-without-telling': 'warning',
  'spare-part-without-alternative': 'warning',
  'information-not-reviewed': 'info',
  'contact-on-holiday': 'warning',
  'contact-at-time-to-avoid': 'info',
  'greeting-off-festival': 'warning',
  'several-account-managers': 'warning',
  'setting-invalid': 'error',
  'setting-unknown': 'warning',
  'calendar-not-covered': 'warning',
  'calendar-no-open-hours': 'error',
  'sheet-name-taken': 'info',
  'sheet-blocked': 'error',
  'register-table-too-long': 'info',
  'branches-share-number': 'warning',
  'branches-share-name': 'warning',
  'branches-share-phone': 'info',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** One finding. `cell` is an A1 address on `sheet`, or "" when the whole sheet is meant; `value` is the cell as read. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  /** What the sentence needs: column title, allowed values, the other cell, … Words are already in the user's language of the sheet. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A finding with its code's own severity. `finding('not-a-date', '交易', 'C5', '后天', { column: '交易日期' })`. */
export function finding(
  code: FindingCode,
  sheet: string,
  cell: string,
  value: string,
  params: Finding['params'] = {},
): Finding {
  return { code, severity: FINDING_SEVERITY[code], sheet, cell, value, params };
}
