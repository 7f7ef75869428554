// 客户画像 (§9): what is known of each customer on one line. Preferences, level and tiers stand in the register and RFM already.
import { addMonths, dayOf, type Day, type Minute } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { Account, Progress, Register, Ticket } from '../../register/register';
import { isComplaint } from '../complaint';
import { ExactSum } from '../exact-sum';
import type { LoyaltyResult, Portrait } from '../loyalty-result';
import { ticketState } from '../revisits/ticket-state';
import type { RfmResult } from '../rfm-result';
import { collectReplies, replyIndex, type ReplyIndex } from '../satisfaction/reply';

export interface PortraitInput {
  readonly register: Register;
  readonly policy: Policy;
  readonly asOf: Minute;
  readonly rfm: RfmResult;
  readonly loyalty: LoyaltyResult;
}

/** One per account, in the register's order (S0). Six orders of ¥600 together → mean order value 100. */
export function portraits(input: PortraitInput): Portrait[] {
  const index = replyIndex(input.register, input.asOf);
  return input.register.accounts.map((account) => portraitOf(account, index, input));
}

function portraitOf(account: Account, index: ReplyIndex, input: PortraitInput): Portrait {
  const { policy, asOf, rfm, loyalty } = input;
  const { frequency = 0, monetary = 0 } = rfm.histories.get(account)?.whole ?? {};
  const today = dayOf(asOf);
  const months = policy.loyalty.portraitMonths;
  const recentFrom = addMonths(today, -months);
  const { commonestProblem, meanSolutionMinutes, complaints } = ticketFacts(account, index);
  const { meanScore, praise } = answerFacts(account, index, policy);
  return {
    account,
    orderCount: frequency,
    meanOrderValue: frequency === 0 ? null : monetary / frequency,
    recentNet: netBetween(account, recentFrom, today),
    earlierNet: netBetween(account, addMonths(today, -2 * months), recentFrom),
    repurchaseRate: loyalty.byAccount.get(account.key)?.repurchaseRate ?? null,
    commonestProblem,
    meanSolutionMinutes,
    meanScore,
    complaints,
    praise,
  };
}

const sum = new ExactSum();

/** After `from` up to `until`. */
function netBetween({ orders }: Account, from: Day, until: Day): number {
  sum.clear();
  for (const { day, amount } of orders) if (day > from && day <= until) sum.add(amount);
  return sum.total();
}

type TicketFacts = Pick<Portrait, 'commonestProblem' | 'meanSolutionMinutes' | 'complaints'>;
const NO_TICKETS: TicketFacts = { commonestProblem: null, meanSolutionMinutes: null, complaints: 0 };
const NO_PROGRESS: readonly Progress[] = [];

function ticketFacts({ tickets }: Account, { progressByTicket, asOf }: ReplyIndex): TicketFacts {
  if (tickets.length === 0) return NO_TICKETS;
  const received = tickets.filter(({ receivedAt }) => receivedAt <= asOf);
  if (received.length === 0) return NO_TICKETS;
  let minutes = 0;
  let solved = 0;
  for (const ticket of received) {
    const { solvedAt } = ticketState(ticket, progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS, asOf);
    // Solved before received is a slip that the checks report.
    if (solvedAt === null || solvedAt < ticket.receivedAt) continue;
    minutes += solvedAt - ticket.receivedAt;
    solved++;
  }
  return {
    commonestProblem: commonestType(received),
    meanSolutionMinutes: solved === 0 ? null : minutes / solved,
    complaints: received.filter(isComplaint).length,
  };
}

/** Of equals the one that came up last. */
function commonestType(tickets: readonly Ticket[]): Portrait['commonestProblem'] {
  const counts = new Map<NonNullable<Ticket['type']>, { count: number; last: Minute }>();
  for (const { type, receivedAt } of tickets) {
    if (type === null) continue;
    const { count = 0, last = -Infinity } = counts.get(type) ?? {};
    counts.set(type, { count: count + 1, last: Math.max(last, receivedAt) });
  }
  const [first] = [...counts].sort(
    ([a, x], [b, y]) => y.count - x.count || y.last - x.last || (a < b ? -1 : 1),
  );
  return first?.[0] ?? null;
}

type AnswerFacts = Pick<Portrait, 'meanScore' | 'praise'>;
const NO_ANSWERS: AnswerFacts = { meanScore: null, praise: 0 };

function answerFacts(account: Account, index: ReplyIndex, { revisit }: Policy): AnswerFacts {
  if (account.surveys.length + account.tickets.length + account.visits.length === 0) return NO_ANSWERS;
  let total = 0;
  let count = 0;
  let praise = 0;
  collectReplies(account, index, -Infinity, Infinity, ({ score }) => {
    if (score === null) return;
    // Whole 840ths, as in score-tally.ts: the order of rows makes no difference.
    total += Math.round(score * 840);
    count++;
    if (score >= revisit.happyScore) praise++;
  });
  return { meanScore: count === 0 ? null : total / 840 / count, praise };
}
