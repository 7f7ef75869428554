// Settings that make sense only in order: the first may not exceed the second. Each alone is allowed; together they may
// contradict each other.
import type { Finding } from '../finding';
import type { ReadContext } from './cell-codec';
import { invalidParameter, type ReadSetting } from './read-parameters';
import { settingAt, type SettingPath } from './setting-list';

interface Order {
  readonly low: SettingPath;
  readonly high: SettingPath;
  /** Equal values contradict each other too. */
  readonly strict: boolean;
}

export const ORDERED_SETTINGS: readonly Order[] = [
  { low: 'lifecycle.newMonths', high: 'lifecycle.oldMonths', strict: false },
  { low: 'revisit.unhappyScore', high: 'revisit.happyScore', strict: true },
  { low: 'satisfaction.detractorScore', high: 'satisfaction.promoterScore', strict: true },
  { low: 'loyalty.lowScore', high: 'loyalty.loyalScore', strict: true },
  { low: 'loyalty.lowNps', high: 'loyalty.loyalNps', strict: true },
  { low: 'assessment.passPoints', high: 'assessment.threeStarPoints', strict: false },
  { low: 'assessment.threeStarPoints', high: 'assessment.fourStarPoints', strict: false },
  { low: 'assessment.fourStarPoints', high: 'assessment.fiveStarPoints', strict: false },
];

/** The values without pairs in the wrong order (both fall back to their defaults), and a finding for each such pair. */
export function dropContradictions(
  values: ReadonlyMap<SettingPath, ReadSetting>,
  context: ReadContext,
): { readonly values: ReadonlyMap<SettingPath, ReadSetting>; readonly findings: readonly Finding[] } {
  const wrong = ORDERED_SETTINGS.filter(({ low, high, strict }) => {
    const [below, above] = [valueOf(low, values), valueOf(high, values)];
    return strict ? below >= above : below > above;
  });
  const dropped = new Set(wrong.flatMap(({ low, high }) => [low, high]));
  return {
    values: new Map([...values].filter(([path]) => !dropped.has(path))),
    findings: wrong.flatMap((order) => contradiction(order, values, context)),
  };
}

function valueOf(path: SettingPath, values: ReadonlyMap<SettingPath, ReadSetting>): number {
  return Number(values.get(path)?.value ?? settingAt(path)?.fallback);
}

/** At the cell that was typed; at the higher one when both were. */
function contradiction(
  { low, high }: Order,
  values: ReadonlyMap<SettingPath, ReadSetting>,
  context: ReadContext,
): Finding[] {
  const path = values.has(high) ? high : low;
  const [setting, read] = [settingAt(path), values.get(path)];
  if (!setting || !read) return [];
  const { settings, allowed } = context.texts[0].policy;
  return [
    invalidParameter(setting, read.at, context, allowed.inOrder(settings[low].name, settings[high].name)),
  ];
}
