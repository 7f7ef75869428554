// What every report builder gets, and the frame all report sheets share: which tab, title lines above the table, frozen
// header, A4 landscape. Rows and columns count from 0. Builders are `(input, context: ReportContext) => SheetPlan`.
import type { Minute } from '../calendar/day';
import type { WorkbookGrids } from '../grid/grid';
import type { OwnTable } from '../plan/own-tables';
import type { Highlight, LinkCell, SheetId, SheetPlan, TablePlan, TextPlan } from '../plan/plan';
import { chooseSheet } from '../plan/sheet-name';
import type { Policy } from '../policy/policy';
import type { Text } from '../text/text';

export interface ReportContext {
  readonly workbook: WorkbookGrids;
  /** Our tables as they stand now (readOwnTables). */
  readonly own: ReadonlyMap<string, OwnTable>;
  /** The language written. */
  readonly text: Text;
  /** The languages a sheet may have been written in before: their headers are recognised. */
  readonly otherTexts: readonly Text[];
  readonly policy: Policy;
  readonly asOf: Minute;
}

/** Where a new report's header stands: three lines of text and a blank row above it. */
export const REPORT_HOME = { row: 4, col: 0 } as const;

export interface ReportFrame {
  readonly id: SheetId;
  /** The tab wanted; another free name is taken when it belongs to a sheet of the user's. */
  readonly sheetName: string;
  /** Line 1: title; the following (at most two): status, how to read. "" leaves a line blank. */
  readonly lines: readonly (string | LinkCell)[];
  /** The first table decides where texts, frozen rows and print titles stand. */
  readonly tables: readonly [TablePlan, ...TablePlan[]];
  readonly highlights?: readonly Highlight[];
  /** Further texts that stand elsewhere (headings of other tables), at their own cells. */
  readonly extraTexts?: readonly TextPlan[];
  /** Columns of the first table kept in sight when scrolling right. */
  readonly frozenColumns?: number;
  /** RRGGBB. */
  readonly tabColor: string;
}

/**
 * A report's SheetPlan. A table that people moved keeps its place and its lines move with it:
 * header in row 10 → lines in rows 6, 7, 8; lines that would stand above row 0 are left out.
 */
export function reportFrame(frame: ReportFrame, context: ReportContext): SheetPlan {
  const [main] = frame.tables;
  const own = context.own.get(main.name);
  const { sheet, existing, taken } = chooseSheet(frame.sheetName, own, context.workbook);
  return {
    id: frame.id,
    sheet,
    existing,
    ...(taken && { wanted: frame.sheetName }),
    texts: [...titleTexts(frame.lines, main), ...(frame.extraTexts ?? [])],
    tables: frame.tables,
    highlights: frame.highlights ?? [],
    freeze: {
      row: main.top + 1,
      col: frame.frozenColumns === undefined ? 0 : main.left + frame.frozenColumns,
    },
    print: { landscape: true, titleRows: [main.top, main.top], columns: printedColumns(frame.tables) },
    tabColor: frame.tabColor,
  };
}

/** A column's header in the language written, then in the others, as ColumnSpec wants it. */
export function headersIn(
  context: ReportContext,
  pick: (text: Text) => string,
): readonly [string, ...string[]] {
  return [pick(context.text), ...context.otherTexts.map(pick)];
}

function titleTexts(lines: readonly (string | LinkCell)[], main: TablePlan): TextPlan[] {
  const looks = ['title', 'subtitle', 'note'] as const;
  return lines.flatMap((text, line) => {
    const row = main.top - REPORT_HOME.row + line;
    return row < 0 || row >= main.top || text === ''
      ? []
      : [{ row, col: main.left, text, look: looks[line] ?? 'note' }];
  });
}

/** From the first table's left edge to the last column that is ours and visible. */
function printedColumns(tables: readonly [TablePlan, ...TablePlan[]]): readonly [number, number] {
  const left = Math.min(...tables.map((table) => table.left));
  const last = tables.map((table) => {
    const visible = table.columns.map((column) => !column.hidden && !column.userColumn);
    return table.left + Math.max(0, visible.lastIndexOf(true));
  });
  return [left, Math.max(...last)];
}
