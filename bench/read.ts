// Reading a sheet of 100,000 × 20 cells: our reader against SheetJS, each in its own process, so that peak memory can be told apart.
import * as otherReader from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../src/hosts/xlsx/package';
import { readWorkbook } from '../src/hosts/xlsx/read-workbook';
import type { BenchLine } from './bench-line';
import { makeLargeWorkbook } from './make-large-workbook';

const ROWS = 100_000;
const COLUMNS = 20;
const RUNS = 3;
const KILOBYTES_PER_MEGABYTE = 1024;

/** What a child process prints. */
interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly cells: number;
}

/** Time and peak memory of both readers: the median of three runs each, taken in turn. Needs `runReadChild` behind `--child`. */
export function benchReading(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huifang-bench-'));
  try {
    const file = join(folder, 'large.xlsx');
    writeFileSync(file, makeLargeWorkbook(ROWS));
    const ours: Measured[] = [];
    const other: Measured[] = [];
    for (let run = 0; run < RUNS; run++) {
      ours.push(measure('read-ours', file));
      other.push(measure('read-other', file));
    }
    return Promise.resolve(linesOf(ours, other));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The child's half: `["read-ours" | "read-other", file]` → reads the file and prints the figures as JSON. */
export function runReadChild(args: readonly string[]): void {
  const [reader, file = ''] = args;
  const start = performance.now();
  const cells = reader === 'read-ours' ? readOurs(file) : readOther(file);
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE;
  process.stdout.write(JSON.stringify({ seconds, peakMegabytes, cells } satisfies Measured));
}

function readOurs(file: string): number {
  const { grids } = readWorkbook(openPackage(readFileSync(file)));
  return grids.reduce(
    (sum, { rows }) => sum + rows.reduce((inRows, row) => inRows + (row?.length ?? 0), 0),
    0,
  );
}

function readOther(file: string): number {
  const { Sheets } = otherReader.read(readFileSync(file), { dense: true });
  const rows = Object.values(Sheets).flatMap((sheet) => (sheet['!data'] ?? []) as unknown[][]);
  return rows.reduce((sum, row) => sum + row.length, 0);
}

function measure(reader: string, file: string): Measured {
  const script = process.argv[1] ?? '';
  const printed = execFileSync(process.execPath, [script, '--child', reader, file], { encoding: 'utf8' });
  const measured = JSON.parse(printed) as Measured;
  if (measured.cells !== ROWS * COLUMNS) throw new Error(`${reader} read ${measured.cells} cells`);
  return measured;
}

function linesOf(ours: readonly Measured[], other: readonly Measured[]): BenchLine[] {
  const line = (what: string, unit: string, of: (one: Measured) => number): BenchLine => {
    const [mine, theirs] = [median(ours.map(of)), median(other.map(of))];
    return {
      name: `reading 100,000 × 20, ${what}`,
      ours: `${mine.toFixed(unit === 's' ? 2 : 0)} ${unit}`,
      other: `SheetJS ${theirs.toFixed(unit === 's' ? 2 : 0)} ${unit}`,
      ratio: mine / theirs,
      goal: '≤ 0.5',
    };
  };
  return [
    line('time', 's', ({ seconds }) => seconds),
    line('peak memory', 'MB', ({ peakMegabytes }) => peakMegabytes),
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
