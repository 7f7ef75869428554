// A finished row joined with what the register knows of its customer: everything a visits sheet may have a column for.
import type { Account, Register } from '../register/register';
import { foldText } from '../template/fold';
import type { CompletedRow } from './read-completed';

export interface VisitFacts extends CompletedRow {
  /** Null for a customer who is in the register no longer. */
  readonly account: Account | null;
}

/** Joins by customer ID, else by name. */
export function joinAccounts(rows: readonly CompletedRow[], { accounts }: Register): VisitFacts[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byName = new Map(accounts.map((account) => [foldText(account.name), account]));
  return rows.map((row) => {
    const named = byName.get(foldText(row.customerName));
    return { ...row, account: (row.customerId === '' ? named : byId.get(row.customerId)) ?? null };
  });
}
