// Survey and information review wait for the next contact; only when it does not come they stand alone (S2).
import { contactOf, realDay, type Contact } from './contact';
import type { Candidate } from './candidate';
import type { RevisitRun } from './revisit-run';

/**
 * Adds each attaching reason to the first contact from about its day on (a greeting carries no questionnaire). When none comes
 * within `attachLateDays` of its day, it stands alone once it is that late; until then it is not listed.
 * Due 03-01, next contact 03-20 → attached; no contact by 03-31 → a row of its own from 03-31 on, 30 days overdue.
 */
export function attachReasons(
  contacts: readonly Contact[],
  attaching: readonly Candidate[],
  run: RevisitRun,
): Contact[] {
  const hosts = contacts.filter(canCarry).sort((a, b) => a.day - b.day);
  const alone: Candidate[] = [];
  for (const reason of attaching) {
    const host = hosts.find((contact) => reaches(reason, contact, run));
    if (host) host.reasons.push(reason);
    else if (run.today >= reason.day + run.policy.revisit.attachLateDays) alone.push(reason);
  }
  return alone.length === 0 ? [...contacts] : [...contacts, contactOf(alone)];
}

function canCarry({ reasons }: Contact): boolean {
  return reasons.some(({ rule }) => rule.series !== 'care');
}

function reaches(reason: Candidate, contact: Contact, { today, policy }: RevisitRun): boolean {
  const { mergeDays, spacingDays, attachLateDays } = policy.revisit;
  const at = realDay(contact.day, today);
  // Standing alone means "now": a contact that follows within the merge window or the spacing takes it along.
  const latest = Math.max(reason.day + attachLateDays, today + Math.max(mergeDays, spacingDays));
  return at >= reason.day - mergeDays && at <= latest;
}
