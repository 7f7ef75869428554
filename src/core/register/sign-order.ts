import type { RawRecord } from './raw-record';

/** A refund is negative whatever sign was typed, and a negative amount is a refund. Changes the order in place. */
export function signOrder(order: RawRecord): void {
  const { amount, kind } = order as RawRecord & { amount: number; kind: string | null };
  if (kind === 'refund' && amount > 0) order['amount'] = -amount;
  else if (amount < 0) order['kind'] ??= 'refund';
}
