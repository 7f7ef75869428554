// The whole job on one page, pure and synchronous:
//
//   grids ─ recogniseSheets ─ readPolicy ─ makeCalendar ─ readRegister ─┬─ checkRegister ── findings
//                                                                       ├─ accountHistories, scoreRfm
//                                                                       └─ dueRevisits
//   findings, measures ── one SheetPlan per report ── the host writes them
//
// Every door (terminal, Excel, browser page, tests) calls this and nothing else.
import type { Minute } from './calendar/day';
import { makeCalendar } from './calendar/make-calendar';
import type { WorkCalendar } from './calendar/work-calendar';
import type { Finding } from './finding';
import type { WorkbookGrids } from './grid/grid';
import { accountHistories } from './measures/account-histories';
import type { RevisitsResult } from './measures/revisit-result';
import { dueRevisits } from './measures/revisits/due-revisits';
import { scoreRfm } from './measures/rfm';
import { rfmFindings } from './measures/rfm-findings';
import type { RfmResult } from './measures/rfm-result';
import { readOwnTables } from './plan/own-tables';
import type { SheetPlan } from './plan/plan';
import type { Policy } from './policy/policy';
import { readPolicy } from './policy/read-policy';
import { checkRegister } from './register/check-register';
import { readRegister } from './register/read-register';
import type { Account, Register } from './register/register';
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
  /** 到期回访, 校验结果, 客户分层, 服务登记册: what a refresh writes. */
  readonly plans: readonly SheetPlan[];
}

/** The job: a workbook's grids in, findings, measures and sheets to write out. Never throws for what people typed. */
export function run(workbook: WorkbookGrids, options: RunOptions): RunResult {
  const { asOf, text, onStage } = options;
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
  const revisits = dueRevisits({ register, policy, calendar, asOf, rfm, lifecycleOf, snoozes });
  const tierOf = (account: Account) => rfm.byAccount.get(account.key)?.tier ?? null;

  onStage?.('reports');
  const findings = [
    ...recognition.findings,
    ...settings.findings,
    ...read.findings,
    ...checkRegister(register, { policy, calendar, asOf, tierOf }),
    ...rfmFindings(rfm),
    ...checkSnoozes(own.get('HF_Revisits'), workbook.date1904),
    ...registerTooLong(register, policy),
  ];
  const context: ReportContext = { workbook, own, text, otherTexts, policy, asOf };
  const reports = reportSheets({ register, rfm, lifecycleOf, revisits, findings }, context);
  return { recognition, policy, calendar, register, rfm, revisits, ...reports };
}
