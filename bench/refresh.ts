// The clerk's morning: `huifang refresh` of the sample workbook, process start included, beside Node doing nothing.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchLine } from './bench-line';

const RUNS = 5;
const AS_OF = ['--as-of', '2026-11-20T09:00'];
const NEXT_DAY = ['--as-of', '2026-11-23T09:00'];
const MAX_SECONDS = 1.5;

/** Medians of five, each on a fresh copy, in place with backup, beside an empty Node process started just before it. */
export function benchRefresh(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'huifang-bench-'));
  const program = join(__dirname, '..', 'cli', 'huifang.cjs');
  const workbook = join(folder, 'sample.xlsx');
  const refreshed = join(folder, 'refreshed.xlsx');
  try {
    huifang(program, ['init', workbook, '--sample', ...AS_OF]);
    huifang(program, ['refresh', workbook, '--out', refreshed, ...AS_OF]);
    return [
      line('refresh of the sample, first time', program, workbook, AS_OF),
      line('refresh of the sample, nothing new', program, refreshed, AS_OF),
      line('refresh of the sample, the next working day', program, refreshed, NEXT_DAY),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, program: string, source: string, asOf: readonly string[]): BenchLine {
  const copy = source.replace(/\.xlsx$/, '-copy.xlsx');
  const empty: number[] = [];
  const ours: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    empty.push(secondsOf(() => execFileSync(process.execPath, ['-e', ''], { stdio: 'ignore' })));
    copyFileSync(source, copy);
    ours.push(
      secondsOf(() => {
        huifang(program, ['refresh', copy, ...asOf]);
      }),
    );
  }
  const seconds = median(ours);
  const nothing = median(empty);
  return {
    name,
    ours: `${seconds.toFixed(2)} s`,
    other: `${nothing.toFixed(2)} s for an empty Node process`,
    ratio: seconds / nothing,
    goal: `≤ ${MAX_SECONDS} s`,
  };
}

function huifang(program: string, args: readonly string[]): void {
  execFileSync(process.execPath, [program, ...args], { stdio: 'ignore' });
}

function secondsOf(act: () => unknown): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
