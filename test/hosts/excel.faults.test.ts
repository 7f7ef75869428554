// Fault sweep: whichever request of a refresh fails, and however, the user's sheets are the same and ours are wholly old or
// wholly new. Swept over every request of four refreshes: first and later ones, in few large and in many small requests.
import type { SheetPlan } from '../../src/core/plan/plan';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
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
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { cloneWorkbook } from '../excel-host/workbook';

/** A refresh as the door does it; the plans are worked out once, for core gives the same for the same cells. */
async function refresh({ host }: OpenExcel, plans: readonly SheetPlan[]): Promise<unknown> {
  try {
    await host.read();
    await host.apply(plans);
    return null;
  } catch (error) {
    return error;
  }
}

const SCENES: readonly (readonly [string, () => Promise<Scene>])[] = [
  ['the first refresh', () => Promise.resolve(firstRefresh({}))],
  ['the first refresh in small requests', () => Promise.resolve(firstRefresh({ targetBytes: 90_000 }))],
  ['a later refresh', () => laterRefresh({})],
  ['a later refresh in small requests', () => laterRefresh({ targetBytes: 90_000 })],
];

describe.each(SCENES)('%s', (_, makeScene) => {
  let scene: Scene;
  let before: Content;
  let after: Content;
  let requests: number;

  beforeAll(async () => {
    scene = await makeScene();
    before = contents(scene.start);
    const open = openExcel(cloneWorkbook(scene.start), scene.options);
    expect(await refresh(open, scene.plans)).toBeNull();
    after = contents(open.workbook);
    requests = open.excel.trips.length;
    expect(after).not.toEqual(before);
  });

  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s at any request',
    async (__, fault) => {
      for (let k = 1; k <= requests; k++) {
        const open = openExcel(cloneWorkbook(scene.start), {
          ...scene.options,
          watchdogMs: watchdogMs(fault),
        });
        open.excel.faults.set(k, fault);
        const error = await refresh(open, scene.plans);
        const where = `request ${k} of ${requests}`;
        const wanted = error === null ? after : before;
        expect([where, differingSheets(contents(open.workbook), wanted)]).toEqual([where, []]);
        if (error === null) continue;
        expect(error).toBeInstanceOf(ExcelRefusal);
        expect([where, (error as ExcelRefusal).workbook]).not.toEqual([where, 'unconfirmed']);
      }
    },
  );
});

test('an error at any place within the writing request is put right, or was nothing', async () => {
  const scene = await laterRefresh({});
  const before = contents(scene.start);
  const writing = await writingRequest(scene);
  const whole = openExcel(cloneWorkbook(scene.start), { watchdogMs: 5000 });
  expect(await refresh(whole, scene.plans)).toBeNull();
  const after = contents(whole.workbook);
  for (let share = 0; share < 1; share += 0.02) {
    const open = openExcel(cloneWorkbook(scene.start), { watchdogMs: 5000 });
    open.excel.faults.set(writing, { kind: 'GeneralException', share });
    const error = await refresh(open, scene.plans);
    const wanted = error === null ? after : before;
    expect([share, differingSheets(contents(open.workbook), wanted)]).toEqual([share, []]);
    if (error !== null) expect(['untouched', 'restored']).toContain((error as ExcelRefusal).workbook);
  }
});

test('when the putting right fails as well, people are told to look, and their own sheets are the same', async () => {
  const scene = await laterRefresh({});
  const before = contents(scene.start);
  const writing = await writingRequest(scene);
  const open = openExcel(cloneWorkbook(scene.start), { watchdogMs: 5000 });
  open.excel.faults.set(writing, { kind: 'GeneralException', share: 0.7 });
  open.excel.faults.set(writing + 2, { kind: 'GeneralException', share: 0.5 });
  expect(await refresh(open, scene.plans)).toMatchObject({
    reason: 'internal-error',
    workbook: 'unconfirmed',
  });
  const ours = new Set(scene.plans.map(({ sheet }) => sheet));
  const theirs = differingSheets(contents(open.workbook), before).filter((name) => !ours.has(name));
  expect(theirs).toEqual([]);
});

/** The number of the first request that writes. */
async function writingRequest({ start, plans }: Scene): Promise<number> {
  const { host, excel } = openExcel(cloneWorkbook(start), { watchdogMs: 5000 });
  await host.read();
  await host.apply(plans);
  return excel.trips.findIndex(({ writeActions }) => writeActions > 0) + 1;
}
