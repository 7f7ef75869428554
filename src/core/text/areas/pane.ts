// What the pane beside the workbook says. Failures of the program itself are in host-errors.
import type { Day } from '../../calendar/day';
import type { Severity } from '../../finding';
import type { SlaStatus } from '../../measures/sla-result';
import type { Policy } from '../../policy/policy';

export type PanePage = 'start' | 'due' | 'sla' | 'report' | 'findings' | 'settings' | 'help' | 'about';
export type PaneJob =
  | 'check'
  | 'refresh'
  | 'findings'
  | 'sla'
  | 'report'
  | 'preview'
  | 'loyalty'
  | 'list-visits'
  | 'log-visits'
  | 'reminders'
  | 'templates'
  | 'undo'
  | 'save-settings'
  | 'write-row';
export type PaneStage =
  'read' | 'recognise' | 'register' | 'measures' | 'reports' | 'check' | 'write' | 'undo';
/** The filters of the due list. */
export type DueFilter = 'open' | 'overdue' | 'today' | 'soon' | 'handled' | 'all';
/** The filters of the list of limits; recent: done within the last days. */
export type SlaFilter = 'open' | 'late' | 'warning' | 'normal' | 'paused' | 'recent';
/** What is written on demand besides the due list. */
export type WrittenPart = 'sla' | 'report' | 'loyalty';
/** What a report lacks; notEnded: its period goes on after as-of. */
export type ReportGap = 'noSurveys' | 'noTickets' | 'noAnswers' | 'smallSample' | 'notEnded';
/** A period people choose, in the numbers that name it; `number`: of the week, month, quarter or half-year. */
export interface ChosenPeriod {
  readonly kind: 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range';
  readonly year: number;
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
}
/** The groups of parameters, by the policy's own names. */
export type SettingsGroupId = {
  [Group in keyof Policy]: Policy[Group] extends readonly unknown[] ? never : Group;
}[keyof Policy];

