// The sentences of the 校验结果 sheet and of every finding.
import type { Finding, FindingCode, Severity } from '../../finding';

/** What is wrong (with what is allowed, where that matters), and what to do. Each a full sentence. */
export interface FindingMessage {
  readonly what: string;
  readonly todo: string;
}

export interface FindingsText {
  readonly sheetName: string;
  readonly title: string;
  /** Second line: as-of ("2026-11-21 09:00") and how many of each severity. */
  status(asOf: string, counts: Readonly<Record<Severity, number>>): string;
  readonly howToRead: string;
  /** Third line when nothing was found. */
  readonly none: string;
  /** Third line when the list is cut: how many are shown, and how many more of each kind. */
  more(shown: number, rest: readonly { readonly label: string; readonly count: number }[]): string;
  readonly columns: Readonly<
    Record<'severity' | 'label' | 'sheet' | 'place' | 'value' | 'what' | 'todo' | 'note' | 'key', string>
  >;
  /** In the severity column of a row that is no longer found but holds a note. */
  readonly gone: string;
  readonly wholeWorkbook: string;
  /** Between two sentences: "" in Chinese, a blank in English. */
  readonly sentenceGap: string;
  /** A few words for each code, to filter by. */
  readonly labels: Readonly<Record<FindingCode, string>>;
  readonly messages: Readonly<Record<FindingCode, (finding: Finding) => FindingMessage>>;
}
