// The words of the 设置 sheet: names and reasons of every setting, and the words its cells are written and read in.
import type { Policy, SettingMeta, Unit } from '../../policy/policy';
import type { SettingPath } from '../../policy/setting-list';
import type { SettingsTableId } from '../../policy/settings-tables';
import type { ANCHORS, RevisitRule } from '../../policy/tables';
import type { LoyaltyPolicyText, LoyaltyRowWords } from './loyalty-policy';
import type { SlaPolicyText, SlaRowWords } from './sla-policy';

export interface SettingText {
  readonly name: string;
  /** What it does, and why it is what it is. */
  readonly reason: string;
}

/** The three units of a span: days, calendar months, hours. */
export type SpanUnit = 'd' | 'm' | 'h';

export interface PolicyText extends LoyaltyRowWords, SlaRowWords {
  readonly sheetName: string;
  readonly title: string;
  readonly howToUse: string;
  readonly headings: Readonly<Record<SettingsTableId, string>>;
  readonly settings: Readonly<Record<SettingPath, SettingText>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly sources: Readonly<Record<SettingMeta['source'], string>>;
  /** The words of the settings that are a choice. */
  readonly choices: SlaPolicyText['choices'] & {
    readonly 'rfm.mode': Readonly<Record<Policy['rfm']['mode'], string>>;
    readonly 'rfm.threshold': Readonly<Record<Policy['rfm']['threshold'], string>>;
  };
  /** Our default rules by id: name, and what to bring or say. A team's own rules have no entry here. */
  readonly rules: Readonly<Record<string, { readonly name: string; readonly note: string }>>;
  readonly anchors: Readonly<Record<(typeof ANCHORS)[number], string>>;
  readonly directions: Readonly<Record<RevisitRule['direction'], string>>;
  readonly dayKinds: { readonly off: string; readonly working: string };
  /** An empty audience of a rule ("不限"), and an empty list of people greeted ("无"). */
  readonly anyone: string;
  readonly nobody: string;
  /** `(3, 'd') → "3天"`; negative = ahead of its date: "提前15天". */
  span(count: number, unit: SpanUnit): string;
  /** Words a person may write for each unit of a span, in this language. */
  readonly spanWords: Readonly<Record<SpanUnit | 'week', readonly string[]>>;
  /** Words that turn a span backwards ("提前", "前"). */
  readonly aheadWords: readonly string[];
  readonly allowed: LoyaltyPolicyText['allowed'] &
    SlaPolicyText['allowed'] & {
      range(min: string, max: string, whole: boolean): string;
      choice(words: readonly string[]): string;
      /** Several of them in one cell. */
      choices(words: readonly string[]): string;
      bounds(count: number): string;
      /** Of two settings that belong together: the first may not exceed the second. */
      inOrder(low: string, high: string): string;
      text: string;
      span: string;
      time: string;
      /** From before until. */
      timeOrder: string;
      periods: string;
      date: string;
      ruleId: string;
      unique: string;
      oneRow: string;
    };
}
