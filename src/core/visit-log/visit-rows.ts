// The finished rows as an AppendPlan over a visits table: in its own columns, whatever their order, in its own language.
import { cellAt, type GridTable } from '../grid/grid';
import type { AppendPlan, ExpectedRow } from '../plan/append-plan';
import type { NumberFormat } from '../plan/plan';
import type { SourceTable } from '../register/register';
import { languageOf } from '../template/sheet-language';
import { templateFieldOf, TEMPLATES } from '../template/templates';
import { TEXTS } from '../text/languages';
import type { Text } from '../text/text';
import type { VisitsTable } from './choose-visits-table';
import { visitCell } from './visit-cells';
import type { VisitFacts } from './visit-facts';

interface FieldColumn {
  readonly field: string;
  readonly col: number;
}

/** One row per visit. Columns that no visit says anything in are left out. */
export function visitRows(table: VisitsTable, visits: readonly VisitFacts[]): AppendPlan {
  const { source, grid, left, right, row, lastVisitRow } = table;
  const fields = writtenColumns(source);
  const text = sheetText(source);
  const has = (field: string) => fields.some((one) => one.field === field);
  const made = fields.map(({ field, col }) => ({
    col,
    cells: visits.map((visit) => visitCell(field, visit, has, text)),
  }));
  const filled = made.filter(({ cells }) => cells.some((cell) => cell !== null));
  const expectedRows = row - 1 === source.headerRow ? [source.headerRow] : [source.headerRow, row - 1];
  return {
    sheet: source.sheet,
    table: excelTable(table)?.name ?? null,
    left,
    right,
    row,
    likeRow: lastVisitRow,
    columns: filled.map(({ col, cells }) => ({ col, format: formatOf(cells.map((cell) => cell?.format)) })),
    rows: visits.map((_, i) => filled.map(({ cells }) => cells[i]?.cell ?? null)),
    expected: expectedRows.map((at): ExpectedRow => ({
      row: at,
      cells: filled.map(({ col }) => cellAt(grid, at, col)),
    })),
  };
}

/** The language of the table's headers. */
export function sheetText({ titles }: SourceTable): Text {
  return languageOf([...titles.values()][0] ?? '') === 'zh' ? TEXTS['zh-CN'] : TEXTS.en;
}

/** Each column once: a composite one by its own name, not by its parts'. */
function writtenColumns({ columns }: SourceTable): FieldColumn[] {
  const isPart = (field: string, col: number) =>
    TEMPLATES.visits.fields.some(
      ({ key, fills }) => columns.get(key) === col && fills?.includes(field) === true,
    );
  return [...columns]
    .filter(([field, col]) => templateFieldOf('visits', field) && !isPart(field, col))
    .map(([field, col]) => ({ field, col }));
}

function formatOf(formats: readonly (NumberFormat | undefined)[]): NumberFormat {
  return formats.find((format) => format !== undefined) ?? 'general';
}

/** The Excel table whose header row the visits have; a plain range has none. */
function excelTable({ source, grid, left, right }: VisitsTable): GridTable | undefined {
  return grid.tables.find(
    ({ range, hasHeader }) =>
      hasHeader && range.top === source.headerRow && range.left === left && range.right === right,
  );
}
