// The codec of a parameter's value cell, by what its schema allows.
import type { CellCodec, SettingsWords } from './cell-codec';
import { bounds, percentage, plainNumber } from './number-codecs';
import type { Setting, SettingValue } from './setting-list';
import { freeText, oneOf, yesNo } from './word-codecs';

/** How a setting's value stands in its cell. `settingCodec(checks.compensationShare).write(0.3, zh) → "30%"`. */
export function settingCodec(setting: Setting): CellCodec<SettingValue> {
  return codecOf(setting) as CellCodec<SettingValue>;
}

function codecOf(
  setting: Setting,
): CellCodec<number> | CellCodec<string> | CellCodec<boolean> | CellCodec<readonly number[]> {
  const { allowed, unit } = setting;
  switch (allowed.kind) {
    case 'number':
      return unit === 'percent'
        ? percentage(allowed)
        : plainNumber(allowed, (text) => text.policy.units[unit]);
    case 'choice':
      return oneOf(allowed.values, (text) => choiceWords(setting, text));
    case 'bounds':
      return bounds(allowed.count);
    case 'yes/no':
      return yesNo;
    case 'text':
      return freeText;
  }
}

/** The words of a choice; a choice without words of its own is written as its code. */
function choiceWords(setting: Setting, text: SettingsWords): Readonly<Record<string, string>> {
  const codes = setting.allowed.kind === 'choice' ? setting.allowed.values : [];
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = text.policy.choices;
  return { ...Object.fromEntries(codes.map((code) => [code, code])), ...words[setting.path] };
}
