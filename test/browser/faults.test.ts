// Fault sweep in a real browser: whichever request of a pressed "Refresh due revisits" fails, the press ends, the pane says
// what happened, and the workbook is wholly as before or wholly new. (Finer under Jest: test/taskpane/faults.test.ts.)
import type { Fault } from '../excel-host/emulated-excel';
import { hostErrors } from '../../src/core/text/zh-cn/host-errors';
import { openPane, type OpenPane } from './support/open-pane';
import { button, message, pressRibbon, words } from './support/pane-handles';
import { setStage, type Stage } from './support/stage';

const { failures } = hostErrors;
const FAULTS: readonly (readonly [Fault, { readonly what: string }])[] = [
  [{ kind: 'GeneralException', share: 0.5 }, failures['internal-error']('')],
  [{ kind: 'response-too-large' }, failures['payload-too-large']('')],
  [{ kind: 'cell-edit' }, failures['cell-edit-mode']('')],
  [{ kind: 'silent', when: 'before' }, failures['no-answer']('')],
];

let stage: Stage;
let open: OpenPane;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** The sample, opened and looked at. */
async function start(): Promise<void> {
  open = await openPane(stage, { hurried: true });
  await button(open.pane, words.refresh).first().waitFor();
  await open.page.evaluate(() => window.excelHost.ready());
}

function contents(): Promise<string> {
  return open.page.evaluate(() => JSON.stringify(window.excelHost.contents()));
}

/** Number of requests of a refresh, and the workbook before and after it. */
async function wholeRefresh() {
  await start();
  const before = await contents();
  await open.page.evaluate(() => {
    window.excelHost.reset();
  });
  await pressRibbon(open.page, 'refreshRevisits');
  const after = await contents();
  const { length } = await open.page.evaluate(() => window.excelHost.trips());
  await open.close();
  expect(after).not.toBe(before);
  return { requests: length, before, after };
}

test('any request may fail in any way', async () => {
  const { requests, before, after } = await wholeRefresh();
  for (const [fault, { what }] of FAULTS) {
    await start();
    for (let k = 1; k <= requests; k++) {
      await open.page.evaluate(
        ([number, how]) => {
          window.excelHost.reset();
          window.excelHost.failRequest(number, how);
        },
        [k, fault] as const,
      );
      expect(await pressRibbon(open.page, 'refreshRevisits')).toBe(0);
      const where = `${fault.kind} at request ${k} of ${requests}`;
      const now = await contents();
      if (now === after) {
        await message(open.pane, /^刷新完成/).waitFor();
        await open.close();
        await start();
      } else {
        expect([where, now === before]).toEqual([where, true]);
        await message(open.pane, what).first().waitFor();
      }
    }
    await open.close();
  }
}, 300_000);
