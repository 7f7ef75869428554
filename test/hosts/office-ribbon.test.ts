// The ribbon's side of the add-in: whatever becomes of a command, Excel is told that it has ended.
import { associateCommands, showPane, type RibbonCommand } from '../../src/hosts/excel/office-ribbon';

type Handler = (event: { readonly completed: () => void }) => void;

let handlers: Map<string, Handler>;
let story: string[];

beforeEach(() => {
  handlers = new Map();
  story = [];
  const actions = { associate: (name: string, handler: Handler) => handlers.set(name, handler) };
  Object.assign(globalThis, { Office: { actions } });
});

/** Presses the button and gives Excel's side of what happened, in order. */
async function press(command: RibbonCommand): Promise<string[]> {
  associateCommands({ refresh: command });
  handlers.get('refresh')?.({ completed: () => story.push('completed') });
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return story;
}

const afterFailure = (): Promise<unknown> => Promise.resolve(story.push('pane opened'));

test('a command that was done is completed, once', async () => {
  expect(await press({ run: () => Promise.resolve(true), afterFailure })).toEqual(['completed']);
});

test('a command that could not be done is completed first, then the pane is opened', async () => {
  const command = { run: () => Promise.resolve(false), afterFailure };
  expect(await press(command)).toEqual(['completed', 'pane opened']);
});

test('a command that breaks down is completed all the same, and the pane is opened', async () => {
  const broken = { run: () => Promise.reject(new Error('a fault of ours')), afterFailure };
  expect(await press(broken)).toEqual(['completed', 'pane opened']);
});

test.each([
  ['opens', () => Promise.resolve(), true],
  ['will not open', () => Promise.reject(new Error('not now')), false],
] as const)('a pane that %s is told as such', async (_, showAsTaskpane, opened) => {
  Object.assign(globalThis, { Office: { addin: { showAsTaskpane } } });
  expect(await showPane()).toBe(opened);
});
