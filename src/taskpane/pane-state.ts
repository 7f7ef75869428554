// Everything the pane knows at a moment.
import type { DueFilter, PaneJob, PanePage, PaneStage } from '../core/text/areas/pane';
import type { Language } from '../core/text/text';
import type { DueSheet, PaneReport } from './pane-report';
import type { Problem } from './problem';

/** In the order of the tabs. */
export const PAGES: readonly PanePage[] = ['start', 'due', 'findings', 'settings', 'about'];

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
  | { readonly kind: 'refreshed'; readonly sheets: readonly string[]; readonly refused: Refused }
  | { readonly kind: 'findings-written'; readonly sheets: readonly string[]; readonly refused: Refused }
  | { readonly kind: 'templates-made'; readonly sheets: readonly string[] }
  | { readonly kind: 'undone'; readonly sheets: readonly string[] }
  | { readonly kind: 'settings-saved'; readonly cells: number }
  | { readonly kind: 'result-saved'; readonly customer: string }
  | { readonly kind: 'snooze-saved'; readonly customer: string; readonly until: string }
  | { readonly kind: 'cancelled' };

type Refused = readonly { readonly sheet: string; readonly cell: string }[];

/** What people see of the due list. */
export interface DueView {
  readonly filter: DueFilter;
  readonly search: string;
  /** A name; "" for everyone, null for rows without one. */
  readonly owner: string | null;
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
    settingsEdits: {},
  };
}
