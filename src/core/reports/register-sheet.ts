// The sheet 服务登记册: the register as clean, typed tables side by side, each row with its source. Customers first and alone
// on paper. Dates and money as read; nothing is corrected here.
import { formatMinute } from '../calendar/day';
import { finding, type Finding } from '../finding';
import type { ColumnSpec } from '../plan/layout-table';
import type { OwnTable } from '../plan/own-tables';
import type { PlanCell, SheetPlan, TablePlan, TextPlan } from '../plan/plan';
import type { Policy } from '../policy/policy';
import type { Register } from '../register/register';
import type { RegisterTable } from '../text/areas/tiers';
import { placeTables, type ToPlace } from './register-layout';
import { registerData, type RegisterData, type RegisterInput } from './register-rows';
import { LINKED_ROWS_PER_TABLE, LINKS_PER_SHEET } from './register-sources';
import { headersIn, REPORT_HOME, reportFrame, type ReportContext } from './report-context';

/**
 * 服务登记册 as it shall be written: HF_RegCustomers, then HF_RegOrders, HF_RegTickets … at the right of it. An empty kind has
 * no table unless it had one; a kind over `report.registerMaxRows` rows is left out and said so (an existing table is emptied).
 */
export function registerSheet(input: RegisterInput, context: ReportContext): SheetPlan {
  const data = registerData(input, context);
  const here = sheetOf(data, context);
  const elsewhere = data.filter((table) => isElsewhere(context.own.get(table.name), here));
  const chosen = data.filter((table) => !elsewhere.includes(table) && isShown(table, context));
  const grid = context.workbook.grids.find((candidate) => candidate.sheet === here);
  const [first, ...others] = placeTables(toPlace(chosen, context), REPORT_HOME.row, grid);
  if (!first) throw new Error('the first register table is always shown');
  const notes = [...tooLongNotes(data, context), ...elsewhereNotes(elsewhere, context)];
  const plan = reportFrame(
    {
      id: 'register',
      sheetName: context.text.register.sheet,
      lines: [
        context.text.register.title,
        summary(input, context),
        [context.text.register.howToRead, ...notes].join(' '),
      ],
      tables: [first, ...others],
      extraTexts: headings([first, ...others], chosen, context),
      frozenColumns: 2,
      tabColor: '548235',
    },
    context,
  );
  const print = { ...plan.print, columns: printed(first) };
  return here === undefined ? { ...plan, print } : { ...plan, sheet: here, existing: true, print };
}

/** One finding for each kind that is too long to list. `101,000 orders, limit 100,000` → `register-table-too-long`. */
export function registerTooLong(register: Register, policy: Policy): Finding[] {
  const max = policy.report.registerMaxRows;
  const kinds = ['orders', 'tickets', 'progress', 'surveys', 'visits', 'care'] as const;
  const counts: (readonly [RegisterTable, number])[] = [
    ['customers', register.accounts.length],
    ...kinds.map((kind) => [kind, register[kind].length] as const),
  ];
  return counts
    .filter(([, rows]) => rows > max)
    .map(([kind, rows]) => finding('register-table-too-long', '', '', String(rows), { kind, rows, max }));
}

/** The sheet most of our tables stand on now, the first of equals; undefined before the first run. */
function sheetOf(data: readonly RegisterData[], { own }: ReportContext): string | undefined {
  const sheets = data.flatMap((table) => own.get(table.name)?.sheet ?? []);
  const count = (sheet: string) => sheets.filter((other) => other === sheet).length;
  return sheets.toSorted((a, b) => count(b) - count(a))[0];
}

/** A table that people moved to another sheet is left to them. */
function isElsewhere(previous: OwnTable | undefined, here: string | undefined): boolean {
  return previous !== undefined && previous.sheet !== here;
}

function isTooLong(table: RegisterData, { policy }: ReportContext): boolean {
  return table.count > policy.report.registerMaxRows;
}

/** Customers always; another kind when it has rows that fit, or a table already. */
function isShown(table: RegisterData, context: ReportContext): boolean {
  if (table.table === 'customers' || context.own.has(table.name)) return true;
  return table.count > 0 && !isTooLong(table, context);
}

function toPlace(chosen: readonly RegisterData[], context: ReportContext): ToPlace[] {
  let links = 0;
  return chosen.map((table) => {
    const empty = isTooLong(table, context);
    const linked = table.count <= LINKED_ROWS_PER_TABLE && links + table.count <= LINKS_PER_SHEET;
    if (linked) links += table.count;
    const columns = columnsOf(table, context);
    return {
      spec: {
        name: table.name,
        columns,
        keyColumn: 'key',
        rows: empty ? [] : table.rows(linked),
        filter: table.table === 'customers',
        leftover: leftoverCells(columns, context),
      },
      previous: context.own.get(table.name),
    };
  });
}

function columnsOf(table: RegisterData, context: ReportContext): ColumnSpec[] {
  const header = (key: RegisterData['columns'][number]['key']) =>
    headersIn(context, (text) => text.register.columns[key]);
  return [
    ...table.columns.map(({ key, format, width }) => ({ key, headers: header(key), format, width })),
    { key: 'source', headers: header('source'), format: 'general', width: 22 },
    { key: 'key', headers: header('key'), format: 'text', width: 12, hidden: true },
  ];
}

/** A row kept for what people typed beside it: who it was and its key stay, figures that are no longer known do not. */
function leftoverCells(columns: readonly ColumnSpec[], { text }: ReportContext): Record<string, PlanCell> {
  const gone = columns.filter((column) => column.format !== 'text' && column.key !== 'customerName');
  const blank = Object.fromEntries(gone.map((column) => [column.key, null]));
  return { ...(blank as Record<string, PlanCell>), source: text.register.gone };
}

function summary({ register }: RegisterInput, { text, asOf }: ReportContext): string {
  const { orders, tickets, progress, surveys, visits, care } = register;
  const records = [orders, tickets, progress, surveys, visits, care].reduce(
    (sum, list) => sum + list.length,
    0,
  );
  return text.register.summary(formatMinute(asOf), register.accounts.length, records);
}

function tooLongNotes(data: readonly RegisterData[], context: ReportContext): string[] {
  const max = context.policy.report.registerMaxRows;
  const long = data.filter((table) => isTooLong(table, context));
  return long.map((table) => context.text.register.tooLong(table.table, table.count, max));
}

function elsewhereNotes(elsewhere: readonly RegisterData[], { text, own }: ReportContext): string[] {
  return elsewhere.map((table) => text.register.onOtherSheet(table.table, own.get(table.name)?.sheet ?? ''));
}

/** A heading in the row above each table, unless it was moved to the very top. */
function headings(
  plans: readonly TablePlan[],
  chosen: readonly RegisterData[],
  { text }: ReportContext,
): TextPlan[] {
  return plans.flatMap((plan) => {
    const table = chosen.find((candidate) => candidate.name === plan.name);
    if (!table || plan.top === 0) return [];
    const heading = text.register.heading(table.table, table.count);
    return [{ row: plan.top - 1, col: plan.left, text: heading, look: 'heading' as const }];
  });
}

/** Customers only: the other tables are for the screen. */
function printed(first: TablePlan): readonly [number, number] {
  const visible = first.columns.map((column) => !column.hidden && !column.userColumn);
  return [first.left, first.left + Math.max(0, visible.lastIndexOf(true))];
}
