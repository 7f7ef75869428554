// The eight segments of the Chinese convention (near or far × often or seldom × much or little money) and their value tier (S0).
import { DEFAULT_TIERS } from '../policy/defaults';
import type { Policy } from '../policy/policy';
import type { Segment, ValueTier } from '../policy/tables';
import { roundDecimal } from './exact-sum';
import { medianOf } from './percentile';
import type { SortedMeasures } from './rfm-cuts';
import type { RfmResult } from './rfm-result';

export type Thresholds = RfmResult['thresholds'];

/** How the thresholds come about; the policy's own numbers when nobody is scored. Mode median always splits at the median. */
export function thresholdWay(rfm: Policy['rfm'], scored: number): Policy['rfm']['threshold'] {
  if (scored === 0) return 'fixed';
  return rfm.mode === 'median' ? 'median' : rfm.threshold;
}

/** Where "high" begins: at the mean, the median, or the policy's own numbers. */
export function chooseThresholds(sorted: SortedMeasures, rfm: Policy['rfm']): Thresholds {
  const way = thresholdWay(rfm, sorted.frequency.length);
  if (way === 'fixed') {
    return {
      recencyDays: rfm.thresholdRecencyDays,
      frequency: rfm.thresholdFrequency,
      monetary: rfm.thresholdMonetary,
    };
  }
  const middle = way === 'median' ? medianOf : meanOf;
  return {
    recencyDays: middle(sorted.recencyDays),
    frequency: middle(sorted.frequency),
    monetary: middle(sorted.monetary),
  };
}

/**
 * `{ recencyDays: 10, frequency: 1, monetary: 900 }` against 30, 2 and 500 → "develop" (重要发展: near, seldom, much).
 * The bound itself counts as near, often, much.
 */
export function segmentOf(
  values: { readonly recencyDays: number; readonly frequency: number; readonly monetary: number },
  thresholds: Thresholds,
): Segment {
  const near = values.recencyDays <= thresholds.recencyDays;
  const often = values.frequency >= thresholds.frequency;
  const much = values.monetary >= thresholds.monetary;
  if (near) {
    if (often) return much ? 'champion' : 'general-value';
    return much ? 'develop' : 'general-develop';
  }
  if (often) return much ? 'keep' : 'general-keep';
  return much ? 'retain' : 'general-retain';
}

/** Segment → value tier by the policy's table; a segment whose row was deleted there keeps the default. */
export function tierTable(policy: Policy): ReadonlyMap<Segment, ValueTier> {
  return new Map([...DEFAULT_TIERS, ...policy.tiers].map((row) => [row.segment, row.tier]));
}

function meanOf(sorted: Float64Array): number {
  const sum = sorted.reduce((total, value) => total + value, 0);
  const mean = sum / sorted.length;
  return roundDecimal(mean, Math.abs(mean));
}
