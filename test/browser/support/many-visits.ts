// A team that has written down many visits: of 2,000 customers, each visited again and again.
import { makeOrderGrids } from '../../../bench/core-grids';
import type { CellValue, Grid, WorkbookGrids } from '../../../src/core/grid/grid';

const CUSTOMERS = 2_000;
const VISITS_SHEET = '客户回访记录表';
/** Column of 本次回访时间, and of 下次回访时间. */
const [VISITED, NEXT] = [2, 6];
const DAYS_BETWEEN = 17;

/** `manyVisits(50_000)`: 2,000 customers, their orders and tickets, 50,000 visits. */
export function manyVisits(count: number): WorkbookGrids {
  const workbook = makeOrderGrids(CUSTOMERS, CUSTOMERS);
  return {
    ...workbook,
    grids: workbook.grids.map((grid) => (grid.sheet === VISITS_SHEET ? repeated(grid, count) : grid)),
  };
}

/** Every visit again some days earlier, as often as needed; only the latest agreed on a next one. */
function repeated(grid: Grid, count: number): Grid {
  const [headers = [], ...visits] = grid.rows.map((row): readonly (CellValue | undefined)[] => row ?? []);
  const rows = Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / visits.length);
    return (visits[i % visits.length] ?? []).map((cell, col) => {
      if (col === VISITED && typeof cell === 'number') return cell - round * DAYS_BETWEEN;
      return col === NEXT && round > 0 ? null : (cell ?? null);
    });
  });
  return { ...grid, rows: [headers, ...rows] };
}
