// The columns of 服务登记册's tables, in their order. A list: long on purpose. Column keys and order are stable, so that
// formulas, pivots and slicers people build on the tables keep working; new columns go before 来源.
import type { LifecycleInfo, RfmRow } from '../measures/rfm-result';
import type { OrderFacts } from '../measures/order-facts';
import type { ServiceFacts } from '../measures/service-facts';
import type { ColumnSpec } from '../plan/layout-table';
import type { PlanCell } from '../plan/plan';
import type { Account, Care, Order, Progress, Survey, Ticket, Visit } from '../register/register';
import type { RegisterField } from '../text/areas/tiers';
import type { WordsText } from '../text/areas/words';

/** Everything a joined customer row is made of. */
export interface CustomerRecord {
  readonly account: Account;
  readonly orders: OrderFacts | undefined;
  readonly service: ServiceFacts;
  readonly rfm: RfmRow | undefined;
  readonly lifecycle: LifecycleInfo | null;
}

/** One column: header word, number format, width, and the cell of a record. `account` is who the record belongs to. */
export interface RegisterColumn<T> {
  readonly key: RegisterField;
  readonly format: ColumnSpec['format'];
  readonly width: number;
  readonly cell: (record: T, words: WordsText, account: Account | undefined) => PlanCell;
}

type Cell<T> = RegisterColumn<T>['cell'];

/** `word(table, code)`: the code's word, blank for no code. */
const word = <K extends string>(table: Readonly<Record<K, string>>, code: K | null): string | null =>
  code === null ? null : table[code];
const yesNo = (words: WordsText, flag: boolean | null): string | null =>
  flag === null ? null : flag ? words.yes : words.no;

function column<T>(
  key: RegisterField,
  format: ColumnSpec['format'],
  width: number,
  cell: Cell<T>,
): RegisterColumn<T> {
  return { key, format, width, cell };
}

/** ID and name as the register knows the customer, whichever of the two the row itself gave. */
const whose = <
  T extends { customerId: string | null; customerName: string | null },
>(): RegisterColumn<T>[] => [
  column('customerId', 'text', 12, (r, _, account) => (account ? account.id : r.customerId) || null),
  column('customerName', 'general', 24, (r, _, account) => account?.name ?? r.customerName),
];

export const CUSTOMER_COLUMNS: readonly RegisterColumn<CustomerRecord>[] = [
  column('customerId', 'text', 12, (r) => r.account.id || null),
  column('customerName', 'general', 24, (r) => r.account.name),
  column('level', 'general', 9, (r, words) => word(words.levels, r.account.customer?.level ?? null)),
  column('tier', 'general', 8, (r, words) => word(words.tiers, r.rfm?.tier ?? null)),
  column('segment', 'general', 10, (r, words) => word(words.segments, r.rfm?.segment ?? null)),
  column('lifecycle', 'general', 10, (r, words) => word(words.lifecycles, r.lifecycle?.stage ?? null)),
  column('industry', 'general', 12, (r) => r.account.customer?.industry ?? null),
  column('contact', 'general', 10, (r) => r.account.customer?.contact ?? null),
  column('phone', 'text', 15, (r) => r.account.customer?.phone ?? null),
  column('mail', 'text', 22, (r) => r.account.customer?.mail ?? null),
  column('accountManager', 'general', 10, (r) => r.account.customer?.accountManager ?? null),
  column('signedDay', 'date', 12, (r) => r.account.customer?.signedDay ?? null),
  column('contractEndDay', 'date', 12, (r) => r.account.customer?.contractEndDay ?? null),
  column('firstOrder', 'date', 12, (r) => r.orders?.firstDay ?? null),
  column('lastOrder', 'date', 12, (r) => r.orders?.lastDay ?? null),
  column('orderCount', 'integer', 9, (r) => r.orders?.frequency ?? 0),
  column('netAmount', 'money', 14, (r) => r.orders?.monetary ?? 0),
  column('ticketCount', 'integer', 8, (r) => r.service.tickets),
  column('openTickets', 'integer', 9, (r) => r.service.openTickets),
  column('lastVisit', 'datetime', 17, (r) => r.service.lastVisit),
  column('lastScore', 'general', 9, (r) => r.service.lastScore),
  column('nextDay', 'date', 12, (r) => r.service.nextDay),
  column('updatedDay', 'date', 13, (r) => r.account.customer?.updatedDay ?? null),
];

export const ORDER_COLUMNS: readonly RegisterColumn<Order>[] = [
  column('orderId', 'text', 16, (r) => r.orderId),
  ...whose<Order>(),
  column('orderDay', 'date', 12, (r) => r.day),
  column('product', 'general', 20, (r) => r.product),
  column('amount', 'money', 14, (r) => r.amount),
  column('orderKind', 'general', 9, (r, words) =>
    word(words.orderKinds, r.kind ?? (r.amount < 0 ? 'refund' : 'purchase')),
  ),
];

