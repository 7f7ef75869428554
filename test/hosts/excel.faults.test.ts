// Fault sweep: whichever request of a refresh fails, and however, the user's sheets are the same and ours are wholly old or
// wholly new. Swept over every request of four refreshes: first and later ones, in few large and in many small requests.
import type { SheetPlan } from '../../src/core/plan/plan';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
import type { ExcelHostOptions } from '../../src/hosts/excel/excel-host';
import type { Fault } from '../excel-host/emulated-excel';
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { AS_OF, refreshPlans, smallWorkbook } from '../excel-host/sample-workbook';
import { cloneWorkbook, contentOf, workbookFrom, type ExcelWorkbook } from '../excel-host/workbook';

const FAULTS: readonly Fault[] = [
  { kind: 'GeneralException', when: 'before' },
  { kind: 'GeneralException', when: 'halfway' },
  { kind: 'response-too-large' },
  { kind: 'cell-edit' },
  { kind: 'silent', when: 'before' },
  { kind: 'silent', when: 'after' },
];
const TWO_WEEKS = 14 * 24 * 60;

type Content = Record<string, ReturnType<typeof contentOf>>;

function contents(workbook: ExcelWorkbook): Content {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));
}

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

interface Scene {
  readonly start: ExcelWorkbook;
  readonly plans: readonly SheetPlan[];
  readonly options: ExcelHostOptions;
}

async function firstRefresh(options: ExcelHostOptions): Promise<Scene> {
  const grids = await smallWorkbook();
  return { start: workbookFrom(grids), plans: refreshPlans(grids), options };
}

/** Two weeks later: rows come, go and move; one table carries a column and totals of the user's. */
async function laterRefresh(options: ExcelHostOptions): Promise<Scene> {
  const { start, plans } = await firstRefresh({});
  const open = openExcel(start, { watchdogMs: 5000 });
  expect(await refresh(open, plans)).toBeNull();
  return { start, plans: refreshPlans(await open.host.read(), AS_OF + TWO_WEEKS), options };
}

const SCENES: readonly (readonly [string, () => Promise<Scene>])[] = [
  ['the first refresh', () => firstRefresh({})],
  ['the first refresh in small requests', () => firstRefresh({ targetBytes: 60_000 })],
  ['a later refresh', () => laterRefresh({})],
  ['a later refresh in small requests', () => laterRefresh({ targetBytes: 60_000 })],
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

  test.each(FAULTS)('$kind $when at any request leaves all sheets old or all sheets new', async (fault) => {
    for (let k = 1; k <= requests; k++) {
      const open = openExcel(cloneWorkbook(scene.start), { ...scene.options, watchdogMs: 25 });
      open.excel.faults.set(k, fault);
      const error = await refresh(open, scene.plans);
      const now = contents(open.workbook);
      const where = `${JSON.stringify(fault)} at request ${k} of ${requests}`;
      if (error === null) expect([where, now]).toEqual([where, after]);
      else {
        expect([where, now]).toEqual([where, before]);
        expect(error).toBeInstanceOf(ExcelRefusal);
        expect([where, (error as ExcelRefusal).workbook]).not.toEqual([where, 'unconfirmed']);
      }
    }
  });
});
