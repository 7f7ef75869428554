// Lists of customers for campaigns (回访名单): each active row of the policy is a filter, all that it asks must hold.
import { addMonths, dayOf, type Day, type Minute } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { Campaign } from '../../policy/loyalty-tables';
import type { ValueTier } from '../../policy/tables';
import type { Account, Register } from '../../register/register';
import type { AccountHistories } from '../account-histories';
import { customerLevel } from '../customer-level';
import type { LifecycleInfo } from '../rfm-result';

export interface CampaignInput {
  readonly register: Register;
  readonly policy: Policy;
  readonly asOf: Minute;
  readonly tierOf: (account: Account) => ValueTier | null;
  /** `rfm.histories`: orders and lifecycle of every account. */
  readonly histories: AccountHistories;
}

export interface CampaignMember {
  readonly account: Account;
  /** First order or signing. */
  readonly since: Day | null;
  readonly orders: number;
  readonly lastOrder: Day | null;
  /** The last visit that took place. */
  readonly lastContact: Day | null;
}

export interface CampaignList {
  readonly campaign: Campaign;
  /** Longest without contact first, those never contacted before all. */
  readonly members: readonly CampaignMember[];
}

/**
 * One list per active campaign, in the policy's order; a customer may be on several (rules §8).
 * Tenure 1–3 months, no second order in 30 days, as-of 2026-11-21: first order 2026-10-01, none since → on the list.
 */
export function campaigns(input: CampaignInput): CampaignList[] {
  const active = input.policy.campaigns.filter((campaign) => campaign.active);
  const lists = active.map((campaign) => ({ campaign, members: [] as CampaignMember[] }));
  for (const account of active.length > 0 ? input.register.accounts : []) {
    const known = customerOf(account, input);
    for (const { campaign, members } of lists) if (isFor(campaign, known)) members.push(known.member);
  }
  for (const { members } of lists) members.sort(longestWithoutContact);
  return lists;
}

interface Known {
  readonly member: CampaignMember;
  readonly level: ReturnType<typeof customerLevel>;
  readonly tier: ValueTier | null;
  readonly lifecycle: LifecycleInfo | null;
  readonly industry: string;
  readonly today: Day;
}

function customerOf(account: Account, { asOf, tierOf, histories }: CampaignInput): Known {
  const history = histories.get(account);
  const lifecycle = history?.lifecycle ?? null;
  const { frequency = 0, lastDay = null } = history?.whole ?? {};
  const lastContact = lastVisitDay(account, asOf);
  return {
    member: { account, since: lifecycle?.since ?? null, orders: frequency, lastOrder: lastDay, lastContact },
    level: customerLevel(account),
    tier: tierOf(account),
    lifecycle,
    industry: industryOf(account).toLowerCase(),
    today: dayOf(asOf),
  };
}

function lastVisitDay({ visits }: Account, asOf: Minute): Day | null {
  let last: Minute | null = null;
  for (const { at } of visits) if (at <= asOf && (last === null || at > last)) last = at;
  return last === null ? null : dayOf(last);
}

function industryOf({ customer, visits }: Account): string {
  return customer?.industry ?? visits.find(({ industry }) => industry !== null)?.industry ?? '';
}

function isFor(campaign: Campaign, known: Known): boolean {
  const { level, tier, lifecycle, industry } = known;
  const { levels, tiers, lifecycles, industryWords } = campaign;
  if (levels.length > 0 && (level === null || !levels.includes(level))) return false;
  if (tiers.length > 0 && (tier === null || !tiers.includes(tier))) return false;
  if (lifecycles.length > 0 && (lifecycle === null || !lifecycles.includes(lifecycle.stage))) return false;
  if (industryWords.length > 0 && !industryWords.some((word) => industry.includes(word.toLowerCase())))
    return false;
  return hasTenure(campaign, known) && hasOneOrder(campaign, known) && isLongSilent(campaign, known);
}

function hasTenure({ tenureFromMonths, tenureToMonths }: Campaign, { member, today }: Known): boolean {
  if (tenureFromMonths === null && tenureToMonths === null) return true;
  if (member.since === null) return false;
  const longEnough = tenureFromMonths === null || today >= addMonths(member.since, tenureFromMonths);
  return longEnough && (tenureToMonths === null || today <= addMonths(member.since, tenureToMonths));
}

/** One order that counts, and the days since are over. */
function hasOneOrder({ noSecondOrderDays }: Campaign, { member, today }: Known): boolean {
  if (noSecondOrderDays === null) return true;
  return member.orders === 1 && member.lastOrder !== null && today - member.lastOrder >= noSecondOrderDays;
}

function isLongSilent({ lastContactOlderDays }: Campaign, { member, today }: Known): boolean {
  if (lastContactOlderDays === null || member.lastContact === null) return true;
  return today - member.lastContact > lastContactOlderDays;
}

function longestWithoutContact(a: CampaignMember, b: CampaignMember): number {
  const [one, other] = [a.lastContact ?? -Infinity, b.lastContact ?? -Infinity];
  return one === other ? (a.account.key < b.account.key ? -1 : 1) : one - other;
}
