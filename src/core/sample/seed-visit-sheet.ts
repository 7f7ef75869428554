// Seed S4's sheet as it was printed: traditional script, its own headers, composite cells. A branch keeps its visits this way.
import type { ColumnPlan, SheetPlan } from '../plan/plan';
import { templateTableName } from '../reports/template-sheets';
import { S4_HEADERS, S4_ROWS, S4_TITLE } from './seed-rows';

const HEADER_ROW = 2;
const WIDTHS = [10, 18, 10, 10, 12, 18, 12, 10, 10, 32, 36, 26, 36, 12, 28] as const;

/** The sheet 客戶關系維護與回訪工作表 with A001 and B002. */
export function seedVisitSheet(): SheetPlan {
  const columns = S4_HEADERS.map((header, at): ColumnPlan => ({
    key: `s4-${at}`,
    header,
    format: 'general',
    width: WIDTHS[at] ?? 12,
    wrap: true,
  }));
  return {
    id: 'template:visits-s4',
    sheet: S4_TITLE,
    existing: false,
    texts: [{ row: 0, col: 0, text: S4_TITLE, look: 'title' }],
    tables: [
      {
        name: templateTableName('visits', 2),
        top: HEADER_ROW,
        left: 0,
        columns,
        rows: S4_ROWS,
        filter: true,
      },
    ],
    highlights: [],
    freeze: { row: HEADER_ROW + 1, col: 0 },
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW], columns: [0, columns.length - 1] },
    tabColor: 'A5A5A5',
  };
}
