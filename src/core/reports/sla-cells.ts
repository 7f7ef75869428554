// One row of SLA预警 as cells by column. Moments are Minutes, durations hours of the clock's own time to one decimal.
import { dayOf, formatDay } from '../calendar/day';
import { cellAddress } from '../grid/address';
import type { SlaClock } from '../measures/sla-result';
import type { PlanCell } from '../plan/plan';
import type { Placed } from '../register/register';
import type { SlaColumn } from '../text/areas/sla-sheets';
import type { ReportContext } from './report-context';
import { handlerOf, promisedWords, promisingVisit, type SlaItem } from './sla-items';
import { escalationWords, priorityOrigin, remaining, whySentence } from './sla-sentences';

export type SlaCells = Readonly<Record<Exclude<SlaColumn, 'note'>, Cell>>;
type Cell = (item: SlaItem) => PlanCell;

/** For all rows of one sheet: `slaCells(context).limit(item) → "解决"`. */
export function slaCells(context: ReportContext): SlaCells {
  return { ...whatAndWho(context), ...whenAndWhy(context), ...bothClocks(context), ...figures() };
}

function whatAndWho({ text }: ReportContext) {
  const { words, slaSheets } = text;
  return {
    ticketId: (item) => {
      const visit = promisingVisit(item);
      if (item.row) return linkTo(item.row.ticket, 'ticketId', item.row.ticket.ticketId);
      return visit ? linkTo(visit, 'at', slaSheets.sla.promise(formatDay(dayOf(visit.at)).slice(5))) : null;
    },
    priority: ({ row }) => row && row.priority,
    priorityFrom: ({ row }) => row && slaSheets.sla.priorityFrom(priorityOrigin(row, text)),
    customerId: ({ account }) => account.id || null,
    customerName: ({ account }) => account.name || null,
    level: ({ account: { customer, visits } }) => {
      const level = customer?.level ?? visits.findLast((visit) => visit.level !== null)?.level ?? null;
      return level && words.levels[level];
    },
    type: ({ row }) =>
      row ? row.ticket.type && words.ticketTypes[row.ticket.type] : slaSheets.sla.promiseType,
    description: (item) =>
      item.row ? item.row.ticket.description : promisedWords(promisingVisit(item), text) || null,
    owner: handlerOf,
    department: ({ row }) => row && row.department,
    phone: ({ row, account }) => row?.ticket.phone ?? account.customer?.phone ?? null,
  } satisfies Partial<SlaCells>;
}

function whenAndWhy({ text, policy }: ReportContext) {
  return {
    status: ({ clock }) => text.sla.statuses[clock.status],
    limit: ({ limit }) => text.sla.limitKinds[limit],
    due: ({ clock }) => clock.due,
    remaining: (item) => remaining(item.clock, text),
    why: (item) => whySentence(item, text, policy),
    escalation: (item) => escalationWords(item, text, policy),
    limitFrom: ({ clock }) => text.sla.limitName(clock.limitFrom, policy.limits),
    key: ({ row, promise, account }) =>
      row ? row.ticket.ticketId : `${account.key}|promise|${formatDay(dayOf(promise?.visitAt ?? 0))}`,
  } satisfies Partial<SlaCells>;
}

function bothClocks({ text }: ReportContext) {
  return {
    receivedAt: ({ row, promise }) => row?.ticket.receivedAt ?? promise?.visitAt ?? null,
    responseDue: ({ row }) => row && row.response.due,
    responseStatus: ({ row }) => row && text.sla.statuses[row.response.status],
    solutionDue: ({ row }) => row && row.solution.due,
    solutionStatus: ({ row }) => row && text.sla.statuses[row.solution.status],
    updateDue: ({ row }) => row?.update?.due ?? null,
  } satisfies Partial<SlaCells>;
}

/** Of the limit that presses; the pauses are those of the solution. */
function figures() {
  const hours = (pick: (clock: SlaClock) => number) => (item: SlaItem) => toHours(pick(item.clock));
  return {
    budgetHours: hours(({ budgetMinutes }) => budgetMinutes),
    usedHours: hours(({ usedMinutes }) => usedMinutes),
    leftHours: hours(({ leftMinutes }) => leftMinutes),
    lateHours: hours(({ lateMinutes }) => lateMinutes),
    pausedHours: ({ row }) => (row && row.pausedMinutes > 0 ? toHours(row.pausedMinutes) : null),
  } satisfies Partial<SlaCells>;
}

/** To two decimals: `(50) → 0.83`. */
function toHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

function linkTo({ source, row }: Placed, field: string, text: string): PlanCell {
  const column = source.columns.get(field);
  return column === undefined ? text : { text, sheet: source.sheet, cell: cellAddress(row, column) };
}
