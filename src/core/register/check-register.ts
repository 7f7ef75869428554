// Every check that needs more than one cell: times against each other, money against money, contacts against the calendar.
// What a single cell, a duplicate or an unknown customer shows is found while reading.
import type { Minute } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Finding } from '../finding';
import type { Policy } from '../policy/policy';
import type { ValueTier } from '../policy/tables';
import { checkAccountManagers } from './check-account-managers';
import { checkApprovals } from './check-approvals';
import { checkCalendar } from './check-calendar';
import { checkCompensation } from './check-compensation';
import { checkConfirmations } from './check-confirmations';
import { checkContactDays } from './check-contact-days';
import { checkContactTimes } from './check-contact-times';
import { checkDelays } from './check-delays';
import { checkGreetings } from './check-greetings';
import { checkInformationAge } from './check-information-age';
import { checkRefunds } from './check-refunds';
import { checkSpareParts } from './check-spare-parts';
import { checkTicketTimes } from './check-ticket-times';
import type { Account, Register } from './register';

export interface CheckContext {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
  /** 价值层 of a customer; null when not scored. */
  readonly tierOf: (account: Account) => ValueTier | null;
}

/** All findings of rules §3 that rest on several cells. Linear in the number of records. */
export function checkRegister(register: Register, context: CheckContext): Finding[] {
  return [
    ...checkCalendar(context),
    ...checkTicketTimes(register),
    ...checkRefunds(register),
    ...checkCompensation(register, context.policy),
    ...checkApprovals(register, context.policy),
    ...checkConfirmations(register),
    ...checkDelays(register, context.asOf),
    ...checkSpareParts(register),
    ...checkInformationAge(register, context),
    ...checkContactDays(register, context.calendar),
    ...checkContactTimes(register, context.policy),
    ...checkGreetings(register, context),
    ...checkAccountManagers(register, context.tierOf),
  ];
}
