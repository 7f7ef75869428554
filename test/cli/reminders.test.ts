// `huifang ics` and `huifang digest`, from the file to what people import or paste.
import ICAL from 'ical.js';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { team } from '../core/digest/drawn-team';
import { session } from './typed-terminal';

let folder: string;
let workbook: string;
const AS_OF = ['--as-of', '2026-11-20T09:00'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huifang-reminders-'));
  workbook = join(folder, '售后.xlsx');
  const book = XLSX.utils.book_new();
  for (const { sheet, rows } of team().grids) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), sheet);
  }
  writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const events = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');

test('ics writes a file that another calendar library reads; the workbook stays as it was', async () => {
  const before = readFileSync(workbook);
  const out = join(folder, '王芳.ics');
  const { exit, stdout } = await session(['ics', workbook, '--owner', '王芳', '--out', out, ...AS_OF]);
  expect(exit).toBe(0);
  expect(stdout).toContain('王芳.ics');
  const summaries = events(readFileSync(out, 'utf8')).map((one) => new ICAL.Event(one).summary);
  expect(summaries).toContain('回访 甲公司（逾期 4 天）');
  expect(summaries).toContain('解决时限：问题 T1 乙_公司');
  expect(readFileSync(workbook).equals(before)).toBe(true);
});

test('without --out the calendar is printed; with --dry-run no file is written', async () => {
  const { stdout } = await session(['ics', workbook, ...AS_OF]);
  expect(events(stdout).length).toBeGreaterThan(2);
  const out = join(folder, 'none.ics');
  await session(['ics', workbook, '--out', out, '--dry-run', ...AS_OF]);
  expect(existsSync(out)).toBe(false);
});

test('a calendar file ends in .ics', async () => {
  const { exit, stderr } = await session(['ics', workbook, '--out', join(folder, 'a.xlsx')]);
  expect([exit, stderr.includes('.ics')]).toEqual([2, true]);
});

test('digest prints the list and nothing else', async () => {
  const { exit, stdout, stderr } = await session(['digest', workbook, '--owner', '王芳', ...AS_OF]);
  expect([exit, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')[0]).toBe('今日回访 2026-11-20（周五） 王芳');
});

test('digest knows two formats', async () => {
  const { stdout } = await session(['digest', workbook, '--format', 'markdown', ...AS_OF]);
  expect(stdout.startsWith('## ')).toBe(true);
  expect((await session(['digest', workbook, '--format', 'html'])).exit).toBe(2);
});

test('a name that nobody has is most likely a slip: those who have work are named on stderr', async () => {
  const { exit, stderr } = await session(['digest', workbook, '--owner', '王方', ...AS_OF]);
  expect([exit, stderr]).toEqual([0, '没有“王方”的任务。有任务的人：李强、王芳']);
});
