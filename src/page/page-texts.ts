// The words of the page, by language.
import type { CliText } from '../core/text/areas/cli';
import type { PageText } from '../core/text/areas/page';
import { cli as cliEn } from '../core/text/en/cli';
import { page as pageEn } from '../core/text/en/page';
import type { Language } from '../core/text/text';
import { cli as cliZh } from '../core/text/zh-cn/cli';
import { page as pageZh } from '../core/text/zh-cn/page';
import { PANE_TEXTS, type PaneTexts } from '../taskpane/pane-texts';

export interface PageTexts extends PaneTexts {
  readonly page: PageText;
  /** A broken file is told as the terminal tells it. */
  readonly errors: CliText['errors'];
}

export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = {
  'zh-CN': { ...PANE_TEXTS['zh-CN'], page: pageZh, errors: cliZh.errors },
  en: { ...PANE_TEXTS.en, page: pageEn, errors: cliEn.errors },
};
