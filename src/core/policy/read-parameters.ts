// Reads the parameter rows of the 设置 sheet. Every value is judged by the policy's schema; a bad one leaves its default.
import type { Finding } from '../finding';
import type { ReadContext } from './cell-codec';
import { settingCodec } from './setting-codec';
import { isBlank, settingInvalid, settingsCell, settingUnknown, type SettingsRow } from './setting-finding';
import { settingAt, type Setting, type SettingPath, type SettingValue } from './setting-list';

/** A value that was read, and the row it stands in. */
export interface ReadSetting {
  readonly value: SettingValue;
  readonly at: SettingsRow;
}

export interface ReadParameters {
  readonly values: ReadonlyMap<SettingPath, ReadSetting>;
  readonly findings: readonly Finding[];
}

/** The usable values by path. A row without a value means its default; an unknown ID and a second row are findings. */
export function readParameters(rows: readonly SettingsRow[], context: ReadContext): ReadParameters {
  const values = new Map<SettingPath, ReadSetting>();
  const findings: Finding[] = [];
  for (const at of rows) {
    const setting = settingAt(String(settingsCell(at, 'id') ?? '').trim());
    if (!setting) findings.push(settingUnknown(at, 'id'));
    else if (values.has(setting.path)) findings.push(listedTwice(at, context));
    else if (!isBlank(settingsCell(at, 'value'))) {
      const value = readValue(setting, at, context);
      if (value === undefined) findings.push(invalidParameter(setting, at, context));
      else values.set(setting.path, { value, at });
    }
  }
  return { values, findings };
}

/** `setting-invalid` at a parameter's value, with its name, what is allowed and the default that stays in force. */
export function invalidParameter(
  setting: Setting,
  at: SettingsRow,
  { texts: [text] }: ReadContext,
  allowed = settingCodec(setting).allowed(text),
): Finding {
  const fallback = settingCodec(setting).write(setting.fallback, text) ?? '';
  return settingInvalid(at, 'value', allowed, { fallback }, text.policy.settings[setting.path].name);
}

function readValue(setting: Setting, at: SettingsRow, context: ReadContext): SettingValue | undefined {
  const value = settingCodec(setting).read(settingsCell(at, 'value'), context);
  return value !== undefined && setting.accepts(value) ? value : undefined;
}

function listedTwice(at: SettingsRow, { texts: [text] }: ReadContext): Finding {
  return settingInvalid(at, 'id', text.policy.allowed.unique, { effect: 'row-unused' });
}
