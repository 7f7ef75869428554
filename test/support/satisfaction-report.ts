// A satisfaction report of drawn customers, planned as the run would, and the workbook it leaves.
import { monthOf, type Period } from '../../src/core/calendar/period';
import type { Grid } from '../../src/core/grid/grid';
import { scoreRfm } from '../../src/core/measures/rfm';
import type { QualityResult } from '../../src/core/measures/quality-result';
import { QualityTally } from '../../src/core/measures/quality/quality-tally';
import { qualityTargets } from '../../src/core/measures/quality/quality-targets';
import { reportFigures } from '../../src/core/measures/satisfaction/report-figures';
import { readOwnTables } from '../../src/core/plan/own-tables';
import type { PlanCell, SheetPlan, TablePlan } from '../../src/core/plan/plan';
import { DEFAULT_POLICY, type Policy } from '../../src/core/policy/policy';
import type { ReportContext } from '../../src/core/reports/report-context';
import { satisfactionReport } from '../../src/core/reports/satisfaction/satisfaction-report';
import { TEXTS } from '../../src/core/text/languages';
import type { Text } from '../../src/core/text/text';
import { registerOf, type AccountBuilder } from './build-register';
import { day, minute } from './make-account';

export const OCTOBER = monthOf(day('2026-10-15'));
const AS_OF = minute('2026-10-31T23:59');

/** The context of a run over a workbook with these sheets, all texts included. */
export function fullContext(
  grids: readonly Grid[] = [],
  { text = TEXTS['zh-CN'], policy = DEFAULT_POLICY, asOf = AS_OF }: Partial<ReportContext> = {},
): ReportContext {
  const workbook = { date1904: false, grids, sheetNames: grids.map(({ sheet }) => sheet) };
  const otherTexts = Object.values(TEXTS).filter((other) => other !== text);
  return { workbook, own: readOwnTables(workbook), text, otherTexts, policy, asOf };
}

/** The report of customers; tickets have no clocks here, so service quality is "no data". */
export function planReport(
  customers: readonly AccountBuilder[],
  more: { grids?: readonly Grid[]; text?: Text; policy?: Policy; period?: Period } = {},
): SheetPlan {
  const { grids = [], policy = DEFAULT_POLICY, period = OCTOBER, text } = more;
  const register = registerOf(customers);
  const tierOf = ({ key }: { key: string }) => customers.find(({ id }) => id === key)?.tier ?? null;
  const input = { register, policy, asOf: AS_OF, tierOf, departmentOf: () => '技术' };
  const figures = reportFigures(input, period);
  const quality = (span: Period): QualityResult => ({
    period: span,
    targets: qualityTargets(policy),
    total: new QualityTally().figures(),
    byDepartment: [],
    byPerson: [],
    byType: [],
    byMonth: [],
  });
  return satisfactionReport(
    {
      figures,
      quality: quality(period),
      previousQuality: quality(figures.previous.period),
      rfm: scoreRfm(register.accounts, policy, AS_OF),
    },
    fullContext(grids, { policy, ...(text && { text }) }),
  );
}

/** The table of a block: `block(plan, 'Owners')`. */
export function block(plan: SheetPlan, name: string): TablePlan {
  const table = plan.tables.find((each) => each.name.endsWith(`_${name}`));
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** Every table's visible cells, by block. */
export function cells(plan: SheetPlan, name: string): readonly (readonly PlanCell[])[] {
  return block(plan, name).rows;
}
