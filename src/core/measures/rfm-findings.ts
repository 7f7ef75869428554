// What the scoring found wrong in the workbook.
import { finding, type Finding } from '../finding';
import { cellAddress } from '../grid/address';
import type { Account } from '../register/register';
import type { RfmResult } from './rfm-result';

/** One finding per customer whose refunds ate up the purchases; it points at the amount of the last order. */
export function rfmFindings(rfm: RfmResult): Finding[] {
  return rfm.netNotPositive.map((account) => netNotPositive(account, rfm));
}

function netNotPositive(account: Account, rfm: RfmResult): Finding {
  const net = (rfm.byAccount.get(account.key)?.monetary ?? 0).toFixed(2);
  const params = { customer: account.name, net };
  const last = account.orders.at(-1);
  if (!last) return finding('net-not-positive', '', '', net, params);
  const { sheet, columns } = last.source;
  return finding('net-not-positive', sheet, cellAddress(last.row, columns.get('amount') ?? 0), net, params);
}
