// Whom to ask for at a customer, and under which number: the register's word, else the latest that anybody wrote down.
import type { Account } from '../register/register';

/** `(no contact in the register, last visit with "李工") → "李工"`; null when nobody ever wrote one down. */
export function contactOf({ customer, visits }: Account): string | null {
  return customer?.contact ?? visits.findLast(({ contact }) => contact !== null)?.contact ?? null;
}

/** As typed; may hold several numbers. */
export function phoneOf({ customer, tickets }: Account): string | null {
  return customer?.phone ?? tickets.findLast(({ phone }) => phone !== null)?.phone ?? null;
}
