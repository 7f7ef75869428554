// The words of the settings about tickets' clocks: a part of PolicyText.
import type { IMPACTS, URGENCIES } from '../../register/records';
import type { SettingPath } from '../../policy/setting-list';
import type { SettingsTableId } from '../../policy/settings-tables';
import type { CLOCK_CHOICES } from '../../policy/sla-tables';
import type { SettingText } from './policy';

type SlaTable =
  'limits' | 'priorities' | 'priorityMatrix' | 'ticketClasses' | 'problemWords' | 'pausingStatuses';

export interface SlaPolicyText {
  readonly headings: Readonly<Record<Extract<SettingsTableId, SlaTable>, string>>;
  readonly settings: Readonly<Record<Extract<SettingPath, `sla.${string}`>, SettingText>>;
  readonly choices: {
    readonly 'sla.updateClock': Readonly<Record<(typeof CLOCK_CHOICES)[number], string>>;
    readonly 'sla.defaultImpact': Readonly<Record<(typeof IMPACTS)[number], string>>;
    readonly 'sla.defaultUrgency': Readonly<Record<(typeof URGENCIES)[number], string>>;
  };
  readonly allowed: { readonly limitId: string };
  readonly rows: SlaRowWords;
}

export interface SlaRowWords {
  /** Our limits' names, and why they are as they are, by id. */
  readonly limits: Readonly<Record<string, string>>;
  readonly limitReasons: Readonly<Record<string, string>>;
  /** An empty cell that says so ("无"). */
  readonly nothing: string;
}
