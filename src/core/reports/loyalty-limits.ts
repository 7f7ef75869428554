// The policy's limits of the loyalty grades, as the sentences about them want them.
import type { Policy } from '../policy/policy';
import type { LoyaltyLimits } from '../text/areas/loyalty';

/** `DEFAULT_POLICY → { lostMonths: 12, contractLapsedDays: 90, … }`. */
export function loyaltyLimits({ loyalty }: Policy): LoyaltyLimits {
  const { lostMonths, contractLapsedDays, lowScore, lowNps, gapTimes } = loyalty;
  const { repurchaseMonths, loyalRepurchase, loyalFrequency, loyalNps } = loyalty;
  return {
    lostMonths,
    contractLapsedDays,
    lowScore,
    lowNps,
    gapTimes,
    repurchaseMonths,
    loyalRepurchase,
    loyalFrequency,
    loyalNps,
  };
}
