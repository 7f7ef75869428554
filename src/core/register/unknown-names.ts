import type { Finding } from '../finding';
import type { Naming } from './account-book';
import { findingAt } from './finding-at';
import type { SourceTable } from './register';

/** Says of each unknown customer once per table where it is met first. */
export class UnknownNames {
  private readonly seen = new Map<SourceTable, Set<number>>();

  constructor(private readonly findings: Finding[]) {}

  /** `account` is the index under which the row's customer is kept all the same. */
  report(account: number, row: Naming): void {
    const seen = this.seen.get(row.source) ?? new Set();
    this.seen.set(row.source, seen);
    if (seen.has(account)) return;
    seen.add(account);
    const field = row.customerId === null ? 'customerName' : 'customerId';
    const value = row.customerId ?? row.customerName ?? '';
    this.findings.push(findingAt('unknown-customer', row, field, value));
  }
}
