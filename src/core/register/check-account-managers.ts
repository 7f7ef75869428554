// S0: a 高价值 customer has one sole contact. Several names in 客户经理, or several rows with different ones, are findings;
// who actually visited is not counted.
import type { Finding } from '../finding';
import type { ValueTier } from '../policy/tables';
import { findingAt } from './finding-at';
import type { Account, Customer, Register } from './register';

/** At the cell that brings in the second name. `"王经理、李经理" → managers "王经理 / 李经理"`. */
export function checkAccountManagers(
  { accounts, customers }: Pick<Register, 'accounts' | 'customers'>,
  tierOf: (account: Account) => ValueTier | null,
): Finding[] {
  const rows = rowsByCustomer(customers);
  return accounts
    .filter((account) => tierOf(account) === 'high')
    .flatMap((account) => severalManagers(account, rows));
}

function severalManagers(account: Account, rows: ReadonlyMap<string, readonly Customer[]>): Finding[] {
  const known = new Set<string>();
  let second: Customer | undefined;
  for (const row of rowsOf(account, rows)) {
    for (const name of namesIn(row.accountManager)) known.add(name);
    if (known.size > 1) second ??= row;
  }
  if (!second) return [];
  const params = { customer: account.name, managers: [...known].join(' / ') };
  return [
    findingAt('several-account-managers', second, 'accountManager', second.accountManager ?? '', params),
  ];
}

/** The account's own row, and every other row with its ID, or with its name and no other ID. */
function rowsOf(account: Account, rows: ReadonlyMap<string, readonly Customer[]>): ReadonlySet<Customer> {
  const byId = account.id === '' ? [] : (rows.get(`id ${account.id}`) ?? []);
  const byName = (rows.get(`name ${account.name}`) ?? []).filter(
    ({ customerId }) => customerId === null || customerId === account.id,
  );
  return new Set([...(account.customer ? [account.customer] : []), ...byId, ...byName]);
}

function rowsByCustomer(customers: readonly Customer[]): Map<string, Customer[]> {
  const rows = new Map<string, Customer[]>();
  for (const customer of customers) {
    for (const key of [`id ${customer.customerId ?? ''}`, `name ${customer.customerName ?? ''}`]) {
      const listed = rows.get(key);
      if (listed) listed.push(customer);
      else rows.set(key, [customer]);
    }
  }
  return rows;
}

/** `"*王经理/李经理" → ["王经理", "李经理"]`. */
function namesIn(cell: string | null): string[] {
  return (cell ?? '')
    .normalize('NFKC')
    .split(/[、,;/&+\n]/)
    .map((name) => name.replaceAll('*', '').trim())
    .filter((name) => name !== '');
}
