// The policy in force: the defaults, overridden by the recognised tables of the 设置 sheet. Bad settings are findings with
// their cells, never guessed; their defaults stay in force.
import type { Finding } from '../finding';
import type { WorkbookGrids } from '../grid/grid';
import type { SettingsTable } from '../template/recognition';
import type { ReadContext, SettingsWords } from './cell-codec';
import { dropContradictions } from './ordered-settings';
import { PolicySchema, type Policy } from './policy';
import { POLICY_TABLES, type PolicyTable } from './policy-tables';
import { readParameters, type ReadSetting } from './read-parameters';
import { readPolicyTable } from './read-policy-table';
import { settingsRows } from './setting-finding';
import type { SettingPath, SettingValue } from './setting-list';

/**
 * The policy of a workbook. `texts`: the language findings are worded in first; the words of all of them are read.
 * Without any settings table: `{ policy: DEFAULT_POLICY, findings: [] }`.
 */
export function readPolicy(
  workbook: WorkbookGrids,
  settings: readonly SettingsTable[],
  texts: readonly [SettingsWords, ...SettingsWords[]],
): { readonly policy: Policy; readonly findings: readonly Finding[] } {
  const context: ReadContext = { texts, date1904: workbook.date1904 };
  const findings: Finding[] = [];
  const blocksOf = (id: string) => settings.filter((table) => table.id === id);
  const rowsOf = (id: string) => settingsRows(blocksOf(id), workbook.grids);

  function tableOf<Row extends object>(spec: PolicyTable<Row>): Row[] {
    const read = readPolicyTable(spec, blocksOf(spec.id), rowsOf(spec.id), context);
    findings.push(...read.findings);
    return [...read.rows];
  }

  const parameters = readParameters(rowsOf('parameters'), context);
  const consistent = dropContradictions(parameters.values, context);
  findings.push(...parameters.findings, ...consistent.findings);
  const policy: Policy = {
    ...withParameters(consistent.values),
    rules: tableOf(POLICY_TABLES.rules),
    tiers: tableOf(POLICY_TABLES.tiers),
    workHours: tableOf(POLICY_TABLES.workHours),
    avoidTimes: tableOf(POLICY_TABLES.avoidTimes),
    calendarDays: tableOf(POLICY_TABLES.calendarDays),
    festivals: tableOf(POLICY_TABLES.festivals),
    roles: tableOf(POLICY_TABLES.roles),
    limits: tableOf(POLICY_TABLES.limits),
    priorities: tableOf(POLICY_TABLES.priorities),
    priorityMatrix: tableOf(POLICY_TABLES.priorityMatrix),
    ticketClasses: tableOf(POLICY_TABLES.ticketClasses),
    problemWords: tableOf(POLICY_TABLES.problemWords),
    pausingStatuses: tableOf(POLICY_TABLES.pausingStatuses),
    campaigns: tableOf(POLICY_TABLES.campaigns),
    complaintThemes: tableOf(POLICY_TABLES.complaintThemes),
    messageTemplates: tableOf(POLICY_TABLES.messageTemplates),
    indicators: tableOf(POLICY_TABLES.indicators),
    deductions: tableOf(POLICY_TABLES.deductions),
  };
  return { policy, findings };
}

/** The defaults with the values put in. Each value was judged on its own before, so this fails only by a fault of ours. */
function withParameters(values: ReadonlyMap<SettingPath, ReadSetting>): Policy {
  const input: Record<string, Record<string, SettingValue>> = {};
  for (const [path, { value }] of values) {
    const [group = '', key = ''] = path.split('.');
    input[group] = { ...input[group], [key]: value };
  }
  return PolicySchema.parse(input);
}
