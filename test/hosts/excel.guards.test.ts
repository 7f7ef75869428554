// What stands in the way of a refresh in Excel, and what people do meanwhile: each has a sensible outcome.
import type { SheetPlan } from '../../src/core/plan/plan';
import type { ExcelHostOptions } from '../../src/hosts/excel/excel-host';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { AS_OF, refreshPlans, smallWorkbook } from '../excel-host/sample-workbook';
import { cloneWorkbook, contentOf, workbookFrom, type ExcelWorkbook } from '../excel-host/workbook';

const TWO_WEEKS = 14 * 24 * 60;
const OURS = ['到期回访', 'SLA预警', '服务进度简报', '人员绩效', '校验结果', '客户分层', '服务登记册'];

let fresh: ExcelWorkbook;
let refreshed: ExcelWorkbook;

beforeAll(async () => {
  fresh = workbookFrom(smallWorkbook(12));
  const open = openExcel(cloneWorkbook(fresh), { watchdogMs: 5000 });
  await open.host.apply(refreshPlans(await open.host.read()));
  refreshed = open.workbook;
});

function openFresh(options: ExcelHostOptions = {}): OpenExcel {
  return openExcel(cloneWorkbook(fresh), { watchdogMs: 5000, ...options });
}

function openRefreshed(options: ExcelHostOptions = {}): OpenExcel {
  return openExcel(cloneWorkbook(refreshed), { watchdogMs: 5000, ...options });
}

const contents = (workbook: ExcelWorkbook) =>
  Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));

async function plansLater({ host }: OpenExcel): Promise<readonly SheetPlan[]> {
  return refreshPlans(await host.read(), AS_OF + TWO_WEEKS);
}

/** The refusal of an apply; the workbook must not have changed by it. */
async function refusalOf(open: OpenExcel, plans: readonly SheetPlan[]): Promise<ExcelRefusal> {
  const before = contents(open.workbook);
  const error: unknown = await open.host.apply(plans).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(contents(open.workbook)).toEqual(before);
  if (error instanceof ExcelRefusal) return error;
  throw error instanceof Error ? error : new Error('it was not refused');
}

test('a protected sheet of ours is not written, nor is any other', async () => {
  const open = openRefreshed();
  const plans = await plansLater(open);
  open.workbook.need('到期回访').isProtected = true;
  const { reason, workbook, code, detail } = await refusalOf(open, plans);
  expect({ reason, workbook, code, detail }).toEqual({
    reason: 'sheet-protected',
    workbook: 'untouched',
    code: 'sheet-protected',
    detail: '到期回访',
  });
  expect(open.excel.writeActions).toBe(0);
});

test('a protected sheet that would not change does not matter', async () => {
  const open = openRefreshed();
  open.workbook.need('到期回访').isProtected = true;
  expect((await open.host.apply(refreshPlans(await open.host.read()))).written).toEqual([]);
});

test('a protected sheet of the user does not matter', async () => {
  const open = openFresh();
  open.workbook.need('客户信息登记表').isProtected = true;
  expect((await open.host.apply(refreshPlans(await open.host.read()))).written).toEqual(OURS);
});

test('a workbook with protected structure takes no new sheets, but existing ones are refreshed', async () => {
  const first = openFresh();
  first.workbook.structureProtected = true;
  expect((await refusalOf(first, refreshPlans(await first.host.read()))).reason).toBe('structure-protected');
  const later = openRefreshed();
  later.workbook.structureProtected = true;
  expect((await later.host.apply(await plansLater(later))).written).toContain('到期回访');
});

test('a read-only workbook is not written', async () => {
  const open = openFresh();
  open.workbook.readOnly = true;
  expect((await refusalOf(open, refreshPlans(await open.host.read()))).reason).toBe('read-only');
});

test.each(['read', 'check', 'write'] as const)(
  'somebody types in a cell: the refresh says so (%s)',
  async (stage) => {
    const open = openRefreshed();
    const plans = await plansLater(open);
    open.excel.reset();
    open.excel.onRequest = (number) => {
      open.workbook.inCellEdit = number >= { read: 1, check: 1, write: 2 }[stage];
    };
    if (stage === 'read') await expect(open.host.read()).rejects.toMatchObject({ reason: 'cell-edit-mode' });
    const { reason, workbook } = await refusalOf(open, plans);
    expect({ reason, workbook }).toEqual({ reason: 'cell-edit-mode', workbook: 'untouched' });
  },
);

