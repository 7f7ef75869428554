// The regional workbook's register: one template sheet per kind, the branch in its first column. Tables longer than a worksheet
// go on on the next one.
import type { ColumnPlan, PlanCell, SheetPlan } from '../plan/plan';
import { templateSheet, templateTableName } from '../reports/template-sheets';
import { templateColumn } from '../reports/template-table';
import { templateFieldOf } from '../template/templates';
import type { Text } from '../text/text';
import type { MergedRow, MergedTable } from './branch-collector';

/** Below a worksheet's 1,048,576 rows, with room for the title and for what people add. */
const MOST_ROWS = 1_000_000;
const BRANCH_WIDTH = 14;

export interface RegionSheet {
  readonly plan: SheetPlan;
  readonly kind: MergedTable['kind'];
  /** The rows of the sheet, as collected. */
  readonly rows: readonly MergedRow[];
}

/** `(customers of 北京 and 上海) → 客户信息登记表 with 分店 | 客户编号 | 客户名称 | …`. */
export function regionSheets(
  tables: readonly MergedTable[],
  branches: readonly string[],
  text: Text,
): RegionSheet[] {
  return tables.flatMap((table) => {
    const parts = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
    return Array.from({ length: parts }, (_, part): RegionSheet => {
      const rows = table.rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS);
      return { plan: sheetOf({ ...table, rows }, part + 1, branches, text), kind: table.kind, rows };
    });
  });
}

function sheetOf(
  { kind, fields, rows }: MergedTable,
  nth: number,
  branches: readonly string[],
  text: Text,
): SheetPlan {
  const name = text.words.kinds[kind];
  const sheet = nth === 1 ? name : `${name} (${nth})`;
  const frame = templateSheet(kind, text, { sheet, table: templateTableName(kind, nth) });
  const [made] = frame.tables;
  if (!made) return frame;
  const order = columnOrder(made.columns, fields);
  const columns = order.map(
    (field) => made.columns.find(({ key }) => key === field) ?? ownColumn(kind, field, text),
  );
  const at = order.map((field) => fields.indexOf(field));
  const body = rows.map((row): PlanCell[] => [
    branches[row.branch] ?? '',
    ...at.map((place) => (place < 0 ? null : (row.cells[place] ?? null))),
  ]);
  const table = { ...made, columns: [branchColumn(text), ...columns], rows: body };
  const print = { ...frame.print, columns: [0, columns.length] as const };
  return { ...frame, tables: [table], print, freeze: { ...frame.freeze, col: frame.freeze.col + 1 } };
}

/** The template's columns, then those that only some branches have. */
function columnOrder(made: readonly ColumnPlan[], fields: readonly string[]): string[] {
  const known = made.map(({ key }) => key);
  return [...known, ...fields.filter((field) => !known.includes(field))];
}

function ownColumn(kind: MergedTable['kind'], field: string, text: Text): ColumnPlan {
  const template = templateFieldOf(kind, field);
  if (!template) throw new Error(`${kind} has no field ${field}`);
  return templateColumn(kind, template, text);
}

function branchColumn({ merge }: Text): ColumnPlan {
  return { key: 'branch', header: merge.branch, format: 'general', width: BRANCH_WIDTH };
}
