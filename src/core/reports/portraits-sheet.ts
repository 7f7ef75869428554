// The sheet 客户画像 (table HF_Portraits, S0): what is known of each customer on one line, best customers first. Money net of
// refunds in the workbook's unit, shares 0–1, times in hours; blank = no data.
import { dayOf, formatDay } from '../calendar/day';
import { customerLevel } from '../measures/customer-level';
import type { LoyaltyResult, Portrait } from '../measures/loyalty-result';
import type { LifecycleInfo, RfmResult, RfmRow } from '../measures/rfm-result';
import { layoutTable } from '../plan/layout-table';
import type { Highlight, PlanCell, SheetPlan } from '../plan/plan';
import type { Account } from '../register/register';
import type { PortraitColumn, SpendingTrend } from '../text/areas/loyalty';
import { cellsOf, columnMaker, goneMarks, specsOf } from './record-columns';
import { REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const PORTRAITS_TABLE = 'HF_Portraits';

export interface PortraitsInput {
  readonly portraits: readonly Portrait[];
  readonly loyalty: LoyaltyResult;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
}

interface Entry {
  readonly portrait: Portrait;
  readonly account: Account;
  readonly rfm: RfmRow | null;
  readonly lifecycle: LifecycleInfo | null;
  readonly loyalty: LoyaltyResult;
}

const column = columnMaker<PortraitColumn, Entry>();
const CENTER = { align: 'center' } as const;

const COLUMNS = [
  column('customerId', 'text', 12, ({ account }) => account.id || null),
  column('customerName', 'general', 26, ({ account }) => account.name),
  column('industry', 'general', 14, ({ account }) => account.customer?.industry ?? null),
  column('level', 'general', 9, levelWord, CENTER),
  column('tier', 'general', 8, ({ rfm }, { text }) => rfm && text.words.tiers[rfm.tier], CENTER),
  column('segment', 'general', 11, ({ rfm }, { text }) => rfm && text.words.segments[rfm.segment], CENTER),
  column('lifecycle', 'general', 11, lifecycleWord, CENTER),
  column('grade', 'general', 14, gradeWord, CENTER),
  column('orderCount', 'integer', 9, ({ portrait }) => portrait.orderCount),
  column('meanOrderValue', 'money', 14, ({ portrait }) => portrait.meanOrderValue),
  column('recentNet', 'money', 14, ({ portrait }) => portrait.recentNet),
  column('earlierNet', 'money', 14, ({ portrait }) => portrait.earlierNet),
  column('trend', 'general', 9, trendWord, CENTER),
  column('repurchaseRate', 'percent', 10, ({ portrait }) => portrait.repurchaseRate),
  column('commonestProblem', 'general', 13, problemWord, CENTER),
  column('meanSolutionHours', 'decimal', 11, solutionHours),
  column('meanScore', 'decimal', 11, ({ portrait }) => portrait.meanScore),
  column('complaints', 'integer', 7, ({ portrait }) => portrait.complaints),
  column('praise', 'integer', 7, ({ portrait }) => portrait.praise),
  column('preferences', 'general', 18, preferenceWords),
  column('accountManager', 'general', 12, ({ account }) => account.customer?.accountManager ?? null),
  column('note', 'general', 24, () => null, { fillIn: true, wrap: true }),
  column('key', 'text', 12, ({ account }) => account.key, { hidden: true }),
] as const;

/** `{ portraits: [甲: 6 orders of 600 together] }` → a row 甲, …, 6, 100.00, … */
export function portraitsSheet(input: PortraitsInput, context: ReportContext): SheetPlan {
  const say = context.text.loyalty.portraits;
  const columns = specsOf(COLUMNS, (text, key) => text.loyalty.portraits.columns[key], context);
  const table = layoutTable(
    {
      name: PORTRAITS_TABLE,
      columns,
      keyColumn: 'key',
      rows: cellsOf(COLUMNS, entriesOf(input), context),
      filter: true,
      leftover: goneMarks(columns, ['customerId', 'customerName', 'note', 'key'], {
        preferences: context.text.loyalty.gone,
      }),
    },
    REPORT_HOME,
    context.own.get(PORTRAITS_TABLE),
  );
  const { portraitMonths } = context.policy.loyalty;
  return reportFrame(
    {
      id: 'portraits',
      sheetName: say.sheet,
      lines: [
        say.title,
        say.summary(formatDay(dayOf(context.asOf)), input.portraits.length, portraitMonths),
        say.howToRead,
      ],
      tables: [table],
      highlights: highlights(context),
      frozenColumns: 2,
      tabColor: '7030A0',
    },
    context,
  );
}

const TIERS = ['high', 'middle', 'low'] as const;

/** By value tier, then by money; the register's order decides the rest. */
function entriesOf({ portraits, loyalty, rfm, lifecycleOf }: PortraitsInput): Entry[] {
  const groups: Entry[][] = [[], [], [], []];
  for (const portrait of portraits) {
    const { account } = portrait;
    const row = rfm.byAccount.get(account.key) ?? null;
    const group = row ? TIERS.indexOf(row.tier) : TIERS.length;
    groups[group]?.push({ portrait, account, rfm: row, lifecycle: lifecycleOf(account), loyalty });
  }
  return groups.flatMap((group) => group.sort((a, b) => (b.rfm?.monetary ?? 0) - (a.rfm?.monetary ?? 0)));
}

function levelWord({ account }: Entry, { text }: ReportContext): PlanCell {
  const level = customerLevel(account);
  return level && text.words.levels[level];
}

function lifecycleWord({ lifecycle }: Entry, { text }: ReportContext): PlanCell {
  return lifecycle && text.words.lifecycles[lifecycle.stage];
}

function gradeWord({ account, loyalty }: Entry, { text }: ReportContext): PlanCell {
  const row = loyalty.byAccount.get(account.key);
  return row ? text.loyalty.grades[row.grade] : null;
}

/** Level up to `levelShare` of the earlier money more or less. `(100, 50, 0.1) → "up"`; nothing in either is no trend. */
export function spendingTrend(recent: number, earlier: number, levelShare: number): SpendingTrend {
  if (earlier <= 0) return recent > 0 ? 'new' : 'none';
  if (Math.abs(recent - earlier) <= earlier * levelShare) return 'level';
  return recent > earlier ? 'up' : 'down';
}

function trendWord({ portrait }: Entry, { text, policy }: ReportContext): PlanCell {
  const { recentNet, earlierNet } = portrait;
  const trend = spendingTrend(recentNet, earlierNet, policy.loyalty.portraitLevelShare);
  return text.loyalty.portraits.trends[trend] || null;
}

function problemWord({ portrait: { commonestProblem } }: Entry, { text }: ReportContext): PlanCell {
  return commonestProblem && text.words.ticketTypes[commonestProblem];
}

function solutionHours({ portrait: { meanSolutionMinutes } }: Entry): PlanCell {
  return meanSolutionMinutes === null ? null : meanSolutionMinutes / 60;
}

function preferenceWords({ account }: Entry, { text }: ReportContext): PlanCell {
  const preferences = account.customer?.preferences ?? [];
  return preferences.map((each) => text.words.preferences[each]).join(text.words.listComma) || null;
}

function highlights({ text }: ReportContext): Highlight[] {
  const { grades, portraits } = text.loyalty;
  const cell = (column: PortraitColumn, equals: string, tone: Highlight['tone']): Highlight => ({
    table: PORTRAITS_TABLE,
    column,
    equals,
    tone,
    over: 'cell',
  });
  return [
    cell('tier', text.words.tiers.high, 'good'),
    cell('tier', text.words.tiers.low, 'muted'),
    cell('grade', grades.loyal, 'good'),
    cell('grade', grades['at-risk'], 'warn'),
    cell('grade', grades.lost, 'bad'),
    cell('trend', portraits.trends.up, 'good'),
    cell('trend', portraits.trends.down, 'bad'),
  ];
}
