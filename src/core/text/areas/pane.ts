// What the pane beside the workbook says. Failures of the program itself are in host-errors.
import type { Severity } from '../../finding';

export type PanePage = 'start' | 'due' | 'findings' | 'settings' | 'about';
export type PaneJob = 'check' | 'refresh' | 'findings' | 'templates' | 'undo' | 'save-settings' | 'write-row';
export type PaneStage =
  'read' | 'recognise' | 'register' | 'measures' | 'reports' | 'check' | 'write' | 'undo';
/** The filters of the due list. */
export type DueFilter = 'open' | 'overdue' | 'today' | 'soon' | 'handled' | 'all';
/** The groups of parameters, by the policy's own names. */
export type SettingsGroupId = 'rfm' | 'lifecycle' | 'revisit' | 'checks' | 'calendar' | 'report';

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
    readonly cancelled: string;
  };
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
    readonly reasons: string;
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
  readonly findings: {
    readonly summary: (counts: Readonly<Record<Severity, number>>) => string;
    readonly none: string;
    readonly write: string;
    readonly group: (label: string, count: number) => string;
    readonly jump: (place: string) => string;
    readonly wholeWorkbook: string;
    readonly value: (value: string) => string;
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
    readonly resetHint: string;
    readonly mistakes: (count: number) => string;
    readonly defaultValue: string;
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
    readonly workbook: string;
  };
  readonly notLoaded: {
    readonly title: string;
    readonly what: string;
    readonly steps: readonly string[];
    readonly reload: string;
    readonly detail: string;
    readonly notInExcel: string;
  };
  readonly loading: string;
}
