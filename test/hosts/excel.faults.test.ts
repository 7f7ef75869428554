// Fault sweep: whichever request of a refresh fails, and however, the user's sheets are the same and ours are wholly old or
// wholly new. Swept over every request of four refreshes: first and later ones, in few large and in many small requests.
import type { SheetPlan } from '../../src/core/plan/plan';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
import type { ExcelHostOptions } from '../../src/hosts/excel/excel-host';
import type { Fault } from '../excel-host/emulated-excel';
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { AS_OF, refreshPlans, smallWorkbook } from '../excel-host/sample-workbook';
import {
  cloneWorkbook,
  contentOf,
  workbookFrom,
  type ExcelSheet,
  type ExcelWorkbook,
} from '../excel-host/workbook';

const FAULTS: readonly Fault[] = [
  { kind: 'GeneralException', share: 0 },
  { kind: 'GeneralException', share: 0.1 },
  { kind: 'GeneralException', share: 0.5 },
  { kind: 'GeneralException', share: 0.9 },
  { kind: 'GeneralException', share: 0.999 },
  { kind: 'response-too-large' },
  { kind: 'cell-edit' },
  { kind: 'silent', when: 'before' },
  { kind: 'silent', when: 'after' },
];
/** Long enough for any request here that is answered at all. */
const watchdogMs = ({ kind }: Fault): number => (kind === 'silent' ? 120 : 5000);
const TWO_WEEKS = 14 * 24 * 60;

type Content = Record<string, ReturnType<typeof contentOf>>;

function contents(workbook: ExcelWorkbook): Content {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));
}

function differingSheets(now: Content, wanted: Content): string[] {
  const names = new Set([...Object.keys(now), ...Object.keys(wanted)]);
  return [...names].filter((name) => JSON.stringify(now[name]) !== JSON.stringify(wanted[name]));
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

function firstRefresh(options: ExcelHostOptions): Scene {
  const grids = smallWorkbook(12);
  return { start: workbookFrom(grids), plans: refreshPlans(grids), options };
}

/** Two weeks later: rows come, go and move; one table carries a column and totals of the user's. */
async function laterRefresh(options: ExcelHostOptions): Promise<Scene> {
  const { start, plans } = firstRefresh({});
  const open = openExcel(start, { watchdogMs: 5000 });
  expect(await refresh(open, plans)).toBeNull();
  addUserColumn(start.need('到期回访'));
  addTotals(start.need('客户分层'));
  return { start, plans: refreshPlans(await open.host.read(), AS_OF + TWO_WEEKS), options };
}

/** A calculated column at the right end of the table. */
function addUserColumn(sheet: ExcelSheet): void {
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { top, bottom, right } = table.range;
  table.range = { ...table.range, right: right + 1 };
  sheet.enter(top, right + 1, '我的算式');
  for (let row = top + 1; row <= bottom; row++) sheet.enter(row, right + 1, `=LEN(D${row + 1})`);
}

function addTotals(sheet: ExcelSheet): void {
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { left, bottom } = table.range;
  table.showTotals = true;
  table.range = { ...table.range, bottom: bottom + 1 };
  sheet.enter(bottom + 1, left, '合计');
  sheet.enter(bottom + 1, left + 1, '=SUBTOTAL(103,[客户])');
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
