// What is said of a ticket's limit in one cell: how it stands, how much is left, why it is then, who turns to whom.
import { dayOf, formatDay, formatMinute } from '../calendar/day';
import type { SlaClock, SlaRow } from '../measures/sla-result';
import type { Policy } from '../policy/policy';
import type { RoleId } from '../policy/tables';
import type { PriorityOrigin } from '../text/areas/sla-sheets';
import type { Text } from '../text/text';
import type { SlaItem } from './sla-items';

/** "超时 2小时15分钟", "还剩 45分钟"; null where the calendar has no answer or the clock stands still. */
export function remaining({ status, leftMinutes, lateMinutes, due }: SlaClock, text: Text): string | null {
  const { left, late } = text.slaSheets.sla;
  if (status === 'late') return late(text.sla.duration(lateMinutes));
  return due === null || status === 'paused' ? null : left(text.sla.duration(leftMinutes));
}

/** The sentence that derives the due time of the limit that presses; null where there is nothing to derive. */
export function whySentence({ row, limit, clock }: SlaItem, text: Text, policy: Policy): string | null {
  if (row && limit === 'solution') return text.sla.derivation(row.solutionDerivation);
  if (row && limit === 'response') return text.sla.derivation(row.responseDerivation);
  if (clock.due === null) return null;
  const { updateWhy, promiseWhy } = text.slaSheets.sla;
  const [since, due] = [formatMinute(clock.startedAt).slice(5), formatMinute(clock.due).slice(5)];
  return row && limit === 'update'
    ? updateWhy({
        since,
        isTold: clock.startedAt > row.ticket.receivedAt,
        interval: updateInterval(clock, text, policy),
        due,
      })
    : promiseWhy(formatDay(dayOf(clock.startedAt)), policy.sla.promiseDays, due);
}

/** On working time 24 hours mean one working day (policy `sla.updateClock`), and are called so. */
function updateInterval({ kind, budgetMinutes }: SlaClock, { sla, slaSheets }: Text, policy: Policy): string {
  const { updateHours, updateClock } = policy.sla;
  const isDays = updateClock === 'by-priority' && kind === 'working' && updateHours % 24 === 0;
  if (isDays) return slaSheets.sla.workdays(updateHours / 24);
  return slaSheets.sla.onClock(sla.duration(budgetMinutes), kind);
}

/** Only where a limit is in danger: "由客服专员李娜升级给主管王磊". */
export function escalationWords({ row, clock }: SlaItem, text: Text, policy: Policy): string | null {
  if (!row?.escalation || (clock.status !== 'late' && clock.status !== 'warning')) return null;
  const { escalation, person } = text.slaSheets.sla;
  const named = (role: RoleId) =>
    person(text.words.roles[role], policy.roles.find((row) => row.role === role)?.person ?? '');
  return escalation(named(row.escalation.from), named(row.escalation.to));
}

/** What the priority rests on, ready to be put into words. */
export function priorityOrigin(
  { ticket, computedPriority, proposed }: SlaRow,
  { words }: Text,
): PriorityOrigin {
  const { impact, urgency } = proposed;
  return {
    typed: ticket.priority,
    computed: computedPriority,
    proposed: [...(impact ? [words.impacts[impact]] : []), ...(urgency ? [words.urgencies[urgency]] : [])],
  };
}
