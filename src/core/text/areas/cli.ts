// What the terminal says.
import type { Severity } from '../../finding';
import type { DueBucket } from '../../measures/revisit-result';
import type { RecordKind } from '../../register/records';

/** The stages of one run, in order. */
export type Stage = 'reading' | 'opening' | 'computing' | 'sheets' | 'writing';
export type CommandName =
  'init' | 'check' | 'refresh' | 'sla' | 'log' | 'ics' | 'digest' | 'merge' | 'loyalty' | 'report';
/** Why a file was refused: the hosts' codes, listed here because text knows no host (the terminal's types compare the two). */
export type FileProblem =
  | 'file-not-found'
  | 'file-not-readable'
  | 'not-a-workbook'
  | 'file-empty'
  | 'zip-truncated'
  | 'zip-corrupt'
  | 'zip-bomb'
  | 'xml-broken'
  | 'xml-entities'
  | 'encrypted'
  | 'old-xls'
  | 'binary-xlsb'
  | 'open-document'
  | 'part-missing'
  | 'unsupported-zip'
  | 'too-large'
  | 'structure-protected'
  | 'sheet-protected'
  | 'sheet-is-not-ours'
  | 'file-open-elsewhere'
  | 'file-changed-since-read'
  | 'not-writable'
  | 'disk-full';
/** Every wrong usage; the sentence says what is allowed. */
export type UsageProblem =
  | 'missing-command'
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-workbook'
  | 'too-many-arguments'
  | 'option-needs-value'
  | 'bad-as-of'
  | 'bad-lang'
  | 'bad-extension'
  | 'sample-on-existing'
  | 'needs-yes'
  | 'bad-format'
  | 'bad-ics-extension'
  | 'missing-out'
  | 'out-among-inputs'
  | 'one-period'
  | 'bad-period'
  | 'other';

export interface CliText {
  readonly help: {
    readonly tagline: string;
    /** commander's headings, by their English original. */
    readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
    readonly commands: Readonly<Record<CommandName, string>>;
    /** After `huifang`, and after `huifang refresh`. */
    readonly usage: string;
    readonly commandUsage: string;
    readonly argument: string;
    readonly workbook: string;
    /** For merge, which takes several. */
    readonly workbooks: string;
    readonly options: Readonly<
      Record<
        | 'out'
        | 'asOf'
        | 'lang'
        | 'json'
        | 'strict'
        | 'dryRun'
        | 'noBackup'
        | 'sample'
        | 'help'
        | 'version'
        | 'yes'
        | 'sheet'
        | 'owner'
        | 'format'
        | 'icsOut'
        | 'mergeOut'
        | 'branchFrom'
        | 'month'
        | 'week'
        | 'quarter'
        | 'half'
        | 'year'
        | 'from'
        | 'to',
        string
      >
    >;
    readonly examplesTitle: string;
    readonly examples: Readonly<Record<CommandName, readonly (readonly [command: string, what: string])[]>>;
    readonly exitCodesTitle: string;
    readonly exitCodes: readonly string[];
  };
  readonly usage: Readonly<Record<UsageProblem, (subject: string) => string>>;
  readonly seeHelp: (command: string) => string;
  readonly stages: Readonly<Record<Stage, string>>;
  /** A sentence with the next step for each refusal. `file` is a path, `detail` the part or sheet concerned, or "". */
  readonly errors: Readonly<Record<FileProblem, (file: string, detail: string) => string>>;
  readonly untouched: string;
  /** The program itself failed: `detail` is for the person who mends it. */
  readonly bug: (detail: string) => string;
  readonly summary: {
    readonly asOf: (file: string, asOf: string) => string;
    /** A label with what it names. */
    readonly labelled: (label: string, content: string) => string;
    readonly register: string;
    readonly counts: Readonly<Record<Exclude<RecordKind, 'loyalty'>, string>>;
    readonly recognised: string;
    readonly leftAlone: string;
    readonly nothingRecognised: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly commonFindings: string;
    readonly seeFindings: (sheet: string) => string;
    readonly revisits: string;
    readonly noRevisits: string;
    readonly buckets: Readonly<Record<Exclude<DueBucket, 'soon'>, string>>;
    readonly withinDays: (days: number) => string;
    readonly mostUrgent: (count: number) => string;
    readonly columns: Readonly<
      Record<'due' | 'late' | 'customer' | 'priority' | 'reasons' | 'channel' | 'owner', string>
    >;
    /** Between the reasons of one row; their names may hold commas. */
    readonly reasonGap: string;
    readonly daysLate: (days: number) => string;
    readonly nobody: string;
    readonly written: string;
    readonly unchanged: string;
    readonly wouldWrite: string;
    readonly nothingToWrite: string;
    /** A cell of the user's stands in the way of our table. */
    readonly refused: (sheet: string, cell: string) => string;
    readonly file: string;
    readonly backup: string;
    readonly notSaved: string;
    readonly strict: (errors: number) => string;
  };
  readonly sla: {
    /** Labels of the line that counts open tickets, and of the line about service quality. */
    readonly open: string;
    readonly noneOpen: string;
    readonly quality: string;
    readonly mostUrgent: (count: number) => string;
    readonly columns: Readonly<
      Record<'status' | 'ticket' | 'priority' | 'customer' | 'limit' | 'remaining' | 'owner', string>
    >;
  };
  readonly loyalty: {
    /** Label of the line that counts the grades. */
    readonly grades: string;
    /** Customers of high value that may be lost. */
    readonly pressing: (count: number) => string;
  };
  readonly check: {
    readonly title: (file: string, asOf: string) => string;
    readonly group: (severity: Severity, word: string, count: number) => string;
    readonly wholeSheet: string;
    readonly more: (count: number) => string;
    readonly fine: string;
    readonly next: (path: string) => string;
  };
  readonly init: {
    readonly created: string;
    readonly added: string;
    readonly wouldAdd: string;
    readonly complete: string;
    readonly sample: string;
    readonly next: (path: string) => string;
    readonly sampleNext: (path: string) => string;
  };
}
