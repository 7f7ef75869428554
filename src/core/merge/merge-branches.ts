// Many branches' registers as one regional register: its sheets, and what the branches share.
import type { Finding } from '../finding';
import type { SheetPlan } from '../plan/plan';
import type { Text } from '../text/text';
import type { BranchCollector } from './branch-collector';
import { regionSheets } from './region-sheets';
import { sharedCustomers } from './shared-customers';
import { tellNumbersApart } from './shared-numbers';

export interface Region {
  /** For an empty workbook. */
  readonly plans: readonly SheetPlan[];
  /** For `run` over that workbook (`RunOptions.found`): they name its cells. */
  readonly findings: readonly Finding[];
}

/** `(collector of 北京 and 上海) → up to seven template sheets with 分店 as their first column`. */
export function mergeBranches(collector: BranchCollector, text: Text): Region {
  const { branches } = collector;
  const tables = collector.tables();
  tellNumbersApart(tables, branches);
  const sheets = regionSheets(tables, branches, text);
  return { plans: sheets.map(({ plan }) => plan), findings: sharedCustomers(sheets, branches) };
}
