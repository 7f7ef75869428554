// The built program, run as people run it. `npm test` builds it first.
import { execSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';

const PROGRAM = resolve(__dirname, '../../dist/cli/huifang.cjs');
const AS_OF = '2026-11-20T09:00';
const TICKET_SHEETS = ['SLA预警', '服务进度简报', '人员绩效'];
const OURS = ['到期回访', 'SLA预警', '服务进度简报', '人员绩效', '校验结果', '客户分层', '服务登记册'];

let folder: string;
/** Made once each; tests work on copies. The empty one is the quick one. */
let sample: string;
let empty: string;

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('Run "npm run build" first.');
  folder = mkdtempSync(join(tmpdir(), 'huifang-'));
  sample = join(folder, 'sample.xlsx');
  empty = join(folder, 'empty.xlsx');
  expect(huifang('init', empty).status).toBe(0);
  expect(huifang('init', sample, '--sample', '--as-of', AS_OF).status).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function huifang(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, HUIFANG_LANG: '' };
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', env, maxBuffer: 1 << 28 });
}

/** A fresh folder with a copy of the workbook. */
function copyOf(workbook: string): { path: string; dir: string } {
  const dir = mkdtempSync(join(folder, 'case-'));
  const path = join(dir, '售后.xlsx');
  copyFileSync(workbook, path);
  return { path, dir };
}

const sheetsOf = (path: string): readonly string[] => openXlsx(readFileSync(path)).grids.sheetNames;

