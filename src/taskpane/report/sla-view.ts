// The clocks of tickets as the pane lists them: every open one at the limit that presses most, the most pressing 500 of them;
// and the latest 50 that were done within a week. Older ones are left out on purpose: the sheets have them.
import { dayOf, formatDay, MINUTES_PER_DAY } from '../../core/calendar/day';
import type { SlaRow } from '../../core/measures/sla-result';
import type { Policy } from '../../core/policy/policy';
import {
  handlerOf,
  promisedWords,
  promisingVisit,
  slaItems,
  type SlaItem,
} from '../../core/reports/sla-items';
import { escalationWords, whySentence } from '../../core/reports/sla-sentences';
import type { RunResult } from '../../core/run';
import type { Text } from '../../core/text/text';
import type { OpenStatus, SlaLine, SlaView } from '../pane-report';
import { placedCell } from './placed-cell';

const MOST_OPEN = 500;
const MOST_DONE = 50;
const RECENT_DAYS = 7;

/** `[P1 due at 14:00, P0 late since 10:00] → P0, P1`. */
export function slaView({ sla, policy }: RunResult, asOf: number, text: Text): SlaView {
  const items = slaItems(sla);
  const open = items.slice(0, MOST_OPEN).map((item) => openLine(item, policy, text));
  const since = asOf - RECENT_DAYS * MINUTES_PER_DAY;
  const done = sla.rows
    .filter(({ open: isOpen, solution }) => !isOpen && solution.doneAt !== null && solution.doneAt >= since)
    .sort((a, b) => (b.solution.doneAt ?? 0) - (a.solution.doneAt ?? 0))
    .slice(0, MOST_DONE)
    .map((row) => doneLine(row, policy, text));
  return {
    lines: [...open.sort(byNextLimit), ...done],
    open: items.length,
    rest: countOpen(items.slice(MOST_OPEN)),
  };
}

function openLine(item: SlaItem, policy: Policy, text: Text): SlaLine {
  const { row, promise, account, clock, limit } = item;
  const visit = promisingVisit(item);
  const promised = visit && text.slaSheets.sla.promise(formatDay(dayOf(visit.at)).slice(5));
  const placed = row?.ticket ?? visit;
  return {
    key: row ? row.ticket.ticketId : `${account.key}|${promise?.visitAt ?? 0}`,
    name: row?.ticket.ticketId ?? promised ?? '',
    customerName: account.name || account.id,
    priority: row?.priority ?? '',
    status: clock.status,
    limit: text.sla.limitKinds[limit],
    due: clock.due,
    warnAt: clock.warnAt,
    doneAt: null,
    department: row?.department ?? '',
    owner: handlerOf(item) ?? '',
    description: row ? (row.ticket.description ?? '') : promisedWords(visit, text),
    why: whySentence(item, text, policy) ?? '',
    escalation: escalationWords(item, text, policy) ?? '',
    place: placed ? placedCell(placed, row ? ['ticketId', 'customerName'] : ['at', 'customerName']) : null,
  };
}

/** A ticket that was done, at its solution. */
function doneLine(row: SlaRow, policy: Policy, text: Text): SlaLine {
  const { account, solution } = row;
  const line = openLine({ account, row, promise: null, limit: 'solution', clock: solution }, policy, text);
  return { ...line, doneAt: solution.doneAt, escalation: '' };
}

/** Tickets before promises, as in the sheet. What stands still, or has no answer, has no next limit: last. */
function byNextLimit(a: SlaLine, b: SlaLine): number {
  return Number(isPromise(a)) - Number(isPromise(b)) || nextLimit(a) - nextLimit(b);
}

function isPromise({ priority }: SlaLine): boolean {
  return priority === '';
}

function nextLimit({ status, due }: SlaLine): number {
  return status === 'paused' || due === null ? Number.MAX_SAFE_INTEGER : due;
}

function countOpen(items: readonly SlaItem[]): Record<OpenStatus, number> {
  const counts = { normal: 0, warning: 0, late: 0, paused: 0, uncovered: 0 };
  for (const { clock } of items) {
    if (clock.status !== 'met' && clock.status !== 'missed') counts[clock.status]++;
  }
  return counts;
}