export interface PaneText {
  readonly appName: string;
  readonly navigation: string;
  readonly pages: Readonly<Record<PanePage, string>>;
  readonly jobs: Readonly<Record<PaneJob, string>>;
  readonly stages: Readonly<Record<PaneStage, string>>;
  readonly percent: (share: number) => string;
  readonly cancel: string;
  readonly close: string;
  readonly refresh: string;
  readonly undo: string;
  readonly more: (count: number) => string;
  readonly outcomes: {
    /** `counts`: overdue, today, within `soonDays` days. `written`: sheets that changed, joined. */
    readonly refreshed: (
      counts: {
        readonly overdue: number;
        readonly today: number;
        readonly soon: number;
        readonly soonDays: number;
      },
      findings: number,
      written: string,
    ) => string;
    readonly unchanged: string;
    readonly findingsWritten: (findings: number) => string;
    readonly templatesMade: (sheets: string) => string;
    readonly templatesComplete: string;
    readonly undone: (sheets: string) => string;
    readonly settingsSaved: (cells: number) => string;
    readonly resultSaved: (customer: string) => string;
    readonly snoozeSaved: (customer: string, until: string) => string;
    readonly partWritten: (part: WrittenPart, sheets: string) => string;
    readonly partUnchanged: (part: WrittenPart) => string;
    /** Charts and PivotTables that the program would not draw. */
    readonly undrawn: (names: string) => string;
    readonly visitsLogged: (count: number, sheet: string) => string;
    /** Nothing was added: only fill-ins of rows that were logged before are cleared. */
    readonly visitsCleared: string;
    readonly cancelled: string;
  };
  /** On the sheet itself, behind its status line; begins with ⚠. `what`: whole sentences. */
  readonly statusNote: (moment: string, what: string) => string;
  readonly problems: {
    readonly bug: { readonly what: string; readonly next: string };
    readonly copy: string;
    readonly copied: string;
    readonly details: string;
  };
  readonly start: {
    readonly intro: string;
    readonly checkAgain: string;
    readonly asOf: (moment: string) => string;
    readonly recognised: string;
    readonly rows: (count: number) => string;
    readonly goTo: (sheet: string) => string;
    readonly nothing: string;
    readonly missing: string;
    readonly missingHint: string;
    readonly complete: string;
    readonly makeTemplates: string;
    readonly unrecognised: string;
    readonly unrecognisedHint: string;
    readonly steps: readonly string[];
    readonly stepsTitle: string;
  };
  readonly due: {
    readonly counts: Readonly<Record<'overdue' | 'today', string>> & {
      readonly soon: (days: number) => string;
    };
    readonly filters: Readonly<Record<DueFilter, string>>;
    readonly filter: string;
    readonly search: string;
    readonly owner: string;
    readonly everyone: string;
    readonly nobody: string;
    readonly listed: (count: number) => string;
    readonly empty: string;
    readonly noneDue: string;
    readonly noSheet: string;
    readonly list: string;
    readonly dueOn: (day: string) => string;
    readonly late: (days: number) => string;
    readonly jump: (customer: string) => string;
    readonly done: string;
    readonly snooze: string;
    /** What a button does, and for whom. */
    readonly actFor: (act: string, customer: string) => string;
    readonly doneFor: (customer: string) => string;
    readonly snoozeFor: (customer: string) => string;
    readonly change: string;
    readonly result: string;
    readonly score: string;
    readonly noScore: string;
    readonly note: string;
    readonly until: string;
    readonly reason: string;
    readonly inDays: (days: number) => string;
    readonly notADate: string;
    readonly notLater: (today: string) => string;
    readonly save: string;
    readonly resultIs: (result: string, score: string) => string;
    readonly snoozedTo: (until: string) => string;
  };
  /** Logging completed visits, on the page of the due list. The list itself comes from the area `log`. */
  readonly log: {
    readonly open: (finished: number) => string;
    readonly title: string;
    readonly list: string;
    readonly details: {
      readonly result: (result: string, score: string) => string;
      readonly owner: (owner: string) => string;
      readonly next: (day: string) => string;
    };
    readonly untouched: string;
    readonly confirm: (count: number) => string;
    readonly clear: string;
    readonly changed: string;
    readonly goTo: (cell: string) => string;
  };
  readonly reminders: {
    readonly copy: string;
    readonly calendar: string;
    readonly text: string;
    readonly copied: (owner: string) => string;
    readonly copyAgain: string;
    readonly notCopied: string;
    /** Name of the file without its ending. */
    readonly fileName: (day: string, owner: string) => string;
    readonly saved: (entries: number, file: string) => string;
    readonly blocked: string;
    readonly nothing: string;
    readonly calendarText: string;
    readonly copyCalendar: string;
    readonly calendarCopied: string;
  };
  readonly sla: {
    readonly write: string;
    readonly intro: (asOf: string) => string;
    readonly counts: Readonly<Record<'late' | 'warning' | 'open' | 'paused', string>>;
    readonly filters: Readonly<Record<SlaFilter, string>>;
    readonly filter: string;
    readonly search: string;
    readonly department: string;
    readonly owner: string;
    readonly everyDepartment: string;
    readonly everyone: string;
    readonly nobody: string;
    readonly listed: (count: number) => string;
    readonly cut: (shown: number, open: number) => string;
    readonly list: string;
    readonly empty: string;
    readonly none: string;
    readonly statuses: Readonly<Record<SlaStatus, string>>;
    readonly limitAt: (limit: string, at: string) => string;
    readonly doneAt: (at: string) => string;
    /** Whole minutes on the clock on the wall. */
    readonly left: (minutes: number) => string;
    readonly late: (minutes: number) => string;
    readonly jump: (ticket: string) => string;
    readonly why: string;
    readonly whyOf: (ticket: string) => string;
    readonly passed: (ticket: string, customer: string, limit: string, at: string) => string;
    readonly passedMore: (count: number) => string;
    readonly look: string;
  };
  readonly report: {
    readonly intro: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<ChosenPeriod['kind'], string>>;
    readonly which: string;
    readonly period: (period: ChosenPeriod) => string;
    readonly goesOn: (period: string) => string;
    readonly from: string;
    readonly to: string;
    readonly reversed: string;
    readonly preview: string;
    /** `by`: answers more (or, below 0, fewer) than in the period before. */
    readonly countChange: (by: number) => string;
    readonly previewing: string;
    readonly again: string;
    readonly missing: string;
    readonly gaps: Readonly<Record<ReportGap, (n: number) => string>>;
    readonly write: Readonly<Record<ChosenPeriod['kind'], string>>;
    readonly replaces: (sheet: string) => string;
    readonly makes: (sheet: string) => string;
    readonly loyalty: string;
    readonly loyaltyHint: string;
    readonly earlier: string;
    readonly noEarlier: string;
    readonly goTo: (sheet: string) => string;
  };
  readonly findings: {
    readonly summary: (counts: Readonly<Record<Severity, number>>) => string;
    readonly none: string;
    readonly write: string;
    readonly group: (label: string, count: number) => string;
    readonly jump: (place: string) => string;
    readonly wholeWorkbook: string;
  };
  readonly settings: {
    readonly intro: (sheet: string) => string;
    readonly noSheet: string;
    readonly makeSheet: string;
    readonly groups: Readonly<Record<SettingsGroupId, string>>;
    readonly openTable: string;
    readonly inTheSheet: string;
    readonly fallback: (value: string) => string;
    readonly allowed: (allowed: string) => string;
    readonly notListed: string;
    readonly save: string;
    readonly changed: (count: number) => string;
    readonly discard: string;
    readonly reset: string;
    readonly mistakes: (count: number) => string;
  };
  readonly about: {
    readonly version: (version: string) => string;
    readonly privacy: string;
    readonly surroundings: string;
    readonly log: string;
    readonly logHint: string;
    readonly logEmpty: string;
    readonly copyLog: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly record: string;
    readonly recordHint: string;
    readonly recording: string;
    readonly recordingReady: (exchanges: number) => string;
    readonly copyRecording: string;
  };
  readonly notLoaded: {
    readonly title: string;
    readonly what: string;
    readonly steps: readonly string[];
    readonly reload: string;
    readonly notInExcel: string;
  };
  readonly loading: string;
}
