// The sheet 客户忠诚度评估表 (table HF_Loyalty): every customer's grade with its reason and the change against the result of the
// as-of day before. Those to win back stand first. What people note stays with its customer.
import { dayOf, formatDay } from '../calendar/day';
import { gradeChange } from '../measures/loyalty/loyalty';
import type { LoyaltyGrade, LoyaltyResult } from '../measures/loyalty-result';
import type { LifecycleInfo, RfmResult } from '../measures/rfm-result';
import { layoutTable, type ColumnSpec } from '../plan/layout-table';
import type { Highlight, SheetPlan } from '../plan/plan';
import type { Account, Register } from '../register/register';
import type { LoyaltyColumn } from '../text/areas/loyalty';
import { lastResults } from './last-result';
import { LOYALTY_COLUMNS, type LoyaltyEntry } from './loyalty-columns';
import { cellsOf, goneMarks, specsOf } from './record-columns';
import { reportFrame, type ReportContext } from './report-context';

export const LOYALTY_TABLE = 'HF_Loyalty';

/** Four lines of text and a blank row above the header. */
const HOME = { row: 5, col: 0 } as const;

export interface LoyaltySheetInput {
  readonly register: Register;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
  readonly loyalty: LoyaltyResult;
}

/** `{ loyalty: [甲 lost since 12 months without an order] }` → a row 甲, 流失客户, 新, "12 个月没有交易", … */
export function loyaltySheet(input: LoyaltySheetInput, context: ReportContext): SheetPlan {
  const columns = specsOf(LOYALTY_COLUMNS, (text, key) => text.loyalty.assessment.columns[key], context);
  const previous = context.own.get(LOYALTY_TABLE);
  const table = layoutTable(
    {
      name: LOYALTY_TABLE,
      columns,
      keyColumn: 'key',
      rows: cellsOf(LOYALTY_COLUMNS, entriesOf(input, columns, context), context),
      filter: true,
      leftover: goneMarks(columns, ['customerId', 'customerName', 'note', 'key'], {
        reason: context.text.loyalty.gone,
      }),
    },
    HOME,
    previous,
  );
  const [summary, repurchase] = summaryLines(input.loyalty, context);
  const { title, sheet, howToRead } = context.text.loyalty.assessment;
  const lines = [title, summary, repurchase, howToRead];
  return reportFrame(
    {
      id: 'loyalty',
      sheetName: sheet,
      lines: [],
      extraTexts: lines.flatMap((text, i) => {
        const row = table.top - HOME.row + i;
        return row < 0 ? [] : [{ row, col: table.left, text, look: LOOKS[i] ?? 'note' } as const];
      }),
      tables: [table],
      highlights: highlights(context),
      frozenColumns: 2,
      tabColor: '7030A0',
    },
    context,
  );
}

const LOOKS = ['title', 'subtitle', 'subtitle', 'note'] as const;

const GRADES: readonly LoyaltyGrade[] = ['at-risk', 'lost', 'loyal', 'regular'];
/** Grade by grade; within one in the register's order. */
function entriesOf(
  { register, rfm, lifecycleOf, loyalty }: LoyaltySheetInput,
  columns: readonly ColumnSpec[],
  context: ReportContext,
): LoyaltyEntry[] {
  const today = dayOf(context.asOf);
  const bases = lastResults(context.own.get(LOYALTY_TABLE), columns, namesOf(context), today);
  const notes = ownNotes(register);
  const writtenDay = formatDay(today);
  const groups = new Map<LoyaltyGrade, LoyaltyEntry[]>(GRADES.map((grade) => [grade, []]));
  for (const row of loyalty.rows) {
    const { key, id, name } = row.account;
    const base = bases.get(key);
    groups.get(row.grade)?.push({
      row,
      rfm: rfm.byAccount.get(key) ?? null,
      lifecycle: lifecycleOf(row.account),
      base,
      change: gradeChange(base?.code ?? null, row.grade),
      note: notes.get(id) ?? notes.get(name) ?? null,
      writtenDay,
    });
  }
  return [...groups.values()].flat();
}

function namesOf({ text, otherTexts }: ReportContext) {
  const words = [text, ...otherTexts].flatMap(({ loyalty }) =>
    GRADES.map((grade) => [loyalty.grades[grade], grade] as const),
  );
  return {
    result: 'grade',
    base: 'baseGrade',
    baseDay: 'baseDay',
    writtenDay: 'writtenDay',
    codes: new Map(words),
  };
}

/** Notes of people's own assessment forms, by customer ID and by name; "" names nobody. */
function ownNotes({ loyalty }: Register): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { customerId, customerName, note } of loyalty) {
    if (note === null) continue;
    if (customerId) notes.set(customerId, note);
    else if (customerName) notes.set(customerName, note);
  }
  return notes;
}

function summaryLines({ rows, counts, repurchase }: LoyaltyResult, context: ReportContext): [string, string] {
  const { loyalty } = context.text;
  const said = (['loyal', 'regular', 'at-risk', 'lost'] as const).map(
    (grade) => `${loyalty.grades[grade]} ${counts[grade]}`,
  );
  const months = context.policy.loyalty.repurchaseMonths;
  return [
    loyalty.assessment.summary(formatDay(dayOf(context.asOf)), rows.length, said),
    loyalty.assessment.repurchase(months, repurchase.byTransaction, repurchase.byCustomer),
  ];
}

function highlights({ text }: ReportContext): Highlight[] {
  const { grades, changes } = text.loyalty;
  const cell = (column: LoyaltyColumn, equals: string, tone: Highlight['tone']): Highlight => ({
    table: LOYALTY_TABLE,
    column,
    equals,
    tone,
    over: 'cell',
  });
  return [
    cell('grade', grades.loyal, 'good'),
    cell('grade', grades['at-risk'], 'warn'),
    cell('grade', grades.lost, 'bad'),
    cell('change', changes.up, 'good'),
    cell('change', changes.down, 'bad'),
  ];
}