interface Report {
  asOf: string;
  register: Record<string, number>;
  findings: Record<string, string>[];
  rfm: Record<string, unknown>[];
  revisits: { due: string; reasons: { rule: string; due: string }[]; overdueDays: number }[];
  written: string[];
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

interface TicketReport extends Report {
  sla: Record<string, unknown>[];
  quality: { total: { tickets: number } };
}

describe('init', () => {
  test('makes a new workbook with every template and the settings, and nothing else', () => {
    const path = join(mkdtempSync(join(folder, 'case-')), '新.xlsx');
    const { status, stdout } = huifang('init', path);
    expect(status).toBe(0);
    expect(stdout).toContain('已新建工作簿');
    expect(sheetsOf(path)).toEqual([
      '客户信息登记表',
      '交易记录表',
      '客户问题登记表',
      '售后处理进度跟踪表',
      '客户满意度调查表',
      '客户维护记录表',
      '客户关怀记录表',
      '设置',
    ]);
  });

  test('on a workbook that has them all writes nothing and says so', () => {
    const { path } = copyOf(empty);
    const before = readFileSync(path);
    const { status, stdout } = huifang('init', path);
    expect(status).toBe(0);
    expect(stdout).toContain('模板表都已齐全');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('--sample never touches a workbook that exists', () => {
    const { path } = copyOf(empty);
    const before = readFileSync(path);
    expect(huifang('init', path, '--sample').status).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('the same as-of makes the same sample, byte by byte', () => {
    const again = join(mkdtempSync(join(folder, 'case-')), 'again.xlsx');
    huifang('init', again, '--sample', '--as-of', AS_OF);
    expect(readFileSync(again).equals(readFileSync(sample))).toBe(true);
  });
});

describe('check', () => {
  test('lists the problems with their cells and leaves the workbook alone', () => {
    const { path, dir } = copyOf(sample);
    const before = readFileSync(path);
    const { status, stdout, stderr } = huifang('check', path, '--as-of', AS_OF);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('客户信息登记表!M41');
    expect(stdout).toMatch(/【错误】共 \d+ 处/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['售后.xlsx']);
  });

  test('--strict exits with 1 when there are errors, in English if asked', () => {
    const { path } = copyOf(sample);
    const { status, stdout, stderr } = huifang('check', path, '--as-of', AS_OF, '--strict', '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\[Error\] \d+/);
    expect(stderr).toContain('exit code 1');
  });

  test('--out puts a copy with the findings sheet elsewhere', () => {
    const { path, dir } = copyOf(sample);
    const before = readFileSync(path);
    const out = join(dir, '结果.xlsx');
    expect(huifang('check', path, '--as-of', AS_OF, '--out', out).status).toBe(0);
    expect(sheetsOf(out)).toContain('校验结果');
    expect(sheetsOf(out)).not.toContain('到期回访');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('refresh', () => {
  test('adds our sheets, keeps a backup, and tells a clerk what matters', () => {
    const { path, dir } = copyOf(sample);
    const before = readFileSync(path);
    const { status, stdout, stderr } = huifang('refresh', path, '--as-of', AS_OF);
    expect([status, stderr]).toEqual([0, '']);
    expect(sheetsOf(path)).toEqual(expect.arrayContaining(OURS));
    for (const part of ['登记册', '校验', '到期回访', '未结问题', '最紧急的 10 条', '售后.xlsx', '备份']) {
      expect(stdout).toContain(part);
    }
    const backups = readdirSync(dir).filter((name) => name.includes('.bak-'));
    expect(backups).toHaveLength(1);
    expect(readFileSync(join(dir, backups[0] ?? '')).equals(before)).toBe(true);
    expect(stdout).toContain(backups[0]);
  });

  test('again with the same as-of changes no byte and keeps no second backup', () => {
    const { path, dir } = copyOf(empty);
    huifang('refresh', path, '--as-of', AS_OF);
    const once = readFileSync(path);
    const { stdout } = huifang('refresh', path, '--as-of', AS_OF);
    expect(stdout).toContain('内容没有变化');
    expect(readFileSync(path).equals(once)).toBe(true);
    expect(readdirSync(dir)).toHaveLength(2);
  });

  test('--json prints exactly one object with what other programs need', () => {
    const { path } = copyOf(sample);
    const { status, stdout, stderr } = huifang('refresh', path, '--as-of', AS_OF, '--json');
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as Report;
    expect(Object.keys(report).join(' ')).toBe(
      'asOf register findings rfm revisits sla quality loyalty repurchase written',
    );
    expect(report.asOf).toBe(AS_OF);
    expect(Object.keys(report.register)).toEqual([
      'customers',
      'orders',
      'tickets',
      'progress',
      'surveys',
      'visits',
      'care',
    ]);
    expect(Object.keys(report.findings[0] ?? {})).toEqual([
      'code',
      'severity',
      'sheet',
      'cell',
      'value',
      'message',
    ]);
    expect(Object.keys(report.rfm[0] ?? {})).toEqual(
      'customerId customerName recencyDays frequency monetary r f m segment tier'.split(' '),
    );
    expect(Object.keys(report.revisits[0] ?? {})).toEqual(
      'customerId customerName due reasons priority owner channel slot overdueDays'.split(' '),
    );
    for (const { due, reasons } of report.revisits) {
      expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(report.written).toEqual(OURS);
  });

  test('--dry-run computes everything and writes nothing', () => {
    const { path, dir } = copyOf(empty);
    const before = readFileSync(path);
    const { status, stdout } = huifang('refresh', path, '--as-of', AS_OF, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('试算：将更新：到期回访');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['售后.xlsx']);
  });

  test('--out leaves the original alone', () => {
    const { path, dir } = copyOf(empty);
    const before = readFileSync(path);
    const out = join(dir, '周报.xlsx');
    expect(huifang('refresh', path, '--as-of', AS_OF, '--out', out).status).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(sheetsOf(out)).toEqual(expect.arrayContaining(OURS));
  });

  test('--no-backup keeps none', () => {
    const { path, dir } = copyOf(empty);
    huifang('refresh', path, '--as-of', AS_OF, '--no-backup');
    expect(readdirSync(dir)).toEqual(['售后.xlsx']);
  });

  test('--strict with errors writes as usual and exits with 1', () => {
    const { path } = copyOf(sample);
    expect(huifang('refresh', path, '--as-of', AS_OF, '--strict').status).toBe(1);
    expect(sheetsOf(path)).toContain('到期回访');
  });

  test('an empty template workbook is refreshed as well', () => {
    const { path } = copyOf(empty);
    const { status, stdout } = huifang('refresh', path, '--as-of', AS_OF);
    expect(status).toBe(0);
    expect(stdout).toContain('目前没有要回访的客户');
  });
});

describe('sla', () => {
  test('writes the ticket sheets alone and tells a supervisor what presses and why', () => {
    const { path } = copyOf(sample);
    const { status, stdout, stderr } = huifang('sla', path, '--as-of', AS_OF);
    expect([status, stderr]).toEqual([0, '']);
    expect(sheetsOf(path)).toEqual(expect.arrayContaining(TICKET_SHEETS));
    expect(sheetsOf(path)).not.toContain('到期回访');
    expect(stdout).toMatch(/未结问题：已超时 \d+/);
    expect(stdout).toContain('最紧急的 10 条');
    expect(stdout).toMatch(/超时 \d+小时/);
    expect(stdout).toMatch(/收到 \+ \d+小时/);
  });

  test('again changes no byte; what was typed is kept', () => {
    const { path } = copyOf(sample);
    huifang('sla', path, '--as-of', AS_OF, '--no-backup');
    const once = readFileSync(path);
    expect(huifang('sla', path, '--as-of', AS_OF).stdout).toContain('内容没有变化');
    expect(readFileSync(path).equals(once)).toBe(true);
  });

  test('--json gives every ticket with its clocks, and the quality of the month', () => {
    const { path } = copyOf(sample);
    const { stdout } = huifang('sla', path, '--as-of', AS_OF, '--json', '--dry-run');
    const { sla, quality, register, written } = JSON.parse(stdout) as TicketReport;
    expect(written).toEqual(TICKET_SHEETS);
    expect(sla).toHaveLength(register['tickets'] ?? -1);
    expect(Object.keys(sla[0] ?? {})).toEqual(
      (
        'ticketId customerId priority proposedPriority clock responseDue responseStatus solutionDue solutionStatus ' +
        'pausedMinutes usedMinutes lateMinutes limitFrom derivation'
      ).split(' '),
    );
    const due = sla.map((each) => each['solutionDue']).filter((each) => each !== null);
    expect(due.filter((each) => typeof each !== 'string' || !ISO.test(each))).toEqual([]);
    expect(quality).toMatchObject({ from: '2026-11-01', to: '2026-11-20' });
    expect(quality.total.tickets).toBeGreaterThan(0);
  });

  test('--dry-run writes nothing', () => {
    const { path, dir } = copyOf(empty);
    const before = readFileSync(path);
    const { status, stdout } = huifang('sla', path, '--as-of', AS_OF, '--dry-run', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('Open tickets: none');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['售后.xlsx']);
  });
});

describe('what cannot be done', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['refrsh', 'a.xlsx']],
    ['no workbook', ['refresh']],
    ['an unknown option', ['refresh', 'a.xlsx', '--fast']],
    ['a date that does not exist', ['refresh', 'a.xlsx', '--as-of', '2026-02-30']],
  ])('%s is wrong usage: exit code 2, one sentence, the way to help', (_name, args) => {
    const { status, stdout, stderr } = huifang(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n查看帮助：huifang/);
  });

  test('a file that is not there: exit code 3 and the next step', () => {
    const { status, stdout, stderr } = huifang('refresh', join(folder, '没有.xlsx'));
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('huifang init');
    expect(stderr).toContain('您的文件没有改动');
  });

  test.each([
    ['text named .xlsx', '名称，电话\n', 'not-a-workbook'],
    ['an empty file', '', 'file-empty'],
  ])('%s: exit code 3, the file stays as it is', (_name, content, code) => {
    const path = join(mkdtempSync(join(folder, 'case-')), '坏.xlsx');
    writeFileSync(path, content);
    const { status, stdout } = huifang('refresh', path, '--json');
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code } });
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('a place that cannot be written to: exit code 4, the workbook untouched', () => {
    const { path, dir } = copyOf(empty);
    const before = readFileSync(path);
    const { status, stderr } = huifang(
      'refresh',
      path,
      '--as-of',
      AS_OF,
      '--out',
      join(dir, '没有', 'x.xlsx'),
    );
    expect(status).toBe(4);
    expect(stderr).toContain('无法写入');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('an .xlsm is not saved as .xlsx: Excel would refuse it', () => {
    expect(huifang('refresh', 'a.xlsm', '--out', 'b.xlsx').status).toBe(2);
  });

  test('with --json wrong usage is an object, too', () => {
    const { status, stdout } = huifang('refresh', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'wrong-usage' } });
  });
});

test('a reader that stops early (| head) is no error', () => {
  const { path } = copyOf(sample);
  const command = `"${process.execPath}" "${PROGRAM}" check "${path}" --json 2>&1 >/dev/stdout | head -c 10; exit 0`;
  expect(execSync(command, { encoding: 'utf8', shell: '/bin/bash' })).not.toContain('EPIPE');
});

test('--version prints the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(huifang('--version').stdout.trim()).toBe(version);
});
