import type { TiersSheetText, TierSummary } from '../areas/tiers';
import { formatNumber } from '../format-number';

const MODES = {
  percentile: 'scored by percentiles',
  fixed: 'scored by fixed bounds',
  median: 'scored by percentiles, segments split at the median',
  'r-package': "scored as R's rfm package does",
};
const WAYS = { mean: 'mean of all', median: 'median of all', fixed: 'fixed values from the settings' };
const MEASURES = {
  recencyDays: { name: 'R (days since last order)', scores: [5, 4, 3, 2, 1] },
  frequency: { name: 'F (orders)', scores: [1, 2, 3, 4, 5] },
  monetary: { name: 'M (net amount)', scores: [1, 2, 3, 4, 5] },
};

function summary(s: TierSummary): string {
  const window = s.windowMonths === 0 ? 'all orders' : `orders of the last ${s.windowMonths} months`;
  const mode = s.smallSample
    ? `too few customers (under ${s.smallSampleCustomers}), ${MODES[s.mode]}, a rough guide only`
    : MODES[s.mode];
  const future = s.futureOrders === 0 ? '' : `; ${s.futureOrders} orders after that day left out`;
  const counts = s.tierCounts.length === 0 ? '' : ` (${s.tierCounts.join(', ')})`;
  return `As of ${s.asOf}; ${window}, net of refunds; ${s.scored} customers scored${counts}, ${s.unscored} without orders; ${mode}${future}`;
}

export const tiers: TiersSheetText = {
  sheet: 'Customer tiers',
  title: 'Customer tiers (RFM)',
  columns: {
    customerId: 'Customer ID',
    customerName: 'Customer',
    level: 'Level',
    tier: 'Value tier',
    segment: 'Segment',
    lifecycle: 'Lifecycle',
    lastOrder: 'Last order',
    recencyDays: 'Days since',
    frequency: 'Orders',
    monetary: 'Net amount',
    r: 'R',
    f: 'F',
    m: 'M',
    rfm: 'RFM',
    change: 'Change',
    hint: 'Hint',
    accountManager: 'Account manager',
    note: 'Note',
    key: 'Row key',
    baseTier: 'Previous tier',
    baseDay: 'Previous as-of',
    writtenDay: 'This as-of',
  },
  changes: { up: 'Up', down: 'Down', same: 'Same', new: 'New' },
  hints: {
    vipLow: 'VIP with a low value tier: find out why',
    highNotVip: 'High value tier, not yet VIP',
    netNotPositive: 'Net amount not above 0: M scored 1',
    neverBought: 'No order yet',
    notInWindow: 'No order in the period',
    gone: 'No longer in the register; note kept',
  },
  unscored: 'No order',
  summary,
  cuts: (measure, cuts, rule, fixed) => {
    const { name, scores } = MEASURES[measure];
    const sign = rule === 'above' ? '≤' : '<';
    const steps = cuts.map((cut, i) => `${sign} ${formatNumber(cut)} scores ${scores[i] ?? ''}`);
    return `${name}${fixed ? ', fixed bounds' : ''}: ${steps.join(', ')}, the rest ${scores[4] ?? ''}`;
  },
  thresholds: (way, { recencyDays, frequency, monetary }) =>
    `Segment thresholds (${WAYS[way]}): near when ≤ ${formatNumber(recencyDays)} days, often when ≥ ${formatNumber(frequency)} orders, much when net ≥ ${formatNumber(monetary)}; "Change" compares with the result of the as-of before`,
};
