/// <reference types="office-js" />
// The ribbon's functions: which act each button carries out.

/** What a button does; true when it was done. */
export interface RibbonCommand {
  run(): Promise<boolean>;
  /** After Excel was told that a command has ended that could not be done. */
  afterFailure(): Promise<unknown>;
  /** The same for one that was done; absent where nothing more is to do. */
  afterSuccess?(): Promise<unknown>;
}

/**
 * Connects the function names of the manifest with commands. Excel is told that a command has ended, whatever became of it:
 * it waits for that, and its status bar hangs when the pane is opened before (OfficeDev/office-js#2877).
 */
export function associateCommands(commands: Readonly<Record<string, RibbonCommand>>): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void carryOut(command, event);
    });
  }
}

async function carryOut(command: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  let done = false;
  try {
    done = await command.run();
  } catch {
    // A fault of ours: the pane is opened as for any other failure.
  } finally {
    event.completed();
  }
  await (done ? command.afterSuccess?.() : command.afterFailure());
}

/** Opens the pane; false where Excel cannot or will not. */
export async function showPane(): Promise<boolean> {
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}