test.each<[string, (workbook: ExcelWorkbook) => void]>([
  [
    'types into our table',
    (workbook) => {
      workbook.need('到期回访').enter(6, 14, '答应周五回电');
    },
  ],
  [
    'types below our table',
    (workbook) => {
      workbook.need('服务登记册').enter(300, 0, '备注');
    },
  ],
  [
    'renames our sheet',
    (workbook) => {
      workbook.need('到期回访').name = '回访';
    },
  ],
  [
    'deletes our sheet',
    (workbook) => {
      workbook.sheets.splice(workbook.sheets.indexOf(workbook.need('校验结果')), 1);
    },
  ],
  [
    'sorts our table',
    (workbook) => {
      workbook
        .need('服务登记册')
        .rows.splice(6, 2, ...[7, 6].map((row) => workbook.need('服务登记册').rows[row] ?? []));
    },
  ],
  [
    'renames our table',
    (workbook) => {
      (workbook.need('客户分层').tables[0] ?? { name: '' }).name = '分层';
    },
  ],
])('somebody %s while we compute: nothing is written', async (_, act) => {
  const open = openRefreshed();
  const plans = await plansLater(open);
  act(open.workbook);
  expect((await refusalOf(open, plans)).reason).toBe('changed-since-read');
  expect(open.excel.writeActions).toBe(0);
});

test('rows typed into a sheet of the user while we compute stay, and count the next time', async () => {
  const open = openRefreshed();
  const plans = await plansLater(open);
  open.workbook.need('客户信息登记表').enter(40, 1, '新来的');
  expect((await open.host.apply(plans)).written).toContain('到期回访');
  expect(open.workbook.need('客户信息登记表').cell(40, 1)?.value).toBe('新来的');
});

test('a sheet that the user renamed, or deleted, before the refresh is found again or made anew', async () => {
  const open = openRefreshed();
  open.workbook.need('到期回访').name = '我的回访';
  open.workbook.sheets.splice(open.workbook.sheets.indexOf(open.workbook.need('校验结果')), 1);
  const { written } = await open.host.apply(await plansLater(open));
  expect(written).toEqual(expect.arrayContaining(['我的回访', '校验结果']));
  expect(open.workbook.sheets.map(({ name }) => name)).not.toContain('到期回访');
});

test('a table that the user sorted before the refresh keeps what they typed with its row', async () => {
  const open = openRefreshed();
  const sheet = open.workbook.need('到期回访');
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { top, left, right, bottom } = table.range;
  const columnOf = (header: string): number => {
    for (let col = left; col <= right; col++) if (sheet.cell(top, col)?.value === header) return col;
    throw new Error(`no column ${header}`);
  };
  const [key, note] = [columnOf('行标识'), columnOf('备注')];
  const row = sheet.cell(top + 1, key)?.value;
  sheet.enter(top + 1, note, '只在上午接电话');
  const body = sheet.rows.slice(top + 1, bottom + 1);
  sheet.rows.splice(top + 1, body.length, ...[...body].reverse());
  await open.host.apply(await plansLater(open));
  const rows = Array.from({ length: table.range.bottom - top }, (_, i) => top + 1 + i);
  const noted = rows.filter((at) => sheet.cell(at, note)?.value === '只在上午接电话');
  expect(noted.map((at) => sheet.cell(at, key)?.value)).toEqual([row]);
});

describe('a sheet of the user that was', () => {
  const CUSTOMERS = '客户信息登记表';
  const acts: readonly (readonly [string, (workbook: ExcelWorkbook) => void])[] = [
    [
      'renamed',
      (workbook) => {
        workbook.need(CUSTOMERS).name = '老客户';
      },
    ],
    [
      'sorted',
      (workbook) => {
        const { rows } = workbook.need(CUSTOMERS);
        rows.splice(6, 2, ...[7, 6].map((row) => rows[row] ?? []));
      },
    ],
    [
      'deleted',
      (workbook) => {
        workbook.sheets.splice(workbook.sheets.indexOf(workbook.need(CUSTOMERS)), 1);
      },
    ],
  ];
  const theirs = (workbook: ExcelWorkbook) =>
    Object.entries(contents(workbook)).filter(([name]) => !OURS.includes(name));

  test.each(acts)('%s before the refresh is taken as it is, and left so', async (_, act) => {
    const open = openRefreshed();
    act(open.workbook);
    const before = theirs(open.workbook);
    expect((await open.host.apply(await plansLater(open))).written).toContain('到期回访');
    expect(theirs(open.workbook)).toEqual(before);
  });

  test.each(acts)(
    '%s while we compute does not stop the refresh, and counts the next time',
    async (_, act) => {
      const open = openRefreshed();
      const plans = await plansLater(open);
      act(open.workbook);
      const before = theirs(open.workbook);
      expect((await open.host.apply(plans)).written).toContain('到期回访');
      await open.host.apply(await plansLater(open));
      expect(theirs(open.workbook)).toEqual(before);
      expect((await open.host.apply(await plansLater(open))).written).toEqual([]);
    },
  );
});

