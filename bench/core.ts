// How the core grows: the whole job over 10k, 100k and 1M orders (a tenth as many customers), in seconds, and how many times
// longer ten times the orders take.
import { parseMinute, type Minute } from '../src/core/calendar/day';
import type { WorkbookGrids } from '../src/core/grid/grid';
import type { BenchLine } from './bench-line';
import { makeOrderGrids } from './core-grids';

/** The core's whole job: grids in, plans out; what it returns is not looked at. */
export type CoreRun = (workbook: WorkbookGrids, asOf: Minute) => unknown;

const SIZES = [10_000, 100_000, 1_000_000] as const;
const AS_OF = parseMinute('2026-11-21T09:00') ?? 0;
const MAX_SECONDS = 5;
const MAX_GROWTH = 11;

/** One line per size. `other` is the size before, `ratio` the growth for ten times the orders (the first line: 1). */
export function benchCore(run: CoreRun): BenchLine[] {
  run(makeOrderGrids(2000, 200), AS_OF);
  const measured = SIZES.map((orders) => ({ orders, seconds: bestSeconds(run, orders) }));
  return measured.map(({ orders, seconds }, i) => {
    const before = measured[i - 1];
    return {
      name: `core: ${orders.toLocaleString('en-US')} orders, ${(orders / 10).toLocaleString('en-US')} customers`,
      ours: `${seconds.toFixed(2)} s`,
      other: before ? `${before.seconds.toFixed(2)} s for a tenth` : '',
      ratio: before ? seconds / before.seconds : 1,
      goal: orders === SIZES[2] ? `≤ ${MAX_SECONDS} s, ≤ × ${MAX_GROWTH}` : before ? `≤ × ${MAX_GROWTH}` : '',
    };
  });
}

/** The best of as many runs as the size allows: small ones are shaken by the machine. */
function bestSeconds(run: CoreRun, orders: number): number {
  const workbook = makeOrderGrids(orders, orders / 10);
  const runs = orders >= 1_000_000 ? 1 : 3;
  let best = Infinity;
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    run(workbook, AS_OF);
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}
