// The ribbon's buttons by the function names of the manifest. Each does what a button of the pane does; the outcome stands
// in the pane and on the sheet's own status line.
import type { PanePage } from '../core/text/areas/pane';
import type { Pane } from '../taskpane/pane';

export const COMMANDS = ['refreshRevisits', 'checkRegister', 'createTemplates'] as const;
export type Command = (typeof COMMANDS)[number];

export interface PaneCommand {
  /** True when it was done; never throws. */
  readonly run: () => Promise<boolean>;
  /** The pane is opened to say why: the sheet cannot. */
  readonly afterFailure: () => Promise<unknown>;
}

/** Each button with the page that shows its outcome. */
export function paneCommands(
  pane: Pane,
  showPane: () => Promise<unknown>,
): Readonly<Record<Command, PaneCommand>> {
  const command = (page: PanePage, act: () => Promise<boolean>): PaneCommand => ({
    run: () => {
      pane.show(page);
      return act();
    },
    afterFailure: showPane,
  });
  return {
    refreshRevisits: command('due', pane.refresh),
    checkRegister: command('findings', pane.writeFindings),
    createTemplates: command('start', pane.makeTemplates),
  };
}
