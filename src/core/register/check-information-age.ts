// S2: customer information is reviewed each quarter (policy).
import { addMonths, dayOf, type Minute } from '../calendar/day';
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import { findingAt, hasColumn, showDay } from './finding-at';
import type { Register } from './register';

/** One finding a customer whose 信息更新日期 is blank or older: as-of 2026-04-01, three months → 2026-01-01 is in time, 2025-12-31 is not. */
export function checkInformationAge(
  { accounts }: Pick<Register, 'accounts'>,
  { policy, asOf }: { readonly policy: Policy; readonly asOf: Minute },
): Finding[] {
  const months = policy.checks.reviewMonths;
  return accounts.flatMap(({ customer, name }) => {
    if (!customer || !hasColumn(customer, 'updatedDay')) return [];
    const { updatedDay } = customer;
    if (updatedDay !== null && addMonths(updatedDay, months) >= dayOf(asOf)) return [];
    const params = { months, customer: name };
    return [findingAt('information-not-reviewed', customer, 'updatedDay', showDay(updatedDay), params)];
  });
}