export const TICKET_COLUMNS: readonly RegisterColumn<Ticket>[] = [
  column('ticketId', 'text', 16, (r) => r.ticketId),
  ...whose<Ticket>(),
  column('receivedAt', 'datetime', 17, (r) => r.receivedAt),
  column('channel', 'general', 10, (r) => r.channel),
  column('ticketType', 'general', 12, (r, words) => word(words.ticketTypes, r.type)),
  column('description', 'general', 36, (r) => r.description),
  column('impact', 'general', 16, (r, words) => word(words.impacts, r.impact)),
  column('urgency', 'general', 9, (r, words) => word(words.urgencies, r.urgency)),
  column('priority', 'general', 8, (r) => r.priority),
  column('emotion', 'general', 9, (r, words) => word(words.emotions, r.emotion)),
  column('owner', 'general', 10, (r) => r.owner),
  column('ticketStatus', 'general', 12, (r, words) => word(words.ticketStatuses, r.status)),
  column('respondedAt', 'datetime', 17, (r) => r.respondedAt),
  column('solvedAt', 'datetime', 17, (r) => r.solvedAt),
  column('result', 'general', 30, (r) => r.result),
  column('confirmed', 'general', 9, (r, words) => yesNo(words, r.confirmed)),
  column('score', 'integer', 7, (r) => r.score),
  column('purchaseAmount', 'money', 14, (r) => r.purchaseAmount),
  column('compensation', 'money', 12, (r) => r.compensation),
  column('approver', 'general', 10, (r) => r.approver),
];

export const PROGRESS_COLUMNS: readonly RegisterColumn<Progress>[] = [
  column('ticketId', 'text', 16, (r) => r.ticketId),
  column('customerName', 'general', 24, (_r, _words, account) => account?.name ?? null),
  column('updatedAt', 'datetime', 17, (r) => r.updatedAt),
  column('progressStatus', 'general', 13, (r, words) => word(words.progressStatuses, r.status)),
  column('handler', 'general', 10, (r) => r.handler),
  column('progressNote', 'general', 36, (r) => r.note),
  column('toldCustomer', 'general', 11, (r, words) => yesNo(words, r.toldCustomer)),
  column('expectedAt', 'datetime', 17, (r) => r.expectedAt),
  column('alternative', 'general', 24, (r) => r.alternative),
];

export const SURVEY_COLUMNS: readonly RegisterColumn<Survey>[] = [
  ...whose<Survey>(),
  column('ticketId', 'text', 16, (r) => r.ticketId),
  column('surveyDay', 'date', 12, (r) => r.day),
  column('response', 'integer', 9, (r) => r.response),
  column('solution', 'integer', 13, (r) => r.solution),
  column('attitude', 'integer', 9, (r) => r.attitude),
  column('overall', 'integer', 11, (r) => r.overall),
  column('speed', 'integer', 13, (r) => r.speed),
  column('ability', 'integer', 13, (r) => r.ability),
  column('expertise', 'integer', 11, (r) => r.expertise),
  column('initiative', 'integer', 11, (r) => r.initiative),
  column('recommend', 'integer', 9, (r) => r.recommend),
  column('suggestion', 'general', 30, (r) => r.suggestion),
  column('surveyor', 'general', 10, (r) => r.surveyor),
];

export const VISIT_COLUMNS: readonly RegisterColumn<Visit>[] = [
  ...whose<Visit>(),
  column('contact', 'general', 10, (r) => r.contact),
  column('at', 'datetime', 17, (r) => r.at),
  column('channel', 'general', 9, (r, words) => word(words.channels, r.channel)),
  column('visitor', 'general', 10, (r) => r.visitor),
  column('content', 'general', 36, (r) => r.content),
  column('feedback', 'general', 30, (r) => r.feedback),
  column('score', 'integer', 7, (r) => r.score),
  column('request', 'general', 24, (r) => r.request),
  column('openProblems', 'general', 24, (r, words) => r.openProblems?.join(words.listComma) || null),
  column('planOwner', 'general', 11, (r) => r.planOwner),
  column('planDay', 'date', 12, (r) => r.planDay),
  column('planContent', 'general', 30, (r) => r.planContent),
  column('nextDay', 'date', 12, (r) => r.nextDay),
  column('converted', 'general', 13, (r, words) => yesNo(words, r.converted)),
  column('note', 'general', 24, (r) => r.note),
];

export const CARE_COLUMNS: readonly RegisterColumn<Care>[] = [
  ...whose<Care>(),
  column('careDay', 'date', 12, (r) => r.day),
  column('careKind', 'general', 10, (r, words) => word(words.careKinds, r.kind)),
  column('content', 'general', 36, (r) => r.content),
  column('owner', 'general', 10, (r) => r.owner),
];
