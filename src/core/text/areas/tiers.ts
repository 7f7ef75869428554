// What stands on the sheets 客户分层 and 服务登记册.
import type { RfmResult } from '../../measures/rfm-result';
import type { CutRule } from '../../measures/rfm-scores';
import type { RecordKind } from '../../register/records';

/** Columns of HF_Tiers, in their order. */
export type TierColumn =
  | 'customerId'
  | 'customerName'
  | 'level'
  | 'tier'
  | 'segment'
  | 'lifecycle'
  | 'lastOrder'
  | 'recencyDays'
  | 'frequency'
  | 'monetary'
  | 'r'
  | 'f'
  | 'm'
  | 'rfm'
  | 'change'
  | 'hint'
  | 'accountManager'
  | 'note'
  | 'key'
  | 'baseTier'
  | 'baseDay'
  | 'writtenDay';

export type TierChange = 'up' | 'down' | 'same' | 'new';
export type TierHint = 'vipLow' | 'highNotVip' | 'netNotPositive' | 'neverBought' | 'notInWindow' | 'gone';

/** What the line under the title tells. */
export interface TierSummary {
  readonly asOf: string;
  readonly scored: number;
  readonly unscored: number;
  readonly tierCounts: readonly string[];
  readonly windowMonths: number;
  readonly mode: RfmResult['mode'];
  readonly smallSample: boolean;
  readonly smallSampleCustomers: number;
  readonly futureOrders: number;
}

export type Measure = 'recencyDays' | 'frequency' | 'monetary';

export interface TiersSheetText {
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<TierColumn, string>>;
  readonly changes: Readonly<Record<TierChange, string>>;
  readonly hints: Readonly<Record<TierHint, string>>;
  /** Stands in the segment column of customers without a counted order. */
  readonly unscored: string;
  readonly summary: (summary: TierSummary) => string;
  /** One measure's four cuts in words. `fixed`: the policy's own bounds, not the customers' percentiles. */
  readonly cuts: (measure: Measure, cuts: readonly number[], rule: CutRule, fixed: boolean) => string;
  readonly thresholds: (
    way: 'mean' | 'median' | 'fixed',
    thresholds: Readonly<Record<Measure, number>>,
  ) => string;
}

/** Tables of 服务登记册. */
export type RegisterTable = Exclude<RecordKind, 'loyalty'>;

export interface RegisterSheetText {
  readonly sheet: string;
  readonly title: string;
  readonly summary: (asOf: string, customers: number, records: number) => string;
  readonly howToRead: string;
  /** Heading above a table. */
  readonly heading: (table: RegisterTable, rows: number) => string;
  readonly tooLong: (table: RegisterTable, rows: number, max: number) => string;
  readonly onOtherSheet: (table: RegisterTable, sheet: string) => string;
  /** Stands in the source column of a kept row whose record is no longer in the workbook. */
  readonly gone: string;
  readonly columns: RegisterColumnText;
}

/** Column headers by field name, the same word for the same field in every table. */
export type RegisterColumnText = Readonly<Record<RegisterField, string>>;

export type RegisterField =
  | 'accountManager'
  | 'alternative'
  | 'amount'
  | 'approver'
  | 'at'
  | 'attitude'
  | 'ability'
  | 'careDay'
  | 'careKind'
  | 'channel'
  | 'compensation'
  | 'confirmed'
  | 'contact'
  | 'content'
  | 'contractEndDay'
  | 'converted'
  | 'customerId'
  | 'customerName'
  | 'description'
  | 'emotion'
  | 'expectedAt'
  | 'expertise'
  | 'feedback'
  | 'firstOrder'
  | 'handler'
  | 'impact'
  | 'industry'
  | 'initiative'
  | 'key'
  | 'lastOrder'
  | 'lastScore'
  | 'lastVisit'
  | 'level'
  | 'lifecycle'
  | 'mail'
  | 'netAmount'
  | 'nextDay'
  | 'note'
  | 'openProblems'
  | 'openTickets'
  | 'orderCount'
  | 'orderDay'
  | 'orderId'
  | 'orderKind'
  | 'overall'
  | 'owner'
  | 'phone'
  | 'planContent'
  | 'planDay'
  | 'planOwner'
  | 'priority'
  | 'product'
  | 'progressNote'
  | 'progressStatus'
  | 'purchaseAmount'
  | 'receivedAt'
  | 'recommend'
  | 'request'
  | 'respondedAt'
  | 'response'
  | 'result'
  | 'score'
  | 'segment'
  | 'signedDay'
  | 'solution'
  | 'solvedAt'
  | 'source'
  | 'speed'
  | 'suggestion'
  | 'surveyDay'
  | 'surveyor'
  | 'ticketCount'
  | 'ticketId'
  | 'ticketStatus'
  | 'ticketType'
  | 'tier'
  | 'toldCustomer'
  | 'updatedAt'
  | 'updatedDay'
  | 'urgency'
  | 'visitor';