test('a tab that came with the name of ours while we compute is the user’s', async () => {
  const open = openFresh();
  const plans = refreshPlans(await open.host.read());
  open.workbook.addSheet('到期回访').enter(0, 0, '我的');
  expect((await refusalOf(open, plans)).reason).toBe('name-taken');
});

test('a table that the user widened keeps their column, its formulas reach the new rows', async () => {
  const open = openRefreshed();
  const sheet = open.workbook.need('到期回访');
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { top, right, bottom } = table.range;
  table.range = { ...table.range, right: right + 1 };
  sheet.enter(top, right + 1, '我的算式');
  for (let row = top + 1; row <= bottom; row++) sheet.enter(row, right + 1, `=LEN(D${row + 1})`);
  await open.host.apply(await plansLater(open));
  const now = open.workbook.need('到期回访').tables[0]?.range;
  expect(now?.bottom).not.toBe(bottom);
  const column = Array.from({ length: (now?.bottom ?? 0) - top }, (_, i) =>
    sheet.cell(top + 1 + i, right + 1),
  );
  expect(column.map((cell) => cell?.formula)).toEqual(column.map((_, i) => `LEN(D${top + 2 + i})`));
});

test('a totals row of the user stays at the end of the table', async () => {
  const open = openRefreshed();
  const sheet = open.workbook.need('到期回访');
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const { left, bottom } = table.range;
  table.showTotals = true;
  table.range = { ...table.range, bottom: bottom + 1 };
  sheet.enter(bottom + 1, left, '合计');
  sheet.enter(bottom + 1, left + 3, '=SUBTOTAL(103,[客户])');
  await open.host.apply(await plansLater(open));
  const end = table.range.bottom;
  expect(end).not.toBe(bottom + 1);
  expect(table.showTotals).toBe(true);
  expect([sheet.cell(end, left)?.value, sheet.cell(end, left + 3)?.formula]).toEqual([
    '合计',
    'SUBTOTAL(103,[客户])',
  ]);
});

test('a filter of the user on our table is cleared when its rows change, and stays when they do not', async () => {
  const open = openRefreshed();
  const [table] = open.workbook.need('到期回访').tables;
  if (!table) throw new Error('no table');
  table.filtered = true;
  await open.host.apply(refreshPlans(await open.host.read()));
  expect(table.filtered).toBe(true);
  await open.host.apply(await plansLater(open));
  expect(table.filtered).toBe(false);
});

test('undo puts our sheets back as they were', async () => {
  const open = openRefreshed();
  const before = contents(open.workbook);
  await open.host.apply(await plansLater(open));
  expect(contents(open.workbook)).not.toEqual(before);
  expect(open.host.canUndo()).toBe(true);
  await open.host.undoLast();
  expect(contents(open.workbook)).toEqual(before);
  await expect(open.host.undoLast()).rejects.toMatchObject({ reason: 'nothing-to-undo' });
});

test('undo of the first refresh takes our sheets out again', async () => {
  const open = openFresh();
  const before = contents(open.workbook);
  await open.host.apply(refreshPlans(await open.host.read()));
  await open.host.undoLast();
  expect(contents(open.workbook)).toEqual(before);
});

test('undo is refused once somebody has typed into our sheets', async () => {
  const open = openFresh();
  await open.host.apply(refreshPlans(await open.host.read()));
  open.workbook.need('到期回访').enter(8, 14, '已联系');
  const before = contents(open.workbook);
  await expect(open.host.undoLast()).rejects.toMatchObject({
    reason: 'changed-since-read',
    workbook: 'untouched',
  });
  expect(contents(open.workbook)).toEqual(before);
});

