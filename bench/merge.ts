// `huifang merge` over 5, 50 and 200 branch files that together always hold the same rows: time and peak memory of the whole command,
// each in a process of its own. Memory that grew with the number of files would show here.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../src/cli/run-cli';
import type { Terminal } from '../src/cli/terminal';
import { parseDay } from '../src/core/calendar/day';
import { templateSheet, templateTableName } from '../src/core/reports/template-sheets';
import type { TemplateRow } from '../src/core/reports/template-table';
import { TEXTS } from '../src/core/text/languages';
import { minimalWorkbook } from '../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../src/hosts/xlsx/xlsx-host';
import type { BenchLine } from './bench-line';

const FILES = [5, 50, 200] as const;
const CUSTOMERS = 10_000;
const ORDERS_EACH = 10;
const TODAY = parseDay('2026-11-20') ?? 0;
const KILOBYTES_PER_MEGABYTE = 1024;

interface Measured {
  readonly seconds: number;
  /** Up to the last file; afterwards the regional workbook is computed and written. */
  readonly readingMegabytes: number;
  readonly peakMegabytes: number;
}

/** One line per number of files, beside the run over five. Needs `runMergeChild` behind `--child merge`. */
export function benchMerge(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'huifang-bench-'));
  try {
    const measured = FILES.map((files) => {
      const branches = join(folder, String(files));
      mkdirSync(branches);
      writeBranches(branches, files);
      return { files, ...measure(branches, join(folder, `region-${files}.xlsx`)) };
    });
    const [few] = measured;
    return measured.map(({ files, seconds, readingMegabytes, peakMegabytes }) => ({
      name: `merge of ${files} files, ${CUSTOMERS * (ORDERS_EACH + 1)} rows in all: peak memory`,
      ours: `${peakMegabytes.toFixed(0)} MB (${readingMegabytes.toFixed(0)} MB while reading), ${seconds.toFixed(1)} s`,
      other: `${FILES[0]} files ${few?.peakMegabytes.toFixed(0) ?? ''} MB`,
      ratio: peakMegabytes / (few?.peakMegabytes ?? NaN),
      goal: '≤ 1.1',
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The child's half: `[folder, out]` → merges the folder's workbooks and prints the figures as JSON. */
export async function runMergeChild([folder = '', out = '']: readonly string[]): Promise<void> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const start = performance.now();
  let readingMegabytes = 0;
  // Of a merge, only the reading of a file is told as it goes.
  const showProgress = (line: string): void => {
    if (line !== '') readingMegabytes = peakSoFar();
  };
  const argv = ['merge', ...files, '--out', out, '--as-of', '2026-11-20'];
  const exit = await runCli(argv, { ...SILENT, showProgress }, '0');
  if (exit !== 0) throw new Error(`merge ended with ${exit}`);
  const seconds = (performance.now() - start) / 1000;
  const measured: Measured = { seconds, readingMegabytes, peakMegabytes: peakSoFar() };
  process.stdout.write(JSON.stringify(measured));
}

function peakSoFar(): number {
  return process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE;
}

const SILENT: Terminal = {
  print: () => undefined,
  warn: (text) => {
    console.error(text);
  },
  showProgress: () => undefined,
  width: 120,
  now: () => TODAY * 1440,
  timestamp: () => '20261120-000000',
  elapsedMs: () => 0,
  env: {},
};

function measure(folder: string, out: string): Measured {
  const script = process.argv[1] ?? '';
  const printed = execFileSync(process.execPath, [script, '--child', 'merge', folder, out], {
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Measured;
}

function writeBranches(folder: string, files: number): void {
  const each = CUSTOMERS / files;
  for (let file = 0; file < files; file++) {
    writeFileSync(join(folder, `分店${String(file).padStart(3, '0')}.xlsx`), branchFile(file * each, each));
  }
}

/** Customers `from`… with their orders, in template sheets. */
function branchFile(from: number, count: number): Uint8Array {
  const text = TEXTS['zh-CN'];
  const ids = Array.from({ length: count }, (_, i) => from + i);
  const sheet = (kind: 'customers' | 'orders', rows: readonly TemplateRow[]) =>
    templateSheet(kind, text, { sheet: text.words.kinds[kind], table: templateTableName(kind, 1) }, rows);
  const plans = [
    sheet('customers', ids.map(customerRow)),
    sheet(
      'orders',
      ids.flatMap((id) => Array.from({ length: ORDERS_EACH }, (_, n) => orderRow(id, n))),
    ),
  ];
  return openXlsx(minimalWorkbook()).apply(plans).bytes;
}

function customerRow(id: number): TemplateRow {
  return {
    customerId: `C${String(id).padStart(6, '0')}`,
    customerName: `客户有限公司${id}`,
    level: id % 7 === 0 ? 'VIP' : '普通',
    contact: `联系人${id}`,
    phone: `138${String(id).padStart(8, '0')}`,
    signedDay: TODAY - 200 - (id % 700),
    accountManager: `经理${id % 40}`,
  };
}

function orderRow(id: number, n: number): TemplateRow {
  return {
    orderId: `ORD-${id}-${n}`,
    customerId: `C${String(id).padStart(6, '0')}`,
    customerName: `客户有限公司${id}`,
    day: TODAY - ((id * 31 + n * 67) % 700),
    product: `产品${(id + n) % 60}`,
    amount: 100 + ((id * 97 + n * 13) % 9000),
    kind: '购买',
  };
}
