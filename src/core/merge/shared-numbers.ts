// Numbers that several branches gave to different things. Tickets and orders are counted from 1 in every branch, and a customer
// number may mean two companies: such numbers get their branch's name, or the region would take two for one.
import type { PlanCell } from '../plan/plan';
import { foldText } from '../template/fold';
import type { MergedRow, MergedTable } from './branch-collector';
import type { MergedKind } from './branch-rows';

/** A number that was told apart by its branch. */
export type NumberField = 'customerId' | 'ticketId' | 'orderId';

/** Where each number is given out; tickets and orders of one number are never one thing in two branches. */
const HOME: Readonly<Record<NumberField, MergedKind>> = {
  customerId: 'customers',
  ticketId: 'tickets',
  orderId: 'orders',
};

/** `T001` of 北京 and of 上海 → `T001@北京`, `T001@上海`, wherever they are named. Rows are changed in place. */
export function tellNumbersApart(tables: readonly MergedTable[], branches: readonly string[]): void {
  for (const field of Object.keys(HOME) as NumberField[]) {
    const shared = sharedNumbers(
      field,
      tables.find(({ kind }) => kind === HOME[field]),
    );
    if (shared.size === 0) continue;
    for (const table of tables) {
      const at = table.fields.indexOf(field);
      if (at < 0) continue;
      for (const row of table.rows) {
        const number = textOf(row.cells[at]);
        if (shared.has(number)) row.cells[at] = `${number}@${branches[row.branch] ?? ''}`;
      }
    }
  }
}

/** Numbers that stand in the tables of several branches; of customers only those with different names. */
function sharedNumbers(field: NumberField, table: MergedTable | undefined): ReadonlySet<string> {
  const shared = new Set<string>();
  if (!table) return shared;
  const at = table.fields.indexOf(field);
  const nameAt = table.fields.indexOf('customerName');
  if (at < 0) return shared;
  const first = new Map<string, MergedRow>();
  for (const row of table.rows) {
    const number = textOf(row.cells[at]);
    if (number === '') continue;
    const before = first.get(number);
    if (!before) first.set(number, row);
    else if (before.branch !== row.branch && !isSameCustomer(field, before, row, nameAt)) shared.add(number);
  }
  return shared;
}

function isSameCustomer(field: NumberField, a: MergedRow, b: MergedRow, nameAt: number): boolean {
  if (field !== 'customerId') return false;
  return foldText(textOf(a.cells[nameAt])) === foldText(textOf(b.cells[nameAt]));
}

export function textOf(cell: PlanCell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
