// Whom a rule is for.
import type { RevisitRule } from '../../policy/tables';
import type { CustomerFacts } from './customer-facts';

/** An empty list means "any"; lists must all hold, except that level and tier are alternatives (VIP **or** 高价值). */
export function isForCustomer(rule: RevisitRule, facts: CustomerFacts): boolean {
  if (rule.strategicOnly && !facts.strategic) return false;
  if (rule.lifecycles.length > 0 && (!facts.lifecycle || !rule.lifecycles.includes(facts.lifecycle)))
    return false;
  return rule.levels.length + rule.tiers.length === 0 || hasRank(rule, facts);
}

/** Level or tier is one of those listed. */
export function hasRank(
  ranks: Pick<RevisitRule, 'levels' | 'tiers'>,
  { level, tier }: CustomerFacts,
): boolean {
  return (level !== null && ranks.levels.includes(level)) || (tier !== null && ranks.tiers.includes(tier));
}
