// Everything the report of a period needs from satisfaction: the period and the one before, the trend of the last months,
// problem types, need conversion, complaints, level and tier at odds. One walk over the register.
import { dayOf, ymd, type Day } from '../../calendar/day';
import { monthOf, previousPeriod, type Period } from '../../calendar/period';
import type { Account, Register } from '../../register/register';
import { isComplaint } from '../complaint';
import { customerLevel } from '../customer-level';
import type { Rate } from '../quality-result';
import type { ProblemType, ReportFigures, TrendMonth } from '../satisfaction-result';
import { complaintThemes, type ComplaintText } from './complaint-themes';
import { collectReplies, replyIndex, type Reply } from './reply';
import { satisfactionOf, type SatisfactionInput } from './satisfaction';
import { ScoreTally } from './score-tally';

/** The figures of `period` (S2, S4, rules §8). A period without any answer: counts 0, shares and means null. */
export function reportFigures(input: SatisfactionInput, period: Period): ReportFigures {
  const { register, asOf, policy } = input;
  const previous = previousPeriod(period);
  const months = trendMonths(period, input);
  const first = Math.min(previous.from, months[0]?.from ?? period.from);
  const replies: Reply[] = [];
  const index = replyIndex(register, asOf);
  for (const account of register.accounts)
    collectReplies(account, index, first, period.to, (reply) => replies.push(reply));
  const during = (span: Period) => replies.filter(({ day }) => isIn(day, span));
  const received = ticketsReceived(input, first, period.to);
  return {
    period,
    current: satisfactionOf(during(period), input, period),
    previous: satisfactionOf(during(previous), input, previous),
    trend: trendOf(months, replies, received, input),
    tickets: { current: count(received, period), previous: count(received, previous) },
    problemTypes: problemTypes(received, period, previous),
    conversion: { current: conversion(input, period), previous: conversion(input, previous) },
    complaints: complaintThemes(complaintTexts(replies, input, period), policy),
    mismatched: mismatched(register, input),
  };
}

function isIn(day: Day, { from, to }: Period): boolean {
  return day >= from && day <= to;
}

/** Whole months up to the one the period ends in. */
function trendMonths(period: Period, { policy }: SatisfactionInput): Period[] {
  const months = [monthOf(period.to)];
  while (months.length < policy.satisfaction.trendMonths)
    months.push(previousPeriod(months.at(-1) ?? period));
  return months.reverse();
}

type Received = readonly { readonly day: Day; readonly type: string }[];

function ticketsReceived({ register, asOf }: SatisfactionInput, from: Day, to: Day): Received {
  const found: { day: Day; type: string }[] = [];
  for (const { receivedAt, type } of register.tickets) {
    const day = dayOf(receivedAt);
    if (receivedAt <= asOf && day >= from && day <= to) found.push({ day, type: type ?? '' });
  }
  return found;
}

function count(received: Received, span: Period): number {
  return received.reduce((sum, { day }) => sum + (isIn(day, span) ? 1 : 0), 0);
}

function trendOf(
  months: readonly Period[],
  replies: readonly Reply[],
  received: Received,
  { policy }: SatisfactionInput,
): TrendMonth[] {
  const first = monthNumber(months[0]?.from ?? 0);
  const tallies = months.map(() => new ScoreTally(policy.satisfaction));
  const tickets = months.map(() => 0);
  for (const { day, score, recommend } of replies) tallies[monthNumber(day) - first]?.add(score, recommend);
  for (const { day } of received) {
    const at = monthNumber(day) - first;
    if (at >= 0 && at < tickets.length) tickets[at] = (tickets[at] ?? 0) + 1;
  }
  return months.map((month, i) => {
    const { n = 0, mean = null, csat = null, nps } = tallies[i]?.figures() ?? {};
    return { month, n, mean, csat, nps: nps?.nps ?? null, tickets: tickets[i] ?? 0 };
  });
}

function monthNumber(day: Day): number {
  const { year, month } = ymd(day);
  return year * 12 + month;
}

function problemTypes(received: Received, period: Period, previous: Period): ProblemType[] {
  const counts = new Map<string, { now: number; before: number }>();
  for (const { day, type } of received) {
    const entry = counts.get(type) ?? { now: 0, before: 0 };
    if (isIn(day, period)) entry.now++;
    else if (isIn(day, previous)) entry.before++;
    counts.set(type, entry);
  }
  const total = count(received, period);
  return [...counts]
    .filter(([, { now }]) => now > 0)
    .sort(([a, x], [b, y]) => y.now - x.now || (a < b ? -1 : 1))
    .map(([type, { now, before }]) => ({ type, count: now, share: now / total, previousCount: before }));
}

/** Blank = no need came up: neither converted nor not. */
function conversion({ register, asOf }: SatisfactionInput, span: Period): Rate {
  let part = 0;
  let whole = 0;
  for (const { at, converted } of register.visits) {
    if (converted === null || at > asOf || !isIn(dayOf(at), span)) continue;
    whole++;
    if (converted) part++;
  }
  return { part, whole, value: whole === 0 ? null : part / whole };
}

/** Descriptions of complaints and of tickets of angry customers, words said with a low score. */
function complaintTexts(
  replies: readonly Reply[],
  input: SatisfactionInput,
  period: Period,
): ComplaintText[] {
  const { register, policy, asOf } = input;
  const texts: ComplaintText[] = [];
  const say = (account: Account, day: Day, text: string | null) => {
    const trimmed = text?.trim() ?? '';
    if (trimmed !== '' && isIn(day, period)) texts.push({ account, day, text: trimmed });
  };
  for (const account of register.accounts) {
    for (const ticket of account.tickets)
      if (ticket.receivedAt <= asOf && (isComplaint(ticket) || ticket.emotion === 'angry'))
        say(account, dayOf(ticket.receivedAt), ticket.description);
  }
  for (const { account, day, score, words, ticket, survey } of replies) {
    const isTicketsOwn = ticket !== null && survey === null;
    if (score !== null && score <= policy.revisit.unhappyScore && !isTicketsOwn) say(account, day, words);
  }
  return texts;
}

function mismatched({ accounts }: Register, { tierOf }: SatisfactionInput): ReportFigures['mismatched'] {
  const vipOfLowTier: Account[] = [];
  const highTierNotVip: Account[] = [];
  for (const account of accounts) {
    const tier = tierOf(account);
    if (tier === null || tier === 'middle') continue;
    const isVip = customerLevel(account) === 'vip';
    if (isVip && tier === 'low') vipOfLowTier.push(account);
    else if (!isVip && tier === 'high') highTierNotVip.push(account);
  }
  return { vipOfLowTier, highTierNotVip };
}
