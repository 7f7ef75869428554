// The words of the settings about satisfaction and loyalty: a part of PolicyText, and our own rows' names and texts by id.
import type { AssessmentArea, MessageKind, PlaceholderId } from '../../policy/loyalty-tables';
import type { SettingPath } from '../../policy/setting-list';
import type { SettingsTableId } from '../../policy/settings-tables';
import type { SettingText } from './policy';

type LoyaltyGroup = 'satisfaction' | 'loyalty' | 'messages' | 'assessment';
type LoyaltyTable = 'campaigns' | 'messageTemplates' | 'complaintThemes' | 'indicators' | 'deductions';

export interface LoyaltyPolicyText {
  readonly headings: Readonly<Record<Extract<SettingsTableId, LoyaltyTable>, string>>;
  readonly settings: Readonly<Record<Extract<SettingPath, `${LoyaltyGroup}.${string}`>, SettingText>>;
  readonly allowed: {
    readonly wordList: string;
    readonly monthOrder: string;
    readonly pointsOrder: string;
    /** A text with these placeholders ("客户" …). */
    message(placeholders: readonly string[]): string;
  };
  readonly rows: LoyaltyRowWords;
}

/** What stands in the tables, by code or by the id behind "@". */
export interface LoyaltyRowWords {
  readonly campaigns: Readonly<Record<string, string>>;
  readonly complaintThemes: Readonly<Record<string, string>>;
  readonly messageKinds: Readonly<Record<MessageKind, string>>;
  /** Our texts, with the placeholders of this language: {客户}. */
  readonly messages: Readonly<Record<string, string>>;
  readonly placeholders: Readonly<Record<PlaceholderId, string>>;
  /** Said in a message where the value is not known. */
  readonly messageFallbacks: Readonly<Record<PlaceholderId, string>>;
  readonly assessmentAreas: Readonly<Record<AssessmentArea, string>>;
  readonly indicators: Readonly<Record<string, string>>;
  readonly deductions: Readonly<Record<string, string>>;
}
