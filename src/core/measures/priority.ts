// How urgent a ticket is (rules §6, S1): impact × urgency, raised for complaints and angry customers; who handles it and who
// must approve. A priority typed by hand counts; the computed one stands beside it.
import type { Policy } from '../policy/policy';
import type { PriorityRule, TicketClass } from '../policy/sla-tables';
import type { RoleId } from '../policy/tables';
import type { Ticket } from '../register/register';
import { wordProposals, type Proposal } from './priority-words';
import type { Priority, SlaRow } from './sla-result';

export type RatedTicket = Pick<
  Ticket,
  'type' | 'impact' | 'urgency' | 'priority' | 'emotion' | 'description'
>;

export interface PriorityRating {
  /** Typed by hand, else computed. */
  readonly priority: Priority;
  readonly computed: Priority;
  readonly proposed: SlaRow['proposed'];
  readonly department: string | null;
  /** Who must approve the solution at this priority; null for none. */
  readonly approver: RoleId | null;
}

type PriorityPolicy = Pick<
  Policy,
  'sla' | 'priorities' | 'priorityMatrix' | 'ticketClasses' | 'problemWords'
>;

/**
 * The rating of tickets under a policy. 核心业务/安全 × 一般 → P0; blank cells with "服务器宕机，请马上处理" → 核心 × 紧急 = P0,
 * both proposed; 轻微 × 不紧急 of an angry customer → P1. What is blank and not in the words comes from the type, else from
 * the policy's defaults, and is proposed too.
 */
export function priorityRater(policy: PriorityPolicy): (ticket: RatedTicket) => PriorityRating {
  const wordsSay = wordProposals(policy.problemWords);
  const matrix = new Map(policy.priorityMatrix.map((row) => [row.impact, row]));
  const classes = new Map(policy.ticketClasses.map((row) => [row.type, row]));
  const rules = new Map(policy.priorities.map((row) => [row.priority, row]));

  return (ticket) => {
    const ticketClass = ticket.type === null ? undefined : classes.get(ticket.type);
    const proposed = proposalFor(ticket, ticketClass, wordsSay, policy);
    const impact = ticket.impact ?? proposed.impact ?? policy.sla.defaultImpact;
    const urgency = ticket.urgency ?? proposed.urgency ?? policy.sla.defaultUrgency;
    const fromMatrix = matrix.get(impact)?.[urgency] ?? 'P2';
    const computed = raised(fromMatrix, ticket, ticketClass, policy);
    const priority = ticket.priority ?? computed;
    return {
      priority,
      computed,
      proposed,
      department: ticketClass?.department.trim() || null,
      approver: approverOf(rules.get(priority)),
    };
  };
}

const NOTHING_PROPOSED: SlaRow['proposed'] = { impact: null, urgency: null };

function proposalFor(
  { impact, urgency, description }: RatedTicket,
  ticketClass: TicketClass | undefined,
  wordsSay: (description: string) => Proposal,
  { sla }: PriorityPolicy,
): SlaRow['proposed'] {
  if (impact !== null && urgency !== null) return NOTHING_PROPOSED;
  const said = wordsSay(description ?? '');
  return {
    impact: impact === null ? (said.impact ?? ticketClass?.impact ?? sla.defaultImpact) : null,
    urgency: urgency === null ? (said.urgency ?? sla.defaultUrgency) : null,
  };
}

/** 投诉 and 愤怒 are at least P1 (policy). */
function raised(
  computed: Priority,
  { emotion }: RatedTicket,
  ticketClass: TicketClass | undefined,
  { sla }: PriorityPolicy,
): Priority {
  const byClass = higher(computed, ticketClass?.atLeast ?? computed);
  return emotion === 'angry' ? higher(byClass, sla.angryAtLeast) : byClass;
}

/** P0 is the highest. */
function higher(a: Priority, b: Priority): Priority {
  return a < b ? a : b;
}

function approverOf(rule: PriorityRule | undefined): RoleId | null {
  return rule?.approver ?? null;
}
