// What customers said in a period (§8): NPS, CSAT and means, by dimension and by group, with the lists to follow up and to
// thank. Linear in the register. Trends and comparisons are report-figures.ts.
import type { Minute } from '../../calendar/day';
import type { Period } from '../../calendar/period';
import type { Policy } from '../../policy/policy';
import type { ValueTier } from '../../policy/tables';
import type { Account, Register, Ticket } from '../../register/register';
import { customerLevel } from '../customer-level';
import type { Answer, Dimension, SatisfactionGroup, SatisfactionResult } from '../satisfaction-result';
import { collectReplies, replyIndex, type Reply } from './reply';
import { ScoreTally } from './score-tally';

export interface SatisfactionInput {
  readonly register: Register;
  readonly policy: Policy;
  /** Answers after it are left out. */
  readonly asOf: Minute;
  readonly tierOf: (account: Account) => ValueTier | null;
  /** The department that handles a type of ticket ("技术"); null for none. */
  readonly departmentOf: (type: Ticket['type']) => string | null;
}

export const DIMENSIONS: readonly Dimension[] = [
  'response',
  'solution',
  'attitude',
  'overall',
  'speed',
  'ability',
  'expertise',
  'initiative',
];

/**
 * Figures of the answers of a period (S1, S2, rules §8); null where nobody answered.
 * Scores 5, 5, 4, 3, 2 → all: mean 3.8, csat 0.6, n 5, smallSample.
 */
export function satisfaction(input: SatisfactionInput, period: Period): SatisfactionResult {
  const index = replyIndex(input.register, input.asOf);
  const replies: Reply[] = [];
  for (const account of input.register.accounts)
    collectReplies(account, index, period.from, period.to, (reply) => replies.push(reply));
  return satisfactionOf(replies, input, period);
}

/** The same where the replies of the period are collected already. */
export function satisfactionOf(
  replies: readonly Reply[],
  input: SatisfactionInput,
  period: Period,
): SatisfactionResult {
  const { policy, tierOf, departmentOf } = input;
  const tally = (which: (reply: Reply) => boolean) => {
    const made = new ScoreTally(policy.satisfaction);
    for (const reply of replies) if (which(reply)) made.add(reply.score, reply.recommend);
    return made.figures();
  };
  const by = (which: (reply: Reply) => boolean, name: (reply: Reply) => string | null) =>
    groupBy(replies, which, name, policy);
  const byDimension = dimensionFigures(replies, policy);
  return {
    period,
    all: tally(everyReply),
    transactional: tally(isTransactional),
    relational: tally((reply) => !isTransactional(reply)),
    byDimension,
    byLevel: by(everyReply, ({ account }) => customerLevel(account)),
    byTier: by(everyReply, ({ account }) => tierOf(account)),
    byOwner: by(everyReply, ({ owner }) => owner),
    byType: by(isTransactional, ({ ticket }) => ticket?.type ?? null),
    byDepartment: by(isTransactional, ({ ticket }) => departmentOf(ticket?.type ?? null)),
    weak: weakDimensions(byDimension, policy),
    followUp: answers(replies, (score) => score <= policy.revisit.unhappyScore).sort(lowestFirst),
    thanks: answers(replies, (score) => score >= policy.revisit.happyScore).sort(newestFirst),
  };
}

const everyReply = () => true;
const isTransactional = ({ ticketId }: Reply) => ticketId !== null;

function groupBy(
  replies: readonly Reply[],
  which: (reply: Reply) => boolean,
  nameOf: (reply: Reply) => string | null,
  policy: Policy,
): SatisfactionGroup[] {
  const tallies = new Map<string, ScoreTally>();
  for (const reply of replies) {
    if (!which(reply)) continue;
    const name = nameOf(reply)?.trim() ?? '';
    let tally = tallies.get(name);
    if (!tally) tallies.set(name, (tally = new ScoreTally(policy.satisfaction)));
    tally.add(reply.score, reply.recommend);
  }
  return [...tallies].sort(largestFirst).map(([name, tally]) => ({ name, ...tally.figures() }));
}

/** What is not known goes last. */
function largestFirst([a, x]: readonly [string, ScoreTally], [b, y]: readonly [string, ScoreTally]): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  return y.size - x.size || (a < b ? -1 : 1);
}

function dimensionFigures(replies: readonly Reply[], policy: Policy): SatisfactionResult['byDimension'] {
  const figures = DIMENSIONS.map((dimension) => {
    const tally = new ScoreTally(policy.satisfaction);
    for (const { survey, score } of replies) {
      if (survey) tally.add(survey[dimension]);
      else if (dimension === 'overall') tally.add(score);
    }
    return [dimension, tally.scores()] as const;
  });
  return Object.fromEntries(figures) as SatisfactionResult['byDimension'];
}

function weakDimensions(
  byDimension: SatisfactionResult['byDimension'],
  { satisfaction: { weakMean } }: Policy,
): Dimension[] {
  const mean = (dimension: Dimension) => byDimension[dimension].mean ?? Infinity;
  return DIMENSIONS.filter((dimension) => mean(dimension) < weakMean).sort((a, b) => mean(a) - mean(b));
}

function answers(replies: readonly Reply[], which: (score: number) => boolean): Answer[] {
  const found: Answer[] = [];
  for (const { account, day, score, owner, words, ticketId } of replies)
    if (score !== null && which(score)) found.push({ account, day, score, owner, words, ticketId });
  return found;
}

function lowestFirst(a: Answer, b: Answer): number {
  return a.score - b.score || b.day - a.day || byCustomer(a, b);
}

function newestFirst(a: Answer, b: Answer): number {
  return b.day - a.day || b.score - a.score || byCustomer(a, b);
}

/** Never the order of rows. */
function byCustomer(a: Answer, b: Answer): number {
  const [one, other] = [
    `${a.account.key}|${a.ticketId ?? ''}|${a.words ?? ''}`,
    `${b.account.key}|${b.ticketId ?? ''}|${b.words ?? ''}`,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}
