// `huifang merge`, from the branches' files to the region's.
import * as XLSX from '@e965/xlsx';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { branchNames } from '../../src/cli/branch-names';
import { readOwnTables } from '../../src/core/plan/own-tables';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { session } from './typed-terminal';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huifang-merge-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function writeBranch(path: string, id: string, name: string): string {
  const book = XLSX.utils.book_new();
  const customers = [
    ['客户编号', '客户名称', '客户等级', '联系方式', '签约日期'],
    [id, name, 'VIP', '13800000001', '2025-01-01'],
  ];
  const orders = [
    ['订单编号', '客户编号', '客户名称', '交易日期', '金额'],
    ['X1', id, name, '2026-10-01', 1000],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(customers), '客户');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(orders), '交易');
  const file = join(folder, path);
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  return file;
}

const region = (): string => join(folder, 'region.xlsx');
const sheetsOf = (path: string) => openXlsx(readFileSync(path)).grids.sheetNames;

test('the branches become one workbook with register, reports, findings and settings', async () => {
  const files = [writeBranch('北京.xlsx', 'B1', '甲公司'), writeBranch('上海.xlsx', 'S1', '乙公司')];
  const { exit, stdout } = await session(['merge', ...files, '--out', region()]);
  expect(exit).toBe(0);
  expect(stdout).toContain('已汇总 2 家分店，共 4 行。');
  const sheets = sheetsOf(region());
  for (const sheet of ['客户信息登记表', '交易记录表', '设置', '到期回访', '校验结果', '客户分层']) {
    expect(sheets).toContain(sheet);
  }
  const { grids } = openXlsx(readFileSync(region())).grids;
  const orders = grids.find(({ sheet }) => sheet === '交易记录表');
  expect(orders?.rows.slice(5).map((row) => [row?.[0], row?.[1]])).toEqual([
    ['北京', 'X1@北京'],
    ['上海', 'X1@上海'],
  ]);
});

test('what branches share stands among the findings with its cell', async () => {
  const files = [writeBranch('北京.xlsx', 'B1', '甲公司'), writeBranch('上海.xlsx', 'S1', '乙公司')];
  await session(['merge', ...files, '--out', region()]);
  const own = readOwnTables(openXlsx(readFileSync(region())).grids).get('HF_Findings');
  const row = own?.rows.find((cells) => cells.includes('分店间电话相同'));
  expect(row).toEqual(expect.arrayContaining(['客户信息登记表', '13800000001']));
});

test('a pattern is written out here, as shells of Windows do not; backups and lock files are passed over', async () => {
  writeBranch('北京.xlsx', 'B1', '甲公司');
  writeBranch('北京.bak-20261120-090000.xlsx', 'B1', '甲公司');
  writeFileSync(join(folder, '~$北京.xlsx'), 'lock');
  mkdirSync(join(folder, 'out'));
  const out = join(folder, 'out', 'region.xlsx');
  const { exit, stdout, stderr } = await session(['merge', join(folder, '*.xlsx'), '--out', out]);
  expect(exit).toBe(0);
  expect(stdout).toContain('已汇总 1 家分店');
  expect(stderr).toContain('跳过备份和临时文件');
});

test('a file that cannot be read is named, the others are merged, and the exit code is 3', async () => {
  const good = writeBranch('北京.xlsx', 'B1', '甲公司');
  const broken = join(folder, '坏.xlsx');
  writeFileSync(broken, 'not a workbook');
  const { exit, stdout, stderr } = await session([
    'merge',
    good,
    broken,
    join(folder, '没有.xlsx'),
    '--out',
    region(),
  ]);
  expect(exit).toBe(3);
  expect(stdout).toContain('已汇总 1 家分店');
  expect(stderr).toContain('坏.xlsx');
  expect(stderr).toContain('有 2 个文件没有读取');
  expect(existsSync(region())).toBe(true);
});

test('when no file can be read nothing is written', async () => {
  const { exit } = await session(['merge', join(folder, '没有.xlsx'), '--out', region()]);
  expect([exit, existsSync(region())]).toEqual([3, false]);
});

test.each([
  [[], 'missing-out'],
  [['--out', 'region.xlsm'], 'bad-extension'],
])('%j is refused: %s', async (more) => {
  const file = writeBranch('北京.xlsx', 'B1', '甲公司');
  expect((await session(['merge', file, ...more])).exit).toBe(2);
});

test('the region is never written over a branch', async () => {
  const file = writeBranch('北京.xlsx', 'B1', '甲公司');
  const before = readFileSync(file);
  expect((await session(['merge', file, '--out', file])).exit).toBe(2);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('--json names branches, what failed, and everything of a refresh', async () => {
  const file = writeBranch('北京.xlsx', 'B1', '甲公司');
  const { stdout } = await session(['merge', file, join(folder, '没有.xlsx'), '--out', region(), '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    branches: [{ branch: '北京', rows: 2 }],
    failed: [{ code: 'file-not-found' }],
    register: { customers: 1, orders: 1 },
  });
});

test.each([
  [['a/北京.xlsx', 'a/上海.xlsx'], 'file', ['北京', '上海']],
  [['北京/售后.xlsx', '上海/售后.xlsx'], 'file', ['北京/售后', '上海/售后']],
  [['北京/售后.xlsx', '上海/售后.xlsx'], 'folder', ['北京', '上海']],
  [['a/北京/x.xlsx', 'b/北京/x.xlsx'], 'folder', ['a/北京/x.xlsx', 'b/北京/x.xlsx']],
] as const)('%j named by %s: %j', (paths, from, names) => {
  expect(branchNames(paths, from)).toEqual(names);
});
