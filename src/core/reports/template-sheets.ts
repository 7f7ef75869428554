// The sheets people fill in, as init makes them: title, one line on how to fill, what is required, then the table.
// Their tables are named HF_T_…: people own them, and no run ever writes there again.
import type { WorkbookGrids } from '../grid/grid';
import type { SheetPlan, TablePlan } from '../plan/plan';
import { chooseSheet } from '../plan/sheet-name';
import type { RecordKind } from '../register/records';
import { TEMPLATES, templateFieldOf } from '../template/templates';
import type { TemplateKind } from '../text/areas/templates';
import type { Text } from '../text/text';
import { fieldTitle, templateTable, type TemplateRow } from './template-table';

/** The kinds init makes, in tab order. 客户忠诚度评估表 is a report of ours and needs no empty form. */
export const TEMPLATE_SHEET_KINDS: readonly TemplateKind[] = [
  'customers',
  'orders',
  'tickets',
  'progress',
  'surveys',
  'visits',
  'care',
];

const TABLE_NAMES: Readonly<Record<TemplateKind, string>> = {
  customers: 'HF_T_Customers',
  orders: 'HF_T_Orders',
  tickets: 'HF_T_Tickets',
  progress: 'HF_T_Progress',
  surveys: 'HF_T_Surveys',
  visits: 'HF_T_Visits',
  care: 'HF_T_Care',
};
/** Title, hint, required columns, a blank row; then the header. */
const HEADER_ROW = 4;
const TAB_COLOR = '5B9BD5';

/**
 * The template sheets of the kinds a workbook does not have yet; [] when it has them all.
 * `(empty workbook, no kind present) → 7 sheets`; a tab name in use gets "(2)", a table name in use "_2".
 */
export function templateSheets(
  workbook: WorkbookGrids,
  present: ReadonlySet<RecordKind>,
  text: Text,
): readonly SheetPlan[] {
  const tables = new Set(workbook.grids.flatMap((grid) => grid.tables.map(({ name }) => name.toLowerCase())));
  return TEMPLATE_SHEET_KINDS.filter((kind) => !present.has(kind)).map((kind) =>
    templateSheet(kind, text, {
      sheet: chooseSheet(text.words.kinds[kind], undefined, workbook).sheet,
      table: freeName(TABLE_NAMES[kind], tables),
    }),
  );
}

/** One template sheet; `sheet` and `table` are free names, `rows` what stands in it already. */
export function templateSheet(
  kind: TemplateKind,
  text: Text,
  names: { readonly sheet: string; readonly table: string },
  rows: readonly TemplateRow[] = [],
): SheetPlan {
  const table = templateTable(kind, text, { name: names.table, top: HEADER_ROW, left: 0 }, rows);
  return {
    id: `template:${kind}`,
    sheet: names.sheet,
    existing: false,
    texts: [
      { row: 0, col: 0, text: names.sheet, look: 'title' },
      { row: 1, col: 0, text: text.templates.hints[kind], look: 'subtitle' },
      { row: 2, col: 0, text: text.templates.requiredColumns(requiredTitles(kind, text)), look: 'note' },
    ],
    tables: [table],
    highlights: [],
    freeze: { row: HEADER_ROW + 1, col: namingColumns(table) },
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW], columns: [0, table.columns.length - 1] },
    tabColor: TAB_COLOR,
  };
}

/** The columns that say whose row it is stay in sight: up to the customer's name, else the first. */
function namingColumns({ columns }: TablePlan): number {
  return columns.findIndex(({ key }) => key === 'customerName') + 1 || 1;
}

/** The table's name of a kind. `tableName('orders', 2) → "HF_T_Orders_2"`. */
export function templateTableName(kind: TemplateKind, nth = 1): string {
  return nth === 1 ? TABLE_NAMES[kind] : `${TABLE_NAMES[kind]}_${nth}`;
}

/** Alternatives of one requirement stand together: `客户名称/客户编号、金额`. */
function requiredTitles(kind: TemplateKind, text: Text): string {
  const groups = TEMPLATES[kind].required.map((group) =>
    group
      .map((key) => templateFieldOf(kind, key))
      .filter((field) => field?.made === true)
      .map((field) => (field ? fieldTitle(field, text) : ''))
      .join('/'),
  );
  return groups.join(text.words.listComma);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let nth = 2; taken.has(name.toLowerCase()); nth++) name = `${wanted}_${nth}`;
  return name;
}
