// What a press in the ribbon that did not do what it should leaves on the sheet itself: the pane may be closed.
import { cellAddress } from '../core/grid/address';
import type { SheetId } from '../core/plan/plan';
import { problemSaying } from './outcome-saying';
import type { PaneState } from './pane-state';
import { PANE_TEXTS } from './pane-texts';
import type { Problem } from './problem';

/** Behind the status line in that cell. */
export interface FailureNote {
  readonly sheet: string;
  readonly cell: string;
  readonly note: string;
}

/** Then nothing can be written, or must not before somebody has looked. */
const SILENT: readonly Problem['reason'][] = ['cell-edit-mode', 'no-answer', 'read-only', 'restart-needed'];

/**
 * `id`: the sheet the press was about. `moment`: "2026-11-21 09:00". Sheets that were left out because of a cell of the
 * user's get a note each; one for a sheet that was never planned is none.
 */
export function failureNotes(state: PaneState, id: SheetId, moment: string): readonly FailureNote[] {
  const { problem, outcome, language } = state;
  const texts = PANE_TEXTS[language];
  if (problem) {
    const isSilent = SILENT.includes(problem.reason) || problem.workbook === 'unconfirmed';
    const [what = ''] = problemSaying(problem, texts);
    return isSilent ? [] : notesOn(state, (plan) => plan.id === id, texts.pane.statusNote(moment, what));
  }
  const refused = outcome && 'refused' in outcome ? outcome.refused : [];
  return refused.flatMap(({ sheet, cell }) => {
    const { what } = texts.hostErrors.cellInTheWay(sheet, cell);
    return notesOn(state, (plan) => plan.sheet === sheet, texts.pane.statusNote(moment, what));
  });
}

function notesOn(
  { report }: PaneState,
  isMeant: (plan: { readonly id: SheetId; readonly sheet: string }) => boolean,
  note: string,
): FailureNote[] {
  const plan = report?.plans.find(isMeant);
  const line = plan?.texts.find(({ look }) => look === 'subtitle');
  return plan && line ? [{ sheet: plan.sheet, cell: cellAddress(line.row, line.col), note }] : [];
}
