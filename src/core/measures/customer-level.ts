// The level people gave a customer (VIP, 普通, 潜力): the customers sheet's, else that of the latest visit which names one (S4).
import type { Account, Visit } from '../register/register';

export function customerLevel({ customer, visits }: Account): Visit['level'] {
  if (customer?.level) return customer.level;
  let latest: Visit | null = null;
  for (const visit of visits)
    if (visit.level !== null && (latest === null || visit.at >= latest.at)) latest = visit;
  return latest?.level ?? null;
}
