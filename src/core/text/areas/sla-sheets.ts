// What stands on the sheets SLA预警 and 服务进度简报. Status words, names of limits and the sentence that derives a date are in the
// area `sla`.
import type { ClockKind, Priority } from '../../measures/sla-result';

/** Columns of HF_Sla, in their order. */
export type SlaColumn =
  | 'status'
  | 'ticketId'
  | 'priority'
  | 'priorityFrom'
  | 'customerName'
  | 'level'
  | 'type'
  | 'description'
  | 'owner'
  | 'limit'
  | 'due'
  | 'remaining'
  | 'why'
  | 'escalation'
  | 'note'
  | 'department'
  | 'customerId'
  | 'phone'
  | 'receivedAt'
  | 'responseDue'
  | 'responseStatus'
  | 'solutionDue'
  | 'solutionStatus'
  | 'updateDue'
  | 'limitFrom'
  | 'budgetHours'
  | 'usedHours'
  | 'leftHours'
  | 'lateHours'
  | 'pausedHours'
  | 'key';

/** Where a ticket's priority comes from, in one cell. */
export interface PriorityOrigin {
  /** Null when nobody typed one. */
  readonly typed: Priority | null;
  readonly computed: Priority;
  /** Impact and urgency that words of the description proposed, in words; [] when the cells were filled in. */
  readonly proposed: readonly string[];
}

export interface SlaCounts {
  readonly late: number;
  readonly warning: number;
  readonly paused: number;
  readonly uncovered: number;
  /** Open without a worry. */
  readonly normal: number;
}

/** When news of a ticket is due; moments as mm-dd hh:mm. */
export interface UpdateFacts {
  readonly since: string;
  /** False: the customer has heard nothing since the ticket was received. */
  readonly isTold: boolean;
  readonly interval: string;
  readonly due: string;
}

export interface SlaSheetText {
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<SlaColumn, string>>;
  /** Stands for the ticket's number where a visit promised feedback. */
  readonly promise: (visitDay: string) => string;
  readonly promiseType: string;
  readonly priorityFrom: (origin: PriorityOrigin) => string;
  readonly left: (duration: string) => string;
  readonly late: (duration: string) => string;
  /** Who acts now, and who is told: roles with the person's name where one is known. */
  readonly escalation: (from: string, to: string) => string;
  readonly person: (role: string, name: string) => string;
  readonly workdays: (count: number) => string;
  readonly onClock: (duration: string, clock: ClockKind) => string;
  readonly updateWhy: (update: UpdateFacts) => string;
  readonly promiseWhy: (visit: string, workdays: number, due: string) => string;
  readonly summary: (asOf: string, counts: SlaCounts) => string;
  /** Added to the summary where visits promised feedback. */
  readonly promises: (count: number, late: number) => string;
  readonly howToRead: string;
  /** Status of a kept row whose ticket is no longer open. */
  readonly kept: string;
}

/** Columns of HF_Briefs, in their order. */
export type BriefColumn =
  | 'status'
  | 'customerId'
  | 'customerName'
  | 'level'
  | 'tier'
  | 'contact'
  | 'phone'
  | 'mail'
  | 'accountManager'
  | 'openTickets'
  | 'happened'
  | 'next'
  | 'due'
  | 'message'
  | 'sent'
  | 'note'
  | 'key';

/** One dated step of a ticket. Days as mm-dd. */
export type BriefStep =
  | { readonly kind: 'received'; readonly day: string }
  | { readonly kind: 'responded'; readonly day: string }
  | { readonly kind: 'solved'; readonly day: string }
  | { readonly kind: 'progress'; readonly day: string; readonly status: string; readonly note: string };

export interface BriefNext {
  readonly waitingForCustomer: boolean;
  readonly responded: boolean;
  /** The date promised in the progress sheet or the ticket, mm-dd; null when none. */
  readonly expected: string | null;
  readonly expectedPassed: boolean;
  /** The solution's limit, mm-dd hh:mm; null without calendar. */
  readonly due: string | null;
}

export interface BriefMessage {
  readonly contact: string;
  readonly openTickets: number;
  readonly happened: readonly string[];
  readonly next: readonly string[];
  readonly manager: string;
}

export interface BriefsText {
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<BriefColumn, string>>;
  readonly statuses: Readonly<Record<'due' | 'sent' | 'gone', string>>;
  /** "WT00391 产品故障" */
  readonly ticket: (ticketId: string, type: string) => string;
  readonly step: (step: BriefStep) => string;
  readonly stepGap: string;
  /** A ticket with what happened to it, or that nothing did. */
  readonly happened: (ticket: string, steps: string) => string;
  readonly next: (ticket: string, next: BriefNext) => string;
  /** The same as the customer may read it. */
  readonly nextForCustomer: (ticket: string, next: BriefNext) => string;
  readonly message: (message: BriefMessage) => string;
  readonly summary: (asOf: string, customers: number, due: number) => string;
  readonly howToRead: string;
  readonly sentHint: string;
}

export interface SlaSheetsText {
  readonly sla: SlaSheetText;
  readonly briefs: BriefsText;
}
