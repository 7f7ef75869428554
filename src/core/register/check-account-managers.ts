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
  const others = furtherRows(accounts, customers);
  return accounts
    .filter((account) => tierOf(account) === 'high')
    .flatMap((account) => severalManagers(account, others));
}

function severalManagers(account: Account, others: ReadonlyMap<string, readonly Customer[]>): Finding[] {
  const known = new Set<string>();
  let second: Customer | undefined;
  for (const row of rowsOf(account, others)) {
    for (const name of namesIn(row.accountManager)) known.add(name);
    if (known.size > 1) second ??= row;
  }
  if (!second) return [];
  const params = { customer: account.name, managers: [...known].join(' / ') };
  return [
    findingAt('several-account-managers', second, 'accountManager', second.accountManager ?? '', params),
  ];
}

/** The account's own row, and every further row with its ID, or with its name and no other ID. */
function rowsOf(account: Account, others: ReadonlyMap<string, readonly Customer[]>): readonly Customer[] {
  const own = account.customer ? [account.customer] : [];
  if (others.size === 0) return own;
  const byId = account.id === '' ? [] : (others.get(`id ${account.id}`) ?? []);
  const byName = (others.get(`name ${account.name}`) ?? []).filter(
    ({ customerId }) => customerId === null || customerId === account.id,
  );
  return [...new Set([...own, ...byId, ...byName])];
}

/** Rows that are no account's own, by ID and by name: most workbooks have none. */
function furtherRows(
  accounts: readonly Account[],
  customers: readonly Customer[],
): ReadonlyMap<string, readonly Customer[]> {
  const rows = new Map<string, Customer[]>();
  const entered = accounts.reduce((sum, { customer }) => sum + (isCustomerRow(customer) ? 1 : 0), 0);
  if (entered === customers.length) return rows;
  const own = new Set(accounts.map(({ customer }) => customer));
  for (const customer of customers) {
    if (own.has(customer)) continue;
    for (const key of [`id ${customer.customerId ?? ''}`, `name ${customer.customerName ?? ''}`]) {
      const listed = rows.get(key);
      if (listed) listed.push(customer);
      else rows.set(key, [customer]);
    }
  }
  return rows;
}

/** Others are made of visits. */
function isCustomerRow(customer: Customer | null): boolean {
  return customer?.source.kind === 'customers';
}

/** `"*王经理/李经理" → ["王经理", "李经理"]`. */
function namesIn(cell: string | null): string[] {
  if (cell === null) return [];
  return cell
    .normalize('NFKC')
    .split(/[、,;/&+\n]/)
    .map((name) => name.replaceAll('*', '').trim())
    .filter((name) => name !== '');
}
