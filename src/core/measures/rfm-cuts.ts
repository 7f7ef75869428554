// Where the scores 1–5 part: cuts from the customers themselves, or the policy's fixed bounds.
import type { Policy } from '../policy/policy';
import { quintileCuts } from './percentile';
import type { RfmCuts, RfmResult } from './rfm-result';
import type { CutRule } from './rfm-scores';

/** The three measures of the scored customers, each sorted ascending. */
export interface SortedMeasures {
  readonly recencyDays: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

export interface ChosenCuts {
  readonly mode: RfmResult['mode'];
  readonly cuts: RfmCuts;
  readonly rule: CutRule;
  readonly smallSample: boolean;
  readonly fixedFrequency: boolean;
}

/**
 * The cuts by the policy's mode; fixed bounds for a small sample, and for F alone when few distinct frequencies exist.
 * r-package: as R's `rfm`, quantile plus 1, where a value at a cut already belongs to the upper bin (rules §5).
 */
export function chooseCuts(sorted: SortedMeasures, rfm: Policy['rfm']): ChosenCuts {
  const smallSample = sorted.frequency.length < rfm.smallSampleCustomers;
  const mode = smallSample ? 'fixed' : rfm.mode;
  if (mode === 'fixed') {
    return { mode, cuts: fixedCuts(rfm), rule: 'above', smallSample, fixedFrequency: true };
  }
  if (mode === 'r-package') {
    return { mode, cuts: cutsOf(sorted, 1), rule: 'from', smallSample, fixedFrequency: false };
  }
  const fixedFrequency = countDistinct(sorted.frequency) <= rfm.fewFrequencies;
  const cuts = cutsOf(sorted, 0);
  return {
    mode,
    cuts: fixedFrequency ? { ...cuts, frequency: rfm.fixedFrequency } : cuts,
    rule: 'above',
    smallSample,
    fixedFrequency,
  };
}

function cutsOf(sorted: SortedMeasures, plus: number): RfmCuts {
  const cuts = (values: Float64Array) => quintileCuts(values).map((cut) => cut + plus);
  return {
    recencyDays: cuts(sorted.recencyDays),
    frequency: cuts(sorted.frequency),
    monetary: cuts(sorted.monetary),
  };
}

function fixedCuts(rfm: Policy['rfm']): RfmCuts {
  return {
    recencyDays: ascending(rfm.fixedRecencyDays),
    frequency: ascending(rfm.fixedFrequency),
    monetary: ascending(rfm.fixedMonetary),
  };
}

const ascending = (bounds: readonly number[]) => [...bounds].sort((a, b) => a - b);

function countDistinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
}
