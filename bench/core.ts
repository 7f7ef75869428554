// How the core grows: the whole job over 10k, 100k and 1M orders (a tenth as many customers), in seconds, and how many times
// longer ten times the orders take. Beside it the largest for a team that neglected all its customers: everyone is due.
import { parseMinute, type Minute } from '../src/core/calendar/day';
import type { WorkbookGrids } from '../src/core/grid/grid';
import type { BenchLine } from './bench-line';
import { makeOrderGrids, type Team } from './core-grids';

/** The core's whole job: grids in, plans out. Of what it returns only the number of due rows is looked at. */
export type CoreRun = (
  workbook: WorkbookGrids,
  asOf: Minute,
) => { readonly revisits: { readonly rows: readonly unknown[] } };

const SIZES = [10_000, 100_000, 1_000_000] as const;
const AS_OF = parseMinute('2026-11-21T09:00') ?? 0;
const MAX_SECONDS = 5;
const MAX_GROWTH = 11;
/** The machine shakes them; the best is nearest to what the code takes. */
const RUNS = 3;

interface Measured {
  readonly seconds: number;
  readonly dueRows: number;
}

/** One line per size. `other` is the size before, `ratio` the growth for ten times the orders (the first line: 1). */
export function benchCore(run: CoreRun): BenchLine[] {
  run(makeOrderGrids(2000, 200), AS_OF);
  const measured = SIZES.map((orders) => measure(run, orders, 'caring'));
  const lines = measured.map(({ seconds, dueRows }, i): BenchLine => {
    const orders = SIZES[i] ?? 0;
    const before = measured[i - 1];
    return {
      name: nameOf(orders, `${written(dueRows)} due`),
      ours: `${seconds.toFixed(2)} s`,
      other: before ? `${before.seconds.toFixed(2)} s for a tenth` : '',
      ratio: before ? seconds / before.seconds : 1,
      goal: orders === SIZES[2] ? `≤ ${MAX_SECONDS} s, ≤ × ${MAX_GROWTH}` : before ? `≤ × ${MAX_GROWTH}` : '',
    };
  });
  return [...lines, everyoneDue(run, measured[2]?.seconds ?? NaN)];
}

function everyoneDue(run: CoreRun, usual: number): BenchLine {
  const { seconds, dueRows } = measure(run, SIZES[2], 'neglecting');
  return {
    name: nameOf(SIZES[2], `all ${written(dueRows)} due`),
    ours: `${seconds.toFixed(2)} s`,
    other: `${usual.toFixed(2)} s for a caring team`,
    ratio: seconds / usual,
    goal: '',
  };
}

function measure(run: CoreRun, orders: number, team: Team): Measured {
  const workbook = makeOrderGrids(orders, orders / 10, team);
  let seconds = Infinity;
  let dueRows = 0;
  for (let n = 0; n < RUNS; n++) {
    const start = performance.now();
    dueRows = run(workbook, AS_OF).revisits.rows.length;
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return { seconds, dueRows };
}

function nameOf(orders: number, due: string): string {
  return `core: ${written(orders)} orders, ${written(orders / 10)} customers, ${due}`;
}

function written(count: number): string {
  return count.toLocaleString('en-US');
}
