// Every sentence a person reads. Each language satisfies this one type, so a missing sentence fails the build.
import type { CliText } from './areas/cli';
import type { FindingsText } from './areas/findings';
import type { HelpText } from './areas/help';
import type { HostErrorsText } from './areas/host-errors';
import type { PageText } from './areas/page';
import type { LogText } from './areas/log';
import type { LoyaltyText } from './areas/loyalty';
import type { DigestText } from './areas/digest';
import type { MergeText } from './areas/merge';
import type { PaneText } from './areas/pane';
import type { PolicyText } from './areas/policy';
import type { QualityText } from './areas/quality';
import type { RegisterSheetText, TiersSheetText } from './areas/tiers';
import type { RevisitsText } from './areas/revisits';
import type { SatisfactionReportText } from './areas/satisfaction-report';
import type { SlaText } from './areas/sla';
import type { SlaSheetsText } from './areas/sla-sheets';
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
  readonly sla: SlaText;
  readonly slaSheets: SlaSheetsText;
  readonly quality: QualityText;
  readonly loyalty: LoyaltyText;
  readonly satisfactionReport: SatisfactionReportText;
  readonly templates: TemplatesText;
  readonly cli: CliText;
  readonly log: LogText;
  readonly digest: DigestText;
  readonly merge: MergeText;
  readonly help: HelpText;
  readonly hostErrors: HostErrorsText;
  readonly pane: PaneText;
  readonly page: PageText;
}
