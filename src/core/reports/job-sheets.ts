// Which sheets each job writes, in tab order, and the tab each would like to have.
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Finding } from '../finding';
import type { Job } from '../job';
import type { LoyaltyResult } from '../measures/loyalty-result';
import type { LifecycleInfo, RfmResult } from '../measures/rfm-result';
import type { QualityResult } from '../measures/quality-result';
import type { RevisitsResult } from '../measures/revisit-result';
import type { SlaResult } from '../measures/sla-result';
import type { SheetPlan } from '../plan/plan';
import type { Account, Register } from '../register/register';
import { assessmentSheet } from './assessment-sheet';
import { briefsSheet } from './briefs-sheet';
import { findingsSheet } from './findings-sheet';
import { loyaltySheets } from './loyalty-sheets';
import { registerSheet } from './register-sheet';
import type { ReportContext } from './report-context';
import { revisitsSheet } from './revisits-sheet';
import type { SatisfactionReportInput } from './satisfaction/report-input';
import { satisfactionReport } from './satisfaction/satisfaction-report';
import { slaSheet } from './sla-sheet';
import { staffSheet } from './staff-sheet';
import { tiersSheet } from './tiers-sheet';

export interface ReportInput {
  readonly register: Register;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
  readonly revisits: RevisitsResult;
  readonly sla: SlaResult;
  readonly quality: QualityResult;
  readonly loyalty: LoyaltyResult;
  readonly calendar: WorkCalendar;
  /** The figures of a report's period; null for other jobs. */
  readonly report: SatisfactionReportInput | null;
  readonly findings: readonly Finding[];
}

/** The sheets of a job. A kind of job without its line here does not compile. */
export function jobSheets(job: Job, input: ReportInput, context: ReportContext): SheetPlan[] {
  switch (job.kind) {
    case 'refresh':
      return [
        revisitsSheet(input, context),
        ...ticketSheets(input, context),
        findingsSheet(input.findings, context),
        tiersSheet(input, context),
        registerSheet(input, context),
      ];
    case 'sla':
      return ticketSheets(input, context);
    case 'loyalty':
      return loyaltySheets(input, context);
    case 'report':
      return input.report ? [satisfactionReport(input.report, context), assessmentSheet(context)] : [];
  }
}

function ticketSheets(input: ReportInput, context: ReportContext): SheetPlan[] {
  const tierOf = (account: Account) => input.rfm.byAccount.get(account.key)?.tier ?? null;
  return [
    slaSheet(input, context),
    briefsSheet({ register: input.register, sla: input.sla, tierOf }, context),
    staffSheet(input, context),
  ];
}
