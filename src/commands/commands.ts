// The ribbon's buttons by the function names of the manifest. Each does what a button of the pane does; the outcome stands
// in the pane and on the sheet's own status line.
import type { SheetId } from '../core/plan/plan';
import type { PanePage } from '../core/text/areas/pane';
import type { Pane } from '../taskpane/pane';

export const COMMANDS = [
  'refreshRevisits',
  'logVisits',
  'refreshSla',
  'openReport',
  'checkRegister',
  'createTemplates',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface PaneCommand {
  /** True when all of it was done; never throws. */
  readonly run: () => Promise<boolean>;
  /** The pane is opened to say why in full. */
  readonly afterFailure: () => Promise<unknown>;
  /** The pane is opened for what comes next; absent where nothing does. */
  readonly afterSuccess?: () => Promise<unknown>;
}

/** Each button with the page that shows its outcome. */
export function paneCommands(
  pane: Pane,
  showPane: () => Promise<unknown>,
): Readonly<Record<Command, PaneCommand>> {
  const command = (page: PanePage, act: () => Promise<boolean>, sheet?: SheetId): PaneCommand => ({
    run: async () => {
      pane.show(page);
      const done = await act();
      if (sheet === undefined) return done;
      return (await pane.noteFailure(sheet)) && done;
    },
    afterFailure: showPane,
  });
  return {
    refreshRevisits: command('due', pane.refresh, 'revisits'),
    checkRegister: command('findings', pane.writeFindings, 'findings'),
    // Before visits are logged people are asked, and a report needs its period: both in the pane.
    logVisits: { ...command('due', pane.listVisits, 'revisits'), afterSuccess: showPane },
    refreshSla: command('sla', pane.writeSla, 'sla'),
    openReport: { ...command('report', () => Promise.resolve(true)), afterSuccess: showPane },
    createTemplates: command('start', pane.makeTemplates),
  };
}
