// The words of the help page, by language: they come with the page, not with the pane.
import type { FindingsText } from '../../core/text/areas/findings';
import type { HelpText } from '../../core/text/areas/help';
import { findings as findingsEn } from '../../core/text/en/findings';
import { help as helpEn } from '../../core/text/en/help';
import type { Language } from '../../core/text/text';
import { findings as findingsZh } from '../../core/text/zh-cn/findings';
import { help as helpZh } from '../../core/text/zh-cn/help';

export interface HelpTexts {
  readonly help: HelpText;
  readonly findings: FindingsText;
}

export const HELP_TEXTS: Readonly<Record<Language, HelpTexts>> = {
  'zh-CN': { help: helpZh, findings: findingsZh },
  en: { help: helpEn, findings: findingsEn },
};
