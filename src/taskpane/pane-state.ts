// Everything the pane knows at a moment.
import type { Minute } from '../core/calendar/day';
import type { Period } from '../core/calendar/period';
import type {
  DueFilter,
  PaneJob,
  PanePage,
  PaneStage,
  SlaFilter,
  WrittenPart,
} from '../core/text/areas/pane';
import type { Language } from '../core/text/text';
import type { DueSheet, PaneReport, ReportPreview, VisitLogView } from './pane-report';
import type { Problem } from './problem';

/** In the order of the tabs. */
export const PAGES: readonly PanePage[] = [
  'start',
  'due',
  'sla',
  'report',
  'findings',
  'settings',
  'help',
  'about',
];

export interface Job {
  readonly kind: PaneJob;
  readonly stage: PaneStage | null;
  /** 0 to 1; null where nobody can say. */
  readonly share: number | null;
  /** Excel has not answered for some time. */
  readonly waiting: boolean;
}

/** What the last job came to. `sheets`: those whose content changed. */
export type Outcome =
  | ({ readonly kind: 'refreshed' } & Applied)
  | ({ readonly kind: 'findings-written' } & Applied)
  | ({ readonly kind: 'part-written'; readonly part: WrittenPart } & Applied)
  /** `count` rows; 0 when there was nothing but fill-ins to clear, or something was in the way. */
  | ({ readonly kind: 'visits-logged'; readonly count: number; readonly sheet: string } & Applied)
  | { readonly kind: 'templates-made'; readonly sheets: readonly string[] }
  | { readonly kind: 'undone'; readonly sheets: readonly string[] }
  | { readonly kind: 'settings-saved'; readonly cells: number }
  | { readonly kind: 'result-saved'; readonly customer: string }
  | { readonly kind: 'snooze-saved'; readonly customer: string; readonly until: string }
  | { readonly kind: 'cancelled' };

/** What a write came to: sheets that changed, cells of people's in the way, charts and PivotTables not drawn. */
export interface Applied {
  readonly sheets: readonly string[];
  readonly refused: readonly { readonly sheet: string; readonly cell: string }[];
  readonly undrawn: readonly string[];
}

/** What people see of the due list. */
export interface DueView {
  readonly filter: DueFilter;
  readonly search: string;
  /** A name; "" for everyone, null for rows without one. */
  readonly owner: string | null;
}

/** What people see of the list of limits. */
export interface SlaViewing {
  readonly filter: SlaFilter;
  readonly search: string;
  /** A name; "" for everyone, null for lines without one. */
  readonly owner: string | null;
  /** "" for all. */
  readonly department: string;
}

export interface PaneState {
  readonly language: Language;
  readonly page: PanePage;
  readonly job: Job | null;
  readonly report: PaneReport | null;
  /** Where the rows of 到期回访 stand now; null when there is no such sheet yet. */
  readonly dueSheet: DueSheet | null;
  readonly outcome: Outcome | null;
  readonly problem: Problem | null;
  readonly canUndo: boolean;
  readonly dueView: DueView;
  readonly slaView: SlaViewing;
  /** Limits that passed up to this moment have been seen. */
  readonly limitsSeen: Minute;
  /** The period of the report people have chosen; null: the last month. */
  readonly period: Period | null;
  /** Null content: it could not be worked out. `of`: the look at the workbook it belongs to. */
  readonly preview: {
    readonly period: Period;
    readonly content: ReportPreview | null;
    readonly of: PaneReport['plans'] | null;
  } | null;
  /** Shown before visits are logged; `hasChanged`: it is another list than the one that was confirmed. */
  readonly visitLog: { readonly view: VisitLogView; readonly hasChanged: boolean } | null;
  /** Typed into the settings and not saved yet, by field id. */
  readonly settingsEdits: Readonly<Record<string, string>>;
}

export function firstState(language: Language): PaneState {
  return {
    language,
    page: 'start',
    job: null,
    report: null,
    dueSheet: null,
    outcome: null,
    problem: null,
    canUndo: false,
    dueView: { filter: 'open', search: '', owner: '' },
    slaView: { filter: 'open', search: '', owner: '', department: '' },
    limitsSeen: 0,
    period: null,
    preview: null,
    visitLog: null,
    settingsEdits: {},
  };
}
