// The sheets a refresh writes, in tab order, and what stands in their way: a tab name of the user's, a cell where one of our
// tables would grow. Both are findings, so they stand in 校验结果 like everything else.
import { finding, type Finding } from '../finding';
import type { WorkbookGrids } from '../grid/grid';
import type { LifecycleInfo, RfmResult } from '../measures/rfm-result';
import type { RevisitsResult } from '../measures/revisit-result';
import { blockingCell } from '../plan/blocking-cell';
import type { SheetPlan } from '../plan/plan';
import type { Account, Register } from '../register/register';
import type { Text } from '../text/text';
import { findingsSheet } from './findings-sheet';
import { registerSheet } from './register-sheet';
import type { ReportContext } from './report-context';
import { revisitsSheet } from './revisits-sheet';
import { tiersSheet } from './tiers-sheet';

export interface ReportInput {
  readonly register: Register;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
  readonly revisits: RevisitsResult;
  readonly findings: readonly Finding[];
}

/** 到期回访, 校验结果, 客户分层, 服务登记册 with all findings: those given and those about the sheets themselves. */
export function reportSheets(
  input: ReportInput,
  context: ReportContext,
): { readonly plans: readonly SheetPlan[]; readonly findings: readonly Finding[] } {
  const plans = plansWith(input.findings, input, context);
  const inTheWay = [...takenNames(plans, context.text), ...blockedSheets(plans, context.workbook)];
  if (inTheWay.length === 0) return { plans, findings: input.findings };
  const findings = [...input.findings, ...inTheWay];
  return { plans: plansWith(findings, input, context), findings };
}

function plansWith(findings: readonly Finding[], input: ReportInput, context: ReportContext): SheetPlan[] {
  return [
    revisitsSheet({ ...input, findings }, context),
    findingsSheet(findings, context),
    tiersSheet(input, context),
    registerSheet(input, context),
  ];
}

/** A sheet of the user's bears the name we wanted: ours stands elsewhere, theirs is not touched. */
function takenNames(plans: readonly SheetPlan[], text: Text): Finding[] {
  const wanted = [text.revisits.sheet, text.findings.sheetName, text.tiers.sheet, text.register.sheet];
  return plans.flatMap(({ existing, sheet }, i) => {
    const name = wanted[i] ?? sheet;
    const isTaken = !existing && sheet !== name;
    return isTaken ? [finding('sheet-name-taken', name, '', name, { wanted: name, used: sheet })] : [];
  });
}

/** Something of the user's stands where a table of ours would grow: that sheet is left as it is until it is moved. */
function blockedSheets(plans: readonly SheetPlan[], workbook: WorkbookGrids): Finding[] {
  return plans.flatMap((plan) => {
    const grid = workbook.grids.find(({ sheet }) => sheet === plan.sheet);
    const cell = plan.existing && grid ? blockingCell(grid, plan) : null;
    return cell === null ? [] : [finding('sheet-blocked', plan.sheet, cell, '')];
  });
}