test('chart sheets have no grid, but their names are taken', async () => {
  const open = openFresh();
  open.workbook.addSheet('图表1').kind = 'chart';
  const { grids, sheetNames } = await open.host.read();
  expect(sheetNames).toContain('图表1');
  expect(grids.map(({ sheet }) => sheet)).not.toContain('图表1');
});

test('hidden sheets, merged cells and far formats are read as they are', async () => {
  const open = openFresh();
  const sheet = open.workbook.addSheet('隐藏');
  sheet.visibility = 'veryHidden';
  sheet.enter(2, 1, '值');
  sheet.merges.push({ top: 2, left: 1, bottom: 2, right: 3 });
  sheet.formattedTo = { top: 0, left: 0, bottom: 1_048_575, right: 20 };
  const grid = (await open.host.read()).grids.find((one) => one.sheet === '隐藏');
  expect(grid).toMatchObject({
    visibility: 'veryHidden',
    merges: [{ top: 2, left: 1, bottom: 2, right: 3 }],
  });
  expect(grid?.rows).toHaveLength(3);
});

test('more merged blocks than Excel can name do not stop the reading', async () => {
  const open = openFresh();
  const sheet = open.workbook.addSheet('很多合并');
  for (let row = 0; row < 600; row++) {
    sheet.enter(row, 0, row);
    sheet.merges.push({ top: row, left: 0, bottom: row, right: 1 });
  }
  const grid = (await open.host.read()).grids.find((one) => one.sheet === '很多合并');
  expect(grid?.rows).toHaveLength(600);
  expect(grid?.merges).toEqual([]);
});

test('before ExcelApi 1.13 a table that needs fewer rows keeps blank ones, and is then left alone', async () => {
  const supports = (version: string): boolean => Number(version.split('.')[1]) < 13;
  const open = openRefreshed({ supports });
  const bottom = () => open.workbook.need('到期回访').tables[0]?.range.bottom ?? 0;
  const before = bottom();
  const plans = (await plansLater(open)).map((plan) =>
    plan.id === 'revisits'
      ? { ...plan, tables: plan.tables.map((table) => ({ ...table, rows: table.rows.slice(0, 2) })) }
      : plan,
  );
  expect((await open.host.apply(plans)).written).toContain('到期回访');
  expect(bottom()).toBe(before);
  await open.host.read();
  expect((await open.host.apply(plans)).written).toEqual([]);
});

test('a cosmetic call that fails costs no data', async () => {
  const open = openFresh();
  const plans = refreshPlans(await open.host.read());
  open.excel.failing.add('FreezeRows');
  open.excel.failing.add('FreezeAt');
  expect((await open.host.apply(plans)).written).toEqual(OURS);
  expect(open.workbook.need('到期回访').setup.get('printTitleRows')).toBeDefined();
});

test('two refreshes at once are done one after the other', async () => {
  const open = openFresh();
  const plans = refreshPlans(await open.host.read());
  const both = await Promise.allSettled([open.host.apply(plans), open.host.apply(plans)]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(open.workbook.sheets.filter(({ name }) => OURS.includes(name))).toHaveLength(OURS.length);
});

test('cancelled before the writing, nothing is written', async () => {
  let cancelled = false;
  const open = openFresh({ isCancelled: () => cancelled });
  const plans = refreshPlans(await open.host.read());
  cancelled = true;
  expect((await refusalOf(open, plans)).reason).toBe('cancelled');
});

test('when Excel falls silent for good, nobody claims to know', async () => {
  const open = openRefreshed({ watchdogMs: 150 });
  const plans = await plansLater(open);
  open.excel.reset();
  for (let k = 2; k < 20; k++) open.excel.faults.set(k, { kind: 'silent', when: 'after' });
  await expect(open.host.apply(plans)).rejects.toMatchObject({
    reason: 'no-answer',
    workbook: 'unconfirmed',
  });
});

test('plans that rest on an older reading are refused, for they do not know what was written since', async () => {
  const open = openRefreshed();
  const plans = await plansLater(open);
  await open.host.apply(plans);
  expect((await refusalOf(open, plans)).reason).toBe('changed-since-read');
  expect((await open.host.apply(await plansLater(open))).written).toEqual([]);
});
