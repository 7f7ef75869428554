// What the pane shows of one run, as plain data that crosses from the worker: words are in the pane's language already,
// places are sheet and cell.
import type { Day, Minute } from '../core/calendar/day';
import type { FindingCode, Severity } from '../core/finding';
import type { CellValue } from '../core/grid/grid';
import type { DueBucket } from '../core/measures/revisit-result';
import type { SheetPlan } from '../core/plan/plan';

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
  readonly settings: SettingsView;
  /** What a refresh writes. */
  readonly plans: readonly SheetPlan[];
}
