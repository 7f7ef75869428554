// Everything init --sample writes into an empty workbook: the team's sheets, and 设置 with the team's people by role.
import type { Minute } from '../calendar/day';
import type { WorkbookGrids } from '../grid/grid';
import type { SheetPlan } from '../plan/plan';
import { DEFAULT_POLICY, type Policy } from '../policy/policy';
import { settingsSheet } from '../policy/settings-sheet';
import type { RoleId } from '../policy/tables';
import type { Text } from '../text/text';
import {
  AGENTS,
  COMPLAINT_SUPERVISOR,
  CRM_AGENT,
  DEPARTMENT_HEAD,
  ENGINEERS,
  MANAGERS,
  SUPERVISOR,
} from './pools';
import { makeSample } from './sample-workbook';

const PEOPLE: Readonly<Record<RoleId, string>> = {
  'after-sales-engineer': ENGINEERS[0],
  'service-agent': AGENTS[0],
  'complaint-supervisor': COMPLAINT_SUPERVISOR,
  'account-manager': MANAGERS[0],
  'crm-agent': CRM_AGENT,
  'department-head': DEPARTMENT_HEAD,
  supervisor: SUPERVISOR,
};

/** The sheets of the sample as of a moment, in tab order. */
export function samplePlans(
  workbook: WorkbookGrids,
  { asOf, text }: { readonly asOf: Minute; readonly text: Text },
): readonly SheetPlan[] {
  const roles = DEFAULT_POLICY.roles.map(({ role }) => ({ role, person: PEOPLE[role] }));
  const policy: Policy = { ...DEFAULT_POLICY, roles };
  return [...makeSample(asOf, text).plans, settingsSheet(text, workbook, policy)];
}
