// `huifang log`, from the file to the file.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOwnTables } from '../../src/core/plan/own-tables';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { minimalWorkbook } from '../../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { initPlans } from '../../src/core/init-plans';
import { at } from '../core/calendar/calendars';
import { keysOf, typeInto } from '../support/standing-sheet';
import { session } from './typed-terminal';

const AS_OF = at('2026-11-20 17:00');
const text = TEXTS['zh-CN'];

let folder: string;
let prepared: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huifang-log-'));
  prepared = join(folder, 'prepared.xlsx');
  writeFileSync(prepared, finishedWorkbook());
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Templates with one customer whose contact was made. */
function finishedWorkbook(withVisits = true): Uint8Array {
  const kinds = ['template:customers', ...(withVisits ? ['template:visits'] : [])];
  const blank = openXlsx(minimalWorkbook());
  const templates = initPlans(blank.grids, { text })
    .filter(({ id }) => kinds.includes(id))
    .map((plan) => {
      if (plan.id !== 'template:customers') return plan;
      const told: Record<string, string> = {
        customerId: '007',
        customerName: '甲公司',
        level: 'VIP',
        accountManager: '王芳',
      };
      const day = AS_OF / 1440;
      return {
        ...plan,
        tables: plan.tables.map((table) => ({
          ...table,
          rows: [
            table.columns.map(({ key }) =>
              key === 'signedDay' ? Math.floor(day) - 300 : (told[key] ?? null),
            ),
          ],
        })),
      };
    });
  const made = openXlsx(blank.apply(templates).bytes);
  const plans = run(made.grids, { asOf: AS_OF, text }).plans.filter(({ id }) => id === 'revisits');
  const typed = plans.map((plan) => typeInto(plan, keysOf(plan)[0] ?? '', 'result', '已完成'));
  return made.apply(typed).bytes;
}

function copy(bytes?: Uint8Array): string {
  const path = join(mkdtempSync(join(folder, 'case-')), '售后.xlsx');
  if (bytes) writeFileSync(path, bytes);
  else copyFileSync(prepared, path);
  return path;
}

const visitsIn = (path: string) =>
  run(openXlsx(readFileSync(path)).grids, { asOf: AS_OF, text }).register.visits;
const typedIn = (path: string) => {
  const own = readOwnTables(openXlsx(readFileSync(path)).grids).get('HF_Revisits');
  const at = own?.headers.indexOf('结果') ?? -1;
  return own?.rows.map((row) => row[at] ?? null).filter((cell) => cell !== null) ?? [];
};

test('without --yes and with nobody to ask it lists what it would log, writes nothing and exits with 2', async () => {
  const path = copy();
  const before = readFileSync(path);
  const { exit, stdout, stderr } = await session(['log', path]);
  expect(exit).toBe(2);
  expect(stdout).toContain('将登记 1 次回访，写到“客户维护记录表”第 6 行：');
  expect(stdout).toContain('甲公司');
  expect(stderr).toContain('--yes');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a person is asked; "no" leaves the file as it was', async () => {
  const path = copy();
  const before = readFileSync(path);
  const { exit, stdout, asked } = await session(['log', path], false);
  expect([exit, asked.length]).toEqual([0, 1]);
  expect(stdout).toContain('没有登记');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('"yes" logs the visit and clears the due list; a second run finds nothing', async () => {
  const path = copy();
  const first = await session(['log', path], true);
  expect(first.stdout).toContain('已登记 1 次回访到“客户维护记录表”');
  expect(visitsIn(path).map(({ customerId }) => customerId)).toEqual(['007']);
  expect(typedIn(path)).toEqual([]);
  const after = readFileSync(path);
  const second = await session(['log', path, '--yes']);
  expect([second.exit, second.stdout]).toEqual([0, '到期回访里没有要登记的行（“结果”都还没填）。']);
  expect(readFileSync(path).equals(after)).toBe(true);
});

test('--dry-run shows the rows and writes nothing', async () => {
  const path = copy();
  const before = readFileSync(path);
  const { exit, stdout } = await session(['log', path, '--dry-run']);
  expect(exit).toBe(0);
  expect(stdout).toContain('试算：将登记 1 次回访');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('--json says what was logged and where', async () => {
  const path = copy();
  const { stdout } = await session(['log', path, '--yes', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    visits: [
      { customerId: '007', customerName: '甲公司', day: '2026-11-20', sheet: '客户维护记录表', row: 6 },
    ],
    skipped: [],
    problem: null,
    written: ['客户维护记录表', '到期回访'],
  });
});

test('without a visits sheet the next step is named and the exit code is 4', async () => {
  const path = copy(finishedWorkbook(false));
  const before = readFileSync(path);
  const { exit, stderr } = await session(['log', path]);
  expect(exit).toBe(4);
  expect(stderr).toContain('huifang init');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('without a visits sheet a person is offered one, and the visit goes there', async () => {
  const path = copy(finishedWorkbook(false));
  const { exit, asked } = await session(['log', path], true);
  expect(exit).toBe(0);
  expect(asked[0]).toContain('客户维护记录表');
  expect(visitsIn(path)).toHaveLength(1);
});
