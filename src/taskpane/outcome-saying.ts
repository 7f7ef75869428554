// Outcomes and problems as sentences.
import type { PaneTexts } from './pane-texts';
import type { PaneReport } from './pane-report';
import type { Outcome, PaneState } from './pane-state';
import type { Problem } from './problem';

/** One sentence, or several with the next step; "" when there is nothing to say. */
export function outcomeSaying({ outcome, report }: PaneState, texts: PaneTexts): readonly string[] {
  if (!outcome) return [];
  const refused = 'refused' in outcome ? outcome.refused : [];
  const inTheWay = refused.map(({ sheet, cell }) => {
    const { what, next } = texts.hostErrors.cellInTheWay(sheet, cell);
    return `${what}${next}`;
  });
  const undrawn = 'undrawn' in outcome ? outcome.undrawn : [];
  const notDrawn = texts.pane.outcomes.undrawn(undrawn.join(texts.words.listComma));
  const said = [sentence(outcome, report, texts), ...inTheWay, ...(undrawn.length > 0 ? [notDrawn] : [])];
  return said.filter((line) => line !== '');
}

function sentence(outcome: Outcome, report: PaneReport | null, { pane, words }: PaneTexts): string {
  const { outcomes } = pane;
  switch (outcome.kind) {
    case 'refreshed':
      return outcome.sheets.length === 0
        ? outcomes.unchanged
        : outcomes.refreshed(
            dueCounts(report),
            report?.findings.length ?? 0,
            outcome.sheets.join(words.listComma),
          );
    case 'findings-written':
      return outcomes.findingsWritten(report?.findings.length ?? 0);
    case 'part-written':
      return outcome.sheets.length === 0
        ? outcomes.partUnchanged(outcome.part)
        : outcomes.partWritten(outcome.part, outcome.sheets.join(words.listComma));
    case 'visits-logged':
      if (outcome.refused.length > 0) return '';
      return outcome.count === 0
        ? outcomes.visitsCleared
        : outcomes.visitsLogged(outcome.count, outcome.sheet);
    case 'templates-made':
      return outcome.sheets.length === 0
        ? outcomes.templatesComplete
        : outcomes.templatesMade(outcome.sheets.join(words.listComma));
    case 'undone':
      return outcomes.undone(outcome.sheets.join(words.listComma));
    case 'settings-saved':
      return outcomes.settingsSaved(outcome.cells);
    case 'result-saved':
      return outcomes.resultSaved(outcome.customer);
    case 'snooze-saved':
      return outcomes.snoozeSaved(outcome.customer, outcome.until);
    case 'cancelled':
      return outcomes.cancelled;
  }
}

/** How many rows are overdue, today, and within the days that count as soon. */
export function dueCounts(report: PaneReport | null) {
  const count = (state: string): number => report?.due.filter((row) => row.state === state).length ?? 0;
  return {
    overdue: count('overdue'),
    today: count('today'),
    soon: count('soon'),
    soonDays: report?.soonDays ?? 0,
  };
}

/** What went wrong, what to do, what became of the workbook. */
export function problemSaying(problem: Problem, { pane, hostErrors }: PaneTexts): readonly string[] {
  const { what, next } =
    problem.reason === 'bug' ? pane.problems.bug : hostErrors.failures[problem.reason](problem.sheet);
  return [
    ...(problem.said === undefined ? [what, next] : [problem.said]),
    ...(problem.workbook ? [hostErrors.states[problem.workbook]] : []),
  ];
}
