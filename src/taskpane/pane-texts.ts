// The words the pane needs at once, by language. The core's long texts stay with the core, in its worker.
import type { HostErrorsText } from '../core/text/areas/host-errors';
import type { PaneText } from '../core/text/areas/pane';
import type { WordsText } from '../core/text/areas/words';
import { hostErrors as hostErrorsEn } from '../core/text/en/host-errors';
import { pane as paneEn } from '../core/text/en/pane';
import { words as wordsEn } from '../core/text/en/words';
import type { Language } from '../core/text/text';
import { hostErrors as hostErrorsZh } from '../core/text/zh-cn/host-errors';
import { pane as paneZh } from '../core/text/zh-cn/pane';
import { words as wordsZh } from '../core/text/zh-cn/words';

export interface PaneTexts {
  readonly pane: PaneText;
  readonly hostErrors: HostErrorsText;
  readonly words: WordsText;
}

export const PANE_TEXTS: Readonly<Record<Language, PaneTexts>> = {
  'zh-CN': { pane: paneZh, hostErrors: hostErrorsZh, words: wordsZh },
  en: { pane: paneEn, hostErrors: hostErrorsEn, words: wordsEn },
};

/** The language a locale begins with ("zh-TW" → zh-CN), Chinese where none is told, English for those we do not speak. */
export function languageFor(locale: string): Language {
  const spoken = Object.keys(PANE_TEXTS) as Language[];
  const begin = (tag: string) => tag.toLowerCase().split('-')[0];
  return spoken.find((language) => begin(language) === begin(locale || 'zh')) ?? 'en';
}
