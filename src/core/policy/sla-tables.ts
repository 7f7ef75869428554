// The policy's tables about tickets: how urgent they are, what they promise, whose clock they run on. One zod object per row.
import * as z from 'zod';
import { IMPACTS, LEVELS, PRIORITIES, TICKET_TYPES, URGENCIES } from '../register/records';
import { ROLES, VALUE_TIERS } from './tables';

/** 7 × 24, or working time of the calendar. */
export const CLOCK_KINDS = ['round-the-clock', 'working'] as const;
/** A clock of its own, or that of the ticket's priority. */
export const CLOCK_CHOICES = ['by-priority', ...CLOCK_KINDS] as const;

const Hours = z.number().min(0.1).max(8760);

/**
 * One limit (§6). An empty list means "any"; all that is filled in must hold, except that level and tier are alternatives.
 * Null hours: this row limits only the other of the two.
 */
export const SlaLimit = z.object({
  id: z.string().regex(/^[a-zA-Z0-9-]{1,40}$/),
  /** "@id": our own name in every language (text/), else as people wrote it. */
  name: z.string(),
  active: z.boolean(),
  priorities: z.array(z.enum(PRIORITIES)),
  types: z.array(z.enum(TICKET_TYPES)),
  levels: z.array(z.enum(LEVELS)),
  tiers: z.array(z.enum(VALUE_TIERS)),
  /** Only where the customer's last visit left a problem (S4's 问题客户). */
  problemCustomer: z.boolean(),
  responseHours: Hours.nullable(),
  solutionHours: Hours.nullable(),
  clock: z.enum(CLOCK_CHOICES),
});

/** What a priority means: its clock, who approves the solution, who turns to whom when a limit is in danger. */
export const PriorityRule = z.object({
  priority: z.enum(PRIORITIES),
  clock: z.enum(CLOCK_KINDS),
  approver: z.enum(ROLES).nullable(),
  escalateFrom: z.enum(ROLES),
  escalateTo: z.enum(ROLES),
});

/** S1's matrix, one impact a row. */
export const PriorityRow = z.object({
  impact: z.enum(IMPACTS),
  urgent: z.enum(PRIORITIES),
  normal: z.enum(PRIORITIES),
  low: z.enum(PRIORITIES),
} satisfies Record<'impact' | (typeof URGENCIES)[number], z.ZodType>);

/** A class of tickets: who handles it, its impact where neither the cell nor the words say one, its least priority. */
export const TicketClass = z.object({
  type: z.enum(TICKET_TYPES),
  department: z.string(),
  impact: z.enum(IMPACTS),
  atLeast: z.enum(PRIORITIES).nullable(),
});

/** A word of the description and what it proposes. */
export const ProblemWord = z.object({
  word: z.string().min(1),
  impact: z.enum(IMPACTS).nullable(),
  urgency: z.enum(URGENCIES).nullable(),
});

/** Statuses of an open ticket in which the solution clock may stand still. */
export const PAUSE_STATUSES = [
  'waiting-customer',
  'customer-delay',
  'waiting-parts',
  'inspecting',
  'executing',
] as const;
export const PausingStatus = z.object({ status: z.enum(PAUSE_STATUSES), pauses: z.boolean() });

export type SlaLimit = z.infer<typeof SlaLimit>;
export type PriorityRule = z.infer<typeof PriorityRule>;
export type PriorityRow = z.infer<typeof PriorityRow>;
export type TicketClass = z.infer<typeof TicketClass>;
export type ProblemWord = z.infer<typeof ProblemWord>;
export type PausingStatus = z.infer<typeof PausingStatus>;
export type PauseStatus = (typeof PAUSE_STATUSES)[number];
