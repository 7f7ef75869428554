// What a logged visit says in each column a visits sheet may have (template/kinds/visits.ts), composite ones (S4) included.
// What people noted goes into the column that fits the result best: open problems, requests, feedback, remarks.
import { formatDay } from '../calendar/day';
import type { NumberFormat, PlanCell } from '../plan/plan';
import { TEXTS } from '../text/languages';
import type { Text } from '../text/text';
import type { VisitFacts } from './visit-facts';

export interface VisitCell {
  readonly format: NumberFormat;
  readonly cell: PlanCell;
}

/** The columns a sheet has, by field. */
export type HasColumn = (field: string) => boolean;

/**
 * The cell of a field, or null for a field that a finished row says nothing of. `text` is the sheet's own language.
 * `('feedback', [已完成, 5 points, 备注 "很满意"], a sheet without 满意度) → "满意度5分（满分5分），很满意"`.
 */
export function visitCell(field: string, visit: VisitFacts, has: HasColumn, text: Text): VisitCell | null {
  return MAKERS[field]?.(visit, has, text) ?? null;
}

type Maker = (visit: VisitFacts, has: HasColumn, text: Text) => VisitCell | null;

const general = (cell: PlanCell): VisitCell | null =>
  cell === null || cell === '' ? null : { format: 'general', cell };
const day = (cell: number | null | undefined): VisitCell | null =>
  cell === null || cell === undefined ? null : { format: 'date', cell };

const MAKERS: Readonly<Record<string, Maker>> = {
  customerId: ({ customerId }) => (customerId === '' ? null : { format: 'text', cell: customerId }),
  customerName: ({ customerName }) => general(customerName),
  customer: ({ customerName, customerId }) => general(joined(customerName, customerId)),
  party: ({ customerName, contact }) => general(joined(customerName, contact)),
  contact: ({ contact }) => general(contact),
  target: ({ contact, account }) => general(joined(contact, account?.customer?.jobTitle ?? '')),
  industry: ({ account }) => general(account?.customer?.industry ?? null),
  level: ({ account }, _, { words }) => {
    const level = account?.customer?.level ?? null;
    return general(level && words.levels[level]);
  },
  lastOrderDay: (visit) => day(lastPurchase(visit)?.day),
  product: (visit) => general(lastPurchase(visit)?.product ?? null),
  at: (visit) => day(visit.day),
  channel: ({ channel }) => general(channel),
  visitor: ({ owner }) => general(owner),
  content: (visit, has, { log }) => {
    const content = log.content(visit.result, visit.reasons);
    return general(noteColumn(visit, has) === 'content' ? `${content}\n${visit.note}` : content);
  },
  feedback: (visit, has, { log }) => {
    const note = noteFor('feedback', visit, has) ?? '';
    const inside = visit.score !== null && !has('score');
    return general(inside ? log.scored(visit.score, note) : note);
  },
  score: ({ score }) => (score === null ? null : { format: 'integer', cell: score }),
  request: (visit, has) => general(noteFor('request', visit, has)),
  openProblems: (visit, has) => general(noteFor('openProblems', visit, has) ?? unnamedProblem(visit)),
  plan: ({ nextDay, nextReason, owner }, has, { log }) => {
    if (nextReason === '' && (nextDay === null || has('nextDay'))) return null;
    return general(nextDay === null ? nextReason : log.plan(owner, formatDay(nextDay), nextReason));
  },
  planOwner: ({ nextReason, owner }) => general(nextReason === '' ? null : owner),
  planDay: ({ nextDay, nextReason }) => (nextReason === '' ? null : day(nextDay)),
  planContent: ({ nextReason }) => general(nextReason),
  nextDay: ({ nextDay }) => day(nextDay),
  note: (visit, has) => general(noteFor('note', visit, has)),
};

function joined(first: string, second: string): string {
  return second === '' ? first : `${first}/${second}`;
}

function lastPurchase({ account }: VisitFacts) {
  const purchases = (account?.orders ?? []).filter(({ amount }) => amount > 0);
  return purchases.reduce<(typeof purchases)[number] | null>(
    (last, order) => (last && last.day > order.day ? last : order),
    null,
  );
}

/** What the second and third entry of the list of results mean, in every language; other words mean neither. */
const isResult = (nth: number, { result }: VisitFacts) =>
  Object.values(TEXTS).some(({ revisits }) => revisits.results[nth] === result);
const leftProblem = (visit: VisitFacts) => isResult(1, visit);
const hasRequest = (visit: VisitFacts) => isResult(2, visit);

/** Where the note goes: the first of these columns that the sheet has. */
function noteColumn(visit: VisitFacts, has: HasColumn): string {
  const first = leftProblem(visit) ? ['openProblems'] : hasRequest(visit) ? ['request'] : [];
  return [...first, 'feedback', 'note'].find(has) ?? 'content';
}

function noteFor(column: string, visit: VisitFacts, has: HasColumn): string | null {
  return visit.note !== '' && noteColumn(visit, has) === column ? visit.note : null;
}

/** "有问题待跟进" without a note is still an open problem. */
function unnamedProblem(visit: VisitFacts): string | null {
  return leftProblem(visit) && visit.note === '' ? visit.result : null;
}
