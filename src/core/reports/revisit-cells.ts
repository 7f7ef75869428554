// One row of 到期回访 as cells by column. Dates are Days; fill-in cells are left to people.
import type { Revisit } from '../measures/revisit-result';
import type { PlanCell } from '../plan/plan';
import type { RevisitColumn } from '../text/areas/revisits';
import type { ReportContext } from './report-context';
import { reasonLines, talkingPoints, thingsToBring } from './revisit-sentences';

/** The columns people type into. */
export const FILL_IN_COLUMNS = ['result', 'score', 'note', 'snoozeUntil', 'snoozeReason'] as const;
export type FillInColumn = (typeof FILL_IN_COLUMNS)[number];

export type RevisitCells = Readonly<Record<Exclude<RevisitColumn, FillInColumn>, PlanCell>>;

export function revisitCells(revisit: Revisit, context: ReportContext): RevisitCells {
  return { ...whenAndWho(revisit, context), ...whatFor(revisit, context) };
}

function whenAndWho(revisit: Revisit, { text: { words } }: ReportContext) {
  const { account, tier, lifecycle } = revisit;
  const { customer } = account;
  const level = customer?.level ?? account.visits.findLast((visit) => visit.level !== null)?.level ?? null;
  return {
    status: words.buckets[revisit.bucket],
    due: revisit.due,
    overdueDays: revisit.overdueDays > 0 ? revisit.overdueDays : null,
    slot: words.slots[revisit.slot],
    priority: words.revisitPriorities[revisit.priority],
    customerId: account.id === '' ? null : account.id,
    customerName: account.name,
    contact: customer?.contact ?? account.visits.findLast((visit) => visit.contact !== null)?.contact ?? null,
    phone: customer?.phone ?? account.tickets.findLast((ticket) => ticket.phone !== null)?.phone ?? null,
    level: level && words.levels[level],
    tier: tier && words.tiers[tier],
    lifecycle: lifecycle && words.lifecycles[lifecycle],
  };
}

function whatFor(revisit: Revisit, context: ReportContext) {
  const { words, revisits } = context.text;
  const left = revisit.reasons.reduce((sum, reason) => sum + reason.details.length, 0);
  const openProblems = revisit.openTickets + left;
  return {
    reasons: reasonLines(revisit, context),
    channel: words.channels[revisit.channel],
    owner: revisit.owner === '' ? null : revisit.owner,
    lastContact: revisit.lastContact,
    openProblems: openProblems > 0 ? openProblems : null,
    lastScore: revisit.lastScore,
    verify: revisit.verifyContact ? revisits.verify : null,
    talk: talkingPoints(revisit, context),
    bring: thingsToBring(revisit, context),
    key: revisit.key,
  };
}
