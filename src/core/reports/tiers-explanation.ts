// What the scores rest on, in words above the table of 客户分层: as-of, period, mode, cuts, thresholds. A person can check
// every score with these numbers and a formula.
import { dayOf, formatDay } from '../calendar/day';
import type { RfmResult, RfmRow } from '../measures/rfm-result';
import { thresholdWay } from '../measures/rfm-segment';
import type { TextPlan } from '../plan/plan';
import type { TierSummary } from '../text/areas/tiers';
import type { ReportContext } from './report-context';

/** Title, summary, one line for each measure's cuts, one for the segments' thresholds: to stand from `row` down. */
export function tiersExplanation(
  rfm: RfmResult,
  place: { readonly row: number; readonly col: number },
  context: ReportContext,
): TextPlan[] {
  const { text, policy } = context;
  const { cuts, thresholds } = text.tiers;
  const rule = rfm.mode === 'r-package' ? 'from' : 'above';
  const fixed = rfm.mode === 'fixed';
  const lines: (readonly [string, TextPlan['look']])[] = [
    [text.tiers.title, 'title'],
    [text.tiers.summary(summaryOf(rfm, context)), 'subtitle'],
    [cuts('recencyDays', rfm.cuts.recencyDays, rule, fixed), 'note'],
    [cuts('frequency', rfm.cuts.frequency, rule, rfm.fixedFrequency), 'note'],
    [cuts('monetary', rfm.cuts.monetary, rule, fixed), 'note'],
    [thresholds(thresholdWay(policy.rfm, rfm.rows.length), rfm.thresholds), 'note'],
  ];
  return lines
    .map(([line, look], i) => ({ row: place.row + i, col: place.col, text: line, look }))
    .filter((line) => line.row >= 0);
}

function summaryOf(rfm: RfmResult, { text, policy, asOf }: ReportContext): TierSummary {
  const count = (tier: RfmRow['tier']) => rfm.rows.filter((row) => row.tier === tier).length;
  const tiers = (['high', 'middle', 'low'] as const).map(
    (tier) => `${text.words.tiers[tier]} ${count(tier)}`,
  );
  return {
    asOf: formatDay(dayOf(asOf)),
    scored: rfm.rows.length,
    unscored: rfm.unscored.length,
    tierCounts: rfm.rows.length === 0 ? [] : tiers,
    windowMonths: policy.rfm.windowMonths,
    mode: rfm.mode,
    smallSample: rfm.smallSample,
    smallSampleCustomers: policy.rfm.smallSampleCustomers,
    futureOrders: rfm.futureOrders,
  };
}
