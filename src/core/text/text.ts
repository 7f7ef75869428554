// Every sentence a person reads. Each language satisfies this one type, so a missing sentence fails the build.
import type { CliText } from './areas/cli';
import type { FindingsText } from './areas/findings';
import type { HostErrorsText } from './areas/host-errors';
import type { PaneText } from './areas/pane';
import type { PolicyText } from './areas/policy';
import type { RegisterSheetText, TiersSheetText } from './areas/tiers';
import type { RevisitsText } from './areas/revisits';
import type { TemplatesText } from './areas/templates';
import type { WordsText } from './areas/words';

export type Language = 'zh-CN' | 'en';

export interface Text {
  readonly language: Language;
  readonly words: WordsText;
  readonly findings: FindingsText;
  readonly policy: PolicyText;
  readonly tiers: TiersSheetText;
  readonly register: RegisterSheetText;
  readonly revisits: RevisitsText;
  readonly templates: TemplatesText;
  readonly cli: CliText;
  readonly hostErrors: HostErrorsText;
  readonly pane: PaneText;
}
