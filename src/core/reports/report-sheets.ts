// The sheets a job writes, and what stands in their way: a tab name of the user's, a cell where one of our tables would grow.
// Both are findings, so they stand in 校验结果 like everything else.
import { finding, type Finding } from '../finding';
import type { WorkbookGrids } from '../grid/grid';
import type { Job } from '../job';
import { blockingCell } from '../plan/blocking-cell';
import type { SheetPlan } from '../plan/plan';
import { jobSheets, type ReportInput } from './job-sheets';
import type { ReportContext } from './report-context';

/** The job's sheets with all findings: those given and those about the sheets themselves. */
export function reportSheets(
  job: Job,
  input: ReportInput,
  context: ReportContext,
): { readonly plans: readonly SheetPlan[]; readonly findings: readonly Finding[] } {
  const plans = jobSheets(job, input, context);
  const inTheWay = [...takenNames(plans), ...blockedSheets(plans, context.workbook)];
  if (inTheWay.length === 0) return { plans, findings: input.findings };
  const findings = [...input.findings, ...inTheWay];
  return { plans: jobSheets(job, { ...input, findings }, context), findings };
}

/** A sheet of the user's bears the name we wanted: ours stands elsewhere, theirs is not touched. */
function takenNames(plans: readonly SheetPlan[]): Finding[] {
  return plans.flatMap(({ wanted, sheet }) =>
    wanted === undefined ? [] : [finding('sheet-name-taken', wanted, '', wanted, { wanted, used: sheet })],
  );
}

/** Something of the user's stands where a table of ours would grow: that sheet is left as it is until it is moved. */
function blockedSheets(plans: readonly SheetPlan[], workbook: WorkbookGrids): Finding[] {
  return plans.flatMap((plan) => {
    const grid = workbook.grids.find(({ sheet }) => sheet === plan.sheet);
    const cell = plan.existing && grid ? blockingCell(grid, plan) : null;
    return cell === null ? [] : [finding('sheet-blocked', plan.sheet, cell, '')];
  });
}
