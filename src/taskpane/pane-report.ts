// What the pane shows of one run, as plain data that crosses from the worker: words are in the pane's language already,
// places are sheet and cell.
import type { Day, Minute } from '../core/calendar/day';
import type { FindingCode, Severity } from '../core/finding';
import type { CellValue } from '../core/grid/grid';
import type { DueBucket } from '../core/measures/revisit-result';
import type { SlaStatus } from '../core/measures/sla-result';
import type { SheetPlan } from '../core/plan/plan';
import type { ReportGap } from '../core/text/areas/pane';

export interface Place {
  readonly sheet: string;
  /** "B5", or "" for the whole sheet. */
  readonly cell: string;
}

export interface RecognisedTable {
  readonly kind: string;
  readonly name: string;
  readonly place: Place;
  readonly rows: number;
}

/** done: a result was typed; kept: no longer due, but something was typed. */
export type DueState = DueBucket | 'done' | 'kept';

export interface DueRow {
  readonly key: string;
  readonly state: DueState;
  readonly stateWord: string;
  readonly due: Day | null;
  readonly overdueDays: number;
  readonly priority: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly contact: string;
  readonly phone: string;
  readonly channel: string;
  readonly owner: string;
  readonly reasons: string;
  readonly typed: TypedCells;
  /** The customer's own cell; null when it is nowhere to be found. */
  readonly customer: Place | null;
}

/** What people typed into a row. A date is a Day; a date that could not be read is its text. */
export interface TypedCells {
  readonly result: string;
  readonly score: string;
  readonly note: string;
  readonly snoozeUntil: string;
  readonly snoozeReason: string;
}

export const TYPED_COLUMNS = ['result', 'score', 'note', 'snoozeUntil', 'snoozeReason'] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

/** Where the rows of the sheet 到期回访 stand. Rows and columns count from 0; a column people removed is -1. */
export interface DueSheet {
  readonly sheet: string;
  readonly columns: Readonly<Record<TypedColumn | 'key', number>>;
  /** Row by key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** A ticket, or a promise made in a visit, at the limit that presses most; or a ticket done within the last days. */
export interface SlaLine {
  readonly key: string;
  /** The ticket's number, or what stands for it. */
  readonly name: string;
  readonly customerName: string;
  /** "" for a promise. */
  readonly priority: string;
  /** At the report's as-of. */
  readonly status: SlaStatus;
  /** 响应, 解决 … */
  readonly limit: string;
  readonly due: Minute | null;
  readonly warnAt: Minute | null;
  /** Null while open. */
  readonly doneAt: Minute | null;
  readonly department: string;
  readonly owner: string;
  readonly description: string;
  /** The sentence that derives the due time; "" where there is none. */
  readonly why: string;
  /** Who turns to whom; "" while nothing is in danger. */
  readonly escalation: string;
  readonly place: Place | null;
}

export type OpenStatus = Exclude<SlaStatus, 'met' | 'missed'>;

export interface SlaView {
  /** The most pressing open ones by their next limit, then those done lately, latest first. */
  readonly lines: readonly SlaLine[];
  /** How many are open in all. */
  readonly open: number;
  /** Open ones that are not among the lines. */
  readonly rest: Readonly<Record<OpenStatus, number>>;
}

/** A report that stands in the workbook. */
export interface EarlierReport {
  readonly sheet: string;
}

/** A report's headline before it is written; words in the pane's language. */
export interface ReportPreview {
  readonly sentence: string;
  readonly figures: readonly {
    readonly caption: string;
    readonly figure: string;
    /** The interval or margin; "" where there is none. */
    readonly range: string;
    /** Against the period before; "" where nothing is compared. */
    readonly change: string;
  }[];
  readonly gaps: readonly ReportGap[];
  /** Answers. */
  readonly n: number;
  /** The tab it is written to. */
  readonly sheet: string;
}

/** A finished row of the due list as it would be logged; dates as yyyy-mm-dd, "" for none. */
export interface LogLine {
  readonly day: string;
  readonly customer: string;
  readonly result: string;
  readonly score: string;
  readonly owner: string;
  readonly next: string;
  readonly note: string;
}

/** What logging completed visits would do; sentences in the pane's language. */
export interface VisitLogView {
  readonly lines: readonly LogLine[];
  /** "将登记 2 次回访，写到…"; or that there is nothing, or why it cannot be. */
  readonly summary: string;
  readonly sheet: string;
  /** Rows that are logged already: only their fill-ins are cleared. */
  readonly already: number;
  readonly alreadySaying: string;
  readonly skipped: readonly { readonly place: Place; readonly saying: string }[];
  readonly skippedSaying: string;
  /** Whether there is something to write. */
  readonly ready: boolean;
  /** The visits sheet is missing: 建立模板表 makes one. */
  readonly needsTemplate: boolean;
}

/** Today's list as text, and the calendar file with the number of its entries. */
export interface PaneReminders {
  readonly digest: string;
  readonly calendar: string;
  readonly entries: number;
}

export interface PaneFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly label: string;
  readonly place: Place;
  readonly value: string;
  readonly what: string;
  readonly todo: string;
}

/** One value of the policy as it stands in a cell of the 设置 sheet. */
export interface SettingField {
  /** "parameters/rfm.windowMonths/value", "rules/first-revisit/offset", "workHours/2/fromMinute". */
  readonly id: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly allowed: string;
  /** Null: free text. */
  readonly choices: readonly string[] | null;
  /** As people read it; what stands there when it cannot be read. */
  readonly value: string;
  readonly fallback: string;
  /** What stands in the cell now. */
  readonly raw: CellValue;
  /** Null when the sheet has no such cell. */
  readonly place: Place | null;
}

export interface SettingsRowView {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly SettingField[];
}

export interface SettingsGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly SettingsRowView[];
  /** The table on the sheet, to edit what the pane does not. */
  readonly place: Place | null;
}

export interface SettingsView {
  /** The tab; null when the workbook has none yet. */
  readonly sheet: string | null;
  readonly groups: readonly SettingsGroup[];
}

export interface PaneReport {
  readonly asOf: Minute;
  readonly recognised: readonly RecognisedTable[];
  /** Kinds without a sheet. */
  readonly missing: readonly string[];
  readonly unrecognised: readonly string[];
  readonly due: readonly DueRow[];
  readonly soonDays: number;
  /** The results to choose from. */
  readonly results: readonly string[];
  /** As the sheet stood when it was read; null when there was none. */
  readonly standing: DueSheet | null;
  /** As it stands once the plans are written. */
  readonly planned: DueSheet;
  readonly findings: readonly PaneFinding[];
  readonly findingsSheet: string;
  readonly sla: SlaView;
  readonly reports: readonly EarlierReport[];
  readonly settings: SettingsView;
  /** What a refresh writes. */
  readonly plans: readonly SheetPlan[];
}
