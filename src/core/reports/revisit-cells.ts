// One row of 到期回访 as cells by column. Dates are Days; fill-in cells are left to people.
import type { Revisit } from '../measures/revisit-result';
import type { PlanCell } from '../plan/plan';
import type { RevisitColumn } from '../text/areas/revisits';
import { contactOf, phoneOf } from './account-contact';
import type { ReportContext } from './report-context';
import { reasonLines, talkingPoints, thingsToBring } from './revisit-sentences';

/** The columns people type into. */
export const FILL_IN_COLUMNS = [
  'result',
  'contactDay',
  'score',
  'note',
  'snoozeUntil',
  'snoozeReason',
] as const;
export type FillInColumn = (typeof FILL_IN_COLUMNS)[number];

/** How each column's cell comes about. */
export type RevisitCells = Readonly<Record<Exclude<RevisitColumn, FillInColumn>, Cell>>;
type Cell = (revisit: Revisit) => PlanCell;

/** For all rows of one sheet: `revisitCells(context).due(revisit) → revisit.due`. */
export function revisitCells(context: ReportContext): RevisitCells {
  return { ...whenAndWho(context), ...whatFor(context) };
}

function whenAndWho({ text: { words } }: ReportContext) {
  return {
    status: ({ bucket }) => words.buckets[bucket],
    due: ({ due }) => due,
    overdueDays: ({ overdueDays }) => (overdueDays > 0 ? overdueDays : null),
    slot: ({ slot }) => words.slots[slot],
    priority: ({ priority }) => words.revisitPriorities[priority],
    customerId: ({ account: { id } }) => (id === '' ? null : id),
    customerName: ({ account }) => account.name,
    contact: ({ account }) => contactOf(account),
    phone: ({ account }) => phoneOf(account),
    level: ({ account: { customer, visits } }) => {
      const known = customer?.level ?? visits.findLast(({ level }) => level !== null)?.level ?? null;
      return known && words.levels[known];
    },
    tier: ({ tier }) => tier && words.tiers[tier],
    lifecycle: ({ lifecycle }) => lifecycle && words.lifecycles[lifecycle],
  } satisfies Partial<RevisitCells>;
}

function whatFor(context: ReportContext) {
  const { words, revisits } = context.text;
  return {
    reasons: (revisit) => reasonLines(revisit, context),
    channel: ({ channel }) => words.channels[channel],
    owner: ({ owner }) => (owner === '' ? null : owner),
    lastContact: ({ lastContact }) => lastContact,
    openProblems: ({ account, openTickets, reasons }) => {
      const tickets = new Set(account.tickets.map(({ ticketId }) => ticketId));
      const problems = reasons.flatMap(({ details }) => details.filter((detail) => !tickets.has(detail)));
      const open = openTickets + problems.length;
      return open > 0 ? open : null;
    },
    lastScore: ({ lastScore }) => lastScore,
    verify: ({ verifyContact }) => (verifyContact ? revisits.verify : null),
    talk: onceByReasons((revisit) => talkingPoints(revisit, context)),
    bring: onceByReasons((revisit) => thingsToBring(revisit, context)),
    key: ({ key }) => key,
  } satisfies Partial<RevisitCells>;
}

/** Thousands of rows have the same few reasons, and the same is said for them. */
function onceByReasons(say: (revisit: Revisit) => string): Cell {
  const said = new Map<string, string>();
  return (revisit) => {
    const reasons = revisit.reasons.map(({ rule, series }) => `${rule}/${series}`).join('|');
    const name = revisit.angry ? `angry|${reasons}` : reasons;
    const words = said.get(name) ?? say(revisit);
    said.set(name, words);
    return words;
  };
}
