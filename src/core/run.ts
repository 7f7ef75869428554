// The whole job on one page, pure and synchronous:
//
//   grids ─ recogniseSheets ─ readPolicy ─ makeCalendar ─ readRegister ─┬─ checkRegister ── findings
//                                                                       ├─ accountHistories, scoreRfm
//                                                                       ├─ ticketClocks ── serviceQuality
//                                                                       └─ loyalty ─ dueRevisits, reportFigures
//   findings, measures ── the job's reports, one SheetPlan each ── the host writes them
//
// Every door (terminal, Excel, browser page, tests) calls this and nothing else.
import { dayOf, type Minute } from './calendar/day';
import { makeCalendar } from './calendar/make-calendar';
import { monthOf, type Period } from './calendar/period';
import type { WorkCalendar } from './calendar/work-calendar';
import type { Finding } from './finding';
import type { WorkbookGrids } from './grid/grid';
import { REFRESH, type Job } from './job';
import { accountHistories } from './measures/account-histories';
import { loyalty } from './measures/loyalty/loyalty';
import { overdueComplaints } from './measures/loyalty/overdue-complaints';
import type { LoyaltyResult } from './measures/loyalty-result';
import type { QualityResult } from './measures/quality-result';
import { serviceQuality } from './measures/quality/service-quality';
import type { RevisitsResult } from './measures/revisit-result';
import { dueRevisits } from './measures/revisits/due-revisits';
import { scoreRfm } from './measures/rfm';
import { rfmFindings } from './measures/rfm-findings';
import type { RfmResult } from './measures/rfm-result';
import { reportFigures } from './measures/satisfaction/report-figures';
import type { ReportFigures } from './measures/satisfaction-result';
import type { SlaResult } from './measures/sla-result';
import { slaFindings } from './measures/sla/sla-findings';
import { ticketClocks } from './measures/sla/ticket-clocks';
import { readOwnTables } from './plan/own-tables';
import type { SheetPlan } from './plan/plan';
import type { Policy } from './policy/policy';
import { readPolicy } from './policy/read-policy';
import { isOverCompensated } from './register/check-compensation';
import { checkRegister } from './register/check-register';
import { readRegister } from './register/read-register';
import type { Account, Register, Ticket } from './register/register';
import { registerTooLong } from './reports/register-sheet';
import { reportSheets } from './reports/report-sheets';
import type { ReportContext } from './reports/report-context';
import { checkSnoozes, readSnoozes } from './reports/read-snoozes';
import type { Recognition } from './template/recognition';
import { recogniseSheets } from './template/recognise-sheets';
import { TEXTS } from './text/languages';
import type { Text } from './text/text';

export interface RunOptions {
  /** The moment the job is done for, wall clock of the workbook. */
  readonly asOf: Minute;
  readonly text: Text;
  /** What the run is for: which sheets it writes. A refresh unless said. */
  readonly job?: Job;
  /** What is known to be wrong before the run (merge: customers that several branches have). */
  readonly found?: readonly Finding[];
  /** Told the stage that begins ("register", "measures", …), for a progress line; must not throw. */
  readonly onStage?: (stage: RunStage) => void;
}

export type RunStage = 'recognise' | 'register' | 'measures' | 'reports';

export interface RunResult {
  readonly recognition: Recognition;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly register: Register;
  /** Everything wrong or worth saying, all at once. */
  readonly findings: readonly Finding[];
  readonly rfm: RfmResult;
  readonly revisits: RevisitsResult;
  /** Every ticket's clocks, most pressing first. */
  readonly sla: SlaResult;
  /** Service quality of a report's period; for other jobs of the month of as-of, up to as-of. */
  readonly quality: QualityResult;
  readonly loyalty: LoyaltyResult;
  /** What customers said in a report's period, and the service quality of the period before; null for other jobs. */
  readonly satisfaction: ReportFigures | null;
  readonly previousQuality: QualityResult | null;
  /** The sheets of the job (reports/job-sheets.ts). */
  readonly plans: readonly SheetPlan[];
}

/** The job: a workbook's grids in, findings, measures and sheets to write out. Never throws for what people typed. */
export function run(workbook: WorkbookGrids, options: RunOptions): RunResult {
  const { asOf, text, onStage, job = REFRESH, found = [] } = options;
  onStage?.('recognise');
  const recognition = recogniseSheets(workbook);
  const otherTexts = Object.values(TEXTS).filter((other) => other !== text);
  const settings = readPolicy(workbook, recognition.settings, [text, ...otherTexts]);
  const { policy } = settings;
  const calendar = makeCalendar(policy);

  onStage?.('register');
  const read = readRegister(workbook, recognition, { asOf, earliestYear: policy.checks.earliestYear });
  const { register } = read;

  onStage?.('measures');
  const histories = accountHistories(register.accounts, policy, asOf);
  const rfm = scoreRfm(register.accounts, policy, asOf, histories);
  const lifecycleOf = (account: Account) => histories.get(account)?.lifecycle ?? null;
  const own = readOwnTables(workbook);
  const snoozes = readSnoozes(own.get('HF_Revisits'), workbook.date1904);
  const tierOf = (account: Account) => rfm.byAccount.get(account.key)?.tier ?? null;
  const sla = ticketClocks({ register, policy, calendar, asOf, tierOf });
  const loyal = loyalty({ register, policy, asOf, rfm, overdueComplaintOf: overdueComplaints(sla) });
  const revisits = dueRevisits({
    register,
    policy,
    calendar,
    asOf,
    rfm,
    loyalty: loyal,
    lifecycleOf,
    snoozes,
  });
  const qualityOf = (period: Period) =>
    serviceQuality({
      register,
      sla,
      policy,
      calendar,
      period,
      asOf,
      isOverCompensated: (ticket) => isOverCompensated(ticket, policy),
    });
  const period = job.kind === 'report' ? job.period : monthUpTo(asOf);
  const quality = qualityOf(period);
  const satisfaction =
    job.kind === 'report'
      ? reportFigures({ register, policy, asOf, tierOf, departmentOf: departmentsOf(policy) }, period)
      : null;

  onStage?.('reports');
  const findings = [
    ...found,
    ...recognition.findings,
    ...settings.findings,
    ...read.findings,
    ...checkRegister(register, { policy, calendar, asOf, tierOf }),
    ...rfmFindings(rfm),
    ...slaFindings(sla, { policy, calendar, asOf }),
    ...checkSnoozes(own.get('HF_Revisits'), workbook.date1904),
    ...registerTooLong(register, policy),
  ];
  const context: ReportContext = { workbook, own, text, otherTexts, policy, asOf };
  const previousQuality = satisfaction && qualityOf(satisfaction.previous.period);
  const report = satisfaction && previousQuality && { figures: satisfaction, quality, previousQuality, rfm };
  const measured = { rfm, revisits, sla, quality, loyalty: loyal };
  const input = { ...measured, register, calendar, lifecycleOf, report, findings };
  const reports = reportSheets(job, input, context);
  return { recognition, policy, calendar, register, ...measured, satisfaction, previousQuality, ...reports };
}

/** The department that handles a type of ticket, as the policy says. */
function departmentsOf({ ticketClasses }: Policy): (type: Ticket['type']) => string | null {
  const departments = new Map(ticketClasses.map(({ type, department }) => [type, department.trim()]));
  return (type) => (type && departments.get(type)) || null;
}

/** `2026-11-21 09:00 → 2026-11-01 … 2026-11-21`. */
function monthUpTo(asOf: Minute): Period {
  const today = dayOf(asOf);
  return { ...monthOf(today), to: today };
}
