// Customers that several branches have: the same number for another company, the same name, the same phone. Each is said once,
// at the second branch's row, with the branches concerned.
import { finding, type Finding, type FindingCode } from '../finding';
import { cellAddress } from '../grid/address';
import { foldText } from '../template/fold';
import type { MergedRow } from './branch-collector';
import type { RegionSheet } from './region-sheets';
import { textOf } from './shared-numbers';

/** Column of the sheet, what makes two cells the same, and what to say. */
interface Sharing {
  readonly field: string;
  readonly code: FindingCode;
  /** "" where the cell is like no other. */
  readonly sameAs: (cell: string, branch: string) => string;
}

const SHARINGS: readonly Sharing[] = [
  { field: 'customerId', code: 'branches-share-number', sameAs: numberBeforeBranch },
  { field: 'customerName', code: 'branches-share-name', sameAs: foldText },
  { field: 'phone', code: 'branches-share-phone', sameAs: digitsOf },
];

/** Findings with their cells in the regional workbook. One finding per value and kind of sharing. */
export function sharedCustomers(sheets: readonly RegionSheet[], branches: readonly string[]): Finding[] {
  const customers = sheets.filter(({ kind }) => kind === 'customers');
  return SHARINGS.flatMap((sharing) => findShared(sharing, customers, branches));
}

interface Met {
  readonly first: MergedRow;
  readonly branches: Set<number>;
  second: { readonly sheet: string; readonly cell: string; readonly value: string } | null;
}

function findShared(
  { field, code, sameAs }: Sharing,
  sheets: readonly RegionSheet[],
  branches: readonly string[],
): Finding[] {
  const met = new Map<string, Met>();
  for (const { plan, rows } of sheets) {
    const [table] = plan.tables;
    const col = table?.columns.findIndex(({ key }) => key === field) ?? -1;
    if (!table || col < 0) continue;
    rows.forEach((row, i) => {
      const value = textOf(table.rows[i]?.[col]);
      const key = sameAs(value, branches[row.branch] ?? '');
      if (key === '') return;
      const known = met.get(key);
      if (!known) {
        met.set(key, { first: row, branches: new Set([row.branch]), second: null });
        return;
      }
      if (known.branches.has(row.branch)) return;
      known.branches.add(row.branch);
      known.second ??= {
        sheet: plan.sheet,
        cell: cellAddress(table.top + 1 + i, table.left + col),
        value,
      };
    });
  }
  return [...met.values()].flatMap(({ second, branches: shared }) => {
    if (!second) return [];
    const names = [...shared].map((branch) => branches[branch] ?? '').join('、');
    return [finding(code, second.sheet, second.cell, second.value, { branches: names })];
  });
}

/** Only numbers that were told apart mean several customers: `("T001@北京", "北京") → "T001"`. */
function numberBeforeBranch(number: string, branch: string): string {
  return number.endsWith(`@${branch}`) ? number.slice(0, -branch.length - 1) : '';
}

/** Phones are written in many ways; eleven digits make one in China, fewer than seven make none. */
function digitsOf(phone: string): string {
  const digits = phone
    .normalize('NFKC')
    .replace(/^\+?86[- ]?(?=1)/, '')
    .replace(/\D/g, '');
  return digits.length < 7 ? '' : digits;
}
