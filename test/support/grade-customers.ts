// The loyalty of a few customers at a moment, with the RFM result it rests on.
import { loyalty, type LoyaltyInput } from '../../src/core/measures/loyalty/loyalty';
import type { LoyaltyResult } from '../../src/core/measures/loyalty-result';
import { scoreRfm } from '../../src/core/measures/rfm';
import { DEFAULT_POLICY, type Policy } from '../../src/core/policy/policy';
import type { Register } from '../../src/core/register/register';
import { minute } from './make-account';

/** Everything `loyalty` and `portraits` ask for, of a register at a moment. */
export function loyaltyInput(
  register: Register,
  asOf: string,
  policy: Policy = DEFAULT_POLICY,
): LoyaltyInput {
  const at = minute(asOf);
  return { register, policy, asOf: at, rfm: scoreRfm(register.accounts, policy, at) };
}

export function gradedAt(asOf: string, register: Register, policy: Policy = DEFAULT_POLICY): LoyaltyResult {
  return loyalty(loyaltyInput(register, asOf, policy));
}
