// What the loyalty job writes: 客户忠诚度评估表, 客户画像, 回访名单, 客户话术, 忠诚度汇总 with its pivot. The measures only these sheets
// need are taken here.
import { formatDay } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import { campaigns } from '../measures/loyalty/campaigns';
import { portraits } from '../measures/loyalty/portraits';
import type { LoyaltyResult } from '../measures/loyalty-result';
import { messages } from '../measures/messages';
import type { LifecycleInfo, RfmResult } from '../measures/rfm-result';
import type { SheetPlan } from '../plan/plan';
import type { Account, Register } from '../register/register';
import { campaignsSheet } from './campaigns-sheet';
import { loyaltyPivotSheet } from './loyalty-pivot-sheet';
import { loyaltySheet } from './loyalty-sheet';
import { loyaltySummarySheet } from './loyalty-summary-sheet';
import { messagesSheet } from './messages-sheet';
import { portraitsSheet } from './portraits-sheet';
import type { ReportContext } from './report-context';

export interface LoyaltySheetsInput {
  readonly register: Register;
  readonly rfm: RfmResult;
  readonly loyalty: LoyaltyResult;
  readonly calendar: WorkCalendar;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
}

/** The six sheets in tab order. */
export function loyaltySheets(input: LoyaltySheetsInput, context: ReportContext): SheetPlan[] {
  const { register, rfm, loyalty, calendar } = input;
  const { policy, asOf, text } = context;
  const tierOf = (account: Account) => rfm.byAccount.get(account.key)?.tier ?? null;
  const made = { ...input, portraits: portraits({ register, policy, asOf, rfm, loyalty }) };
  const lists = campaigns({ register, policy, asOf, tierOf, histories: rfm.histories });
  const words = {
    messages: text.policy.messages,
    placeholders: text.policy.placeholders,
    fallbacks: text.policy.messageFallbacks,
    festivals: text.words.festivals,
    day: formatDay,
  };
  const summary = loyaltySummarySheet(made, context);
  const [summaryTable] = summary.tables;
  return [
    campaignsSheet({ ...input, campaigns: lists }, context),
    messagesSheet(messages({ register, policy, calendar, asOf, tierOf, words }), context),
    loyaltySheet(input, context),
    portraitsSheet(made, context),
    summary,
    ...(summaryTable ? [loyaltyPivotSheet(summaryTable, context)] : []),
  ];
}
