// A date people typed into 改期至 moves the row it was typed in, and stays until the row's occasion is over.
import type { Snooze } from '../revisit-result';
import { candidateKey, type Candidate } from './candidate';
import { contactOf, type Contact } from './contact';
import type { RevisitRun } from './revisit-run';

/**
 * The row is known by any of its reasons (which one is strictest may change from day to day). Problems are not put off with
 * a date typed for something else: they keep their own row. A snooze by account key moves every contact due before its date.
 */
export function applySnooze(accountKey: string, contact: Contact, run: RevisitRun): Contact[] {
  const { snoozes } = run;
  if (snoozes.size === 0) return [contact];
  const snoozeOf = (reason: Candidate) => snoozes.get(candidateKey(accountKey, reason, run));
  const typedIn = contact.reasons.find(snoozeOf);
  const typed = typedIn && snoozeOf(typedIn);
  if (!typed) {
    const all = snoozes.get(accountKey);
    return [all && contact.day < all.until ? putOff(contact, all) : contact];
  }
  const problems = contact.reasons.filter(isProblem);
  if (problems.length === 0 || isProblem(typedIn)) return [putOff(contact, typed)];
  const rest = contact.reasons.filter((reason) => !isProblem(reason));
  return [contactOf(problems), putOff({ ...contact, reasons: rest }, typed)];
}

function isProblem({ rule }: Candidate): boolean {
  return rule.series === 'problem';
}

function putOff(contact: Contact, snooze: Snooze): Contact {
  return { ...contact, day: snooze.until, snooze };
}
