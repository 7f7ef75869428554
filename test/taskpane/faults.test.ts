// Fault sweep through the pane: whichever request of a refresh fails, and however, the pane says what happened, what to do
// and what became of the workbook – and the workbook is so. The first refresh, and one two weeks later.
import { hostErrors } from '../../src/core/text/zh-cn/host-errors';
import type { CoreRunner } from '../../src/taskpane/core/core-runner';
import type { Fault } from '../excel-host/emulated-excel';
import {
  contents,
  differingSheets,
  FAULTS,
  firstRefresh,
  laterRefresh,
  watchdogMs,
  type Content,
  type Scene,
} from '../excel-host/fault-scenes';
import { openExcelPane, rememberingCore, said, type OpenExcelPane } from '../excel-host/open-excel-pane';
import { cloneWorkbook } from '../excel-host/workbook';

/** A pane over a copy of the scene's workbook. */
function openScene({ start, asOf, options }: Scene, core: CoreRunner, patienceMs: number): OpenExcelPane {
  return openExcelPane(cloneWorkbook(start), { asOf, core, watchdogMs: patienceMs, ...options });
}

const SENTENCES: Readonly<Record<Fault['kind'], keyof typeof hostErrors.failures>> = {
  GeneralException: 'internal-error',
  'response-too-large': 'payload-too-large',
  'cell-edit': 'cell-edit-mode',
  silent: 'no-answer',
};

/** What people shall read: what happened, what to do, and that nothing was changed or everything was put back. */
function expectedSayings({ kind }: Fault): string[][] {
  const { what, next } = hostErrors.failures[SENTENCES[kind]]('');
  return [
    [what, next, hostErrors.states.untouched],
    [what, next, hostErrors.states.restored],
  ];
}

describe.each<[string, () => Promise<Scene>]>([
  ['the first refresh', () => Promise.resolve(firstRefresh({}))],
  ['a refresh two weeks later', () => laterRefresh({})],
])('%s', (_, makeScene) => {
  let scene: Scene;
  let core: CoreRunner;
  let before: Content;
  let after: Content;
  let requests: number;
  let success: readonly string[];

  beforeAll(async () => {
    scene = await makeScene();
    core = rememberingCore();
    before = contents(scene.start);
    const opened = openScene(scene, core, 5000);
    expect(await opened.pane.refresh()).toBe(true);
    after = contents(opened.workbook);
    requests = opened.excel.trips.length;
    success = said(opened);
    expect(success.join('')).toMatch(/^刷新完成/);
    expect(differingSheets(before, after)).not.toEqual([]);
  });

  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s at any request: the pane says so, and what it says of the workbook is true',
    async (__, fault) => {
      for (let k = 1; k <= requests; k++) {
        const where = `request ${k} of ${requests}`;
        const opened = openScene(scene, core, watchdogMs(fault));
        opened.excel.faults.set(k, fault);
        const done = await opened.pane.refresh();
        const wanted = done ? after : before;
        expect([where, differingSheets(contents(opened.workbook), wanted)]).toEqual([where, []]);
        if (done) expect([where, said(opened)]).toEqual([where, success]);
        else expect(expectedSayings(fault)).toContainEqual(said(opened));
        expect(opened.pane.store.get().job).toBeNull();
      }
    },
  );
});
